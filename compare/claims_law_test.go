package compare_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made/gold"
	"synoptic/compare/table"
)

// everyClaimStands checks the law of claims: every claim of every account
// stands in a row of the table, in the long table with a status, and is found
// by its words.
func everyClaimStands(t *testing.T, name string, c *compare.Comparison) {
	t.Helper()
	rows := map[compare.Ref][]int{}
	for i, g := range c.Groups {
		for _, m := range g.Members {
			for _, claim := range m.Passage() {
				rows[compare.Ref{Account: m.Account, Claim: claim}] = append(rows[compare.Ref{Account: m.Account, Claim: claim}], i)
			}
		}
	}
	for account, claims := range c.Claims {
		written := writtenOf(t, c, account)
		for n, claim := range claims {
			if claim.Kind != compare.Statement {
				continue
			}
			r, words := compare.Ref{Account: account, Claim: n}, claim.Of(c.Accounts[account].Text)
			if len(rows[r]) == 0 {
				t.Errorf("%s: claim %d of account %d stands in no row: %s", name, n, account, words)
				continue
			}
			if !strings.Contains(written, strings.Join(strings.Fields(words), " ")) {
				t.Errorf("%s: claim %d of account %d is not in the long table: %s", name, n, account, words)
			}
			for _, group := range rows[r] {
				if x := c.Cell(&c.Groups[group], account); x.Blank || x.Badge().Says == "" {
					t.Errorf("%s: claim %d of account %d has no status in row %d", name, n, account, group+1)
				}
			}
			if found := c.Select(compare.Filter{Query: words}); len(found) == 0 {
				t.Errorf("%s: no claim matches %q", name, words)
			}
		}
	}
	sumsAreReached(t, name, c)
}

// writtenOf joins what the long table has of an account, and checks that every
// line of an account has a status.
func writtenOf(t *testing.T, c *compare.Comparison, account int) string {
	t.Helper()
	long := table.Long(c, table.TableOptions{})
	at := map[string]int{}
	for i, col := range long.Columns {
		at[col.Name] = i
	}
	var out strings.Builder
	for row := range long.Rows {
		if row[at["account_id"]] != fmt.Sprint("a", c.Accounts[account].ID) {
			continue
		}
		if row[at["status"]] == "" && row[at["account_role"]] != string(compare.Original) {
			t.Errorf("a line of the long table has no status: %q", row)
		}
		out.WriteString(strings.Join(strings.Fields(row[at["claim_text"]]), " ") + "\n")
	}
	return out.String()
}

// sumsAreReached checks that what is counted for an account and a status is
// what a filter of both chooses.
func sumsAreReached(t *testing.T, name string, c *compare.Comparison) {
	t.Helper()
	if !c.HasOriginal() {
		return
	}
	for _, n := range c.Counts()[1:] {
		if sum := n.Same + n.Reworded + n.Partly + n.Changed + n.Unsure + n.Omitted; sum != n.Told {
			t.Errorf("%s: the states of account %d add up to %d of %d", name, n.Account, sum, n.Told)
		}
		for status, counted := range map[compare.Status]int{compare.Same: n.Same, compare.Reworded: n.Reworded, compare.Partly: n.Partly, compare.Changed: n.Changed,
			compare.Unsure: n.Unsure + n.Perhaps, compare.Omitted: n.Omitted, compare.Added: n.Added} {
			f := compare.Filter{Accounts: []int64{c.Accounts[n.Account].ID}, Statuses: []compare.Status{status}}
			if got := len(c.Select(f)); got != counted {
				t.Errorf("%s: account %d has %d %s claims, the filter shows %d", name, n.Account, counted, status, got)
			}
		}
	}
}

// TestEveryClaimStandsInARow holds the law of claims on the made texts, with an
// original and without, and on the pairs that were aligned by hand.
func TestEveryClaimStandsInARow(t *testing.T) {
	everyClaimStands(t, "quay", compared(t, quay()...))
	everyClaimStands(t, "peers", compared(t, quay()[1:]...))
	pairs, err := gold.Read(filepath.Join("testdata", "gold"))
	if err != nil {
		t.Fatal(err)
	}
	perhaps := 0
	for _, p := range pairs {
		everyClaimStands(t, p.Name, p.Result)
		perhaps += p.Result.Counts()[1].Perhaps
	}
	if perhaps == 0 {
		t.Error("no pair has a doubtful claim beside a sure one: this test tells nothing of them")
	}
}
