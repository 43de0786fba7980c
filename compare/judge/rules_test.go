package judge

import "testing"

// TestRulesThatNoTableTouches: each pair is one rule's, found by turning the
// rule round and seeing that nothing failed.
func TestRulesThatNoTableTouches(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"Finished third of all, Lund left the hall.", "Finished first of all, Lund left the hall.", "figure: third became first"},
		{"Water rose 5 percent over the year.", "Water rose 7 percent over the year.", "figure: 5 percent became 7 percent"},
		{"Rents are 5 percent lower now.", "Rents are 5 percent higher now.", "figure: 5 percent lower became 5 percent higher"},
		{"The board counted one hundred boats.", "The board counted two hundred boats.", "figure: one hundred boats became two hundred"},
		{"The mayor Maria Berg left the hall.", "The mayor Marta Berg left the hall.", "name: Maria Berg became Marta Berg"},
		{"The mayor Sara Berg left the hall.", "The mayor Sarah Berg left the hall.", ""},
		{"The sentence fell to seven years from ten.", "The sentence fell to seven years from twelve.", "figure: ten became twelve"},
		{"They won by 62 to 47 votes.", "They won by 62 to 49 votes.", "figure: 47 votes became 49"},
		{"Only the mayor knew of the plan.", "The mayor knew of the plan.", `scope: "Only" was dropped: it is no longer told of this alone`},
		{"The mayor knew of the plan.", "Only the mayor knew of the plan.", `scope: "Only" was added: it is told of this alone`},
		{"The council met in June, and the new road to the north was opened there in spring.", "The council met in June, and only 30 came.", ""},
	} {
		if got := findingsOf(c.from, c.to); got != c.want {
			t.Errorf("%s\n%s\n got %s\nwant %s", c.from, c.to, got, c.want)
		}
	}
}
