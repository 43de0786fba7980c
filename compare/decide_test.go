package compare

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/judge"
	"synoptic/compare/text"
)

// claimNamed finds the claim of an account (index) that begins with words.
func claimNamed(t *testing.T, c *Comparison, account int, words string) text.Ref {
	t.Helper()
	for i, claim := range c.Claims[account] {
		if strings.HasPrefix(claim.Of(c.Accounts[account].Text), words) {
			return text.Ref{Account: account, Claim: i}
		}
	}
	t.Fatalf("account %d has no claim that begins with %q", account, words)
	return text.Ref{}
}

// rowOf returns the row in which a claim of the original stands.
func rowOf(c *Comparison, r text.Ref) *Group {
	at := slices.IndexFunc(c.Groups, func(g Group) bool {
		return slices.ContainsFunc(g.Members, func(m Member) bool {
			return m.Account == r.Account && slices.Contains(m.Claims, r.Claim)
		})
	})
	if at < 0 {
		return nil
	}
	return &c.Groups[at]
}

func TestDecisions(t *testing.T) {
	base := mustCompare(t, harbourAccounts())
	quay, quayTold := claimNamed(t, base, 0, "The harbour"), claimNamed(t, base, 1, "The harbour")
	ship, block := claimNamed(t, base, 0, "No ship"), claimNamed(t, base, 1, "Fishermen")
	place := base.Place
	confirm := Decision{Verb: Confirm, A: place(quay), B: place(quayTold)}
	reject := Decision{Verb: Reject, A: place(quay), B: place(quayTold)}
	join := Decision{Verb: Join, A: place(ship), B: place(block)}
	silent := Decision{Verb: Confirm, A: place(ship), B: Place{Account: 2}}
	note := func(s string) Decision { return Decision{Verb: Remark, A: place(ship), Note: s} }
	cell := func(c *Comparison, r text.Ref) Cell { return c.Cell(rowOf(c, r), 1) }

	for _, x := range []struct {
		name string
		ds   []Decision
		ok   func(c *Comparison) bool
	}{
		{"confirmed", []Decision{confirm}, func(c *Comparison) bool { return cell(c, quay).ByPerson && cell(c, quay).Status == judge.Same }},
		{"rejected", []Decision{reject}, func(c *Comparison) bool {
			return cell(c, quay).Status == judge.Omitted && rowOf(c, quayTold).ID == "g2.2"
		}},
		{"rejected, then confirmed", []Decision{reject, confirm}, func(c *Comparison) bool { return cell(c, quay).Status == judge.Same }},
		{"linked by hand", []Decision{join}, func(c *Comparison) bool {
			return cell(c, ship).ByPerson && len(cell(c, ship).Pair.Edits) > 0 && rowOf(c, block) == rowOf(c, ship)
		}},
		{"linked, then unlinked", []Decision{join, {Verb: Part, A: join.A, B: join.B}}, func(c *Comparison) bool { return cell(c, ship).Status == judge.Omitted }},
		{"silence confirmed", []Decision{silent}, func(c *Comparison) bool { return cell(c, ship).ByPerson && cell(c, ship).Status == judge.Omitted }},
		{"note", []Decision{note("a"), note("why?")}, func(c *Comparison) bool { return rowOf(c, ship).Note == "why?" }},
		{"note taken away", []Decision{note("a"), note("")}, func(c *Comparison) bool { return rowOf(c, ship).Note == "" }},
	} {
		if with := base.With(x.ds); !x.ok(with) {
			t.Errorf("%s: With gives\n%s", x.name, layout(with))
		}
		if anew := mustCompare(t, harbourAccounts(), x.ds...); !x.ok(anew) {
			t.Errorf("%s: Compare gives\n%s", x.name, layout(anew))
		}
	}
}

func TestDecisionsCanBeTakenBackInFull(t *testing.T) {
	base := mustCompare(t, harbourAccounts())
	quay, told := claimNamed(t, base, 0, "The harbour"), claimNamed(t, base, 1, "The harbour")
	changed := base.With([]Decision{{Verb: Reject, A: base.Place(quay), B: base.Place(told)}})
	if reflect.DeepEqual(changed.Groups, base.Groups) {
		t.Fatal("the rejection changed nothing")
	}
	if back := changed.With(nil); !reflect.DeepEqual(back.Groups, base.Groups) {
		t.Errorf("without decisions:\n%s\nwant\n%s", layout(back), layout(base))
	}
}

