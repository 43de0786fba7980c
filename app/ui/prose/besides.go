package prose

import (
	"strings"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// Besides shows two versions of a text side by side, paragraph by paragraph:
// at the left the words that are gone, at the right those that are new.
type Besides struct {
	wrap        *Wrapper
	left, right string // what to call the two
	rows        []besideRow
	width, size float32
}

// besideRow is a stretch of both that begins and ends with a paragraph.
type besideRow struct {
	sides   [2][][]Run // paragraphs
	changed bool
	lines   [2][][]Line
	y, high float32
}

const besideHead = 34

// NewBesides lays two versions of a text side by side under what to call them.
func NewBesides(wrap *Wrapper, older, newer, left, right string) *Besides {
	cut := func(s string) string { return strings.ToValidUTF8(s[:min(len(s), ShownMost)], "") }
	return &Besides{wrap: wrap, left: left, right: right, rows: besideRows(compare.Diff(cut(older), cut(newer)))}
}

// besideRows cuts a diff where both sides begin a paragraph.
func besideRows(edits []compare.Edit) []besideRow {
	var out []besideRow
	now := besideRow{}
	put := func(side int, text string, m Mark) {
		for i, part := range strings.Split(text, "\n") {
			if n := len(now.sides[side]); n == 0 || i > 0 && len(now.sides[side][n-1]) > 0 {
				now.sides[side] = append(now.sides[side], nil)
			}
			if strings.TrimSpace(part) != "" || part != "" && i == 0 {
				n := len(now.sides[side]) - 1
				now.sides[side][n] = append(now.sides[side][n], Run{Text: part, Mark: m})
			}
		}
	}
	flush := func() {
		if len(now.sides[0])+len(now.sides[1]) > 0 {
			out = append(out, now)
		}
		now = besideRow{}
	}
	for _, e := range edits {
		switch e.Op {
		case compare.Delete:
			put(0, e.From, DeletedMark)
			now.changed = now.changed || strings.TrimSpace(e.From) != ""
		case compare.Insert:
			put(1, e.To, InsertedMark)
			now.changed = now.changed || strings.TrimSpace(e.To) != ""
		case compare.Equal:
			from, to := strings.Split(e.From, "\n"), strings.Split(e.To, "\n")
			if len(from) != len(to) {
				put(0, e.From, NoMark)
				put(1, e.To, NoMark)
				continue
			}
			for i := range from {
				if i > 0 {
					flush()
				}
				if from[i] != "" {
					put(0, from[i], NoMark)
					put(1, to[i], NoMark)
				}
			}
		}
	}
	flush()
	return out
}

// Changes counts the stretches that differ.
func (b *Besides) Changes() int {
	n := 0
	for _, r := range b.rows {
		if r.changed {
			n++
		}
	}
	return n
}

// Fit lays the rows out and returns how high they are.
func (b *Besides) Fit(width, size float32) float32 {
	b.width, b.size = width, size
	y := float32(besideHead + 30)
	for i := range b.rows {
		r := &b.rows[i]
		r.y, r.high = y, 0
		for side, paragraphs := range r.sides {
			r.lines[side] = nil
			high := float32(0)
			for _, p := range paragraphs {
				lines := b.wrap.Wrap(p, b.column()-2*ui.CellPad, size)
				r.lines[side] = append(r.lines[side], lines)
				high += float32(len(lines))*LineHeight(size) + 8
			}
			r.high = max(r.high, high)
		}
		y += r.high + 12
	}
	return y
}

func (b *Besides) column() float32 { return b.width / 2 }

// Draw draws the rows that are between two heights.
func (b *Besides) Draw(s *ui.Sheet, from, to float32) {
	col := b.column()
	says := say.Say("No word differs.")
	if n := b.Changes(); n > 0 {
		says = say.Say("%s. Orange is gone, blue is new.", say.Count(n, "passage differs", "passages differ"))
	}
	s.Text(says, ui.CellPad, 16, ui.ValueFont, s.Ink2)
	s.Text(ui.ColumnFont.Fit(b.left, col-2*ui.CellPad), ui.CellPad, 46, ui.ColumnFont, s.Ink)
	s.Text(ui.ColumnFont.Fit(b.right, col-2*ui.CellPad), col+ui.CellPad, 46, ui.ColumnFont, s.Ink)
	for _, r := range b.rows {
		if r.y+r.high < from || r.y > to {
			continue
		}
		for side, paragraphs := range r.lines {
			y := r.y + 6
			for _, lines := range paragraphs {
				DrawLines(s, lines, float32(side)*col+ui.CellPad, y, col-2*ui.CellPad, b.size, !r.changed)
				y += float32(len(lines))*LineHeight(b.size) + 8
			}
		}
		s.Box(ui.CellPad, r.y+r.high+4, b.width-2*ui.CellPad, 1, s.Soft, 0)
	}
	s.Box(col, besideHead, 1, max(to, from)-besideHead, s.Soft, 0)
}

// ShownMost is how many bytes of a text are shown: the rest is imported
// unseen, and that is said.
const ShownMost = 400_000
