package align

import (
	"context"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

func TestDecidedPairs(t *testing.T) {
	docs := documents(made.Quay)
	links, _, err := Align(context.Background(), docs, true, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	yes := [2]text.Ref{{Account: 0, Claim: 5}, {Account: 2, Claim: 4}}  // an unlikely pair
	peer := [2]text.Ref{{Account: 1, Claim: 8}, {Account: 2, Claim: 4}} // another, of two accounts
	fixed := Verdicts{yes: true, peer: true}
	for _, l := range links {
		if l.Sure && l.From.Account == 0 {
			fixed[[2]text.Ref{l.From, l.To}] = false
		}
	}
	links, _, err = Align(context.Background(), docs, true, fixed, nil)
	if err != nil {
		t.Fatal(err)
	}
	confirmed := 0
	for _, l := range links {
		together, decided := fixed[[2]text.Ref{l.From, l.To}]
		if decided && !together {
			t.Errorf("rejected pair is back: %v", l)
		}
		if decided && together && l.Sure {
			confirmed++
		}
	}
	if confirmed != 2 {
		t.Errorf("%d of 2 confirmed pairs are sure links", confirmed)
	}
}

func TestAlignStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := Align(ctx, documents(made.Quay), true, nil, nil); err != context.Canceled {
		t.Errorf("error is %v", err)
	}
}
