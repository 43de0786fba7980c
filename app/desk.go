package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"synoptic/app/filters"
	"synoptic/app/grid"
	"synoptic/app/inspector"
	"synoptic/app/overview"
	"synoptic/app/reading"
	"synoptic/app/sources"
	"synoptic/app/ui"
	"synoptic/compare"
)

// Measures of the window.
const (
	deskWide       = 960 // the least that everything fits in
	deskHigh       = 560
	topHeight      = 52
	leastInspector = 1180 // narrower windows open with the inspector closed
)

// desk lays out the window. The order of its objects is the order in which
// Tab goes through them.
type desk struct {
	w            *window
	look         *ui.Look
	back         *ui.Drawing
	search       *fyne.Container
	imports, csv *ui.Button
	again        *ui.Button // writes the last export once more; hidden before the first
	heads        *grid.Heads
	banner       *ui.Drawing
	legend       *ui.Drawing
	short        *ui.Drawing
	shortFor     *compare.Comparison // that shorts are of
	shorts       map[int][]compare.ShortPart
	headClip     *container.Clip
	empty        *emptyState
	closed       bool // the inspector is
	root         *fyne.Container
}

// build makes the parts of the window.
func (w *window) build() {
	d := &desk{w: w, look: w.look}
	w.desk = d
	d.back = ui.NewDrawing(w.look, d.paintBack)
	w.search = ui.NewField(w.look, "Search claims", 1)
	w.search.OnChanged = w.s.View.SearchFor
	w.search.OnKey = w.places.searchKey
	w.search.Icon = theme.SearchIcon()
	d.search = w.search.Boxed()
	w.chips = filters.NewChips(w.filters, w.places.focusTable)
	w.table = w.newTable()
	w.inspector = inspector.New(w.s, w.ui, w.sel, w.table.Wrap, w.inspectorCalls())
	w.texts = sources.NewTexts(w.s, w.ui, w.table.Wrap)
	w.sources = sources.New(w.s, w.texts, w.sourcesCalls())
	d.imports = ui.NewButton(w.look, "Import…", false, w.intake.OpenImport)
	d.csv = ui.NewButton(w.look, "Export…", true, w.exports.Open)
	d.again = ui.NewButton(w.look, "Again", false, w.exports.Again)
	d.again.Hide()
	d.imports.Hint = "Import the original and accounts of it: files, folders, or the address of a page (Ctrl+O)"
	d.csv.Hint = "Write tables, a report or data for other programs (Ctrl+E)"
	d.again.Hint = "Write the last export once more (Ctrl+Shift+E)"
	w.columns = grid.NewColumns(w.s, w.ui, w.table, w.columnsChanged)
	d.heads = grid.NewHeads(w.s, w.ui, w.columns, w.places.focusTable)
	d.headClip = container.NewClip(d.heads)
	d.headClip.ExtendBaseWidget(d.headClip) // else it does not lay out what it holds
	d.banner = ui.NewDrawing(w.look, d.paintBanner)
	d.legend = ui.NewDrawing(w.look, d.paintLegend)
	d.short = ui.NewDrawing(w.look, d.paintShort)
	d.empty = newEmpty(w)
	w.overview = overview.New(w.s, w.ui, w.overviewCalls())
	w.reading = reading.New(w.s, w.ui, w.sel, w.table.Wrap, w.readingCalls())
	w.overview.Open.Hint, w.reading.Open.Hint = "All claims by account, as a picture, with the figures of each account (O)", "One account in its own order beside the original (R)"
	for _, b := range []*ui.Button{w.reading.Open, w.overview.Open, d.csv} {
		b.Tells = true
	}
	d.root = container.New(d, d.back, d.search, w.chips, d.headClip, w.table, d.empty, w.overview.Root, w.reading.Root, w.inspector.Root,
		w.sources.Root, w.reading.Open, w.overview.Open, d.imports, d.csv, d.again, d.banner, d.legend, d.short, w.tips.box)
	w.table.OnSide = d.heads.Refresh
	w.SetContent(d.root)
	w.menu.commands = w.menu.fill()
	w.SetMainMenu(w.menu.bar())
}

// MinSize implements fyne.Layout.
func (d *desk) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(deskWide, deskHigh) }

