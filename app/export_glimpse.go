package app

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"synoptic/data"
)

// glimpsedRows is how many rows the preview shows.
const glimpsedRows = 12

// Measures of the preview.
const (
	glimpseLine  = 24
	glimpseMost  = 220 // the widest column
	glimpseRunes = 60  // of a cell
)

// glimpse shows the beginning of an export: as a table, or as it will be
// written.
type glimpse struct {
	head    *drawing
	kind    *switches
	ground  *drawing
	canvas  *drawing
	scroll  *container.Scroll
	root    fyne.CanvasObject
	got     data.Glimpse
	trouble string
	widths  []float32
	escape  func()
}

func newGlimpse(l *look) *glimpse {
	g := &glimpse{}
	g.kind = newSwitches(l, []string{"As a table", "As it is written"}, 0, func(int) { g.laid() })
	g.kind.escape = func() { g.escape() }
	g.kind.enter = func() { g.kind.set((g.kind.at + 1) % 2) }
	g.head = newDrawing(l, g.drawHead)
	g.ground = newDrawing(l, func(s *sheet, size fyne.Size) { s.frame(0, 0, size.Width, size.Height, s.page, s.line, 8, 1) })
	g.canvas = newDrawing(l, g.draw)
	g.canvas.least = g.least
	g.scroll = container.NewScroll(g.canvas)
	g.root = l.quietly(g.scroll)
	return g
}

// show takes up another beginning.
func (g *glimpse) show(got data.Glimpse, err error) {
	g.got, g.trouble = got, sentence(err)
	setVisible(g.kind, got.Text != "" && got.Rows != nil)
	g.laid()
}

// fits shows the preview where there is room for it, which a small window with
// many lines of options has not.
func (g *glimpse) fits(room bool) {
	for _, o := range []fyne.CanvasObject{g.head, g.ground, g.root} {
		setVisible(o, room)
	}
	setVisible(g.kind, room && g.got.Text != "" && g.got.Rows != nil)
}

// laid measures what is shown and shows it from its beginning.
func (g *glimpse) laid() {
	g.widths = nil
	for _, row := range g.got.Rows {
		for len(g.widths) < len(row) {
			g.widths = append(g.widths, 44)
		}
		for i, cell := range row {
			f := valueFont
			if &row[0] == &g.got.Rows[0][0] {
				f = labelFont
			}
			g.widths[i] = max(g.widths[i], min(glimpseMost, f.measure(oneLineOf(cell)).Width+22))
		}
	}
	g.scroll.Offset = fyne.Position{}
	g.head.Refresh()
	g.canvas.Refresh()
	g.scroll.Refresh()
}

// asTable reports whether the table is shown, not the letters.
func (g *glimpse) asTable() bool { return g.got.Rows != nil && (g.kind.at == 0 || g.got.Text == "") }

func (g *glimpse) drawHead(s *sheet, size fyne.Size) {
	used := s.text(say("Preview"), 0, size.Height/2, labelFont, s.ink2)
	s.text(g.counts(), used+10, size.Height/2, valueFont, s.ink3)
}

// counts says how much of the export is seen.
func (g *glimpse) counts() string {
	rows := len(g.got.Rows) - 1
	switch {
	case rows < 0 || !g.asTable():
		return say("the beginning")
	case g.got.All >= 0 && g.got.All <= rows:
		return count(g.got.All, "row", "rows")
	case g.got.All > 0:
		return say("%s of %s", count(rows, "row", "rows"), thousands(g.got.All))
	case rows < glimpsedRows:
		return count(rows, "row", "rows")
	}
	return say("the first %s", count(rows, "row", "rows"))
}

func (g *glimpse) least() fyne.Size {
	if !g.asTable() {
		lines := g.letters()
		wide := float32(0)
		for _, l := range lines {
			wide = max(wide, letterMono.measure(l).Width)
		}
		return fyne.NewSize(wide+24, 16*float32(len(lines))+18)
	}
	wide := float32(0)
	for _, w := range g.widths {
		wide += w
	}
	return fyne.NewSize(wide, glimpseLine*float32(len(g.got.Rows))+8)
}

func (g *glimpse) draw(s *sheet, size fyne.Size) {
	switch {
	case g.trouble != "":
		s.text(valueFont.fit(g.trouble, size.Width-24), 12, 20, valueFont, s.deletedText)
	case g.asTable():
		g.drawTable(s, size)
	default:
		for i, l := range g.letters() {
			s.text(l, 12, 17+16*float32(i), letterMono, s.ink)
		}
	}
}

func (g *glimpse) drawTable(s *sheet, size fyne.Size) {
	s.box(0, 0, size.Width, glimpseLine+2, s.head, 8)
	for n, row := range g.got.Rows {
		x, y := float32(0), glimpseLine*float32(n)+glimpseLine/2+1
		for i, cell := range row {
			f, ink := valueFont, s.ink
			if n == 0 {
				f, ink = labelFont, s.ink2
			}
			s.text(f.fit(oneLineOf(cell), g.widths[i]-16), x+10, y, f, ink)
			x += g.widths[i]
		}
		s.box(0, glimpseLine*float32(n+1)+1, size.Width, 1, s.soft, 0)
	}
}

// letterMono shows letters as they are written.
var letterMono = font{theme.DefaultTextMonospaceFont().(*fyne.StaticResource), 11.5}

// letters are the lines as they are written, cut to what can be drawn.
func (g *glimpse) letters() []string {
	const mostLines, most = 40, 400
	lines := strings.Split(strings.TrimPrefix(g.got.Text, "\ufeff"), "\n")
	lines = lines[:min(mostLines, len(lines))]
	for i, l := range lines {
		l = strings.ReplaceAll(strings.TrimSuffix(l, "\r"), "\t", "  →  ")
		if r := []rune(l); len(r) > most {
			l = string(r[:most]) + "…"
		}
		lines[i] = l
	}
	return lines
}

// oneLineOf shows a cell on one line.
func oneLineOf(cell string) string {
	if utf8.RuneCountInString(cell) > glimpseRunes {
		cell = string([]rune(cell)[:glimpseRunes]) + "…"
	}
	return strings.Join(strings.FieldsFunc(cell, func(r rune) bool { return r < ' ' }), " ¶ ")
}
