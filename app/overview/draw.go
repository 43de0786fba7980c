package overview

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// painter draws the lines and the heads of a matrix.
type painter struct{ g *grid }

// markTones are the colours of the states of the matrix.
var markTones = map[string]prose.Tone{
	"same": prose.MatchedTone, "reworded": prose.InsertedTone, "part": prose.InsertedTone, "figure": prose.FigureTone, "quotation": prose.QuoteTone,
	"other": prose.DeletedTone, "unsure": prose.QuietTone, "omitted": prose.DeletedTone, "added": prose.InsertedTone,
}

// arrange puts the lines that are in view in their places.
func (g *grid) arrange() {
	size, p := g.Size(), g.look.Palette()
	g.back.FillColor = p.Page
	g.back.Resize(size)
	g.clip.Move(fyne.NewPos(g.pinned(), 0))
	g.clip.Resize(fyne.NewSize(max(0, size.Width-g.pinned()), size.Height))
	g.left.Objects, g.right.Objects = g.left.Objects[:0], g.right.Objects[:0]
	kept := map[int]*gridRow{}
	first := int(g.offset / gridLine)
	for i := first; i < len(g.lines); i++ {
		y := ui.HeadHeight + gridLine*float32(i) - g.offset
		if y >= size.Height {
			break
		}
		v := g.view(i)
		kept[i] = v
		v.left.Move(fyne.NewPos(0, y))
		v.Right.Move(fyne.NewPos(0, y))
		g.left.Objects, g.right.Objects = append(g.left.Objects, v.left), append(g.right.Objects, v.Right)
	}
	g.seen = kept
	g.heads()
	g.bars()
	canvas.Refresh(g.back)
}

// redraw draws some lines again in their present state.
func (g *grid) redraw(lines ...int) {
	for _, i := range lines {
		delete(g.seen, i)
	}
	g.headLeft = nil
	g.arrange()
}

// view returns the drawing of a line, made when it is first wanted.
func (g *grid) view(line int) *gridRow {
	if v, ok := g.seen[line]; ok {
		return v
	}
	left := &ui.Sheet{Palette: g.look.Palette()}
	right := &ui.Sheet{Palette: left.Palette}
	if row := g.lines[line]; row < 0 {
		left.Text(say.Say(gridHeadings[row]), overviewEdge, gridLine/2+2, ui.SectionFont, left.Ink2)
	} else {
		g.paint.label(left, line)
		g.paint.cells(right, line)
	}
	left.Box(0, gridLine-1, g.pinned(), 1, left.Soft, 0)
	right.Box(0, gridLine-1, g.Size().Width-g.pinned(), 1, left.Soft, 0)
	v := &gridRow{container.NewWithoutLayout(left.Objects...), container.NewWithoutLayout(right.Objects...)}
	v.left.Resize(fyne.NewSize(g.pinned(), gridLine))
	v.Right.Resize(fyne.NewSize(g.Size().Width-g.pinned(), gridLine))
	g.seen[line] = v
	return v
}

// label draws the number and the first words of a group.
func (pa painter) label(s *ui.Sheet, line int) {
	group := &pa.g.Cmp.Groups[pa.g.m.Rows[pa.g.lines[line]].Group]
	ink, number := s.Ink2, ui.ValueFont
	switch line {
	case pa.g.at:
		s.Box(0, 0, pa.g.pinned(), gridLine, s.Selected, 0)
		s.Box(0, 0, 3, gridLine, s.Accent, 0)
		ink, number = s.Accent, ui.ColumnFont
	case pa.g.over:
		s.Box(0, 0, pa.g.pinned(), gridLine, s.Hover, 0)
	}
	s.Right(group.Number(), 34, gridLine/2, number, ink)
	room := pa.g.labelWide() - 14
	lines := pa.g.words.Wrap([]prose.Run{{Text: pa.beginning(pa.g.Cmp.Label(group))}}, room+2, labelText.Size)
	prose.DrawLines(s, lines[:min(1, len(lines))], ui.Gutter, (gridLine-prose.LineHeight(labelText.Size))/2, room, labelText.Size, false)
}

