package web

import (
	"html"
	"strings"

	"synoptic/data/read/doc"
)

// voids are the elements of HTML that never have an end.
var voids = doc.Set("area base br col embed hr img input link meta param source track wbr")

// SpelledOut turns a page that is XML into one that the rules of HTML read
// alike: an element that ends at once gets its end, and text that is kept from
// markup is written out.
func SpelledOut(text string) string {
	var out strings.Builder
	out.Grow(len(text) + len(text)/50)
	for {
		at := strings.IndexByte(text, '<')
		if at < 0 {
			break
		}
		out.WriteString(text[:at])
		text = text[at:]
		switch {
		case strings.HasPrefix(text, "<!--"):
			text = copied(&out, text, "-->")
		case strings.HasPrefix(text, "<![CDATA["):
			inner, rest, _ := strings.Cut(text[len("<![CDATA["):], "]]>")
			out.WriteString(html.EscapeString(inner))
			text = rest
		case strings.HasPrefix(text, "<?"):
			text = copied(&out, text, "?>")
		default:
			n := tagEnd(text)
			tag := text[:n]
			text = text[n:]
			name := strings.ToLower(tag[1 : 1+strings.IndexFunc(tag[1:]+" ", notOfName)])
			if body, closed := strings.CutSuffix(tag, "/>"); closed && name != "" && !voids[name] {
				tag = body + "></" + name + ">"
			}
			if name == "plaintext" { // which HTML never ends
				tag = strings.Replace(tag, tag[1:1+len(name)], "pre", 1)
				tag = strings.Replace(tag, "</"+name+">", "</pre>", 1)
			}
			out.WriteString(tag)
		}
	}
	out.WriteString(text)
	return out.String()
}

// copied writes text up to an end and returns what follows.
func copied(out *strings.Builder, text, end string) string {
	n := strings.Index(text, end)
	if n < 0 {
		out.WriteString(text)
		return ""
	}
	out.WriteString(text[:n+len(end)])
	return text[n+len(end):]
}

// tagEnd returns how long the tag is with which text begins. A sign > in a
// value does not end it.
func tagEnd(text string) int {
	quote := byte(0)
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && i > 1:
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return len(text)
}

func notOfName(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == ':' || r == '-' || r == '_')
}
