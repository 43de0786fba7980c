package write

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/write/plain"
)

// Widths of the text table, in columns of the terminal.
const (
	usualWidth = 100
	leastWidth = 40 // narrower than this nothing can be read
	leastCell  = 26 // narrower cells stand below one another
	gutter     = 5  // the number of the group
)

func exportText(w io.Writer, j Job) ([]Doubt, error) {
	return nil, Text(w, j.Comparison, j.Options, j.Width)
}

// Text writes a comparison as a table for people, at most width columns
// wide (0 for 100): what is counted of each account, then each group. Accounts
// stand beside one another where they fit, else below one another.
func Text(w io.Writer, c *compare.Comparison, o table.TableOptions, width int) error {
	if width <= 0 {
		width = usualWidth
	}
	t := &textWriter{b: bufio.NewWriter(w), c: c, width: max(width, leastWidth)}
	t.cell = (t.width - gutter - 2*(len(c.Accounts)-1)) / max(1, len(c.Accounts))
	t.names()
	t.summary()
	t.heads()
	shown := 0
	for i, cells := range c.Lines(o.Groups) {
		t.rule()
		t.group(&c.Groups[i], cells)
		shown++
	}
	t.rule()
	t.foot(shown)
	return t.b.Flush()
}

// textWriter writes lines. Errors stay in the bufio.Writer.
type textWriter struct {
	b     *bufio.Writer
	c     *compare.Comparison
	width int
	cell  int // width of a cell where accounts stand beside one another
	name  []string
	tongue
}

func (t *textWriter) beside() bool { return t.cell >= leastCell }

func (t *textWriter) rule() { t.b.WriteString(strings.Repeat("─", t.width) + "\n") }

// names gives every account a letter and its outlet or title.
func (t *textWriter) names() {
	letter := 0
	for i, a := range t.c.Accounts {
		name := plain.Printable(a.Outlet)
		if name == "" {
			name = plain.Printable(a.Title)
		}
		if name == "" {
			name = fmt.Sprintf("account a%d", a.ID)
		}
		if i == 0 && t.c.HasOriginal() {
			t.name = append(t.name, t.say("Original: ")+name)
			continue
		}
		t.name = append(t.name, statusLetters(letter)+"  "+name)
		letter++
	}
}

// statusLetters counts A to Z, AA, AB and so on, as spreadsheets do.
func statusLetters(n int) string {
	if n < 26 {
		return string(rune('A' + n))
	}
	return statusLetters(n/26-1) + string(rune('A'+n%26))
}

// summary writes a paragraph for each account.
func (t *textWriter) summary() {
	for i, n := range t.c.Counts() {
		says := fmt.Sprintf("%d words, %s", n.Words, plain.Plural(n.Claims, "claim"))
		if !t.c.HasOriginal() || i > 0 {
			says = t.counted(n)
		}
		t.lines(t.name[i], 0)
		t.lines(says, 3)
	}
}

// counted says what became of the original in an account.
func (t *textWriter) counted(n compare.Count) string {
	parts := fmt.Sprintf("%d same, %d reworded, %d told in part, %d changed", n.Same, n.Reworded, n.Partly, n.Changed)
	if !t.c.HasOriginal() {
		return fmt.Sprintf("%s: %s", plain.Plural(n.Claims, "claim"), parts)
	}
	return fmt.Sprintf("%d%% of %s kept: %s; %s, %d left out, %d added, %d moved",
		plain.Percent(n.Kept()), plain.Plural(n.Told, "claim"), parts, matches(n.Doubtful()), n.Omitted, n.Added, n.Moved)
}

// matches counts possible matches.
func matches(n int) string {
	if n == 1 {
		return "1 possible match"
	}
	return fmt.Sprintf("%d possible matches", n)
}

// lines writes text wrapped and indented.
func (t *textWriter) lines(text string, indent int) {
	for _, line := range plain.Wrap(plain.Printable(text), t.width-indent) {
		t.b.WriteString(strings.Repeat(" ", indent) + line + "\n")
	}
}

