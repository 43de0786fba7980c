package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// reportMeasure is a share of what was counted.
type reportMeasure struct {
	name string
	of   func(t *storyTally) (part, whole int)
	f1   bool // of the shares of parts that the two wholes have
	and  func(t *storyTally) (part, whole int)
}

var reportMeasures = []reportMeasure{
	{name: "sure links, P", of: func(t *storyTally) (int, int) { return t.sureRight, t.sure }},
	{name: "sure links, R", of: func(t *storyTally) (int, int) { return t.sureRight, t.gold }},
	{name: "sure links, F1", of: func(t *storyTally) (int, int) { return t.sureRight, t.sure }, f1: true,
		and: func(t *storyTally) (int, int) { return t.sureRight, t.gold }},
	{name: "sure and possible, P", of: func(t *storyTally) (int, int) { return t.allRight, t.sure + t.possible }},
	{name: "sure and possible, R", of: func(t *storyTally) (int, int) { return t.allRight, t.gold }},
	{name: "possible links right", of: func(t *storyTally) (int, int) { return t.possibleRight, t.possible }},
	{name: "told, shown omitted", of: func(t *storyTally) (int, int) { return t.toldOmitted, t.told }},
	{name: "not told, shown so", of: func(t *storyTally) (int, int) { return t.silentOmitted, t.silent }},
	{name: "half-told, shown omitted", of: func(t *storyTally) (int, int) { return t.halfOmitted, t.half }},
	{name: "half-told, shown in part *", of: func(t *storyTally) (int, int) { return t.inPartRight, t.half }},
	{name: "shown in part, right *", of: func(t *storyTally) (int, int) { return t.inPartRight, t.inPart }},
}

// say is the share with its interval and its counts.
func (m *reportMeasure) say(of []storyTally) string {
	low, high := interval(of, m.share)
	if m.f1 {
		return fmt.Sprintf("%.2f [%.2f, %.2f]", m.share(of), low, high)
	}
	part, whole := sums(of, m.of)
	return fmt.Sprintf("%.2f [%.2f, %.2f] %d/%d", m.share(of), low, high, part, whole)
}

func (m *reportMeasure) share(of []storyTally) float64 {
	part, whole := sums(of, m.of)
	x := float64(part) / float64(max(1, whole))
	if !m.f1 {
		return x
	}
	part, whole = sums(of, m.and)
	y := float64(part) / float64(max(1, whole))
	return 2 * x * y / max(1e-9, x+y)
}

func sums(of []storyTally, m func(*storyTally) (part, whole int)) (part, whole int) {
	for i := range of {
		p, w := m(&of[i])
		part, whole = part+p, whole+w
	}
	return part, whole
}

// draws is how often documents are drawn for an interval.
const draws = 2000

// interval returns the bounds between which a figure lies in 95 of 100 draws
// of as many documents, with replacement (Efron's bootstrap). All stories of a
// document are drawn together. The same tallies give the same interval.
func interval(of []storyTally, figure func([]storyTally) float64) (low, high float64) {
	var topics []string
	for _, t := range of {
		topics = append(topics, t.topic)
	}
	slices.Sort(topics)
	topics = slices.Compact(topics)
	rng := rand.New(rand.NewPCG(1, 1))
	figures := make([]float64, draws)
	for i := range figures {
		var drawn []storyTally
		for range topics {
			topic := topics[rng.IntN(len(topics))]
			for _, t := range of {
				if t.topic == topic {
					drawn = append(drawn, t)
				}
			}
		}
		figures[i] = figure(drawn)
	}
	slices.Sort(figures)
	return figures[draws*25/1000], figures[draws*975/1000]
}
