package app

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"synoptic/compare"
)

// markTones are the colours of the states of the matrix.
var markTones = map[string]tone{
	"same": matchedTone, "reworded": insertedTone, "figure": figureTone, "quotation": quoteTone,
	"other": deletedTone, "unsure": quietTone, "omitted": deletedTone, "added": insertedTone,
}

// arrange puts the lines that are in view in their places.
func (g *grid) arrange() {
	size, p := g.Size(), g.look.palette()
	g.back.FillColor = p.page
	g.back.Resize(size)
	g.clip.Move(fyne.NewPos(g.pinned(), 0))
	g.clip.Resize(fyne.NewSize(max(0, size.Width-g.pinned()), size.Height))
	g.left.Objects, g.right.Objects = g.left.Objects[:0], g.right.Objects[:0]
	kept := map[int]*gridRow{}
	first := int(g.offset / gridLine)
	for i := first; i < len(g.lines); i++ {
		y := headHeight + gridLine*float32(i) - g.offset
		if y >= size.Height {
			break
		}
		v := g.view(i)
		kept[i] = v
		v.left.Move(fyne.NewPos(0, y))
		v.right.Move(fyne.NewPos(0, y))
		g.left.Objects, g.right.Objects = append(g.left.Objects, v.left), append(g.right.Objects, v.right)
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
	left := &sheet{palette: g.look.palette()}
	right := &sheet{palette: left.palette}
	if row := g.lines[line]; row < 0 {
		left.text(say(gridHeadings[row]), overviewEdge, gridLine/2+2, sectionFont, left.ink2)
	} else {
		g.label(left, line)
		g.cells(right, line)
	}
	left.box(0, gridLine-1, g.pinned(), 1, left.soft, 0)
	right.box(0, gridLine-1, g.Size().Width-g.pinned(), 1, left.soft, 0)
	v := &gridRow{container.NewWithoutLayout(left.objects...), container.NewWithoutLayout(right.objects...)}
	v.left.Resize(fyne.NewSize(g.pinned(), gridLine))
	v.right.Resize(fyne.NewSize(g.Size().Width-g.pinned(), gridLine))
	g.seen[line] = v
	return v
}

// label draws the number and the first words of a group.
func (g *grid) label(s *sheet, line int) {
	group := &g.c.Groups[g.m.Rows[g.lines[line]].Group]
	ink, number := s.ink2, valueFont
	switch line {
	case g.at:
		s.box(0, 0, g.pinned(), gridLine, s.selected, 0)
		s.box(0, 0, 3, gridLine, s.accent, 0)
		ink, number = s.accent, columnFont
	case g.over:
		s.box(0, 0, g.pinned(), gridLine, s.hover, 0)
	}
	s.right(strconv.Itoa(group.Order), 34, gridLine/2, number, ink)
	room := g.labelWide() - 14
	lines := g.words.wrap([]run{{text: g.beginning(g.c.Label(group))}}, room+2, labelText.size)
	drawLines(s, lines[:min(1, len(lines))], gutter, (gridLine-lineHeight(labelText.size))/2, room, labelText.size, false)
}

// labelText is the font of the claims' words.
var labelText = font{serif, 13}

// beginning returns as many words of a claim as have room. Words are measured
// one by one, because most of them come again.
func (g *grid) beginning(claim string) string {
	out, room := "", g.labelWide()-14
	rest := room - g.words.width("…", noMark, labelText.size)
	for word := range strings.FieldsSeq(claim) {
		rest -= g.words.width(word+" ", noMark, labelText.size)
		if rest < 0 {
			if out == "" {
				return labelText.fit(word, room)
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
func (g *grid) cells(s *sheet, line int) {
	w, room := g.columnWide(), g.Size().Width-g.pinned()
	if line == g.at {
		s.box(0, 0, room, gridLine, s.selected, 0)
	}
	for i, mark := range g.m.Rows[g.lines[line]].Marks {
		x := w*float32(i) - g.side
		if x+w < 0 || x > room {
			continue
		}
		if line == g.at && i == g.column {
			s.box(x-1, -1, w+2, gridLine+1, s.accent, 5)
			s.box(x+1, 1, w-2, gridLine-3, s.page, 3)
		}
		if mark != compare.NoMark {
			drawCellOf(s, mark, x+2, w-4, line == g.over && i == g.under)
		}
	}
}

// drawCellOf draws a state: its sign on its colour. What an account left out is
// hollow, so that the coverage is seen at once.
func drawCellOf(s *sheet, mark int, x, width float32, over bool) {
	m := compare.Marks[mark]
	tint, ink := markTones[m.Key](s.palette)
	switch {
	case over:
		s.frame(x, 2, width, gridLine-5, tint, ink, 3, 1)
	case m.Key == "omitted":
		s.frame(x, 2, width, gridLine-5, s.page, s.fieldLine, 3, 1)
	default:
		s.box(x, 2, width, gridLine-5, tint, 3)
	}
	s.middle(m.Sign, x+width/2, gridLine/2-0.5, badgeFont, ink)
}

// heads puts the heads over the lines. They are drawn anew where what they say
// may have changed.
func (g *grid) heads() {
	if g.headLeft == nil {
		g.drawHeads()
	}
	g.left.Objects = append(g.left.Objects, g.headLeft...)
	g.right.Objects = append(g.right.Objects, g.headRight...)
}

// drawHeads draws the letters of the accounts, and what the active cell says
// beside them.
func (g *grid) drawHeads() {
	s := &sheet{palette: g.look.palette()}
	w, room := g.columnWide(), g.Size().Width-g.pinned()
	s.box(0, 0, room, headHeight, s.head, 0)
	for i, account := range g.m.Accounts {
		x := w*float32(i) - g.side
		if x+w < 0 || x > room {
			continue
		}
		if w < namedCell {
			g.tag(s, account, x+w/2-8)
			continue
		}
		g.tag(s, account, x+2)
		s.text(columnFont.fit(outletOf(g.c.Accounts[account]), w-30), x+24, headHeight/2, columnFont, s.ink)
	}
	drawRules(s, room)
	g.headRight = s.objects
	s = &sheet{palette: s.palette}
	s.box(0, 0, g.pinned(), headHeight, s.head, 0)
	g.readOut(s)
	drawRules(s, g.pinned())
	g.headLeft = s.objects
}

func drawRules(s *sheet, width float32) {
	s.box(0, 0, width, 1, s.line, 0)
	s.box(0, headHeight-1, width, 1, s.line, 0)
}

// tag draws the letter of an account.
func (g *grid) tag(s *sheet, account int, x float32) {
	if g.letter != nil {
		s.tag(g.letter(account), x, 9, 16, 4, true)
	}
}

// readOut says in words what the cell under the pointer, else the active one,
// shows by its sign.
func (g *grid) readOut(s *sheet) {
	group, account := g.cell(g.over, g.under)
	if group < 0 || account < 0 {
		group, account = g.active()
	}
	if group < 0 || account < 0 {
		return
	}
	x := g.c.Cell(&g.c.Groups[group], account)
	says := say("%s: ", outletOf(g.c.Accounts[account]))
	switch {
	case x.Member == nil && !g.c.Told(&g.c.Groups[group]):
		says += say("silent, as the original is")
	case x.Status == compare.Changed && x.Pair != nil && len(x.Pair.Findings) > 0:
		says += say(x.Badge().Says) + ", " + findingSays(x.Pair.Findings[0])
	default:
		says += say(x.Badge().Says)
	}
	says += g.standing(group, account)
	s.tag(strconv.Itoa(g.c.Groups[group].Order), overviewEdge-2, 9, 22, 4, false)
	s.text(statusFont.fit(says, g.pinned()-gutter-12), gutter, headHeight/2, statusFont, s.ink2)
}

// standing says where an account has what it kept and how much room it gives it.
func (g *grid) standing(group, account int) string {
	if g.placed == nil {
		return ""
	}
	p := g.placed(group, account)
	if p == nil {
		return ""
	}
	return say(" · %s, %.0f%% of its words", say(string(p.Position)), 100*p.Share)
}

// bars places the scroll bars.
func (g *grid) bars() {
	size, p := g.Size(), g.look.palette()
	down, side := g.limits()
	g.thumb.FillColor, g.sideThumb.FillColor = p.thumb, p.thumb
	g.thumb.CornerRadius, g.sideThumb.CornerRadius = 2, 2
	g.thumb.Hidden, g.sideThumb.Hidden = down <= 0, side <= 0
	if down > 0 {
		room := size.Height - headHeight - 4
		long := max(28, room*room/(room+down))
		g.thumb.Move(fyne.NewPos(size.Width-7, headHeight+2+g.offset/down*(room-long)))
		g.thumb.Resize(fyne.NewSize(4, long))
	}
	if side > 0 {
		room := size.Width - g.pinned() - barRoom - 4
		long := max(28, room*room/(room+side))
		g.sideThumb.Move(fyne.NewPos(g.pinned()+2+g.side/side*(room-long), size.Height-7))
		g.sideThumb.Resize(fyne.NewSize(long, 4))
	}
}
