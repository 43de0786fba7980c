package write

import (
	"fmt"
	"math"
	"slices"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/coding"
)

// round keeps four decimals, so that two machines write the same.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// jsonView turns the parts of a comparison into the shapes above.
type jsonView struct {
	*compare.Comparison
	ranked [][][]compare.Candidate // as in table.TableOptions
	pages  map[int64][]table.Page
}

func (v jsonView) id(account int) string { return fmt.Sprintf("a%d", v.Accounts[account].ID) }

func (v jsonView) claimID(r compare.Ref) string {
	return fmt.Sprintf("a%d.%d", v.Accounts[r.Account].ID, r.Claim+1)
}

func (v jsonView) claimIDs(account int, claims []int) []string {
	out := make([]string, len(claims))
	for i, n := range claims {
		out[i] = v.claimID(compare.Ref{Account: account, Claim: n})
	}
	return out
}

// about is an account without its text and claims.
func (v jsonView) about(i int) jsonAccount {
	a := &v.Accounts[i]
	return jsonAccount{
		ID: v.id(i), Role: string(a.Role), Title: a.Title, Outlet: a.Outlet, Author: a.Author, Published: a.Published,
		URL: a.URL, Language: a.Language, Country: a.Country, SHA256: table.Hash(a.Text), Words: compare.Words(a.Text),
		Claims: []jsonClaim{},
	}
}

func (v jsonView) account(i int) jsonAccount {
	out := v.about(i)
	out.Text = v.Accounts[i].Text
	for n := range v.Claims[i] {
		out.Claims = append(out.Claims, v.claim(i, n))
	}
	return out
}

func (v jsonView) claim(i, n int) jsonClaim {
	c := v.Claims[i][n]
	out := jsonClaim{v.claimID(compare.Ref{Account: i, Claim: n}), c.Start, c.End, c.Paragraph, c.Line, table.Cite(v.pages[v.Accounts[i].ID], c.Span), string(c.Kind), nil}
	if v.ranked != nil {
		out.Candidates = v.candidates(v.ranked[i][n])
	}
	return out
}

func (v jsonView) candidates(of []compare.Candidate) []jsonCandidate {
	var out []jsonCandidate
	for _, x := range of {
		out = append(out, jsonCandidate{v.claimID(x.Ref), math.Round(x.Alike*1e6) / 1e6})
	}
	return out
}

func (v jsonView) group(g *compare.Group) any {
	out := jsonGroup{ID: g.ID, Order: g.Order, Note: g.Note, Topic: v.Codes().Topic(g),
		Members: make([]jsonMember, len(g.Members)), Pairs: make([]jsonPair, len(g.Pairs))}
	for i, m := range g.Members {
		out.Members[i] = jsonMember{v.id(m.Account), v.claimIDs(m.Account, m.Claims), v.claimIDs(m.Account, m.Possible)}
	}
	for i := range g.Pairs {
		out.Pairs[i] = v.pair(&g.Pairs[i])
	}
	for _, l := range g.Perhaps {
		out.Perhaps = append(out.Perhaps, v.link(l))
	}
	return out
}

func (v jsonView) pair(p *compare.Pair) jsonPair {
	out := jsonPair{From: v.id(p.From), To: v.id(p.To), Score: round(p.Score), Status: string(p.Status), Moved: p.Moved,
		ByPerson: p.ByPerson, Links: []jsonLink{}, Diff: []jsonEdit{}, Findings: []jsonFinding{}}
	for _, l := range p.Links {
		out.Links = append(out.Links, v.link(l))
	}
	for _, e := range table.Exact(p.Edits) {
		text := e.From
		if e.Op == compare.Insert {
			text = e.To
		}
		out.Diff = append(out.Diff, jsonEdit{string(e.Op), text})
	}
	if p.From == 0 && v.HasOriginal() && slices.ContainsFunc(p.Links, func(l compare.Link) bool { return l.Sure }) {
		told := round(p.ToldShare)
		out.Told = &told
		for _, s := range p.LeftOut {
			out.LeftOut = append(out.LeftOut, v.span(p.From, s))
		}
	}
	for _, f := range p.Findings {
		out.Findings = append(out.Findings, v.finding(p, f))
	}
	for _, f := range p.ToCheck {
		out.ToCheck = append(out.ToCheck, v.finding(p, f))
	}
	return out
}

func (v jsonView) finding(p *compare.Pair, f compare.Finding) jsonFinding {
	return jsonFinding{string(f.Kind), v.span(p.From, f.From), v.span(p.To, f.To), f.Says.String(), f.ByPerson, round(f.P)}
}

