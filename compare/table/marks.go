package table

import (
	"strings"

	"synoptic/compare/diff"
	"synoptic/compare/text"
)

// Marked writes both wordings in one line with the marks of wdiff, which need
// no colour: [-old-]{+new+}. Where the two differ only in case or in the form
// of a sign, it shows the second.
func Marked(edits []diff.Edit) string {
	var b strings.Builder
	for _, e := range edits {
		switch e.Op {
		case diff.Equal:
			b.WriteString(e.To)
		case diff.Delete:
			b.WriteString("[-")
			b.WriteString(e.From)
			b.WriteString("-]")
		case diff.Insert:
			b.WriteString("{+")
			b.WriteString(e.To)
			b.WriteString("+}")
		}
	}
	return b.String()
}

// Exact returns edits in which Equal has the same bytes on both sides: words
// that differ only in case or in the form of a sign become a Delete and an
// Insert. The sides join to the same passages as before.
func Exact(edits []diff.Edit) []diff.Edit {
	var out []diff.Edit
	for _, e := range edits {
		if e.Op != diff.Equal || e.From == e.To {
			out = appendEdit(out, e)
			continue
		}
		from, to := text.Tokenize(e.From), text.Tokenize(e.To)
		if len(from) != len(to) {
			out = appendEdit(out, diff.Edit{Op: diff.Delete, From: e.From})
			out = appendEdit(out, diff.Edit{Op: diff.Insert, To: e.To})
			continue
		}
		for i := range from {
			out = appendExact(out, from[i].Of(e.From), to[i].Of(e.To))
		}
	}
	return out
}

func appendExact(out []diff.Edit, from, to string) []diff.Edit {
	if from == to {
		return appendEdit(out, diff.Edit{Op: diff.Equal, From: from, To: to})
	}
	return appendEdit(appendEdit(out, diff.Edit{Op: diff.Delete, From: from}), diff.Edit{Op: diff.Insert, To: to})
}

// appendEdit adds an edit, joined to the last one where that is of its kind.
func appendEdit(out []diff.Edit, e diff.Edit) []diff.Edit {
	if e.From == "" && e.To == "" {
		return out
	}
	if n := len(out); n > 0 && out[n-1].Op == e.Op {
		out[n-1].From += e.From
		out[n-1].To += e.To
		return out
	}
	return append(out, e)
}
