package review

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

// Review is the panel in which imports are looked at before anything is
// stored: the list of texts where there are several, the text with what was
// left out of it, and what is known of it. Enter imports what is ticked.
type Review struct {
	in       *Intake
	Subjects []*subject // in the order of the list
	at       int
	List     *ReviewList
	Text     *reviewText
	joins    *joinList
	Side     *reviewSide
	modes    *ui.Switches // text or what changed, where there is a text that is like it
	head     *ui.Drawing
	foot     *ui.Drawing
	cancel   *ui.Button
	Accept   *ui.Button
	root     *fyne.Container
	wraps    map[fyne.CanvasObject]fyne.CanvasObject // what the layout places, by the scroll in it
	pop      *widget.PopUp
	size     fyne.Size // of the window that it was laid out for
	Trouble  string
	warned   bool // a second Esc leaves
	storing  *storingPanel
}

// build makes the parts.
func (r *Review) build() {
	l := r.in.desk.Look
	r.head = ui.NewDrawing(l, r.drawHead)
	r.foot = ui.NewDrawing(l, r.drawFoot)
	r.List = newReviewList(r)
	r.Text = newReviewText(r)
	r.joins = newJoinList(r)
	r.Side = newReviewSide(r)
	r.modes = ui.NewSwitches(l, []string{"Text", "What changed"}, 0, func(i int) { r.Text.compare(i == 1) })
	r.modes.Escape, r.modes.Enter = r.leave, r.Take
	r.cancel = ui.NewButton(l, "Cancel", false, r.close)
	r.Accept = ui.NewButton(l, "Import", true, r.Take)
	r.cancel.Escape, r.Accept.Escape = r.leave, r.leave
	r.wraps = map[fyne.CanvasObject]fyne.CanvasObject{}
	for _, s := range []*container.Scroll{r.List.scroll, r.Text.scroll, r.joins.scroll, r.Side.scroll} {
		r.wraps[s] = l.Quietly(s)
	}
	r.root = container.New(&reviewLayout{r}, r.head, r.foot, r.outer(r.List.scroll), r.modes, r.outer(r.Text.scroll), r.outer(r.joins.scroll),
		r.outer(r.Side.scroll), r.cancel, r.Accept)
}

// add takes more subjects into the list.
func (r *Review) add(more []*subject) {
	r.Subjects = append(r.Subjects, more...)
	if len(r.Subjects) > 1 { // one alone was chosen for what it is
		for _, s := range more {
			s.setAside()
		}
	}
	r.join()
	r.propose(more)
	slices.SortStableFunc(r.Subjects, func(a, b *subject) int { return int(a.Standing()) - int(b.Standing()) })
	r.Show(max(0, slices.IndexFunc(r.Subjects, func(s *subject) bool { return s.Standing() != unreadable })))
	if r.pop != nil {
		r.Fit()
	}
}

// originalNames are parts of the names of files and titles of texts that
// others tell of.
var originalNames = []string{"original", "source", "quelle", "fuente", "communiqué", "communique", "press-release", "transcript"}

// soundsOriginal reports whether the file of a text, or else its title, is
// called as an original is.
func (s *subject) soundsOriginal() bool {
	names := strings.NewReplacer("_", "-", " ", "-").Replace(strings.ToLower(filepath.Base(s.From) + " " + s.Im.Title))
	return slices.ContainsFunc(originalNames, func(n string) bool { return strings.Contains(names, n) })
}

// propose makes a text the original of a comparison that is empty: the first
// that is called so, else the first.
func (r *Review) propose(more []*subject) {
	if len(r.in.s.Accounts) > 0 || slices.ContainsFunc(r.Subjects, (*subject).Original) {
		return
	}
	var first *subject
	for _, s := range more {
		if s.isText() && s.Take && (first == nil || s.soundsOriginal() && !first.soundsOriginal()) {
			first = s
		}
	}
	if first != nil {
		first.Im.Role = compare.Original
	}
}

// Original reports whether a subject will be the original.
func (s *subject) Original() bool { return s.isText() && s.Take && s.Im.Role == compare.Original }

// first has the keyboard first: what asks for a look, or the button where one
// Enter is enough.
func (r *Review) first() fyne.Focusable {
	switch s := r.Now(); {
	case len(r.Subjects) > 1:
		return r.List
	case s.refs != nil:
		return r.joins
	case s.isText() && s.From == "": // pasted: nothing tells its title
		return r.Side.title
	case r.Accept.Off:
		return r.Text
	}
	return r.Accept
}

