package app

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/compare"
)

// rowView is a drawn row: the pinned column with the number, and the columns
// that scroll sideways.
type rowView struct {
	left, right *fyne.Container
	height      float32
	cells       [][]line // wrapped text of each account
	side        float32  // how far the table was scrolled sideways when it was drawn
}

// view returns the drawing of a row, made when it is first wanted.
func (t *table) view(row int) *rowView {
	if v, ok := t.seen[row]; ok {
		return v
	}
	v := &rowView{left: container.NewWithoutLayout(), right: container.NewWithoutLayout()}
	t.measure(row, v)
	t.draw(row, v)
	t.heights[row] = v.height
	t.seen[row] = v
	return v
}

// measure wraps the texts of a row.
func (t *table) measure(row int, v *rowView) {
	g := &t.c.Groups[t.rows[row]]
	size := t.look.textSize()
	width := t.columnWidth() - 2*cellPad
	lines := 1
	v.cells = make([][]line, len(t.c.Accounts))
	for account := range t.c.Accounts {
		cell := t.c.Cell(g, account)
		if cell.Member == nil {
			continue
		}
		runs := accountRuns(t.c, cell)
		if account == g.Members[0].Account {
			runs = referenceRuns(t.c, g)
		}
		v.cells[account] = t.wrap.wrap(runs, width, size)
		lines = max(lines, len(v.cells[account]))
	}
	v.height = textTop + textBottom + float32(lines)*lineHeight(size)
	if !anyText(v.cells) {
		v.height = textTop + textBottom
	}
}

func anyText(cells [][]line) bool {
	for _, c := range cells {
		if len(c) > 0 {
			return true
		}
	}
	return false
}

// draw makes the objects of a row, in the state that it is in.
func (t *table) draw(row int, v *rowView) {
	g := &t.c.Groups[t.rows[row]]
	w := t.columnWidth()
	left := &sheet{palette: t.look.palette()}
	right := &sheet{palette: left.palette}
	whole := gutter + w
	others := max(w*float32(len(t.c.Accounts)-1)+barRoom, t.Size().Width-whole)
	if ground := t.ground(row, left.palette); ground != nil {
		left.box(0, 0, whole, v.height, ground, 0)
		right.box(0, 0, others, v.height, ground, 0)
	} else {
		left.box(0, 0, whole, v.height, left.page, 0)
	}
	t.activeCell(row, left, right, v.height)
	left.box(gutter, v.height-1, w, 1, left.soft, 0)
	right.box(0, v.height-1, others, 1, left.soft, 0)
	left.box(whole, 0, 1, v.height, left.soft, 0)
	t.number(row, g, left, v.height)
	for account := range t.c.Accounts {
		s, x := right, float32(account-1)*w
		if account > 0 && (x+w < t.side || x > t.side+t.Size().Width-whole) {
			continue // out of view: drawn when the table is scrolled there
		}
		if account == 0 {
			s, x = left, gutter
		} else if account < len(t.c.Accounts)-1 {
			right.box(x+w, 0, 1, v.height, left.soft, 0)
		}
		t.cell(s, g, account, x+cellPad, w-2*cellPad, v.cells[account])
	}
	v.side = t.side
	v.left.Objects, v.right.Objects = left.objects, right.objects
	v.left.Resize(fyne.NewSize(whole, v.height))
	v.right.Resize(fyne.NewSize(others, v.height))
}

// activeCell tints the cell that the inspector shows, and rings it while the
// keyboard is in the table.
func (t *table) activeCell(row int, left, right *sheet, height float32) {
	if row != t.at {
		return
	}
	w := t.columnWidth()
	s, x := left, float32(gutter)
	if t.column > 0 {
		s, x = right, float32(t.column-1)*w
	}
	if t.focused {
		s.frame(x+2, 1, w-3, height-3, s.active, s.accent, 4, 2)
	} else {
		s.box(x, 0, w, height, s.active, 0)
	}
	left.box(0, 0, 3, height, left.accent, 0)
}

// number draws the number of a row, and says where there is a note.
func (t *table) number(row int, g *compare.Group, s *sheet, height float32) {
	ink, f := s.ink2, valueFont
	if row == t.at {
		ink, f = s.accent, columnFont
	}
	s.right(strconv.Itoa(g.Order), 34, 18, f, ink)
	if g.Note != "" {
		s.right("note", 36, 37, font{sansMedium, 10}, s.accent)
	}
}

// cell draws one account's part of a row. Every cell has a status line, so
// that the first lines of text stand on one base across the columns.
func (t *table) cell(s *sheet, g *compare.Group, account int, x, width float32, lines []line) {
	cell := t.c.Cell(g, account)
	size := t.look.textSize()
	if account == 0 && t.c.HasOriginal() {
		words := sectionOf(t.c, cell.Member)
		if cell.Member == nil {
			words = "Not in the original"
		}
		s.text(statusFont.fit(words, width), x, 18, statusFont, s.ink3)
		s.lines(lines, x, textTop, width, size, false)
		return
	}
	if cell.Member == nil && !t.c.Told(g) {
		s.text("—", x, 18, statusFont, s.ink3)
		return
	}
	s.status(s.verdictIn(t.c, g, cell), cell, x, width)
	s.lines(lines, x, textTop, width, size, cell.Status == compare.Same && cell.Pair != nil)
}

// status draws the badge, the verdict and the score of a cell.
func (s *sheet) status(v verdict, cell compare.Cell, x, width float32) {
	const y = 18
	s.badge(v, x, y-8)
	score := ""
	if cell.Pair != nil && cell.Pair.Score > 0 {
		score = fmt.Sprintf("%.2f", cell.Pair.Score)
	}
	switch {
	case cell.ByPerson && cell.Pair == nil:
		score = "confirmed"
	case cell.ByPerson:
		score = "by hand"
	}
	used := s.right(score, x+width, y, smallFont, s.ink3)
	ink := v.ink
	if v.plain {
		ink = s.ink2
	}
	words := v.words
	if cell.Pair != nil && cell.Pair.Moved {
		words += " · moved"
	}
	s.text(statusFont.fit(words, width-23-used-6), x+23, y, statusFont, ink)
}

// badge draws the sign of a verdict.
func (s *sheet) badge(v verdict, x, y float32) {
	s.box(x, y, 16, 16, v.tint, 4)
	s.middle(v.badge, x+8, y+8, badgeFont, v.ink)
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
