package compare

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/judge"
	"synoptic/compare/text"
)

const (
	harbour  = "The harbour board opened a second quay in Tallow Bay.\n\nDredging cost 14 million crowns.\n\nA grant from the island council paid for the cranes.\n\nNo ship has used the quay so far."
	gazette  = "Dredging cost 15 million crowns.\n\nThe harbour board opened a second quay in Tallow Bay.\n\nFishermen blocked the road to the old lighthouse on Sunday."
	bulletin = "The harbour board opened a second quay in Tallow Bay.\n\nA grant from the island council paid for the cranes.\n\nFishermen blocked the road to the old lighthouse on Sunday."
)

// harbourAccounts is a report and two accounts of it that share an addition.
func harbourAccounts() []text.Account {
	return []text.Account{
		{ID: 1, Role: text.Original, Title: "Quay report", Text: harbour},
		{ID: 2, Role: text.Retold, Title: "Gazette", Published: "2026-05-02", Text: gazette},
		{ID: 3, Role: text.Retold, Title: "Bulletin", Published: "2026-05-01", Text: bulletin},
	}
}

func mustCompare(t *testing.T, accounts []text.Account, ds ...Decision) *Comparison {
	t.Helper()
	c, err := Compare(context.Background(), accounts, Options{Decisions: ds})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// layout writes a comparison as one line a row: the ID and, for each account,
// its status letter and claims by their first words.
func layout(c *Comparison) string {
	var b strings.Builder
	for i := range c.Groups {
		g := &c.Groups[i]
		fmt.Fprintf(&b, "%s:", g.ID)
		for account := range c.Accounts {
			cell := c.Cell(g, account)
			if cell.Member == nil {
				continue
			}
			words := strings.Fields(c.Text(account, cell.Member.Passage()))
			fmt.Fprintf(&b, " %d %s %s;", c.Accounts[account].ID, cell.Status, strings.Join(words[:2], " "))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestCompareMakesARowForEveryClaim(t *testing.T) {
	c := mustCompare(t, harbourAccounts())
	var told, added, silent int
	for i := range c.Groups {
		g := &c.Groups[i]
		if c.Told(g) {
			told++
		} else {
			added++
		}
		for account := 1; account < 3; account++ {
			if c.Told(g) && c.Cell(g, account).Status == judge.Omitted {
				silent++
			}
		}
	}
	if told != 4 || added != 1 || silent != 4 {
		t.Errorf("%d rows of the original, %d added, %d omissions; want 4, 1, 4\n%s", told, added, silent, layout(c))
	}
}

func TestAddedRowStandsAfterWhatPrecedesIt(t *testing.T) {
	c := mustCompare(t, harbourAccounts())
	at := slices.IndexFunc(c.Groups, func(g Group) bool { return !c.Told(&g) })
	if at < 1 || len(c.Groups[at].Members) != 2 {
		t.Fatalf("want one shared addition after a row of the original:\n%s", layout(c))
	}
	if first := c.Groups[at].Members[0].Account; c.Accounts[first].Title != "Bulletin" {
		t.Errorf("the addition is compared with %q, want the earlier account", c.Accounts[first].Title)
	}
}

// TestImportOrderPlaysNoPart compares all orders of the accounts by content.
func TestImportOrderPlaysNoPart(t *testing.T) {
	want := ""
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {2, 1, 0}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}} {
		all := harbourAccounts()
		var accounts []text.Account
		for _, i := range order {
			accounts = append(accounts, all[i])
		}
		c := mustCompare(t, accounts)
		var rows []string
		for i := range c.Groups {
			var cells []string
			for _, m := range c.Groups[i].Members {
				cells = append(cells, fmt.Sprint(c.Accounts[m.Account].ID, c.Text(m.Account, m.Passage()), c.Cell(&c.Groups[i], m.Account).Status))
			}
			slices.Sort(cells)
			rows = append(rows, c.Groups[i].ID+strings.Join(cells, "|"))
		}
		got := strings.Join(rows, "\n")
		if want == "" {
			want = got
		}
		if got != want {
			t.Errorf("order %v gives\n%s\nwant\n%s", order, got, want)
		}
	}
}

func TestMovedIsWhatStandsOutOfOrder(t *testing.T) {
	c := mustCompare(t, harbourAccounts())
	var moved []string
	for _, g := range c.Groups {
		for _, p := range g.Pairs {
			if p.Moved {
				moved = append(moved, c.Accounts[p.To].Title)
			}
		}
	}
	if !slices.Equal(moved, []string{"Gazette"}) {
		t.Errorf("moved: %v, want one pair of the Gazette", moved)
	}
}

func TestCompareRefuses(t *testing.T) {
	two := harbourAccounts()
	two[1].Role = text.Original
	same := harbourAccounts()
	same[2].ID = 2
	for name, accounts := range map[string][]text.Account{"two originals": two, "one ID twice": same} {
		if _, err := Compare(context.Background(), accounts, Options{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestCompareStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Compare(ctx, harbourAccounts(), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

func TestWithoutOriginalAccountsArePeers(t *testing.T) {
	accounts := harbourAccounts()[1:]
	c := mustCompare(t, accounts)
	shared := 0
	for _, g := range c.Groups {
		if len(g.Members) == 2 {
			shared++
		}
	}
	if shared != 2 || len(c.Groups) != 4 {
		t.Errorf("%d rows, %d shared; want 4 and 2\n%s", len(c.Groups), shared, layout(c))
	}
}
