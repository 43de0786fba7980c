package doc

import "testing"

// TestTheTitleOfAPlainText: a headline above the article is its title, with an empty
// line under it or without; a sentence, or a part of one, is none.
func TestTheTitleOfAPlainText(t *testing.T) {
	const headline, first = "Walmart changes gun policies after shootings", "Walmart is to stop sales of some types of ammunition, its chief executive said on Tuesday."
	for text, want := range map[string]string{
		headline + "\n\n" + first:                     headline,
		headline + "\n" + first + "\nMore follows.":   headline,
		headline + "\n“" + first + "”\nMore follows.": headline,
		"Who closed the locks?\n" + first:             "Who closed the locks?",
		first + "\n" + first:                          "name",
		"The board said:\n" + first:                   "name",
		"The locks, the board said,\n" + first:        "name",
		"The board inspected every lock in the delta\nbefore the winter floods began, and closed none of them.":         "name",
		"The board inspected every lock in the delta with\nMarta Ohlen and three of her colleagues from the\nministry.": "name",
		headline + "\nBy Ana Ruiz": "name",
		headline:                   "name",
	} {
		if got := Plain(text, "name").Title; got != want {
			t.Errorf("%q is called %q, want %q", text, got, want)
		}
	}
}
