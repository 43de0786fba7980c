package overview

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
)

// sumColumn is a column of the table of accounts.
type sumColumn struct {
	part, name string // the head has two lines; a part covers columns up to the next
	wide       float32
	percent    bool
	tip        string
	show       func(*compare.Filter) // chooses the rows that are counted; nil where it counts something else
	value      func(*compare.Prominence) float64
}

// The least and the most width of the first column, which has the outlet.
const (
	nameWide = 132
	mostName = 320
)

// status chooses cells of a state, choose one of compare.Choices.
func status(of compare.Status) func(*compare.Filter) {
	return func(f *compare.Filter) { f.Statuses = []compare.Status{of} }
}

func choose(key string) func(*compare.Filter) {
	return func(f *compare.Filter) { f.Show = key }
}

func whole(of func(*compare.Prominence) int) func(*compare.Prominence) float64 {
	return func(p *compare.Prominence) float64 { return float64(of(p)) }
}

func quotes(verdicts ...compare.Verdict) func(*compare.Prominence) float64 {
	return func(p *compare.Prominence) float64 {
		n := 0
		for _, v := range verdicts {
			n += p.Quotes[v]
		}
		return float64(n)
	}
}

func standing(at compare.Position) func(*compare.Prominence) float64 {
	return func(p *compare.Prominence) float64 { return float64(p.At(at)) }
}

// sumColumns are all columns but the first.
var sumColumns = []sumColumn{
	{"CLAIMS OF THE ORIGINAL", "Kept", 44, true, say.Phrase("Share of the original's claims that the account surely tells"), choose("matched"), func(p *compare.Prominence) float64 { return p.Count.Kept() }},
	{"", "Same", 40, false, say.Phrase("Claims told in the same words"), status(compare.Same), whole(func(p *compare.Prominence) int { return p.Same })},
	{"", "Reworded", 62, false, say.Phrase("Claims told in other words, the same substance"), status(compare.Reworded), whole(func(p *compare.Prominence) int { return p.Reworded })},
	{"", "Told in part", 74, false, say.Phrase("Claims of which parts are left out"), status(compare.Partly), whole(func(p *compare.Prominence) int { return p.Partly })},
	{"", "Changed", 56, false, say.Phrase("Claims told with another substance"), status(compare.Changed), whole(func(p *compare.Prominence) int { return p.Changed })},
	{"", "Possible match", 90, false, say.Phrase("Claims that may be told, and rows of their own that may belong to one; nobody has decided"), status(compare.Unsure), whole(func(p *compare.Prominence) int { return p.Doubtful() })},
	{"", "Left out", 52, false, say.Phrase("Claims that the account does not tell"), status(compare.Omitted), whole(func(p *compare.Prominence) int { return p.Omitted })},
	{"ADDED", "All", 42, false, say.Phrase("Claims that the original does not have"), status(compare.Added), whole(func(p *compare.Prominence) int { return p.Count.Added })},
	{"", "In several", 68, false, say.Phrase("Of these, those that another account has too"), choose("shared"), whole((*compare.Prominence).Shared)},
	{"WORDS", "Verbatim", 64, true, say.Phrase("Share of the account's words that stand in runs of five words or more that the original has too"), nil, (*compare.Prominence).VerbatimShare},
	{"QUOTATIONS", "Exact", 50, false, say.Phrase("Quotations that stand word for word in the original"), nil, quotes(compare.Verbatim)},
	{"", "Edited", 44, false, say.Phrase("Quotations shortened or edited by the signs of convention"), nil, quotes(compare.Shortened, compare.Edited)},
	{"", "Altered", 48, false, say.Phrase("Quotations of which words differ from the original"), nil, quotes(compare.Altered, compare.Stitched)},
	{"", "Not found", 58, false, say.Phrase("Quotations that the original does not have: of others, or made up"), nil, quotes(compare.NotFound)},
	{"KEPT CLAIMS STAND IN", "Title", 46, false, say.Phrase("Kept claims that the title tells"), nil, standing(compare.Headline)},
	{"", "Lead", 36, false, say.Phrase("Kept claims that stand in the first paragraph"), nil, standing(compare.Lead)},
	{"", "First ⅓", 46, false, say.Phrase("Kept claims in the first third of the text"), nil, standing(compare.FirstThird)},
	{"", "Middle", 44, false, say.Phrase("Kept claims in the middle third of the text"), nil, standing(compare.Middle)},
	{"", "Last ⅓", 44, false, say.Phrase("Kept claims in the last third of the text"), nil, standing(compare.LastThird)},
}

// summary is the table of accounts. Its heads are a drawing of their own that
// does not scroll.
type summary struct {
	ui.Drawing
	O       *Page
	heads   *ui.Drawing
	order   []int // accounts, as sorted
	by      int   // column: 0 for the name, else an index of sumColumns + 1
	rising  bool  // the least comes first
	at      int   // the row that the keyboard is on
	focused bool
}

