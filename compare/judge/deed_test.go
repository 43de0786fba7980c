package judge

import (
	"slices"
	"strings"
	"testing"

	"synoptic/compare/text"
)

// kindsProposed are the kinds of what the checks propose of two sentences.
func kindsProposed(a, b string) (out []Kind) {
	for _, f := range judgeSentences(a, b).Findings {
		out = append(out, f.Kind)
	}
	return out
}

// TestWhatIsMeantIsNotDone is the law of the list of deeds: behind each of its
// phrases a verb is open, told as done it is another act, one way and the other;
// the same phrase again, or another that leaves it open, changes nothing.
func TestWhatIsMeantIsNotDone(t *testing.T) {
	const done = "The company has closed two plants in Ohio."
	n := 0
	for tag, phrases := range text.Lines("en/deeds") {
		for _, p := range phrases {
			for _, words := range spread(p) {
				n++
				if strings.HasSuffix(words, " for") && tag == "meant" {
					continue // plans for another day: what follows is a noun
				}
				open := "The company " + words + " " + frameOf(words, tag) + " two plants in Ohio."
				if got := kindsProposed(open, done); !slices.Contains(got, ActKind) {
					t.Errorf("%s\n%s: %v", open, done, got)
				}
				if got := kindsProposed(done, open); !slices.Contains(got, ActKind) {
					t.Errorf("%s\n%s: %v", done, open, got)
				}
				if again := strings.Replace(open, "The company", "The firm", 1); slices.Contains(kindsProposed(open, again), ActKind) {
					t.Errorf("%s: found where nothing was done", open)
				}
			}
		}
	}
	if n < 100 {
		t.Errorf("%d phrases were tried", n)
	}
}

// frameOf is how a verb stands behind a phrase.
func frameOf(words, tag string) string {
	switch {
	case tag == "asked":
		return "its board to close"
	case strings.HasSuffix(words, " to"):
		return "close"
	}
	return "closing"
}

// spread writes out the alternatives of a phrase.
func spread(phrase string) []string {
	out := []string{""}
	for _, word := range strings.Fields(phrase) {
		var longer []string
		for _, head := range out {
			for _, w := range strings.Split(word, "|") {
				longer = append(longer, strings.TrimSpace(head+" "+w))
			}
		}
		out = longer
	}
	return out
}

// TestDeedsThatWereDone: what says that a deed was done leaves nothing open, and
// a word that only looks like a deed is none.
func TestDeedsThatWereDone(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		found bool
	}{
		{"The company managed to close two plants in Ohio.", "The company closed two plants in Ohio.", false},
		{"The company was forced to close two plants in Ohio.", "The company closed two plants in Ohio.", false},
		{"The company plans to close two plants in Ohio.", "The company will close two plants in Ohio.", false},
		{"The company plans to close two plants in Ohio.", "Two plants in Ohio are to be closed by the company.", false},
		{"The company plans to close two plants in Ohio.", "Two plants in Ohio would be closed by the company.", false},
		{"The company plans to close two plants in Ohio.", "The company has not closed two plants in Ohio.", false},
		{"The company plans to visit the closed plants in Ohio.", "The company visits the closed plants in Ohio.", false},
		{"The company agreed to pay and has paid the families in Ohio.", "The company paid the families in Ohio.", false},
		{"The company agreed to pay the families in Ohio.", "The company bought shares that were paid by nobody.", false},
		{"The company agreed to pay the families in Ohio.", "The company agreed to pay the families in Ohio and paid them.", false},
		{"The families in Ohio are to be paid, the company promised to pay them.", "The families in Ohio were paid by the company.", true},
		{"The minister told police to arrest the two men.", "Police arrested the two men, the minister said.", true},
		{"The two men were arrested by police.", "The minister told police to arrest the two men.", true},
		{"The army was ordered to leave the town.", "The army left the town.", true},
		{"Lawmakers are considering banning the ads.", "The ads were banned by lawmakers.", true},
	} {
		if got := kindsProposed(c.a, c.b); slices.Contains(got, ActKind) != c.found {
			t.Errorf("%s\n%s: %v", c.a, c.b, got)
		}
	}
}

// TestOutOfTheOrdinary: that something was never so before, or came without a
// break, is more than the other passage says.
func TestOutOfTheOrdinary(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		found bool
	}{
		{"The parliament approved the deal.", "The parliament approved the deal for the first time.", true},
		{"The parliament approved the deal for the first time.", "The parliament approved the deal.", true},
		{"Sales were higher than in the past.", "Sales were higher than ever before.", true},
		{"The team won three times.", "The team won three times in a row.", true},
		{"The heat was unprecedented in the valley.", "The heat was the worst on record in the valley.", false},
		{"The parliament approved its first deal.", "The parliament approved a deal for the first time.", false},
		{"The team won three times in a row.", "The team won three consecutive times.", false},
		{"Prices fell in June.", "The talks went on in Geneva for the first time.", false},
	} {
		if got := kindsProposed(c.a, c.b); slices.Contains(got, ScopeKind) != c.found {
			t.Errorf("%s\n%s: %v", c.a, c.b, got)
		}
	}
}

// TestTimesUpToNow: a time that is counted without a number is one of its unit.
func TestTimesUpToNow(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		found bool
	}{
		{"Cases doubled over the past two decades.", "Cases doubled over the past decade.", true},
		{"Cases doubled over the past twenty years.", "Cases doubled in the last decade.", true},
		{"Cases doubled over the past decade.", "Cases doubled over the past century.", true},
		{"Cases doubled over the past ten years.", "Cases doubled in the last decade.", false},
		{"Cases doubled over the past twelve months.", "Cases doubled over the past year.", false},
		{"Cases doubled over the past seven days.", "Cases doubled over the past week.", false},
		{"Cases doubled in the last decade of the century.", "Cases doubled at the end of the century.", false},
	} {
		if got := kindsProposed(c.a, c.b); slices.Contains(got, FigureKind) != c.found {
			t.Errorf("%s\n%s: %v", c.a, c.b, got)
		}
	}
}

// TestTheNearestValueIsTheSameFigure: of two figures of one kind that one stands
// for which is nearest, where nothing else tells.
func TestTheNearestValueIsTheSameFigure(t *testing.T) {
	got := judgeSentences("The share rose from 10% to 21% in the whole country.", "The share now stands at 20 percent in the whole country.").Findings
	if len(got) != 1 || got[0].Kind != FigureKind || !strings.Contains(got[0].Says.String(), "21% became 20 percent") {
		t.Errorf("got %v", got)
	}
}

// TestAChangeAmongFreelyToldWords: what a claim tells freely beside it does not
// make a change of the same words less likely.
func TestAChangeAmongFreelyToldWords(t *testing.T) {
	const original = "The delay may have exposed some 9,000 residents to raised nitrate levels for up to six weeks."
	const account = "Two water companies hid failed tests and exposed 9,000 residents to raised nitrate levels for up to six months, a shocking government report reveals."
	said := New(twoDocs(original, account), true).Pair(Side{Claims: []int{0}}, Side{Account: 1, Claims: []int{0}})
	sure, _ := Draw(said.Findings, UsualThreshold, false)
	if !slices.ContainsFunc(sure, func(f Finding) bool { return f.Kind == FigureKind && f.From.Of(original) == "six weeks" }) {
		t.Errorf("got %v", said.Findings)
	}
}
