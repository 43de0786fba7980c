package app

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"synoptic/app/session"
	"synoptic/app/ui"
)

// Measures of the middle of the window, which the panes leave free.
const (
	middleLeast  = 420 // for the table
	middleWanted = 570 // with two columns that are read easily
	readingLeast = 560 // for two texts side by side
	paneStep     = 40  // of the commands that widen a pane
)

// panes are the pane of the sources at the left and the inspector at the right:
// how wide each is. Their edges are dragged. Where the window is too narrow
// for both, they give way: the inspector first, then the sources, until only
// the middle is left.
type panes struct {
	s                  *session.Session
	changed            func()
	columns            func() float32 // what the table needs to show all columns
	sources, inspector float32        // as the person left them
	hidden             bool           // the sources are
	left, right        *ui.Edge
}

// newPanes makes the edges. changed is told when a pane has another width.
// columns is what the table needs for all of its columns.
func newPanes(s *session.Session, look *ui.Look, columns func() float32, changed func()) *panes {
	p := &panes{s: s, columns: columns, changed: changed}
	p.sources, p.inspector = p.stored("pane.sources", ui.SourcesWide), p.stored("pane.inspector", ui.InspectorWide)
	p.hidden = s.Setting("pane.sources.hidden", "") != ""
	p.left = ui.NewEdge(look, func(by float32) { p.widen(by, 0) }, p.keep, func() { p.set(ui.SourcesWide, p.inspector); p.keep() })
	p.right = ui.NewEdge(look, func(by float32) { p.widen(0, -by) }, p.keep, func() { p.set(p.sources, ui.InspectorWide); p.keep() })
	return p
}

// stored is a width that the person left, or the usual one.
func (p *panes) stored(key string, usual float32) float32 {
	if x, err := strconv.ParseFloat(p.s.Setting(key, ""), 32); err == nil && x > 0 {
		return float32(x)
	}
	return usual
}

func (p *panes) keep() {
	p.s.Set("pane.sources", fmt.Sprint(int(p.sources)))
	p.s.Set("pane.inspector", fmt.Sprint(int(p.inspector)))
}

// widen makes the panes wider.
func (p *panes) widen(sources, inspector float32) { p.set(p.sources+sources, p.inspector+inspector) }

func (p *panes) set(sources, inspector float32) {
	p.sources, p.inspector = max(ui.SourcesLeast, min(sources, 480)), max(ui.InspectorLeast, min(inspector, 720))
	p.changed()
}

// widenInspector is what the menu does.
func (p *panes) widenInspector(by float32) {
	p.widen(0, by)
	p.keep()
}

// toggleSources hides the pane of the sources, or shows it again.
func (p *panes) toggleSources() {
	p.hidden = !p.hidden
	p.s.Set("pane.sources.hidden", map[bool]string{true: "yes"}[p.hidden])
	p.changed()
}

// share is how wide both panes are in a window of a width, 0 for a pane that
// is not shown. inspects says that there is something to inspect; least is what the
// middle needs.
func (p *panes) share(width, least float32, inspects, wantsSources bool) (sources, inspector float32) {
	if !p.hidden || wantsSources {
		sources = p.sources
	}
	if inspects {
		inspector = p.inspector
	}
	wanted := least
	if inspects && p.untouched() {
		wanted = max(least, p.wanted(width))
	}
	give := func(pane *float32, to float32) {
		if lack := sources + inspector + wanted - width; lack > 0 && *pane > to {
			*pane = max(to, *pane-lack)
		}
	}
	give(&inspector, min(inspector, ui.InspectorWide))
	give(&sources, min(sources, ui.SourcesWide))
	give(&inspector, min(inspector, ui.InspectorLeast))
	give(&sources, min(sources, ui.SourcesLeast))
	if sources > 0 && sources+inspector+least > width && !wantsSources {
		sources = 0
		inspector = min(map[bool]float32{true: p.inspector}[inspects], max(ui.InspectorLeast, width-least))
	}
	return sources, inspector
}

// untouched reports whether nobody has dragged an edge: whoever has wants that
// width.
func (p *panes) untouched() bool {
	return p.sources == ui.SourcesWide && p.inspector == ui.InspectorWide
}

// wanted is what the middle should have, for which the panes give way and none is
// hidden: all columns of the table, where they can have it, else two of them.
func (p *panes) wanted(width float32) float32 {
	if all := p.columns(); all <= width-ui.SourcesLeast-ui.InspectorLeast {
		return max(all, middleWanted)
	}
	return middleWanted
}

// sides are the widths of both panes as the window is now.
func (d *desk) sides(width float32) (sources, inspector float32) {
	least := float32(middleLeast)
	if d.w.reading.Shown() {
		least = readingLeast
	}
	if !d.inspects() {
		least = middleLeast - 100
	}
	return d.panes.share(width, least, d.inspects(), d.w.s.Cmp == nil)
}

// placeEdges puts the edges over the lines between the panes.
func (d *desk) placeEdges(size fyne.Size, sources, inspector float32) {
	for _, e := range []struct {
		edge *ui.Edge
		x    float32
		on   bool
	}{{d.panes.left, sources, sources > 0}, {d.panes.right, size.Width - inspector, inspector > 0}} {
		e.edge.Move(fyne.NewPos(e.x-ui.EdgeWide/2, topHeight))
		e.edge.Resize(fyne.NewSize(ui.EdgeWide, size.Height-topHeight))
		ui.SetVisible(e.edge, e.on)
	}
}

// sourcesShown reports whether there is room for the pane of the sources.
func (d *desk) sourcesShown() bool {
	sources, _ := d.sides(d.root.Size().Width)
	return sources > 0
}
