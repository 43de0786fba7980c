package main

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"

	"synoptic/compare/unit"
)

// A story changes several things in one sentence, and an edit of a set mostly
// one. So two edits of one text that touch different places are put into one
// copy, and what each of them changed is judged as it was alone: how much else
// changed must not decide.

// mergedWeight is that of one of the two edits of a copy.
const mergedWeight = .4

// merges is into how many copies an edit goes first.
const merges = 2

// hunk is a run of words that an edit puts for another: words from to to of
// the text before.
type hunk struct {
	from, to int
	by       []string
}

// merged returns, for edits of one text, the bags of both in copies that have
// both.
func merged(pairs []pair) []bag {
	r := rand.New(rand.NewPCG(19, 1848))
	byText := map[string][]int{}
	var order []string
	for i, p := range pairs {
		if p.set == "summedits" {
			if byText[p.before] == nil {
				order = append(order, p.before)
			}
			byText[p.before] = append(byText[p.before], i)
		}
	}
	var out []bag
	for _, text := range order {
		edits := byText[text]
		for n, i := range edits {
			done := 0
			for _, k := range r.Perm(len(edits)) {
				if k == n || done == merges {
					continue
				}
				if both, ok := merge(pairs[i], pairs[edits[k]]); ok {
					out = append(out, both...)
					done++
				}
			}
		}
	}
	return out
}

// merge puts two edits into one copy; ok is false where their places touch.
func merge(p, q pair) (both []bag, ok bool) {
	words := strings.Fields(p.before)
	first, second := hunks(p.before, p.after), hunks(q.before, q.after)
	if len(first) == 0 || len(second) == 0 || touch(first, second) {
		return nil, false
	}
	before := strings.Join(words, " ")
	after, placesP, placesQ := apply(words, first, second)
	change := changesOf(before, after)
	if change == nil {
		return nil, false
	}
	for n, e := range []struct {
		pair
		hunks  []hunk
		places []unit.Span
	}{{p, first, placesP}, {q, second, placesQ}} {
		b := bag{pair: e.pair}
		b.id, b.set, b.before, b.after, b.weight = p.id+"+"+q.id+"/"+strconv.Itoa(n), "merged", before, after, mergedWeight
		from := wordPlaces(words, e.hunks)
		for _, u := range change.Units {
			if overlap(from, u.From) || overlap(e.places, u.To) {
				b.take(u)
			}
		}
		if len(b.units) > 0 {
			both = append(both, b)
		}
	}
	return both, true
}

// hunks returns the words that an edit exchanged.
func hunks(before, after string) []hunk {
	d := diffmatchpatch.New()
	line := func(s string) string { return strings.Join(strings.Fields(s), "\n") + "\n" }
	a, b, lines := d.DiffLinesToRunes(line(before), line(after))
	at := 0
	var out []hunk
	open := false
	for _, x := range d.DiffMainRunes(a, b, false) {
		n := len([]rune(x.Text))
		if x.Type == diffmatchpatch.DiffEqual {
			at, open = at+n, false
			continue
		}
		if !open {
			out, open = append(out, hunk{from: at, to: at}), true
		}
		h := &out[len(out)-1]
		if x.Type == diffmatchpatch.DiffDelete {
			at += n
			h.to = at
			continue
		}
		for _, c := range x.Text {
			h.by = append(h.by, strings.TrimSpace(lines[c]))
		}
	}
	return out
}

// touch reports whether fewer than two words stand between any two.
func touch(a, b []hunk) bool {
	return slices.ContainsFunc(a, func(x hunk) bool {
		return slices.ContainsFunc(b, func(y hunk) bool { return x.from < y.to+2 && y.from < x.to+2 })
	})
}

// apply makes a text with both edits and says where the words of each stand.
func apply(words []string, first, second []hunk) (after string, placesFirst, placesSecond []unit.Span) {
	var text strings.Builder
	put := func(words ...string) unit.Span {
		if text.Len() > 0 && len(words) > 0 {
			text.WriteByte(' ')
		}
		s := unit.Span{Start: text.Len()}
		text.WriteString(strings.Join(words, " "))
		s.End = text.Len()
		return s
	}
	for at := 0; at <= len(words); {
		i := slices.IndexFunc(first, func(h hunk) bool { return h.from == at })
		j := slices.IndexFunc(second, func(h hunk) bool { return h.from == at })
		switch {
		case i >= 0:
			placesFirst = append(placesFirst, put(first[i].by...))
			at = max(at, first[i].to)
			first = slices.Delete(slices.Clone(first), i, i+1)
		case j >= 0:
			placesSecond = append(placesSecond, put(second[j].by...))
			at = max(at, second[j].to)
			second = slices.Delete(slices.Clone(second), j, j+1)
		default:
			if at < len(words) {
				put(words[at])
			}
			at++
		}
	}
	return text.String(), placesFirst, placesSecond
}

// wordPlaces says where words stand in a text of words with blanks between.
func wordPlaces(words []string, hunks []hunk) []unit.Span {
	starts := make([]int, len(words)+1)
	for i, w := range words {
		starts[i+1] = starts[i] + len(w) + 1
	}
	var out []unit.Span
	for _, h := range hunks {
		if h.to > h.from {
			out = append(out, unit.Span{Start: starts[h.from], End: starts[h.to] - 1})
		}
	}
	return out
}
