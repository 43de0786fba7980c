package app

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data"
)

// review is the panel in which imports are looked at before anything is
// stored: the list of texts where there are several, the text with what was
// left out of it, and what is known of it. Enter imports what is ticked.
type review struct {
	in       *intake
	subjects []*subject // in the order of the list
	at       int
	list     *reviewList
	text     *reviewText
	joins    *joinList
	side     *reviewSide
	modes    *ui.Switches // text or what changed, where there is a text that is like it
	head     *ui.Drawing
	foot     *ui.Drawing
	cancel   *ui.Button
	accept   *ui.Button
	root     *fyne.Container
	wraps    map[fyne.CanvasObject]fyne.CanvasObject // what the layout places, by the scroll in it
	pop      *widget.PopUp
	size     fyne.Size // of the window that it was laid out for
	trouble  string
	warned   bool // a second Esc leaves
	storing  *storingPanel
}

// build makes the parts.
func (r *review) build() {
	l := r.in.desk.Look
	r.head = ui.NewDrawing(l, r.drawHead)
	r.foot = ui.NewDrawing(l, r.drawFoot)
	r.list = newReviewList(r)
	r.text = newReviewText(r)
	r.joins = newJoinList(r)
	r.side = newReviewSide(r)
	r.modes = ui.NewSwitches(l, []string{"Text", "What changed"}, 0, func(i int) { r.text.compare(i == 1) })
	r.modes.Escape, r.modes.Enter = r.leave, r.take
	r.cancel = ui.NewButton(l, "Cancel", false, r.close)
	r.accept = ui.NewButton(l, "Import", true, r.take)
	r.cancel.Escape, r.accept.Escape = r.leave, r.leave
	r.wraps = map[fyne.CanvasObject]fyne.CanvasObject{}
	for _, s := range []*container.Scroll{r.list.scroll, r.text.scroll, r.joins.scroll, r.side.scroll} {
		r.wraps[s] = l.Quietly(s)
	}
	r.root = container.New(&reviewLayout{r}, r.head, r.foot, r.outer(r.list.scroll), r.modes, r.outer(r.text.scroll), r.outer(r.joins.scroll),
		r.outer(r.side.scroll), r.cancel, r.accept)
}

// add takes more subjects into the list.
func (r *review) add(more []*subject) {
	r.subjects = append(r.subjects, more...)
	if len(r.subjects) > 1 { // one alone was chosen for what it is
		for _, s := range more {
			s.setAside()
		}
	}
	r.join()
	r.propose(more)
	slices.SortStableFunc(r.subjects, func(a, b *subject) int { return int(a.standing()) - int(b.standing()) })
	r.show(max(0, slices.IndexFunc(r.subjects, func(s *subject) bool { return s.standing() != unreadable })))
	if r.pop != nil {
		r.fit()
	}
}

// originalNames are parts of the names of files and titles of texts that
// others tell of.
var originalNames = []string{"original", "source", "quelle", "fuente", "communiqué", "communique", "press-release", "transcript"}

// soundsOriginal reports whether the file of a text, or else its title, is
// called as an original is.
func (s *subject) soundsOriginal() bool {
	names := strings.NewReplacer("_", "-", " ", "-").Replace(strings.ToLower(filepath.Base(s.from) + " " + s.im.Title))
	return slices.ContainsFunc(originalNames, func(n string) bool { return strings.Contains(names, n) })
}

// propose makes a text the original of a comparison that is empty: the first
// that is called so, else the first.
func (r *review) propose(more []*subject) {
	if len(r.in.s.Accounts) > 0 || slices.ContainsFunc(r.subjects, (*subject).original) {
		return
	}
	var first *subject
	for _, s := range more {
		if s.isText() && s.take && (first == nil || s.soundsOriginal() && !first.soundsOriginal()) {
			first = s
		}
	}
	if first != nil {
		first.im.Role = compare.Original
	}
}

// original reports whether a subject will be the original.
func (s *subject) original() bool { return s.isText() && s.take && s.im.Role == compare.Original }

// first has the keyboard first: what asks for a look, or the button where one
// Enter is enough.
func (r *review) first() fyne.Focusable {
	switch s := r.now(); {
	case len(r.subjects) > 1:
		return r.list
	case s.refs != nil:
		return r.joins
	case s.isText() && s.from == "": // pasted: nothing tells its title
		return r.side.title
	case r.accept.Off:
		return r.text
	}
	return r.accept
}

// now is the subject that is shown.
func (r *review) now() *subject {
	if r.at < len(r.subjects) {
		return r.subjects[r.at]
	}
	return &subject{}
}

