package prose

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"synoptic/compare"
)

// clause is from how many words on what is left out in one piece stands in a
// line of its own, and not struck through in the text.
const clause = 7

// crowded is the share of the reference above which the words left out would
// crowd a cell: then all of them stand in that line.
const crowded = 0.4

// Dropped is what an account leaves out of the words that its cell is held
// against, besides what is struck through in the cell.
type Dropped struct {
	Words string // empty for nothing
	// Otherwise says that most of the wording is another, so that words left out
	// and words put otherwise cannot be told apart.
	Otherwise bool
}

// AccountRuns is the text of an account's cell with its marks: what changed in
// substance always, words left out in their place, and where enough is shared,
// the words that are new. See LeftOutOf for what has no place in it.
func AccountRuns(c *compare.Comparison, cell compare.Cell) []Run {
	p := PassageOf(c, cell.Member.Account, cell.Member.Passage())
	if cell.Pair == nil {
		return p.Runs(nil)
	}
	all := p.Found(cell.Pair.Findings, func(f compare.Finding) compare.Span { return f.To })
	edits, same := cell.Pair.Edits, cell.Status == compare.Same
	inline, _ := drops(edits, same)
	switch {
	case same:
		all = append(all, unmarked(edited(edits, inline.has))...)
	case Kept(edits) >= Readable:
		all = append(all, edited(edits, inline.has)...)
	}
	return p.Runs(all)
}

// LeftOutOf is what the account of a cell leaves out that is not struck through
// in the cell.
func LeftOutOf(cell compare.Cell) Dropped {
	if cell.Pair == nil || cell.Member == nil {
		return Dropped{}
	}
	_, line := drops(cell.Pair.Edits, cell.Status == compare.Same)
	var parts []string
	for i, e := range cell.Pair.Edits {
		if line.has(i) {
			parts = append(parts, strings.Join(strings.Fields(e.From), " "))
		}
	}
	return Dropped{strings.Join(parts, " … "), Kept(cell.Pair.Edits) < Readable}
}

// chosen are indexes of edits.
type chosen map[int]bool

func (c chosen) has(i int) bool { return c[i] }

// drops sorts the edits that take words away: those that are struck through in
// the text, and those that stand in a line of their own. Where the wording is
// the same, only what nothing came in place of is left out.
func drops(edits []compare.Edit, same bool) (inline, line chosen) {
	inline, line = chosen{}, chosen{}
	short, all := 0, 0
	for i, e := range edits {
		n := compare.Words(e.From)
		all += n
		switch {
		case e.Op != compare.Delete:
		case n == 0 && same || replaced(edits, i) && (same || sameLetters(edits, i)):
		case n >= clause:
			line[i] = true
		default:
			inline[i] = true
			short += n
		}
	}
	most := int(crowded * float64(all))
	if Kept(edits) < Readable {
		most = 0
	}
	longest := slices.SortedFunc(maps.Keys(inline), func(a, b int) int {
		return cmp.Or(compare.Words(edits[b].From)-compare.Words(edits[a].From), a-b)
	})
	for _, i := range longest {
		if short <= most {
			break
		}
		n := compare.Words(edits[i].From)
		delete(inline, i)
		line[i] = n > 0
		short -= n
	}
	return inline, line
}

// replaced reports whether words were put in place of a deleted edit.
func replaced(edits []compare.Edit, i int) bool {
	return i+1 < len(edits) && edits[i+1].Op == compare.Insert || i > 0 && edits[i-1].Op == compare.Insert
}

// sameLetters reports whether what was put in place of a deleted edit has its
// letters, in another case or with other punctuation.
func sameLetters(edits []compare.Edit, i int) bool {
	was := letters(edits[i].From)
	return i+1 < len(edits) && edits[i+1].Op == compare.Insert && letters(edits[i+1].To) == was ||
		i > 0 && edits[i-1].Op == compare.Insert && letters(edits[i-1].To) == was
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// unmarked takes the marks of new words away and leaves the words struck.
func unmarked(all []Stretch) []Stretch {
	for i := range all {
		all[i].End = all[i].Start
	}
	return all
}
