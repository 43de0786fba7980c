package main

import (
	"hash/fnv"
	"sync"

	"synoptic/compare/judge"
	"synoptic/compare/text"
	"synoptic/compare/unit"
)

// bag is a pair with the measures of its units.
type bag struct {
	pair
	units []unit.Unit
	rows  [][]float32
}

// bags reads the pairs with two workers.
func bags(pairs []pair) []bag {
	out := make([]bag, len(pairs))
	var wait sync.WaitGroup
	for w := range 2 {
		wait.Go(func() {
			for i := w; i < len(pairs); i += 2 {
				out[i] = newBag(pairs[i])
			}
		})
	}
	wait.Wait()
	return out
}

func newBag(p pair) bag {
	b := bag{pair: p}
	if c := changesOf(p.before, p.after); c != nil {
		for _, u := range c.Units {
			if p.altered == nil || p.altered.holds(p.before, u) {
				b.take(u)
			}
		}
	}
	return b
}

// changesOf are the units of change between two English passages as the program
// weighs them, an original and an account.
func changesOf(before, after string) *unit.Change {
	whole := func(id int64, role text.Role, body string) *text.Document {
		claim := text.Claim{Span: text.Span{End: len(body)}, Kind: text.Statement}
		return text.NewDocument(text.Account{ID: id, Role: role, Text: body, Language: "en"}, []text.Claim{claim})
	}
	j := judge.New([]*text.Document{whole(1, text.Original, before), whole(2, text.Retold, after)}, true)
	return j.Changes(judge.Side{Claims: []int{0}}, judge.Side{Account: 1, Claims: []int{0}})
}

// softened returns the bags of paraphrases without the units that people
// overlook, for learning, and all of them once more to measure by.
func softened(all []bag) []bag {
	for _, b := range all {
		if !b.soft {
			continue
		}
		whole := b
		whole.set, whole.weight = b.set+"-all", 0
		all = append(all, whole)
	}
	for i := range all {
		b := &all[i]
		if !b.soft || b.weight == 0 {
			continue
		}
		units := b.units
		b.units, b.rows = nil, nil
		for _, u := range units {
			if !u.Overlooked() {
				b.take(u)
			}
		}
	}
	return all
}

// fold says in which of k parts a bag is: pairs of one document together.
func (b *bag) fold(k int) int {
	h := fnv.New32a()
	h.Write([]byte(b.group))
	return int(h.Sum32()>>3) % k
}
