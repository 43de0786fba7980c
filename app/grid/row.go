package grid

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// rowView is a drawn row: the pinned column with the number, and the columns
// that scroll sideways.
type rowView struct {
	Left, Right *fyne.Container
	Height      float32
	band        float32        // of it, the head of a section
	cells       [][]prose.Line // wrapped text of each account
	Side        float32        // how far the table was scrolled sideways when it was drawn
	culled      bool           // parts of it are hidden, see cull
}

// view returns the drawing of a row, made when it is first wanted.
func (t *Table) view(row int) *rowView {
	if v, ok := t.Seen[row]; ok {
		return v
	}
	v := &rowView{Left: container.NewWithoutLayout(), Right: container.NewWithoutLayout()}
	t.measure(row, v)
	t.draw(row, v)
	t.heights[row] = v.Height
	t.Seen[row] = v
	return v
}

// measure wraps the texts of a row.
func (t *Table) measure(row int, v *rowView) {
	g := &t.Cmp.Groups[t.Rows[row]]
	size := t.look.TextSize()
	lines := 1
	v.cells = make([][]prose.Line, len(t.Cmp.Accounts))
	for _, account := range t.Shown {
		cell := t.Cmp.Cell(g, account)
		if cell.Member == nil {
			continue
		}
		runs := prose.AccountRuns(t.Cmp, cell)
		if account == g.Members[0].Account {
			runs = prose.ReferenceRuns(t.Cmp, g)
		}
		v.cells[account] = t.Wrap.Wrap(runs, t.Widths[account]-2*ui.CellPad, size)
		lines = max(lines, len(v.cells[account]))
	}
	v.band = t.band(row)
	v.Height = v.band + textTop + textBottom + float32(lines)*prose.LineHeight(size)
	if !anyText(v.cells) {
		v.Height = v.band + textTop + textBottom
	}
}

func anyText(cells [][]prose.Line) bool {
	for _, c := range cells {
		if len(c) > 0 {
			return true
		}
	}
	return false
}

// draw makes the objects of a row, in the state that it is in.
func (t *Table) draw(row int, v *rowView) {
	g := &t.Cmp.Groups[t.Rows[row]]
	left := &ui.Sheet{Palette: t.look.Palette()}
	right := &ui.Sheet{Palette: left.Palette}
	whole := t.pinned()
	others := max(t.reach, t.Size().Width-whole)
	high := v.Height - v.band
	ground := t.ground(row, left.Palette)
	if ground == nil {
		ground = left.Page
	}
	left.Box(0, v.band, whole, high, ground, 0)
	if ground != left.Page {
		right.Box(0, v.band, others, high, ground, 0)
	}
	t.activeCell(row, left, right, v)
	t.drawBand(row, left, right, v.band, others)
	left.Box(ui.Gutter, v.Height-1, whole-ui.Gutter, 1, left.Soft, 0)
	right.Box(0, v.Height-1, others, 1, left.Soft, 0)
	left.Box(whole, v.band, 1, high, left.Soft, 0)
	t.number(row, g, left, v.band)
	for slot, account := range t.Shown {
		s, x, w := right, t.lefts[account], t.Widths[account]
		if slot > 0 && (x+w < t.Side || x > t.Side+t.Size().Width-whole) {
			continue // out of view: drawn when the table is scrolled there
		}
		if slot == 0 {
			s = left
		} else {
			right.Box(x+w, v.band, 1, high, left.Soft, 0)
		}
		t.cell(s, g, account, x+ui.CellPad, v.band, w-2*ui.CellPad, v.cells[account])
		t.drawChosen(s, CellKey{row, account}, prose.Text{Lines: v.cells[account], X: x + ui.CellPad, Y: v.band + textTop,
			Width: w - 2*ui.CellPad, Size: t.look.TextSize()})
	}
	t.drawCarried(row, left, right, v)
	v.Side = t.Side
	v.Left.Objects, v.Right.Objects = left.Objects, right.Objects
	v.Left.Resize(fyne.NewSize(whole, v.Height))
	v.Right.Resize(fyne.NewSize(others, v.Height))
}

// activeCell tints the cell that the inspector shows, and rings it while the
// keyboard is in the table.
func (t *Table) activeCell(row int, left, right *ui.Sheet, v *rowView) {
	if row != t.At {
		return
	}
	s, x, w := right, t.lefts[t.Column], t.Widths[t.Column]
	if t.Column == t.first() {
		s = left
	}
	high := v.Height - v.band
	if t.focused {
		s.Frame(x+2, v.band+1, w-3, high-3, s.Active, s.Accent, 4, 2)
	} else {
		s.Box(x, v.band, w, high, s.Active, 0)
	}
	left.Box(0, v.band, 3, high, left.Accent, 0)
}

// bandHigh is the height of the head of a section.
const bandHigh = 28

// band is the height of the section's head above a row: 0 where the row above
// stands in the same section.
func (t *Table) band(row int) float32 {
	if t.sections[row] == "" || row > 0 && t.sections[row] == t.sections[row-1] {
		return 0
	}
	return bandHigh
}

