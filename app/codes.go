package app

import (
	"fmt"
	"image/color"
	"maps"
	"slices"
	"strings"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data"
)

// Codes in the window: what coders say of a group or of one account's part of
// it. Every code is a decision: stored at once, undone as others are.

// unit is what the active cell stands for when it is coded: what an account
// makes of the claim or, in the column of the original, the claim as a whole.
func (w *window) unit(whole bool) (compare.Unit, bool) {
	g := w.table.current()
	if g == nil || w.cmp == nil {
		return compare.Unit{}, false
	}
	u := compare.Unit{Group: g.Order - 1, Account: w.table.column}
	if whole || u.Account == 0 && w.cmp.HasOriginal() {
		u.Account = compare.Whole
	}
	return u, true
}

// coding is a decision of the person on a unit.
func (w *window) coding(u compare.Unit, verb compare.Verb, kind, note string) compare.Decision {
	a, b := w.cmp.Unit(u)
	return compare.Decision{Verb: verb, A: a, B: b, Kind: compare.Kind(kind), Note: note, Coder: w.coder()}
}

// toggleCode gives a code or takes it back.
func (w *window) toggleCode(u compare.Unit, id string) {
	verb, own := compare.Encode, w.cmp.CodingOf(u, w.coder())
	if own.Has(id) || id == compare.NoCode && own.None {
		verb = compare.Decode
	}
	w.decide(w.coding(u, verb, id, ""))
}

// toggleRelation gives a relation or takes it back.
func (w *window) toggleRelation(u compare.Unit, r compare.Relation) {
	if w.cmp.CodingOf(u, w.coder()).Relation == r {
		r = ""
	}
	w.decide(w.coding(u, compare.Relate, "", string(r)))
}

// aboutCodes reports whether decisions concern nothing but codes.
func aboutCodes(ds []compare.Decision) bool {
	return !slices.ContainsFunc(ds, func(d compare.Decision) bool { return !compare.IsCoding(d.Verb) })
}

// recode shows other codes. Rows and findings stay, so that it needs no
// comparing; where that is under way, it will find the codes itself.
func (w *window) recode() {
	if w.cmp == nil || w.stale || w.comparing.Busy {
		w.recompute()
		return
	}
	ds, err := w.store.Decisions(w.project.ID)
	if err != nil {
		w.complain(err)
		return
	}
	w.cmp = w.cmp.Recoded(ds)
	w.table.c, w.unsaved = w.cmp, true
	w.redrawCodes()
	if !w.filter.Any() {
		w.filtered() // it may be one of codes
	}
}

// redrawCodes shows codes anew in the rows that were drawn and the inspector.
func (w *window) redrawCodes() {
	w.table.redraw(slices.Collect(maps.Keys(w.table.seen))...)
	w.inspector.Refresh()
	w.inspector.scroll.Refresh()
}

// sayLost says which codes no longer apply, when there are more than before.
func (w *window) sayLost(before, now *compare.Comparison) {
	if before == nil || len(now.LostCodes()) == 0 || slices.Equal(before.LostCodes(), now.LostCodes()) {
		return
	}
	lost := now.LostCodes()
	for i := range lost {
		lost[i] = data.WarningSays(lost[i], say.Say)
	}
	w.refuse(say.Capital(strings.Join(lost, ". ")))
}

// shownCodings are the codings of a unit by the coders whose codes are shown.
func (w *window) shownCodings(u compare.Unit) []compare.Coding {
	return slices.DeleteFunc(w.cmp.Codings(u), func(m compare.Coding) bool { return w.shownCoder != "" && m.Coder != w.shownCoder })
}

// relationSigns stand for the relations in a cell, where there is no room for
// the word.
var relationSigns = map[compare.Relation]string{compare.Faithful: "=", compare.Softened: "↓", compare.Sharpened: "↑",
	compare.Distorted: "≠", compare.LeftOut: "−", compare.NotComparable: "?"}

// codeSign is what a cell or the number of a row shows of its codes: the sign
// of the relation, a dot for every code, and an exclamation mark where coders
// differ.
func codeSign(ms []compare.Coding) string {
	relations, codes, differ := "", []string{}, false
	ms = slices.DeleteFunc(slices.Clone(ms), func(m compare.Coding) bool { return !m.Coded() })
	for i, m := range ms {
		if sign := relationSigns[m.Relation]; !strings.Contains(relations, sign) {
			relations += sign
		}
		codes = append(codes, m.Codes...)
		differ = differ || i > 0 && (m.Relation != ms[0].Relation || !slices.Equal(m.Codes, ms[0].Codes))
	}
	slices.Sort(codes)
	dots := min(len(slices.Compact(codes)), 4)
	out := relations + strings.Repeat("•", dots)
	if differ {
		out += "!"
	}
	return out
}

