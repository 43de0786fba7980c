package pdf

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"synoptic/data/read/bundle"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// pdfLayout is a page with its lines told apart.
type pdfLayout struct {
	n          int
	label      string
	heads      []string
	feet       []string
	body       []*pdfLine
	turned     []string
	unseen     []string
	columns    []column
	notes      []string
	noteNumber map[string]bool
}

// outermost is how many rows at the top and the foot of a page may be running
// heads or feet.
const outermost = 4

var (
	digitsOf = regexp.MustCompile(`\d+`)
	// pageNumber is a line that only counts pages.
	pageNumber = regexp.MustCompile(`(?i)^[\W_]*(?:(?:page|seite|pagina|página|pag|pg|p|s|str|side|sida)\.? ?)?(\d{1,4}|[ivxl]{1,7})(?: ?(?:/|of|von|de|di|sur|av|van|from|z|из) ?\d{1,4})?[\W_]*$`)
	// pageOfPages is one that no line of a text looks like, and what browsers
	// print around a page: the time and its title, its address.
	pageOfPages = regexp.MustCompile(`(?i)^(?:https?|file)://\S+ \d+ ?/ ?\d+$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?: ?[ap]m)? \S|^[\W_]*(?:page|seite|pagina|página) \d+|^\W*\d+ ?(?:/|of|von|sur) ?\d+\W*$|^[-–—] ?\d+ ?[-–—]$`)
)

// layOut tells running heads, feet, page numbers and turned text from the
// text of each page.
func layOut(pages []pdfPage) []*pdfLayout {
	var out []*pdfLayout
	var rows [][][]*pdfLine
	for _, p := range pages {
		l := &pdfLayout{n: p.n, label: p.label}
		for _, line := range linesOf(p.unseen) {
			l.unseen = append(l.unseen, line.text)
		}
		var upright []*pdfLine
		for _, line := range linesOf(p.chars) {
			if line.turned {
				l.turned = append(l.turned, line.text)
				continue
			}
			upright = append(upright, line)
		}
		out, rows = append(out, l), append(rows, lineRows(withInitials(upright)))
	}
	large := 1.2 * usualSize(rows)
	for i := range out {
		heads := running(rows, i, large, func(r [][]*pdfLine, k int) []*pdfLine { return r[k] })
		feet := running(rows, i, large, func(r [][]*pdfLine, k int) []*pdfLine { return r[len(r)-1-k] })
		if heads == len(rows[i]) {
			feet = 0
		}
		feet = min(feet, len(rows[i])-heads)
		for k, row := range rows[i] {
			switch {
			case k < heads:
				out[i].heads = append(out[i].heads, rowText(row))
			case k >= len(rows[i])-feet:
				out[i].feet = append(out[i].feet, rowText(row))
			default:
				out[i].body = append(out[i].body, row...)
			}
		}
	}
	numberPages(out)
	return out
}

// running returns how many rows at an edge of page i are repeated at the same
// height on a page next to it or the one behind that, but for numbers, or only
// count pages. Rows in large type must be the same to the letter: headings at
// the top of their pages may differ in a number only.
func running(rows [][][]*pdfLine, i int, large float64, at func([][]*pdfLine, int) []*pdfLine) int {
	n := 0
	for n < min(outermost, len(rows[i])) {
		row := at(rows[i], n)
		text := rowText(row)
		again := n == 0 && pageOfPages.MatchString(text)
		for _, j := range []int{i - 1, i + 1, i - 2, i + 2} {
			if again || j < 0 || j >= len(rows) {
				continue
			}
			for k := range min(outermost, len(rows[j])) {
				other := at(rows[j], k)
				again = again || near(row[0].base, other[0].base) && (text == rowText(other) || row[0].size < large && repeats(text, rowText(other)))
			}
		}
		if !again || (doc.Piece{Text: text}).Is(bundle.NexisEnd) { // which may stand at one height by chance
			break
		}
		n++
	}
	return n
}

