package review

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// ReviewList lists the texts of a review, the problems on top. It draws those
// that are in view.
type ReviewList struct {
	ui.Drawing
	r       *Review
	scroll  *container.Scroll
	focused bool
}

const (
	subjectHigh = 74
	partHigh    = 30
)

func newReviewList(r *Review) *ReviewList {
	l := &ReviewList{r: r}
	l.Look, l.Over = r.in.desk.Look, -1
	l.Paint = l.draw
	l.Least = func() fyne.Size { return fyne.NewSize(10, l.Top(len(l.r.Subjects))+8) }
	l.ExtendBaseWidget(l)
	l.scroll = container.NewVScroll(l)
	l.scroll.OnScrolled = func(fyne.Position) { l.Refresh() }
	return l
}

// Top is where the n-th subject begins: parts of the list have heads.
func (l *ReviewList) Top(n int) float32 {
	y := float32(n) * subjectHigh
	for i := 0; i <= n && i < len(l.r.Subjects); i++ {
		if l.opens(i) {
			y += partHigh
		}
	}
	return y
}

// opens reports whether a subject is the first of its part.
func (l *ReviewList) opens(i int) bool {
	return i == 0 || l.r.Subjects[i].Standing() != l.r.Subjects[i-1].Standing()
}

func (l *ReviewList) draw(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Side, 0)
	from, to := l.scroll.Offset.Y, l.scroll.Offset.Y+max(l.scroll.Size().Height, 100)
	y := float32(0)
	for i, one := range l.r.Subjects {
		if l.opens(i) {
			if y+partHigh > from && y < to {
				s.Text(say.Say(RankNames[one.Standing()]), 16, y+17, ui.SectionFont, s.Ink2)
				s.Right(say.Thousands(l.alike(i)), size.Width-20, y+17, ui.SmallFont, s.Ink3)
			}
			y += partHigh
		}
		if y+subjectHigh > from && y < to {
			l.entry(s, i, one, y, size.Width)
		}
		y += subjectHigh
	}
}

// alike counts the subjects of the part that begins at i.
func (l *ReviewList) alike(i int) int {
	n := i
	for n < len(l.r.Subjects) && l.r.Subjects[n].Standing() == l.r.Subjects[i].Standing() {
		n++
	}
	return n - i
}

func (l *ReviewList) entry(s *ui.Sheet, i int, one *subject, y, width float32) {
	w := width - 16
	switch {
	case i == l.r.at && l.focused:
		s.Frame(8, y, w, subjectHigh-4, s.Active, s.Accent, 8, 2)
	case i == l.r.at:
		s.Box(8, y, w, subjectHigh-4, s.Active, 8)
	case l.Hovered(subjectSpot(i)):
		s.Box(8, y, w, subjectHigh-4, s.Soft, 8)
	}
	s.Spot(8, y, w, subjectHigh-4, subjectSpot(i), func() { l.r.in.desk.Window.Canvas().Focus(l); l.r.Show(i) })
	l.tick(s, i, one, y+10)
	x, end := float32(46), width-20
	end0 := end
	if one.isText() {
		end -= s.Right(reviewFacts(one), end, y+17, ui.SmallFont, s.Ink3) + 8
	}
	if one.Original() {
		end -= drawPill(s, say.Say("Original"), end, y+17) + 6
	}
	name, ink := one.name(), s.Ink
	if !one.Take {
		ink = s.Ink3
	}
	s.Text(ui.OutletFont.Fit(name, end-x), x, y+17, ui.OutletFont, ink)
	if one.isText() {
		s.Text(ui.TitleFont.Fit(one.Im.Title, width-20-x), x, y+36, ui.TitleFont, s.Ink2)
	}
	says, tone := one.says(), s.Ink3
	if st := one.Standing(); st == unreadable || st == doubtful {
		tone = s.DeletedText
	}
	if one.isText() && !one.Original() && (i == l.r.at || l.Hovered(subjectSpot(i)) || l.Hovered(OriginalSpot(i))) {
		words := say.Say("Make it the original")
		wide := ui.StatusFont.Measure(words).Width
		s.Text(words, end0-wide, y+55, ui.StatusFont, s.Accent)
		if l.Hovered(OriginalSpot(i)) {
			s.Box(end0-wide, y+62, wide, 1, s.Accent, 0)
		}
		s.Spot(end0-wide-6, y+44, wide+12, 22, OriginalSpot(i), func() { l.r.Show(i); l.r.makeOriginal(i, true) })
		width -= wide + 8
	}
	if one.isText() {
		s.Text(ui.SmallFont.Fit(says, width-20-x), x, y+55, ui.SmallFont, tone)
		return
	}
	for n, line := range FailedLines(says, width-20-x) {
		s.Text(line, x, y+36+float32(n)*17, ui.SmallFont, tone)
	}
}

