package grid

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// painter measures and draws rows.
type painter struct {
	t        *Table
	sections []string // heading of each row
}

// rowView is a drawn row: the pinned column with the number, and the columns
// that scroll sideways.
type rowView struct {
	Left, Right *fyne.Container
	Height      float32
	band        float32        // of it, what is folded above and the head of a section
	foot        float32        // and what is folded below
	cells       [][]prose.Line // wrapped text of each account
	dropped     []dropped      // under it
	codes       [][]codeChip   // under that
	side        float32        // how far the table was scrolled sideways when it was drawn
	culled      bool           // parts of it are hidden, see cull
}

// view returns the drawing of a row, made when it is first wanted.
func (pa *painter) view(row int) *rowView {
	if v, ok := pa.t.Seen[row]; ok {
		return v
	}
	v := &rowView{Left: container.NewWithoutLayout(), Right: container.NewWithoutLayout()}
	pa.measure(row, v)
	pa.draw(row, v)
	pa.t.Roll.heights[row] = v.Height
	pa.t.Seen[row] = v
	return v
}

// measure wraps the texts of a row.
func (pa *painter) measure(row int, v *rowView) {
	g := &pa.t.Cmp.Groups[pa.t.Rows[row]]
	size := pa.t.look.TextSize()
	high := prose.LineHeight(size)
	v.cells, v.dropped = make([][]prose.Line, len(pa.t.Cmp.Accounts)), make([]dropped, len(pa.t.Cmp.Accounts))
	v.codes = make([][]codeChip, len(pa.t.Cmp.Accounts))
	for _, account := range pa.t.Cols.Shown {
		cell := pa.t.Cmp.Cell(g, account)
		chips, chipsHigh := pa.codeChips(pa.unitOf(g, account), pa.t.Cols.Widths[account]-2*ui.CellPad)
		v.codes[account] = chips
		if cell.Member == nil || pa.t.Folds.quiet(row, cell) {
			high = max(high, chipsHigh)
			continue
		}
		runs := prose.AccountRuns(pa.t.Cmp, cell)
		if account == g.Members[0].Account {
			runs = prose.ReferenceRuns(pa.t.Cmp, g)
		}
		width := pa.t.Cols.Widths[account] - 2*ui.CellPad
		v.cells[account] = pa.t.Wrap.Wrap(runs, width, size)
		v.dropped[account] = pa.dropped(row, cell, width, size)
		high = max(high, float32(len(v.cells[account]))*prose.LineHeight(size)+v.dropped[account].high(size)+chipsHigh)
	}
	v.band, v.foot = pa.band(row), pa.t.Folds.below(row)
	v.Height = v.band + textTop + pa.t.bottom() + high + v.foot
	if !anyText(v.cells) && !slices.ContainsFunc(v.codes, func(c []codeChip) bool { return len(c) > 0 }) {
		v.Height = v.band + textTop + pa.t.bottom() + v.foot
	}
}