// show goes to a subject.
func (r *review) show(at int) {
	r.text.finish(true)
	r.at = max(0, min(at, len(r.subjects)-1))
	r.modes.At = 0
	r.text.show()
	r.joins.show()
	r.side.show()
	r.refresh()
}

// refresh shows what was decided in every part.
func (r *review) refresh() {
	s := r.now()
	ui.SetVisible(r.modes, s.isText() && s.like.share > 0)
	ui.SetVisible(r.text.scroll, s.refs == nil)
	ui.SetVisible(r.joins.scroll, s.refs != nil)
	ui.SetVisible(r.list.scroll, len(r.subjects) > 1)
	ui.SetVisible(r.side.scroll, s.isText())
	r.accept.Set(r.acceptSays())
	for _, o := range []fyne.CanvasObject{r.head, r.foot, r.list, r.list.scroll} {
		o.Refresh()
	}
	r.root.Refresh()
}

// acceptSays is what the button says, and whether it is off.
func (r *review) acceptSays() (string, bool) {
	n := len(r.taken())
	changes := r.changes()
	switch {
	case n > 0:
		return say.Say("Import %s", say.Count(n, "text", "texts")), false
	case changes > 0:
		return say.Say("Change metadata of %s", say.Count(changes, "text", "texts")), false
	}
	return say.Phrase("Import"), !r.alone()
}

// alone reports whether there is one text, and no list in which it could be ticked.
func (r *review) alone() bool { return len(r.subjects) == 1 && r.now().isText() }

// taken are the texts that will be stored.
func (r *review) taken() []*subject {
	var out []*subject
	for _, s := range r.subjects {
		if s.isText() && s.take {
			out = append(out, s)
		}
	}
	return out
}

// texts counts the texts that can be stored.
func (r *review) texts() int {
	n := 0
	for _, s := range r.subjects {
		if s.isText() {
			n++
		}
	}
	return n
}

// announced says of each bundle how many articles it announces and how many
// were found.
func (r *review) announced() string {
	found, said := map[string]int{}, map[string]int{}
	var order []string
	for _, s := range r.subjects {
		if s.isText() && s.im.Announced > 0 {
			if found[s.from] == 0 {
				order = append(order, s.from)
			}
			found[s.from]++
			said[s.from] = s.im.Announced
		}
	}
	slices.Sort(order)
	var says []string
	for _, from := range order {
		form := say.Phrase("%s announces %s, %s found")
		if said[from] == r.count(from) {
			form = say.Phrase("%s announces %s, all %s found")
		}
		says = append(says, say.Say(form, filepath.Base(from), say.Count(said[from], "article", "articles"), say.Thousands(found[from])))
	}
	return strings.Join(says, ". ")
}

// count counts the texts that came from one file.
func (r *review) count(from string) int {
	n := 0
	for _, s := range r.subjects {
		if s.isText() && s.from == from {
			n++
		}
	}
	return n
}

// makeOriginal makes a text the original and no other one.
func (r *review) makeOriginal(at int, yes bool) {
	for i, s := range r.subjects {
		if s.isText() {
			s.im.Role = compare.Retold
			if i == at && yes {
				s.im.Role, s.take = compare.Original, true
				s.newer = s.newer && s.like.text.Role == compare.Original
			}
		}
	}
	r.side.showRole()
	r.side.asVersion.At = say.Ternary(r.now().newer, 0, 1)
	r.side.asVersion.Refresh()
	r.refresh()
}

// toggle takes a text or leaves it.
func (r *review) toggle(at int) {
	if s := r.subjects[at]; s.failed == "" {
		s.take = !s.take
		r.refresh()
	}
}

// leave closes the review. Work by hand asks for a second press.
func (r *review) leave() {
	if !r.warned && slices.ContainsFunc(r.subjects, func(s *subject) bool { return s.edited || s.touched() }) {
		r.warned = true
		r.complain("Nothing is stored yet, and what you changed here would be lost. Press Esc again to leave.")
		return
	}
	r.close()
}

// touched reports whether blocks were brought back or taken out.
func (s *subject) touched() bool {
	return s.blocks != nil && !slices.EqualFunc(s.blocks, s.im.Blocks(), func(now, was data.Block) bool { return now.Why == was.Why })
}

// complain says at the foot what stands in the way.
func (r *review) complain(says string) {
	r.trouble = say.Say(says)
	r.foot.Refresh()
}

// close takes the panel away; nothing is stored.
func (r *review) close() {
	r.pop.Hide()
	r.in.review = nil
	r.in.calls.Leave()
	r.in.s.On.Imports()
}
