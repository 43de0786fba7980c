package overview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// Measures of the matrix.
const (
	gridLine    = 24
	leastLabel  = 240
	mostLabel   = 620  // where columns want the room
	widestLabel = 1100 // where they do not
	leastCell   = 28
	mostCell    = 200
	namedCell   = 84 // from this width the outlet stands in the head
)

// Lines of the matrix that are headings and no group.
const (
	toldLine  = -1
	addedLine = -2
)

var gridHeadings = map[int]string{toldLine: "IN THE ORIGINAL", addedLine: "NOT IN THE ORIGINAL"}

// grid is the matrix of claims by accounts. Only the lines and columns in
// view are drawn. The claims stay in place when it scrolls sideways.
type grid struct {
	widget.BaseWidget
	look   *ui.Look
	letter func(account int) string
	words  *prose.Wrapper // widths of words

	Cmp   *compare.Comparison
	m     *compare.Matrix
	lines []int // indexes into m.Rows, or headings

	at, Column  int // the active cell: index into lines, into m.Accounts
	over, under int // line and column under the pointer, -1 for none
	offset      float32
	side        float32
	seen        map[int]*gridRow // by line
	headLeft    []fyne.CanvasObject
	headRight   []fyne.CanvasObject

	placed  func(group, account int) *compare.Placed // nil where it is not known
	onOpen  func(group, account int)
	onLeave func()
	focused bool
	drag    ui.Dragging

	back             *canvas.Rectangle
	thumb, sideThumb *canvas.Rectangle
	left, right      *fyne.Container
	clip             *container.Clip
	objects          []fyne.CanvasObject
	paint            painter
}

// gridRow is a drawn line.
type gridRow struct{ left, Right *fyne.Container }

// newGrid makes a matrix without claims.
func newGrid(l *ui.Look) *grid {
	g := &grid{look: l, over: -1, under: -1, seen: map[int]*gridRow{}, words: prose.NewWrapper(), m: &compare.Matrix{}, Cmp: &compare.Comparison{}}
	g.paint = painter{g}
	g.ExtendBaseWidget(g)
	g.back = canvas.NewRectangle(nil)
	g.thumb, g.sideThumb = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	g.left, g.right = container.NewWithoutLayout(), container.NewWithoutLayout()
	g.clip = container.NewClip(g.right)
	g.clip.ExtendBaseWidget(g.clip)
	g.objects = []fyne.CanvasObject{g.back, g.clip, g.left, g.thumb, g.sideThumb}
	return g
}

// display displays a matrix. The active cell stays on its group and account as
// far as they are still there.
func (g *grid) display(c *compare.Comparison, m *compare.Matrix) {
	group, account := g.active()
	id := ""
	if group >= 0 && group < len(g.Cmp.Groups) {
		id = g.Cmp.Groups[group].ID
	}
	g.Cmp, g.m, g.lines = c, m, nil
	for i := range m.Rows {
		if i == 0 && m.Told > 0 {
			g.lines = append(g.lines, toldLine)
		}
		if i == m.Told && c.HasOriginal() {
			g.lines = append(g.lines, addedLine)
		}
		g.lines = append(g.lines, i)
	}
	g.choose(g.lineOf(id), slices.Index(m.Accounts, account))
	g.Refresh()
}

// start makes the cell active that is active in the table.
func (g *grid) start(group *compare.Group, account int) {
	id := ""
	if group != nil {
		id = group.ID
	}
	g.choose(g.lineOf(id), slices.Index(g.m.Accounts, account))
}

// lineOf finds the line of a group, else the one that is active.
func (g *grid) lineOf(id string) int {
	for i, l := range g.lines {
		if l >= 0 && g.Cmp.Groups[g.m.Rows[l].Group].ID == id {
			return i
		}
	}
	return g.at
}

// active returns the group and the account of the active cell, -1 for none.
func (g *grid) active() (group, account int) { return g.cell(g.at, g.Column) }

// cell returns the group and the account at a line and a column, -1 for none.
func (g *grid) cell(line, column int) (group, account int) {
	group, account = -1, -1
	if line >= 0 && line < len(g.lines) && g.lines[line] >= 0 {
		group = g.m.Rows[g.lines[line]].Group
	}
	if column >= 0 && column < len(g.m.Accounts) {
		account = g.m.Accounts[column]
	}
	return group, account
}

