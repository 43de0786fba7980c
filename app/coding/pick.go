package coding

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
	"synoptic/data/coding"
)

// coder is the panel in which a unit is coded: by typing part of a name, by
// the digit of an entry, with the arrows or with the pointer.
type coder struct {
	of    *Coding
	p     *ui.Panel
	unit  compare.Unit
	words []compare.Span // that alone are coded; none: the unit as a whole
	only  bool           // relations only
	query *ui.Field
	list  *ui.Picker
}

// OpenCodes offers the codes for the words that are chosen or, where none are,
// for the active cell; with whole for the claim as a whole.
func (c *Coding) OpenCodes(whole bool) {
	if c.s.Cmp == nil || c.s.Stale || whole || c.calls.Words == nil {
		c.pickCodes(whole, false)
		return
	}
	w, other := c.calls.Words()
	switch {
	case other:
		c.s.Refuse("The words that are chosen are none of a claim. Choose words in the table or in the reading view, or click beside them to code the whole claim.")
	case len(w.Spans) > 0:
		c.asCoder(func() { c.newWordsPick(w).p.Show() })
	default:
		c.pickCodes(whole, false)
	}
}

// OpenRelation offers the relations for the active cell.
func (c *Coding) OpenRelation() { c.pickCodes(false, true) }

func (c *Coding) pickCodes(whole, only bool) {
	u, ok := c.s.Chosen.Unit(whole)
	if !ok || c.s.Stale {
		c.s.Refuse(c.s.Chosen.WhyNot())
		return
	}
	if only && u.Account == compare.Whole {
		c.s.Refuse(say.Say("Choose the cell of an account: the relation says how it stands to the original."))
		return
	}
	c.asCoder(func() { c.newCodePick(u, only).p.Show() })
}

func (k *Coding) newCodePick(u compare.Unit, only bool) *coder {
	return k.newPick(&coder{of: k, unit: u, only: only})
}

// newWordsPick offers the codes for chosen words.
func (k *Coding) newWordsPick(w session.Words) *coder {
	return k.newPick(&coder{of: k, unit: w.Unit, words: w.Spans})
}

func (k *Coding) newPick(c *coder) *coder {
	c.p = k.files.NewPanel(c.title(), 520)
	if says := c.says(); says != "" {
		c.p.Note(says)
	}
	c.query = c.p.Field(c.asks(), "Name of a code", "", 1)
	if c.only {
		c.query.PlaceHolder = say.Say("faithful, softened …")
	}
	c.list = ui.NewPicker(k.files.Look, 480, min(6*ui.EntryHigh, k.files.Window.Canvas().Size().Height-280))
	c.list.Escape = c.p.Close
	c.query.OnKey = c.list.Key
	c.query.OnChanged = c.typed
	c.p.Add(k.files.Look.Quietly(c.list.Scroll))
	c.offer("")
	c.p.Button("Codebook…", false, func() { c.p.Close(); k.OpenCodebook() })
	c.p.Button("Close", false, c.p.Close)
	c.p.Button("Apply", true, func() {
		if len(c.list.Choices) == 0 {
			c.p.Complain(errNoCodeName)
			return
		}
		c.list.Pick()
	})
	return c
}

// title says what is coded: words, a cell or a claim.
func (c *coder) title() string {
	switch {
	case c.only:
		return say.Say("Relation to the original: %s", c.of.unitSays(c.unit))
	case len(c.words) > 0:
		return say.Say("Code words of %s", c.of.unitSays(c.unit))
	}
	return say.Say("Code %s", c.of.unitSays(c.unit))
}

// says tells which words the code will be of.
func (c *coder) says() string {
	var words []string
	for _, w := range c.words {
		words = append(words, prose.Short(w.Of(c.of.s.Cmp.Accounts[c.unit.Account].Text), 160))
	}
	switch {
	case c.only:
		return ""
	case len(words) > 0:
		return say.Say("The code is of these words alone: “%s”", strings.Join(words, " … "))
	}
	return say.Say("No words are chosen: the code is of the whole claim. To code a passage, drag over its words first, or choose them with Shift and the arrow keys.")
}

// empty reports whether there is no code yet from which to choose.
func (c *coder) empty() bool { return !c.only && len(c.of.s.Cmp.Codes().Codebook()) == 0 }

