package compare

import "math/bits"

// sequences counts the words of every kind that both claims have, and the
// most that stand in the same order in both.
func (s *scratch) sequences(f *evidence, a, b *claimText) {
	f.sharedNames = common(a.names, b.names)
	s.mark(b.seq)
	s.usedB = append(s.usedB[:0], make([]bool, len(b.seq))...)
	for _, w := range a.seq {
		for j := s.first[w]; j > 0; j = s.next[j-1] {
			if !s.usedB[j-1] {
				s.usedB[j-1] = true
				f.sameWords++
				break
			}
		}
	}
	f.inOrder = s.inOrder(a.seq, len(b.seq))
	s.unmark(b.seq)
}

// inOrder returns the length of the longest common subsequence of a and the n
// words that are marked, by the bit-parallel method of Hyyrö (2004).
func (s *scratch) inOrder(a []int32, n int) int {
	row := append(s.bits[:0], make([]uint64, (n+63)/64)...)
	for i := range row {
		row[i] = ^uint64(0)
	}
	if rest := n % 64; rest > 0 {
		row[len(row)-1] = 1<<rest - 1
	}
	match := append(s.match[:0], make([]uint64, len(row))...)
	for _, w := range a {
		if s.first[w] == 0 {
			continue
		}
		for j := s.first[w]; j > 0; j = s.next[j-1] {
			match[(j-1)/64] |= 1 << ((j - 1) % 64)
		}
		carry := uint64(0)
		for i, v := range row {
			both := v & match[i]
			sum, over := bits.Add64(v, both, carry)
			row[i], carry, match[i] = sum|(v&^match[i]), over, 0
		}
	}
	s.bits, s.match = row, match
	same := n
	for i, v := range row {
		if rest := n - 64*i; rest < 64 {
			v &= 1<<rest - 1
		}
		same -= bits.OnesCount64(v)
	}
	return same
}
