package compare_test

import (
	"reflect"
	"slices"
	"testing"

	"synoptic/compare"
)

// book is a codebook of three levels: a above b and c, b above d; e alone.
func book() compare.Codebook {
	var ds []compare.Decision
	for i, k := range []compare.Code{{ID: "a", Name: "Frame"}, {ID: "b", Name: "Conflict", Parent: "a"}, {ID: "c", Name: "Blame", Parent: "a"}, {ID: "d", Name: "War", Parent: "b"}, {ID: "e", Name: "Tone"}} {
		k.Order = i + 1
		ds = append(ds, k.Define())
	}
	return compare.CodebookOf(ds)
}

func idsOf(b compare.Codebook) (out []string) {
	for _, k := range b {
		out = append(out, k.ID)
	}
	return out
}

func TestCodesAreFoundByIDAndName(t *testing.T) {
	b := book()
	if got := idsOf(b); !slices.Equal(got, []string{"a", "b", "d", "c", "e"}) {
		t.Fatalf("the order is %v: a code stands behind the one above it", got)
	}
	for _, k := range b {
		if got, ok := b.Find(k.ID); !ok || got != k {
			t.Errorf("%s is found as %v", k.ID, got)
		}
	}
	if got, ok := b.Named("  wAR "); !ok || got.ID != "d" {
		t.Errorf("War is %v", got)
	}
	for _, none := range []string{"", "x"} {
		if _, ok := b.Find(none); ok {
			t.Errorf("%q is found by its ID", none)
		}
	}
	if _, ok := b.Named("Wa"); ok {
		t.Error("part of a name is a name")
	}
	depths := map[string]int{"a": 0, "b": 1, "c": 1, "d": 2, "e": 0}
	for _, k := range b {
		if got := b.Depth(k); got != depths[k.ID] {
			t.Errorf("%s stands under %d codes", k.ID, got)
		}
	}
	if got := b.Names([]string{"e", "d", "x"}); !slices.Equal(got, []string{"War", "Tone"}) {
		t.Errorf("the names are %v, in the order of the codebook", got)
	}
	if got := b.Next(); got != 6 {
		t.Errorf("a new code is number %d", got)
	}
	if got := compare.Codebook(nil).Next(); got != 1 {
		t.Errorf("the first code is number %d", got)
	}
}

// TestADeletedCodeLeavesItsChildren: those right below move up, or under the
// code that takes its place; all others stay where they are.
func TestADeletedCodeLeavesItsChildren(t *testing.T) {
	for _, x := range []struct {
		id, into string
		parents  map[string]string
	}{
		{"a", "", map[string]string{"b": "", "c": "", "d": "b", "e": ""}},
		{"b", "", map[string]string{"a": "", "c": "a", "d": "a", "e": ""}},
		{"b", "e", map[string]string{"a": "", "c": "a", "d": "e", "e": ""}},
		{"a", "b", map[string]string{"b": "", "c": "b", "d": "b", "e": ""}},
		{"e", "a", map[string]string{"a": "", "b": "a", "c": "a", "d": "b"}},
		{"x", "", map[string]string{"a": "", "b": "a", "c": "a", "d": "b", "e": ""}},
		{"a", "a", map[string]string{"a": "", "b": "a", "c": "a", "d": "b", "e": ""}},
	} {
		b := book()
		var ds []compare.Decision
		for _, k := range b {
			ds = append(ds, k.Define())
		}
		parents := map[string]string{}
		for _, k := range compare.CodebookOf(append(ds, b.Without(x.id, x.into)...)) {
			parents[k.ID] = k.Parent
		}
		if !reflect.DeepEqual(parents, x.parents) {
			t.Errorf("%q deleted, into %q: the codes above are %v, want %v", x.id, x.into, parents, x.parents)
		}
	}
}

// TestACodeIsDefinedAnew: the last definition holds, and keeps the ID.
func TestACodeIsDefinedAnew(t *testing.T) {
	b := compare.CodebookOf([]compare.Decision{compare.Code{ID: "a", Name: "Frame", Order: 1}.Define(), compare.Code{ID: "a", Name: "Framing", Order: 1}.Define(), compare.Code{ID: "b", Order: 2}.Define()})
	if len(b) != 1 || b[0].Name != "Framing" {
		t.Errorf("%+v, want one code with its new name: one without a name is none", b)
	}
}
