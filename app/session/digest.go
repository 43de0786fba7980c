package session

import "synoptic/compare"

// digest is a comparison with what the session counts in it. It is made beside
// the GUI thread, because counting looks at every cell.
type digest struct {
	cmp    *compare.Comparison
	counts []int
	shares []float64
	rows   []int
	found  map[compare.Unit]bool
	filter compare.Filter
	may    int  // see View.Perhaps
	stands bool // the library holds it as it is
}

func digestOf(c *compare.Comparison, f compare.Filter) digest {
	d := digest{cmp: c, filter: f}
	d.rows, d.counts = c.Tally(f)
	d.found, d.may = c.Found(f.Query, d.rows), compare.MayBeLeftOut(c, f)
	for account := range c.Accounts {
		d.shares = append(d.shares, shareOf(c, account))
	}
	return d
}

// shareOf is how much of the original an account tells, 0 to 1; -1 where there
// is no original.
func shareOf(c *compare.Comparison, account int) float64 {
	told, all := 0, 0
	for i := range c.Groups {
		g := &c.Groups[i]
		if !c.Told(g) {
			continue
		}
		all++
		if cell := c.Cell(g, account); cell.Pair != nil && cell.Status != compare.Unsure {
			told++
		}
	}
	if all == 0 {
		return -1
	}
	return float64(told) / float64(all)
}
