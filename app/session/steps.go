package session

import (
	"slices"
	"strings"

	"synoptic/app/say"
	"synoptic/compare"
)

// stepName is what people call a step: one decision of its kind, and several.
type stepName struct{ one, many string }

// stepNames name decisions by their verb. Where something names what was given, it
// takes the place of %s.
var stepNames = map[compare.Verb]stepName{
	compare.Confirm:  {say.Phrase("match confirmed"), say.Phrase("%s matches confirmed")},
	compare.Reject:   {say.Phrase("match rejected"), say.Phrase("%s matches rejected")},
	compare.Join:     {say.Phrase("link made"), say.Phrase("%s links made")},
	compare.Part:     {say.Phrase("link taken away"), say.Phrase("%s links taken away")},
	compare.Remark:   {say.Phrase("note"), say.Phrase("%s notes")},
	compare.Dismiss:  {say.Phrase("finding dismissed"), say.Phrase("%s findings dismissed")},
	compare.Assert:   {say.Phrase("finding added"), say.Phrase("%s findings added")},
	compare.Enter:    {say.Phrase("account imported"), say.Phrase("%s accounts imported")},
	compare.Describe: {say.Phrase("details of an account"), say.Phrase("details of %s accounts")},
	compare.Remove:   {say.Phrase("account taken out"), say.Phrase("%s accounts taken out")},
	compare.Restore:  {say.Phrase("account taken back in"), say.Phrase("%s accounts taken back in")},
	compare.Replace:  {say.Phrase("newer version of an account"), say.Phrase("newer versions of %s accounts")},
	compare.Define:   {say.Phrase("code “%s” in the codebook"), say.Phrase("%s codes in the codebook")},
	compare.Retire:   {say.Phrase("code “%s” out of the codebook"), say.Phrase("%s codes out of the codebook")},
	compare.Encode:   {say.Phrase("code “%s” given"), say.Phrase("%s codes given")},
	compare.Decode:   {say.Phrase("code “%s” taken away"), say.Phrase("%s codes taken away")},
	compare.Relate:   {say.Phrase("relation “%s” given"), say.Phrase("%s relations given")},
	compare.Agree:    {say.Phrase("value settled"), say.Phrase("%s values settled")},
	compare.Comment:  {say.Phrase("remark"), say.Phrase("%s remarks")},
	compare.Label:    {say.Phrase("topic “%s”"), say.Phrase("%s topics")},
}

// silenceNames name a decision on what an account leaves out.
var silenceNames = map[compare.Verb]stepName{
	compare.Confirm: {say.Phrase("“left out” confirmed"), say.Phrase("%s times “left out” confirmed")},
	compare.Reject:  {say.Phrase("“left out” taken back"), say.Phrase("%s times “left out” taken back")},
}

// Says names what a step did, for people, with its place; book has the codes that
// the step may have taken out.
func (ch Change) Says(s *Session, book compare.Codebook) string {
	if len(ch.Decisions) == 0 {
		return ""
	}
	d := ch.Decisions[len(ch.Decisions)-1] // a code is made before it is given
	var units []compare.Decision
	for _, x := range ch.Decisions {
		key := compare.Decision{A: x.A, B: compare.Place{Account: x.B.Account}, Kind: x.Kind}
		if x.Note == compare.OfWords {
			key.B = x.B
		}
		if x.Verb == d.Verb && !slices.Contains(units, key) {
			units = append(units, key)
		}
	}
	name := stepNames[d.Verb]
	if of, ok := silenceNames[d.Verb]; ok && d.B.Empty() && d.A.Account != 0 {
		name = of
	}
	if len(units) > 1 {
		return say.Say(name.many, say.Thousands(len(units)))
	}
	out := say.Say(name.one)
	if strings.Contains(name.one, "%s") {
		out = say.Say(name.one, ch.given(d, append(slices.Clone(book), s.deciding().book()...)))
	}
	if place := s.deciding().placeSays(d); place != "" {
		out += ", " + place
	}
	return out
}

// given names what a decision gave: a code, a relation, a topic.
func (ch Change) given(d compare.Decision, book compare.Codebook) string {
	switch d.Verb {
	case compare.Relate:
		return say.Ternary(d.Note == "", say.Say("none"), say.Say(d.Note))
	case compare.Label:
		return say.Ternary(d.Note == "", say.Say("none"), d.Note)
	}
	if string(d.Kind) == compare.NoCode {
		return say.Say("No code applies")
	}
	if k, ok := append(compare.CodebookOf(ch.Decisions), book...).Find(string(d.Kind)); ok {
		return k.Name
	}
	return "?"
}

// book is the codebook of the comparison.
func (s deciding) book() compare.Codebook {
	if s.Cmp == nil {
		return nil
	}
	return s.Cmp.Codes().Codebook()
}

// placeSays names the claim and the account of a decision, empty where it is about
// neither.
func (s deciding) placeSays(d compare.Decision) string {
	var out []string
	if s.Cmp != nil && !d.Verb.OfAccount() && !d.A.Empty() {
		if r, ok := s.Cmp.Find(d.A); ok {
			for i := range s.Cmp.Groups {
				if g := &s.Cmp.Groups[i]; Hub(g) == r {
					out = append(out, say.Say("claim %s", g.Number()))
				}
			}
		}
	}
	id := d.B.Account
	if d.Verb.OfAccount() {
		id = d.A.Account
	}
	for _, a := range s.Accounts {
		if a.ID == id {
			out = append(out, say.OutletOf(a.Account))
		}
	}
	return strings.Join(out, " · ")
}

// WhyNot says why nothing can be done with the chosen claim now, empty where
// something can.
func (c *Chosen) WhyNot() string {
	switch {
	case c.s.Cmp == nil:
		return say.Say("There is no comparison yet: import the original and an account first.")
	case c.s.Stale:
		return say.Say("The texts are being compared anew. Press the key again once that is done.")
	case c.Current() == nil:
		return say.Say("No claim is chosen: click one, or go to one with the arrow keys.")
	}
	return ""
}

// WhyNotConfirm says why Confirm does nothing, empty where it does something.
func (c *Chosen) WhyNotConfirm() string {
	why, cell := c.WhyNot(), compare.Cell{}
	if why == "" {
		cell, _ = c.Cell()
	}
	switch {
	case why != "" || c.CanConfirm():
		return why
	case cell.ByPerson:
		return say.Say("This is confirmed already. Backspace takes it back.")
	}
	return c.noMatch()
}

// WhyNotReject says why Reject does nothing, empty where it does something.
func (c *Chosen) WhyNotReject() string {
	why := c.WhyNot()
	switch {
	case why != "" || c.CanReject():
		return why
	case c.Silent():
		return say.Say("There is no match to reject: %s leaves this claim out. Enter confirms that, L links a sentence that tells it.", say.OutletOf(c.s.Cmp.Accounts[c.Column]))
	}
	return c.noMatch()
}

// noMatch says that the chosen cell has no match on which to decide.
func (c *Chosen) noMatch() string {
	if cell, _ := c.Cell(); c.Column == 0 && c.s.Cmp.HasOriginal() || cell.Member == nil {
		return say.Say("There is no match here on which to decide: choose the cell in the column of an account that tells the claim.")
	}
	return say.Say("There is no match here on which to decide: this stands in %s alone. L links it with a claim of another text.", say.OutletOf(c.s.Cmp.Accounts[c.Column]))
}
