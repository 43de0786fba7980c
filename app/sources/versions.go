package sources

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
	"synoptic/data"
)

// OpenVersions shows an account beside another version of it.
func (t *Texts) OpenVersions(a data.Account) {
	all, err := t.s.EveryAccount()
	if err != nil {
		t.s.Complain(err)
		return
	}
	others := session.VersionsOf(a, all)
	if len(others) == 0 {
		t.s.Refuse(say.Say("%s has one version only. Import a newer one, and the two are kept together.", say.OutletOf(a.Account)))
		return
	}
	size := t.desk.Window.Canvas().Size()
	p := t.desk.NewPanel(say.Say("Versions of “%s”", ui.HeadFont.Fit(a.Title, 420)), min(1160, size.Width-60))
	v := &versionsView{t: t, p: p, shown: a, others: others}
	v.build(size.Height - 290)
	p.Button("Compare the other one", false, v.exchange)
	p.Button("Close", true, p.Close)
	p.First = v
	p.Show()
}

// versionsView is two versions of an account side by side.
type versionsView struct {
	ui.Drawing
	t       *Texts
	p       *ui.Panel
	shown   data.Account // takes part
	others  []data.Account
	at      int
	both    *prose.Besides
	scroll  *container.Scroll
	lost    string
	high    float32
	focused bool
}

func (v *versionsView) build(high float32) {
	v.Look, v.Over = v.t.desk.Look, -1
	v.Paint = v.draw
	v.Least = func() fyne.Size { return fyne.NewSize(10, v.high) }
	v.ExtendBaseWidget(v)
	v.scroll = container.NewVScroll(v)
	v.scroll.SetMinSize(fyne.NewSize(10, max(160, high)))
	v.scroll.OnScrolled = func(fyne.Position) { v.Refresh() }
	if len(v.others) > 1 {
		var names []string
		for _, o := range v.others {
			names = append(names, versionName(o))
		}
		v.p.Choice("Beside", names, 0, func(i int) { v.at = i; v.take() })
	}
	v.p.Add(v.t.desk.Look.Quietly(v.scroll))
	says := ui.NewDrawing(v.Look, func(s *ui.Sheet, size fyne.Size) {
		for i, l := range ui.BreakLines(v.lost, ui.ValueFont, size.Width) {
			s.Text(l, 0, 11+17*float32(i), ui.ValueFont, s.DeletedText)
		}
	})
	says.Least = func() fyne.Size { return fyne.NewSize(10, 38) }
	v.p.Add(says)
	v.take()
}

// versionName says which version an account is.
func versionName(a data.Account) string {
	says := say.Say("added %s", say.DateOf(a.Added.Format("2006-01-02")))
	if a.Published != "" {
		says = say.DateOf(a.Published)
	}
	return says + ", " + say.Count(compare.Words(a.Text), "word", "words")
}

// take lays out the two texts, the older one at the left.
func (v *versionsView) take() {
	older, newer := v.others[v.at], v.shown
	if older.ID > newer.ID {
		older, newer = newer, older
	}
	name := func(a data.Account) string {
		if a.ID == v.shown.ID {
			return say.Say("%s · compared", versionName(a))
		}
		return versionName(a)
	}
	v.both = prose.NewBesides(v.t.wrap, older.Text, newer.Text, name(older), name(newer))
	v.high = v.both.Fit(v.p.Width-40, v.Look.TextSize()) + 10
	v.lost = v.lostSays()
	v.scroll.Offset = fyne.Position{}
	v.Refresh()
	v.scroll.Refresh()
}

// lostSays names decisions on the other version that do not apply to the one
// that is compared.
func (v *versionsView) lostSays() string {
	decisions, err := v.t.s.Store.Decisions(v.t.s.Project.ID)
	if err != nil {
		return say.Sentence(err)
	}
	_, lost := data.Carried(v.others[v.at].Account, v.shown.Account, decisions)
	if len(lost) == 0 {
		return ""
	}
	says := say.Say("%s not apply to the version that is compared:", say.Count(len(lost), "decision does", "decisions do")) + " "
	for i, d := range lost {
		if i == 3 {
			return says + "…"
		}
		if i > 0 {
			says += "; "
		}
		says += say.Say(string(d.Verb)) + v.passage(d)
	}
	return says + "."
}

// passage quotes what a decision is about.
func (v *versionsView) passage(d compare.Decision) string {
	other := v.others[v.at]
	for _, p := range []compare.Place{d.A, d.B} {
		if p.Account == other.ID && !p.Empty() && p.End <= len(other.Text) {
			return " “" + ui.ValueFont.Fit(p.Of(other.Text), 260) + "”"
		}
	}
	return ""
}

// exchange puts the other version in the place of the one that is compared.
func (v *versionsView) exchange() {
	in := v.others[v.at]
	if err := v.t.s.Store.Exchange(v.t.s.Project.ID, v.shown.ID, in.ID); err != nil {
		v.p.Complain(err)
		return
	}
	v.p.Close()
	v.t.s.Tell(say.Say("The version of %s is compared now. Undo brings the other one back.", versionName(in)))
	v.t.s.Reload()
}

func (v *versionsView) draw(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, max(size.Height, v.scroll.Size().Height), s.Page, 6)
	if v.both == nil { // not laid out yet
		return
	}
	v.both.Draw(s, v.scroll.Offset.Y, v.scroll.Offset.Y+max(100, v.scroll.Size().Height))
	if v.focused {
		s.Box(0, v.scroll.Offset.Y, 3, v.scroll.Size().Height, s.Accent, 1.5)
	}
}

// FocusGained implements fyne.Focusable.
func (v *versionsView) FocusGained() { v.focused = true; v.Refresh() }

// FocusLost implements fyne.Focusable.
func (v *versionsView) FocusLost() { v.focused = false; v.Refresh() }

// TypedRune implements fyne.Focusable.
func (v *versionsView) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (v *versionsView) TypedKey(e *fyne.KeyEvent) {
	if v.Look.Helps(e.Name) {
		return
	}
	room := v.scroll.Size().Height
	by := map[fyne.KeyName]float32{fyne.KeyDown: 48, fyne.KeyUp: -48, fyne.KeyPageDown: room - 40, fyne.KeyPageUp: 40 - room,
		fyne.KeyHome: -v.high, fyne.KeyEnd: v.high, fyne.KeySpace: room - 40}[e.Name]
	if by != 0 {
		v.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(v.scroll.Offset.Y+by, v.high-room))))
	}
	if e.Name == fyne.KeyEscape || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		v.p.Close()
	}
}
