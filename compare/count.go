package compare

import (
	"slices"

	"synoptic/compare/judge"
	"synoptic/compare/text"
)

// Count says what became of the original in one account. Same, Reworded,
// Partly, Changed, Unsure and Omitted count groups of the original and add up to
// Told; Added counts groups that the original does not have, and Perhaps those
// of which nobody has decided whether they belong to one of its. Among peers,
// where there is no original, all are counted against the first that tells.
type Count struct {
	Account                                                 int // index
	Words, Claims                                           int // of the account
	Told                                                    int // groups of the original
	Same, Reworded, Partly, Changed, Unsure, Omitted, Added int
	Perhaps                                                 int // groups beside the original's that may belong to one of them
	Moved                                                   int // matches that stand elsewhere than their neighbours
}

// Matched is the number of groups that the account surely answers.
func (n Count) Matched() int { return n.Same + n.Reworded + n.Partly + n.Changed }

// Doubtful is the number of groups of which nobody has decided what the account
// makes of them.
func (n Count) Doubtful() int { return n.Unsure + n.Perhaps }

// Kept is the share of the original that the account surely tells, 0 to 1.
func (n Count) Kept() float64 {
	if n.Told == 0 {
		return 0
	}
	return float64(n.Matched()) / float64(n.Told)
}

// Counts returns a Count for every account, the original's own included. It
// counts all groups whatever is filtered.
func (c *Comparison) Counts() []Count {
	out := make([]Count, len(c.Accounts))
	for i, a := range c.Accounts {
		out[i].Account = i
		out[i].Words = text.Words(a.Text)
		for _, claim := range c.Claims[i] {
			if claim.Kind == text.Statement {
				out[i].Claims++
			}
		}
	}
	for i, cells := range c.Lines(nil) {
		for _, x := range cells {
			out[x.Account].add(x, c.Told(&c.Groups[i]))
		}
	}
	return out
}

func (n *Count) add(x Cell, told bool) {
	if x.Blank {
		return
	}
	if told {
		n.Told++
	} else if x.Status == judge.Unsure {
		n.Perhaps++
		return
	}
	if x.Pair != nil && x.Pair.Moved {
		n.Moved++
	}
	if at := slices.Index(Statuses, x.Status); at >= 0 {
		*[]*int{&n.Same, &n.Reworded, &n.Partly, &n.Unsure, &n.Changed, &n.Omitted, &n.Added}[at]++
	}
}
