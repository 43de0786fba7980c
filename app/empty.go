package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"synoptic/compare"
	"synoptic/data"
)

// missing says what the window lacks.
type missing uint8

// What may be missing, the worst first.
const (
	nothingMissing missing = iota
	noProject              // no text at all
	noAccount              // an original, and no account of it
	noResult               // nothing matches filter and search
	noTable                // texts, and no comparison yet
	noLibrary              // no file to keep anything in
)

// emptyState stands in for the table where there is none to show.
type emptyState struct {
	drawing
	w *window
}

func newEmpty(w *window) *emptyState {
	e := &emptyState{w: w}
	e.look, e.over = w.look, -1
	e.paint = e.draw
	e.ExtendBaseWidget(e)
	return e
}

// wanted says what the window lacks now.
func (e *emptyState) wanted() missing {
	w := e.w
	switch {
	case w.store == nil && w.loading.busy:
		return noTable
	case w.store == nil:
		return noLibrary
	case len(w.accounts) == 0:
		return noProject
	case len(w.accounts) == 1:
		return noAccount
	case w.cmp == nil:
		return noTable
	case len(w.table.rows) == 0:
		return noResult
	}
	return nothingMissing
}

func (e *emptyState) draw(s *sheet, size fyne.Size) {
	s.box(0, 0, size.Width, size.Height, s.page, 0)
	switch e.wanted() {
	case noLibrary:
		e.card(s, size, say("No library is open"), say("Nothing was changed."), "Open a project file…", e.w.openFile, "Try again", e.w.start)
	case noProject:
		e.card(s, size, say("Drop the original here"), say("%s Or paste with Ctrl+V.", formatsSay()), "Open…", e.w.openImport, "Try the sample", e.w.openSample)
	case noAccount:
		title, line := say("Drop an article here"), say("The original stays as it is; each account gets its own column.")
		if e.w.accounts[0].Role != compare.Original {
			title, line = say("Drop a second text here"), say("Texts without an original are compared with one another.")
		}
		e.card(s, size, title, say("%s Or paste with Ctrl+V.", formatsSay()), line, nil, "", nil)
	case noTable:
		s.middle(say("The table appears here as soon as the texts are compared."), size.Width/2, size.Height/2, textFont, s.ink3)
	case noResult:
		s.box(0, 0, size.Width, headHeight, s.head, 0)
		e.card(s, size, say("No claims match"), e.filterWords(), "Clear filters", e.w.clearFilters, "", nil)
	}
}

// commonFormats are the kinds of file that the window names, where they can be
// read. The others are too special to fill the line.
var commonFormats = []string{phrase("Text"), phrase("Web page"), phrase("Word"), phrase("PDF")}

// formatsSay names the kinds of file that can be read.
func formatsSay() string {
	var names []string
	for _, name := range commonFormats {
		if slices.ContainsFunc(data.Formats, func(f data.Format) bool { return strings.HasPrefix(f.Name, name) }) {
			names = append(names, say(name))
		}
	}
	if len(names) < len(data.Formats) {
		return say("%s and more.", strings.Join(names, ", "))
	}
	return strings.Join(names, ", ") + "."
}

// filterWords names the filter in force.
func (e *emptyState) filterWords() string {
	var says []string
	for _, x := range compare.Choices {
		if x.Key == e.w.filter.Show && x.Key != compare.Choices[0].Key {
			says = append(says, say(x.Name))
		}
	}
	for _, p := range e.w.filterParts() {
		says = append(says, p.says)
	}
	return say("Filter: %s", strings.Join(says, " · "))
}

// card draws a centred box with a title, a line and up to two buttons. A
// first button without an action is a line of text.
func (e *emptyState) card(s *sheet, size fyne.Size, title, line, first string, do func(), second string, also func()) {
	w := min(440, size.Width-40)
	x, y := (size.Width-w)/2, (size.Height-190)/2
	s.frame(x, y, w, 190, s.head, s.line, 12, 1)
	mid := x + w/2
	s.box(mid-20, y+24, 40, 40, s.selected, 8)
	s.box(mid-5, y+43, 10, 2, s.accent, 0)
	s.box(mid-1, y+39, 2, 10, s.accent, 0)
	s.middle(title, mid, y+90, headFont, s.ink)
	s.middle(textFont.fit(line, w-32), mid, y+114, textFont, s.ink2)
	if do == nil {
		s.middle(valueFont.fit(say(first), w-32), mid, y+153, valueFont, s.ink3)
		return
	}
	wide := buttonFont.measure(say(first)).Width + 28
	left := mid - wide/2
	if second != "" {
		other := buttonFont.measure(say(second)).Width + 28
		left = mid - (wide+8+other)/2
		e.push(s, second, left+wide+8, y+138, other, false, also)
	}
	e.push(s, first, left, y+138, wide, true, do)
}

// push draws a button of the card.
func (e *emptyState) push(s *sheet, label string, x, y, w float32, filled bool, do func()) {
	fill, ink, line := s.raised, s.ink, s.fieldLine
	if filled {
		fill, ink, line = s.accent, s.onAccent, s.accent
	}
	s.frame(x, y, w, 30, fill, line, 6, 1)
	s.middle(say(label), x+w/2, y+15, buttonFont, ink)
	s.spot(x, y, w, 30, label, do)
}
