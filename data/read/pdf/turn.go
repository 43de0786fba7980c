package pdf

import (
	"math"
	"unicode"
)

// aslant is the quarter of text that runs in none of the four directions.
const aslant = 4

// quarterOf tells by how many quarters of a circle, against the clock, text is
// turned that the library gives an angle in radians, with the clock.
func quarterOf(angle float64) uint8 {
	quarter := math.Round(angle / (math.Pi / 2))
	if math.Abs(angle-quarter*math.Pi/2) > 0.2 {
		return aslant
	}
	return uint8(-int(quarter) & 3)
}

// upright turns a page as its reader would: so that most of its text runs from
// left to right. What runs otherwise then is turned. It reports whether most of
// the text runs aslant, which no turn of the page mends.
func upright(chars []pdfChar) (slants bool) {
	var count [aslant + 1]int
	most := uint8(0)
	right, top := 0.0, 0.0
	for _, c := range chars {
		if !unicode.IsSpace(c.r) {
			count[c.quarter]++
		}
		right, top = max(right, c.right), max(top, c.top)
	}
	for q, n := range count {
		if n > count[most] {
			most = uint8(q)
		}
	}
	for i := range chars {
		c := &chars[i]
		c.turned = c.quarter != most && !unicode.IsSpace(c.r)
		was := *c
		if most != 0 {
			c.base = 0
		}
		switch most {
		case 1:
			c.left, c.right, c.bottom, c.top = was.bottom, was.top, right-was.right, right-was.left
		case 2:
			c.left, c.right, c.bottom, c.top = right-was.right, right-was.left, top-was.top, top-was.bottom
		case 3:
			c.left, c.right, c.bottom, c.top = top-was.top, top-was.bottom, was.left, was.right
		}
	}
	return most == aslant
}
