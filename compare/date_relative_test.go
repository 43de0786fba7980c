package compare

import "testing"

// TestDatesAgainstTheDayOfPublication tells dates that are seen from a day
// from dates that are written out.
func TestDatesAgainstTheDayOfPublication(t *testing.T) {
	for _, c := range []struct {
		original, published, account string
		found                        bool
	}{
		{"The bridge was closed on 6 March 2023.", "2023-03-14", "The bridge was closed last week.", false},
		{"The bridge was closed on 27 February 2023.", "2023-03-14", "The bridge was closed last week.", true},
		{"The bridge was closed on 13 March 2023.", "2023-03-14", "The bridge was closed yesterday.", false},
		{"The bridge was closed on 12 March 2023.", "2023-03-14", "The bridge was closed yesterday.", true},
		{"The bridge was closed on 13 March 2023.", "2023-03-14", "The bridge was closed on Monday.", false},
		{"The bridge was closed on 13 March 2023.", "2023-03-14", "The bridge was closed on Thursday.", true},
		{"The bridge was closed in February 2023.", "2023-03-14", "The bridge was closed last month.", false},
		{"The bridge was closed in January 2023.", "2023-03-14", "The bridge was closed last month.", true},
		{"The bridge was closed in 2022.", "2023-03-14", "The bridge was closed last year.", false},
		{"The bridge was closed in 2021.", "2023", "The bridge was closed last year.", true},
		{"The bridge was closed on 6 March 2023.", "", "The bridge was closed last week.", false},
	} {
		docs := twoDocs(c.original, c.account)
		docs[1].Published = c.published
		got := newJudge(docs, true).pair(side{account: 0, claims: []int{0}}, side{account: 1, claims: []int{0}})
		if found := len(got.findings) > 0; found != c.found {
			t.Errorf("%s (%s) %s: got %v", c.original, c.published, c.account, got.findings)
		}
	}
}
