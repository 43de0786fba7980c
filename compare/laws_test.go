package compare_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made"
)

func compared(t testing.TB, accounts ...compare.Account) *compare.Comparison {
	t.Helper()
	c, err := compare.Compare(t.Context(), accounts, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func account(id int64, role compare.Role, text string) compare.Account {
	return compare.Account{ID: id, Role: role, Title: fmt.Sprint("Text ", id), Language: "en", Text: text}
}

// quay is the made report of a port with its accounts.
func quay() []compare.Account { return slices.Clone(made.Quay) }

// TestNoDecisionChangesNothing: a comparison with no decision is the
// comparison, and taking decisions back leads to where it was.
func TestNoDecisionChangesNothing(t *testing.T) {
	c := compared(t, quay()...)
	n := c.With(nil)
	if !reflect.DeepEqual(c.Groups, n.Groups) || !reflect.DeepEqual(c.Warnings, n.Warnings) || !reflect.DeepEqual(c.Quotations, n.Quotations) {
		t.Error("With(nil) says something else than Compare")
	}
	again := compared(t, quay()...)
	if !reflect.DeepEqual(c.Groups, again.Groups) {
		t.Error("the same texts are compared to something else")
	}
}

// TestATextAgainstItself: all of it is there, nothing was added or changed,
// and nothing is found.
func TestATextAgainstItself(t *testing.T) {
	for _, a := range quay() {
		c := compared(t, account(1, compare.Original, a.Text), account(2, compare.Retold, a.Text))
		if len(c.Groups) == 0 {
			t.Fatalf("no group of %q", a.Title)
		}
		for _, g := range c.Groups {
			cell := c.Cell(&g, 1)
			if cell.Status != compare.Same || cell.Pair == nil || len(cell.Pair.Findings) > 0 {
				t.Errorf("%s: a claim against itself is %s: %+v", a.Title, cell.Status, cell.Pair)
			}
		}
		for _, q := range c.Quotations {
			if q.Reattributed {
				t.Errorf("%s: its own quotation %v is credited to another", a.Title, q.Span)
			}
		}
	}
}

// FuzzCompare: every claim of the original stands in one row, every claim of an
// account in some, and the edits of a pair join to the passages.
func FuzzCompare(f *testing.F) {
	all := quay()
	f.Add(all[0].Text, all[1].Text)
	f.Add("The dam held. It cost 5 million.", "The dam did not hold, and cost \"6 million\".")
	f.Add("x", "\xff\n\n.")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 4000 || strings.TrimSpace(a) == "" || strings.TrimSpace(b) == "" {
			return
		}
		c, err := compare.Compare(t.Context(), []compare.Account{account(1, compare.Original, a), account(2, compare.Retold, b)}, compare.Options{})
		if err != nil {
			return
		}
		sure, shown := map[compare.Ref]int{}, map[compare.Ref]int{}
		for _, g := range c.Groups {
			said := map[int]string{}
			for _, m := range g.Members {
				var words []string
				for _, k := range m.Passage() {
					shown[compare.Ref{Account: m.Account, Claim: k}]++
					words = append(words, strings.Fields(c.Claims[m.Account][k].Of(c.Accounts[m.Account].Text))...)
				}
				for _, k := range m.Claims {
					sure[compare.Ref{Account: m.Account, Claim: k}]++
				}
				said[m.Account] = strings.Join(words, " ")
			}
			for _, p := range g.Pairs {
				var from, to strings.Builder
				for _, e := range p.Edits {
					from.WriteString(e.From)
					to.WriteString(e.To)
				}
				if p.Edits != nil && (strings.Join(strings.Fields(from.String()), " ") != said[p.From] || strings.Join(strings.Fields(to.String()), " ") != said[p.To]) {
					t.Errorf("the edits join to %q and %q, not to %q and %q", from.String(), to.String(), said[p.From], said[p.To])
				}
			}
		}
		for n, claims := range c.Claims {
			for k, claim := range claims {
				r := compare.Ref{Account: n, Claim: k}
				switch stated := claim.Kind == compare.Statement; {
				case (shown[r] > 0) != stated:
					t.Errorf("claim %d of text %d, %s, stands in %d rows", k, n, claim.Kind, shown[r])
				case stated && n == 0 && sure[r] != 1:
					t.Errorf("claim %d of the original stands in %d rows", k, sure[r])
				}
			}
		}
	})
}

// TestComparingLooksAtTheContextWhereverItIs: aligning and judging a pair of
// long texts end at once where the context does.
func TestComparingLooksAtTheContextWhereverItIs(t *testing.T) {
	accounts := made.Pair(3000, 3)
	whole := made.TurningAfter(0)
	if _, err := compare.Compare(whole, accounts, compare.Options{}); err != nil {
		t.Fatal(err)
	}
	looks := whole.Looks.Load()
	for _, share := range []int64{1, 3, 5, 7} {
		ctx := made.TurningAfter(share * looks / 8)
		c, err := compare.Compare(ctx, accounts, compare.Options{})
		if !errors.Is(err, context.Canceled) || c != nil {
			t.Errorf("cancelled at look %d of %d: %v", ctx.Turns, looks, err)
		}
		if after := ctx.Looks.Load() - ctx.Turns; after > 40 {
			t.Errorf("cancelled at look %d of %d: %d looks more", ctx.Turns, looks, after)
		}
	}
}

// TestAFilterThatAsksForSomethingIsNotAny, whatever it asks for.
func TestAFilterThatAsksForSomethingIsNotAny(t *testing.T) {
	if !(compare.Filter{}).Any() || !(compare.Filter{Show: compare.Choices[0].Key}).Any() {
		t.Error("a filter that asks for nothing leaves something out")
	}
	some := []compare.Filter{{Show: compare.Choices[1].Key}, {Query: "dam"}, {Decided: compare.ByHand}, {Accounts: []int64{1}}, {Kinds: []compare.Kind{"name"}},
		{Statuses: []compare.Status{compare.Same}}, {Codes: []string{"k1"}}}
	for i, f := range some {
		if f.Any() || f.Equal(compare.Filter{}) || !f.Equal(f) {
			t.Errorf("%+v asks for nothing", f)
		}
		for j, g := range some {
			if f.Equal(g) != (i == j) {
				t.Errorf("%+v and %+v are the same: %v", f, g, f.Equal(g))
			}
		}
	}
}
