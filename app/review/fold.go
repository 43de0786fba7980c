package review

import (
	"slices"
	"strings"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
	"synoptic/data"
)

// fewFolded is how many words in grey stand as they are; more of them, or
// several paragraphs in a row, are one line that opens.
const fewFolded = 60

// foldHigh is the height of that line.
const foldHigh = 34

// runFrom returns the end of the run of paragraphs that are left out and begins
// at one of them, and whether it is shown as one line.
func (t *reviewText) runFrom(blocks []data.Block, i int) (end int, folded bool) {
	words, folded := 0, true
	for end = i; end < len(blocks) && blocks[end].Why != ""; end++ {
		words += compare.Words(blocks[end].Text)
		folded = folded && t.unfolded[end] == 0 && end != t.editing
	}
	return end, folded && (end > i+1 || words > fewFolded)
}

// oneByOne is how far a paragraph is opened that stands by itself.
const oneByOne = 2

// Of an opened run, so many paragraphs or more of so few words are shown as one,
// as menus are: a hundred boxes of a word each help nobody.
const (
	fewWords  = 3
	manyShort = 4
)

// shortsFrom returns the end of the very short paragraphs that are left out, begin at
// one of them and are shown as one; that one where they are none.
func (t *reviewText) shortsFrom(blocks []data.Block, i int) int {
	end := i
	for end < len(blocks) && blocks[end].Why != "" && t.unfolded[end] < oneByOne && end != t.editing && compare.Words(blocks[end].Text) <= fewWords {
		end++
	}
	if end-i < manyShort {
		return i
	}
	return end
}

// together lays very short paragraphs out as one.
func (t *reviewText) together(blocks []data.Block, y, width float32) shownBlock {
	var words []string
	for _, b := range blocks {
		words = append(words, strings.Join(strings.Fields(b.Text), " "))
	}
	d := shownBlock{y: y, lines: t.r.in.Wrap.Wrap([]prose.Run{{Text: strings.Join(words, " · "), Mark: prose.NoMark}}, width, t.fitted.size)}
	d.high = 2*blockPad + labelHigh + float32(len(d.lines))*prose.LineHeight(t.fitted.size)
	return d
}

// foldSays counts what a line stands for, and names why it was left out.
func foldSays(blocks []data.Block) string {
	words := 0
	var whys []string
	for _, b := range blocks {
		words += compare.Words(b.Text)
		why := whyNames[b.Why]
		if why == "" {
			why = say.CapitalFirst(b.Why)
		}
		if says := say.LowerFirst(say.Say(why)); !slices.Contains(whys, says) {
			whys = append(whys, says)
		}
	}
	return say.Say("%s left out: %s", say.Count(words, "word", "words"), strings.Join(whys, ", "))
}

// fold draws the line of a run.
func (t *reviewText) fold(s *ui.Sheet, i int, d shownBlock, blocks []data.Block, width float32) {
	s.Box(8, d.y, width-16, d.high, s.Head, 6)
	s.Box(8, d.y, 3, d.high, s.Line, 1.5)
	if i == t.At && t.focused {
		s.Frame(8, d.y, width-16, d.high, s.Head, s.Accent, 6, 2)
	}
	middle, action := d.y+d.high/2, say.Say("Show")
	if len(d.lines) > 0 {
		middle, action = d.y+blockPad+labelHigh/2, say.Say("One by one")
		prose.DrawLines(s, d.lines, blockEdge, d.y+blockPad+labelHigh, width-blockEdge-actionsWide, t.fitted.size, true)
	}
	s.Text(ui.StatusFont.Fit(foldSays(blocks[i:d.folds]), width-blockEdge-actionsWide), blockEdge, middle, ui.StatusFont, s.Ink3)
	s.Text(ui.StatusFont.Fit(action, actionsWide-24), width-actionsWide+18, middle, ui.StatusFont, s.Accent)
	s.Spot(8, d.y, width-16, d.high, BlockSpot(i), func() {
		t.r.in.desk.Window.Canvas().Focus(t)
		t.unfold(i)
	})
}

// unfold shows the paragraphs of a run that is one line.
func (t *reviewText) unfold(i int) {
	if i < 0 || i >= len(t.drawn) || t.drawn[i].folds == 0 {
		return
	}
	for n := i; n < t.drawn[i].folds; n++ {
		t.unfolded[n]++
	}
	t.At = i
	t.layout()
	t.reveal()
}

// firstKept is the first paragraph that stays, the first of all where none does.
func (t *reviewText) firstKept() int {
	return max(0, slices.IndexFunc(t.Blocks(), func(b data.Block) bool { return b.Why == "" }))
}

// littleKept says that of a page little stays, empty where enough does.
func littleKept(blocks []data.Block) string {
	stay, out := data.CountWords(blocks)
	if stay >= 120 || out < 2*stay || out < 60 {
		return ""
	}
	return say.Say("Of the %s of this page only %s stay. Look whether the whole text is among them.", say.Count(stay+out, "word", "words"), say.Thousands(stay))
}