// bottom is the room under the text of a row.
func (t *Table) bottom() float32 {
	if t.Size().Height < tightRoom {
		return tightEnd
	}
	return textBottom
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
func (pa *painter) draw(row int, v *rowView) {
	g := &pa.t.Cmp.Groups[pa.t.Rows[row]]
	left := &ui.Sheet{Palette: pa.t.look.Palette()}
	right := &ui.Sheet{Palette: left.Palette}
	whole := pa.t.Cols.pinned()
	others := max(pa.t.Cols.reach, pa.t.Size().Width-whole)
	high := v.Height - v.band - v.foot
	ground := pa.ground(row, left.Palette)
	if ground == nil {
		ground = left.Page
	}
	left.Box(0, v.band, whole, high, ground, 0)
	if ground != left.Page {
		right.Box(0, v.band, others, high, ground, 0)
	}
	pa.activeCell(row, left, right, v)
	pa.drawBand(row, left, right, others)
	left.Box(ui.Gutter, v.band+high-1, whole-ui.Gutter, 1, left.Soft, 0)
	right.Box(0, v.band+high-1, others, 1, left.Soft, 0)
	if v.foot > 0 {
		pa.t.Folds.draw(left, right, pa.t.Folds.after, v.band+high, whole, others)
	}
	left.Box(whole, v.band, 1, high, left.Soft, 0)
	pa.number(row, g, left, v.band)
	for slot, account := range pa.t.Cols.Shown {
		s, x, w := right, pa.t.Cols.lefts[account], pa.t.Cols.Widths[account]
		if slot > 0 && (x+w < pa.t.Roll.Side || x > pa.t.Roll.Side+pa.t.Size().Width-whole) {
			continue // out of view: drawn when the table is scrolled there
		}
		if slot == 0 {
			s = left
		} else {
			right.Box(x+w, v.band, 1, high, left.Soft, 0)
		}
		words := prose.Text{Lines: v.cells[account], X: x + ui.CellPad, Y: v.band + textTop, Width: w - 2*ui.CellPad, Size: pa.t.look.TextSize()}
		prose.DrawHits(s, words, pa.t.Terms)
		prose.DrawCoded(s, words, pa.coded(s.Palette, g, account))
		pa.cell(s, g, account, x+ui.CellPad, v.band, w-2*ui.CellPad, v.cells[account])
		drawDropped(s, v.dropped[account], x+ui.CellPad, v.band+textTop+float32(len(v.cells[account]))*prose.LineHeight(pa.t.look.TextSize()), w-2*ui.CellPad, pa.t.look.TextSize())
		drawChips(s, v.codes[account], x+ui.CellPad, v.band+textTop+float32(len(v.cells[account]))*prose.LineHeight(pa.t.look.TextSize())+v.dropped[account].high(pa.t.look.TextSize()))
		pa.drawChosen(s, CellKey{row, account}, words)
	}
	pa.t.carried.draw(row, left, right, v)
	v.side = pa.t.Roll.Side
	v.Left.Objects, v.Right.Objects = left.Objects, right.Objects
	v.Left.Resize(fyne.NewSize(whole, v.Height))
	v.Right.Resize(fyne.NewSize(others, v.Height))
}

// activeCell tints the cell that the inspector shows, and rings it while the
// keyboard is in the table.
func (pa *painter) activeCell(row int, left, right *ui.Sheet, v *rowView) {
	if row != pa.t.At {
		return
	}
	s, x, w := right, pa.t.Cols.lefts[pa.t.Column], pa.t.Cols.Widths[pa.t.Column]
	if pa.t.Column == pa.t.Cols.first() {
		s = left
	}
	high := v.Height - v.band - v.foot
	if pa.t.focused {
		s.Frame(x+2, v.band+1, w-3, high-3, s.Active, s.Accent, 4, 2)
	} else {
		s.Box(x, v.band, w, high, s.Active, 0)
	}
	left.Box(0, v.band, 3, high, left.Accent, 0)
}

// bandHigh is the height of the head of a section.
const bandHigh = 28

// band is the height of what stands above a row: what is folded there and the
// section's head.
func (pa *painter) band(row int) float32 { return pa.t.Folds.above(row) + pa.head(row) }

// head is the height of the section's head: 0 where the row above stands in the
// same section.
func (pa *painter) head(row int) float32 {
	if pa.sections[row] == "" || row > 0 && pa.sections[row] == pa.sections[row-1] {
		return 0
	}
	return bandHigh
}

// findSections notes the heading under which each row stands. What only
// accounts have stands under that of the row before it.
func (pa *painter) findSections() {
	pa.sections = make([]string, len(pa.t.Rows))
	for row, group := range pa.t.Rows {
		if g := &pa.t.Cmp.Groups[group]; pa.t.Cmp.Told(g) {
			pa.sections[row] = sectionOf(pa.t.Cmp, &g.Members[0])
		} else if pa.t.atEnd && pa.t.Cmp.HasOriginal() {
			pa.sections[row] = say.Say(compare.NotInOriginal)
		} else if row > 0 {
			pa.sections[row] = pa.sections[row-1]
		}
	}
}

// drawBand draws what is folded above a row and the head of a section.
func (pa *painter) drawBand(row int, left, right *ui.Sheet, others float32) {
	top, high := pa.t.Folds.above(row), pa.head(row)
	if top > 0 {
		pa.t.Folds.draw(left, right, pa.t.Folds.before[row], 0, pa.t.Cols.pinned(), others)
	}
	if high == 0 {
		return
	}
	left.Box(0, top, pa.t.Cols.pinned(), high, left.Head, 0)
	right.Box(0, top, others, high, left.Head, 0)
	left.Box(0, top+high-1, pa.t.Cols.pinned(), 1, left.Soft, 0)
	right.Box(0, top+high-1, others, 1, left.Soft, 0)
	name := ui.SectionFont.Fit(strings.ToUpper(pa.sections[row]), pa.t.Cols.Widths[pa.t.Cols.first()]-2*ui.CellPad)
	left.Text(name, ui.Gutter+ui.CellPad, top+high/2, ui.SectionFont, left.Ink2)
}

// number draws the number of a row, and says where there is a note.
func (pa *painter) number(row int, g *compare.Group, s *ui.Sheet, top float32) {
	ink, f := s.Ink2, ui.ValueFont
	if row == pa.t.At {
		ink, f = s.Accent, ui.ColumnFont
	}
	s.Right(g.Number(), 34, top+18, f, ink)
	if g.Note != "" {
		s.Right("note", 36, top+37, ui.Font{Face: ui.SansMedium, Size: 10}, s.Accent)
	}
	s.Right(pa.t.CodeSign(g, compare.Whole), 36, top+52, ui.StatusFont, s.Accent)
}

// cell draws one account's part of a row. Every cell has a status line, so
// that the first lines of text stand on one base across the columns.
func (pa *painter) cell(s *ui.Sheet, g *compare.Group, account int, x, top, width float32, lines []prose.Line) {
	cell := pa.t.Cmp.Cell(g, account)
	size := pa.t.look.TextSize()
	if account == 0 && pa.t.Cmp.HasOriginal() {
		words := say.Say(compare.NotInOriginal)
		if cell.Member != nil {
			words = placeOf(pa.t.Cmp, cell.Member)
		}
		if pa.t.Cmp.Alone(g) {
			words = say.Say(compare.OnlyOriginal) + " · " + words
		}
		s.Text(ui.StatusFont.Fit(words, width), x, top+18, ui.StatusFont, s.Ink3)
		prose.DrawLines(s, lines, x, top+textTop, width, size, false)
		return
	}
	if cell.Member == nil && !pa.t.Cmp.Told(g) {
		s.Text(ui.StatusFont.Fit(say.Say(prose.SilentWords), width), x, top+18, ui.StatusFont, s.Ink3)
		return
	}
	drawStatus(s, prose.VerdictIn(s.Palette, pa.t.Cmp, g, cell), cell, x, top, width, pa.t.CodeSign(g, account))
	prose.DrawLines(s, lines, x, top+textTop, width, size, cell.Status == compare.Same && cell.Pair != nil)
}

// drawStatus draws the badge, the verdict, the score and the codes of a cell.
func drawStatus(s *ui.Sheet, v prose.Verdict, cell compare.Cell, x, top, width float32, codes string) {
	y := top + 18
	drawBadge(s, v, x, y-8)
	score, must := standingOf(cell)
	font, shade := ui.SmallFont, s.Ink3
	if len(cell.ToCheck()) > 0 {
		font, shade = ui.StatusFont, s.Ink
	}
	room := width - 23 - 6
	if codes != "" {
		room -= 8 + ui.StatusFont.Measure(codes).Width
	}
	words, score := statusIn(room, v, cell, score, font, must)
	used := s.Right(score, x+width, y, font, shade)
	if codes != "" {
		used += 8 + s.Right(codes, x+width-used-8, y, ui.StatusFont, s.Accent)
	}
	ink := v.Ink
	if v.Plain {
		ink = s.Ink2
	}
	if cell.Pair != nil && cell.Pair.Moved {
		if long := words + " · " + say.Say("moved"); ui.StatusFont.Measure(long).Width <= width-23-used-6 { // else the tip says it
			words = long
		}
	}
	s.Text(ui.StatusFont.Fit(words, width-23-used-6), x+23, y, ui.StatusFont, ink)
}

// figureOf is the figure at the right of the status: how sure a possible match
// is, else how alike the wording.
func figureOf(cell compare.Cell) string {
	switch {
	case cell.Pair == nil || len(cell.Pair.Edits) == 0 || cell.Status == compare.Same:
		return ""
	case cell.Status == compare.Unsure:
		return say.Say("match %s", say.Share(cell.Pair.Score))
	}
	return say.Say("wording %s", say.Share(cell.Pair.Alike()))
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
