package align

import (
	"math"
	"slices"
	"unicode"
)

// gramsOf counts the runs of four letters of a text, in lower case with a
// blank for everything between words.
func gramsOf(text string) ([]uint32, float32) {
	letters := append(make([]rune, 0, len(text)+2), ' ')
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters = append(letters, unicode.ToLower(r))
		} else if letters[len(letters)-1] != ' ' {
			letters = append(letters, ' ')
		}
	}
	if letters[len(letters)-1] != ' ' {
		letters = append(letters, ' ')
	}
	grams := make([]uint32, 0, len(letters))
	for i := 0; i+4 <= len(letters); i++ {
		grams = append(grams, hashRunes(letters[i:i+4])<<8)
	}
	return countGrams(grams)
}

// hashRunes is FNV-1a.
func hashRunes(runes []rune) uint32 {
	h := uint32(2166136261)
	for _, r := range runes {
		h = (h ^ uint32(r)) * 16777619
	}
	return h ^ h>>24
}

// countGrams folds equal grams into one with its count and returns the length
// of the vector.
func countGrams(grams []uint32) ([]uint32, float32) {
	slices.Sort(grams)
	out := grams[:0]
	for _, g := range grams {
		if n := len(out); n > 0 && out[n-1]>>8 == g>>8 {
			if out[n-1]&0xff < 0xff {
				out[n-1]++
			}
			continue
		}
		out = append(out, g|1)
	}
	return slices.Clip(out), gramNorm(out)
}

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
func gramCosine(a, b *claimText) float64 {
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