// Now is the subject that is shown.
func (r *Review) Now() *subject {
	if r.at < len(r.Subjects) {
		return r.Subjects[r.at]
	}
	return &subject{}
}

// Show goes to a subject.
func (r *Review) Show(at int) {
	r.Text.finish(true)
	r.at = max(0, min(at, len(r.Subjects)-1))
	r.modes.At = 0
	r.Text.show()
	r.joins.show()
	r.Side.show()
	r.refresh()
}

// refresh shows what was decided in every part.
func (r *Review) refresh() {
	s := r.Now()
	ui.SetVisible(r.modes, s.isText() && s.like.share > 0)
	ui.SetVisible(r.Text.scroll, s.refs == nil)
	ui.SetVisible(r.joins.scroll, s.refs != nil)
	ui.SetVisible(r.List.scroll, len(r.Subjects) > 1)
	ui.SetVisible(r.Side.scroll, s.isText())
	r.Accept.Set(r.AcceptSays())
	for _, o := range []fyne.CanvasObject{r.head, r.foot, r.List, r.List.scroll} {
		o.Refresh()
	}
	r.root.Refresh()
}

// AcceptSays is what the button says, and whether it is off.
func (r *Review) AcceptSays() (string, bool) {
	n := len(r.Taken())
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
func (r *Review) alone() bool { return len(r.Subjects) == 1 && r.Now().isText() }

// Taken are the texts that will be stored.
func (r *Review) Taken() []*subject {
	var out []*subject
	for _, s := range r.Subjects {
		if s.isText() && s.Take {
			out = append(out, s)
		}
	}
	return out
}

// texts counts the texts that can be stored.
func (r *Review) texts() int {
	n := 0
	for _, s := range r.Subjects {
		if s.isText() {
			n++
		}
	}
	return n
}

// announced says of each bundle how many articles it announces and how many
// were found.
func (r *Review) announced() string {
	found, said := map[string]int{}, map[string]int{}
	var order []string
	for _, s := range r.Subjects {
		if s.isText() && s.Im.Announced > 0 {
			if found[s.From] == 0 {
				order = append(order, s.From)
			}
			found[s.From]++
			said[s.From] = s.Im.Announced
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
func (r *Review) count(from string) int {
	n := 0
	for _, s := range r.Subjects {
		if s.isText() && s.From == from {
			n++
		}
	}
	return n
}

// makeOriginal makes a text the original and no other one.
func (r *Review) makeOriginal(at int, yes bool) {
	for i, s := range r.Subjects {
		if s.isText() {
			s.Im.Role = compare.Retold
			if i == at && yes {
				s.Im.Role, s.Take = compare.Original, true
				s.newer = s.newer && s.like.text.Role == compare.Original
			}
		}
	}
	r.Side.showRole()
	r.Side.AsVersion.At = say.Ternary(r.Now().newer, 0, 1)
	r.Side.AsVersion.Refresh()
	r.refresh()
}

// toggle takes a text or leaves it.
func (r *Review) toggle(at int) {
	if s := r.Subjects[at]; s.failed == "" {
		s.Take = !s.Take
		r.refresh()
	}
}

// leave closes the review. Work by hand asks for a second press.
func (r *Review) leave() {
	if !r.warned && slices.ContainsFunc(r.Subjects, func(s *subject) bool { return s.edited || s.touched() }) {
		r.warned = true
		r.complain("Nothing is stored yet, and what you changed here would be lost. Press Esc again to leave.")
		return
	}
	r.close()
}

// touched reports whether blocks were brought back or taken out.
func (s *subject) touched() bool {
	return s.blocks != nil && !slices.EqualFunc(s.blocks, s.Im.Blocks(), func(now, was data.Block) bool { return now.Why == was.Why })
}

// complain says at the foot what stands in the way.
func (r *Review) complain(says string) {
	r.Trouble = say.Say(says)
	r.foot.Refresh()
}

// close takes the panel away; nothing is stored.
func (r *Review) close() {
	r.pop.Hide()
	r.in.Review = nil
	r.in.calls.Leave()
	r.in.s.On.Imports()
}
