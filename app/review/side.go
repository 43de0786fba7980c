package review

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read"
)

// reviewSide shows what is known of a text and what is doubtful about it.
type reviewSide struct {
	r                                                   *Review
	scroll                                              *container.Scroll
	box                                                 *fyne.Container
	doubts                                              *ui.Drawing
	facts                                               *ui.Drawing
	AsVersion, role                                     *ui.Switches
	versionLabel, encodingLabel                         fyne.CanvasObject
	encoding                                            *ui.Button
	title, outlet, author, date, url, language, country *ui.Field
	loading                                             bool   // what fields report was not typed
	fonts                                               string // what is said of letters that no font has
}

// sideInner is the width of what the side shows.
const sideInner = sideWide - 36

func newReviewSide(r *Review) *reviewSide {
	v := &reviewSide{r: r}
	l := r.in.desk.Look
	v.doubts = ui.NewDrawing(l, v.drawDoubts)
	v.doubts.Least = func() fyne.Size { return fyne.NewSize(10, v.doubtsHigh()) }
	v.facts = ui.NewDrawing(l, v.drawFacts)
	v.facts.Least = func() fyne.Size { return fyne.NewSize(10, 12+15*float32(len(v.factLines()))) }
	v.versionLabel = ui.LabelOf(l, "Keep it as")
	v.AsVersion = v.switches([]string{"Newer version", "Own account"}, func(i int) { v.r.Now().setNewer(i == 0); v.showRole(); v.r.refresh() })
	v.role = v.switches([]string{"Original", "Account"}, func(i int) { v.r.makeOriginal(v.r.at, i == 0) })
	v.encodingLabel = ui.LabelOf(l, "Encoding")
	v.encoding = ui.NewButton(l, "Encoding", false, v.chooseEncoding)
	v.encoding.Escape = r.leave
	objects := []fyne.CanvasObject{v.doubts, v.versionLabel, v.AsVersion}
	for _, f := range []struct {
		at          **ui.Field
		label, hint string
		set         func(a *compare.Account, text string)
	}{
		{&v.title, "Title", "", func(a *compare.Account, s string) { a.Title = s }},
		{&v.outlet, "Outlet", "Who published it", func(a *compare.Account, s string) { a.Outlet = s }},
		{&v.author, "Author", "", func(a *compare.Account, s string) { a.Author = s }},
		{&v.date, "Date", "2023-02-28, 2023-02 or 2023", v.setDate},
		{&v.url, "Address", "", func(a *compare.Account, s string) { a.URL = s }},
		{&v.language, "Language", "Two letters; empty to find out", func(a *compare.Account, s string) { a.Language = s }},
		{&v.country, "Country", "Where the outlet is", func(a *compare.Account, s string) { a.Country = s }},
	} {
		one := ui.NewField(l, f.hint, 1)
		one.Name = say.Say(f.label)
		one.OnKey = v.key
		one.OnChanged = func(text string) { v.typed(f.set, text) }
		*f.at = one
		objects = append(objects, ui.LabelOf(l, f.label), one.Boxed())
	}
	objects = append(objects, ui.LabelOf(l, "Part in the comparison"), v.role, v.encodingLabel, v.encoding, v.facts)
	v.box = container.New(stack{}, objects...)
	v.scroll = container.NewVScroll(v.box)
	return v
}

func (v *reviewSide) switches(options []string, changed func(int)) *ui.Switches {
	s := ui.NewSwitches(v.r.in.desk.Look, options, 0, changed)
	s.Escape, s.Enter = v.r.leave, v.r.Take
	return s
}

// key is what keys do in all fields.
func (v *reviewSide) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		v.r.Take()
	case fyne.KeyEscape:
		v.r.leave()
	default:
		return false
	}
	return true
}

// setDate takes a date as it is typed, in one form where it is understood.
func (v *reviewSide) setDate(a *compare.Account, typed string) {
	if iso, err := session.DateTyped(typed); err == nil {
		typed = iso
	}
	a.Published = typed
	ui.SetVisible(v.doubts, v.doubtsHigh() > 0)
	v.box.Refresh()
}

func (v *reviewSide) typed(set func(*compare.Account, string), text string) {
	if s := v.r.Now(); !v.loading && s.isText() {
		set(&s.Im.Account, text)
		v.r.List.Refresh()
	}
}

