package compare

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/gob"
	"errors"
	"math/rand/v2"
	"reflect"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// TestResumeMakesTheSameComparison compares with and without decisions, and
// goes on deciding afterwards.
func TestResumeMakesTheSameComparison(t *testing.T) {
	accounts := made.Quay
	fresh, err := Compare(context.Background(), accounts, Options{})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := fresh.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	link := fresh.Groups[0].Pairs[0].Links[0]
	ds := []Decision{{Verb: Reject, A: fresh.Place(link.From), B: fresh.Place(link.To)},
		{Verb: Remark, A: fresh.Place(link.From), Note: "seen"}}
	for _, decisions := range [][]Decision{nil, ds} {
		want := fresh.With(decisions)
		got, err := Resume(context.Background(), accounts, kept, Options{Decisions: decisions})
		if err != nil {
			t.Fatal(err)
		}
		same(t, got, want)
		same(t, got.With(ds), want.With(ds))
	}
	renamed := append([]text.Account{}, accounts...)
	renamed[1].Text += " More."
	if _, err := Resume(context.Background(), renamed, kept, Options{}); !errors.Is(err, ErrOther) {
		t.Errorf("other texts: %v", err)
	}
	if _, err := Resume(context.Background(), accounts, kept[:len(kept)/2], Options{}); !errors.Is(err, ErrOther) {
		t.Errorf("half a snapshot: %v", err)
	}
}

// TestAnOlderSnapshotIsOfAnotherEngine: findings said their sentences whole
// once. Such a snapshot is not read, and the texts are compared again.
func TestAnOlderSnapshotIsOfAnotherEngine(t *testing.T) {
	type finding struct{ Kind, Says string }
	type judged struct{ Findings []finding }
	older := struct {
		Of     string
		Judged map[string]judged
	}{fingerprint(originalFirst(made.Quay)), map[string]judged{"0 1": {[]finding{{"figure", "55 became 50"}}}}}
	var kept bytes.Buffer
	zip := gzip.NewWriter(&kept)
	if err := errors.Join(gob.NewEncoder(zip).Encode(older), zip.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := Resume(context.Background(), made.Quay, kept.Bytes(), Options{}); !errors.Is(err, ErrOther) {
		t.Errorf("an older snapshot: %v", err)
	}
}

// same holds that two comparisons say the same.
func same(t *testing.T, got, want *Comparison) {
	t.Helper()
	for what, pair := range map[string][2]any{"claims": {got.Claims, want.Claims}, "groups": {got.Groups, want.Groups},
		"quotations": {got.Quotations, want.Quotations}, "warnings": {got.Warnings, want.Warnings}, "accounts": {got.Accounts, want.Accounts}} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%s:\n%+v\nwant\n%+v", what, pair[0], pair[1])
		}
	}
}

// TestATurnedBitIsNoOtherResult turns bits of a snapshot: it is refused, or
// makes the same comparison.
func TestATurnedBitIsNoOtherResult(t *testing.T) {
	fresh, err := Compare(context.Background(), made.Quay, Options{})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := fresh.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(19, 2))
	for range 400 {
		bit := r.IntN(len(kept) * 8)
		turned := bytes.Clone(kept)
		turned[bit/8] ^= 1 << (bit % 8)
		got, err := Resume(context.Background(), made.Quay, turned, Options{})
		if errors.Is(err, ErrOther) {
			continue
		}
		if err != nil || !reflect.DeepEqual(got.Groups, fresh.Groups) || !reflect.DeepEqual(got.Quotations, fresh.Quotations) {
			t.Errorf("bit %d: another result, %v", bit, err)
		}
	}
}
