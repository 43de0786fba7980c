package compare

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"synoptic/compare/align"
	"synoptic/compare/judge"
	"synoptic/compare/split"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// Options are what may be set for a comparison. The zero value works.
type Options struct {
	Decisions []Decision                          // made by people, in order
	Language  string                              // of all accounts; empty: each its own
	Threshold float64                             // the probability from which on a change is a finding; 0: UsualThreshold
	Report    func(stage string, done, total int) // called from one goroutine at a time; nil when nobody watches
	Aligned   func(account int)                   // an account of the comparison is aligned with the original; as Report
}

// Compare splits, aligns and judges accounts. The original is put first where
// there is one. The error is ctx's, or says that there is nothing to compare.
func Compare(ctx context.Context, accounts []text.Account, opts Options) (*Comparison, error) {
	c := &Comparison{Accounts: originalFirst(accounts), Threshold: thresholdOf(opts.Threshold)}
	if err := c.preparing().check(); err != nil {
		return nil, err
	}
	report := opts.Report
	if report == nil {
		report = func(string, int, int) {}
	}
	docs, err := c.preparing().split(ctx, opts.Language)
	if err != nil {
		return nil, err
	}
	c.prepared, c.judge = docs, judge.New(align.DocumentsOf(docs), c.HasOriginal())
	ruled := c.deciding().rule(opts.Decisions)
	c.links, c.nearest, err = align.Align(ctx, docs, c.HasOriginal(), ruled.pairs,
		func(account, done, total int) {
			if opts.Aligned != nil {
				opts.Aligned(account)
			}
			report("aligning", done, total)
		})
	if err != nil {
		return nil, err
	}
	c.judge.Linked = linkedTo(c.links)
	if c.Quotations, err = c.judge.Quotations(ctx); err != nil {
		return nil, err
	}
	c.Warnings = append(append(c.Warnings, c.preparing().foreign()...), c.judge.Warnings(ctx)...)
	c.doubts = c.Warnings
	c.settle(ctx, ruled)
	if err := c.assessing().assess(ctx, func(done, total int) { report("comparing wording", done, total) }); err != nil {
		return nil, err
	}
	c.judge.Forget()
	return c, nil
}

// linkedTo returns which claims of the original a claim of an account is
// surely linked with.
func linkedTo(links []align.Link) func(text.Ref) []int {
	at := map[text.Ref][]int{}
	for _, l := range links {
		if l.From.Account == 0 && (l.Sure || l.ByPerson) {
			at[l.To] = append(at[l.To], l.From.Claim)
		}
	}
	return func(r text.Ref) []int { return at[r] }
}

// preparing makes accounts ready to be aligned.
type preparing struct{ *Comparison }

func (c *Comparison) preparing() preparing { return preparing{c} }

