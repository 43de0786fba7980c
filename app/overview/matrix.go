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
	GridLine    = 24
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

// Grid is the matrix of claims by accounts. Only the lines and columns in
// view are drawn. The claims stay in place when it scrolls sideways.
type Grid struct {
	widget.BaseWidget
	look   *ui.Look
	letter func(account int) string
	words  *prose.Wrapper // widths of words

	Cmp   *compare.Comparison
	M     *compare.Matrix
	Lines []int // indexes into m.Rows, or headings

	At, Column  int // the active cell: index into lines, into m.Accounts
	over, under int // line and column under the pointer, -1 for none
	Offset      float32
	Side        float32
	Seen        map[int]*gridRow // by line
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

// NewGrid makes a matrix without claims.
func NewGrid(l *ui.Look) *Grid {
	g := &Grid{look: l, over: -1, under: -1, Seen: map[int]*gridRow{}, words: prose.NewWrapper(), M: &compare.Matrix{}, Cmp: &compare.Comparison{}}
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

// Display displays a matrix. The active cell stays on its group and account as
// far as they are still there.
func (g *Grid) Display(c *compare.Comparison, m *compare.Matrix) {
	group, account := g.Active()
	id := ""
	if group >= 0 && group < len(g.Cmp.Groups) {
		id = g.Cmp.Groups[group].ID
	}
	g.Cmp, g.M, g.Lines = c, m, nil
	for i := range m.Rows {
		if i == 0 && m.Told > 0 {
			g.Lines = append(g.Lines, toldLine)
		}
		if i == m.Told && c.HasOriginal() {
			g.Lines = append(g.Lines, addedLine)
		}
		g.Lines = append(g.Lines, i)
	}
	g.Choose(g.lineOf(id), slices.Index(m.Accounts, account))
	g.Refresh()
}

// start makes the cell active that is active in the table.
func (g *Grid) start(group *compare.Group, account int) {
	id := ""
	if group != nil {
		id = group.ID
	}
	g.Choose(g.lineOf(id), slices.Index(g.M.Accounts, account))
}

// lineOf finds the line of a group, else the one that is active.
func (g *Grid) lineOf(id string) int {
	for i, l := range g.Lines {
		if l >= 0 && g.Cmp.Groups[g.M.Rows[l].Group].ID == id {
			return i
		}
	}
	return g.At
}

// Active returns the group and the account of the active cell, -1 for none.
func (g *Grid) Active() (group, account int) { return g.Cell(g.At, g.Column) }

// Cell returns the group and the account at a line and a column, -1 for none.
func (g *Grid) Cell(line, column int) (group, account int) {
	group, account = -1, -1
	if line >= 0 && line < len(g.Lines) && g.Lines[line] >= 0 {
		group = g.M.Rows[g.Lines[line]].Group
	}
	if column >= 0 && column < len(g.M.Accounts) {
		account = g.M.Accounts[column]
	}
	return group, account
}

// chooseAccount makes an account's column the active one.
func (g *Grid) chooseAccount(account int) {
	if i := slices.Index(g.M.Accounts, account); i >= 0 {
		g.Choose(g.At, i)
	}
}

// Choose makes a cell the active one. On a heading it is the next claim.
func (g *Grid) Choose(line, column int) {
	was := g.At
	step := 1
	if line < g.At {
		step = -1
	}
	line = max(0, min(line, len(g.Lines)-1))
	if line < len(g.Lines) && g.Lines[line] < 0 {
		if line+step < 0 || line+step >= len(g.Lines) {
			step = -step
		}
		line += step
	}
	g.At = max(0, line)
	g.Column = max(0, min(column, len(g.M.Accounts)-1))
	g.reveal()
	g.redraw(was, g.At)
}

// ColumnWide is the width of a column. Half the room is for the claims' words.
func (g *Grid) ColumnWide() float32 {
	words := max(leastLabel, min(mostLabel, g.Size().Width/2))
	room := g.Size().Width - ui.Gutter - words - ui.BarRoom
	return max(leastCell, min(mostCell, room/float32(max(1, len(g.M.Accounts)))))
}

// labelWide is the width of the claims' words.
func (g *Grid) labelWide() float32 {
	rest := g.Size().Width - ui.Gutter - ui.BarRoom - g.ColumnWide()*float32(len(g.M.Accounts))
	return max(leastLabel, min(widestLabel, rest))
}

// Pinned is where the columns that stay in place end.
func (g *Grid) Pinned() float32 { return ui.Gutter + g.labelWide() }

// Limits are how far the matrix scrolls down and sideways.
func (g *Grid) Limits() (down, side float32) {
	down = GridLine*float32(len(g.Lines)) + ui.BarRoom - (g.Size().Height - ui.HeadHeight)
	side = g.Pinned() + ui.BarRoom + g.ColumnWide()*float32(len(g.M.Accounts)) - g.Size().Width
	return max(0, down), max(0, side)
}

// scrollBy moves the view.
func (g *Grid) scrollBy(dx, dy float32) {
	down, side := g.Limits()
	g.Offset = max(0, min(g.Offset+dy, down))
	if to := max(0, min(g.Side+dx, side)); to != g.Side {
		g.Side = to
		g.forget()
	}
	g.arrange()
}

// forget throws away what was drawn.
func (g *Grid) forget() { g.Seen, g.headLeft = map[int]*gridRow{}, nil }

// reveal scrolls until the active cell is in view.
func (g *Grid) reveal() {
	size := g.Size()
	y, room := GridLine*float32(g.At), size.Height-ui.HeadHeight-ui.BarRoom
	if g.At == 1 {
		y = 0 // with its heading
	}
	down := min(y-g.Offset, 0) + max(y+GridLine-g.Offset-room, 0)
	w := g.ColumnWide()
	x, wide := w*float32(g.Column), size.Width-g.Pinned()-ui.BarRoom
	g.scrollBy(min(x-g.Side, 0)+max(x+w-g.Side-wide, 0), down)
}

// Hit returns the line and the column at a place, -1 for none.
func (g *Grid) Hit(p fyne.Position) (line, column int) {
	line, column = -1, -1
	if i := int((p.Y - ui.HeadHeight + g.Offset) / GridLine); p.Y >= ui.HeadHeight && i < len(g.Lines) {
		line = i
	}
	if x := p.X - g.Pinned(); x >= 0 {
		if i := int((x + g.Side) / g.ColumnWide()); i < len(g.M.Accounts) {
			column = i
		}
	}
	return line, column
}

// CreateRenderer implements fyne.Widget.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer { return &gridRenderer{g} }

type gridRenderer struct{ g *Grid }

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
