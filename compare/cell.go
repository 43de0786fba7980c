package compare

import (
	"slices"
	"strings"

	"synoptic/compare/diff"
	"synoptic/compare/judge"
	"synoptic/compare/text"
)

// Cell is what one account has for one group.
type Cell struct {
	Account int  // index
	Hub     bool // the original's own
	// Blank says that there is nothing to show: the account is silent on what
	// the original does not say either.
	Blank  bool
	Status judge.Status
	Member *Member // nil where the account is silent
	Pair   *Pair   // nil for the reference member and for silence
	// ByPerson says that a person made or confirmed what stands here.
	ByPerson bool
	// Rejected says that a person rejected what was matched here, so that the
	// account is silent.
	Rejected bool
	Noted    bool // a coder remarked on it
	foreign  bool // it has a quotation that the original does not have; a sieve sets it
}

// Cell returns what an account (index) has for a group. The original's own
// cell is Same, or Omitted where it is silent and accounts are not.
func (c *Comparison) Cell(g *Group, account int) Cell {
	var pair *Pair
	for i := range g.Pairs {
		if g.Pairs[i].To == account {
			pair = &g.Pairs[i]
		}
	}
	return c.cell(g, account, c.Member(g, account), pair)
}

// cell is Cell for an account's member and pair, nil where there are none.
func (c *Comparison) cell(g *Group, account int, m *Member, p *Pair) Cell {
	cell := Cell{Account: account, Hub: account == 0 && c.HasOriginal(), Blank: m == nil && !c.Told(g),
		Status: judge.Omitted, Member: m, Pair: p, Noted: c.Codes().noted(Unit{g.Order - 1, account})}
	if p != nil {
		cell.Status, cell.ByPerson = p.Status, p.ByPerson
	} else {
		cell.ByPerson = slices.Contains(g.Silent, account)
		cell.Rejected = m == nil && !cell.Blank && c.rejected.in(g, account)
	}
	switch {
	case c.Told(g) && cell.Pair == nil && cell.Member != nil:
		cell.Status = judge.Same
	case !c.Told(g) && cell.Member != nil && c.HasOriginal() && len(cell.Member.Claims) == 0:
		cell.Status = judge.Unsure
	case !c.Told(g) && cell.Member != nil && c.HasOriginal():
		cell.Status = judge.Added
	case !c.Told(g) && cell.Member != nil && cell.Pair == nil:
		cell.Status = judge.Same // the reference among peers
	}
	return cell
}

// ToCheck are changes that are less likely of substance than findings are asked to
// be: they count as nothing until a person confirms one.
func (x Cell) ToCheck() []judge.Finding {
	if x.Pair == nil {
		return nil
	}
	return x.Pair.ToCheck
}

// Score is how near the cell is to what it is held against, 0 to 1; ok is
// false where nothing was matched.
func (x Cell) Score() (score float64, ok bool) {
	if x.Pair == nil || len(x.Pair.Links) == 0 {
		return 0, false
	}
	return x.Pair.Score, true
}

// Edits are the steps to the cell's words, nil where there is nothing to mark.
func (x Cell) Edits() []diff.Edit {
	if x.Pair == nil || x.Status == judge.Same || len(x.Pair.Edits) == 0 {
		return nil
	}
	return x.Pair.Edits
}

// Told reports whether the original has the group.
func (c *Comparison) Told(g *Group) bool {
	return c.HasOriginal() && g.Members[0].Account == 0
}

// Alone reports whether the original has the group and no account, not even
// perhaps.
func (c *Comparison) Alone(g *Group) bool { return c.Told(g) && len(g.Members) == 1 }

// Text returns the words of some claims of an account, joined by a blank.
func (c *Comparison) Text(account int, claims []int) string {
	parts := make([]string, len(claims))
	for i, n := range claims {
		parts[i] = c.Claims[account][n].Of(c.Accounts[account].Text)
	}
	return strings.Join(parts, " ")
}

// Badge is what heads a cell: a sign and the words for it. Screen
// and exports use the same.
type Badge struct{ Sign, Says string }

// changes are the words for a changed cell, by its weightiest finding.
var changes = map[judge.Kind]Badge{
	judge.FigureKind:      {"#", "Figure changed"},
	judge.QuoteKind:       {"“", "Quote altered"},
	judge.NegationKind:    {"≠", "Negation changed"},
	judge.DateKind:        {"≠", "Date changed"},
	judge.NameKind:        {"≠", "Name changed"},
	judge.HedgeKind:       {"≠", "Hedge changed"},
	judge.BoundKind:       {"#", "Limit changed"},
	judge.AttributionKind: {"≠", "Attribution changed"},
	judge.ScopeKind:       {"≠", "Scope changed"},
	judge.BaseKind:        {"≠", "Reference group changed"},
	judge.ActKind:         {"≠", "Action changed"},
	judge.RoleKind:        {"≠", "Actor changed"},
	judge.ConditionKind:   {"≠", "Condition changed"},
	judge.WordKind:        {"≠", "Word changed"},
}

// KindSays returns the word that people read for a kind of finding, in small
// letters: that of its badge.
func KindSays(k judge.Kind) string {
	word, _, _ := strings.Cut(strings.ToLower(changes[k].Says), " changed")
	word, _, _ = strings.Cut(word, " altered")
	return word
}

// Badge returns what heads the cell.
func (x Cell) Badge() Badge {
	if x.Status == judge.Changed && x.Pair != nil && len(x.Pair.Findings) > 0 {
		if h, ok := changes[x.Pair.Findings[0].Kind]; ok {
			return h
		}
	}
	s := StateOf(x.Status)
	switch {
	case x.Quoted():
		s.Cell = QuotedWhole
	case x.Framed():
		s.Cell = CreditedWhole
	}
	return Badge{s.Sign, s.Cell}
}

// Quoted reports whether the account has the claim word for word between
// quotation marks and besides only says whose words they are.
func (x Cell) Quoted() bool {
	return x.Framed() && slices.ContainsFunc(x.Pair.Edits, func(e diff.Edit) bool { return strings.ContainsAny(e.From+e.To, quotationMarks) })
}

// quotationMarks are the marks of all languages that are read.
const quotationMarks = "\"“”„«»"

// Framed reports whether the account has the claim word for word and besides
// says whose words they are.
func (x Cell) Framed() bool {
	return x.Status == judge.Same && x.Pair != nil && slices.ContainsFunc(x.Pair.Edits, func(e diff.Edit) bool {
		return e.Op != diff.Equal && text.Words(e.To) != text.Words(e.From)
	})
}

// Statuses are ordered from the mildest.
var Statuses = func() (out []judge.Status) {
	for _, s := range States {
		out = append(out, s.Status)
	}
	return out
}()
