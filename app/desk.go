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
	deskWide       = 720 // the least that everything fits in
	deskHigh       = 430
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
	panes        *panes
	searchWide   float32 // of the field in the top bar
	root         *fyne.Container
}

// build makes the parts of the window.
func (w *window) build() {
	d := &desk{w: w, look: w.look}
	w.desk = d
	d.back = ui.NewDrawing(w.look, d.paintBack)
	d.panes = newPanes(w.s, w.look, func() float32 { return w.table.Cols.Needs() + 1 }, func() { d.back.Refresh(); w.relayout() })
	w.search = ui.NewField(w.look, "Search claims", 1)
	w.search.OnChanged = w.s.View.SearchFor
	w.search.OnKey = w.places.searchKey
	w.search.Icon = theme.SearchIcon()
	d.search = w.search.Boxed()
	w.chips = filters.NewChips(w.filters, w.places.focusTable)
	w.table = w.newTable()
	w.inspector = inspector.New(w.s, w.ui, w.sel, w.table.Wrap, w.calls().ofInspector())
	w.texts = sources.NewTexts(w.s, w.ui, w.table.Wrap)
	w.sources = sources.New(w.s, w.texts, w.calls().ofSources())
	d.imports = ui.NewButton(w.look, "Import…", false, w.intake.OpenImport)
	d.csv = ui.NewButton(w.look, "Export…", true, w.exports.Open)
	d.again = ui.NewButton(w.look, "Export again", false, w.exports.Again)
	d.again.Hide()
	d.imports.Hint = "Import the original and accounts of it: files, folders, or the address of a page (Ctrl+O)"
	d.csv.Hint = "Write tables, a report or data for other programs (Ctrl+E)"
	d.again.Hint = "Write the last export once more (Ctrl+Shift+E)"
	w.columns = grid.NewColumns(w.s, w.ui, w.table, w.calls().columnsChanged)
	d.heads = grid.NewHeads(w.s, w.ui, w.columns, w.places.focusTable)
	d.headClip = container.NewClip(d.heads)
	d.headClip.ExtendBaseWidget(d.headClip) // else it does not lay out what it holds
	d.banner = ui.NewDrawing(w.look, d.paintBanner)
	d.legend = ui.NewDrawing(w.look, d.paintLegend)
	d.short = ui.NewDrawing(w.look, d.paintShort)
	d.empty = newEmpty(w)
	w.overview = overview.New(w.s, w.ui, w.calls().ofOverview())
	w.reading = reading.New(w.s, w.ui, w.sel, w.table.Wrap, w.calls().ofReading())
	w.overview.Open.Hint, w.reading.Open.Hint = "All claims by account, as a picture, with the figures of each account (O)", "One account in its own order beside the original (R)"
	for _, b := range []*ui.Button{w.reading.Open, w.overview.Open, d.csv} {
		b.Tells = true
	}
	d.root = container.New(d, d.back, d.search, w.chips, d.headClip, w.table, d.empty, w.overview.Root, w.reading.Root, w.inspector.Root,
		w.sources.Root, w.reading.Open, w.overview.Open, d.imports, d.csv, d.again, d.banner, d.legend, d.short, d.panes.left, d.panes.right, w.tips.box)
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
	d.placeTop(size, place)
	sources, inspector := d.sides(size.Width)
	if sources > 0 {
		place(d.w.sources.Root, 0, topHeight, sources, size.Height-topHeight)
	}
	if inspector > 0 {
		place(d.w.inspector.Root, size.Width-inspector, topHeight, inspector, size.Height-topHeight)
	}
	d.placeEdges(size, sources, inspector)
	wide := size.Width - sources - inspector
	if d.inspects() {
		wide-- // the line before the inspector is the desk's own
	}
	chips := float32(0)
	if d.w.s.Cmp != nil {
		chips = d.w.chips.HeightFor(wide)
	}
	place(d.w.chips, sources, topHeight, wide, chips)
	y := topHeight + chips
	if h := d.bannerHeight(wide); h > 0 {
		place(d.banner, sources, y, wide, h)
		y += h
	}
	if d.shortOf() >= 0 {
		high := d.shortHeight(wide)
		place(d.short, sources, y, wide, high)
		y += high
	}
	if d.wantsLegend() {
		high := d.legendHeight(wide)
		place(d.legend, sources, y, wide, high)
		y += high
	}
	place(d.headClip, sources, y, wide, ui.HeadHeight)
	place(d.w.table, sources, y+ui.HeadHeight, wide, size.Height-y-ui.HeadHeight)
	top := y
	if d.empty.wanted() == noResult {
		top += ui.HeadHeight
	}
	place(d.empty, sources, top, wide, size.Height-top)
	place(d.w.overview.Root, sources, y, wide, size.Height-y)
	place(d.w.reading.Root, sources, y, wide, size.Height-y)
	if d.w.timing != nil {
		d.w.timing.Resize(fyne.NewSize(1, 1))
	}
	d.sort()
	if d.w.intake.Review != nil {
		d.w.intake.Review.Fit()
	}
}

// placeTop places the buttons of the top bar and the search, which gives way to
// them where the window is narrow.
func (d *desk) placeTop(size fyne.Size, place func(o fyne.CanvasObject, x, y, w, h float32)) {
	x := size.Width - 16
	for i, b := range []*ui.Button{d.csv, d.imports, d.w.overview.Open, d.w.reading.Open} {
		wide := b.MinSize().Width
		x -= wide
		if i > 0 {
			x -= 8
		}
		place(b, x, 11, wide, 30)
	}
	d.searchWide = max(120, min(262, x-12-260))
	x -= 12 + d.searchWide
	place(d.search, x, 10, d.searchWide, 32)
	again := d.againWide() // left of the search, so that nothing moves when it comes
	place(d.again, x-again, 11, max(0, again-8), 30)
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
	ui.SetVisible(d.w.sources.Root, d.sourcesShown())
	ui.SetVisible(d.w.chips, d.w.s.Cmp != nil)
}

// inspects reports whether the inspector is shown: where there is something to
// inspect. The overview takes its room.
func (d *desk) inspects() bool { return !d.closed && d.w.s.Cmp != nil && !d.w.overview.Shown() }

// paintBack draws the grounds of the panes, the top bar and their lines.
func (d *desk) paintBack(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Page, 0)
	s.Box(0, 0, size.Width, topHeight, s.Head, 0)
	sources, inspector := d.sides(size.Width)
	if inspector > 0 {
		s.Box(size.Width-inspector, topHeight, inspector, size.Height-topHeight, s.Head, 0)
		s.Box(size.Width-inspector-1, topHeight, 1, size.Height-topHeight, s.Line, 0)
	}
	s.Box(0, topHeight-1, size.Width, 1, s.Line, 0)
	if sources > 0 {
		s.Box(0, topHeight, sources, size.Height-topHeight, s.Side, 0)
		s.Box(sources-1, topHeight, 1, size.Height-topHeight, s.Line, 0)
	}
	d.paintName(s, size)
}

// paintName draws the mark and the name of the project.
func (d *desk) paintName(s *ui.Sheet, size fyne.Size) {
	s.Box(16, 15, 22, 22, s.Accent, 6)
	s.Box(21, 20, 5, 12, s.OnAccent, 1.5)
	s.Box(28, 20, 5, 5, s.OnAccent, 1.5)
	s.Box(28, 27, 5, 5, s.OnAccent, 1.5)
	room := size.Width - 48 - d.searchWide - 36 - d.againWide() - d.csv.MinSize().Width - d.imports.MinSize().Width - d.w.overview.Open.MinSize().Width - d.w.reading.Open.MinSize().Width - 40
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
