package quote

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// quoteMaker makes quotations of an article with exactly one thing done to them.
type quoteMaker struct {
	rand      *rand.Rand
	sentences [][]string // of the article, as far as the original has them
	left      [][]string // those that the original leaves out
	others    [][]string // of another one
	words     string     // of the article, in small letters
}

func (m *quoteMaker) pick() []string {
	return slices.Clone(m.sentences[m.rand.IntN(len(m.sentences))])
}

// weighty returns the place of a word of more than four letters.
func (m *quoteMaker) weighty(s []string) int {
	for {
		if i := 1 + m.rand.IntN(len(s)-2); len(strings.Trim(s[i], ".,;:()")) > 4 || m.rand.IntN(50) == 0 {
			return i
		}
	}
}

// quoteKinds are what is done to a quotation, and the verdict that it asks for.
var quoteKinds = []struct {
	name string
	want Verdict
	make func(m *quoteMaker) []string
}{
	{"untouched", Verbatim, func(m *quoteMaker) []string { return m.pick() }},
	{"a part", Verbatim, func(m *quoteMaker) []string {
		s := m.pick()
		return s[2 : 6+m.rand.IntN(len(s)-7)]
	}},
	{"ellipsis", Shortened, func(m *quoteMaker) []string {
		s := m.pick()
		at := 3 + m.rand.IntN(len(s)-7)
		return slices.Replace(s, at, at+2, "…")
	}},
	{"brackets", Edited, func(m *quoteMaker) []string {
		s := m.pick()
		s[m.weighty(s)] = "[someone]"
		return s
	}},
	{"small first letter", Edited, func(m *quoteMaker) []string {
		s := m.pick()
		s[0] = strings.ToLower(s[0][:1]) + s[0][1:]
		return s
	}},
	{"word replaced", Altered, func(m *quoteMaker) []string {
		s := m.pick()
		o := m.others[m.rand.IntN(len(m.others))]
		for {
			if w := o[m.weighty(o)]; !strings.Contains(m.words, strings.ToLower(w)) || m.rand.IntN(50) == 0 {
				s[m.weighty(s)] = w
				return s
			}
		}
	}},
	{"word left out", Altered, func(m *quoteMaker) []string {
		s := m.pick()
		at := m.weighty(s)
		return slices.Delete(s, at, at+1)
	}},
	{"part with a word replaced", Altered, func(m *quoteMaker) []string {
		s := m.pick()
		s = s[1 : 7+m.rand.IntN(len(s)-7)]
		s[2] = "quintessentially"
		return s
	}},
	{"two run together", Stitched, func(m *quoteMaker) []string {
		n := len(m.sentences)
		i := m.rand.IntN(n)
		a, b := m.sentences[i], m.sentences[(i+2+m.rand.IntN(n-3))%n]
		return append(slices.Clone(a[:5]), b[len(b)-5:]...)
	}},
	{"of another article", NotFound, func(m *quoteMaker) []string {
		return slices.Clone(m.others[m.rand.IntN(len(m.others))])
	}},
	{"of the article, not the original", NotFound, func(m *quoteMaker) []string {
		return slices.Clone(m.left[m.rand.IntN(len(m.left))])
	}},
	{"part of another article", NotFound, func(m *quoteMaker) []string {
		s := m.others[m.rand.IntN(len(m.others))]
		return slices.Clone(s[1:6])
	}},
}

// plainSentences returns the words of the sentences that a quotation can be
// made of: eight words or more, without marks that mean something in one.
func plainSentences(body string, claims []text.Claim) [][]string {
	var out [][]string
	for _, c := range claims {
		s := c.Of(body)
		words := strings.Fields(s)
		if c.Kind == text.Statement && len(words) >= 9 && len(words) < 50 && !strings.ContainsAny(s, "“”\"‘’'[]()…—-`") {
			out = append(out, words)
		}
	}
	return out
}

// TestGeneratedQuotations prints how often the verdict on a generated
// quotation is the right one. The articles are those of polnear, which are
// not printed; the seed is fixed.
func TestGeneratedQuotations(t *testing.T) {
	dir := filepath.Join(made.EvalFolder(), "polnear", "docs")
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) < 2 {
		t.Skipf("generated quotations are not measured: there is no %s (set SYNOPTIC_EVAL)", dir)
	}
	var texts []string
	var docs []*text.Document
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(raw))
		docs = append(docs, documentFrom(string(raw)))
	}
	random := rand.New(rand.NewPCG(4, 2023))
	got := map[string]map[Verdict]int{}
	for i, d := range docs {
		next := (i + 1) % len(docs)
		var kept, left []text.Claim
		for k, c := range d.Claims {
			if k%5 == 0 {
				left = append(left, c)
			} else {
				kept = append(kept, c)
			}
		}
		m := &quoteMaker{random, plainSentences(texts[i], kept), plainSentences(texts[i], left), plainSentences(texts[next], docs[next].Claims), strings.ToLower(texts[i])}
		if len(m.sentences) < 5 || len(m.left) < 1 || len(m.others) < 1 {
			continue
		}
		x := search{indexWords(context.Background(), &text.Document{Account: d.Account, Claims: kept}), work.ReadingUntil(context.Background())}
		for range 4 {
			for _, k := range quoteKinds {
				quote := strings.Join(k.make(m), " ")
				if got[k.name] == nil {
					got[k.name] = map[Verdict]int{}
				}
				got[k.name][x.verify(quote, text.Span{Start: 0, End: len(quote)}, texts[i], nil).verdict]++
			}
		}
	}
	faithful, alarms, altered, found := 0, 0, 0, 0
	for _, k := range quoteKinds {
		n := 0
		for _, count := range got[k.name] {
			n += count
		}
		t.Logf("%-33s %4d, %s %.1f %% (%v)", k.name, n, k.want, 100*float64(got[k.name][k.want])/float64(n), fmt.Sprint(got[k.name]))
		accused := got[k.name][Altered] + got[k.name][Stitched]
		if k.want == Altered || k.want == Stitched {
			altered, found = altered+n, found+accused
		} else {
			faithful, alarms = faithful+n, alarms+accused
		}
	}
	t.Logf("altered or stitched: found %.1f %% of %d; false alarms %.1f %% of %d",
		100*float64(found)/float64(altered), altered, 100*float64(alarms)/float64(faithful), faithful)
	if 100*found < 95*altered || 100*alarms > 2*faithful {
		t.Errorf("%d of %d found (want 95 %%), %d of %d false alarms (want at most 2 %%)", found, altered, alarms, faithful)
	}
}
