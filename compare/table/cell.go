package table

import (
	"slices"
	"strconv"
	"strings"

	"synoptic/compare"
	"synoptic/compare/align"
	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// Page says where a page of the file from which an account was read begins in
// the account's text.
type Page struct {
	Start int    // byte of the text
	Says  string // its number as it is cited
}

// Cite returns the page on which a span of a text stands, or the pages as
// 12–13. It is empty where they are not known.
func Cite(pages []Page, s text.Span) string {
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
	return Cite(t.o.Pages[t.Accounts[account].ID], text.Span{Start: of[claims[0]].Start, End: of[claims[len(claims)-1]].End})
}

// placeCell is a cell with where it stands in its account, and the passage in the
// original.
type placeCell struct{ *tableCell }

func (x *tableCell) place() placeCell { return placeCell{x} }

// page is where the account has the passage, originalPage where the original
// has it.
func (x placeCell) page() string { return x.t.cite(x.Account, x.claims) }

func (x placeCell) originalPage() string {
	if !x.t.Told(x.g) {
		return ""
	}
	return x.t.cite(0, x.g.Members[0].Passage())
}

// tableCell is one account's part of one group, with what its columns need.
type tableCell struct {
	compare.Cell
	t      *tabler
	g      *compare.Group
	claims []int
	where  compare.Placed   // see placed
	facts  *passage.Passage // see own
	*groupRead
}

// groupRead is what the cells of a group share.
type groupRead struct {
	words string           // of the original
	basis *passage.Passage // see reference
}

func (t *tabler) cell(g *compare.Group, account int) *tableCell {
	x := &tableCell{Cell: t.Cell(g, account), groupRead: &groupRead{words: t.originalText(g)}}
	return x.at(t, g)
}

// at fills in what a cell is of.
func (x *tableCell) at(t *tabler, g *compare.Group) *tableCell {
	x.t, x.g = t, g
	if x.Member != nil {
		x.claims = x.Member.Passage()
	}
	return x
}

func (x *tableCell) of() *text.Account { return &x.t.Accounts[x.Account] }

// status is the cell's state, empty for the original, against which the
// others are measured.
func (x *tableCell) status() string {
	if x.Hub {
		return ""
	}
	return compare.StateOf(x.Status).Word()
}

func (x *tableCell) text() string { return x.t.Text(x.Account, x.claims) }

// originalText returns the words of the group's claim in the original.
func (t *tabler) originalText(g *compare.Group) string {
	if !t.Told(g) {
		return ""
	}
	return t.Text(0, g.Members[0].Passage())
}

func (x *tableCell) marked() string {
	if x.Pair == nil {
		return ""
	}
	return Marked(x.Pair.Edits)
}

// probability is how sure the match is, alike how alike the wording.
func (x *tableCell) probability() string {
	if x.Pair == nil || len(x.Pair.Links) == 0 {
		return ""
	}
	return Share(x.Pair.Score)
}

func (x *tableCell) alike() string {
	if x.Pair == nil || len(x.Pair.Edits) == 0 {
		return ""
	}
	return Share(x.Pair.Alike())
}

// Share writes a share of 0 to 1 with two places. What is less than all is
// never 1.00, and what is more than nothing never 0.00.
func Share(x float64) string {
	if x < 1 {
		x = min(x, 0.99)
	}
	if x > 0 {
		x = max(x, 0.01)
	}
	return strconv.FormatFloat(x, 'f', 2, 64)
}

func (x *tableCell) method() string {
	switch {
	case x.Hub:
		return ""
	case x.Decided():
		return "person"
	}
	return "auto"
}

// decision returns what a person decided of the cell's match or silence.
func (x *tableCell) decision() compare.Decision {
	if !x.Decided() {
		return compare.Decision{}
	}
	if x.Pair == nil {
		first := x.g.Members[0]
		hub := text.Ref{Account: first.Account, Claim: first.Passage()[0]}
		if x.Rejected && !x.ByPerson {
			rejected := compare.Rejected(x.t.Comparison, hub, x.Account)
			return x.t.pairs[[2]text.Ref{hub, rejected[len(rejected)-1].Ref}]
		}
		return x.t.silent[hub][x.Account]
	}
	for _, l := range x.Pair.Links {
		if d, ok := x.t.pairs[[2]text.Ref{l.From, l.To}]; ok && l.ByPerson {
			return d
		}
	}
	return compare.Decision{}
}

// remark returns the decision that holds the group's note, labelled that with its
// topic.
func (x *tableCell) remark() compare.Decision { return x.wrote(x.t.notes, x.g.Note) }

func (x *tableCell) labelled() compare.Decision {
	return x.wrote(x.t.topics, x.t.Codes().Topic(x.g))
}

// wrote returns the decision with those words on a claim of the group.
func (x *tableCell) wrote(by map[text.Ref]compare.Decision, words string) (out compare.Decision) {
	if words == "" {
		return out
	}
	for _, m := range x.g.Members {
		for _, claim := range m.Passage() {
			if d := by[text.Ref{Account: m.Account, Claim: claim}]; d.Note == words {
				out = d
			}
		}
	}
	return out
}

// why writes the signals that spoke for the match, by name.
func (x *tableCell) why() string {
	if x.Pair == nil {
		return ""
	}
	var out []string
	for name, v := range bestSignals(x.Pair.Links) {
		out = append(out, name+" "+strconv.FormatFloat(v, 'f', 2, 64))
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

// bestSignals returns the highest value of every signal.
func bestSignals(links []align.Link) map[string]float64 {
	if len(links) == 1 {
		return links[0].Why
	}
	best := map[string]float64{}
	for _, l := range links {
		for name, v := range l.Why {
			best[name] = max(best[name], v)
		}
	}
	return best
}

// first and last give a number of the first or last claim, empty where the
// account is silent.
func (x placeCell) first(of func(claim int) int) string {
	if len(x.claims) == 0 {
		return ""
	}
	return strconv.Itoa(of(x.claims[0]))
}

func (x placeCell) last(of func(claim int) int) string {
	if len(x.claims) == 0 {
		return ""
	}
	return strconv.Itoa(of(x.claims[len(x.claims)-1]))
}

// position says how far into the account the passage begins.
func (x placeCell) position() string {
	if len(x.claims) == 0 || x.t.sizes[x.Account] == 0 {
		return ""
	}
	start := x.t.points[x.Account][x.claims[0]].Start
	return strconv.FormatFloat(100*float64(start)/float64(x.t.sizes[x.Account]), 'f', 1, 64)
}

// section says whether the account has the passage in its headline, its lead
// or its body.
func (x placeCell) section() string {
	switch p := x.placed(); {
	case p == nil:
		return ""
	case p.Position == compare.Headline || p.Position == compare.Lead:
		return string(p.Position)
	}
	return "body"
}

// heading returns the heading under which the passage begins.
func (x placeCell) heading() string {
	if len(x.claims) == 0 {
		return ""
	}
	i := x.t.Claims[x.Account][x.claims[0]].Section
	if i < 0 {
		return ""
	}
	return x.t.Text(x.Account, []int{i})
}

func (x placeCell) moved() string {
	if x.Pair == nil {
		return ""
	}
	return strconv.FormatBool(x.Pair.Moved)
}

// movedFrom says where in the order of the original, among what the account
// has of it, a moved passage would stand.
func (x placeCell) movedFrom() string {
	if x.Pair == nil || !x.Pair.Moved {
		return ""
	}
	return strconv.Itoa(x.t.rank(x.Account, x.g.Order-1))
}

// placed says where the account has the passage; nil for the original and for
// what it has not surely.
func (x placeCell) placed() *compare.Placed {
	if x.Hub || x.Member == nil || len(x.Member.Claims) == 0 {
		return nil
	}
	if x.where.Position == "" {
		x.where = x.t.places.Place(x.g, *x.Member)
	}
	return &x.where
}

func (x placeCell) prominence() string {
	if p := x.placed(); p != nil {
		return string(p.Position)
	}
	return ""
}

// room is the share of the account's words that the passage has.
func (x *tableCell) room() string {
	if p := x.place().placed(); p != nil {
		return strconv.FormatFloat(100*p.Share, 'f', 1, 64)
	}
	return ""
}
