package align

import (
	"strings"
	"testing"

	"synoptic/compare/text"
)

// What the whole account says of a claim decides whether it is left open, not
// the best link alone.
func TestTheAccountDecidesWhatIsLeftOpen(t *testing.T) {
	cell := match{score: 0.3}
	open := newOpenness(40, 30)
	if cell.possible(open, 0.3, false, []float64{openTells / 2}) {
		t.Error("a claim that the account hardly tells is left open")
	}
	if weak := (match{score: 0.1}); !weak.possible(open, 0.1, false, []float64{2 * openTells}) {
		t.Error("a claim that the account may tell is shown as left out")
	}
}

// A claim that stands in the account word for word is told more probably than
// any other, and one of other things than those that share its words.
func TestStatesOfPlainCases(t *testing.T) {
	report := strings.Fields("harbour bridge school clinic ferry market prison museum factory airport orchard theatre")
	var a, b []string
	for i, place := range report {
		a = append(a, "The council spent "+string(rune('2'+i%7))+"00 crowns on the "+place+" after the inspection in March.")
		if i > 0 { // of the harbour the story says nothing
			b = append(b, "After the inspection in March the council spent "+string(rune('2'+i%7))+"00 crowns on the "+place+".")
		}
	}
	b = append(b, "Nobody from the opposition wanted to comment on Tuesday.")
	account := func(lines []string) text.Account {
		return text.Account{Language: "en", Text: strings.Join(lines, "\n"), Lines: true}
	}
	s := NewStudy(account(a), account(b))
	m := learnt()
	s.Links(Learnt{weightsOf(m.first), weightsOf(m.second), m.trees, weightsOf(m.state), m.stateTrees})
	states := s.States()
	for _, x := range states[1:] {
		if x.Told <= states[0].Told {
			t.Errorf("claim %d is told by %.2f, the one left out by %.2f", x.Claim, x.Told, states[0].Told)
		}
	}
}

func weightsOf(m model) Weights { return Weights{m.bias, m.weights} }
