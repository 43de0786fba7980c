package doc_test

import (
	"testing"

	"synoptic/data/read"
)

// TestLargeFirstLetterAsAParagraph: in every format a letter alone joins the
// paragraph that goes on behind it in small letters, and no other one.
func TestLargeFirstLetterAsAParagraph(t *testing.T) {
	const rest = " met on Monday to hear the plan for the harbour wall and the road behind it."
	for name, c := range map[string]struct{ file, raw, want string }{
		"rich text":           {"a.rtf", `{\rtf1\ansi\pard\dropcapli3\dropcapt1 T\par\pard he council` + rest + `\par}`, "The council" + rest},
		"page":                {"a.html", `<html><body><article><div class="drop">T</div><p>he council` + rest + `</p></article></body></html>`, "The council" + rest},
		"page, in a span":     {"a.html", `<html><body><article><p><span>T</span>he council` + rest + `</p></article></body></html>`, "The council" + rest},
		"page, a word alone":  {"a.html", `<html><body><article><p>A</p><p>storm broke the wall when the council` + rest + `</p></article></body></html>`, "A storm broke the wall when the council" + rest},
		"page, part of it":    {"a.html", `<html><body><article><p>A</p><p>fter the storm the council` + rest + `</p></article></body></html>`, "After the storm the council" + rest},
		"page, quotation":     {"a.html", `<html><body><article><p>“W</p><p>e will build it,” said the mayor when the council` + rest + `</p></article></body></html>`, "“We will build it,” said the mayor when the council" + rest},
		"page, another start": {"a.html", `<html><body><article><p>B</p><p>The council` + rest + `</p></article></body></html>`, "B\n\nThe council" + rest},
	} {
		got, err := read.Bytes(c.file, []byte(c.raw))
		if err != nil || len(got) != 1 || got[0].Text != c.want {
			t.Errorf("%s: %v %+v, want %q", name, err, got, c.want)
		}
	}
}