// labelText is the font of the claims' words.
var labelText = ui.Font{Face: ui.Serif, Size: 13}

// beginning returns as many words of a claim as have room. Words are measured
// one by one, because most of them come again.
func (pa painter) beginning(claim string) string {
	out, room := "", pa.g.labelWide()-14
	rest := room - pa.g.words.Width("…", prose.NoMark, labelText.Size)
	for word := range strings.FieldsSeq(claim) {
		rest -= pa.g.words.Width(word+" ", prose.NoMark, labelText.Size)
		if rest < 0 {
			if out == "" {
				return labelText.Fit(word, room)
			}
			return out + "…"
		}
		if out != "" {
			out += " "
		}
		out += word
	}
	return out
}

// cells draws the states of a line in the columns that are in view.
func (pa painter) cells(s *ui.Sheet, line int) {
	w, room := pa.g.columnWide(), pa.g.Size().Width-pa.g.pinned()
	if line == pa.g.at {
		s.Box(0, 0, room, gridLine, s.Selected, 0)
	}
	for i, mark := range pa.g.m.Rows[pa.g.lines[line]].Marks {
		x := w*float32(i) - pa.g.side
		if x+w < 0 || x > room {
			continue
		}
		if line == pa.g.at && i == pa.g.Column {
			s.Box(x-1, -1, w+2, gridLine+1, s.Accent, 5)
			s.Box(x+1, 1, w-2, gridLine-3, s.Page, 3)
		}
		if mark != compare.NoMark {
			drawCellOf(s, mark, x+2, w-4, line == pa.g.over && i == pa.g.under)
		}
	}
}

// drawCellOf draws a state: its sign on its colour. What an account left out is
// hollow, what it tells in part half full, and what it added framed, so that
// each is told from the others in any light.
func drawCellOf(s *ui.Sheet, mark int, x, width float32, over bool) {
	m := compare.Marks[mark]
	tint, ink := markTones[m.Key](s.Palette)
	switch {
	case over:
		s.Frame(x, 2, width, gridLine-5, tint, ink, 3, 1)
	case m.Key == "omitted":
		s.Frame(x, 2, width, gridLine-5, s.Page, s.FieldLine, 3, 1)
	case m.Key == "added":
		s.Frame(x, 2, width, gridLine-5, tint, ink, 3, 1.5)
	case m.Key == "part":
		s.Frame(x, 2, width, gridLine-5, s.Page, tint, 3, 1.5)
		s.Box(x, 2, width/2, gridLine-5, tint, 3)
	default:
		s.Box(x, 2, width, gridLine-5, tint, 3)
	}
	s.Middle(m.Sign, x+width/2, gridLine/2-0.5, ui.BadgeFont, ink)
}

// heads puts the heads over the lines. They are drawn anew where what they say
// may have changed.
func (g *grid) heads() {
	if g.headLeft == nil {
		g.paint.heads()
	}
	g.left.Objects = append(g.left.Objects, g.headLeft...)
	g.right.Objects = append(g.right.Objects, g.headRight...)
}

// heads draws the letters of the accounts, and what the active cell says
// beside them.
func (pa painter) heads() {
	s := &ui.Sheet{Palette: pa.g.look.Palette()}
	w, room := pa.g.columnWide(), pa.g.Size().Width-pa.g.pinned()
	s.Box(0, 0, room, ui.HeadHeight, s.Head, 0)
	for i, account := range pa.g.m.Accounts {
		x := w*float32(i) - pa.g.side
		if x+w < 0 || x > room {
			continue
		}
		if w < namedCell {
			pa.tag(s, account, x+w/2-8)
			continue
		}
		pa.tag(s, account, x+2)
		s.Text(ui.ColumnFont.Fit(say.OutletOf(pa.g.Cmp.Accounts[account]), w-30), x+24, ui.HeadHeight/2, ui.ColumnFont, s.Ink)
	}
	drawRules(s, room)
	pa.g.headRight = s.Objects
	s = &ui.Sheet{Palette: s.Palette}
	s.Box(0, 0, pa.g.pinned(), ui.HeadHeight, s.Head, 0)
	pa.readOut(s)
	drawRules(s, pa.g.pinned())
	pa.g.headLeft = s.Objects
}

