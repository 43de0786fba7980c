package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/task"
	"synoptic/compare"
)

// agreementPage is the panel on coders: who coded, whose codes are shown, and
// how far they agree.
type agreementPage struct {
	drawing
	w      *window
	scroll *container.Scroll
	rows   []compare.Agreement
	state  string // said in place of rows
}

// Columns of the table of agreement, from the left.
const (
	agreementWide = 800
	agreementLine = 26
	agreementName = 250
)

// openAgreement shows coders and their agreement.
func (w *window) openAgreement() {
	if w.cmp == nil || w.stale || !w.ready() {
		return
	}
	p := w.newPanel("Coders and agreement", agreementWide+40)
	coders := w.cmp.Coders()
	p.note(say("You code as %s. %s", w.coder(), w.codersSay(coders)))
	if len(coders) > 1 {
		w.askShown(p, coders)
	}
	a := w.newAgreement(coders)
	p.add(w.look.quietly(a.scroll))
	p.note("Units are claims × accounts, or claims where they were coded as a whole; only those that at least two coded count. In brackets the 95 % interval of 1,000 draws of units with replacement.")
	p.button("Your name…", false, func() { p.close(); w.askCoder(w.openAgreement) })
	p.button("Save your codes…", false, func() { p.close(); w.saveCoding() })
	p.button("Merge codes…", false, func() { p.close(); w.openMerge() })
	if n := len(w.cmp.Conflicts()); n > 0 {
		p.button("Where coders differ…", false, func() { p.close(); w.openConflicts() })
	}
	if len(coders) > 0 {
		p.button("Save as…", false, func() { p.close(); w.openSaveCodes() })
	}
	p.button("Close", true, p.close)
	p.closed = w.agreeing.Stop
	p.show()
	a.start(coders, p.pop)
}

func (w *window) codersSay(coders []string) string {
	switch len(coders) {
	case 0:
		return say("Nobody has coded here yet.")
	case 1:
		return say("Only %s has coded here: merge the codes of a second coder to see how far the two agree.", coders[0])
	}
	return say("Here coded: %s.", strings.Join(coders, ", "))
}

// askShown offers whose codes are shown in table and inspector.
func (w *window) askShown(p *panel, coders []string) {
	names := append([]string{say("Everybody")}, coders...)
	for i := range names {
		names[i] = valueFont.fit(names[i], 160)
	}
	p.choice("Whose codes are shown", names, 1+slices.Index(coders, w.shownCoder), func(i int) {
		w.showCoder(append([]string{""}, coders...)[i])
	})
}

func (w *window) newAgreement(coders []string) *agreementPage {
	a := &agreementPage{w: w, state: "Computing…"}
	if len(coders) < 2 {
		a.state = "Agreement needs two coders."
	}
	a.look, a.over = w.look, -1
	a.paint = a.draw
	a.least = func() fyne.Size { return fyne.NewSize(10, agreementLine*float32(2+2*len(a.rows))) }
	a.ExtendBaseWidget(a)
	a.scroll = container.NewVScroll(a)
	a.scroll.SetMinSize(fyne.NewSize(agreementWide, max(120, min(320, w.Canvas().Size().Height-360))))
	return a
}

// start computes the coefficients beside the window: a thousand draws for
// each take their time.
func (a *agreementPage) start(coders []string, pop fyne.CanvasObject) {
	if len(coders) < 2 {
		return
	}
	c := a.w.cmp
	var rows []compare.Agreement
	a.w.agreeing.Run(func(context.Context, task.Progress) error {
		rows = c.Agreement(coders)
		return nil
	}, nil, func(error) {
		a.rows = rows
		a.Refresh()
		a.scroll.Refresh()
		pop.Refresh() // nothing else moves that would have the panel painted again
	})
}

// column is a column of the table: its head, where it ends, its cell.
type agreementColumn struct {
	head string
	end  float32
	cell func(compare.Agreement) string
}

var agreementColumns = []agreementColumn{
	{phrase("Units"), 330, func(a compare.Agreement) string { return fmt.Sprint(a.Units) }},
	{phrase("Percent"), 400, func(a compare.Agreement) string {
		if !a.Percent.Defined {
			return "—"
		}
		return fmt.Sprintf("%.0f %%", 100*a.Percent.Value)
	}},
	{phrase("Kappa"), 530, func(a compare.Agreement) string { return estimateSays(a.Kappa) }},
	{phrase("Alpha"), 660, func(a compare.Agreement) string { return estimateSays(a.Alpha) }},
	{phrase("Alpha, ordinal"), 790, func(a compare.Agreement) string { return estimateSays(a.Ordinal) }},
}

func estimateSays(e compare.Estimate) string {
	switch {
	case !e.Defined:
		return "—"
	case !e.Interval:
		return fmt.Sprintf("%.2f", e.Value)
	}
	return fmt.Sprintf("%.2f [%.2f, %.2f]", e.Value, e.Low, e.High)
}

func (a *agreementPage) draw(s *sheet, _ fyne.Size) {
	if len(a.rows) == 0 {
		s.text(say(a.state), 0, 20, textFont, s.ink3)
		return
	}
	for _, c := range agreementColumns {
		s.right(say(c.head), c.end, 12, statusFont, s.ink2)
	}
	y := float32(12 + agreementLine)
	for _, r := range a.rows {
		a.row(s, r, y)
		y += agreementLine
		if says := r.Caution(); says != "" && r.Outlet == "" {
			s.text(smallFont.fit(cautionSays(r), agreementWide-20), 0, y-6, smallFont, s.deletedText)
			y += 18
		}
		s.box(0, y-13, agreementWide-10, 1, s.soft, 0)
	}
}

// row draws a variable; those of single outlets are set in.
func (a *agreementPage) row(s *sheet, r compare.Agreement, y float32) {
	name, f, x := capitalFirst(a.w.variableSays(r.Kind)), columnFont, float32(0)
	if r.Whole {
		name = say("%s, of whole claims", name)
	}
	if r.Outlet != "" {
		name, f, x = r.Outlet, valueFont, 14
	}
	s.text(f.fit(name, agreementName-x), x, y, f, s.ink)
	for _, c := range agreementColumns {
		s.right(c.cell(r), c.end, y, valueFont, s.ink)
	}
}

// cautionSays is what to keep in mind, in the language of the interface.
func cautionSays(a compare.Agreement) string {
	switch {
	case a.Units == 0:
		return say("No unit was coded by two coders.")
	case !a.Alpha.Defined:
		return say("All codes are alike: without variation kappa and alpha are not defined.")
	}
	return say("Only %d units were coded twice: the figures are rough. Aim at %d or more.", a.Units, compare.FewUnits)
}
