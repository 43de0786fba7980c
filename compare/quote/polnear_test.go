package quote

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"synoptic/compare/made"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// byteSet is a set of the bytes at which words begin.
type byteSet map[int]bool

func (b byteSet) add(body string, s text.Span) {
	for _, t := range text.Tokenize(s.Of(body)) {
		if t.IsWord() {
			b[s.Start+t.Start] = true
		}
	}
}

// overlap counts what is right, what was said and what should have been said.
type overlapCount struct{ both, got, want int }

func (o *overlapCount) add(got, want byteSet) {
	for at := range got {
		if want[at] {
			o.both++
		}
	}
	o.got += len(got)
	o.want += len(want)
}

func (o overlapCount) String() string {
	p, r := float64(o.both)/float64(max(1, o.got)), float64(o.both)/float64(max(1, o.want))
	return fmt.Sprintf("P %.3f R %.3f F %.3f", p, r, 2*p*r/max(p+r, 1e-9))
}

// attribution is what annotators marked.
type attribution struct{ source, cue, content []text.Span }

func polnearGold(t *testing.T, dir string) map[string]map[string]*attribution {
	f, err := os.Open(filepath.Join(dir, "spans.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := map[string]map[string]*attribution{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		col := strings.Split(in.Text(), "\t")
		start, err := strconv.Atoi(col[3])
		if err != nil {
			continue // the head line
		}
		end, _ := strconv.Atoi(col[4])
		doc := out[col[0]]
		if doc == nil {
			doc = map[string]*attribution{}
			out[col[0]] = doc
		}
		a := doc[col[1]]
		if a == nil {
			a = &attribution{}
			doc[col[1]] = a
		}
		switch s := (text.Span{Start: start, End: end}); col[2] {
		case "source":
			a.source = append(a.source, s)
		case "cue":
			a.cue = append(a.cue, s)
		case "content":
			a.content = append(a.content, s)
		}
	}
	return out
}

// inBytes returns the byte offset of every code point of text.
func inBytes(text string) []int {
	var out []int
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}

// nearest is the baseline: said and its like, and the nearest run of large
// letters in the sentence.
func nearest(body string, claim text.Span) (cue, source byteSet) {
	cue, source = byteSet{}, byteSet{}
	var names []text.Span
	tokens := text.Tokenize(claim.Of(body))
	for i, t := range tokens {
		s := text.Span{Start: claim.Start + t.Start, End: claim.Start + t.End}
		large := t.IsWord() && unicode.IsUpper(split.FirstRune(s.Of(body)))
		if large && i > 1 && len(names) > 0 && names[len(names)-1].End >= s.Start-1 {
			names[len(names)-1].End = s.End
		} else if large {
			names = append(names, s)
		}
	}
	for _, t := range tokens {
		switch t.Key {
		case "said", "says", "say", "told", "added", "according":
		default:
			continue
		}
		at := claim.Start + t.Start
		cue.add(body, text.Span{Start: at, End: claim.Start + t.End})
		best := text.Span{}
		for _, n := range names {
			if best.Empty() || min(abs(n.Start-at), abs(n.End-at)) < min(abs(best.Start-at), abs(best.End-at)) {
				best = n
			}
		}
		source.add(body, best)
	}
	return cue, source
}

func abs(n int) int { return max(n, -n) }

// TestSpeakersOnPolnear prints how well speakers and cues are found in the articles of
// the polnear set, where it is at hand. Its texts are not printed.
func TestSpeakersOnPolnear(t *testing.T) {
	dir := filepath.Join(made.EvalFolder(), "polnear")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("polnear is not measured: there is no %s (set SYNOPTIC_EVAL)", dir)
	}
	var source, cue, quoteSource, quoteCue, baseSource, baseCue overlapCount
	found, quotes := 0, 0
	for id, gold := range polnearGold(t, dir) {
		raw, err := os.ReadFile(filepath.Join(dir, "docs", id+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		body := string(raw)
		offset := inBytes(body)
		wantSource, wantCue, quotedSource, quotedCue := byteSet{}, byteSet{}, byteSet{}, byteSet{}
		for _, a := range gold {
			bytes := func(set byteSet, spans []text.Span) {
				for _, s := range spans {
					set.add(body, text.Span{Start: offset[s.Start], End: offset[s.End]})
				}
			}
			bytes(wantSource, a.source)
			bytes(wantCue, a.cue)
			for _, s := range a.content {
				if strings.ContainsAny(body[offset[s.Start]:offset[s.End]], "“”\"") {
					bytes(quotedSource, a.source)
					bytes(quotedCue, a.cue)
				}
			}
		}
		d := documentFrom(body)
		c := newSpeechReader(d, quotationsOf(context.Background(), d)).credits(context.Background())
		gotSource, gotCue, basedSource, basedCue := byteSet{}, byteSet{}, byteSet{}, byteSet{}
		for i, said := range c.said {
			for _, s := range slices.Concat(said, c.loose[i]) {
				gotSource.add(body, s.whole)
				gotCue.add(body, s.cue)
			}
			bc, bs := nearest(body, d.Claims[i].Span)
			for at := range bc {
				basedCue[at] = true
			}
			for at := range bs {
				basedSource[at] = true
			}
		}
		gotQuoteSource, gotQuoteCue := byteSet{}, byteSet{}
		for _, g := range c.given {
			quotes++
			if !g.cue.Empty() {
				found++
				gotQuoteSource.add(body, g.whole)
				gotQuoteCue.add(body, g.cue)
			}
		}
		source.add(gotSource, wantSource)
		cue.add(gotCue, wantCue)
		quoteSource.add(gotQuoteSource, quotedSource)
		quoteCue.add(gotQuoteCue, quotedCue)
		baseSource.add(basedSource, wantSource)
		baseCue.add(basedCue, wantCue)
	}
	t.Logf("quotations %d, with a speaker %d", quotes, found)
	t.Logf("all attributions: speaker %v; cue %v", source, cue)
	t.Logf("baseline:         speaker %v; cue %v", baseSource, baseCue)
	t.Logf("of quotations:    speaker %v; cue %v", quoteSource, quoteCue)
}

// documentFrom is a text in English, split.
func documentFrom(body string) *text.Document {
	return text.NewDocument(text.Account{Text: body, Language: "en"}, split.Split(body, "en"))
}
