package app

import (
	"errors"
	"strings"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

var errNoSentence = errors.New("say in a few words what has changed")

// on is the decision about a finding of a pair.
func (w *window) on(verb compare.Verb, p *compare.Pair, f compare.Finding) compare.Decision {
	return compare.Decision{Verb: verb, Kind: f.Kind, Note: f.Says,
		A: compare.Place{Account: w.cmp.Accounts[p.From].ID, Span: f.From},
		B: compare.Place{Account: w.cmp.Accounts[p.To].ID, Span: f.To}}
}

// dismissFinding says that a finding is none. Undo brings it back.
func (w *window) dismissFinding(p *compare.Pair, f compare.Finding) {
	if w.stale {
		return
	}
	d := w.on(compare.Dismiss, p, f)
	d.Note = ""
	w.decide(d)
}

// openFinding asks for a finding that the engine missed.
func (w *window) openFinding() {
	cell, ok := w.activeCell()
	if !ok || !linked(cell) || w.stale {
		return
	}
	pair := cell.Pair
	kind := compare.FigureKind
	names := make([]string, len(compare.Kinds))
	for i, k := range compare.Kinds {
		names[i] = say.CapitalFirst(string(k))
	}
	p := w.newPanel("Add a finding", 740)
	says := p.Field("What has changed, in a sentence", "The report says at least 20, the account says 20", "", 1)
	p.Choice("Kind", names, 0, func(i int) { kind = compare.Kinds[i] })
	p.Button("Cancel", false, p.Close)
	p.Button("Add", true, func() {
		words := strings.TrimSpace(says.Text)
		if words == "" {
			p.Complain(errNoSentence)
			return
		}
		p.Close()
		from, to := w.pairSpans(pair)
		w.decide(w.on(compare.Assert, pair, compare.Finding{Kind: kind, From: from, To: to, Says: words}))
	})
	p.Show()
}

// pairSpans are the first linked claims of both sides: where a finding stands
// that concerns the whole pair.
func (w *window) pairSpans(p *compare.Pair) (from, to compare.Span) {
	l := p.Links[0]
	return w.cmp.Claims[l.From.Account][l.From.Claim].Span, w.cmp.Claims[l.To.Account][l.To.Claim].Span
}

// linked reports whether a cell is paired by a link of its own. Among texts
// without an original two may be in one row through a third.
func linked(cell compare.Cell) bool { return cell.Pair != nil && len(cell.Pair.Links) > 0 }

// offerFinding draws the way to add a finding.
func (v *view) offerFinding() {
	const label = "Add a finding…"
	w := v.Text(say.Say(label), 18, v.y, ui.StatusFont, v.Accent)
	v.Spot(12, v.y-11, w+12, 22, label, v.w.openFinding)
	v.y += 30
}

// offerDismiss draws the way to take a finding away, at the right of the line
// above.
func (v *view) offerDismiss(p *compare.Pair, f compare.Finding, y float32) {
	const label = "Dismiss"
	w := v.Right(label, 18+inner, y, ui.StatusFont, v.Accent)
	v.Spot(18+inner-w-6, y-9, w+12, 18, label+f.Says, func() { v.w.dismissFinding(p, f) })
}