// asks is what the field asks for.
func (c *coder) asks() string {
	if c.empty() {
		return "The codebook is empty: type the name of its first code"
	}
	return "Type part of a name, or press a digit"
}

// unitSays names a unit for a person.
func (c *Coding) unitSays(u compare.Unit) string {
	claim := say.Say("claim %s", c.s.Cmp.Groups[u.Group].Number())
	if u.Account == compare.Whole {
		return say.Say("%s as a whole", claim)
	}
	return claim + " · " + say.OutletOf(c.s.Cmp.Accounts[u.Account])
}

// typed filters the entries; a digit alone takes the entry of that number.
func (c *coder) typed(text string) {
	if len(text) == 1 && text[0] >= '0' && text[0] <= '9' {
		c.digit(int(text[0] - '0'))
		return
	}
	c.offer(text)
}

// digit takes the entry of a number: 0 for none of the codes.
func (c *coder) digit(n int) {
	want := fmt.Sprint(n)
	for _, x := range c.list.Choices {
		if x.Right == want {
			x.Do()
			return
		}
	}
	c.query.SetText("")
}

// offer shows the entries that have the words.
func (c *coder) offer(words string) {
	var out []ui.Choice
	for _, x := range c.choices() {
		if say.HasWords(x.Head+" "+x.Sub, words) {
			out = append(out, x)
		}
	}
	name := strings.Join(strings.Fields(words), " ")
	if _, known := c.of.s.Cmp.Codes().Codebook().Named(name); name != "" && !known && !c.only {
		out = append(out, ui.Choice{Head: say.Say("New code “%s”", name), Sub: say.Say("Put it into the codebook and apply it"), Do: func() { c.fresh(name) }})
	}
	c.list.Offer(out, "No code yet: type the name of the first one.")
}

// choices are all entries: the relations where they alone are asked for, else
// the codes and that none applies. The first nine have digits.
func (c *coder) choices() []ui.Choice {
	own := c.of.s.Cmp.Codes().CodingOf(c.unit, c.of.s.Coder())
	var out []ui.Choice
	add := func(on bool, head, sub string, do func()) {
		x := ui.Choice{Head: head, Sub: sub, Do: func() { c.p.Close(); do() }}
		if on {
			x.Head = "✓ " + head
		}
		if len(out) < 9 {
			x.Right = fmt.Sprint(len(out) + 1)
		}
		out = append(out, x)
	}
	if !c.only {
		for _, k := range c.of.s.Cmp.Codes().Codebook() {
			name := strings.Repeat("   ", c.of.s.Cmp.Codes().Codebook().Depth(k)) + k.Name
			if w := (session.Words{Unit: c.unit, Spans: c.words}); len(c.words) > 0 {
				add(c.of.s.Codes.WordsCoded(w, k.ID), name, k.Definition, func() { c.of.s.Codes.ToggleWords(w, k.ID) })
				continue
			}
			add(own.Has(k.ID), name, k.Definition, func() { c.of.s.Codes.Toggle(c.unit, k.ID) })
		}
	}
	if c.only {
		for _, t := range compare.Relations {
			add(own.Relation == t.Relation, session.RelationSigns[t.Relation]+" "+say.CapitalFirst(say.Say(string(t.Relation))), say.Say(t.Defines), func() { c.of.s.Codes.Relate(c.unit, t.Relation) })
		}
	}
	if !c.only && !c.empty() && len(c.words) == 0 {
		add(own.None, say.Say("No code applies"), say.Say("You looked, and none of the codes fits"), func() { c.of.s.Codes.Toggle(c.unit, compare.NoCode) })
		out[len(out)-1].Right = "0"
	}
	return out
}

// longestCode is how many characters the name of a code may have.
const longestCode = 80

// fresh puts a new code into the codebook and applies it, as one step.
func (c *coder) fresh(name string) {
	if utf8.RuneCountInString(name) > longestCode {
		c.p.Complain(errLongCode)
		return
	}
	k := coding.NewCode(c.of.s.Cmp.Codes().Codebook(), name)
	c.p.Close()
	ds := []compare.Decision{c.of.s.Codes.Decision(c.unit, compare.Encode, k.ID, "")}
	if len(c.words) > 0 {
		ds = c.of.s.Codes.WordsDecisions(session.Words{Unit: c.unit, Spans: c.words}, compare.Encode, k.ID)
	}
	c.of.s.Apply(append([]compare.Decision{k.Define()}, ds...)...)
}