// usualSize is the size of type in the middle of all rows.
func usualSize(rows [][][]*pdfLine) float64 {
	var sizes []float64
	for _, page := range rows {
		for _, row := range page {
			sizes = append(sizes, row[0].size)
		}
	}
	if len(sizes) == 0 {
		return 0
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

func near(a, b float64) bool { return a-b < 3 && b-a < 3 }

// repeats reports whether two rows are the same but for the number of the
// page. Rows of nothing but numbers are of tables, unless they count pages.
func repeats(a, b string) bool {
	if pageNumber.MatchString(a) && pageNumber.MatchString(b) {
		return true
	}
	lettered := strings.IndexFunc(a, unicode.IsLetter) >= 0
	return lettered && digitsOf.ReplaceAllString(a, "#") == digitsOf.ReplaceAllString(b, "#")
}

// numberPages gives the pages the numbers that are printed on them, where the file
// does not number them itself and they run on.
func numberPages(pages []*pdfLayout) {
	ahead := map[int]int{}
	most := 0
	for _, p := range pages {
		seen := map[int]bool{}
		for _, row := range slices.Concat(p.feet, p.heads) {
			n, err := strconv.Atoi(digitsOf.FindString(row))
			if err != nil || n >= 10_000 || seen[n] {
				continue
			}
			seen[n] = true
			if ahead[n-p.n]++; ahead[n-p.n] > ahead[most] {
				most = n - p.n
			}
		}
	}
	for _, p := range pages {
		switch {
		case p.label != "":
		case ahead[most] >= 2 && 2*ahead[most] >= len(pages) && p.n+most > 0:
			p.label = strconv.Itoa(p.n + most)
		default:
			p.label = strconv.Itoa(p.n)
		}
	}
}

// printedFrom is the address that a browser prints under a page.
var printedFrom = regexp.MustCompile(`^(https?://\S+) \d+ ?/ ?\d+$`)

// addressOf returns the address that pages were printed from, empty where they
// do not say.
func addressOf(pages []*pdfLayout) string {
	for _, p := range pages {
		for _, row := range p.feet {
			if m := printedFrom.FindStringSubmatch(row); m != nil {
				return doc.Address(m[1])
			}
		}
	}
	return ""
}

// noteStart is how a note at the foot of a page begins.
var noteStart = regexp.MustCompile(`^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}|[*†‡§]{1,3}|\(\d{1,3}\)|\[\d{1,3}\])[.)]? ?\S`)

// setNotesApart takes the notes at the foot of the page out of its lines: type
// smaller than the text's below all of the text, from the first line that
// begins with a mark, or that goes on with a note of the page before.
func (p *pdfLayout) setNotesApart(body float64, before string) {
	p.noteNumber = map[string]bool{}
	var small []*pdfLine
	letters, all := 0, 0
	for _, l := range p.body {
		all += len(l.text)
		if l.size < 0.93*body && !p.textBelow(l, body) {
			small = append(small, l)
			letters += len(l.text)
		}
	}
	if 10*letters > 6*all {
		return
	}
	var rows [][]*pdfLine
	for _, col := range pageColumns(small, 0) {
		rows = append(rows, lineRows(col)...)
	}
	goesOn := before != "" && !web.EndsSentence(before)
	for _, row := range rows {
		text := rowText(row)
		m := noteStart.FindStringSubmatch(text)
		switch {
		case m != nil:
			p.noteNumber[plainDigits(m[1])] = true
			p.notes = append(p.notes, text)
		case len(p.notes) > 0:
			p.notes[len(p.notes)-1] = mended(p.notes[len(p.notes)-1], text, &doc.Words{})
		case goesOn && len(rows) < 30:
			p.notes = append(p.notes, text)
		default:
			continue
		}
		p.body = slices.DeleteFunc(p.body, func(l *pdfLine) bool { return slices.Contains(row, l) })
	}
}

// textBelow reports whether text of the usual size stands below a line.
func (p *pdfLayout) textBelow(small *pdfLine, body float64) bool {
	return slices.ContainsFunc(p.body, func(l *pdfLine) bool {
		return l.size >= 0.93*body && l.base < small.base-small.size && l.left < small.right && l.right > small.left
	})
}

// plainDigits returns raised digits as plain ones, without brackets.
func plainDigits(s string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if i := slices.Index(web.RaisedDigits, r); i >= 0 {
			return rune('0' + i)
		}
		return r
	}, s), "()[]")
}