func drawRules(s *ui.Sheet, width float32) {
	s.Box(0, 0, width, 1, s.Line, 0)
	s.Box(0, ui.HeadHeight-1, width, 1, s.Line, 0)
}

// tag draws the letter of an account.
func (pa painter) tag(s *ui.Sheet, account int, x float32) {
	if pa.g.letter != nil {
		s.Tag(pa.g.letter(account), x, 9, 16, 4, true)
	}
}

// readOut says in words what the cell under the pointer, else the active one,
// shows by its sign.
func (pa painter) readOut(s *ui.Sheet) {
	group, account := pa.g.cell(pa.g.over, pa.g.under)
	if group < 0 || account < 0 {
		group, account = pa.g.active()
	}
	if group < 0 || account < 0 {
		return
	}
	x := pa.g.Cmp.Cell(&pa.g.Cmp.Groups[group], account)
	says := say.Say("%s: ", say.OutletOf(pa.g.Cmp.Accounts[account]))
	switch {
	case x.Member == nil && !pa.g.Cmp.Told(&pa.g.Cmp.Groups[group]):
		says += say.Say("silent, as the original is")
	case x.Status == compare.Changed && x.Pair != nil && len(x.Pair.Findings) > 0:
		says += say.Say(x.Badge().Says) + ", " + say.FindingSays(x.Pair.Findings[0])
	default:
		says += say.Say(x.Badge().Says)
	}
	says += pa.standing(group, account)
	s.Tag(pa.g.Cmp.Groups[group].Number(), overviewEdge-2, 9, 22, 4, false)
	s.Text(ui.StatusFont.Fit(says, pa.g.pinned()-ui.Gutter-12), ui.Gutter, ui.HeadHeight/2, ui.StatusFont, s.Ink2)
}

// standing says where an account has what it kept and how much room it gives it.
func (pa painter) standing(group, account int) string {
	if pa.g.placed == nil {
		return ""
	}
	p := pa.g.placed(group, account)
	if p == nil {
		return ""
	}
	return say.Say(" · %s · %.0f%% of the account’s words", say.Say(placeNames[p.Position]), 100*p.Share)
}

// placeNames say where in an account something stands.
var placeNames = map[compare.Position]string{
	compare.Headline: say.Phrase("in the title"), compare.Lead: say.Phrase("in the lead"), compare.FirstThird: say.Phrase("in the first third"),
	compare.Middle: say.Phrase("in the middle"), compare.LastThird: say.Phrase("in the last third"),
}

// bars places the scroll bars.
func (g *grid) bars() {
	size, p := g.Size(), g.look.Palette()
	down, side := g.limits()
	g.thumb.FillColor, g.sideThumb.FillColor = p.Thumb, p.Thumb
	g.thumb.CornerRadius, g.sideThumb.CornerRadius = 2, 2
	g.thumb.Hidden, g.sideThumb.Hidden = down <= 0, side <= 0
	if down > 0 {
		room := size.Height - ui.HeadHeight - 4
		long := max(28, room*room/(room+down))
		g.thumb.Move(fyne.NewPos(size.Width-7, ui.HeadHeight+2+g.offset/down*(room-long)))
		g.thumb.Resize(fyne.NewSize(4, long))
	}
	if side > 0 {
		room := size.Width - g.pinned() - ui.BarRoom - 4
		long := max(28, room*room/(room+side))
		g.sideThumb.Move(fyne.NewPos(g.pinned()+2+g.side/side*(room-long), size.Height-7))
		g.sideThumb.Resize(fyne.NewSize(long, 4))
	}
}