// heads writes the heads of the columns where there are columns.
func (t *textWriter) heads() {
	if !t.beside() {
		return
	}
	t.rule()
	cells := make([][]string, len(t.name))
	for i, name := range t.name {
		cells[i] = plain.Wrap(name, t.cell)
	}
	t.row("", cells)
}

func (t *textWriter) group(g *compare.Group, cells []compare.Cell) {
	number := g.Number()
	if t.beside() {
		row := make([][]string, len(cells))
		for i, x := range cells {
			row[i] = t.cellLines(x, t.cell)
		}
		t.row(number, row)
	} else {
		for _, x := range cells {
			t.below(x, number)
			number = ""
		}
	}
	if g.Note != "" {
		t.lines("Note: "+g.Note, gutter)
	}
}

// row writes cells beside one another.
func (t *textWriter) row(number string, cells [][]string) {
	most := 0
	for _, lines := range cells {
		most = max(most, len(lines))
	}
	for n := range most {
		line := plain.Pad(number, gutter)
		number = ""
		for i, lines := range cells {
			if i > 0 {
				line += "  "
			}
			if n < len(lines) {
				line += plain.Pad(lines[n], t.cell)
			} else {
				line += strings.Repeat(" ", t.cell)
			}
		}
		t.b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// below writes one account's part of a group under the others.
func (t *textWriter) below(x compare.Cell, number string) {
	lines := t.cellLines(x, t.width-gutter-2)
	if len(lines) == 0 {
		return
	}
	name := plain.Wrap(t.name[x.Account], t.width-gutter)
	t.b.WriteString(plain.Pad(number, gutter) + name[0] + "\n")
	for _, line := range lines {
		t.b.WriteString(strings.Repeat(" ", gutter+2) + line + "\n")
	}
}

// cellLines returns what one account has for a group: the sign and its words,
// the text with marks, what changed. It is empty where the account is silent
// on what the original does not say either.
func (t *textWriter) cellLines(x compare.Cell, width int) []string {
	if x.Blank {
		return nil
	}
	var out []string
	if !x.Hub {
		h := x.Badge()
		head := h.Sign + " " + h.Says
		if score, ok := x.Score(); ok {
			head += fmt.Sprintf(", match %s, wording %s", table.Share(score), table.Share(x.Pair.Alike()))
		}
		if x.Pair != nil && x.Pair.Moved {
			head += ", moved"
		}
		if x.Decided() {
			head += ", by a person"
		}
		out = plain.Wrap(head, width)
	}
	if x.Member == nil {
		return out
	}
	text := t.c.Text(x.Account, x.Member.Passage())
	if edits := x.Edits(); edits != nil {
		text = table.Marked(edits)
	}
	out = append(out, plain.Wrap(plain.Printable(text), width)...)
	if x.Pair != nil {
		for _, f := range x.Pair.Findings {
			out = append(out, plain.Wrap("· "+plain.Printable(f.Says.String()), width)...)
		}
		for _, f := range x.Pair.ToCheck {
			out = append(out, plain.Wrap("· To check: "+plain.Printable(f.Says.String()), width)...)
		}
	}
	return out
}

// legend explains the signs.
func legend() string {
	says := "[-taken out-] {+put in+}"
	for _, m := range compare.Marks {
		says += "  " + m.Sign + " " + m.Says
	}
	return says
}

// foot explains the signs and lists the warnings.
func (t *textWriter) foot(shown int) {
	if all := len(t.c.Groups); shown < all {
		t.lines(fmt.Sprintf("%d of %s shown.", shown, plain.Plural(all, "group")), 0)
	}
	if len(t.c.Groups) == 0 {
		t.lines("There is nothing to compare: no claim was found in these texts.", 0)
	}
	t.lines(legend(), 0)
	for _, w := range t.c.Warnings {
		says := "Warning: " + w.Says.String()
		if w.Account >= 0 {
			says = "Warning: " + t.name[w.Account] + ": " + w.Says.String()
		}
		t.lines(says, 0)
	}
}
