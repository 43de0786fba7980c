package compare_test

import (
	"testing"

	"synoptic/compare"
)

// TestAClaimQuotedWordForWordIsNotReworded: a frame that credits the original
// changes nothing of its words; what says more, or credits somebody else, does.
func TestAClaimQuotedWordForWordIsNotReworded(t *testing.T) {
	const report = "Annual report of the Water Board\n\nThe board inspected every lock in the delta before the winter floods began. It found that most gates were safe and in good repair, and closed none. The next survey of the delta will follow in the spring.\n"
	for _, x := range []struct {
		story string
		want  compare.Status
	}{
		{"“The board inspected every lock in the delta before the winter floods began,” the report said.", compare.Same},
		{"“The board inspected every lock in the delta before the winter floods began,” the report emphasized on Monday.", compare.Same},
		{"According to the report, “the board inspected every lock in the delta before the winter floods began.”", compare.Same},
		{"The annual report says: \"The board inspected every lock in the delta before the winter floods began.\"", compare.Same},
		{"“The board inspected every lock in the delta,” the report said, “before the winter floods began.”", compare.Same},
		{"“The board inspected every lock in the delta before the winter floods began,” the report said, while 12 people died in the valley.", compare.Reworded},
		{"“The board inspected every lock in the delta,” the report said.", compare.Partly},
		{"The board inspected every lock in the delta before the winter floods began, and then it left.", compare.Reworded},
	} {
		c := compared(t, account(1, compare.Original, report), account(2, compare.Retold, "News of the delta\n\n"+x.story+"\n"))
		cell := c.Cell(&c.Groups[0], 1)
		if quoted := x.want == compare.Same; (cell.Status == compare.Same) != quoted || cell.Quoted() != quoted {
			t.Errorf("%s\nis %s (%s), want %s", x.story, cell.Status, cell.Badge().Says, x.want)
		}
	}
}
