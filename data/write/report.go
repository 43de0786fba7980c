package write

import (
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/write/plain"
)

//go:embed report.html
var reportSource string

func exportHTML(w io.Writer, j Job) ([]Doubt, error) {
	return nil, HTML(w, j)
}

// HTML writes a job as one web page that needs nothing else: no
// script, no network. It follows the reader's choice of light or dark, and
// prints. Every group and claim has an anchor of its id.
func HTML(w io.Writer, j Job) error {
	page, err := template.New("report").Parse(reportSource)
	if err != nil {
		return fmt.Errorf("the template of the report: %w", err)
	}
	return page.Execute(w, newReport(j))
}

// report is what the template shows.
type report struct {
	*compare.Comparison
	tongue
	Options table.TableOptions
	Name    string // of the comparison
	Engine  string
	names   []string
	groups  []*compare.Group
	seen    map[string]bool // claims that have their anchor
	quotes  map[compare.Ref][]reportQuotation
	walk    *compare.Line
}

func newReport(j Job) *report {
	c, o := j.Comparison, j.Options
	r := &report{Comparison: c, tongue: tongue(j.Language), Options: o, Name: j.Name, Engine: compare.Engine, groups: chosen(c, o.Groups), seen: map[string]bool{},
		quotes: map[compare.Ref][]reportQuotation{}, walk: c.NewLine()}
	t := &textWriter{c: c, tongue: r.tongue}
	t.names()
	r.names = t.name
	for _, q := range c.Quotations {
		if q.Verdict != "" {
			r.quotes[q.Ref] = append(r.quotes[q.Ref], reportQuotation{q, q.Span.Of(c.Accounts[q.Ref.Account].Text)})
		}
	}
	return r
}

// Title is the name of the comparison, else the title of its original or first
// account.
func (r *report) Title() string {
	if r.Name != "" {
		return r.Name
	}
	return r.originalTitle()
}

// Subtitle is the title of the original where the comparison has another name.
func (r *report) Subtitle() string {
	if t := r.originalTitle(); r.Name != "" && r.HasOriginal() && t != r.Name {
		return r.say("Original: ") + t
	}
	return ""
}

func (r *report) originalTitle() string {
	if len(r.Comparison.Accounts) == 0 {
		return "Comparison"
	}
	if t := r.Comparison.Accounts[0].Title; t != "" {
		return t
	}
	return r.names[0]
}

// reportCount is a row of the summary.
type reportCount struct {
	compare.Count
	Account compare.Account
	ID      string
	Name    string
	Hub     bool
	Percent int
}

// Summary returns a row for every account.
func (r *report) Summary() []reportCount {
	var out []reportCount
	for i, n := range r.Counts() {
		a := r.Comparison.Accounts[i]
		out = append(out, reportCount{n, a, fmt.Sprintf("a%d", a.ID), r.names[i], r.isHub(i), plain.Percent(n.Kept())})
	}
	return out
}

// InShort is what an account makes of the original, in a sentence; empty for
// the original.
func (r *report) InShort(account int) string {
	var parts []string
	for _, p := range r.Comparison.InShort(account) {
		args := make([]any, len(p.N))
		for i, n := range p.N {
			args[i] = n
		}
		parts = append(parts, r.say(p.Form, args...))
	}
	return strings.Join(parts, "; ")
}

// Lang is the language of the report, two letters.
func (r *report) Lang() string { return cmp.Or(string(r.tongue), "en") }

// Say gives words of ours in the language of the report.
func (r *report) Say(english string) string { return r.say(english) }

// SayKind and SayVerdict give the kinds of findings and the verdicts on
// quotations.
func (r *report) SayKind(k compare.Kind) string { return r.say(compare.KindSays(k)) }

// SayVerdict gives a verdict on a quotation.
func (r *report) SayVerdict(v compare.Verdict) string { return r.say(string(v)) }

func (r *report) isHub(account int) bool { return account == 0 && r.HasOriginal() }

// Shown says how many groups the page has, where that is not all.
func (r *report) Shown() string {
	if len(r.groups) == len(r.Comparison.Groups) {
		return ""
	}
	return r.say("%d of %s are shown.", len(r.groups), r.count(len(r.Comparison.Groups), "group", "groups"))
}

// reportGroup is a group of the page.
type reportGroup struct {
	*compare.Group
	r *report
}

// Groups returns the groups to show.
func (r *report) Groups() []reportGroup {
	out := make([]reportGroup, len(r.groups))
	for i, g := range r.groups {
		out[i] = reportGroup{g, r}
	}
	return out
}

// mostColumns is how many accounts stand beside one another, each always in
// its own column. More of them flow into as many columns as there is room for.
const mostColumns = 5

// Columns returns the number of columns, 0 where cells flow.
func (r *report) Columns() int {
	if n := len(r.names); n <= mostColumns {
		return n
	}
	return 0
}

