package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// openTopic asks what the active claim is about. The topics that others have
// are offered.
func (w *window) openTopic() {
	u, ok := w.unit(true)
	if !ok || w.stale {
		return
	}
	p := w.newPanel(say.Say("Topic of claim %d", w.cmp.Groups[u.Group].Order), 480)
	name := p.Field("What it is about", "Costs, victims, causes …", w.cmp.Topic(&w.cmp.Groups[u.Group]), 1)
	list := ui.NewPicker(w.look, 440, min(4*ui.EntryHigh, w.Canvas().Size().Height-300))
	list.Escape = p.Close
	store := func(topic string) {
		p.Close()
		if topic = strings.Join(strings.Fields(topic), " "); topic != w.cmp.Topic(&w.cmp.Groups[u.Group]) {
			w.decide(w.coding(u, compare.Label, "", topic))
		}
	}
	offer := func(words string) {
		var known []ui.Choice
		for _, t := range w.cmp.Topics() {
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
	if len(w.cmp.Topics()) > 0 {
		p.Add(w.look.Quietly(list.Scroll))
	}
	p.Button("Cancel", false, p.Close)
	p.Button("Save", true, func() { store(name.Text) })
	p.Show()
}

// openRemark asks what the person remarks on what the active account makes of
// the claim. In the column of the original it is a remark on the claim.
func (w *window) openRemark() {
	u, ok := w.unit(false)
	if !ok || w.stale {
		return
	}
	w.asCoder(func() {
		p := w.newPanel(say.Say("Remark on %s", w.unitSays(u)), 520)
		own := w.cmp.CodingOf(u, w.coder()).Note
		words := p.Field("Why you coded it so", "", own, 4)
		p.Note("Remarks are kept with your name and travel in your coding file. The note under Note is one for all.")
		p.Button("Cancel", false, p.Close)
		p.Button("Save", true, func() {
			p.Close()
			if text := strings.TrimSpace(words.Text); text != own {
				w.decide(w.coding(u, compare.Comment, "", text))
			}
		})
		p.Show()
	})
}

// about draws the topic of the claim, and what leads to topic and remark.
func (v *view) about(g *compare.Group) {
	topic := v.w.cmp.Topic(g)
	label := say.Say("Topic…")
	if topic != "" {
		label = say.Say("Topic: %s", topic)
	}
	x := float32(18)
	for _, a := range []struct {
		name, label string
		do          func()
	}{{"topic", label, v.w.openTopic}, {"remark", say.Say("Remark…"), v.w.openRemark}} {
		used := v.Text(ui.StatusFont.Fit(a.label, inner-80), x, v.y, ui.StatusFont, v.Accent)
		v.Spot(x-6, v.y-11, used+12, 22, a.name, a.do)
		x += used + 18
	}
	v.y += 24
}
