package main

import (
	"fmt"
	"io"

	"synoptic/compare/made/gold"
)

// reliability collects the links of the sections that ran before.
var reliability bins

// bins counts links by their score, in tenths, and by set.
type bins struct {
	sets []binned
}

type binned struct {
	name  string
	count [10]int
	right [10]int
}

func (s *binned) add(score float64, right bool) {
	at := min(9, int(10*score))
	s.count[at]++
	s.right[at] += count(right)
}

func (s *linkSet) addTo(b *bins) {
	set := binned{name: s.name}
	for i, p := range s.pairs {
		for _, l := range s.found[i] {
			_, ok := p.gold[l.line]
			set.add(l.score, ok)
		}
	}
	b.sets = append(b.sets, set)
}

// addGold adds the links of the reports and stories that nothing was learnt
// from. What is partial counts for nothing.
func (b *bins) addGold(pairs []*gold.Pair) {
	set := binned{name: "gold/test"}
	for _, p := range pairs {
		if p.Tune() {
			continue
		}
		for _, l := range linksOf(p.Result) {
			if label := p.Links[gold.Line{Original: l.From.Claim, Account: l.To.Claim}]; label != gold.Partial {
				set.add(l.Score, label == gold.Aligned)
			}
		}
	}
	b.sets = append(b.sets, set)
}

// reliabilitySection prints how many links of a score are right, every one by
// what was not learnt from its document.
func reliabilitySection(w io.Writer) error {
	fmt.Fprintln(w, "of links with a score of about ..., so many are right (links), by set")
	fmt.Fprintf(w, "  %-16s", "")
	for i := range 10 {
		fmt.Fprintf(w, "  .%d5      ", i)
	}
	fmt.Fprintln(w)
	for _, set := range reliability.sets {
		fmt.Fprintf(w, "  %-16s", set.name)
		for i := range 10 {
			if set.count[i] == 0 {
				fmt.Fprintf(w, "  -        ")
				continue
			}
			fmt.Fprintf(w, "  %.2f %-5s", float64(set.right[i])/float64(set.count[i]), fmt.Sprintf("(%d)", set.count[i]))
		}
		fmt.Fprintln(w)
	}
	return nil
}