func (v jsonView) link(l compare.Link) jsonLink {
	out := jsonLink{v.claimID(l.From), v.claimID(l.To), round(l.Score), l.Sure, "aligned", l.ByPerson, map[string]float64{}}
	if l.Partial {
		out.Label = "partial"
	}
	for name, x := range l.Why {
		out.Why[name] = round(x)
	}
	return out
}

// span returns nil where there is no place.
func (v jsonView) span(account int, s compare.Span) *jsonSpan {
	if s.Empty() {
		return nil
	}
	return &jsonSpan{s.Start, s.End, s.Of(v.Accounts[account].Text)}
}

// omitted names the claims of the original in a group that some accounts do
// not have. A possible match is not an omission.
func (v jsonView) omitted(g *compare.Group, cells []compare.Cell) []jsonOmitted {
	var by []string
	var near []jsonNearest
	for _, x := range cells {
		if v.Told(g) && x.Status == compare.Omitted {
			by = append(by, v.id(x.Account))
			near = v.addNearest(near, g.Members[0].Claims[0], x.Account)
		}
	}
	if by == nil {
		return nil
	}
	var out []jsonOmitted
	for _, claim := range v.claimIDs(0, g.Members[0].Claims) {
		out = append(out, jsonOmitted{claim, by, near})
	}
	return out
}

// addNearest adds what of an account comes nearest to a claim of the original
// that it leaves out: first what a person rejected.
func (v jsonView) addNearest(out []jsonNearest, claim, account int) []jsonNearest {
	all := compare.Rejected(v.Comparison, compare.Ref{Claim: claim}, account)
	if n, ok := v.Nearest(claim, account); ok {
		all = append(all, n)
	}
	for _, n := range all {
		near := jsonNearest{v.id(account), v.claimID(n.Ref), round(n.Alike), n.Rejected, []*jsonSpan{}}
		for _, s := range n.Missing {
			near.Missing = append(near.Missing, v.span(0, s))
		}
		out = append(out, near)
	}
	return out
}

// added names every claim of a group that only accounts have.
func (v jsonView) added(g *compare.Group, _ []compare.Cell) []jsonAdded {
	if v.Told(g) || !v.HasOriginal() {
		return nil
	}
	var by []string
	for _, m := range g.Members {
		by = append(by, v.id(m.Account))
	}
	var out []jsonAdded
	for _, m := range g.Members {
		for _, claim := range v.claimIDs(m.Account, m.Claims) {
			out = append(out, jsonAdded{claim, by})
		}
	}
	return out
}

func (v jsonView) quotation(q *compare.Quotation) any {
	account := q.Ref.Account
	out := jsonQuotation{Account: v.id(account), Claim: v.claimID(q.Ref), Speaker: q.Speaker, Verdict: string(q.Verdict), OriginalSpeaker: q.OriginalSpeaker, Reattributed: q.Reattributed,
		jsonSpan: jsonSpan{q.Start, q.End, q.Span.Of(v.Accounts[account].Text)}, Altered: []jsonAlteration{}}
	if !q.Passage.Empty() {
		out.Original = &jsonPassage{v.claimID(q.Original), q.Passage.Start, q.Passage.End}
	}
	for _, a := range q.Altered {
		out.Altered = append(out.Altered, jsonAlteration{a.From, a.To})
	}
	return out
}

func (v jsonView) warning(w compare.Warning) any {
	out := jsonWarning{Says: w.Says.String()}
	if w.Account >= 0 {
		id := v.id(w.Account)
		out.Account = &id
	}
	return out
}

