package main

import (
	"sync"

	"synoptic/compare/align"
)

// toldClaim is a claim for an account, with whether people say that it is told.
type toldClaim struct {
	example
	part int
}

const (
	// stateTrees is how many trees are learnt of claims for an account.
	stateTrees = 60
	// stateRidge is how much less the examples of claims weigh in the regression,
	// which then costs large weights more.
	stateRidge = 1.0 / 30
	halfTold   = 0.5 // what a claim is learnt as that has only partial pairs
)

// stateWeight is how much a claim of a training set counts: real stories most.
// Claims against a page or a list of checked claims are none of a story.
func stateWeight(set int) float64 {
	switch {
	case set == reportsSet:
		return 3
	case set > reportsSet:
		return 1
	case trainingSets[set] == "superpal":
		return 0.7
	}
	return 0
}

// toldClaims are the claims of all parts. Their links come from what was learnt
// of other parts, so that they are as good as those of a text that is new.
var toldClaims = sync.OnceValues(func() ([]toldClaim, error) {
	models, err := crossLinks()
	if err != nil {
		return nil, err
	}
	sets, err := studies()
	if err != nil {
		return nil, err
	}
	var out []toldClaim
	for i := range sets {
		s := &sets[i]
		if stateWeight(s.set) == 0 {
			continue
		}
		s.Links(models[max(0, s.part)])
		for _, c := range s.States() {
			out = append(out, toldClaim{example{c.Values, s.told[c.Claim], stateWeight(s.set), count(s.set != reportsSet)}, s.part})
		}
	}
	return out, nil
})

// learnStates learns from the claims chosen and adds what was learnt to m.
func learnStates(m *align.Learnt, claims []toldClaim, of func(*toldClaim) bool) {
	var whole, light []example
	for i := range claims {
		if of(&claims[i]) {
			e := claims[i].example
			whole = append(whole, e)
			e.weight *= stateRidge
			light = append(light, e)
		}
	}
	r := learn(light, 2)
	m.State = align.Weights{Bias: r.bias[0], Of: r.weights}
	offsets := make([]float64, len(whole))
	for i, e := range whole {
		offsets[i] = r.logit(e.values, e.set)
	}
	m.StateTrees = growTrees(whole, offsets, stateTrees)
}
