package judge

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
		{"The bridge was closed on 6 March.", "2023-03-14", "The bridge was closed last week.", false},
		{"The bridge was closed on 27 February.", "2023-03-14", "The bridge was closed last week.", true},
		{"The bridge reopens on 3 January.", "2022-12-30", "The bridge reopens next week.", false},
		{"The bridge was closed on 12 March 2023.", "2023-03-14", "The bridge was closed two days ago.", false},
		{"The bridge was closed on 12 March 2023.", "2023-03-14", "The bridge was closed three days ago.", true},
		{"The bridge was closed two days ago.", "", "The bridge was closed three days ago.", true},
		{"The bridge was closed in early March.", "", "The bridge was closed at the beginning of March.", false},
		{"The bridge was closed in early March.", "", "The bridge was closed at the end of March.", true},
		{"The bridge was closed in March.", "", "The bridge was closed in mid-March.", false},
	} {
		docs := twoDocs(c.original, c.account)
		docs[0].Published, docs[1].Published = c.published, c.published
		got := New(docs, true).proposed(Side{Account: 0, Claims: []int{0}}, Side{Account: 1, Claims: []int{0}})
		if found := len(got.Findings) > 0; found != c.found {
			t.Errorf("%s (%s) %s: got %v", c.original, c.published, c.account, got.Findings)
		}
	}
}
