package data

import "strings"

// piece is a paragraph of a document, a heading, an item of a list, a cell.
type piece struct {
	text  string
	why   string     // why it is left out; empty where it stays
	title bool       // the document calls it its title
	pages []pageMark // where pages begin in it; the first is the one on which it stands
}

// gap stands between pieces.
const gap = "\n\n"

// assemble joins the pieces that stay to the text, a blank line between them.
// The removed ones carry their bytes in the text of all pieces, with the
// blank line that goes with them, so that Restore can put them back.
func assemble(pieces []piece) (string, []Removed) {
	var text []string
	var removed []Removed
	at := 0
	for _, p := range pieces {
		size := len(p.text) + len(gap)
		switch {
		case p.why == "":
			text = append(text, p.text)
		case len(text) > 0:
			removed = append(removed, Removed{Start: at - len(gap), End: at - len(gap) + size, Text: gap + p.text, Why: p.why})
		default:
			removed = append(removed, Removed{Start: at, End: at + size, Text: p.text + gap, Why: p.why})
		}
		at += size
	}
	return strings.Join(text, gap), removed
}

// Restore returns the text as it was before pieces were left out of it: the
// text into which their offsets point.
func Restore(text string, removed []Removed) string {
	var out strings.Builder
	for _, r := range removed {
		n := min(max(r.Start-out.Len(), 0), len(text))
		out.WriteString(text[:n])
		out.WriteString(r.Text)
		text = text[n:]
	}
	out.WriteString(text)
	return out.String()
}

// cleaned brings pieces into the form in which text is stored and drops the
// empty ones.
func cleaned(pieces []piece) (out []piece, warnings []Doubt) {
	for _, p := range pieces {
		text, w := clean(p.text)
		if text = strings.TrimSpace(text); text != "" {
			p.text, p.pages = text, marksIn(text, p)
			out = append(out, p)
		}
		warnings = append(warnings, w...)
	}
	return out, warnings
}