func TestFindingsAreDismissedAndAsserted(t *testing.T) {
	base := mustCompare(t, harbourAccounts())
	quay := claimNamed(t, base, 0, "The harbour")
	p := rowOf(base, quay).Pairs[0]
	body := base.Accounts[p.To].Text
	at := strings.Index(body, "second quay")
	asserted := Decision{Verb: Assert, Kind: judge.ScopeKind, A: Place{Account: 1}, Note: "second is wrong",
		B: Place{base.Accounts[p.To].ID, text.Span{Start: at, End: at + len("second")}}}
	with := base.With([]Decision{asserted})
	got := rowOf(with, quay).Pairs[0]
	if got.Status != judge.Changed || len(got.Findings) != 1 || !got.Findings[0].ByPerson || got.Findings[0].Says.String() != "second is wrong" {
		t.Fatalf("asserted: %s %+v", got.Status, got.Findings)
	}
	dismissed := asserted
	dismissed.Verb = Dismiss
	if back := rowOf(with.With([]Decision{asserted, dismissed}), quay).Pairs[0]; len(back.Findings) != 0 || back.Status == judge.Changed {
		t.Errorf("dismissed: %s %+v", back.Status, back.Findings)
	}
}

// TestDismissalOutlivesOtherSpans dismisses a finding by a part of its words,
// as an earlier engine may have cut them.
func TestDismissalOutlivesOtherSpans(t *testing.T) {
	base := mustCompare(t, harbourAccounts())
	p := rowOf(base, claimNamed(t, base, 0, "Dredging")).Pairs[0]
	if len(p.Findings) != 1 || p.Findings[0].Kind != judge.FigureKind {
		t.Fatalf("want the changed cost: %+v", p.Findings)
	}
	f := p.Findings[0]
	d := Decision{Verb: Dismiss, Kind: judge.FigureKind, A: Place{1, text.Span{Start: f.From.Start, End: f.From.Start + 1}}, B: Place{base.Accounts[p.To].ID, f.To}}
	if left := rowOf(base.With([]Decision{d}), claimNamed(t, base, 0, "Dredging")).Pairs[0]; len(left.Findings) != 0 || left.Status != judge.Reworded {
		t.Errorf("%s %+v", left.Status, left.Findings)
	}
}

// TestADismissalIsOfTheWords: whatever else was found on the same words is none
// either; what was found on others, or by a person, stays. What was confirmed is
// said in every language as before.
func TestADismissalIsOfTheWords(t *testing.T) {
	span := func(from, to int) text.Span { return text.Span{Start: from, End: to} }
	says := text.SentenceOf("%s became %s", "12", "21")
	found := []judge.Finding{
		{Kind: judge.FigureKind, From: span(10, 12), To: span(20, 22), Says: says},
		{Kind: judge.WordKind, From: span(10, 12), To: span(20, 22)},
		{Kind: judge.ScopeKind, To: span(20, 22)},
		{Kind: judge.BoundKind, From: span(1, 12), To: span(20, 22)},
		{Kind: judge.NameKind, From: span(40, 45), To: span(50, 55)},
		{Kind: judge.NegationKind, From: span(10, 12), To: span(20, 22), ByPerson: true},
		{Kind: judge.HedgeKind},
	}
	kinds := func(of []judge.Finding) (out []judge.Kind) {
		for _, f := range of {
			out = append(out, f.Kind)
		}
		return out
	}
	d := Decision{Verb: Dismiss, Kind: judge.WordKind, A: Place{1, span(10, 12)}, B: Place{2, span(20, 22)}}
	if got := kinds(rule(found, []Decision{d})); !slices.Equal(got, []judge.Kind{judge.NegationKind, judge.NameKind, judge.HedgeKind, judge.BoundKind}) {
		t.Errorf("left: %v", got)
	}
	d.Verb, d.Kind, d.Note = Assert, judge.FigureKind, says.String()
	for _, f := range rule(found, []Decision{d}) {
		if f.Kind == judge.FigureKind && (!f.ByPerson || f.Says.Form != says.Form) {
			t.Errorf("confirmed: %+v", f)
		}
	}
}

// TestDecisionsSurviveNewTexts is what a researcher counts on: another
// account, or an engine that cuts claims in another way, loses no decision.
func TestDecisionsSurviveNewTexts(t *testing.T) {
	base := mustCompare(t, harbourAccounts())
	quay, told := claimNamed(t, base, 0, "The harbour"), claimNamed(t, base, 1, "The harbour")
	a, b := base.Place(quay), base.Place(told)
	b.End -= len(" in Tallow Bay.") // as an earlier engine might have cut it
	more := append(harbourAccounts(), text.Account{ID: 4, Role: text.Retold, Title: "Late", Text: "Dredging cost 14 million crowns."})
	c := mustCompare(t, more, Decision{Verb: Reject, A: a, B: b})
	if got := c.Cell(rowOf(c, quay), 1).Status; got != judge.Omitted || len(c.Warnings) != 0 {
		t.Errorf("status %s, warnings %v", got, c.Warnings)
	}
	gone := Decision{Verb: Reject, A: a, B: Place{Account: 9, Span: b.Span}}
	c, err := Compare(context.Background(), more, Options{Decisions: []Decision{gone}})
	if err != nil || len(c.Warnings) != 1 {
		t.Errorf("a decision on an account that is gone: error %v, warnings %v; want one warning", err, c.Warnings)
	}
}
