package data

import (
	"strings"

	"synoptic/compare"
)

// Block is a paragraph of an import that is being reviewed: it stays in the
// text, or is left out of it and shown all the same.
type Block struct {
	Text string
	Gap  string // the blank between it and the next
	Why  string // why it is left out, empty where it stays
}

// ByHand is why a block is left out that a person took out.
const ByHand = "taken out by hand"

// Blocks returns the paragraphs of an import with what was left out of it, in
// the order of the file.
func (im Import) Blocks() []Block {
	var out []Block
	text, left := im.Text, []Removed(im.Removed)
	at := 0 // in the text before removal
	for _, r := range left {
		n := min(max(r.Start-at, 0), len(text))
		out = staying(out, text[:n])
		out = leaving(out, r)
		text, at = text[n:], at+n+len(r.Text)
	}
	return staying(out, text)
}

// staying adds the paragraphs of text that stays.
func staying(out []Block, text string) []Block {
	if len(out) > 0 {
		trimmed := strings.TrimLeft(text, "\n")
		out[len(out)-1].Gap += text[:len(text)-len(trimmed)]
		text = trimmed
	}
	spans := compare.Paragraphs(text)
	if len(spans) == 0 && text != "" {
		return append(out, blockOf(text))
	}
	for i, s := range spans {
		start, end := s.Start, len(text)
		if i == 0 {
			start = 0
		}
		if i+1 < len(spans) {
			end = spans[i+1].Start
		}
		out = append(out, blockOf(text[start:end]))
	}
	return out
}

// blockOf parts a paragraph from the blank after it.
func blockOf(text string) Block {
	trimmed := strings.TrimRight(text, " \t\n\u00a0")
	return Block{Text: trimmed, Gap: text[len(trimmed):]}
}

// leaving adds a piece that was left out. The blank that went with it stands
// before or after it.
func leaving(out []Block, r Removed) []Block {
	b := blockOf(r.Text)
	b.Why = r.Why
	trimmed := strings.TrimLeft(b.Text, "\n")
	if before := b.Text[:len(b.Text)-len(trimmed)]; before != "" && len(out) > 0 {
		out[len(out)-1].Gap += before
		b.Text = trimmed
	}
	return append(out, b)
}

// With returns the import with the text that blocks make, and what they leave
// out. Edited says whether a person changed words of them.
func (im Import) With(blocks []Block, edited bool) Import {
	im.Edited = im.Edited || edited
	if edited && len(im.Pages) > 0 {
		im.Pages = movedPages(im.Pages, im.Blocks(), blocks)
	}
	im.Text, im.Removed = joined(blocks)
	return im
}

// joined makes the text of the blocks that stay, their blanks between them. A
// block that is left out takes the blank before it along or, where nothing
// stands before it, the one after it.
func joined(blocks []Block) (string, []Removed) {
	var text strings.Builder
	var removed []Removed
	at, gap := 0, "" // of all blocks; the blank before the next one
	for i, b := range blocks {
		if i == len(blocks)-1 {
			b.Gap = strings.TrimRight(b.Gap, "\n")
		}
		switch {
		case b.Why == "":
			text.WriteString(gap + b.Text)
			at += len(gap) + len(b.Text)
			gap = b.Gap
		case text.Len() > 0:
			removed = append(removed, Removed{Start: at, End: at + len(gap) + len(b.Text), Text: gap + b.Text, Why: b.Why})
			at += len(gap) + len(b.Text)
			gap = b.Gap
		default:
			removed = append(removed, Removed{Start: at, End: at + len(b.Text) + len(b.Gap), Text: b.Text + b.Gap, Why: b.Why})
			at += len(b.Text) + len(b.Gap)
		}
	}
	return text.String(), removed
}

// CountFields counts the words of a text as blanks part them.
func CountFields(text string) int {
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

// CountWords counts the words of blocks that stay and of those that are left out, as
// tables count them.
func CountWords(blocks []Block) (stay, out int) {
	for _, b := range blocks {
		n := compare.Words(b.Text)
		if b.Why == "" {
			stay += n
		} else {
			out += n
		}
	}
	return stay, out
}
