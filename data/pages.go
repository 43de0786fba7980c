package data

import (
	"database/sql"

	"synoptic/compare"

	"synoptic/compare/table"
)

// Page says where a page of a file begins in what was read of it.
type Page struct {
	Start int    // byte of the text before removal, as Removed has it
	Says  string // its number as it is cited: as the file or its print numbers it, else counted from 1
}

// Cite returns the page on which the bytes from start to end of the text
// stand, or the pages as 12–13. It is empty where they are not known.
func (a Account) Cite(start, end int) string {
	return table.Cite(a.Cited(), compare.Span{Start: start, End: end})
}

// Cited returns where the pages begin in the stored text, for citing.
func (a Account) Cited() []table.Page { return a.Import().Cited() }

// Cite is as that of Account.
func (im Import) Cite(start, end int) string {
	return table.Cite(im.Cited(), compare.Span{Start: start, End: end})
}

// Cited is as that of Account. A page that begins in a piece that was left out
// begins behind it.
func (im Import) Cited() []table.Page {
	var out []table.Page
	left, gone := im.Removed, 0
	for _, p := range im.Pages {
		for len(left) > 0 && left[0].Start+len(left[0].Text) <= p.Start {
			gone += len(left[0].Text)
			left = left[1:]
		}
		at := p.Start
		if len(left) > 0 {
			at = min(at, left[0].Start)
		}
		out = append(out, table.Page{Start: at - gone, Says: p.Says})
	}
	return out
}

// movedPages returns where pages begin after words of some blocks were changed.
// One that begins inside a block keeps its place in it as far as it goes.
func movedPages(pages []Page, before, after []Block) []Page {
	var out []Page
	was, is, b := 0, 0, 0 // where block b begins, before and after
	for _, p := range pages {
		for b < min(len(before), len(after))-1 && p.Start >= was+len(before[b].Text)+len(before[b].Gap) {
			was += len(before[b].Text) + len(before[b].Gap)
			is += len(after[b].Text) + len(after[b].Gap)
			b++
		}
		inside := p.Start - was
		if b < len(after) {
			inside = min(inside, len(after[b].Text))
		}
		out = append(out, Page{is + inside, p.Says})
	}
	return out
}

// addPages stores the pages of an account.
func addPages(tx *sql.Tx, account int64, pages []Page) error {
	for n, p := range pages {
		if _, err := tx.Exec(`INSERT INTO page VALUES (?,?,?,?)`, account, n+1, p.Start, p.Says); err != nil {
			return err
		}
	}
	return nil
}

// pagesInto reads the pages of accounts; place is where each of them stands in
// out.
func (s textRows) pagesInto(out []Account, place map[int64]int) error {
	return s.read("read the pages of the accounts", func(rows *sql.Rows) error {
		var account int64
		var p Page
		err := rows.Scan(&account, &p.Start, &p.Says)
		out[place[account]].Pages = append(out[place[account]].Pages, p)
		return err
	}, `SELECT account, "start", says FROM page WHERE account `+in(place)+` ORDER BY account, n`)
}
