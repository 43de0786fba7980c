package export

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/data/write"
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
	head    *ui.Drawing
	kind    *ui.Switches
	ground  *ui.Drawing
	canvas  *ui.Drawing
	scroll  *container.Scroll
	root    fyne.CanvasObject
	got     write.Glimpse
	trouble string
	widths  []float32
	escape  func()
}

func newGlimpse(l *ui.Look) *glimpse {
	g := &glimpse{}
	g.kind = ui.NewSwitches(l, []string{"As a table", "As it is written"}, 0, func(int) { g.laid() })
	g.kind.Escape = func() { g.escape() }
	g.kind.Enter = func() { g.kind.Set((g.kind.At + 1) % 2) }
	g.head = ui.NewDrawing(l, g.drawHead)
	g.ground = ui.NewDrawing(l, func(s *ui.Sheet, size fyne.Size) { s.Frame(0, 0, size.Width, size.Height, s.Page, s.Line, 8, 1) })
	g.canvas = ui.NewDrawing(l, g.draw)
	g.canvas.Least = g.least
	g.scroll = container.NewScroll(g.canvas)
	g.root = l.Quietly(g.scroll)
	return g
}

// show takes up another beginning.
func (g *glimpse) show(got write.Glimpse, err error) {
	g.got, g.trouble = got, say.Sentence(err)
	ui.SetVisible(g.kind, got.Text != "" && got.Rows != nil)
	g.laid()
}

// fits shows the preview where there is room for it, which a small window with
// many lines of options has not.
func (g *glimpse) fits(room bool) {
	for _, o := range []fyne.CanvasObject{g.head, g.ground, g.root} {
		ui.SetVisible(o, room)
	}
	ui.SetVisible(g.kind, room && g.got.Text != "" && g.got.Rows != nil)
}

// laid measures what is shown and shows it from its beginning.
func (g *glimpse) laid() {
	g.widths = nil
	for _, row := range g.got.Rows {
		for len(g.widths) < len(row) {
			g.widths = append(g.widths, 44)
		}
		for i, cell := range row {
			f := ui.ValueFont
			if &row[0] == &g.got.Rows[0][0] {
				f = ui.LabelFont
			}
			g.widths[i] = max(g.widths[i], min(glimpseMost, f.Measure(oneLineOf(cell)).Width+22))
		}
	}
	g.scroll.Offset = fyne.Position{}
	g.head.Refresh()
	g.canvas.Refresh()
	g.scroll.Refresh()
}

// asTable reports whether the table is shown, not the letters.
func (g *glimpse) asTable() bool { return g.got.Rows != nil && (g.kind.At == 0 || g.got.Text == "") }

func (g *glimpse) drawHead(s *ui.Sheet, size fyne.Size) {
	used := s.Text(say.Say("Preview"), 0, size.Height/2, ui.LabelFont, s.Ink2)
	s.Text(g.counts(), used+10, size.Height/2, ui.ValueFont, s.Ink3)
}

// counts says how much of the export is seen.
func (g *glimpse) counts() string {
	rows := len(g.got.Rows) - 1
	switch {
	case rows < 0 || !g.asTable():
		return say.Say("the beginning")
	case g.got.All >= 0 && g.got.All <= rows:
		return say.Count(g.got.All, "row", "rows")
	case g.got.All > 0:
		return say.Say("%s of %s", say.Count(rows, "row", "rows"), say.Thousands(g.got.All))
	case rows < glimpsedRows:
		return say.Count(rows, "row", "rows")
	}
	return say.Say("the first %s", say.Count(rows, "row", "rows"))
}

func (g *glimpse) least() fyne.Size {
	if !g.asTable() {
		lines := g.letters()
		wide := float32(0)
		for _, l := range lines {
			wide = max(wide, letterMono.Measure(l).Width)
		}
		return fyne.NewSize(wide+24, 16*float32(len(lines))+18)
	}
	wide := float32(0)
	for _, w := range g.widths {
		wide += w
	}
	return fyne.NewSize(wide, glimpseLine*float32(len(g.got.Rows))+8)
}

func (g *glimpse) draw(s *ui.Sheet, size fyne.Size) {
	switch {
	case g.trouble != "":
		s.Text(ui.ValueFont.Fit(g.trouble, size.Width-24), 12, 20, ui.ValueFont, s.DeletedText)
	case g.asTable():
		g.drawTable(s, size)
	default:
		for i, l := range g.letters() {
			s.Text(l, 12, 17+16*float32(i), letterMono, s.Ink)
		}
	}
}

func (g *glimpse) drawTable(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, glimpseLine+2, s.Head, 8)
	for n, row := range g.got.Rows {
		x, y := float32(0), glimpseLine*float32(n)+glimpseLine/2+1
		for i, cell := range row {
			f, ink := ui.ValueFont, s.Ink
			if n == 0 {
				f, ink = ui.LabelFont, s.Ink2
			}
			s.Text(f.Fit(oneLineOf(cell), g.widths[i]-16), x+10, y, f, ink)
			x += g.widths[i]
		}
		s.Box(0, glimpseLine*float32(n+1)+1, size.Width, 1, s.Soft, 0)
	}
}

// letterMono shows letters as they are written.
var letterMono = ui.Font{Face: theme.DefaultTextMonospaceFont().(*fyne.StaticResource), Size: 11.5}

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