// show shows another text.
func (v *reviewSide) show() {
	s := v.r.Now()
	if !s.isText() {
		return
	}
	v.loading = true
	v.fonts = ui.LackingFonts(s.Im.Title, s.Im.Text)
	a := s.Im.Account
	for f, text := range map[*ui.Field]string{v.title: a.Title, v.outlet: a.Outlet, v.author: a.Author, v.date: a.Published, v.url: a.URL, v.language: a.Language, v.country: a.Country} {
		if f.Text != text {
			f.SetText(text)
		}
	}
	v.loading = false
	version := s.like.share > 0 && !s.like.out
	ui.SetVisible(v.versionLabel, version)
	ui.SetVisible(v.AsVersion, version)
	v.AsVersion.At = say.Ternary(s.newer, 0, 1)
	ui.SetVisible(v.doubts, v.doubtsHigh() > 0)
	ui.SetVisible(v.encodingLabel, s.Im.Origin.Encoding != "" && (s.raw != nil || s.From != ""))
	ui.SetVisible(v.encoding, s.Im.Origin.Encoding != "" && (s.raw != nil || s.From != ""))
	v.encoding.Set(encodingSays(s.Im.Origin.Encoding), false)
	v.showRole()
	v.scroll.Offset = fyne.Position{}
	v.box.Refresh()
	v.scroll.Refresh()
}

func (v *reviewSide) showRole() {
	v.role.At = say.Ternary(v.r.Now().Im.Role == compare.Original, 0, 1)
	v.role.Refresh()
}

// encodingSays names an encoding on the button that changes it, by its short
// name where the long one has no room.
func encodingSays(name string) string {
	const room = sideInner - 20
	for _, e := range read.Encodings {
		if says := say.Say("%s – change…", say.Say(e.Says)); e.Name == name && ui.LabelFont.Measure(says).Width <= room {
			return says
		}
	}
	return say.Say("%s – change…", name)
}

// DoubtLines are the sentences about a text, wrapped.
func (v *reviewSide) DoubtLines() []string {
	var out []string
	for i, e := range v.entries() {
		if i > 0 {
			out = append(out, "")
		}
		out = append(out, e.lines()...)
	}
	return out
}

func (v *reviewSide) doubtsHigh() float32 {
	high := float32(0)
	for _, l := range v.DoubtLines() {
		high += say.Ternary[float32](l == "", 7, 17)
	}
	return say.Ternary(high == 0, 0, high+20)
}

func (v *reviewSide) drawDoubts(s *ui.Sheet, size fyne.Size) {
	if size.Height < 20 {
		return
	}
	tint, ink := s.Deleted, s.DeletedText
	if st := v.r.Now().Standing(); st == fine {
		tint, ink = s.Soft, s.Ink2
	}
	s.Box(0, 0, size.Width, size.Height-4, tint, 8)
	y := float32(17)
	for n, e := range v.entries() {
		top := y - 10
		for i, l := range e.lines() {
			shade := ink
			if e.about != nil && i == len(e.lines())-1 {
				shade = s.Accent
			}
			s.Text(l, 10, y, ui.ValueFont, shade)
			y += 17
		}
		if e.about != nil {
			s.Spot(4, top, size.Width-8, y-top-4, fmt.Sprint("doubt ", n), func() { v.r.Text.Find(e.about) })
		}
		y += 7
	}
}

// factLines tell where a text comes from and by what its bytes are known.
func (v *reviewSide) factLines() []string {
	s := v.r.Now()
	o := s.Im.Origin
	says := say.Say(o.Format)
	if o.File != "" && !files.IsAddress(o.File) {
		says = filepath.Base(o.File) + ", " + says
	}
	says += ", " + files.SizeSays(o.Size)
	stay, out := data.CountWords(s.cut())
	says += ". " + say.Count(stay, "word stays", "words stay")
	if out > 0 {
		says += say.Say(", %s left out", say.Thousands(out))
	}
	if s.edited {
		says += say.Say(", edited by hand")
	}
	return ui.BreakLines(says+say.Say(". Read by importer %s; SHA-256 of the file %s…", o.Importer, o.RawSHA256[:min(12, len(o.RawSHA256))]), ui.SmallFont, sideInner)
}

func (v *reviewSide) drawFacts(s *ui.Sheet, _ fyne.Size) {
	if !v.r.Now().isText() {
		return
	}
	for i, l := range v.factLines() {
		s.Text(l, 0, 14+15*float32(i), ui.SmallFont, s.Ink3)
	}
}

// stack puts what is shown under one another.
type stack struct{}

// MinSize implements fyne.Layout.
func (stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := float32(28)
	for _, o := range objects {
		if o.Visible() {
			high += o.MinSize().Height + 5
		}
	}
	return fyne.NewSize(10, high)
}

// Layout implements fyne.Layout.
func (stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(14)
	for _, o := range objects {
		if o.Visible() {
			h := o.MinSize().Height
			o.Move(fyne.NewPos(18, y))
			o.Resize(fyne.NewSize(size.Width-36, h))
			y += h + 5
		}
	}
}
