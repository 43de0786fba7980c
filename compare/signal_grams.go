package compare

import "math"

// gramNorm returns the length of a vector of counted grams.
func gramNorm(grams []uint32) float32 {
	sum := 0.0
	for _, g := range grams {
		n := float64(g & 0xff)
		sum += n * n
	}
	return float32(math.Sqrt(sum))
}

// gramCosine returns the cosine of the counts of letter 4-grams.
func gramCosine(a, b *profile) float64 {
	if a.norm == 0 || b.norm == 0 {
		return 0
	}
	sum := uint64(0)
	i, j := 0, 0
	for i < len(a.grams) && j < len(b.grams) {
		x, y := a.grams[i]>>8, b.grams[j]>>8
		switch {
		case x == y:
			sum += uint64(a.grams[i]&0xff) * uint64(b.grams[j]&0xff)
			i++
			j++
		case x < y:
			i++
		default:
			j++
		}
	}
	return float64(sum) / (float64(a.norm) * float64(b.norm))
}