// The shapes of codes in the JSON.
type (
	jsonCode struct {
		ID         string `json:"id"`
		Name       string `json:"name"`
		Parent     string `json:"parent"` // id of the code above; empty at the top
		Definition string `json:"definition"`
		Example    string `json:"example"`
		Colour     string `json:"colour"`
	}
	// jsonCoding is all that one coder said of a group or of one account's part
	// of it.
	jsonCoding struct {
		Group    string      `json:"group"`
		Account  *string     `json:"account"` // null: the group as a whole
		Coder    string      `json:"coder"`
		Codes    []string    `json:"codes"`
		Words    []jsonWords `json:"words,omitempty"` // codes of words alone
		None     bool        `json:"none"`            // the coder looked, and no code applies
		Relation string      `json:"relation"`
		Note     string      `json:"note"`
		At       string      `json:"at"`
	}
	// jsonWords are words that alone have a code.
	jsonWords struct {
		Code  string `json:"code"`  // its id
		Start int    `json:"start"` // bytes of the account's text
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
	// jsonAgreed is what coders settled on.
	jsonAgreed struct {
		Group   string  `json:"group"`
		Account *string `json:"account"`
		Code    string  `json:"code"`  // the id of a code, or relation
		Value   string  `json:"value"` // 1, 0 or a relation
	}
)

func (v jsonView) codebook() []jsonCode {
	out := []jsonCode{}
	for _, k := range v.Codes().Codebook() {
		out = append(out, jsonCode{k.ID, k.Name, k.Parent, k.Definition, k.Example, k.Colour})
	}
	return out
}

// words lists the words that alone have a code.
func (v jsonView) words(u compare.Unit, m compare.Coding) (out []jsonWords) {
	for _, w := range m.Words {
		out = append(out, jsonWords{w.Code, w.Start, w.End, w.Of(v.Accounts[u.Account].Text)})
	}
	return out
}

// coded returns what the coders of an export said of its groups, and what
// they settled on.
func (v jsonView) coded(o table.TableOptions) (all []jsonCoding, agreed []jsonAgreed) {
	for _, u := range v.Codes().Units() {
		if !o.Shows(u.Group) {
			continue
		}
		id := v.Groups[u.Group].ID
		var account *string
		if u.Account != compare.Whole {
			name := v.id(u.Account)
			account = &name
		}
		for _, m := range v.Codes().Codings(u) {
			if o.ShowsCoder(m.Coder) {
				all = append(all, jsonCoding{id, account, m.Coder, append([]string{}, m.Codes...), v.words(u, m), m.None, string(m.Relation), m.Note, m.At})
			}
		}
		for _, x := range coding.SettledOf(v.Comparison, u) {
			agreed = append(agreed, jsonAgreed{id, account, x[0], x[1]})
		}
	}
	return all, agreed
}

// What an account made of the original, as the JSON has it. Shares are 0 to 1.
type (
	jsonProminence struct {
		Account    string                  `json:"account"`
		InShort    []string                `json:"in_short"`
		Told       int                     `json:"told"` // groups of the original
		Same       int                     `json:"same"`
		Reworded   int                     `json:"reworded"`
		ToldInPart int                     `json:"told_in_part"`
		Changed    int                     `json:"changed"`
		Unsure     int                     `json:"unsure"`
		Omitted    int                     `json:"omitted"`
		Added      int                     `json:"added"`
		Perhaps    int                     `json:"perhaps"` // groups that have links of their own, see jsonGroup
		Moved      int                     `json:"moved"`
		Verbatim   float64                 `json:"verbatim"`
		Quotations map[compare.Verdict]int `json:"quotations"`
		KeptGroups []jsonPlaced            `json:"kept"`
		LeftGroups []string                `json:"left_out"`
		NewGroups  []jsonPlaced            `json:"additions"`
	}
	jsonPlaced struct {
		Group      string           `json:"group"`
		Position   compare.Position `json:"position"`
		Depth      float64          `json:"depth"`
		Share      float64          `json:"share"`
		SharedWith []string         `json:"shared_with"`
	}
)

// inShort says in short what an account makes of the original.
func (v jsonView) inShort(account int) []string {
	out := []string{}
	for _, p := range v.InShort(account) {
		out = append(out, p.String())
	}
	return out
}

// prominences returns an entry for every account but the original. Of the
// lists only the groups that are shown are given; the numbers count all.
func (v jsonView) prominences(shown []*compare.Group) []jsonProminence {
	in := map[string]bool{}
	for _, g := range shown {
		in[g.ID] = true
	}
	var out []jsonProminence
	for i, p := range v.Prominence() {
		if i == 0 && v.HasOriginal() {
			continue
		}
		out = append(out, jsonProminence{v.id(i), v.inShort(i), p.Told, p.Same, p.Reworded, p.Partly, p.Changed, p.Unsure, p.Omitted, p.Count.Added, p.Perhaps, p.Moved,
			round(p.VerbatimShare()), p.Quotes, v.placed(p.Kept, in), v.left(p.Left, in), v.placed(p.Added, in)})
	}
	return out
}

func (v jsonView) placed(all []compare.Placed, in map[string]bool) []jsonPlaced {
	out := []jsonPlaced{}
	for _, p := range all {
		id := v.Groups[p.Group].ID
		if !in[id] {
			continue
		}
		with := []string{}
		for _, account := range p.With {
			with = append(with, v.id(account))
		}
		out = append(out, jsonPlaced{id, p.Position, round(p.Depth), round(p.Share), with})
	}
	return out
}

func (v jsonView) left(all []int, in map[string]bool) []string {
	out := []string{}
	for _, i := range all {
		if id := v.Groups[i].ID; in[id] {
			out = append(out, id)
		}
	}
	return out
}
