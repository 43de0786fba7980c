// Package inspector shows the chosen cell from top to bottom: its wording against
// the original's, what was found, why the two were paired, codes, where else the
// claim stands, and at the foot the note and the decisions.
package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// Pane shows the active cell: its wording against the original's, what
// was found, why the two were paired, the note and the decisions.
type Pane struct {
	ui.Drawing
	prose.Selecting
	s                     *session.Session
	desk                  *ui.Desk
	wrap                  *prose.Wrapper
	calls                 Calls
	Note                  *ui.Field
	NoteOf                compare.Place // the claim whose note the field holds
	Root                  *fyne.Container
	Scroll                *container.Scroll
	Confirm, reject, link *ui.Button
	High                  float32      // of what was drawn last
	Proses                []prose.Text // of what was drawn last, to select in
	text                  int          // of proses, that keys select in
	pointer               fyne.Position
	focused               bool
	At                    int // the spot that the keyboard is on
	of                    subjectOf
	near                  nearby
	foot                  *ui.Drawing
	box                   *fyne.Container // of the note
}

// Calls is what the inspector asks of the window.
type Calls struct {
	Leave    func()                   // gives the keyboard back to the table
	Rune     func(rune)               // letters mean what they mean in the table
	Choose   func(group, account int) // makes a cell the active one
	Turn     func(account int)        // goes to the column of an account
	Link     func()                   // asks with what to link the active claim
	Code     func()                   // asks for the codes of the active cell
	Relation func()                   // asks how the active cell stands to the original
	Topic    func()                   // asks what the claim is about
	Remark   func()                   // asks for a remark on the active cell
}

// subjectOf is what the inspector is about: a claim, and an account's part of it.
type subjectOf struct {
	claim  compare.Place
	column int
}

// New makes the inspector. Its texts are selected in sel, which the
// parts of the window share, and wrapped by wrap.
func New(ss *session.Session, desk *ui.Desk, sel *prose.Selector, wrap *prose.Wrapper, calls Calls) *Pane {
	p := &Pane{s: ss, desk: desk, wrap: wrap, calls: calls}
	p.Look, p.Over, p.Sel, p.Host = desk.Look, -1, sel, p
	p.near.lane = ss.Lane()
	p.Paint, p.Least = p.draw, func() fyne.Size { return fyne.NewSize(0, p.High) }
	p.ExtendBaseWidget(p)
	p.Scroll = container.NewVScroll(p)
	p.foot = ui.NewDrawing(desk.Look, func(s *ui.Sheet, size fyne.Size) {
		s.Box(0, -6, size.Width, 1, s.Line, 0)
		used := s.Text(say.Say("NOTE"), 18, 10, ui.SectionFont, s.Ink2)
		s.Text(ui.SmallFont.Fit(say.Say("on the claim, for all accounts"), size.Width-used-44), 18+used+8, 10, ui.SmallFont, s.Ink3)
	})
	p.Note = ui.NewField(desk.Look, "Why does this matter?", 3)
	p.Note.OnChanged = p.noteTyped
	p.Note.OnKey = p.noteKey
	p.Confirm = ui.NewButton(desk.Look, "Confirm", true, ss.Chosen.Confirm)
	p.reject = ui.NewButton(desk.Look, "Reject", false, ss.Chosen.Reject)
	p.link = ui.NewButton(desk.Look, "Link to…", false, calls.Link)
	p.Confirm.Hint, p.reject.Hint, p.link.Hint = "The match is right, or the account is indeed silent (Enter)", "The two do not say the same thing (Backspace)", "Choose the sentence that says it (L)"
	p.box = p.Note.Boxed()
	p.Root = container.New(inspectorLayout{}, desk.Look.Quietly(p.Scroll), p.foot, p.box, p.Confirm, p.reject, p.link)
	return p
}

// inspectorLayout keeps the note and the buttons at the foot.
type inspectorLayout struct{}

// MinSize implements fyne.Layout.
func (inspectorLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(ui.InspectorLeast, 300)
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
	wide := (size.Width - 36 - 2*8) / 3
	for i := range 3 {
		place(3+i, 18+float32(i)*(wide+8), size.Height-46, wide, 30)
	}
}