// chooseAccount makes an account's column the active one.
func (g *grid) chooseAccount(account int) {
	if i := slices.Index(g.m.Accounts, account); i >= 0 {
		g.choose(g.at, i)
	}
}

// choose makes a cell the active one. On a heading it is the next claim.
func (g *grid) choose(line, column int) {
	was := g.at
	step := 1
	if line < g.at {
		step = -1
	}
	line = max(0, min(line, len(g.lines)-1))
	if line < len(g.lines) && g.lines[line] < 0 {
		if line+step < 0 || line+step >= len(g.lines) {
			step = -step
		}
		line += step
	}
	g.at = max(0, line)
	g.Column = max(0, min(column, len(g.m.Accounts)-1))
	g.reveal()
	g.redraw(was, g.at)
}

// columnWide is the width of a column. Half the room is for the claims' words.
func (g *grid) columnWide() float32 {
	words := max(leastLabel, min(mostLabel, g.Size().Width/2))
	room := g.Size().Width - ui.Gutter - words - ui.BarRoom
	return max(leastCell, min(mostCell, room/float32(max(1, len(g.m.Accounts)))))
}

// labelWide is the width of the claims' words.
func (g *grid) labelWide() float32 {
	rest := g.Size().Width - ui.Gutter - ui.BarRoom - g.columnWide()*float32(len(g.m.Accounts))
	return max(leastLabel, min(widestLabel, rest))
}

// pinned is where the columns that stay in place end.
func (g *grid) pinned() float32 { return ui.Gutter + g.labelWide() }

// limits are how far the matrix scrolls down and sideways.
func (g *grid) limits() (down, side float32) {
	down = gridLine*float32(len(g.lines)) + ui.BarRoom - (g.Size().Height - ui.HeadHeight)
	side = g.pinned() + ui.BarRoom + g.columnWide()*float32(len(g.m.Accounts)) - g.Size().Width
	return max(0, down), max(0, side)
}

// scrollBy moves the view.
func (g *grid) scrollBy(dx, dy float32) {
	down, side := g.limits()
	g.offset = max(0, min(g.offset+dy, down))
	if to := max(0, min(g.side+dx, side)); to != g.side {
		g.side = to
		g.forget()
	}
	g.arrange()
}

// forget throws away what was drawn.
func (g *grid) forget() { g.seen, g.headLeft = map[int]*gridRow{}, nil }

// reveal scrolls until the active cell is in view.
func (g *grid) reveal() {
	size := g.Size()
	y, room := gridLine*float32(g.at), size.Height-ui.HeadHeight-ui.BarRoom
	if g.at == 1 {
		y = 0 // with its heading
	}
	down := min(y-g.offset, 0) + max(y+gridLine-g.offset-room, 0)
	w := g.columnWide()
	x, wide := w*float32(g.Column), size.Width-g.pinned()-ui.BarRoom
	g.scrollBy(min(x-g.side, 0)+max(x+w-g.side-wide, 0), down)
}

// hit returns the line and the column at a place, -1 for none.
func (g *grid) hit(p fyne.Position) (line, column int) {
	line, column = -1, -1
	if i := int((p.Y - ui.HeadHeight + g.offset) / gridLine); p.Y >= ui.HeadHeight && i < len(g.lines) {
		line = i
	}
	if x := p.X - g.pinned(); x >= 0 {
		if i := int((x + g.side) / g.columnWide()); i < len(g.m.Accounts) {
			column = i
		}
	}
	return line, column
}

// CreateRenderer implements fyne.Widget.
func (g *grid) CreateRenderer() fyne.WidgetRenderer { return &gridRenderer{g} }

type gridRenderer struct{ g *grid }

func (r *gridRenderer) Destroy()                     {}
func (r *gridRenderer) MinSize() fyne.Size           { return fyne.NewSize(ui.Gutter+leastLabel+leastCell, 120) }
func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.g.objects }

// Layout draws the lines anew, since their columns have another width.
func (r *gridRenderer) Layout(fyne.Size) { r.Refresh() }

// Refresh draws the lines anew in the colours of the theme.
func (r *gridRenderer) Refresh() {
	r.g.forget()
	r.g.scrollBy(0, 0)
	canvas.Refresh(r.g)
}
