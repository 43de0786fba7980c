package main

import (
	"hash/fnv"
	"sync"

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
	c := unit.Compare(unit.Read(p.before, "en"), unit.Read(p.after, "en"))
	for _, u := range c.Units {
		b.take(u)
	}
	return b
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