// draw paints what is known of the active cell and remembers how high it is.
func (p *Pane) draw(s *ui.Sheet, size fyne.Size) {
	was := p.High
	p.Proses = nil
	v := &view{Sheet: s, p: p, y: 27, inner: max(ui.InspectorLeast, size.Width) - 36}
	if p.Over >= 0 && p.Over < len(p.Spots) {
		v.hover = p.Spots[p.Over].Name
	}
	if g := p.s.Chosen.Current(); g != nil && p.s.Cmp != nil {
		v.cell(g, p.s.Chosen.Column)
	} else if p.s.Cmp != nil {
		s.Text(say.Say("No claim chosen"), 18, 27, ui.HeadFont, s.Ink2)
	}
	if p.focused && p.At < len(s.Spots) {
		drawRing(s, s.Spots[p.At])
	}
	if p.High = v.y + 12; p.High != was && size.Height > 0 {
		p.Scroll.Refresh()
	}
}

// Update follows the active cell.
func (p *Pane) Update() {
	if of := p.subject(); of != p.of { // a decision on it leaves it where it is
		p.of, p.Scroll.Offset = of, fyne.Position{}
	}
	p.near.seek(p)
	p.Refresh()
	p.Scroll.Refresh()
	cell, ok := p.s.Chosen.Cell()
	for _, o := range []fyne.CanvasObject{p.foot, p.box, p.Confirm, p.reject, p.link} {
		ui.SetVisible(o, ok)
	}
	p.Confirm.Set(confirmLabel(cell), !ok || !p.s.Chosen.CanConfirm())
	p.reject.Set(rejectLabel(cell), !ok || !p.s.Chosen.CanReject())
	p.link.Set("Link to…", !ok)
}

// subject is what the inspector is to be about.
func (p *Pane) subject() subjectOf {
	g := p.s.Chosen.Current()
	if g == nil || p.s.Cmp == nil || len(g.Members) == 0 {
		return subjectOf{}
	}
	return subjectOf{p.s.Cmp.Place(session.Hub(g)), p.s.Chosen.Column}
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
	*ui.Sheet
	p      *Pane
	hover  string          // name of the spot under the pointer
	member *compare.Member // of the active cell, nil where the account is silent
	y      float32         // the middle of the next line
	inner  float32         // the width of what is shown
}

// cell draws everything about one account's part of a group.
func (v *view) cell(g *compare.Group, account int) {
	c := v.p.s.Cmp
	cell := c.Cell(g, account)
	v.member = cell.Member
	used := v.Text(say.Say("Claim %s", g.Number()), 18, v.y, ui.HeadFont, v.Ink)
	who := say.OutletOf(c.Accounts[account])
	if !(account == 0 && c.HasOriginal()) {
		who = session.Letter(v.p.s.Cmp, account) + " · " + who
	}
	v.Right(ui.ValueFont.Fit(who, v.inner-used-16), 18+v.inner, v.y, ui.ValueFont, v.Ink3)
	v.y += 26
	v.pill(g, cell, account)
	v.y += 34
	if cell.Pair == nil {
		v.alone(g, cell, account)
		return
	}
	v.wording(cell.Pair)
	v.coding().codes()
	v.silences().part(cell.Pair)
	v.silences().ifRight(cell.Pair)
	for _, part := range v.parts(g, cell.Pair) {
		part()
	}
	if session.Linked(cell) {
		v.offerFinding()
	}
	if cell.Status == compare.Added { // and another account adds it too
		v.silences().nearestOriginal(*cell.Member)
	}
	v.why(g, cell)
	v.silences().rejected(g.Members[0], account)
	v.elsewhere(g, account)
	v.sentences(cell)
}

// pill draws the verdict and the score.
func (v *view) pill(g *compare.Group, cell compare.Cell, account int) {
	d := prose.VerdictIn(v.Sheet.Palette, v.p.s.Cmp, g, cell)
	if account == 0 && v.p.s.Cmp.HasOriginal() && cell.Member != nil {
		d = prose.Verdict{Badge: "=", Words: say.Say("The original"), Tint: v.Soft, Ink: v.Ink2}
	}
	if !v.p.s.Cmp.Told(g) && cell.Member == nil {
		d = prose.Verdict{Badge: "–", Words: say.Say(prose.SilentWords), Tint: v.Soft, Ink: v.Ink2}
	}
	w := 31 + ui.LabelFont.Measure(d.Words).Width
	v.Box(18, v.y-11, w, 22, d.Tint, 11)
	v.Middle(d.Badge, 18+14, v.y, ui.BadgeFont, d.Ink)
	v.Text(d.Words, 18+23, v.y, ui.LabelFont, d.Ink)
	if !cell.Hub {
		v.Hint(18, v.y-11, w, 22, "state", say.StateTip(cell))
	}
	says := ""
	if cell.Pair != nil && len(cell.Pair.Links) > 0 {
		says = say.Say("match %s, wording %s", say.Share(cell.Pair.Score), say.Share(cell.Pair.Alike()))
	}
	if cell.Decided() {
		says = say.Say("decided by hand")
	}
	x, y := 18+w+10, v.y
	if ui.SmallFont.Measure(says).Width > v.inner-w-10 { // on a line of its own, whole
		v.y += 21
		x, y = 18, v.y
	}
	used := v.Text(ui.SmallFont.Fit(says, v.inner), x, y, ui.SmallFont, v.Ink3)
	if cell.Pair != nil && !cell.ByPerson {
		v.Hint(x, y-11, used, 22, "figures", say.Say(say.SureTip))
	}
}

