package reading

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// tie is a pair of passages that say the same: an item of each page.
type tie struct {
	items [2]int
	group int
	moved bool
}

// drawing draws the passages in view and the lines between them.
type drawing struct{ *View }

func (r *View) drawing() drawing { return drawing{r} }

// tied lists the ties of an account with the original, in the order of that.
func (r drawing) tied(right *page) []tie {
	var out []tie
	left := r.pages[0]
	places := map[int]int{}
	for i, item := range right.items {
		places[item.claim] = i
	}
	c := r.s.Cmp
	for i := range left.items {
		for _, group := range left.items[i].groups {
			for _, m := range c.Groups[group].Members {
				if m.Account != right.account {
					continue
				}
				cell := c.Cell(&c.Groups[group], right.account)
				for _, claim := range m.Passage() {
					out = append(out, tie{[2]int{i, places[claim]}, group, cell.Pair != nil && cell.Pair.Moved})
				}
			}
		}
	}
	return out
}

// arrange puts the passages in view in their places, and the lines between them.
func (r *View) arrange() {
	size, p := r.Size(), r.desk.Look.Palette()
	r.back.FillColor = p.Page
	r.back.Resize(size)
	r.links.Objects, r.body.Objects = nil, nil
	if len(r.pages) == 0 || size.Height <= 0 {
		return
	}
	for side, page := range r.pages {
		page.offset = max(0, min(page.offset, page.end()-size.Height))
		kept := map[int]*fyne.Container{}
		for i := range page.items {
			y := page.tops[i] - page.offset
			if y > size.Height || y+page.high(i) < -8 {
				continue
			}
			v, ok := page.seen[i]
			if !ok {
				v = r.drawing().drawItem(side, i)
			}
			v.Move(fyne.NewPos(page.x, y))
			kept[i] = v
			r.body.Objects = append(r.body.Objects, v)
		}
		page.seen = kept
		r.body.Objects = append(r.body.Objects, thumb(r.desk.Look, page, size))
	}
	r.drawing().drawTies(size)
	canvas.Refresh(r.back)
}

// thumb is the scroll bar of a page.
func thumb(l *ui.Look, p *page, size fyne.Size) fyne.CanvasObject {
	t := canvas.NewRectangle(l.Palette().Thumb)
	t.CornerRadius = 2
	t.Hidden = p.end() <= size.Height
	long := max(28, size.Height*size.Height/max(1, p.end()))
	y := p.offset / max(1, p.end()-size.Height) * (size.Height - long - 4)
	x := p.x + p.width + 6
	if p.first {
		x = p.x + 4
	}
	t.Move(fyne.NewPos(x, 2+y))
	t.Resize(fyne.NewSize(4, long))
	return t
}

// drawItem draws a passage; its top left corner is that of its page.
func (r drawing) drawItem(side, i int) *fyne.Container {
	p := r.pages[side]
	item := &p.items[i]
	s := &ui.Sheet{Palette: r.desk.Look.Palette()}
	high := p.high(i)
	switch {
	case r.chosen(side, i):
		s.Box(8, -4, p.width-16, high+8, s.Active, 5)
		if r.focus && side == r.side {
			s.Objects = nil
			s.Frame(8, -4, p.width-16, high+8, s.Active, s.Accent, 5, 2)
		}
	case r.over == spotted{side, i}:
		s.Box(8, -4, p.width-16, high+8, s.Hover, 5)
	}
	if item.heat > 0 && !r.chosen(side, i) {
		s.Box(14, -3, p.width-36, high+6, ui.Faint(s.DeletedText, 0.16*item.heat), 4)
	}
	sign, tint, ink := p.toneOfItem(s, item)
	x := p.width - 9 - barWide // the inner edge, where the lines begin
	if side > 0 {
		x = 9
	}
	if sign != "" && item.linked {
		s.Box(x, 2, barWide, high-4, ink, 1.5)
	}
	if sign != "" && sign != "=" && (sign != "~" || !item.linked) {
		s.Box(signX(side, p), 3, 16, 16, tint, 4)
		s.Middle(sign, signX(side, p)+8, 11, ui.BadgeFont, ink)
	}
	if item.kind == compare.Heading {
		drawHeading(s, p, item)
	} else {
		own := p.prose(i)
		own.X, own.Y = readPad, 0
		prose.DrawHits(s, own, compare.Marked(r.s.View.Filter.Query))
		prose.DrawCoded(s, own, r.coded(p, item))
		dim := item.kind == compare.Furniture || item.linked && item.cell.Status == compare.Same
		prose.DrawLines(s, item.lines, readPad, 0, p.width-2*readPad, p.size, dim)
	}
	if r.Sel.Of(r.View, spotted{side, i}) {
		own := p.prose(i)
		own.X, own.Y = readPad, 0
		prose.DrawSelected(s, own, r.Sel.From, r.Sel.To)
	}
	v := container.NewWithoutLayout(s.Objects...)
	v.Resize(fyne.NewSize(p.width, high))
	return v
}

