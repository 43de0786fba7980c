package table

import (
	"context"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/agree"
	"synoptic/compare/judge"
	"synoptic/compare/text"
)

const codedReport = "Inspectors visited 64 ships in the harbour of Lomsund. They found loose cargo on at least nine of them. Nobody was hurt, said the harbour master."

const codedStory = "Inspectors visited 46 ships in the harbour of Lomsund. They found loose cargo on nine of them. The mayor wants a new crane at the north quay."

func coderFixture(t *testing.T, ds ...compare.Decision) *compare.Comparison {
	t.Helper()
	c, err := compare.Compare(context.Background(), []text.Account{
		{ID: 1, Role: text.Original, Outlet: "Harbour Office", Text: codedReport},
		{ID: 2, Role: text.Retold, Outlet: "Daily", Text: codedStory},
	}, compare.Options{Decisions: ds})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var frame = compare.Code{ID: "k1", Name: "Blame", Order: 1}
var crane = compare.Code{ID: "k2", Name: "Demand", Order: 2, Parent: "k1"}

// on is a decision of a coder on a unit.
func on(c *compare.Comparison, u compare.Unit, verb compare.Verb, kind, note, coder string) compare.Decision {
	a, b := c.Codes().Unit(u)
	return compare.Decision{Verb: verb, A: a, B: b, Kind: judge.Kind(kind), Note: note, Coder: coder, At: "2026-01-02T03:04:05.000Z"}
}

func TestCodesOfTwoCodersStandSideBySide(t *testing.T) {
	c := coderFixture(t)
	cell, whole := compare.Unit{Group: 0, Account: 1}, compare.Unit{Group: 0, Account: compare.Whole}
	ds := []compare.Decision{frame.Define(), crane.Define(),
		on(c, cell, compare.Encode, "k1", "", "Ana"), on(c, cell, compare.Encode, "k2", "", "Ana"), on(c, cell, compare.Decode, "k1", "", "Ana"),
		on(c, cell, compare.Relate, "", "distorted", "Ana"), on(c, cell, compare.Relate, "", "faithful", "Ben"),
		on(c, whole, compare.Encode, compare.NoCode, "", "Ben"), on(c, whole, compare.Encode, "k1", "", "Ana")}
	n := c.With(ds)
	ana, ben := n.Codes().CodingOf(cell, "Ana"), n.Codes().CodingOf(cell, "Ben")
	if !slices.Equal(ana.Codes, []string{"k2"}) || ana.Relation != compare.Distorted || ben.Relation != compare.Faithful || len(ben.Codes) != 0 {
		t.Errorf("Ana %+v, Ben %+v", ana, ben)
	}
	if !slices.Equal(n.Codes().Coders(), []string{"Ana", "Ben"}) || len(n.Codes().Codings(whole)) != 2 {
		t.Errorf("coders %v, codings of the group %+v", n.Codes().Coders(), n.Codes().Codings(whole))
	}
	conflicts := n.Codes().Conflicts()
	if len(conflicts) != 2 || conflicts[0].Kind != "k1" || conflicts[1].Kind != compare.RelationKind || conflicts[1].Agreed != "" {
		t.Fatalf("conflicts %+v: want Blame of the group and the relation of the cell", conflicts)
	}
	n = n.Recoded(append(ds, on(c, cell, compare.Agree, compare.RelationKind, "sharpened", "Ana")))
	if x := n.Codes().Conflicts()[1]; x.Agreed != "sharpened" || n.Codes().AgreedValue(cell, compare.RelationKind) != "sharpened" {
		t.Errorf("settled: %+v", x)
	}
	if v := n.Codes().CodingOf(cell, "Ben").Relation; v != compare.Faithful {
		t.Errorf("what Ben coded is now %q", v)
	}
	if len(n.Warnings) != len(c.Warnings) {
		t.Errorf("warnings %v", n.Warnings)
	}
}

func TestNoCodeTakesTheOthersAwayAndTheOtherWayRound(t *testing.T) {
	c := coderFixture(t)
	u := compare.Unit{Group: 0, Account: 1}
	ds := []compare.Decision{frame.Define(), on(c, u, compare.Encode, "k1", "", "Ana"), on(c, u, compare.Relate, "", "softened", "Ana"), on(c, u, compare.Encode, compare.NoCode, "", "Ana")}
	if m := c.Recoded(ds).Codes().CodingOf(u, "Ana"); !m.None || len(m.Codes) != 0 || m.Relation != compare.Softened || m.Value("k1") != "0" {
		t.Errorf("after No code: %+v", m)
	}
	if m := c.Recoded(append(ds, on(c, u, compare.Encode, "k1", "", "Ana"))).Codes().CodingOf(u, "Ana"); m.None || m.Value("k1") != "1" {
		t.Errorf("a code after No code: %+v", m)
	}
	if m := c.Recoded(ds[:1]).Codes().CodingOf(u, "Ana"); m.Value("k1") != "" {
		t.Errorf("nothing coded has the value %q", m.Value("k1"))
	}
}

func TestDeletingAndMergingACodeKeepsWhatWasCoded(t *testing.T) {
	c := coderFixture(t)
	u := compare.Unit{Group: 0, Account: 1}
	ds := []compare.Decision{frame.Define(), crane.Define(), on(c, u, compare.Encode, "k1", "", "Ana"), on(c, u, compare.Encode, "k2", "", "Ben")}
	book := compare.CodebookOf(ds)
	deleted := c.Recoded(append(slices.Clone(ds), book.Without("k1", "")...))
	if k, ok := deleted.Codes().Codebook().Find("k2"); !ok || k.Parent != "" || len(deleted.Codes().Codebook()) != 1 {
		t.Errorf("after deleting the parent: %+v", deleted.Codes().Codebook())
	}
	if m := deleted.Codes().CodingOf(u, "Ana"); len(m.Codes) != 0 {
		t.Errorf("a deleted code is still shown: %+v", m)
	}
	merged := c.Recoded(append(slices.Clone(ds), book.Without("k1", "k2")...))
	if m := merged.Codes().CodingOf(u, "Ana"); !slices.Equal(m.Codes, []string{"k2"}) {
		t.Errorf("merged, Ana has %v", m.Codes)
	}
	if book.Without("k1", "k1") != nil || book.Without("nobody", "") != nil {
		t.Error("a code can be merged into itself, or one deleted that is not there")
	}
}

func TestCodesThatNoLongerApplyAreSaidAndComeBack(t *testing.T) {
	c := coderFixture(t)
	u := compare.Unit{Group: 0, Account: 1}
	ds := []compare.Decision{frame.Define(), on(c, u, compare.Encode, "k1", "", "Ana"), on(c, u, compare.Relate, "", "faithful", "Ana"),
		on(c, u, compare.Encode, "k2", "", "Ana"), on(c, u, compare.Decode, "k2", "", "Ana")}
	a, b := c.Codes().Unit(u)
	parted := c.With(append(slices.Clone(ds), compare.Decision{Verb: compare.Part, A: a, B: b}))
	if units := parted.Codes().Units(); len(units) != 0 {
		t.Errorf("the passage is gone, and something is coded: %+v", units)
	}
	if !slices.ContainsFunc(parted.Warnings, func(w judge.Warning) bool { return strings.HasPrefix(w.Says.String(), "2 codes no longer apply") }) {
		t.Errorf("nothing is said of two codes: %v", parted.Warnings)
	}
	if m := parted.With(ds).Codes().CodingOf(u, "Ana"); m.Value("k1") != "1" {
		t.Errorf("linked again, the code is not back: %+v", m)
	}
	told := slices.IndexFunc(parted.Groups, func(g compare.Group) bool { return g.Members[0].Account == 0 })
	silent := on(parted, compare.Unit{Group: told, Account: 1}, compare.Encode, "k1", "", "Ana")
	if !silent.B.Empty() || silent.B.Account != 2 {
		t.Fatalf("a silent cell is named %+v", silent.B)
	}
	if m := parted.Recoded([]compare.Decision{frame.Define(), silent}).Codes().CodingOf(compare.Unit{Group: told, Account: 1}, "Ana"); m.Value("k1") != "1" {
		t.Errorf("a silent cell cannot be coded: %+v", m)
	}
	if n := c.Recoded([]compare.Decision{frame.Define(), silent}); len(n.Warnings) != len(c.Warnings)+1 || len(n.Codes().Units()) != 0 {
		t.Errorf("coded as silent, linked since: %v, %v", n.Warnings, n.Codes().Units())
	}
}

// TestCodesOutliveAnotherSplit codes a claim by another span than the engine
// gives it, as another version of the engine would have.
func TestCodesOutliveAnotherSplit(t *testing.T) {
	c := coderFixture(t)
	d := on(c, compare.Unit{Group: 1, Account: 1}, compare.Encode, "k1", "", "Ana")
	d.A.End--
	d.B.Start += 3
	if m := c.Recoded([]compare.Decision{frame.Define(), d}).Codes().CodingOf(compare.Unit{Group: 1, Account: 1}, "Ana"); m.Value("k1") != "1" {
		t.Errorf("the code is lost: %+v", m)
	}
}

func TestAgreementCountsOnlyWhatWasCoded(t *testing.T) {
	c := coderFixture(t)
	ds := []compare.Decision{frame.Define(), crane.Define(),
		on(c, compare.Unit{Group: 0, Account: 1}, compare.Encode, "k1", "", "Ana"), on(c, compare.Unit{Group: 0, Account: 1}, compare.Encode, "k1", "", "Ben"),
		on(c, compare.Unit{Group: 1, Account: 1}, compare.Encode, compare.NoCode, "", "Ana"), on(c, compare.Unit{Group: 1, Account: 1}, compare.Encode, "k1", "", "Ben"),
		on(c, compare.Unit{Group: 2, Account: 1}, compare.Encode, "k2", "", "Ana"),
		on(c, compare.Unit{Group: 2, Account: 1}, compare.Relate, "", "omitted", "Ben"), on(c, compare.Unit{Group: 2, Account: 1}, compare.Relate, "", "not comparable", "Ana")}
	n := c.Recoded(ds)
	r, units := n.Codes().Ratings(compare.Variable{Kind: "k1"}, n.Codes().Coders(), nil)
	if len(units) != 3 || !slices.EqualFunc(r, agree.Ratings{{1, 1}, {0, 1}, {0, agree.Missing}}, slices.Equal) {
		t.Errorf("ratings %v of %v", r, units)
	}
	rows := n.Codes().Agreement(n.Codes().Coders())
	if len(rows) != 6 || rows[0].Kind != compare.RelationKind || rows[2].Kind != "k1" || rows[3].Outlet != "Daily" {
		t.Fatalf("rows %+v", rows)
	}
	if a := rows[2]; a.Units != 2 || a.Coded != 3 || a.Percent.Value != 0.5 || !strings.Contains(a.Caution(), "2 units") {
		t.Errorf("Blame: %+v, %q", a, a.Caution())
	}
	if a := rows[0]; a.Percent.Value != 0 || a.Ordinal.Defined {
		t.Errorf("one of the two relations is outside the order: %+v", a)
	}
	if n.Codes().Agreement([]string{"Ana"}) != nil {
		t.Error("one coder agrees with nobody")
	}
}
