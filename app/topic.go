package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"synoptic/compare"
)

// openTopic asks what the active claim is about. The topics that others have
// are offered.
func (w *window) openTopic() {
	u, ok := w.unit(true)
	if !ok || w.stale {
		return
	}
	p := w.newPanel(say("Topic of claim %d", w.cmp.Groups[u.Group].Order), 480)
	name := p.field("What it is about", "Costs, victims, causes …", w.cmp.Topic(&w.cmp.Groups[u.Group]), 1)
	list := newPicker(w.look, 440, min(4*entryHigh, w.Canvas().Size().Height-300))
	list.escape = p.close
	store := func(topic string) {
		p.close()
		if topic = strings.Join(strings.Fields(topic), " "); topic != w.cmp.Topic(&w.cmp.Groups[u.Group]) {
			w.decide(w.coding(u, compare.Label, "", topic))
		}
	}
	offer := func(words string) {
		var known []choice
		for _, t := range w.cmp.Topics() {
			if hasWords(t, words) {
				known = append(known, choice{head: t, do: func() { store(t) }})
			}
		}
		list.offer(known, "")
	}
	offer("")
	chosen := false // an entry of the list, by the arrows
	name.OnChanged = func(s string) { chosen = false; offer(s) }
	name.onKey = func(k fyne.KeyName) bool {
		if k == fyne.KeyDown || k == fyne.KeyUp {
			chosen = len(list.choices) > 0
			return list.key(k)
		}
		if k == fyne.KeyReturn && chosen {
			list.pick()
			return true
		}
		return p.key(k, false)
	}
	if len(w.cmp.Topics()) > 0 {
		p.add(w.look.quietly(list.scroll))
	}
	p.button("Cancel", false, p.close)
	p.button("Save", true, func() { store(name.Text) })
	p.show()
}

// openRemark asks what the person remarks on what the active account makes of
// the claim. In the column of the original it is a remark on the claim.
func (w *window) openRemark() {
	u, ok := w.unit(false)
	if !ok || w.stale {
		return
	}
	w.asCoder(func() {
		p := w.newPanel(say("Remark on %s", w.unitSays(u)), 520)
		own := w.cmp.CodingOf(u, w.coder()).Note
		words := p.field("Why you coded it so", "", own, 4)
		p.note("Remarks are kept with your name and travel in your coding file. The note under Note is one for all.")
		p.button("Cancel", false, p.close)
		p.button("Save", true, func() {
			p.close()
			if text := strings.TrimSpace(words.Text); text != own {
				w.decide(w.coding(u, compare.Comment, "", text))
			}
		})
		p.show()
	})
}

// about draws the topic of the claim, and what leads to topic and remark.
func (v *view) about(g *compare.Group) {
	topic := v.w.cmp.Topic(g)
	label := say("Topic…")
	if topic != "" {
		label = say("Topic: %s", topic)
	}
	x := float32(18)
	for _, a := range []struct {
		name, label string
		do          func()
	}{{"topic", label, v.w.openTopic}, {"remark", say("Remark…"), v.w.openRemark}} {
		used := v.text(statusFont.fit(a.label, inner-80), x, v.y, statusFont, v.accent)
		v.spot(x-6, v.y-11, used+12, 22, a.name, a.do)
		x += used + 18
	}
	v.y += 24
}
