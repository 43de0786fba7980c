package review

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/data"
)

// reviewText shows a text with what was left out of it in grey, in its place.
// The keyboard or the pointer brings a paragraph back, takes one out, or edits
// it. It draws the paragraphs that are in view.
type reviewText struct {
	ui.Drawing
	r        *Review
	scroll   *container.Scroll
	body     *fyne.Container // the drawing, and the field while a paragraph is edited
	focused  bool
	At       int // the paragraph that the keyboard is on
	drawn    []shownBlock
	high     float32
	fitted   fitting // what drawn was laid out for
	editor   *ui.Field
	editing  int         // the paragraph in the editor, -1 for none
	unfolded map[int]int // how far paragraphs of runs were opened: 1 shown, very short ones together, 2 one by one
	beside   *prose.Besides
}

// shownBlock is a paragraph as it is laid out.
type shownBlock struct {
	lines []prose.Line
	y     float32 // of its top
	high  float32
	folds int  // the end of the run for which it stands in one line, 0 for none
	under bool // it is in such a run, and not drawn itself
}

type fitting struct {
	subject *subject
	width   float32
	size    float32
}

const (
	blockPad    = 7
	blockEdge   = 22 // left of the words
	actionsWide = 96 // right of them
	labelHigh   = 18 // of the line over a paragraph that is left out
)

func newReviewText(r *Review) *reviewText {
	t := &reviewText{r: r, editing: -1}
	t.Look, t.Over = r.in.desk.Look, -1
	t.Paint = t.draw
	t.Least = func() fyne.Size { return fyne.NewSize(10, t.high) }
	t.ExtendBaseWidget(t)
	t.editor = ui.NewField(r.in.desk.Look, "", 3)
	t.editor.Name = say.Say("Text")
	t.editor.OnKey = t.editKey
	t.editor.OnBlur = func() { t.finish(true) }
	box := t.editor.Boxed()
	box.Hide()
	t.body = container.New(textLayout{t}, t, box)
	t.scroll = container.NewVScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) { t.Refresh() }
	return t
}

// textLayout puts the editor over its paragraph.
type textLayout struct{ t *reviewText }

// MinSize implements fyne.Layout.
func (l textLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(10, l.t.high) }

// Layout implements fyne.Layout.
func (l textLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	if t := l.t; t.editing >= 0 && t.editing < len(t.drawn) {
		b := t.drawn[t.editing]
		objects[1].Move(fyne.NewPos(blockEdge-8, b.y+2))
		objects[1].Resize(fyne.NewSize(size.Width-blockEdge-actionsWide+16, b.high-4))
	}
}

// show begins at the top of another text.
func (t *reviewText) show() {
	t.fitted, t.beside, t.unfolded = fitting{}, nil, map[int]int{}
	t.At = t.firstKept()
	t.scroll.Offset = fyne.Position{}
	t.fit()
}

// Blocks are the paragraphs that are shown.
func (t *reviewText) Blocks() []data.Block {
	if s := t.r.Now(); s.isText() {
		return s.cut()
	}
	return nil
}

// fit lays the paragraphs out for the width.
func (t *reviewText) fit() {
	now := fitting{t.r.Now(), t.scroll.Size().Width, t.Look.TextSize()}
	if now == t.fitted || now.width <= 0 {
		return
	}
	fresh := t.fitted.subject != now.subject
	t.fitted = now
	t.layout()
	if fresh {
		t.reveal()
	}
}