func newSummary(o *Page) *summary {
	t := &summary{O: o, rising: true}
	t.Look, t.Over = o.desk.Look, -1
	t.Paint = t.draw
	t.Drawing.Least = func() fyne.Size { return fyne.NewSize(0, summaryRow*float32(len(t.order))) }
	t.ExtendBaseWidget(t)
	t.heads = ui.NewDrawing(o.desk.Look, t.drawHeads)
	return t
}

// summaryWide is the least width of the table.
func summaryWide() float32 {
	w := float32(2*overviewEdge + nameWide)
	for _, c := range sumColumns {
		w += c.wide
	}
	return w
}

// summaryLayout puts the heads over the rows.
type summaryLayout struct{ o *Page }

// MinSize implements fyne.Layout.
func (l summaryLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(summaryWide(), summaryHead)
}

// Layout implements fyne.Layout.
func (l summaryLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(size.Width, summaryHead))
	objects[1].Move(fyne.NewPos(0, summaryHead))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-summaryHead))
}

// sort puts the accounts in the order of a column; accounts that are alike
// stay as they are imported.
func (t *summary) sort() {
	t.order = t.order[:0]
	if m := t.O.survey.matrix; m != nil {
		t.order = append(t.order, m.Accounts...)
	}
	if t.by > 0 {
		value := sumColumns[t.by-1].value
		slices.SortStableFunc(t.order, func(a, b int) int {
			x, y := value(&t.O.survey.prominence[a]), value(&t.O.survey.prominence[b])
			if t.rising {
				return cmp.Compare(x, y)
			}
			return cmp.Compare(y, x)
		})
	} else if !t.rising {
		slices.Reverse(t.order)
	}
	t.at = max(0, min(t.at, len(t.order)-1))
	t.heads.Refresh()
	t.Refresh()
}

// sortBy sorts by a column, the other way round where it is sorted by it
// already. Numbers begin with the greatest.
func (t *summary) sortBy(column int) {
	if t.by == column {
		t.rising = !t.rising
	} else {
		t.by, t.rising = column, column == 0
	}
	t.sort()
}

// edges are the right edges of the columns; the first is the name's.
func (t *summary) edges(width float32) []float32 {
	spare := max(0, width-summaryWide())
	names := min(spare, mostName-nameWide)
	each := min(16, (spare-names)/float32(len(sumColumns)))
	x := overviewEdge + nameWide + names
	out := []float32{x}
	for _, c := range sumColumns {
		x += c.wide + each
		out = append(out, x)
	}
	return out
}

func (t *summary) drawHeads(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Head, 0)
	s.Box(0, 0, size.Width, 1, s.Line, 0)
	s.Box(0, size.Height-1, size.Width, 1, s.Line, 0)
	edges := t.edges(size.Width)
	t.headOf(s, 0, say.Say("Account"), overviewEdge, edges[0])
	for i, c := range sumColumns {
		left, right := edges[i], edges[i+1]
		if c.part != "" {
			s.Box(left+9, 0, 1, size.Height, s.Line, 0)
			s.Text(say.Say(c.part), left+18, 16, ui.Font{Face: ui.SansSemi, Size: 9.5}, s.Ink2)
		}
		t.headOf(s, i+1, say.Say(c.name), left, right)
	}
}

// headOf draws the name of a column, with an arrow where it sorts.
func (t *summary) headOf(s *ui.Sheet, column int, name string, left, right float32) {
	f, ink := ui.StatusFont, s.Ink2
	if t.by == column {
		f, ink = ui.Font{Face: ui.SansSemi, Size: 11}, s.Accent
		if t.focused {
			s.Frame(left+6, 26, right-left-4, 20, s.Head, s.Accent, 4, 2)
		}
	}
	x := right - f.Measure(name).Width
	if column == 0 {
		x = left
	}
	if t.heads != nil && t.heads.Hovered(name) {
		ink = s.Accent
	}
	w := s.Text(name, x, 36, f, ink)
	if t.by == column {
		t.arrow(s, x, w)
	}
	spot := s.Spot(left+4, 0, right-left, summaryHead, name, func() { t.sortBy(column) })
	if column > 0 {
		spot.Says = say.Say(sumColumns[column-1].tip)
	}
}

// arrow points up where the least comes first: a line under the name, with a
// sign in the middle of it, because the names stand close.
func (t *summary) arrow(s *ui.Sheet, x, width float32) {
	sign := "↓"
	if t.rising {
		sign = "↑"
	}
	s.Box(x, 45, width, 1.5, s.Accent, 0)
	s.Box(x+width/2-6, 44, 12, 4, s.Head, 0)
	s.Middle(sign, x+width/2, 45, ui.Font{Face: ui.SansSemi, Size: 9}, s.Accent)
}

