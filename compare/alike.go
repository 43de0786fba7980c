package compare

import "synoptic/compare/text"

// Alike is how alike the wording of the two passages is, 0 to 1: of the words
// of both, the share that the other has too at the same place. How sure it is
// that the passages belong together is Score.
func (p *Pair) Alike() float64 {
	same, all := 0, 0
	for _, e := range p.Edits {
		from, to := text.Words(e.From), text.Words(e.To)
		if e.Op == Equal {
			same += from + to
		}
		all += from + to
	}
	if all == 0 {
		return 0
	}
	return float64(same) / float64(all)
}