// check refuses accounts that cannot be compared.
func (c preparing) check() error {
	ids := map[int64]bool{}
	for i, a := range c.Accounts {
		if a.Role == text.Original && i > 0 {
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
func originalFirst(accounts []text.Account) []text.Account {
	out := slices.Clone(accounts)
	slices.SortStableFunc(out, func(a, b text.Account) int {
		return strings.Compare(string(b.Role), string(a.Role)) // original sorts after account
	})
	return out
}

// split cuts every account into claims and prepares it.
func (c preparing) split(ctx context.Context, language string) ([]*align.Prepared, error) {
	c.Claims = make([][]text.Claim, len(c.Accounts))
	docs := make([]*align.Prepared, len(c.Accounts))
	c.tellLanguages(language)
	var claims atomic.Int64
	err := work.Each(ctx, len(c.Accounts), func(i int) {
		c.Claims[i] = split.Cut(&c.Accounts[i], ctx)
		if claims.Add(int64(len(c.Claims[i]))) > MostClaims {
			return // of a million, preparing takes the memory of the machine
		}
		docs[i] = align.PrepareUntil(ctx, c.Accounts[i], c.Claims[i])
	})
	if err == nil && claims.Load() > MostClaims {
		err = TooManyError{}
	}
	return docs, err
}

// MostClaims is how many claims may be compared at once: some 30 MB of prose, or
// a list of so many lines. The memory for what is known of each is what bounds it.
const MostClaims = 300_000

// TooManyError says that texts fall into more than MostClaims claims.
type TooManyError struct{}

// Error says how many claims may be compared.
func (TooManyError) Error() string {
	return fmt.Sprintf("these texts fall into more than %d claims", MostClaims)
}

// Advice says what a person can do about it.
func (TooManyError) Advice() string {
	return "These texts fall into more than 300,000 sentences or lines, which is more than can be compared at once. Compare fewer of them, or cut the longest into parts."
}

// Cut returns an account alone with its language and claims as Compare finds
// them: nothing is aligned or judged. The error is ctx's.
func Cut(ctx context.Context, a text.Account) (*Comparison, error) {
	c := &Comparison{Accounts: []text.Account{a}, Claims: make([][]text.Claim, 1)}
	c.preparing().tellLanguages("")
	err := work.Each(ctx, 1, func(int) { c.Claims[0] = split.Cut(&c.Accounts[0], ctx) })
	return c, err
}

// Reader returns what reads the claims of the accounts: that of the comparison,
// or a new one where the comparison was put together by hand.
func (c *Comparison) Reader() *judge.Judge {
	if c.judge != nil {
		return c.judge
	}
	docs := make([]*text.Document, len(c.Accounts))
	for i := range docs {
		docs[i] = text.NewDocument(c.Accounts[i], c.Claims[i])
	}
	return judge.New(docs, c.HasOriginal())
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
	c.grouping().arrange(ctx, r.links(c.links), r.pairs)
	c.grouping().number(ctx, r)
	if ctx.Err() != nil {
		return
	}
	c.grouping().markMoved()
	for i := range c.Groups {
		if work.Stopped(ctx, i) {
			return
		}
		g := &c.Groups[i]
		hub := text.Ref{Account: g.Members[0].Account, Claim: g.Members[0].Passage()[0]}
		g.Note = c.grouping().note(g, r.notes)
		for account := range c.Accounts {
			if r.silent[hub][account] {
				g.Silent = append(g.Silent, account)
			}
		}
	}
	c.findings, c.rejected = r.findings, r.rejections()
	c.settled = c.Warnings
	c.code(r.codings)
}

// note returns the note of a group: that of its first claim or, where only
// accounts have it, of the first claim that has one, so that no note is lost
// when claims are grouped in another way.
func (c grouping) note(g *Group, notes map[text.Ref]string) string {
	for _, m := range g.Members {
		for _, claim := range m.Passage() {
			if note := notes[text.Ref{Account: m.Account, Claim: claim}]; note != "" {
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
	return c.again(ds, c.Threshold)
}

// again makes the rows again under decisions and a threshold.
func (c *Comparison) again(ds []Decision, threshold float64) *Comparison {
	n := &Comparison{Accounts: c.Accounts, Claims: c.Claims, Quotations: c.Quotations, Warnings: c.doubts, Threshold: threshold,
		doubts: c.doubts, links: c.links, nearest: c.nearest, prepared: c.prepared, judge: c.judge, judged: c.judged, added: c.added}
	ctx := context.Background() // never cancelled, so that there is no error
	n.settle(ctx, n.deciding().rule(ds))
	_ = n.assessing().assess(ctx, func(int, int) {})
	return n
}

// tellLanguages sets the language of every account that has none. One that is
// too short to tell has that of the original, or of the other accounts.
func (c preparing) tellLanguages(language string) {
	// Never cancelled: it is soon done.
	_ = work.Each(context.Background(), len(c.Accounts), func(i int) {
		a := &c.Accounts[i]
		if a.Language = cmp.Or(language, a.Language); a.Language == "" {
			a.Language = text.LanguageOf(a.Text)
		}
	})
	others := ""
	for i := range c.Accounts {
		if a := &c.Accounts[i]; a.Language == "" {
			others = cmp.Or(others, c.commonLanguage())
			a.Language = others
		}
	}
}

// commonLanguage returns the language of the original, else the one that most
// accounts have, else that of all texts together, which may be too short each.
func (c preparing) commonLanguage() string {
	if c.HasOriginal() && c.Accounts[0].Language != "" {
		return c.Accounts[0].Language
	}
	count, best := map[string]int{}, ""
	for _, a := range c.Accounts {
		count[a.Language]++
		if n, most := count[a.Language], count[best]; a.Language != "" && (best == "" || n > most || n == most && a.Language < best) {
			best = a.Language
		}
	}
	if best != "" {
		return best
	}
	var all strings.Builder
	for _, a := range c.Accounts {
		all.WriteString(a.Text[:min(len(a.Text), text.EnoughText)] + "\n")
	}
	body := strings.ToValidUTF8(all.String(), "")
	return cmp.Or(text.LanguageOf(body), text.LanguageBySmallWords(body))
}

// foreign names the accounts of which the checks that rest on words can say
// nothing, since they have no words of that language.
func (c preparing) foreign() []judge.Warning {
	var out []judge.Warning
	for i, a := range c.Accounts {
		if _, listed := text.LexiconOf(a.Language)["negations"]; !listed {
			out = append(out, judge.Warning{Account: i, Says: text.SentenceOf(judge.FormForeign, a.Language)})
		}
	}
	return out
}