// FailedLines are the two lines in which there is room to say why a file could
// not be read.
func FailedLines(says string, width float32) []string {
	lines := ui.BreakLines(says, ui.SmallFont, width)
	if len(lines) > 2 {
		lines = []string{lines[0], ui.SmallFont.Fit(strings.Join(lines[1:], " "), width)}
	}
	return lines
}

// OriginalSpot names the spot that makes a text of the list the original.
func OriginalSpot(i int) string { return "original " + say.Thousands(i) }

// tick draws the box that takes a text or leaves it.
func (l *ReviewList) tick(s *ui.Sheet, i int, one *subject, y float32) {
	switch {
	case one.failed != "":
		s.Box(19, y, 16, 16, s.Deleted, 4)
		s.Middle("!", 27, y+8, ui.BadgeFont, s.DeletedText)
		return
	case one.Take:
		s.Box(19, y, 16, 16, s.Accent, 4)
		s.Tick(23, y+8)
	default:
		s.Frame(19, y, 16, 16, s.Field, s.Ink3, 4, 1)
	}
	s.Spot(12, y-7, 30, 30, "tick "+subjectSpot(i), func() { l.r.in.desk.Window.Canvas().Focus(l); l.r.Show(i); l.r.toggle(i) })
}

func subjectSpot(i int) string { return "subject " + say.Thousands(i) }

// reviewFacts are the date and the length of a text, short.
func reviewFacts(one *subject) string {
	var parts []string
	if one.Im.Published != "" {
		parts = append(parts, say.DateOf(one.Im.Published))
	}
	return strings.Join(append(parts, say.Count(one.words(), "word", "words")), " · ")
}

// words counts the words that stay.
func (s *subject) words() int {
	if s.counted == 0 {
		s.counted = compare.Words(s.result().Text)
	}
	return s.counted
}

// drawPill draws a word in a pill that ends at x and returns its width.
func drawPill(s *ui.Sheet, word string, x, y float32) float32 {
	w := ui.StatusFont.Measure(word).Width + 14
	s.Box(x-w, y-9, w, 18, s.MatchedTint, 9)
	s.Middle(word, x-w/2, y, ui.StatusFont, s.Matched)
	return w
}

// FocusGained implements fyne.Focusable.
func (l *ReviewList) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost implements fyne.Focusable.
func (l *ReviewList) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune implements fyne.Focusable.
func (l *ReviewList) TypedRune(r rune) {
	switch r {
	case 'o', 'O':
		if s := l.r.Now(); s.isText() {
			l.r.makeOriginal(l.r.at, s.Im.Role != "original")
		}
	case 'a', 'A':
		l.r.all()
	}
}

// TypedKey implements fyne.Focusable.
func (l *ReviewList) TypedKey(e *fyne.KeyEvent) {
	if l.Look.Helps(e.Name) {
		return
	}
	page := max(1, int(l.scroll.Size().Height/subjectHigh)-1)
	switch e.Name {
	case fyne.KeyDown:
		l.r.Show(l.r.at + 1)
	case fyne.KeyUp:
		l.r.Show(l.r.at - 1)
	case fyne.KeyPageDown:
		l.r.Show(l.r.at + page)
	case fyne.KeyPageUp:
		l.r.Show(l.r.at - page)
	case fyne.KeyHome:
		l.r.Show(0)
	case fyne.KeyEnd:
		l.r.Show(len(l.r.Subjects) - 1)
	case fyne.KeySpace:
		l.r.toggle(l.r.at)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.r.Take()
		return
	case fyne.KeyEscape:
		l.r.leave()
		return
	}
	l.reveal()
}

// reveal scrolls until the subject that is shown is in view, with its head.
func (l *ReviewList) reveal() {
	top, room := l.Top(l.r.at), l.scroll.Size().Height
	offset := min(l.scroll.Offset.Y, top-partHigh)
	if top+subjectHigh > offset+room {
		offset = top + subjectHigh - room
	}
	if offset = max(0, offset); offset != l.scroll.Offset.Y && room > 0 {
		l.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	}
	l.Refresh()
}

// all ticks every text that is not there already, or none where all are ticked.
func (r *Review) all() {
	want := false
	for _, s := range r.Subjects {
		want = want || s.isText() && !s.Take && s.Standing() != Known
	}
	for _, s := range r.Subjects {
		if s.isText() && s.Standing() != Known {
			s.Take = want
		}
	}
	r.refresh()
}