// head draws the head of a section.
func (v *view) head(words string) {
	v.Text(say.Say(words), 18, v.y, ui.SectionFont, v.Ink2)
	v.y += 25
}

// runs draws marked text.
func (v *view) runs(runs []prose.Run, account int, dim bool) {
	size := v.p.Look.TextSize()
	lines := v.p.wrap.Wrap(runs, v.inner, size)
	v.write(prose.Text{Lines: lines, X: 18, Y: v.y - prose.LineHeight(size)/2, Width: v.inner, Size: size, Account: account}, dim)
	v.y += float32(len(lines))*prose.LineHeight(size) + 13
}

// rule draws the line under a row of a table.
func (v *view) rule() {
	v.Box(18, v.y+14, v.inner, 1, v.Soft, 0)
	v.y += 28
}

// none says in one line that a section has nothing.
func (v *view) none(words string) {
	v.Text(say.Say(words), 18, v.y, ui.TextFont, v.Ink3)
	v.y += 35
}

// sentences draws text of our own, wrapped.
func (v *view) sentence(words string, ink ui.Colour) {
	for _, l := range ui.BreakLines(say.Say(words), ui.TextFont, v.inner) {
		v.Text(l, 18, v.y, ui.TextFont, ink)
		v.y += 19
	}
}

// alone draws a cell that is compared with nothing.
func (v *view) alone(g *compare.Group, cell compare.Cell, account int) {
	c := v.p.s.Cmp
	switch {
	case cell.Member == nil && c.Told(g):
		v.head("LEFT OUT")
		v.runs(prose.ReferenceRuns(c, g), g.Members[0].Account, true)
		says := say.Say("No sentence of %s was found to say this. Confirm that it is left out, or link the sentence that says it.", say.OutletOf(c.Accounts[account]))
		switch {
		case cell.ByPerson:
			says = "You confirmed that this account leaves it out. Undo takes that back."
		case cell.Rejected:
			says = say.Say("You rejected what was matched, and nothing else of %s was found to say this. Confirm that it is left out, or link the sentence that says it.", say.OutletOf(c.Accounts[account]))
		}
		v.sentence(says, v.Ink2)
		v.y += 14
		v.silences().rejected(g.Members[0], account)
		v.silences().nearest(g, account)
	case cell.Member == nil:
		v.sentence("This account says nothing of it, and neither does the original.", v.Ink2)
	default:
		v.head("TEXT")
		v.runs(prose.PassageOf(c, account, cell.Member.Passage()).Runs(nil), account, false)
		v.silences().perhaps(g, account)
		if account > 0 && c.HasOriginal() {
			v.silences().rejected(*cell.Member, 0)
		}
		v.told(g, cell)
		if cell.Status == compare.Added {
			v.silences().nearestOriginal(*cell.Member)
			v.quotes(&compare.Pair{To: account})
		}
	}
	v.y += 16
	v.coding().codes()
}

// told lists what the accounts make of a claim.
func (v *view) told(g *compare.Group, own compare.Cell) {
	c := v.p.s.Cmp
	if own.Status == compare.Added {
		v.sentence("The original does not say this.", v.Ink2)
		v.y += 14
	}
	head := false
	for account := range c.Accounts {
		if account == own.Member.Account || account == 0 && c.HasOriginal() {
			continue
		}
		if !head {
			v.head("IN THE ACCOUNTS")
			head = true
		}
		cell := c.Cell(g, account)
		d := prose.VerdictIn(v.Sheet.Palette, c, g, cell)
		if cell.Member == nil && !c.Told(g) {
			d.Words, d.Ink = say.Say(prose.SilentWords), v.Ink3
		}
		v.place(session.Letter(v.p.s.Cmp, account)+"  "+say.OutletOf(c.Accounts[account]), d, func() { v.p.calls.Turn(account) })
	}
}
