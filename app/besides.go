package app

import (
	"strings"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// besides shows two versions of a text side by side, paragraph by paragraph:
// at the left the words that are gone, at the right those that are new.
type besides struct {
	wrap        *prose.Wrapper
	left, right string // what to call the two
	rows        []besideRow
	width, size float32
}

// besideRow is a stretch of both that begins and ends with a paragraph.
type besideRow struct {
	sides   [2][][]prose.Run // paragraphs
	changed bool
	lines   [2][][]prose.Line
	y, high float32
}

const besideHead = 34

func newBesides(wrap *prose.Wrapper, older, newer, left, right string) *besides {
	cut := func(s string) string { return strings.ToValidUTF8(s[:min(len(s), shownMost)], "") }
	return &besides{wrap: wrap, left: left, right: right, rows: besideRows(compare.Diff(cut(older), cut(newer)))}
}

// besideRows cuts a diff where both sides begin a paragraph.
func besideRows(edits []compare.Edit) []besideRow {
	var out []besideRow
	now := besideRow{}
	put := func(side int, text string, m prose.Mark) {
		for i, part := range strings.Split(text, "\n") {
			if n := len(now.sides[side]); n == 0 || i > 0 && len(now.sides[side][n-1]) > 0 {
				now.sides[side] = append(now.sides[side], nil)
			}
			if strings.TrimSpace(part) != "" || part != "" && i == 0 {
				n := len(now.sides[side]) - 1
				now.sides[side][n] = append(now.sides[side][n], prose.Run{Text: part, Mark: m})
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
			put(0, e.From, prose.DeletedMark)
			now.changed = now.changed || strings.TrimSpace(e.From) != ""
		case compare.Insert:
			put(1, e.To, prose.InsertedMark)
			now.changed = now.changed || strings.TrimSpace(e.To) != ""
		case compare.Equal:
			from, to := strings.Split(e.From, "\n"), strings.Split(e.To, "\n")
			if len(from) != len(to) {
				put(0, e.From, prose.NoMark)
				put(1, e.To, prose.NoMark)
				continue
			}
			for i := range from {
				if i > 0 {
					flush()
				}
				if from[i] != "" {
					put(0, from[i], prose.NoMark)
					put(1, to[i], prose.NoMark)
				}
			}
		}
	}
	flush()
	return out
}

// changes counts the stretches that differ.
func (b *besides) changes() int {
	n := 0
	for _, r := range b.rows {
		if r.changed {
			n++
		}
	}
	return n
}

// fit lays the rows out and returns how high they are.
func (b *besides) fit(width, size float32) float32 {
	b.width, b.size = width, size
	y := float32(besideHead + 30)
	for i := range b.rows {
		r := &b.rows[i]
		r.y, r.high = y, 0
		for side, paragraphs := range r.sides {
			r.lines[side] = nil
			high := float32(0)
			for _, p := range paragraphs {
				lines := b.wrap.Wrap(p, b.column()-2*cellPad, size)
				r.lines[side] = append(r.lines[side], lines)
				high += float32(len(lines))*prose.LineHeight(size) + 8
			}
			r.high = max(r.high, high)
		}
		y += r.high + 12
	}
	return y
}

func (b *besides) column() float32 { return b.width / 2 }

// draw draws the rows that are between two heights.
func (b *besides) draw(s *ui.Sheet, from, to float32) {
	col := b.column()
	says := say.Say("No word differs.")
	if n := b.changes(); n > 0 {
		says = say.Say("%s. Orange is gone, blue is new.", say.Count(n, "passage differs", "passages differ"))
	}
	s.Text(says, cellPad, 16, ui.ValueFont, s.Ink2)
	s.Text(ui.ColumnFont.Fit(b.left, col-2*cellPad), cellPad, 46, ui.ColumnFont, s.Ink)
	s.Text(ui.ColumnFont.Fit(b.right, col-2*cellPad), col+cellPad, 46, ui.ColumnFont, s.Ink)
	for _, r := range b.rows {
		if r.y+r.high < from || r.y > to {
			continue
		}
		for side, paragraphs := range r.lines {
			y := r.y + 6
			for _, lines := range paragraphs {
				prose.DrawLines(s, lines, float32(side)*col+cellPad, y, col-2*cellPad, b.size, !r.changed)
				y += float32(len(lines))*prose.LineHeight(b.size) + 8
			}
		}
		s.Box(cellPad, r.y+r.high+4, b.width-2*cellPad, 1, s.Soft, 0)
	}
	s.Box(col, besideHead, 1, max(to, from)-besideHead, s.Soft, 0)
}
