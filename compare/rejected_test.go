package compare

import (
	"slices"
	"testing"

	"synoptic/compare/judge"
	"synoptic/compare/made"
)

// TestWhatIsRejectedIsNamed: of every pair that a person rejects, where nothing else
// is left, the account is silent, decided, and still names what was rejected, whether
// the engine or a person had matched it; and it is a match again when a person says so.
func TestWhatIsRejectedIsNamed(t *testing.T) {
	c := mustCompare(t, made.Quay)
	done, all := CountDecided(c)
	if done != 0 || all == 0 {
		t.Fatalf("%d of %d decided before anybody decided", done, all)
	}
	tried := 0
	for i := range c.Groups {
		g := &c.Groups[i]
		for account := 1; c.Told(g) && account < len(c.Accounts); account++ {
			hub, cell := Ref{Claim: g.Members[0].Claims[0]}, c.Cell(g, account)
			claims := []int{0}
			if cell.Member != nil {
				claims = cell.Member.Passage()
			}
			var ds []Decision
			for _, claim := range claims {
				with := Ref{Account: account, Claim: claim}
				if cell.Pair == nil { // made by hand, and parted
					ds = append(ds, Decision{Verb: Join, A: c.Place(hub), B: c.Place(with)})
				}
				ds = append(ds, Decision{Verb: Reject, A: c.Place(hub), B: c.Place(with)})
			}
			after := c.With(ds)
			x := after.Cell(rowOf(after, hub), account)
			if x.Pair != nil {
				continue // something else of the account is matched
			}
			tried++
			if !x.Rejected || !x.Decided() || x.Status != judge.Omitted {
				t.Errorf("claim %d, account %d: rejected, and it is %+v", hub.Claim, account, x)
			}
			var named []int
			for _, n := range Rejected(after, hub, account) {
				named = append(named, n.Claim)
				if !n.Rejected || n.Alike <= 0 && cell.Pair != nil {
					t.Errorf("claim %d, account %d: %+v", hub.Claim, account, n)
				}
				if back := Rejected(after, n.Ref, 0); !slices.ContainsFunc(back, func(n Nearest) bool { return n.Ref == hub }) {
					t.Errorf("claim %d of account %d does not name what it was rejected with", n.Claim, account)
				}
			}
			slices.Sort(claims)
			if !slices.Equal(named, claims) {
				t.Errorf("claim %d, account %d: %v were rejected, named are %v", hub.Claim, account, claims, named)
			}
			if n, ok := after.Nearest(hub.Claim, account); ok && slices.Contains(claims, n.Claim) {
				t.Errorf("claim %d, account %d: what was rejected is called the nearest", hub.Claim, account)
			}
			if now, _ := CountDecided(after); now < 1 {
				t.Errorf("claim %d, account %d: the rejection is no decision", hub.Claim, account)
			}
			if rows := after.Select(Filter{Decided: ByHand, Accounts: []int64{c.Accounts[account].ID}}); len(rows) != 1 {
				t.Errorf("claim %d, account %d: the filter has %d rows that are decided", hub.Claim, account, len(rows))
			}
			back := after.With(append(ds, Decision{Verb: Join, A: ds[0].A, B: ds[0].B}))
			if x := back.Cell(rowOf(back, hub), account); x.Pair == nil || !x.ByPerson || len(Rejected(back, hub, account)) != len(claims)-1 {
				t.Errorf("claim %d, account %d: taken back, and it is %+v", hub.Claim, account, x)
			}
		}
	}
	if tried < 5 {
		t.Errorf("only %d cells were tried", tried)
	}
}
