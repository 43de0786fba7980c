package coding

import (
	"strings"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// OpenTopic asks what the active claim is about. The topics that others have
// are offered.
func (c *Coding) OpenTopic() {
	u, ok := c.s.Chosen.Unit(true)
	if !ok || c.s.Stale {
		c.s.Refuse(c.s.Chosen.WhyNot())
		return
	}
	p := c.files.NewPanel(say.Say("Topic of claim %s", c.s.Cmp.Groups[u.Group].Number()), 480)
	name := p.Field("What it is about", "Costs, victims, causes …", c.s.Cmp.Codes().Topic(&c.s.Cmp.Groups[u.Group]), 1)
	list := ui.NewPicker(c.files.Look, 440, min(4*ui.EntryHigh, c.files.Window.Canvas().Size().Height-300))
	list.Escape = p.Close
	store := func(topic string) {
		p.Close()
		if topic = strings.Join(strings.Fields(topic), " "); topic != c.s.Cmp.Codes().Topic(&c.s.Cmp.Groups[u.Group]) {
			c.s.Apply(c.s.Codes.Decision(u, compare.Label, "", topic))
		}
	}
	offer := func(words string) {
		var known []ui.Choice
		for _, t := range c.s.Cmp.Codes().Topics() {
			if say.HasWords(t, words) {
				known = append(known, ui.Choice{Head: t, Do: func() { store(t) }})
			}
		}
		list.Offer(known, "")
	}
	offer("")
	chosen := false // an entry of the list, by the arrows
	name.OnChanged = func(s string) { chosen = false; offer(s) }
	name.OnKey = func(k fyne.KeyName) bool {
		if k == fyne.KeyDown || k == fyne.KeyUp {
			chosen = len(list.Choices) > 0
			return list.Key(k)
		}
		if k == fyne.KeyReturn && chosen {
			list.Pick()
			return true
		}
		return p.Key(k, false)
	}
	if len(c.s.Cmp.Codes().Topics()) > 0 {
		p.Add(c.files.Look.Quietly(list.Scroll))
	}
	p.Button("Cancel", false, p.Close)
	p.Button("Save", true, func() { store(name.Text) })
	p.Show()
}

// OpenRemark asks what the person remarks on what the active account makes of
// the claim. In the column of the original it is a remark on the claim.
func (c *Coding) OpenRemark() {
	u, ok := c.s.Chosen.Unit(false)
	if !ok || c.s.Stale {
		c.s.Refuse(c.s.Chosen.WhyNot())
		return
	}
	c.asCoder(func() {
		p := c.files.NewPanel(say.Say("Remark on %s", c.unitSays(u)), 520)
		own := c.s.Cmp.Codes().CodingOf(u, c.s.Coder()).Note
		words := p.Field("Why you coded it so", "", own, 4)
		p.Note("Remarks are kept with your name and travel in your coding file. The note under Note is one for all.")
		p.Button("Cancel", false, p.Close)
		p.Button("Save", true, func() {
			p.Close()
			if text := strings.TrimSpace(words.Text); text != own {
				c.s.Apply(c.s.Codes.Decision(u, compare.Comment, "", text))
			}
		})
		p.Show()
	})
}
