package judge

import "testing"

// TestAFigureAtAnotherScaleIsFound beside other figures, with and without words
// around it that the other passage lacks.
func TestAFigureAtAnotherScaleIsFound(t *testing.T) {
	for _, x := range [][2]string{
		{"Inspectors issued 212 warnings and imposed fines of 3.4 million crowns, down from 4.1 million crowns in the year before.", "Inspectors handed out 212 warnings and fines of 3.4 billion crowns."},
		{"The fines came to 3.4 million crowns, down from 4.1 million crowns.", "Fines of 3.4 billion crowns were imposed."},
		{"It paid $5 million in 2019 and $7 million in 2020.", "It paid $5 billion in 2019."},
		{"The city spent 12 million euros on roads and 3 million euros on parks.", "The city spent 12 billion euros on roads."},
		{"The dam holds 80 million litres, twice the 40 million litres of the old one.", "The dam holds 80 billion litres."},
		{"Exports rose to 6.2 billion dollars from 5.9 billion dollars, the ministry said.", "Exports rose to 6.2 million dollars, the ministry said."},
	} {
		docs := twoDocs(x[0], x[1])
		got := New(docs, true).proposed(Side{Account: 0, Claims: []int{0}}, Side{Account: 1, Claims: []int{0}})
		found := false
		for _, f := range got.Findings {
			found = found || f.Kind == FigureKind
		}
		if !found {
			t.Errorf("%s | %s: got %v", x[0], x[1], got.Findings)
		}
	}
}
