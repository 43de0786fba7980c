package compare

import (
	"fmt"

	"synoptic/compare/judge"
	"synoptic/compare/quote"
)

// ShortPart is a part of what is said in short of an account: "changes 2
// figures". Form is the key of a translation, N fills it.
type ShortPart struct {
	Form   string
	N      []int
	Filter Filter // chooses the rows that are counted
	Rows   bool   // there are such rows
}

// String is the part in English.
func (p ShortPart) String() string {
	args := make([]any, len(p.N))
	for i, n := range p.N {
		args[i] = n
	}
	return fmt.Sprintf(p.Form, args...)
}

// InShort says in parts what an account (index) makes of the original: how much
// it tells, what it changes, adds and leaves out. Nil for the original itself,
// and where there is none.
func (c *Comparison) InShort(account int) []ShortPart {
	if !c.HasOriginal() || account <= 0 || account >= len(c.Accounts) {
		return nil
	}
	s := shortener{c: c, only: Filter{Accounts: []int64{c.Accounts[account].ID}}}
	n := c.Counts()[account]
	s.out = append(s.out, ShortPart{"tells %d of %d claims", []int{n.Matched(), n.Told}, s.filter("matched", ""), n.Matched() > 0})
	s.add(n.Same, "%d word for word", "%d word for word", s.filter("", judge.Same))
	s.add(n.Partly, "%d in part", "%d in part", s.filter("", judge.Partly))
	s.findings(account)
	s.toCheck(account)
	s.leftOut(n)
	s.add(n.Added, "adds %d", "adds %d", s.filter("", judge.Added))
	s.add(n.Doubtful(), "%d possible match", "%d possible matches", s.filter("", judge.Unsure))
	s.quotations(account)
	return s.out
}

// shortener gathers the parts of an account.
type shortener struct {
	c    *Comparison
	only Filter
	out  []ShortPart
}

func (s *shortener) filter(show string, status judge.Status) Filter {
	f := s.only
	f.Show = show
	if status != "" {
		f.Statuses = []judge.Status{status}
	}
	return f
}

// add adds a part where there is something to count.
func (s *shortener) add(n int, one, more string, f Filter) {
	if n > 0 {
		s.out = append(s.out, ShortPart{Form: plural(n, one, more), N: []int{n}, Filter: f, Rows: true})
	}
}

func plural(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}

// findings counts rows of which the account changes something, by what.
func (s *shortener) findings(account int) {
	var softer, harder, figures, quotes, others int
	for _, cells := range s.c.Lines(nil) {
		x := cells[account]
		if x.Status != judge.Changed || x.Pair == nil {
			continue
		}
		has := map[judge.Kind]bool{}
		for _, f := range x.Pair.Findings {
			has[f.Kind] = true
			if f.Kind != judge.HedgeKind {
				continue
			}
			switch HedgeChange(f, &s.c.Accounts[x.Pair.From], &s.c.Accounts[account]) {
			case "added", "weakened":
				softer++
			case "dropped", "strengthened":
				harder++
			}
		}
		switch {
		case has[judge.FigureKind] || has[judge.BoundKind]:
			figures++
		case has[judge.QuoteKind]:
			quotes++
		case !has[judge.HedgeKind]:
			others++
		}
	}
	s.add(figures, "changes %d figure", "changes %d figures", s.filter("figures", ""))
	s.add(quotes, "alters %d quotation", "alters %d quotations", s.filter("quotes", ""))
	s.add(softer, "softens %d", "softens %d", s.filter("hedges", ""))
	s.add(harder, "sharpens %d", "sharpens %d", s.filter("hedges", ""))
	s.add(others, "changes %d in another way", "changes %d in other ways", s.filter("changed", ""))
}

// leftOut counts what the account leaves out, and beside it what it may leave out
// too: possible matches of which nobody has decided.
func (s *shortener) leftOut(n Count) {
	s.add(n.Omitted, "leaves out %d", "leaves out %d", s.filter("", judge.Omitted))
	if n.Omitted > 0 && n.Unsure > 0 {
		last := &s.out[len(s.out)-1]
		last.Form, last.N = "leaves out %d (+%d possible)", []int{n.Omitted, n.Unsure}
	}
}

// toCheck counts rows with something to check, which counts as nothing else.
func (s *shortener) toCheck(account int) {
	n := 0
	for _, cells := range s.c.Lines(nil) {
		if len(cells[account].ToCheck()) > 0 {
			n++
		}
	}
	s.add(n, "%d to check", "%d to check", s.filter("check", ""))
}

// reaches reports whether a filter of the account chooses a row: what stands in a
// heading is in none.
func (s *shortener) reaches(show string) bool { return len(s.c.Select(s.filter(show, ""))) > 0 }

// quotations counts those that the original does not have.
func (s *shortener) quotations(account int) {
	n := 0
	for _, q := range s.c.Quotations {
		if q.Ref.Account == account && q.Verdict == quote.NotFound && !q.Nested {
			n++
		}
	}
	if n > 0 {
		s.out = append(s.out, ShortPart{Form: plural(n, "%d quotation that the original does not have", "%d quotations that the original does not have"), N: []int{n}, Filter: s.filter("foreign", ""), Rows: s.reaches("foreign")})
	}
}
