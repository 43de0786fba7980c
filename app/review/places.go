package review

import (
	"slices"
	"strings"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/data"
)

// doubtEntry is a doubt about a text, in words, with the paragraphs that it is about.
type doubtEntry struct {
	says  string
	about func(data.Block) bool // nil where it is about no place
}

// entries are the doubts about the text that is shown.
func (v *reviewSide) entries() []doubtEntry {
	s := v.r.Now()
	var out []doubtEntry
	add := func(says string, about func(data.Block) bool) {
		if about != nil && !slices.ContainsFunc(s.cut(), about) {
			about = nil
		}
		out = append(out, doubtEntry{says, about})
	}
	if s.like.share > 0 {
		add(s.likeSays(), nil)
	}
	if says := littleKept(s.cut()); s.isText() && says != "" {
		add(says, func(b data.Block) bool { return b.Why != "" })
	}
	for _, d := range s.Doubts {
		at := slices.IndexFunc(doubtPlaces, func(p struct {
			begins string
			about  func(data.Block) bool
		}) bool {
			return strings.HasPrefix(d.Form, p.begins)
		})
		if at < 0 {
			add(DoubtSays(d), nil)
			continue
		}
		add(DoubtSays(d), doubtPlaces[at].about)
	}
	if _, err := session.DateTyped(s.Im.Published); err != nil && s.isText() {
		add(say.Sentence(err), nil)
	}
	if v.fonts != "" {
		add(v.fonts, nil)
	}
	return out
}

// lines are the words of an entry, wrapped, with the way to its place.
func (e doubtEntry) lines() []string {
	out := ui.BreakLines(e.says, ui.ValueFont, sideInner-20)
	if e.about != nil {
		out = append(out, say.Say("Show the place ›"))
	}
	return out
}

// Find goes to the next paragraph of a kind behind the one that the keyboard is on,
// and from the last to the first.
func (t *reviewText) Find(about func(data.Block) bool) {
	blocks := t.Blocks()
	for n := 1; n <= len(blocks); n++ {
		i := (t.At + n) % len(blocks)
		if !about(blocks[i]) {
			continue
		}
		t.finish(true)
		t.beside = nil
		t.unfolded[i], t.At = oneByOne, i
		t.layout()
		t.reveal()
		t.r.in.desk.Window.Canvas().Focus(t)
		return
	}
}
