package web

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// openFormula writes a formula of MathML as a line of text in its place.
func openFormula(n *html.Node) {
	text := strings.TrimSpace(formula(n))
	if text == "" {
		text = Attr(n, "alttext")
	}
	become(n, atom.Span)
	empty(n)
	n.Attr = nil
	n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
}

// formula returns an element of MathML as text: fractions with a stroke, powers
// with raised digits. What says the formula again for programs is left out.
func formula(n *html.Node) string {
	if n.Type == html.TextNode {
		return strings.Join(strings.Fields(n.Data), " ")
	}
	var parts []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode || n.FirstChild == n.LastChild || strings.TrimSpace(c.Data) != "" {
			parts = append(parts, formula(c))
		}
	}
	switch n.Data {
	case "annotation", "annotation-xml", "mphantom":
		return ""
	case "semantics":
		return strings.Join(parts[:min(1, len(parts))], "")
	case "mfrac":
		if len(parts) == 2 {
			return grouped(parts[0]) + "/" + grouped(parts[1])
		}
	case "msup":
		if len(parts) == 2 {
			return parts[0] + power(parts[1])
		}
	case "msqrt":
		return "√" + grouped(strings.Join(parts, ""))
	case "mspace":
		return " "
	case "mtd":
		return strings.Join(parts, "") + " "
	case "mtext":
		return " " + strings.Join(parts, "") + " "
	case "mo":
		if s := strings.Join(parts, ""); strings.ContainsAny(s, "=<>≤≥≈≠±+−×") {
			return " " + s + " "
		} else if strings.ContainsAny(s, "\u2061\u2062\u2063\u2064") {
			return "" // signs that nobody sees
		}
	}
	return strings.Join(parts, "")
}

// grouped puts brackets around what is more than one sign or number.
func grouped(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != ',' }) < 0 {
		return s
	}
	return "(" + s + ")"
}

// power returns an exponent: raised digits, or ^ and what it is.
func power(s string) string {
	var out strings.Builder
	for _, r := range strings.TrimSpace(s) {
		switch {
		case r >= '0' && r <= '9':
			out.WriteRune(RaisedDigits[r-'0'])
		case r == '-' || r == '−':
			out.WriteRune('⁻')
		default:
			return "^" + grouped(s)
		}
	}
	return out.String()
}

// isPictured reports whether an element draws a formula that the element beside
// it says in words.
func isPictured(n *html.Node) bool {
	if n.Type != html.ElementNode || Attr(n, "aria-hidden") != "true" || n.Parent == nil {
		return false
	}
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if names := NamesOf(c); c != n && c.Type == html.ElementNode && (names["katexmathml"] || names["assistivemathml"] || names["mjxassistive"] || names["assistivemml"] || strings.HasPrefix(c.Data, "mjx-assistive")) {
			return true
		}
	}
	return false
}
