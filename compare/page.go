package compare

// Page says where a page of the file from which an account was read begins in
// the account's text.
type Page struct {
	Start int    // byte of the text
	Says  string // its number as it is cited
}

// Cite returns the page on which a span of a text stands, or the pages as
// 12–13. It is empty where they are not known.
func Cite(pages []Page, s Span) string {
	first, last := pageAt(pages, s.Start), pageAt(pages, max(s.Start, s.End-1))
	if first == last || first == "" {
		return last
	}
	return first + "–" + last
}

// pageAt returns the number of the last page that begins at or before a byte.
func pageAt(pages []Page, at int) string {
	says := ""
	for _, p := range pages {
		if p.Start > at {
			break
		}
		says = p.Says
	}
	return says
}

// cite returns the page or pages of some claims of an account.
func (t *tabler) cite(account int, claims []int) string {
	if len(claims) == 0 {
		return ""
	}
	of := t.Claims[account]
	return Cite(t.o.Pages[t.Accounts[account].ID], Span{of[claims[0]].Start, of[claims[len(claims)-1]].End})
}

// page is where the account has the passage, originalPage where the original
// has it.
func (x *tableCell) page() string { return x.t.cite(x.account, x.claims) }

func (x *tableCell) originalPage() string {
	if !x.t.Told(x.g) {
		return ""
	}
	return x.t.cite(0, x.g.Members[0].Passage())
}
