package datatest

import (
	"fmt"

	"synoptic/compare"
)

// Harbour is a comparison of so many claims and accounts, in all states.
func Harbour(claims, accounts int) *compare.Comparison {
	c := &compare.Comparison{}
	for a := range accounts + 1 {
		account := compare.Account{ID: int64(a + 1), Role: compare.Retold, Outlet: fmt.Sprint("Gazette of Harbour ", a)}
		if a == 0 {
			account.Role = compare.Original
		}
		var all []compare.Claim
		for i := range claims {
			start := len(account.Text)
			account.Text += fmt.Sprintf("Claim %d tells how the harbour fared in its year.", i+1)
			all = append(all, compare.Claim{Span: compare.Span{Start: start, End: len(account.Text)}, Kind: compare.Statement, Section: -1})
			account.Text += "\n"
		}
		c.Accounts, c.Claims = append(c.Accounts, account), append(c.Claims, all)
	}
	states := []compare.Status{compare.Same, compare.Reworded, compare.Changed, compare.Unsure}
	for i := range claims {
		g := compare.Group{ID: fmt.Sprint("g1.", i+1), Order: i + 1, Members: []compare.Member{{Account: 0, Claims: []int{i}}}}
		for a := 1; a <= accounts; a++ {
			if state := (i + 3*a) % (len(states) + 1); state < len(states) {
				g.Members = append(g.Members, compare.Member{Account: a, Claims: []int{i}})
				g.Pairs = append(g.Pairs, compare.Pair{From: 0, To: a, Status: states[state],
					Findings: []compare.Finding{{Kind: compare.Kinds[(i+a)%len(compare.Kinds)]}}})
			}
		}
		c.Groups = append(c.Groups, g)
	}
	return c
}
