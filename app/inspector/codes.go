package inspector

import (
	"strings"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// coding draws the codes of a cell and of its group.
type coding struct{ *view }

func (v *view) coding() coding { return coding{v} }

// codes draws the codes of the active cell and of its group.
func (v coding) codes() {
	v.Text(say.Say("CODES"), 18, v.y, ui.SectionFont, v.Ink2)
	label := say.Say("Code…")
	used := v.Right(label, 18+v.inner, v.y, ui.StatusFont, v.Accent)
	v.Spot(18+v.inner-used-6, v.y-11, used+12, 22, "code", v.p.calls.Code)
	v.y += 22
	start := v.y
	if u, ok := v.p.s.Chosen.Unit(false); ok && u.Account != compare.Whole {
		v.coded(u, "")
	}
	if u, ok := v.p.s.Chosen.Unit(true); ok {
		v.coded(u, say.Say("Whole claim"))
	}
	if u, ok := v.p.s.Chosen.Unit(false); ok && u.Account == compare.Whole && v.p.s.Cmp.HasOriginal() {
		v.coded(compare.Unit{Group: u.Group}, "")
	}
	if v.y == start {
		v.Text(say.Say("None yet"), 18, v.y, ui.TextFont, v.Ink3)
		v.y += 22
	}
	if g := v.p.s.Chosen.Current(); g != nil {
		v.about(g)
	}
	v.y += 12
}

// coded draws what the coders shown said of a unit: the person's own as chips
// that take the code back, those of others in a line each.
func (v coding) coded(u compare.Unit, title string) {
	ms := v.p.s.Codes.Of(u)
	if title != "" && len(ms) > 0 {
		v.Text(title, 18, v.y, ui.SmallFont, v.Ink3)
		v.y += 18
	}
	for _, m := range ms {
		switch own := m.Coder == v.p.s.Coder(); {
		case own && m.Coded():
			v.ownCodes(u, m)
		case m.Coded():
			v.sentenceSmall(say.Say("%s: %s", m.Coder, strings.Join(v.codeWords(m), "; ")), v.inner)
			v.y += 4
		}
		if m.Note != "" {
			v.sentenceSmall(say.Say("%s remarks: %s", m.Coder, m.Note), v.inner)
			v.y += 4
		}
	}
}

// codeWords are the relation and the codes of a coding in words.
func (v coding) codeWords(m compare.Coding) []string {
	var out []string
	if m.Relation != "" {
		out = append(out, say.Say(string(m.Relation)))
	}
	if m.None {
		out = append(out, say.Say("No code applies"))
	}
	return append(out, v.p.s.Cmp.Codes().Codebook().Names(m.Given())...)
}

// ownCodes draws the person's own codes as chips. A press takes one back.
func (v coding) ownCodes(u compare.Unit, m compare.Coding) {
	x := float32(18)
	chip := func(words, colour string, do func()) {
		words = ui.LabelFont.Fit(words, v.inner-40)
		wide := ui.LabelFont.Measure(words).Width + 42
		if x > 18 && x+wide > 18+v.inner {
			x, v.y = 18, v.y+26
		}
		v.Frame(x, v.y-11, wide, 22, v.Raised, v.FieldLine, 11, 1)
		v.Box(x+9, v.y-3.5, 7, 7, prose.CodeInk(v.Palette, colour), 3.5)
		v.Text(words, x+21, v.y, ui.LabelFont, v.Ink)
		v.Right("×", x+wide-8, v.y, ui.LabelFont, v.Ink3)
		v.Spot(x, v.y-11, wide, 22, "uncode"+words, do)
		x += wide + 6
	}
	if m.Relation != "" {
		chip(session.RelationSigns[m.Relation]+" "+say.Say(string(m.Relation)), "", func() { v.p.s.Codes.Relate(u, m.Relation) })
	}
	if m.None {
		chip(say.Say("No code applies"), "", func() { v.p.s.Codes.Toggle(u, compare.NoCode) })
	}
	for _, id := range m.Codes {
		k, _ := v.p.s.Cmp.Codes().Codebook().Find(id)
		chip(k.Name, k.Colour, func() { v.p.s.Codes.Toggle(u, id) })
	}
	for _, w := range m.Words {
		k, _ := v.p.s.Cmp.Codes().Codebook().Find(w.Code)
		words := prose.Short(w.Of(v.p.s.Cmp.Accounts[u.Account].Text), 40)
		chip(k.Name+": “"+words+"”", k.Colour, func() {
			v.p.s.Codes.ToggleWords(session.Words{Unit: u, Spans: []compare.Span{w.Span}}, w.Code)
		})
	}
	v.y += 28
}

// about draws the topic of the claim, and what leads to topic and remark.
func (v coding) about(g *compare.Group) {
	topic := v.p.s.Cmp.Codes().Topic(g)
	label := say.Say("Topic…")
	if topic != "" {
		label = say.Say("Topic: %s", topic)
	}
	x := float32(18)
	u, _ := v.p.s.Chosen.Unit(false)
	for _, a := range []struct {
		name, label string
		do          func()
	}{{"relation", say.Say("Relation…"), v.p.calls.Relation}, {"topic", label, v.p.calls.Topic}, {"remark", say.Say("Remark…"), v.p.calls.Remark}} {
		if a.name == "relation" && u.Account == compare.Whole {
			continue // it is one of an account to the original
		}
		used := v.Text(ui.StatusFont.Fit(a.label, v.inner-140), x, v.y, ui.StatusFont, v.Accent)
		v.Spot(x-6, v.y-11, used+12, 22, a.name, a.do)
		x += used + 18
	}
	v.y += 24
}