func (t *summary) draw(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Page, 0)
	edges := t.edges(size.Width)
	for i, account := range t.order {
		t.row(s, account, summaryRow*float32(i), edges, i == t.at && t.focused)
	}
}

// row draws one account.
func (t *summary) row(s *ui.Sheet, account int, y float32, edges []float32, active bool) {
	v := &t.O.survey
	name := say.OutletOf(v.cmp.Accounts[account])
	middle := y + summaryRow/2
	width := t.Size().Width
	switch {
	case active:
		s.Box(0, y, width, summaryRow, s.Selected, 0)
		s.Box(0, y, 3, summaryRow, s.Accent, 0)
	case t.Hovered(fmt.Sprint("row ", account)):
		s.Box(0, y, width, summaryRow, s.Hover, 0)
	}
	s.Box(0, y+summaryRow-1, width, 1, s.Soft, 0)
	s.Tag(session.Letter(v.cmp, account), overviewEdge, y+7, 16, 4, true)
	s.Text(ui.ColumnFont.Fit(name, edges[0]-overviewEdge-28), overviewEdge+23, middle, ui.ColumnFont, s.Ink)
	for i, c := range sumColumns {
		if c.part != "" {
			s.Box(edges[i]+9, y, 1, summaryRow, s.Soft, 0)
		}
		n := c.value(&v.prominence[account])
		says, ink, f := say.Thousands(int(n)), s.Ink, ui.ValueFont
		if c.percent {
			says = say.Percent(n)
		}
		if n == 0 {
			ink = s.Ink3
		}
		if t.by == i+1 {
			f = ui.ColumnFont
		}
		s.Right(says, edges[i+1], middle, f, ink)
		if c.show != nil && t.Hovered(figureSpot(account, i)) {
			wide := f.Measure(says).Width
			s.Box(edges[i+1]-wide, middle+8, wide, 1, s.Accent, 0)
		}
	}
	s.Spot(0, y, width, summaryRow, fmt.Sprint("row ", account), func() { t.O.openAccount(account) })
	for i, c := range sumColumns {
		if c.show != nil && c.value(&v.prominence[account]) > 0 {
			s.Spot(edges[i]+4, y, edges[i+1]-edges[i], summaryRow, figureSpot(account, i), func() { t.O.ShowRows(account, i) }).Says = say.Say("Show these rows in the table")
		}
	}
}

// figureSpot names the spot of a figure.
func figureSpot(account, column int) string { return fmt.Sprint("figure ", account, " ", column) }

// ShowRows goes to the table with the rows that a figure counts.
func (o *Page) ShowRows(account, column int) {
	f := compare.Filter{Accounts: []int64{o.survey.cmp.Accounts[account].ID}}
	sumColumns[column].show(&f)
	o.calls.Show(f)
}

// openAccount goes to an account's column in the matrix.
func (o *Page) openAccount(account int) {
	o.Grid.chooseAccount(account)
	o.desk.Window.Canvas().Focus(o.Grid)
}

// FocusGained implements fyne.Focusable.
func (t *summary) FocusGained() { t.focused = true; t.heads.Refresh(); t.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *summary) FocusLost() { t.focused = false; t.heads.Refresh(); t.Refresh() }

// TypedRune implements fyne.Focusable.
func (t *summary) TypedRune(r rune) {
	if r == 'o' || r == 'O' {
		t.O.calls.Toggle()
	}
}

// TypedKey implements fyne.Focusable: arrows choose an account and the column
// to sort by, Space turns the order round, Enter goes to the account.
func (t *summary) TypedKey(e *fyne.KeyEvent) {
	if t.Look.Helps(e.Name) {
		return
	}
	columns := len(sumColumns) + 1
	switch e.Name {
	case fyne.KeyDown:
		t.at = max(0, min(t.at+1, len(t.order)-1))
	case fyne.KeyUp:
		t.at = max(0, t.at-1)
	case fyne.KeyRight:
		t.sortBy((t.by + 1) % columns)
	case fyne.KeyLeft:
		t.sortBy((t.by + columns - 1) % columns)
	case fyne.KeySpace:
		t.sortBy(t.by)
	case fyne.KeyReturn, fyne.KeyEnter:
		if t.at < len(t.order) {
			t.O.openAccount(t.order[t.at])
		}
	case fyne.KeyEscape:
		t.O.calls.Toggle()
	}
	t.reveal()
	t.Refresh()
}

// reveal scrolls until the active account is in view.
func (t *summary) reveal() {
	y, room := summaryRow*float32(t.at), t.O.sumScroll.Size().Height
	switch off := t.O.sumScroll.Offset.Y; {
	case y < off:
		t.O.sumScroll.ScrollToOffset(fyne.NewPos(0, y))
	case y+summaryRow > off+room:
		t.O.sumScroll.ScrollToOffset(fyne.NewPos(0, y+summaryRow-room))
	}
}