// findSections notes the heading under which each row stands. What only
// accounts have stands under that of the row before it.
func (t *Table) findSections() {
	t.sections = make([]string, len(t.Rows))
	for row, group := range t.Rows {
		if g := &t.Cmp.Groups[group]; t.Cmp.Told(g) {
			t.sections[row] = sectionOf(t.Cmp, &g.Members[0])
		} else if t.atEnd && t.Cmp.HasOriginal() {
			t.sections[row] = say.Say("Only in coverage")
		} else if row > 0 {
			t.sections[row] = t.sections[row-1]
		}
	}
}

// drawBand draws the head of a section.
func (t *Table) drawBand(row int, left, right *ui.Sheet, high, others float32) {
	if high == 0 {
		return
	}
	left.Box(0, 0, t.pinned(), high, left.Head, 0)
	right.Box(0, 0, others, high, left.Head, 0)
	left.Box(0, high-1, t.pinned(), 1, left.Soft, 0)
	right.Box(0, high-1, others, 1, left.Soft, 0)
	name := ui.SectionFont.Fit(strings.ToUpper(t.sections[row]), t.Widths[t.first()]-2*ui.CellPad)
	left.Text(name, ui.Gutter+ui.CellPad, high/2, ui.SectionFont, left.Ink2)
}

// number draws the number of a row, and says where there is a note.
func (t *Table) number(row int, g *compare.Group, s *ui.Sheet, top float32) {
	ink, f := s.Ink2, ui.ValueFont
	if row == t.At {
		ink, f = s.Accent, ui.ColumnFont
	}
	s.Right(strconv.Itoa(g.Order), 34, top+18, f, ink)
	if g.Note != "" {
		s.Right("note", 36, top+37, ui.Font{Face: ui.SansMedium, Size: 10}, s.Accent)
	}
	s.Right(t.CodeSign(g, compare.Whole), 36, top+52, ui.StatusFont, s.Accent)
}

// cell draws one account's part of a row. Every cell has a status line, so
// that the first lines of text stand on one base across the columns.
func (t *Table) cell(s *ui.Sheet, g *compare.Group, account int, x, top, width float32, lines []prose.Line) {
	cell := t.Cmp.Cell(g, account)
	size := t.look.TextSize()
	if account == 0 && t.Cmp.HasOriginal() {
		words := say.Say("Not in the original")
		if cell.Member != nil {
			words = placeOf(t.Cmp, cell.Member)
		}
		s.Text(ui.StatusFont.Fit(words, width), x, top+18, ui.StatusFont, s.Ink3)
		prose.DrawLines(s, lines, x, top+textTop, width, size, false)
		return
	}
	if cell.Member == nil && !t.Cmp.Told(g) {
		s.Text(ui.StatusFont.Fit(say.Say(prose.SilentWords), width), x, top+18, ui.StatusFont, s.Ink3)
		return
	}
	drawStatus(s, prose.VerdictIn(s.Palette, t.Cmp, g, cell), cell, x, top, width, t.CodeSign(g, account))
	prose.DrawLines(s, lines, x, top+textTop, width, size, cell.Status == compare.Same && cell.Pair != nil)
}

// drawStatus draws the badge, the verdict, the score and the codes of a cell.
func drawStatus(s *ui.Sheet, v prose.Verdict, cell compare.Cell, x, top, width float32, codes string) {
	y := top + 18
	drawBadge(s, v, x, y-8)
	score := ""
	if cell.Pair != nil && cell.Pair.Score > 0 {
		score = say.Decimal(cell.Pair.Score)
	}
	switch {
	case cell.ByPerson && cell.Pair == nil:
		score = say.Say("confirmed")
	case cell.ByPerson:
		score = say.Say("by hand")
	}
	used := s.Right(score, x+width, y, ui.SmallFont, s.Ink3)
	if codes != "" {
		used += 8 + s.Right(codes, x+width-used-8, y, ui.StatusFont, s.Accent)
	}
	ink := v.Ink
	if v.Plain {
		ink = s.Ink2
	}
	words := v.Words
	if cell.Pair != nil && cell.Pair.Moved {
		words += " · " + say.Say("moved")
	}
	s.Text(ui.StatusFont.Fit(words, width-23-used-6), x+23, y, ui.StatusFont, ink)
}

// drawBadge draws the sign of a verdict.
func drawBadge(s *ui.Sheet, v prose.Verdict, x, y float32) {
	s.Box(x, y, 16, 16, v.Tint, 4)
	s.Middle(v.Badge, x+8, y+8, ui.BadgeFont, v.Ink)
}

// sectionOf names the heading under which a member's first claim stands.
func sectionOf(c *compare.Comparison, m *compare.Member) string {
	if m == nil || len(m.Passage()) == 0 {
		return ""
	}
	claims := c.Claims[m.Account]
	at := claims[m.Passage()[0]].Section
	if at < 0 || at >= len(claims) {
		return ""
	}
	return claims[at].Of(c.Accounts[m.Account].Text)
}

// placeOf says where a member's first claim stands: its section and paragraph.
func placeOf(c *compare.Comparison, m *compare.Member) string {
	says := fmt.Sprintf("¶ %d", c.Claims[m.Account][m.Passage()[0]].Paragraph)
	if section := sectionOf(c, m); section != "" {
		says = section + " · " + says
	}
	return says
}
