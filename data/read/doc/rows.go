package doc

import (
	"strings"
	"unicode/utf8"
)

// longestCell is how many characters a cell of a row of facts has at most.
const longestCell = 100

// RowsTogether makes one piece of the cells of each row of a table, so that what
// a number counts stands beside it. Rows whose cells are texts stay apart.
func RowsTogether(pieces []Piece) []Piece {
	var out []Piece
	for i := 0; i < len(pieces); {
		j := i + 1
		for pieces[i].Row > 0 && j < len(pieces) && pieces[j].Row == pieces[i].Row {
			j++
		}
		if row := pieces[i:j]; len(row) > 1 && areFacts(row) {
			p := row[0]
			for _, cell := range row[1:] {
				for _, m := range cell.Pages[min(1, len(cell.Pages)):] {
					p.Pages = append(p.Pages, PageMark{m.At + len(p.Text) + 1, m.Page, m.Says})
				}
				p.Text += "\t" + cell.Text
			}
			out = append(out, p)
		} else {
			out = append(out, row...)
		}
		i = j
	}
	return out
}

// areFacts reports whether the pieces of a row are its cells, each short and one
// paragraph, and left out for one reason or none.
func areFacts(row []Piece) bool {
	for i, p := range row {
		if i > 0 && p.Cell == row[i-1].Cell || p.Why != row[0].Why || p.Title || utf8.RuneCountInString(p.Text) > longestCell || strings.Contains(p.Text, "\n") {
			return false
		}
	}
	return true
}