func (t *reviewText) layout() {
	t.drawn = t.drawn[:0]
	y, shown := float32(14), 0
	width := max(80, t.fitted.width-blockEdge-actionsWide)
	blocks, under := t.Blocks(), 0
	for i, b := range blocks {
		if shown += len(b.Text); shown > prose.ShownMost && i > 0 {
			break
		}
		if i < under {
			t.drawn = append(t.drawn, shownBlock{y: y, under: true})
			continue
		}
		if end, folded := t.runFrom(blocks, i); folded && b.Why != "" {
			t.drawn, under = append(t.drawn, shownBlock{y: y, high: foldHigh, folds: end}), end
			y += foldHigh + 4
			continue
		}
		if end := t.shortsFrom(blocks, i); end > i {
			d := t.together(blocks[i:end], y, width)
			d.folds = end
			t.drawn, under = append(t.drawn, d), end
			y += d.high + 4
			continue
		}
		text := b.Text[:min(len(b.Text), prose.ShownMost)]
		d := shownBlock{y: y, lines: t.r.in.Wrap.Wrap([]prose.Run{{Text: text, Mark: prose.NoMark}}, width, t.fitted.size)}
		d.high = 2*blockPad + float32(len(d.lines))*prose.LineHeight(t.fitted.size)
		if b.Why != "" {
			d.high += labelHigh
		}
		if i == t.editing {
			d.high = max(d.high+44, 120)
		}
		t.drawn = append(t.drawn, d)
		y += d.high + 4
	}
	if t.beside != nil {
		y = t.beside.Fit(t.fitted.width, t.fitted.size)
	} else if len(t.drawn) < len(t.Blocks()) {
		y += 30
	}
	t.high = y + 14
	t.At = max(0, min(t.At, len(t.drawn)-1))
	for t.At > 0 && t.drawn[t.At].under {
		t.At--
	}
	t.body.Refresh()
	t.scroll.Refresh()
	t.Refresh()
}

// again lays out what has changed and counts anew.
func (t *reviewText) again() {
	t.r.Now().counted = 0
	t.layout()
	t.r.refresh()
}

// Toggle brings a paragraph back or takes it out.
func (t *reviewText) Toggle(i int) {
	blocks := t.Blocks()
	if i < 0 || i >= len(blocks) || i >= len(t.drawn) {
		return
	}
	if b := &blocks[i]; b.Why != "" {
		b.Why = ""
	} else {
		b.Why = data.ByHand
	}
	t.At, t.unfolded[i] = i, oneByOne
	t.r.complain("")
	t.again()
}

// edit opens a paragraph for editing.
func (t *reviewText) edit(i int) {
	if i < 0 || i >= len(t.drawn) || t.beside != nil {
		return
	}
	t.finish(true)
	t.editing, t.At = i, i
	t.editor.SetText(t.Blocks()[i].Text)
	t.layout()
	t.body.Objects[1].Show()
	t.r.in.desk.Window.Canvas().Focus(t.editor)
	t.reveal()
}

// editKey leaves the editor: Enter keeps what was typed, Esc does not.
func (t *reviewText) editKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		t.finish(true)
	case fyne.KeyEscape:
		t.finish(false)
	default:
		return false
	}
	t.r.in.desk.Window.Canvas().Focus(t)
	return true
}

// finish closes the editor.
func (t *reviewText) finish(keep bool) {
	i := t.editing
	if i < 0 {
		return
	}
	t.editing = -1
	t.body.Objects[1].Hide()
	if keep {
		t.rewrite(&t.Blocks()[i], strings.TrimSpace(t.editor.Text))
	}
	t.again()
}

// rewrite puts what was typed in the place of a paragraph. Where nothing is
// left, the paragraph is taken out instead, so that its words are kept.
func (t *reviewText) rewrite(b *data.Block, text string) {
	switch {
	case text == "" && b.Why == "":
		b.Why = data.ByHand
	case text != "" && text != strings.TrimSpace(b.Text):
		b.Text = text
		t.r.Now().edited = true
	}
}

// reveal scrolls until the paragraph of the keyboard is in view.
func (t *reviewText) reveal() {
	if t.At >= len(t.drawn) {
		return
	}
	b, room := t.drawn[t.At], t.scroll.Size().Height
	offset := min(t.scroll.Offset.Y, b.y-14)
	if b.y+b.high > offset+room {
		offset = min(b.y-14, b.y+b.high+14-room)
	}
	if offset = max(0, offset); offset != t.scroll.Offset.Y && room > 0 {
		t.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	}
	t.Refresh()
}

// compare shows what changed against the text that is like this one, or the
// text again.
func (t *reviewText) compare(on bool) {
	t.finish(true)
	t.beside = nil
	if s := t.r.Now(); on && s.like.share > 0 {
		t.beside = prose.NewBesides(t.r.in.Wrap, s.like.text.Text, s.result().Text, s.like.who(), say.Say("This text"))
	}
	t.scroll.Offset = fyne.Position{}
	t.layout()
}
