package bundle_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/data/datatest"
)

// nexisPDF is a bundle as Nexis Uni prints it: a list of what is in it, every
// article on pages of its own, with a running head, long lines broken.
func nexisPDF(_ testing.TB, n, bad int) string {
	var pages [][]datatest.Drawn
	var page []datatest.Drawn
	y := 0.0
	turn := func(title string) {
		page = []datatest.Drawn{{X: 60, Y: 810, Size: 8, Text: fmt.Sprintf("Page %d of %d", len(pages)+1, 2*n)}, {X: 60, Y: 798, Size: 8, Text: title}, {X: 260, Y: 24, Size: 8, Text: "Nexis Uni"}}
		y = 770
	}
	end := func() { pages = append(pages, page) }
	write := func(x, size, pace float64, title, text string) {
		for _, l := range wrapped(text, 92) {
			if y < 60 {
				end()
				turn(title)
			}
			page = append(page, datatest.Drawn{X: x, Y: y, Size: size, Text: l})
			y -= size * 1.25
		}
		y -= pace
	}
	lines := nexisLines(n, bad)
	turn("")
	title := ""
	for i, l := range lines {
		head := i+1 < len(lines) && lines[i+1] == "Fenland Courier"
		if head {
			end()
			title = l
			turn(title)
		}
		switch {
		case head:
			write(200, 14, 8, title, l)
		case l == "End of Document":
			write(250, 10, 8, title, l)
		case l == "Body":
			write(60, 13, 10, title, l)
		default:
			write(60, 10, 8, title, l)
		}
	}
	end()
	return string(datatest.PDFOf(pages...))
}

// wrapped breaks a text into lines of at most so many characters.
func wrapped(text string, most int) (out []string) {
	line := ""
	for _, w := range strings.Fields(text) {
		if line != "" && len(line)+1+len(w) > most {
			out, line = append(out, line), ""
		}
		line = strings.TrimSpace(line + " " + w)
	}
	return append(out, line)
}