// codeSign is the sign of a unit of the table.
func (t *table) codeSign(g *compare.Group, account int) string {
	if t.codings == nil {
		return ""
	}
	return codeSign(t.codings(compare.Unit{Group: g.Order - 1, Account: account}))
}

// codes draws the codes of the active cell and of its group.
func (v *view) codes() {
	v.Text(say.Say("CODES"), 18, v.y, ui.SectionFont, v.Ink2)
	label := say.Say("Code…")
	used := v.Right(label, 18+inner, v.y, ui.StatusFont, v.Accent)
	v.Spot(18+inner-used-6, v.y-11, used+12, 22, "code", func() { v.w.openCodes(false) })
	v.y += 22
	start := v.y
	if u, ok := v.w.unit(false); ok && u.Account != compare.Whole {
		v.coded(u, "")
	}
	if u, ok := v.w.unit(true); ok {
		v.coded(u, say.Say("Whole claim"))
	}
	if v.y == start {
		v.Text(say.Say("None yet: press D, or V for the relation"), 18, v.y, ui.TextFont, v.Ink3)
		v.y += 22
	}
	if g := v.w.table.current(); g != nil {
		v.about(g)
	}
	v.y += 12
}

// coded draws what the coders shown said of a unit: the person's own as chips
// that take the code back, those of others in a line each.
func (v *view) coded(u compare.Unit, title string) {
	ms := v.w.shownCodings(u)
	if title != "" && len(ms) > 0 {
		v.Text(title, 18, v.y, ui.SmallFont, v.Ink3)
		v.y += 18
	}
	for _, m := range ms {
		switch own := m.Coder == v.w.coder(); {
		case own && m.Coded():
			v.ownCodes(u, m)
		case m.Coded():
			v.sentenceSmall(say.Say("%s: %s", m.Coder, strings.Join(v.codeWords(m), "; ")), inner)
			v.y += 4
		}
		if m.Note != "" {
			v.sentenceSmall(say.Say("%s remarks: %s", m.Coder, m.Note), inner)
			v.y += 4
		}
	}
}

// codeWords are the relation and the codes of a coding in words.
func (v *view) codeWords(m compare.Coding) []string {
	var out []string
	if m.Relation != "" {
		out = append(out, say.Say(string(m.Relation)))
	}
	if m.None {
		out = append(out, say.Say("No code applies"))
	}
	return append(out, v.w.cmp.Codebook().Names(m.Codes)...)
}

// ownCodes draws the person's own codes as chips. A press takes one back.
func (v *view) ownCodes(u compare.Unit, m compare.Coding) {
	x := float32(18)
	chip := func(words, colour string, do func()) {
		words = ui.LabelFont.Fit(words, inner-40)
		wide := ui.LabelFont.Measure(words).Width + 42
		if x > 18 && x+wide > 18+inner {
			x, v.y = 18, v.y+26
		}
		v.Frame(x, v.y-11, wide, 22, v.Raised, v.FieldLine, 11, 1)
		v.Box(x+9, v.y-3.5, 7, 7, v.codeInk(colour), 3.5)
		v.Text(words, x+21, v.y, ui.LabelFont, v.Ink)
		v.Right("×", x+wide-8, v.y, ui.LabelFont, v.Ink3)
		v.Spot(x, v.y-11, wide, 22, "uncode"+words, do)
		x += wide + 6
	}
	if m.Relation != "" {
		chip(relationSigns[m.Relation]+" "+say.Say(string(m.Relation)), "", func() { v.w.toggleRelation(u, m.Relation) })
	}
	if m.None {
		chip(say.Say("No code applies"), "", func() { v.w.toggleCode(u, compare.NoCode) })
	}
	for _, id := range m.Codes {
		k, _ := v.w.cmp.Codebook().Find(id)
		chip(k.Name, k.Colour, func() { v.w.toggleCode(u, id) })
	}
	v.y += 28
}

// codeInk is the colour of a code, that of the accent where it has none.
func (v *view) codeInk(hex string) ui.Colour {
	var r, g, b uint8
	if n, _ := fmt.Sscanf(hex, "#%02x%02x%02x", &r, &g, &b); n < 3 {
		return v.Accent
	}
	return color.NRGBA{R: r, G: g, B: b, A: 0xff}
}
