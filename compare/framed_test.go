package compare_test

import (
	"testing"

	"synoptic/compare"
)

// TestAFrameThatCreditsTheOriginalIsNoRewording: the words of the original with
// a remark of who says them are word for word, wherever the remark stands and
// with quotation marks or without, where it credits the original, who made it
// or whom it credits itself. What credits somebody else, or says more, rewords.
func TestAFrameThatCreditsTheOriginalIsNoRewording(t *testing.T) {
	const memo = "Memo to all staff\n\nWe know that these decisions will inconvenience some of our customers. We will treat customers with respect, and we will have a very calm approach. We have a long heritage as a company of serving hunters. The stores in Alaska stop selling handguns in spring.\n"
	const poll = "Ratings of the president by party\n\nThe views of the president are divided along party lines more than ever before. In Gallup polls the ratings of both parties fell in autumn.\n"
	const said = "News from the water works\n\n“We know where the problems are, and most of them can be solved within three years,” Ohlen said. Marta Ohlen is the chief inspector of the water works.\n"
	const told = "News from the water works\n\n“Tap water is safe to drink in every one of the provinces,” Chief Inspector Marta Ohlen said at the presentation on 2 March 2026.\n"
	const fall = "The views of the president are divided along party lines more than ever before"
	const know = "We know that these decisions will inconvenience some of our customers"
	for _, x := range []struct {
		original, story string
		word            bool
		says            string
	}{
		{memo, "Mr McMillon said: “" + know + ".”", true, compare.QuotedWhole},
		{memo, "“" + know + ",” McMillon said.", true, compare.QuotedWhole},
		{memo, "“" + know + ",” McMillon wrote in the announcement.", true, compare.QuotedWhole},
		{memo, "“We know,” McMillon said, “that these decisions will inconvenience some of our customers.”", true, compare.QuotedWhole},
		{memo, "“" + know + ",” Doug McMillon, the chief executive of Walmart, said on Tuesday.", true, compare.QuotedWhole},
		{memo, "“" + know + ",” McMillon said, while customers left the stores.", false, ""},
		{memo, "“" + know + ",” McMillon said after the board had met.", false, ""},
		{memo, "“" + know + ",” McMillon said, a sharp blow to the board.", false, ""},
		{memo, "“" + know + " and workers,” McMillon said.", false, ""},
		{poll, fall + ", Gallup notes.", true, compare.CreditedWhole},
		{poll, "According to Gallup, the views of the president are divided along party lines more than ever before.", true, compare.CreditedWhole},
		{poll, "According to Gallup: “" + fall + ".”", true, compare.QuotedWhole},
		{poll, fall + ", according to the poll.", true, compare.CreditedWhole},
		{poll, "The views of the president, the pollsters at Gallup say, are divided along party lines more than ever before.", true, compare.CreditedWhole},
		{poll, "The report said that the views of the president are divided along party lines more than ever before.", true, compare.CreditedWhole},
		{poll, "“" + fall + ",” the White House said.", false, ""},
		{poll, fall + ", the White House said.", false, ""},
		{poll, fall + ", said Ana Ruiz of Oxfam.", false, ""},
		{said, "“We know where the problems are, and most of them can be solved within three years,” she said.", true, compare.QuotedWhole},
		{said, "Ohlen told reporters: “We know where the problems are, and most of them can be solved within three years.”", true, compare.QuotedWhole},
		{said, "“We know where the problems are, and most of them can be solved within three years,” said Karl Brandt.", false, ""},
		{said, "“We know where the problems are, and most of them can be solved,” she said.", false, ""},
		{told, "“Tap water is safe to drink in every one of the provinces,” said Ohlen at the presentation on 2 March 2026.", true, compare.QuotedWhole},
		{told, "“Tap water is safe to drink in every one of the provinces,” chief inspector Marta Ohlen told reporters.", false, ""},
		{told, "“Tap water is safe to drink in every one of the provinces,” Ohlen said at the presentation.", false, ""},
	} {
		c := compared(t, account(1, compare.Original, x.original), account(2, compare.Retold, "News of the day\n\n"+x.story+"\n"))
		cell := c.Cell(&c.Groups[0], 1)
		if got := cell.Status == compare.Same; got != x.word || x.word && cell.Badge().Says != x.says {
			t.Errorf("%s\nis %s (%s), want word for word: %v %s", x.story, cell.Status, cell.Badge().Says, x.word, x.says)
		}
	}
}
