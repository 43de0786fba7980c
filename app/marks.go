package app

import (
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

// passageOf joins claims as Comparison.Text does.
func passageOf(c *compare.Comparison, account int, claims []int) passage {
	p := passage{text: c.Text(account, claims)}
	at := 0
	for _, n := range claims {
		span := c.Claims[account][n].Span
		p.spans, p.at = append(p.spans, span), append(p.at, at)
		at += span.End - span.Start + 1
	}
	return p
}

// local turns a span of the account into ranges of the passage's text.
func (p passage) local(s compare.Span) []compare.Span {
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

// stretch is a marked range of a passage's text.
type stretch struct {
	compare.Span
	mark   mark
	before string // words shown struck through before it
}

// findingMark is how the words of a finding are set off.
func findingMark(k compare.Kind) mark {
	switch k {
	case compare.FigureKind, compare.DateKind, compare.BoundKind:
		return figureMark
	case compare.QuoteKind:
		return quoteMark
	}
	return substanceMark
}

// found returns the stretches of a passage that findings rest on.
func (p passage) found(findings []compare.Finding, side func(compare.Finding) compare.Span) []stretch {
	var out []stretch
	for _, f := range findings {
		if f.ByPerson {
			continue // it concerns the whole claim
		}
		for _, s := range p.local(side(f)) {
			out = append(out, stretch{Span: s, mark: findingMark(f.Kind)})
		}
	}
	return out
}

// runs cuts the passage at its stretches. Where two overlap, the first in
// the list wins.
func (p passage) runs(stretches []stretch) []run {
	marks := make([]mark, len(p.text))
	for i := len(stretches) - 1; i >= 0; i-- {
		for at := stretches[i].Start; at < stretches[i].End; at++ {
			marks[at] = stretches[i].mark
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
func flatten(text string, marks []mark, struck map[int]string) []run {
	places := make([]int, 0, len(struck))
	for at := range struck {
		places = append(places, at)
	}
	sort.Ints(places)
	var out []run
	start := 0
	flush := func(to int) {
		for start < to {
			end := start + 1
			for end < to && marks[end] == marks[start] {
				end++
			}
			out = append(out, run{text[start:end], marks[start]})
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
func strike(words string, before, after bool) run {
	words = strings.TrimSpace(words)
	if before && wordy(words) {
		words = " " + words
	}
	if after {
		words += " "
	}
	return run{words, deletedMark}
}

// wordy reports whether a text begins with a word, or with what opens one: a
// bracket, a quotation mark, the sign of a currency.
func wordy(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.In(r, unicode.L, unicode.Nd, unicode.Ps, unicode.Pi, unicode.Sc)
}

// kept is the share of a pair's wording that both sides have, 0 to 1.
func kept(edits []compare.Edit) float64 {
	same, all := 0, 0
	for _, e := range edits {
		if e.Op == compare.Equal {
			same += len(e.From) + len(e.To)
		}
		all += len(e.From) + len(e.To)
	}
	return float64(same) / float64(max(all, 1))
}

// readable is the share below which marks on single words tell a reader less
// than the plain text does.
const readable = 0.35

// crowded is the share of the reference above which the words left out would
// crowd a cell: there it shows the account's own words, and the inspector both.
const crowded = 0.4

// gone is the share of the first side that the second leaves out, 0 to 1.
func gone(edits []compare.Edit) float64 {
	out, all := 0, 0
	for _, e := range edits {
		if e.Op == compare.Delete {
			out += len(e.From)
		}
		all += len(e.From)
	}
	return float64(out) / float64(max(all, 1))
}

// accountRuns is the text of an account's cell with its marks: what changed
// in substance always, and where enough is shared, the words that are new.
// Words left out are shown where the claim is merely reworded.
func accountRuns(c *compare.Comparison, cell compare.Cell) []run {
	p := passageOf(c, cell.Member.Account, cell.Member.Passage())
	if cell.Pair == nil || cell.Status == compare.Same {
		return p.runs(nil)
	}
	all := p.found(cell.Pair.Findings, func(f compare.Finding) compare.Span { return f.To })
	if kept(cell.Pair.Edits) >= readable {
		struck := cell.Status == compare.Reworded && gone(cell.Pair.Edits) <= crowded
		all = append(all, edited(cell.Pair.Edits, struck)...)
	}
	return p.runs(all)
}

// edited returns the stretches of the second side that are new, and with
// struck the words that are gone.
func edited(edits []compare.Edit, struck bool) []stretch {
	var out []stretch
	at, before := 0, ""
	for _, e := range edits {
		switch e.Op {
		case compare.Delete:
			if struck {
				before += e.From
			}
			continue
		case compare.Insert:
			out = append(out, stretch{Span: compare.Span{Start: at, End: at + len(e.To)}, mark: insertedMark, before: before})
		default:
			out = append(out, stretch{Span: compare.Span{Start: at, End: at}, before: before})
		}
		before = ""
		at += len(e.To)
	}
	return append(out, stretch{Span: compare.Span{Start: at, End: at}, before: before})
}

// referenceRuns is the text of the original's cell, with a mark on what some
// account tells otherwise.
func referenceRuns(c *compare.Comparison, g *compare.Group) []run {
	m := g.Members[0]
	p := passageOf(c, m.Account, m.Passage())
	var all []stretch
	for _, pair := range g.Pairs {
		if pair.Status == compare.Changed {
			all = append(all, p.found(pair.Findings, func(f compare.Finding) compare.Span { return f.From })...)
		}
	}
	return p.runs(all)
}

// mergedRuns is both wordings of a pair in one text.
func mergedRuns(edits []compare.Edit) []run {
	var out []run
	for i, e := range edits {
		switch e.Op {
		case compare.Equal:
			out = append(out, run{e.To, noMark})
		case compare.Delete:
			out = append(out, run{e.From, deletedMark})
			if i+1 < len(edits) && edits[i+1].Op == compare.Insert {
				out = append(out, run{" ", noMark})
			}
		case compare.Insert:
			out = append(out, run{e.To, insertedMark})
		}
	}
	return out
}
