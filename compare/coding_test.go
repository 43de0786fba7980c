package compare

import (
	"context"
	"slices"
	"strings"
	"testing"
)

const codedReport = "Inspectors visited 64 ships in the harbour of Lomsund. They found loose cargo on at least nine of them. Nobody was hurt, said the harbour master."

const codedStory = "Inspectors visited 46 ships in the harbour of Lomsund. They found loose cargo on nine of them. The mayor wants a new crane at the north quay."

func coderFixture(t *testing.T, ds ...Decision) *Comparison {
	t.Helper()
	c, err := Compare(context.Background(), []Account{
		{ID: 1, Role: Original, Outlet: "Harbour Office", Text: codedReport},
		{ID: 2, Role: Retold, Outlet: "Daily", Text: codedStory},
	}, Options{Decisions: ds})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var frame = Code{ID: "k1", Name: "Blame", Order: 1}
var crane = Code{ID: "k2", Name: "Demand", Order: 2, Parent: "k1"}

// on is a decision of a coder on a unit.
func on(c *Comparison, u Unit, verb Verb, kind, note, coder string) Decision {
	a, b := c.Unit(u)
	return Decision{Verb: verb, A: a, B: b, Kind: Kind(kind), Note: note, Coder: coder, At: "2026-01-02T03:04:05.000Z"}
}

func TestCodesOfTwoCodersStandSideBySide(t *testing.T) {
	c := coderFixture(t)
	cell, whole := Unit{0, 1}, Unit{0, Whole}
	ds := []Decision{frame.Define(), crane.Define(),
		on(c, cell, Encode, "k1", "", "Ana"), on(c, cell, Encode, "k2", "", "Ana"), on(c, cell, Decode, "k1", "", "Ana"),
		on(c, cell, Relate, "", "distorted", "Ana"), on(c, cell, Relate, "", "faithful", "Ben"),
		on(c, whole, Encode, NoCode, "", "Ben"), on(c, whole, Encode, "k1", "", "Ana")}
	n := c.With(ds)
	ana, ben := n.CodingOf(cell, "Ana"), n.CodingOf(cell, "Ben")
	if !slices.Equal(ana.Codes, []string{"k2"}) || ana.Relation != Distorted || ben.Relation != Faithful || len(ben.Codes) != 0 {
		t.Errorf("Ana %+v, Ben %+v", ana, ben)
	}
	if !slices.Equal(n.Coders(), []string{"Ana", "Ben"}) || len(n.Codings(whole)) != 2 {
		t.Errorf("coders %v, codings of the group %+v", n.Coders(), n.Codings(whole))
	}
	conflicts := n.Conflicts()
	if len(conflicts) != 2 || conflicts[0].Kind != "k1" || conflicts[1].Kind != RelationKind || conflicts[1].Agreed != "" {
		t.Fatalf("conflicts %+v: want Blame of the group and the relation of the cell", conflicts)
	}
	n = n.Recoded(append(ds, on(c, cell, Agree, RelationKind, "sharpened", "Ana")))
	if x := n.Conflicts()[1]; x.Agreed != "sharpened" || n.AgreedValue(cell, RelationKind) != "sharpened" {
		t.Errorf("settled: %+v", x)
	}
	if v := n.CodingOf(cell, "Ben").Relation; v != Faithful {
		t.Errorf("what Ben coded is now %q", v)
	}
	if len(n.Warnings) != len(c.Warnings) {
		t.Errorf("warnings %v", n.Warnings)
	}
}

func TestNoCodeTakesTheOthersAwayAndTheOtherWayRound(t *testing.T) {
	c := coderFixture(t)
	u := Unit{0, 1}
	ds := []Decision{frame.Define(), on(c, u, Encode, "k1", "", "Ana"), on(c, u, Relate, "", "softened", "Ana"), on(c, u, Encode, NoCode, "", "Ana")}
	if m := c.Recoded(ds).CodingOf(u, "Ana"); !m.None || len(m.Codes) != 0 || m.Relation != Softened || m.Value("k1") != "0" {
		t.Errorf("after No code: %+v", m)
	}
	if m := c.Recoded(append(ds, on(c, u, Encode, "k1", "", "Ana"))).CodingOf(u, "Ana"); m.None || m.Value("k1") != "1" {
		t.Errorf("a code after No code: %+v", m)
	}
	if m := c.Recoded(ds[:1]).CodingOf(u, "Ana"); m.Value("k1") != "" {
		t.Errorf("nothing coded has the value %q", m.Value("k1"))
	}
}

func TestCodebookIsATreeWhateverItIsMadeOf(t *testing.T) {
	ring := []Decision{Code{ID: "a", Name: "A", Parent: "b", Order: 1}.Define(), Code{ID: "b", Name: "B", Parent: "a", Order: 2}.Define(),
		Code{ID: "c", Name: "C", Parent: "gone", Order: 3}.Define(), Code{ID: "d", Name: "D", Parent: "a", Order: 0}.Define(),
		{Verb: Define, Kind: "x", Note: "no JSON"}}
	b := CodebookOf(ring)
	if len(b) != 4 {
		t.Fatalf("%d codes of four: %+v", len(b), b)
	}
	for i, k := range b {
		if above := b.index(k.Parent); k.Parent != "" && (above < 0 || above > i) {
			t.Errorf("%s stands before %s, which is above it", k.Name, k.Parent)
		}
	}
}

func TestDeletingAndMergingACodeKeepsWhatWasCoded(t *testing.T) {
	c := coderFixture(t)
	u := Unit{0, 1}
	ds := []Decision{frame.Define(), crane.Define(), on(c, u, Encode, "k1", "", "Ana"), on(c, u, Encode, "k2", "", "Ben")}
	book := CodebookOf(ds)
	deleted := c.Recoded(append(slices.Clone(ds), book.Without("k1", "")...))
	if k, ok := deleted.Codebook().Find("k2"); !ok || k.Parent != "" || len(deleted.Codebook()) != 1 {
		t.Errorf("after deleting the parent: %+v", deleted.Codebook())
	}
	if m := deleted.CodingOf(u, "Ana"); len(m.Codes) != 0 {
		t.Errorf("a deleted code is still shown: %+v", m)
	}
	merged := c.Recoded(append(slices.Clone(ds), book.Without("k1", "k2")...))
	if m := merged.CodingOf(u, "Ana"); !slices.Equal(m.Codes, []string{"k2"}) {
		t.Errorf("merged, Ana has %v", m.Codes)
	}
	if book.Without("k1", "k1") != nil || book.Without("nobody", "") != nil {
		t.Error("a code can be merged into itself, or one deleted that is not there")
	}
}

func TestCodesThatNoLongerApplyAreSaidAndComeBack(t *testing.T) {
	c := coderFixture(t)
	u := Unit{0, 1}
	ds := []Decision{frame.Define(), on(c, u, Encode, "k1", "", "Ana"), on(c, u, Relate, "", "faithful", "Ana"),
		on(c, u, Encode, "k2", "", "Ana"), on(c, u, Decode, "k2", "", "Ana")}
	a, b := c.Unit(u)
	parted := c.With(append(slices.Clone(ds), Decision{Verb: Part, A: a, B: b}))
	if units := parted.Units(); len(units) != 0 {
		t.Errorf("the passage is gone, and something is coded: %+v", units)
	}
	if !slices.ContainsFunc(parted.Warnings, func(w Warning) bool { return strings.HasPrefix(w.Says, "2 codes no longer apply") }) {
		t.Errorf("nothing is said of two codes: %v", parted.Warnings)
	}
	if m := parted.With(ds).CodingOf(u, "Ana"); m.Value("k1") != "1" {
		t.Errorf("linked again, the code is not back: %+v", m)
	}
	told := slices.IndexFunc(parted.Groups, func(g Group) bool { return g.Members[0].Account == 0 })
	silent := on(parted, Unit{told, 1}, Encode, "k1", "", "Ana")
	if !silent.B.Empty() || silent.B.Account != 2 {
		t.Fatalf("a silent cell is named %+v", silent.B)
	}
	if m := parted.Recoded([]Decision{frame.Define(), silent}).CodingOf(Unit{told, 1}, "Ana"); m.Value("k1") != "1" {
		t.Errorf("a silent cell cannot be coded: %+v", m)
	}
	if n := c.Recoded([]Decision{frame.Define(), silent}); len(n.Warnings) != len(c.Warnings)+1 || len(n.Units()) != 0 {
		t.Errorf("coded as silent, linked since: %v, %v", n.Warnings, n.Units())
	}
}

// TestCodesOutliveAnotherSplit codes a claim by another span than the engine
// gives it, as another version of the engine would have.
func TestCodesOutliveAnotherSplit(t *testing.T) {
	c := coderFixture(t)
	d := on(c, Unit{1, 1}, Encode, "k1", "", "Ana")
	d.A.End--
	d.B.Start += 3
	if m := c.Recoded([]Decision{frame.Define(), d}).CodingOf(Unit{1, 1}, "Ana"); m.Value("k1") != "1" {
		t.Errorf("the code is lost: %+v", m)
	}
}

func TestAgreementCountsOnlyWhatWasCoded(t *testing.T) {
	c := coderFixture(t)
	ds := []Decision{frame.Define(), crane.Define(),
		on(c, Unit{0, 1}, Encode, "k1", "", "Ana"), on(c, Unit{0, 1}, Encode, "k1", "", "Ben"),
		on(c, Unit{1, 1}, Encode, NoCode, "", "Ana"), on(c, Unit{1, 1}, Encode, "k1", "", "Ben"),
		on(c, Unit{2, 1}, Encode, "k2", "", "Ana"),
		on(c, Unit{2, 1}, Relate, "", "omitted", "Ben"), on(c, Unit{2, 1}, Relate, "", "not comparable", "Ana")}
	n := c.Recoded(ds)
	r, units := n.Ratings(Variable{Kind: "k1"}, n.Coders(), nil)
	if len(units) != 3 || !slices.EqualFunc(r, Ratings{{1, 1}, {0, 1}, {0, Missing}}, slices.Equal) {
		t.Errorf("ratings %v of %v", r, units)
	}
	rows := n.Agreement(n.Coders())
	if len(rows) != 6 || rows[0].Kind != RelationKind || rows[2].Kind != "k1" || rows[3].Outlet != "Daily" {
		t.Fatalf("rows %+v", rows)
	}
	if a := rows[2]; a.Units != 2 || a.Coded != 3 || a.Percent.Value != 0.5 || !strings.Contains(a.Caution(), "2 units") {
		t.Errorf("Blame: %+v, %q", a, a.Caution())
	}
	if a := rows[0]; a.Percent.Value != 0 || a.Ordinal.Defined {
		t.Errorf("one of the two relations is outside the order: %+v", a)
	}
	if n.Agreement([]string{"Ana"}) != nil {
		t.Error("one coder agrees with nobody")
	}
}
