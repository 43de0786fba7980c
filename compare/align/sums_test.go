package align

import (
	"context"
	"testing"
)

// A whole stands for its parts, the same in both directions; what does not add
// up, years and small sums do not count.
func TestFiguresThatAddUp(t *testing.T) {
	for _, x := range []struct {
		a, b string
		adds bool
	}{
		{"The fire killed 82 people.", "In the fire 78 workers and 4 firefighters died.", true},
		{"In the fire 78 workers and 4 firefighters died.", "The fire killed 82 people.", true},
		{"The villages lost 1,250 houses.", "Some 700 houses fell in Orm, 400 in Tal and 150 in Ber.", true},
		{"The fire killed 83 people.", "In the fire 78 workers and 4 firefighters died.", false},
		{"Nine people came.", "Four men and five women came.", false},
		{"The fire of 2011 killed nobody.", "In 2007 there were 4 of them.", false},
		{"The fire killed 82 people, 78 and 4.", "In the fire 78 workers and 4 firefighters died, 82 in all.", false},
	} {
		docs := []*Prepared{prepared(x.a, "en"), prepared(x.b, "en")}
		m, err := newMatcher(context.Background(), docs, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, adds := newScratch(m.v).addsUp(&m.texts[0].claims[0], &m.texts[1].claims[0]); adds != x.adds {
			t.Errorf("%s / %s: adds up is %v", x.a, x.b, adds)
		}
	}
}
