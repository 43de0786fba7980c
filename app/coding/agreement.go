package coding

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/compare"
)

// agreementPage is the panel on coders: who coded, whose codes are shown, and
// how far they agree.
type agreementPage struct {
	ui.Drawing
	c      *Coding
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

// OpenAgreement shows coders and their agreement.
func (c *Coding) OpenAgreement() {
	if c.s.Cmp == nil || c.s.Stale || !c.s.Ready() {
		return
	}
	p := c.files.NewPanel("Coders and agreement", agreementWide+40)
	coders := c.s.Cmp.Codes().Coders()
	p.Note(say.Say("You code as %s. %s", c.s.Coder(), c.codersSay(coders)))
	if len(coders) > 1 {
		c.askShown(p, coders)
	}
	a := c.newAgreement(coders)
	p.Add(c.files.Look.Quietly(a.scroll))
	p.Note("Units are claims × accounts, or claims where they were coded as a whole; only those that at least two coded count. In brackets the 95 % interval of 1,000 draws of units with replacement.")
	p.Button("Your name…", false, func() { p.Close(); c.askCoder(c.OpenAgreement) })
	p.Button("Save your codes…", false, func() { p.Close(); c.saveCoding() })
	p.Button("Merge codes…", false, func() { p.Close(); c.openMerge() })
	if n := len(c.s.Cmp.Codes().Conflicts()); n > 0 {
		p.Button("Where coders differ…", false, func() { p.Close(); c.openConflicts() })
	}
	if len(coders) > 0 {
		p.Button("Save as…", false, func() { p.Close(); c.openSaveCodes() })
	}
	p.Button("Close", true, p.Close)
	p.Closed = c.agreeing.Stop
	p.Show()
	a.start(coders, p.Pop)
}

func (c *Coding) codersSay(coders []string) string {
	switch len(coders) {
	case 0:
		return say.Say("Nobody has coded here yet.")
	case 1:
		return say.Say("Only %s has coded here: merge the codes of a second coder to see how far the two agree.", coders[0])
	}
	return say.Say("Here coded: %s.", strings.Join(coders, ", "))
}

// askShown offers whose codes are shown in table and inspector.
func (c *Coding) askShown(p *ui.Panel, coders []string) {
	names := append([]string{say.Say("Everybody")}, coders...)
	for i := range names {
		names[i] = ui.ValueFont.Fit(names[i], 160)
	}
	p.Choice("Whose codes are shown", names, 1+slices.Index(coders, c.s.Codes.Coder), func(i int) {
		c.s.Codes.ShowOf(append([]string{""}, coders...)[i])
	})
}

func (c *Coding) newAgreement(coders []string) *agreementPage {
	a := &agreementPage{c: c, state: "Computing…"}
	if len(coders) < 2 {
		a.state = "Agreement needs two coders."
	}
	a.Look, a.Over = c.files.Look, -1
	a.Paint = a.draw
	a.Least = func() fyne.Size { return fyne.NewSize(10, agreementLine*float32(2+2*len(a.rows))) }
	a.ExtendBaseWidget(a)
	a.scroll = container.NewVScroll(a)
	a.scroll.SetMinSize(fyne.NewSize(agreementWide, max(120, min(320, c.files.Window.Canvas().Size().Height-360))))
	return a
}

// start computes the coefficients beside the window: a thousand draws for
// each take their time.
func (a *agreementPage) start(coders []string, pop fyne.CanvasObject) {
	if len(coders) < 2 {
		return
	}
	c := a.c.s.Cmp
	var rows []compare.Agreement
	a.c.agreeing.Run(func(context.Context, task.Progress) error {
		rows = c.Codes().Agreement(coders)
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
	{say.Phrase("Units"), 330, func(a compare.Agreement) string { return fmt.Sprint(a.Units) }},
	{say.Phrase("Percent"), 400, func(a compare.Agreement) string {
		if !a.Percent.Defined {
			return "—"
		}
		return fmt.Sprintf("%.0f %%", 100*a.Percent.Value)
	}},
	{say.Phrase("Kappa"), 530, func(a compare.Agreement) string { return estimateSays(a.Kappa) }},
	{say.Phrase("Alpha"), 660, func(a compare.Agreement) string { return estimateSays(a.Alpha) }},
	{say.Phrase("Alpha, ordinal"), 790, func(a compare.Agreement) string { return estimateSays(a.Ordinal) }},
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

func (a *agreementPage) draw(s *ui.Sheet, _ fyne.Size) {
	if len(a.rows) == 0 {
		s.Text(say.Say(a.state), 0, 20, ui.TextFont, s.Ink3)
		return
	}
	for _, c := range agreementColumns {
		s.Right(say.Say(c.head), c.end, 12, ui.StatusFont, s.Ink2)
	}
	y := float32(12 + agreementLine)
	for _, r := range a.rows {
		a.row(s, r, y)
		y += agreementLine
		if says := r.Caution(); says != "" && r.Outlet == "" {
			s.Text(ui.SmallFont.Fit(cautionSays(r), agreementWide-20), 0, y-6, ui.SmallFont, s.DeletedText)
			y += 18
		}
		s.Box(0, y-13, agreementWide-10, 1, s.Soft, 0)
	}
}

// row draws a variable; those of single outlets are set in.
func (a *agreementPage) row(s *ui.Sheet, r compare.Agreement, y float32) {
	name, f, x := say.CapitalFirst(session.VariableSays(a.c.s.Cmp, r.Kind)), ui.ColumnFont, float32(0)
	if r.Whole {
		name = say.Say("%s, of whole claims", name)
	}
	if r.Outlet != "" {
		name, f, x = r.Outlet, ui.ValueFont, 14
	}
	s.Text(f.Fit(name, agreementName-x), x, y, f, s.Ink)
	for _, c := range agreementColumns {
		s.Right(c.cell(r), c.end, y, ui.ValueFont, s.Ink)
	}
}

// cautionSays is what to keep in mind, in the language of the interface.
func cautionSays(a compare.Agreement) string {
	switch {
	case a.Units == 0:
		return say.Say("No unit was coded by two coders.")
	case !a.Alpha.Defined:
		return say.Say("All codes are alike: without variation kappa and alpha are not defined.")
	}
	return say.Say("Only %d units were coded twice: the figures are rough. Aim at %d or more.", a.Units, compare.FewUnits)
}
