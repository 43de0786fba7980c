package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/compare"
)

// inspector shows the active cell: its wording against the original's, what
// was found, why the two were paired, the note and the decisions.
type inspector struct {
	drawing
	selecting
	w                     *window
	root                  *fyne.Container
	scroll                *container.Scroll
	confirm, reject, link *button
	high                  float32 // of what was drawn last
	proses                []prose // of what was drawn last, to select in
	text                  int     // of proses, that keys select in
	pointer               fyne.Position
	focused               bool
	at                    int // the spot that the keyboard is on
	of                    subjectOf
	foot                  *drawing
	box                   *fyne.Container // of the note
}

// subjectOf is what the inspector is about: a claim, and an account's part of it.
type subjectOf struct {
	claim  compare.Place
	column int
}

// inner is the width of what the inspector shows.
const inner = inspectorWide - 36

func newInspector(w *window) *inspector {
	p := &inspector{w: w}
	p.look, p.over, p.sel, p.host = w.look, -1, w.sel, p
	p.paint, p.least = p.draw, func() fyne.Size { return fyne.NewSize(0, p.high) }
	p.ExtendBaseWidget(p)
	p.scroll = container.NewVScroll(p)
	p.foot = newDrawing(w.look, func(s *sheet, size fyne.Size) {
		s.box(0, -6, size.Width, 1, s.line, 0)
		s.text(say("NOTE"), 18, 10, sectionFont, s.ink2)
	})
	w.note = newField(w.look, "Why does this matter?", 3)
	w.note.OnChanged = w.noteTyped
	w.note.onKey = w.noteKey
	p.confirm = newButton(w.look, "Confirm", true, w.confirm)
	p.reject = newButton(w.look, "Reject", false, w.reject)
	p.link = newButton(w.look, "Link to…", false, w.openLink)
	p.box = w.note.boxed()
	p.root = container.New(inspectorLayout{}, w.look.quietly(p.scroll), p.foot, p.box, p.confirm, p.reject, p.link)
	return p
}

// inspectorLayout keeps the note and the buttons at the foot.
type inspectorLayout struct{}

// MinSize implements fyne.Layout.
func (inspectorLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(inspectorWide, 300)
}

// Layout implements fyne.Layout.
func (inspectorLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place := func(i int, x, y, w, h float32) {
		objects[i].Move(fyne.NewPos(x, y))
		objects[i].Resize(fyne.NewSize(w, h))
	}
	place(0, 0, 0, size.Width, size.Height-176)
	place(1, 0, size.Height-170, size.Width, 20)
	place(2, 17, size.Height-146, size.Width-34, 84)
	place(3, 18, size.Height-46, 84, 30)
	place(4, 110, size.Height-46, 84, 30)
	place(5, 202, size.Height-46, 84, 30)
}

// draw paints what is known of the active cell and remembers how high it is.
func (p *inspector) draw(s *sheet, size fyne.Size) {
	was := p.high
	p.proses = nil
	v := &view{sheet: s, w: p.w, p: p, y: 27}
	if p.over >= 0 && p.over < len(p.spots) {
		v.hover = p.spots[p.over].name
	}
	if g := p.w.table.current(); g != nil && p.w.cmp != nil {
		v.cell(g, p.w.table.column)
	} else if p.w.cmp != nil {
		s.text(say("No claim chosen"), 18, 27, headFont, s.ink2)
	}
	if p.focused && p.at < len(s.spots) {
		drawRing(s, s.spots[p.at])
	}
	if p.high = v.y + 12; p.high != was && size.Height > 0 {
		p.scroll.Refresh()
	}
}

// update follows the active cell.
func (p *inspector) update() {
	w := p.w
	if of := p.subject(); of != p.of { // a decision on it leaves it where it is
		p.of, p.scroll.Offset = of, fyne.Position{}
	}
	p.Refresh()
	p.scroll.Refresh()
	cell, ok := w.activeCell()
	for _, o := range []fyne.CanvasObject{p.foot, p.box, p.confirm, p.reject, p.link} {
		setVisible(o, ok)
	}
	p.confirm.set(confirmLabel(cell), !ok || !w.canConfirm())
	p.reject.set(rejectLabel(cell), !ok || !w.canReject())
	p.link.set("Link to…", !ok)
}

// subject is what the inspector is to be about.
func (p *inspector) subject() subjectOf {
	g := p.w.table.current()
	if g == nil || p.w.cmp == nil || len(g.Members) == 0 {
		return subjectOf{}
	}
	return subjectOf{p.w.cmp.Place(hub(g)), p.w.table.column}
}

func confirmLabel(c compare.Cell) string {
	if c.ByPerson {
		return "Confirmed"
	}
	return "Confirm"
}

func rejectLabel(c compare.Cell) string {
	if c.Pair != nil && c.ByPerson {
		return "Unlink"
	}
	return "Reject"
}

// view draws the sections of the inspector from top to bottom.
type view struct {
	*sheet
	w      *window
	p      *inspector      // nil where nothing is to be selected
	hover  string          // name of the spot under the pointer
	member *compare.Member // of the active cell, nil where the account is silent
	y      float32         // the middle of the next line
}