// Cells returns the cells to show. Where cells flow, those without anything
// are left out.
func (g reportGroup) Cells() []reportCell {
	all := g.All()
	if g.r.Columns() > 0 {
		return all
	}
	return slices.DeleteFunc(all, func(x reportCell) bool { return x.Blank })
}

// Brief returns the beginning of the group's first claim.
func (g reportGroup) Brief() string {
	const most = 70
	first := g.Members[0]
	words := []rune(plain.Printable(g.r.Text(first.Account, first.Passage())))
	if len(words) <= most {
		return string(words)
	}
	return strings.TrimSpace(string(words[:most])) + "…"
}

// All returns a cell for every account.
func (g reportGroup) All() []reportCell {
	out := make([]reportCell, len(g.r.names))
	for i, x := range g.r.walk.Of(g.Group) {
		out[i] = reportCell{x, g.r, g.r.names[i]}
	}
	return out
}

// reportCell is what one account has for one group.
type reportCell struct {
	compare.Cell
	r    *report
	Name string
}

// Score returns the score of the match in two decimals, empty without one.
func (x reportCell) Score() string {
	if score, ok := x.Cell.Score(); ok {
		return fmt.Sprintf("%.2f", score)
	}
	return ""
}

// Anchors returns the ids of the cell's claims that no earlier cell has.
func (x reportCell) Anchors() []string {
	var out []string
	for _, n := range x.Member.Passage() {
		id := fmt.Sprintf("a%d.%d", x.r.Comparison.Accounts[x.Account].ID, n+1)
		if !x.r.seen[id] {
			x.r.seen[id] = true
			out = append(out, id)
		}
	}
	return out
}

// Edits returns the steps to show. Where there is nothing to mark it is one
// step with the whole text.
func (x reportCell) Edits() []compare.Edit {
	if edits := x.Cell.Edits(); edits != nil {
		return edits
	}
	text := x.r.Text(x.Account, x.Member.Passage())
	return []compare.Edit{{Op: compare.Equal, From: text, To: text}}
}

// Dir is the direction of the cell's words: of the account's own, and not of
// what was taken out before them.
func (x reportCell) Dir() string {
	if rtl, _ := fromRight([]wordRun{plainRun(x.r.Text(x.Account, x.Member.Passage()))}); rtl {
		return "rtl"
	}
	return "ltr"
}

// Quotations returns those that begin in the cell's claims.
func (x reportCell) Quotations() []reportQuotation {
	var out []reportQuotation
	for _, n := range x.Member.Passage() {
		out = append(out, x.r.quotes[compare.Ref{Account: x.Account, Claim: n}]...)
	}
	return out
}

// reportQuotation is a quotation with its words.
type reportQuotation struct {
	compare.Quotation
	Text string
}

// SayFinding gives the sentence of a finding.
func (r *report) SayFinding(f compare.Finding) string { return Says(f.Says, r.say) }

// SayWarning gives the sentence of a warning.
func (r *report) SayWarning(w compare.Warning) string { return WarningSays(w, r.say) }

// About names the account of a warning, empty where it concerns all.
func (r *report) About(w compare.Warning) string {
	if w.Account < 0 {
		return ""
	}
	return r.names[w.Account] + ": "
}

// Topic returns the topic of the group as a line, empty for none.
func (g reportGroup) Topic() string {
	if t := g.r.Comparison.Codes().Topic(g.Group); t != "" {
		return g.r.say("Topic: %s", t)
	}
	return ""
}

// Coded returns what coders said of the group as a whole, a line for each.
func (g reportGroup) Coded() []string {
	out := g.r.coded(compare.Unit{Group: g.Order - 1, Account: compare.Whole})
	for i := range out {
		out[i] = g.r.say("Whole claim") + " – " + out[i]
	}
	return out
}

// Coded returns what coders said of the cell, a line for each.
func (x reportCell) Coded(g reportGroup) []string {
	return x.r.coded(compare.Unit{Group: g.Order - 1, Account: x.Account})
}

// coded returns what coders said of a unit, a line for each.
func (r *report) coded(u compare.Unit) []string {
	var out []string
	for _, m := range r.Codes().Codings(u) {
		if !r.Options.ShowsCoder(m.Coder) {
			continue
		}
		if m.Coded() {
			words := table.Codes(r.Comparison, []compare.Coding{m})
			if m.None {
				words = []string{r.say(compare.NoCode)}
			}
			if m.Relation != "" {
				words = append([]string{r.say(string(m.Relation))}, words...)
			}
			out = append(out, m.Coder+": "+strings.Join(words, "; "))
		}
		if m.Note != "" {
			out = append(out, r.say("%s remarks: %s", m.Coder, m.Note))
		}
	}
	return out
}
