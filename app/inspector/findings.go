package inspector

import (
	"errors"
	"math"
	"strings"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

var errNoSentence = errors.New("say in a few words what has changed")

// on is the decision about a finding of a pair.
func (p *Pane) on(verb compare.Verb, pair *compare.Pair, f compare.Finding) compare.Decision {
	return compare.Decision{Verb: verb, Kind: f.Kind, Note: f.Says.String(),
		A: compare.Place{Account: p.s.Cmp.Accounts[pair.From].ID, Span: f.From},
		B: compare.Place{Account: p.s.Cmp.Accounts[pair.To].ID, Span: f.To}}
}

// DismissFinding says that a finding is none. Undo brings it back.
func (p *Pane) DismissFinding(pair *compare.Pair, f compare.Finding) {
	if p.s.Stale {
		return
	}
	d := p.on(compare.Dismiss, pair, f)
	d.Note = ""
	p.s.Apply(d)
	p.tell(pair, f, say.Phrase("Dismissed: nothing counts as a change in “%s” any more. Undo brings it back."), say.Phrase("Dismissed. Undo brings it back."))
}

// tell says what became of a finding, in a sentence with the words that it is
// about and in one without. What is said already, as of the first decision, stands.
func (p *Pane) tell(pair *compare.Pair, f compare.Finding, of, bare string) {
	if p.s.Notice != "" || p.s.Trouble != "" {
		return
	}
	account, span := pair.To, f.To
	if span.Empty() {
		account, span = pair.From, f.From
	}
	if span.Empty() || span.End > len(p.s.Cmp.Accounts[account].Text) {
		p.s.Tell(say.Say(bare))
		return
	}
	p.s.Tell(say.Say(of, prose.Short(strings.Join(strings.Fields(span.Of(p.s.Cmp.Accounts[account].Text)), " "), 60)))
}

// ConfirmFinding says that what was to be checked is a change of substance.
func (p *Pane) ConfirmFinding(pair *compare.Pair, f compare.Finding) {
	if !p.s.Stale {
		p.s.Apply(p.on(compare.Assert, pair, f))
		p.tell(pair, f, say.Phrase("Confirmed: “%s” counts as a change now. Undo takes that back."), say.Phrase("Confirmed: it counts as a change now. Undo takes that back."))
	}
}

// toCheck draws what may be a change of substance and counts as nothing until
// a person confirms it.
func (v *view) toCheck(p *compare.Pair) {
	if len(p.ToCheck) == 0 {
		return
	}
	v.head("TO CHECK")
	for _, f := range p.ToCheck {
		const label = "Confirm"
		v.offerDismiss(p, f, v.y)
		w := v.Right(say.Say(label), 18+v.inner-60, v.y, ui.StatusFont, v.Accent)
		v.Spot(18+v.inner-60-w-6, v.y-9, w+12, 18, label+f.Says.String(), func() { v.p.ConfirmFinding(p, f) })
		v.sentenceSmall(say.FindingSays(f)+" · "+say.Percent(math.Floor(100*f.P+1e-9)/100), v.inner-60-w-12)
		v.y += 6
	}
	v.y += 8
}

// OpenFinding asks for a finding that the engine missed.
func (p *Pane) OpenFinding() {
	cell, ok := p.s.Chosen.Cell()
	if !ok || !session.Linked(cell) || p.s.Stale {
		return
	}
	pair := cell.Pair
	kind := compare.FigureKind
	names := make([]string, len(compare.Kinds))
	for i, k := range compare.Kinds {
		names[i] = say.CapitalFirst(compare.KindSays(k))
	}
	ask := p.desk.NewPanel("Add a finding", 740)
	says := ask.Field("What has changed, in a sentence", "The report says at least 20, the account says 20", "", 1)
	ask.Choice("Kind", names, 0, func(i int) { kind = compare.Kinds[i] })
	ask.Button("Cancel", false, ask.Close)
	ask.Button("Add", true, func() {
		words := strings.TrimSpace(says.Text)
		if words == "" {
			ask.Complain(errNoSentence)
			return
		}
		ask.Close()
		from, to := p.pairSpans(pair)
		p.s.Apply(p.on(compare.Assert, pair, compare.Finding{Kind: kind, From: from, To: to, Says: compare.OwnWords(words)}))
	})
	ask.Show()
}

// pairSpans are the first linked claims of both sides: where a finding stands
// that concerns the whole pair.
func (p *Pane) pairSpans(pair *compare.Pair) (from, to compare.Span) {
	l := pair.Links[0]
	return p.s.Cmp.Claims[l.From.Account][l.From.Claim].Span, p.s.Cmp.Claims[l.To.Account][l.To.Claim].Span
}

// offerFinding draws the way to add a finding.
func (v *view) offerFinding() {
	const label = "Add a finding…"
	w := v.Text(say.Say(label), 18, v.y, ui.StatusFont, v.Accent)
	v.Spot(12, v.y-11, w+12, 22, label, v.p.OpenFinding)
	v.y += 30
}

// offerDismiss draws the way to take a finding away, at the right of the line
// above.
func (v *view) offerDismiss(p *compare.Pair, f compare.Finding, y float32) {
	const label = "Dismiss"
	w := v.Right(label, 18+v.inner, y, ui.StatusFont, v.Accent)
	v.Spot(18+v.inner-w-6, y-9, w+12, 18, label+f.Says.String(), func() { v.p.DismissFinding(p, f) })
}
