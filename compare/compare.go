package compare

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// Options are what may be set for a comparison. The zero value works.
type Options struct {
	Decisions []Decision                          // made by people, in order
	Language  string                              // of all accounts; empty: each its own
	Report    func(stage string, done, total int) // called from one goroutine at a time; nil when nobody watches
	Aligned   func(account int)                   // an account of the comparison is aligned with the original; as Report
}

// Compare splits, aligns and judges accounts. The original is put first where
// there is one. The error is ctx's, or says that there is nothing to compare.
func Compare(ctx context.Context, accounts []Account, opts Options) (*Comparison, error) {
	c := &Comparison{Accounts: originalFirst(accounts)}
	if err := c.check(); err != nil {
		return nil, err
	}
	report := opts.Report
	if report == nil {
		report = func(string, int, int) {}
	}
	docs, err := c.split(ctx, opts.Language)
	if err != nil {
		return nil, err
	}
	c.prepared, c.judge = docs, newJudge(documentsOf(docs), c.HasOriginal())
	ruled := c.rule(opts.Decisions)
	c.links, err = align(ctx, docs, c.HasOriginal(), ruled.pairs,
		func(account, done, total int) {
			if opts.Aligned != nil {
				opts.Aligned(account)
			}
			report("aligning", done, total)
		})
	if err != nil {
		return nil, err
	}
	if c.Quotations, err = c.judge.quotations(ctx); err != nil {
		return nil, err
	}
	c.Warnings = append(append(c.Warnings, c.foreign()...), c.judge.warnings()...)
	c.doubts = c.Warnings
	c.settle(ctx, ruled)
	if err := c.assess(ctx, func(done, total int) { report("comparing wording", done, total) }); err != nil {
		return nil, err
	}
	c.judge.forget()
	return c, nil
}

// check refuses accounts that cannot be compared.
func (c *Comparison) check() error {
	ids := map[int64]bool{}
	for i, a := range c.Accounts {
		if a.Role == Original && i > 0 {
			return fmt.Errorf("%q and %q are both marked as the original: only one can be", c.Accounts[0].Title, a.Title)
		}
		if ids[a.ID] {
			return fmt.Errorf("account %d is given twice", a.ID)
		}
		ids[a.ID] = true
	}
	return nil
}

// originalFirst returns the accounts in their order, the original before all.
func originalFirst(accounts []Account) []Account {
	out := slices.Clone(accounts)
	slices.SortStableFunc(out, func(a, b Account) int {
		return strings.Compare(string(b.Role), string(a.Role)) // original sorts after account
	})
	return out
}

// split cuts every account into claims and prepares it.
func (c *Comparison) split(ctx context.Context, language string) ([]*prepared, error) {
	c.Claims = make([][]Claim, len(c.Accounts))
	docs := make([]*prepared, len(c.Accounts))
	c.tellLanguages(language)
	err := each(ctx, len(c.Accounts), func(i int) {
		c.Claims[i] = c.Accounts[i].cut(ctx)
		docs[i] = prepareUntil(ctx, c.Accounts[i], c.Claims[i])
	})
	return docs, err
}

// cut splits the text of an account into claims.
func (a *Account) cut(ctx context.Context) []Claim {
	if a.Lines {
		return SplitLines(a.Text)
	}
	return splitUntil(ctx, a.Text, a.Language)
}

// Cut returns an account alone with its language and claims as Compare finds
// them: nothing is aligned or judged. The error is ctx's.
func Cut(ctx context.Context, a Account) (*Comparison, error) {
	c := &Comparison{Accounts: []Account{a}, Claims: make([][]Claim, 1)}
	c.tellLanguages("")
	err := each(ctx, 1, func(int) { c.Claims[0] = c.Accounts[0].cut(ctx) })
	return c, err
}

// Reader returns what reads the claims of the accounts: that of the comparison,
// or a new one where the comparison was put together by hand.
func (c *Comparison) Reader() *judge {
	if c.judge != nil {
		return c.judge
	}
	docs := make([]*document, len(c.Accounts))
	for i := range docs {
		docs[i] = newDocument(c.Accounts[i], c.Claims[i])
	}
	return newJudge(docs, c.HasOriginal())
}

// FigureChange says what became of the figures of the pair, in the word of the
// tables; empty where that is not known.
func (p *Pair) FigureChange() string {
	if p.figures == 0 {
		return ""
	}
	return p.figures.String()
}

// settle turns the engine's links and the ruling into rows. They are not
// complete where ctx is cancelled.
func (c *Comparison) settle(ctx context.Context, r ruling) {
	c.Warnings = append(c.Warnings, r.warnings...)
	c.arrange(ctx, r.links(c.links), r.pairs)
	if ctx.Err() != nil {
		return
	}
	c.markMoved()
	for i := range c.Groups {
		g := &c.Groups[i]
		hub := Ref{g.Members[0].Account, g.Members[0].Claims[0]}
		g.Note = c.note(g, r.notes)
		for account := range c.Accounts {
			if r.silent[hub][account] {
				g.Silent = append(g.Silent, account)
			}
		}
	}
	c.findings = r.findings
	c.settled = c.Warnings
	c.code(r.codings)
}

// note returns the note of a group: that of its first claim or, where only
// accounts have it, of the first claim that has one, so that no note is lost
// when claims are grouped in another way.
func (c *Comparison) note(g *Group, notes map[Ref]string) string {
	for _, m := range g.Members {
		for _, claim := range m.Claims {
			if note := notes[Ref{m.Account, claim}]; note != "" {
				return note
			}
		}
		if c.Told(g) {
			break
		}
	}
	return ""
}

// With returns the comparison with other decisions: the engine's links stay,
// the rows are made again, and only pairs that are new are judged.
func (c *Comparison) With(ds []Decision) *Comparison {
	n := &Comparison{Accounts: c.Accounts, Claims: c.Claims, Quotations: c.Quotations, Warnings: c.doubts,
		doubts: c.doubts, links: c.links, prepared: c.prepared, judge: c.judge, judged: c.judged}
	ctx := context.Background() // never cancelled, so that there is no error
	n.settle(ctx, n.rule(ds))
	_ = n.assess(ctx, func(int, int) {})
	return n
}
