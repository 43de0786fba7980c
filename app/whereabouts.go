package app

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare"
)

// whereabouts are where a person was in each comparison, so that the next start
// goes on from there. They are a setting of the person, and no part of a library.
type whereabouts struct {
	w    *window
	back bool // of the comparison that is open, the place of the last time was gone to

	comparison, cell string // see note
}

// placesKept is how many comparisons have theirs kept, the newest first.
const placesKept = 40

// whereKey is the setting that holds them: a line for each, with tabs.
const whereKey = "whereabouts"

// of names the comparison that is open: a number may stand for another one in
// another library.
func (p *whereabouts) of() string {
	if p.w.s.Store == nil {
		return ""
	}
	return fmt.Sprintf("%s\t%d\t", strings.Map(onOneLine, p.w.s.Store.Path()), p.w.s.Project.ID)
}

func onOneLine(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// kept are the lines that are stored, without that of one comparison.
func (p *whereabouts) kept(but string) []string {
	lines := strings.Split(p.w.s.Setting(whereKey, ""), "\n")
	return slices.DeleteFunc(lines, func(l string) bool { return l == "" || strings.HasPrefix(l, but) })
}

// note remembers the active cell, until keep stores it.
func (p *whereabouts) note() {
	of, g := p.of(), p.w.s.Chosen.Current()
	if of == "" || g == nil || p.w.s.Stale || p.w.s.Chosen.Column >= len(p.w.s.Cmp.Accounts) {
		return
	}
	p.comparison, p.cell = of, g.ID+"\t"+strconv.FormatInt(p.w.s.Cmp.Accounts[p.w.s.Chosen.Column].ID, 10)
}

// keep stores where the person was last.
func (p *whereabouts) keep() {
	if p.comparison == "" {
		return
	}
	all := append([]string{p.comparison + p.cell}, p.kept(p.comparison)...)
	p.w.s.Set(whereKey, strings.Join(all[:min(len(all), placesKept)], "\n"))
}

// goBack goes, once, to where the person was in the comparison that is open.
func (p *whereabouts) goBack() {
	if p.back {
		return
	}
	p.back = true
	of := p.of()
	for _, l := range strings.Split(p.w.s.Setting(whereKey, ""), "\n") {
		rest, found := strings.CutPrefix(l, of)
		id, account, _ := strings.Cut(rest, "\t")
		if of == "" || !found {
			continue
		}
		row := slices.IndexFunc(p.w.table.Rows, func(n int) bool { return p.w.s.Cmp.Groups[n].ID == id })
		column := slices.IndexFunc(p.w.s.Cmp.Accounts, func(a compare.Account) bool { return strconv.FormatInt(a.ID, 10) == account })
		if row >= 0 && column >= 0 {
			p.w.table.Choose(row, column)
		}
		return
	}
}