// coded are the words of a passage that have a code of their own.
func (r drawing) coded(p *page, item *passageItem) []prose.Coded {
	var all []compare.Coding
	for _, n := range item.groups {
		all = append(all, r.s.Codes.Of(compare.Unit{Group: n, Account: p.account})...)
	}
	return prose.CodedIn(r.desk.Look.Palette(), r.s.Cmp, p.account, []int{item.claim}, all)
}

// signX is where the sign of a passage stands: in the outer margin.
func signX(side int, p *page) float32 {
	if side == 0 {
		return p.width - 8 // beside the line that leads away, or would
	}
	return -8
}

// drawHeading draws the head of a section of the text.
func drawHeading(s *ui.Sheet, p *page, item *passageItem) {
	f := ui.Font{Face: ui.SansSemi, Size: 13}
	words := strings.Join(strings.Fields(item.runs[0].Text), " ")
	s.Text(f.Fit(words, p.width-2*readPad), readPad, p.size*0.75, f, s.Ink)
}

// chosen reports whether a passage is the active one of its page.
func (r drawing) chosen(side, i int) bool {
	g := r.s.Chosen.Current()
	if g == nil {
		return false
	}
	for _, n := range r.pages[side].items[i].groups {
		if r.s.Cmp.Groups[n].ID == g.ID {
			return true
		}
	}
	return false
}

// drawTies draws the lines between the passages of the original and of the
// account next to it of which one is in view. The chosen ones are drawn last,
// thick.
func (r drawing) drawTies(size fyne.Size) {
	s := &ui.Sheet{Palette: r.desk.Look.Palette()}
	var strong []tie
	for _, t := range r.pages[1].ties {
		if r.chosen(0, t.items[0]) && r.chosen(1, t.items[1]) {
			strong = append(strong, t)
			continue
		}
		r.drawTie(s, t, size, false)
	}
	for _, t := range strong {
		r.drawTie(s, t, size, true)
	}
	r.links.Objects = s.Objects
}

// drawTie draws one line, as far as it is in view.
func (r drawing) drawTie(s *ui.Sheet, t tie, size fyne.Size, strong bool) {
	var y [2]float32
	for side, p := range r.pages[:2] {
		y[side] = p.middle(t.items[side]) - p.offset
	}
	if max(y[0], y[1]) < 0 || min(y[0], y[1]) > size.Height || (y[0] < 0) != (y[1] < 0) && min(y[0], y[1]) < -size.Height {
		return
	}
	for side := range y { // an end far away lies just out of view
		y[side] = max(-60, min(y[side], size.Height+60))
	}
	_, _, ink := r.pages[1].toneOfItem(s, &r.pages[1].items[t.items[1]])
	wide := float32(1.5)
	if strong {
		ink, wide = s.Accent, 2.5
	} else {
		ink = ui.Faint(ink, 0.55)
	}
	drawCurve(s, r.pages[0].x+r.pages[0].width-9, y[0], r.pages[1].x+9, y[1], ink, wide)
}

// drawCurve draws a line that leaves and arrives level.
func drawCurve(s *ui.Sheet, x0, y0, x1, y1 float32, ink ui.Colour, wide float32) {
	const room = 4 // so that the stroke is not cut at the edges of its object
	top, left := min(y0, y1)-room, x0-room
	from, to := fyne.NewPos(x0-left, y0-top), fyne.NewPos(x1-left, y1-top)
	bend := (x1 - x0) / 2
	c := &canvas.BezierCurve{StartPoint: from, EndPoint: to, StrokeColor: ink, StrokeWidth: wide,
		ControlPoints: []fyne.Position{{X: from.X + bend, Y: from.Y}, {X: to.X - bend, Y: to.Y}}}
	c.Move(fyne.NewPos(left, top))
	c.Resize(fyne.NewSize(x1-x0+2*room, max(y0, y1)-min(y0, y1)+2*room))
	s.Objects = append(s.Objects, c)
}
