package diff

import "synoptic/compare/text"

// islandWords are the small words that do not stand alone between two
// changes: a reader takes "the" between two new words as part of them.
var islandWords = text.SetsOf("diff").Of("islands")

// tidy makes changes readable: islands are joined to the changes around them,
// and marks sit on words, not on the blanks beside them.
func (p *wording) tidy(hunks []hunk) []hunk {
	var out []hunk
	for _, h := range hunks {
		if n := len(out); n > 0 && p.island(out[n-1], h) {
			out[n-1].a1, out[n-1].b1 = h.a1, h.b1
		} else {
			out = append(out, h)
		}
	}
	for i := range out {
		p.bare(&out[i])
		end := len(p.ta)
		if i+1 < len(out) {
			end = out[i+1].a0
		}
		p.slide(&out[i], end)
	}
	return out
}

// island reports whether what stands between two changes is too small to be
// read as kept: blanks, or a sign or one small word between words that were
// replaced on both sides of it (as people mark edits in arXivEdits).
func (p *wording) island(before, after hunk) bool {
	words := 0
	for _, t := range p.ta[before.a1:after.a0] {
		switch {
		case t.IsWord() && (words > 0 || !islandWords[t.Key]):
			return false
		case t.IsWord():
			words++
		}
	}
	replaced := func(h hunk) bool { return h.a1 > h.a0 && h.b1 > h.b0 }
	return replaced(before) && replaced(after) || words == 0 && p.blank(before.a1, after.a0)
}

// blank reports whether the tokens [i, j) of the first passage are white space.
func (p *wording) blank(i, j int) bool {
	for _, t := range p.ta[i:j] {
		if t.Kind != text.SpaceToken {
			return false
		}
	}
	return true
}

// bare takes blanks that both sides begin or end with off a change.
func (p *wording) bare(h *hunk) {
	for h.a0 < h.a1 && h.b0 < h.b1 && p.ta[h.a0].Kind == text.SpaceToken && p.same(h.a0, h.b0) {
		h.a0, h.b0 = h.a0+1, h.b0+1
	}
	for h.a0 < h.a1 && h.b0 < h.b1 && p.ta[h.a1-1].Kind == text.SpaceToken && p.same(h.a1-1, h.b1-1) {
		h.a1, h.b1 = h.a1-1, h.b1-1
	}
}

// slide moves a plain insertion or deletion that begins with a blank one
// token on where the blank behind it is the same, so that it begins with its
// word. end is where the next change begins in the first passage.
func (p *wording) slide(h *hunk, end int) {
	if h.a1 >= end || h.a1 >= len(p.ta) || h.b1 >= len(p.tb) {
		return
	}
	next := p.ta[h.a1]
	inserted := h.a0 == h.a1 && p.tb[h.b0].Kind == text.SpaceToken && p.tb[h.b0].Key == next.Key && p.same(h.a1, h.b1)
	deleted := h.b0 == h.b1 && p.ta[h.a0].Kind == text.SpaceToken && p.ta[h.a0].Key == next.Key && p.same(h.a1, h.b1)
	if inserted || deleted {
		*h = hunk{h.a0 + 1, h.a1 + 1, h.b0 + 1, h.b1 + 1}
	}
}
