package prose

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare"
)

// passage is the text of some claims of one account, and where in the
// account each byte of it stands.
type passage struct {
	text  string
	spans []compare.Span // in the account
	at    []int          // where each span begins in text
}

// PassageOf joins claims as Comparison.Text does.
func PassageOf(c *compare.Comparison, account int, claims []int) passage {
	p := passage{text: c.Text(account, claims)}
	at := 0
	for _, n := range claims {
		span := c.Claims[account][n].Span
		p.spans, p.at = append(p.spans, span), append(p.at, at)
		at += span.End - span.Start + 1
	}
	return p
}

// Local turns a span of the account into ranges of the passage's text.
func (p passage) Local(s compare.Span) []compare.Span {
	var out []compare.Span
	for i, own := range p.spans {
		from, to := max(s.Start, own.Start), min(s.End, own.End)
		if from < to {
			shift := p.at[i] - own.Start
			out = append(out, compare.Span{Start: from + shift, End: to + shift})
		}
	}
	return out
}

// Stretch is a marked range of a passage's text.
type Stretch struct {
	compare.Span
	Mark   Mark
	before string // words shown struck through before it
}

// findingMark is how the words of a finding are set off.
func findingMark(k compare.Kind) Mark {
	switch k {
	case compare.FigureKind, compare.DateKind, compare.BoundKind:
		return FigureMark
	case compare.QuoteKind:
		return QuoteMark
	}
	return SubstanceMark
}

// Found returns the stretches of a passage that findings rest on.
func (p passage) Found(findings []compare.Finding, side func(compare.Finding) compare.Span) []Stretch {
	var out []Stretch
	for _, f := range findings {
		if f.ByPerson && slices.Contains(p.spans, side(f)) {
			continue // it concerns the whole claim
		}
		for _, s := range p.Local(side(f)) {
			out = append(out, Stretch{Span: s, Mark: findingMark(f.Kind)})
		}
	}
	return out
}

// Runs cuts the passage at its stretches. Where two overlap, the first in
// the list wins.
func (p passage) Runs(stretches []Stretch) []Run {
	marks := make([]Mark, len(p.text))
	for i := len(stretches) - 1; i >= 0; i-- {
		for at := stretches[i].Start; at < stretches[i].End; at++ {
			marks[at] = stretches[i].Mark
		}
	}
	struck := map[int]string{}
	for _, s := range stretches {
		if s.before != "" {
			struck[s.Start] += s.before
		}
	}
	return flatten(p.text, marks, struck)
}

// flatten turns marks per byte and insertions into runs.
func flatten(text string, marks []Mark, struck map[int]string) []Run {
	places := make([]int, 0, len(struck))
	for at := range struck {
		places = append(places, at)
	}
	sort.Ints(places)
	var out []Run
	start := 0
	flush := func(to int) {
		for start < to {
			end := start + 1
			for end < to && marks[end] == marks[start] {
				end++
			}
			out = append(out, Run{text[start:end], marks[start]})
			start = end
		}
	}
	for _, at := range places {
		flush(at)
		out = append(out, strike(struck[at], at > 0 && text[at-1] != ' ', at < len(text) && wordy(text[at:])))
	}
	flush(len(text))
	return out
}

// strike makes the run of deleted words, with the blanks that part it from
// the words around it.
func strike(words string, before, after bool) Run {
	words = strings.TrimSpace(words)
	if before && wordy(words) {
		words = " " + words
	}
	if after {
		words += " "
	}
	return Run{words, DeletedMark}
}

// wordy reports whether a text begins with a word, or with what opens one: a
// bracket, a quotation mark, the sign of a currency.
func wordy(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.In(r, unicode.L, unicode.Nd, unicode.Ps, unicode.Pi, unicode.Sc)
}

// Kept is the share of a pair's wording that both sides have, 0 to 1.
func Kept(edits []compare.Edit) float64 {
	same, all := 0, 0
	for _, e := range edits {
		if e.Op == compare.Equal {
			same += len(e.From) + len(e.To)
		}
		all += len(e.From) + len(e.To)
	}
	return float64(same) / float64(max(all, 1))
}

// Readable is the share below which marks on single words tell a reader less
// than the plain text does.
const Readable = 0.35

// edited returns the stretches of the second side that are new, and the words
// that are gone where struck wants them shown.
func edited(edits []compare.Edit, struck func(edit int) bool) []Stretch {
	var out []Stretch
	at, before := 0, ""
	for i, e := range edits {
		switch e.Op {
		case compare.Delete:
			if struck(i) {
				before += e.From
			}
			continue
		case compare.Insert:
			out = append(out, Stretch{Span: compare.Span{Start: at, End: at + len(e.To)}, Mark: InsertedMark, before: before})
		default:
			out = append(out, Stretch{Span: compare.Span{Start: at, End: at}, before: before})
		}
		before = ""
		at += len(e.To)
	}
	return append(out, Stretch{Span: compare.Span{Start: at, End: at}, before: before})
}

// ReferenceRuns is the text of the original's cell, with a mark on what some
// account tells otherwise.
func ReferenceRuns(c *compare.Comparison, g *compare.Group) []Run {
	m := g.Members[0]
	p := PassageOf(c, m.Account, m.Passage())
	var all []Stretch
	for _, pair := range g.Pairs {
		if pair.Status == compare.Changed {
			all = append(all, p.Found(pair.Findings, func(f compare.Finding) compare.Span { return f.From })...)
		}
	}
	return p.Runs(all)
}

// MergedRuns is both wordings of a pair in one text.
func MergedRuns(edits []compare.Edit) []Run {
	var out []Run
	for i, e := range edits {
		switch e.Op {
		case compare.Equal:
			out = append(out, Run{e.To, NoMark})
		case compare.Delete:
			out = append(out, Run{e.From, DeletedMark})
			if i+1 < len(edits) && edits[i+1].Op == compare.Insert {
				out = append(out, Run{" ", NoMark})
			}
		case compare.Insert:
			out = append(out, Run{e.To, InsertedMark})
		}
	}
	return out
}