// Layout implements fyne.Layout.
func (d *desk) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	place(d.back, 0, 0, size.Width, size.Height)
	csv, imports := d.csv.MinSize().Width, d.imports.MinSize().Width
	place(d.csv, size.Width-16-csv, 11, csv, 30)
	place(d.imports, size.Width-24-csv-imports, 11, imports, 30)
	open := d.w.overview.Open.MinSize().Width
	place(d.w.overview.Open, size.Width-32-csv-imports-open, 11, open, 30)
	read := d.w.reading.Open.MinSize().Width
	place(d.w.reading.Open, size.Width-40-csv-imports-open-read, 11, read, 30)
	place(d.search, size.Width-52-csv-imports-open-read-262, 10, 262, 32)
	again := d.againWide() // left of the search, so that nothing moves when it comes
	place(d.again, size.Width-52-csv-imports-open-read-262-again, 11, max(0, again-8), 30)
	place(d.w.sources.Root, 0, topHeight, ui.SourcesWide, size.Height-topHeight)
	right := size.Width
	if d.inspects() {
		right -= ui.InspectorWide
		place(d.w.inspector.Root, right, topHeight, ui.InspectorWide, size.Height-topHeight)
	}
	wide := right - ui.SourcesWide
	if d.inspects() {
		wide-- // the line before the inspector is the desk's own
	}
	chips := float32(0)
	if d.w.s.Cmp != nil {
		chips = d.w.chips.HeightFor(wide)
	}
	place(d.w.chips, ui.SourcesWide, topHeight, wide, chips)
	y := topHeight + chips
	if h := d.bannerHeight(wide); h > 0 {
		place(d.banner, ui.SourcesWide, y, wide, h)
		y += h
	}
	if d.shortOf() >= 0 {
		high := d.shortHeight(wide)
		place(d.short, ui.SourcesWide, y, wide, high)
		y += high
	}
	if d.wantsLegend() {
		place(d.legend, ui.SourcesWide, y, wide, legendHigh)
		y += legendHigh
	}
	place(d.headClip, ui.SourcesWide, y, wide, ui.HeadHeight)
	place(d.w.table, ui.SourcesWide, y+ui.HeadHeight, wide, size.Height-y-ui.HeadHeight)
	top := y
	if d.empty.wanted() == noResult {
		top += ui.HeadHeight
	}
	place(d.empty, ui.SourcesWide, top, wide, size.Height-top)
	place(d.w.overview.Root, ui.SourcesWide, y, wide, size.Height-y)
	place(d.w.reading.Root, ui.SourcesWide, y, wide, size.Height-y)
	if d.w.timing != nil {
		d.w.timing.Resize(fyne.NewSize(1, 1))
	}
	d.sort()
	if d.w.intake.Review != nil {
		d.w.intake.Review.Fit()
	}
}

// againWide is the room that the button Again takes with the gap before it.
func (d *desk) againWide() float32 {
	if !d.again.Visible() {
		return 0
	}
	return d.again.MinSize().Width + 8
}

// sort shows the parts that have something to show.
func (d *desk) sort() {
	empty := d.empty.wanted()
	ui.SetVisible(d.empty, empty != nothingMissing)
	page := d.w.overview.Shown()
	ui.SetVisible(d.w.overview.Root, page)
	reads := d.w.reading.Shown()
	ui.SetVisible(d.w.reading.Root, reads)
	ui.SetVisible(d.w.table, empty == nothingMissing && !page && !reads)
	ui.SetVisible(d.headClip, (empty == nothingMissing || empty == noResult) && !page && !reads)
	ui.SetVisible(d.banner, d.news().says != "")
	ui.SetVisible(d.legend, d.wantsLegend())
	ui.SetVisible(d.short, d.shortOf() >= 0)
	ui.SetVisible(d.w.inspector.Root, d.inspects())
	ui.SetVisible(d.w.chips, d.w.s.Cmp != nil)
}

// inspects reports whether the inspector is shown: where there is something to
// inspect. The overview takes its room.
func (d *desk) inspects() bool { return !d.closed && d.w.s.Cmp != nil && !d.w.overview.Shown() }

// paintBack draws the grounds of the panes, the top bar and their lines.
func (d *desk) paintBack(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Page, 0)
	s.Box(0, 0, size.Width, topHeight, s.Head, 0)
	s.Box(0, topHeight, ui.SourcesWide, size.Height-topHeight, s.Side, 0)
	right := size.Width
	if d.inspects() {
		right -= ui.InspectorWide
		s.Box(right, topHeight, ui.InspectorWide, size.Height-topHeight, s.Head, 0)
		s.Box(right-1, topHeight, 1, size.Height-topHeight, s.Line, 0)
	}
	s.Box(0, topHeight-1, size.Width, 1, s.Line, 0)
	s.Box(ui.SourcesWide-1, topHeight, 1, size.Height-topHeight, s.Line, 0)
	d.paintName(s, size)
}

// paintName draws the mark and the name of the project.
func (d *desk) paintName(s *ui.Sheet, size fyne.Size) {
	s.Box(16, 15, 22, 22, s.Accent, 6)
	s.Box(21, 20, 5, 12, s.OnAccent, 1.5)
	s.Box(28, 20, 5, 5, s.OnAccent, 1.5)
	s.Box(28, 27, 5, 5, s.OnAccent, 1.5)
	room := size.Width - 48 - 262 - 36 - d.againWide() - d.csv.MinSize().Width - d.imports.MinSize().Width - d.w.overview.Open.MinSize().Width - d.w.reading.Open.MinSize().Width - 40
	name := d.w.s.Project.Name
	if name == "" {
		name = "Synoptic"
	}
	used := s.Text(ui.NameFont.Fit(name, room), 48, 26, ui.NameFont, s.Ink)
	if left := room - used - 10; left > 40 {
		s.Text(ui.TextFont.Fit(d.w.s.Project.Subtitle, left), 48+used+10, 26, ui.TextFont, s.Ink2)
	}
	s.Spot(12, 8, used+46, 36, "project", d.w.library.Open)
}
