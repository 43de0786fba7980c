package compare_test

import (
	"context"
	"reflect"
	"testing"

	"synoptic/compare"
)

// lineTexts are an original and accounts that tell, change, leave out and add;
// the last two add the same.
var lineTexts = []string{
	"Inspectors visited 64 ships in the harbour of Lomsund. They found loose cargo on nine of them. Nobody was hurt, said the harbour master.",
	"Inspectors visited 46 ships in the harbour of Lomsund. The mayor wants a new crane for the northern quay.",
	"The mayor wants a new crane for the northern quay. Nobody was hurt, said the harbour master.",
}

func lineComparison(t *testing.T, original bool) *compare.Comparison {
	t.Helper()
	var accounts []compare.Account
	for i, text := range lineTexts {
		role := compare.Retold
		if i == 0 && original {
			role = compare.Original
		}
		accounts = append(accounts, compare.Account{ID: int64(i + 1), Role: role, Text: text})
	}
	c, err := compare.Compare(context.Background(), accounts, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestTheWalkHasTheCellsOfTheComparison walks over all groups and over some,
// and looks each cell up by itself.
func TestTheWalkHasTheCellsOfTheComparison(t *testing.T) {
	for _, original := range []bool{true, false} {
		c := lineComparison(t, original)
		for _, groups := range [][]int{nil, {len(c.Groups) - 1, 0}, {}} {
			var walked []int
			blank, told := 0, 0
			for i, cells := range c.Lines(groups) {
				walked = append(walked, i)
				if len(cells) != len(c.Accounts) {
					t.Fatalf("%d cells for %d accounts", len(cells), len(c.Accounts))
				}
				for account, x := range cells {
					g := &c.Groups[i]
					if want := c.Cell(g, account); !reflect.DeepEqual(x, want) || x.Account != account {
						t.Errorf("group %d, account %d: %+v, want %+v", i, account, x, want)
					}
					if x.Hub != (original && account == 0) || x.Blank != (x.Member == nil && !c.Told(g)) {
						t.Errorf("group %d, account %d: hub %v, blank %v", i, account, x.Hub, x.Blank)
					}
					if x.Blank {
						blank++
					} else {
						told++
					}
					if score, ok := x.Score(); ok != (x.Pair != nil && len(x.Pair.Links) > 0) || ok && score != x.Pair.Score {
						t.Errorf("group %d, account %d: score %v %v of %+v", i, account, score, ok, x.Pair)
					}
				}
			}
			if groups != nil && !reflect.DeepEqual(append([]int{}, walked...), groups) || groups == nil && (len(walked) != len(c.Groups) || blank == 0 || told == 0) {
				t.Errorf("asked for %v, walked %v; %d blank and %d told", groups, walked, blank, told)
			}
		}
	}
}

func TestTheWalkCanBeLeft(t *testing.T) {
	n := 0
	for range lineComparison(t, true).Lines(nil) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d groups were walked", n)
	}
}