// cell draws everything about one account's part of a group.
func (v *view) cell(g *compare.Group, account int) {
	c := v.w.cmp
	cell := c.Cell(g, account)
	v.member = cell.Member
	used := v.text(say("Claim %d", g.Order), 18, v.y, headFont, v.ink)
	who := outletOf(c.Accounts[account])
	if !(account == 0 && c.HasOriginal()) {
		who = v.w.letter(account) + " · " + who
	}
	v.right(valueFont.fit(who, inner-used-16), 18+inner, v.y, valueFont, v.ink3)
	v.y += 26
	v.pill(g, cell, account)
	v.y += 34
	if cell.Pair == nil {
		v.alone(g, cell, account)
		return
	}
	v.wording(cell.Pair)
	for _, part := range v.parts(g, cell.Pair) {
		part()
	}
	if linked(cell) {
		v.offerFinding()
	}
	v.codes()
	v.why(g, cell)
	v.elsewhere(g, account)
	v.sentences(cell)
}

// pill draws the verdict and the score.
func (v *view) pill(g *compare.Group, cell compare.Cell, account int) {
	d := verdictIn(v.sheet.palette, v.w.cmp, g, cell)
	if account == 0 && v.w.cmp.HasOriginal() && cell.Member != nil {
		d = verdict{badge: "=", words: say("The original"), tint: v.soft, ink: v.ink2}
	}
	if !v.w.cmp.Told(g) && cell.Member == nil {
		d = verdict{badge: "–", words: say(silentWords), tint: v.soft, ink: v.ink2}
	}
	w := 31 + labelFont.measure(d.words).Width
	v.box(18, v.y-11, w, 22, d.tint, 11)
	v.middle(d.badge, 18+14, v.y, badgeFont, d.ink)
	v.text(d.words, 18+23, v.y, labelFont, d.ink)
	says := ""
	if cell.Pair != nil && cell.Pair.Score > 0 {
		says = say("similarity %s", decimal(cell.Pair.Score))
	}
	if cell.ByPerson {
		says = say("decided by hand")
	}
	v.text(smallFont.fit(says, inner-w-10), 18+w+10, v.y, smallFont, v.ink3)
}

// head draws the head of a section.
func (v *view) head(words string) {
	v.text(say(words), 18, v.y, sectionFont, v.ink2)
	v.y += 25
}

// runs draws marked text.
func (v *view) runs(runs []run, account int, dim bool) {
	size := v.w.look.textSize()
	lines := v.w.table.wrap.wrap(runs, inner, size)
	v.write(prose{lines: lines, x: 18, y: v.y - lineHeight(size)/2, width: inner, size: size, account: account}, dim)
	v.y += float32(len(lines))*lineHeight(size) + 13
}

// rule draws the line under a row of a table.
func (v *view) rule() {
	v.box(18, v.y+14, inner, 1, v.soft, 0)
	v.y += 28
}

// none says in one line that a section has nothing.
func (v *view) none(words string) {
	v.text(say(words), 18, v.y, textFont, v.ink3)
	v.y += 35
}

// sentences draws text of our own, wrapped.
func (v *view) sentence(words string, ink colour) {
	for _, l := range breakLines(say(words), textFont, inner) {
		v.text(l, 18, v.y, textFont, ink)
		v.y += 19
	}
}

// alone draws a cell that is compared with nothing.
func (v *view) alone(g *compare.Group, cell compare.Cell, account int) {
	c := v.w.cmp
	switch {
	case cell.Member == nil && c.Told(g):
		v.head("LEFT OUT")
		v.runs(referenceRuns(c, g), g.Members[0].Account, true)
		says := say("No sentence of %s was found to say this. Confirm that it is left out, or link the sentence that says it.", outletOf(c.Accounts[account]))
		if cell.ByPerson {
			says = "You confirmed that this account leaves it out. Undo takes that back."
		}
		v.sentence(says, v.ink2)
	case cell.Member == nil:
		v.sentence("This account says nothing of it, and neither does the original.", v.ink2)
	default:
		v.head("TEXT")
		v.runs(passageOf(c, account, cell.Member.Passage()).runs(nil), account, false)
		v.told(g, cell)
	}
	v.y += 16
	v.codes()
}

// told lists what the accounts make of a claim.
func (v *view) told(g *compare.Group, own compare.Cell) {
	c := v.w.cmp
	if own.Status == compare.Added {
		v.sentence("The original does not say this.", v.ink2)
		v.y += 14
	}
	v.head("IN THE ACCOUNTS")
	for account := range c.Accounts {
		if account == own.Member.Account || account == 0 && c.HasOriginal() {
			continue
		}
		cell := c.Cell(g, account)
		d := verdictIn(v.sheet.palette, c, g, cell)
		if cell.Member == nil && !c.Told(g) {
			d.words, d.ink = say(silentWords), v.ink3
		}
		v.place(v.w.letter(account)+"  "+outletOf(c.Accounts[account]), d, func() { v.w.table.choose(v.w.table.at, account) })
	}
}
