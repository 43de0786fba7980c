package inspector

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// parts are the sections on what was found: what is to be checked, always in the
// same place, then what explains the verdict.
func (v *view) parts(g *compare.Group, p *compare.Pair) []func() {
	figures := func() { v.figures(g, p) }
	hedges := func() { v.section(p, "HEDGES AND ATTRIBUTION", "No change found", hedgeKinds) }
	quotes := func() { v.quotes(p) }
	other := func() { v.section(p, "OTHER FINDINGS", "", otherKinds) }
	check := func() { v.toCheck(p) }
	if len(p.Findings) == 0 {
		return []func(){check, figures, hedges, quotes, other}
	}
	switch k := p.Findings[0].Kind; {
	case k == compare.QuoteKind:
		return []func(){check, quotes, hedges, figures, other}
	case otherKinds[k]:
		return []func(){check, other, figures, hedges, quotes}
	case hedgeKinds[k]:
		return []func(){check, hedges, figures, quotes, other}
	}
	return []func(){check, figures, hedges, quotes, other}
}

var (
	figureKinds = map[compare.Kind]bool{compare.FigureKind: true, compare.BoundKind: true, compare.DateKind: true}
	hedgeKinds  = map[compare.Kind]bool{compare.HedgeKind: true, compare.AttributionKind: true}
	otherKinds  = others()
)

// others are the kinds that no section of their own shows.
func others() map[compare.Kind]bool {
	out := map[compare.Kind]bool{}
	for _, k := range compare.Kinds {
		out[k] = !figureKinds[k] && !hedgeKinds[k] && k != compare.QuoteKind
	}
	return out
}

// wording draws both wordings in one.
func (v *view) wording(p *compare.Pair) {
	v.head("WORDING")
	switch {
	case p.Status == compare.Same:
		v.runs(prose.MergedRuns(p.Edits), p.To, true)
	case prose.Kept(p.Edits) < prose.Readable:
		v.Text(ui.SmallFont.Fit(say.OutletOf(v.p.s.Cmp.Accounts[p.From]), v.inner), 18, v.y-3, ui.SmallFont, v.Ink3)
		v.y += 17
		v.runs([]prose.Run{{Text: sideOf(p.Edits, false), Mark: prose.NoMark}}, p.From, true)
		v.y -= 6
		v.Text(ui.SmallFont.Fit(say.OutletOf(v.p.s.Cmp.Accounts[p.To]), v.inner), 18, v.y-3, ui.SmallFont, v.Ink3)
		v.y += 17
		v.runs([]prose.Run{{Text: sideOf(p.Edits, true), Mark: prose.NoMark}}, p.To, false)
	default:
		v.runs(prose.MergedRuns(p.Edits), p.To, false)
	}
}

// sideOf joins one side of a diff.
func sideOf(edits []compare.Edit, to bool) string {
	var b strings.Builder
	for _, e := range edits {
		if to {
			b.WriteString(e.To)
		} else {
			b.WriteString(e.From)
		}
	}
	return b.String()
}

// section draws the findings of some kinds, each with its sentence. A
// section that has nothing keeps its head and says so.
func (v *view) section(p *compare.Pair, title, none string, kinds map[compare.Kind]bool) {
	drawn := false
	for _, f := range p.Findings {
		if !kinds[f.Kind] {
			continue
		}
		if !drawn {
			v.head(title)
		}
		drawn = true
		v.finding(p, f)
	}
	if drawn {
		v.y += 8
	} else if k := standingOf(p, kinds); none != "" && k != compare.Unfound {
		v.head(title)
		v.unsettled(p, kinds)
	} else if none != "" {
		v.head(title)
		v.none(none)
	}
}

// finding draws what stood on both sides, and the finding as a sentence.
func (v *view) finding(p *compare.Pair, f compare.Finding) {
	from, to := v.words(p.From, f.From), v.words(p.To, f.To)
	_, ink := prose.ToneOf(f.Kind)(v.Palette)
	state := say.Say("changed")
	switch {
	case to == "":
		state = say.Say("dropped")
	case from == "":
		state = say.Say("new")
	}
	if f.ByPerson {
		state += " · " + say.Say("by hand")
	}
	if f.ByPerson && wholeClaims(v.p.s.Cmp, p, f) { // both stand in full above
		from, to = "", ""
	}
	both := from
	if from != "" && to != "" {
		both = from + " → " + to
	} else if from == "" {
		both = to
	}
	if both == "" {
		both = say.Say(say.CapitalFirst(compare.KindSays(f.Kind)))
		if !f.ByPerson {
			state = ""
		}
	}
	if from != "" && to != "" && ui.ClaimFont.Measure(both).Width > v.inner-70 {
		v.rowOf(from, state, ink)
		both, state = "→ "+to, ""
	}
	v.rowOf(both, state, ink)
	v.offerDismiss(p, f, v.y)
	v.sentenceSmall(say.FindingSays(f), v.inner-60)
	v.Box(18, v.y-6, v.inner, 1, v.Soft, 0)
	v.y += 9
}

// wholeClaims reports whether a finding is about two claims as they stand.
func wholeClaims(c *compare.Comparison, p *compare.Pair, f compare.Finding) bool {
	return slices.ContainsFunc(p.Links, func(l compare.Link) bool {
		return c.Claims[l.From.Account][l.From.Claim].Span == f.From && c.Claims[l.To.Account][l.To.Claim].Span == f.To
	})
}

// rowOf draws what changed, in serif, with its state.
func (v *view) rowOf(left, right string, ink ui.Colour) {
	used := v.Right(right, 18+v.inner, v.y, ui.ValueFont, ink)
	v.Text(ui.ClaimFont.Fit(left, v.inner-used-10), 18, v.y, ui.ClaimFont, v.Ink)
	v.y += 20
}

// sentenceSmall draws a sentence of our own under a row.
func (v *view) sentenceSmall(words string, width float32) {
	for _, l := range ui.BreakLines(words, ui.SmallFont, width) {
		v.Text(l, 18, v.y, ui.SmallFont, v.Ink2)
		v.y += 15
	}
}

// words are those of a span, shortened where they are many.
func (v *view) words(account int, s compare.Span) string {
	if s.Empty() || s.End > len(v.p.s.Cmp.Accounts[account].Text) {
		return ""
	}
	return strings.Join(strings.Fields(s.Of(v.p.s.Cmp.Accounts[account].Text)), " ")
}

// quotes draws the quotations of the account's side with their verdicts, and
// the findings on them.
func (v *view) quotes(p *compare.Pair) {
	v.head("QUOTES")
	n := 0
	for _, q := range v.p.s.Cmp.Quotations {
		if q.Account != p.To || !v.inPair(q) {
			continue
		}
		n++
		says, ink := verdictOn(p, q, v.Palette)
		v.rowOf(v.words(q.Account, q.Span), says, ink)
		if q.Speaker != "" {
			v.sentenceSmall(say.Say("credited to %s", q.Speaker), v.inner)
		}
		for _, a := range q.Altered {
			v.sentenceSmall(alterationSays(a), v.inner)
		}
		v.y += 6
		v.quotePlace(q)
	}
	for _, f := range p.Findings {
		if f.Kind == compare.QuoteKind {
			v.quoteFinding(p, f, n > 0)
			n++
		}
	}
	if n == 0 {
		v.none("No quotation in this claim")
		return
	}
	v.y += 8
}

// verdictOn says how a quotation stands to the original: what was found of it, also
// by a person, before what its words alone say.
func verdictOn(p *compare.Pair, q compare.Quotation, in *ui.Palette) (says string, ink ui.Colour) {
	of := func(found []compare.Finding) bool {
		return slices.ContainsFunc(found, func(f compare.Finding) bool { return f.Kind == compare.QuoteKind && f.To.Overlaps(q.Span) })
	}
	switch {
	case q.Verdict == compare.Altered || of(p.Findings):
		return say.Say("words changed"), in.QuoteRule
	case q.Verdict == compare.Stitched || q.Verdict == compare.NotFound:
		return say.Say(string(q.Verdict)), in.QuoteRule
	case of(p.ToCheck):
		return say.Say(compare.ChangeToCheck), in.Ink2
	}
	return say.Say(string(q.Verdict)), in.Matched
}

// quoteFinding draws a finding on a quotation, in short where the quotation
// itself stands above.
func (v *view) quoteFinding(p *compare.Pair, f compare.Finding, short bool) {
	if !short {
		v.finding(p, f)
		return
	}
	v.offerDismiss(p, f, v.y)
	v.sentenceSmall(say.FindingSays(f), v.inner-60)
	v.y += 6
}

// inPair reports whether a quotation begins in a claim that the pair shows.
func (v *view) inPair(q compare.Quotation) bool {
	return slices.ContainsFunc(v.member.Passage(), func(n int) bool {
		claim := v.p.s.Cmp.Claims[v.member.Account][n]
		return q.Start >= claim.Start && q.Start < claim.End
	})
}

func alterationSays(a compare.Alteration) string {
	switch {
	case a.From == "":
		return say.Say("“%s” is not in the original", a.To)
	case a.To == "":
		return say.Say("“%s” is left out", a.From)
	}
	return say.Say("“%s” became “%s”", a.From, a.To)
}

// why draws the signals that spoke for the pair, the strongest first.
func (v *view) why(g *compare.Group, cell compare.Cell) {
	v.head("WHY THESE TWO")
	if len(cell.Pair.Links) == 0 {
		v.none("Each was paired with a third account")
		return
	}
	best := compare.Link{}
	for _, l := range cell.Pair.Links {
		if l.Score >= best.Score {
			best = l
		}
	}
	if best.ByPerson && len(best.Why) == 0 {
		v.none("You linked them by hand")
		return
	}
	v.shared(cell.Pair)
	names := make([]string, 0, len(best.Why))
	for name := range best.Why {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		a, b := best.Why[names[i]], best.Why[names[j]]
		return a > b || a == b && names[i] < names[j]
	})
	for _, name := range names {
		if best.Why[name] > 0 {
			v.signal(name, best.Why[name])
		}
	}
	if cell.Status == compare.Unsure {
		v.sentence("A possible match. It counts as nothing until you confirm or reject it.", v.Ink2)
		if says := say.HeldSays(cell); says != "" {
			v.sentence(says, v.Ink2)
		}
	}
	if cell.Pair.Moved {
		v.sentence("It stands elsewhere in the account than its neighbours do.", v.Ink2)
	}
	if best.Partial {
		v.sentence("The two overlap, but neither covers the other.", v.Ink2)
	}
	v.y += 10
}

// shared names the longest runs of words that both passages have.
func (v *view) shared(p *compare.Pair) {
	const runs, least, most = 3, 2, 60
	var all []string
	for _, e := range p.Edits {
		if words := strings.Trim(strings.Join(strings.Fields(e.To), " "), " ,.;:"); e.Op == compare.Equal && compare.Words(words) >= least {
			all = append(all, words)
		}
	}
	slices.SortStableFunc(all, func(a, b string) int { return len(b) - len(a) })
	var quoted []string
	for _, words := range all[:min(runs, len(all))] {
		if letters := []rune(words); len(letters) > most {
			words = strings.TrimSpace(string(letters[:most])) + "…"
		}
		quoted = append(quoted, say.Say("“%s”", words))
	}
	if len(quoted) > 0 {
		v.sentenceSmall(say.Say("Both say: %s", strings.Join(quoted, ", ")), v.inner)
		v.y += 10
	}
}

// SignalNames say the signals of package compare in words for people.
var SignalNames = map[string]string{
	"words": say.Phrase("the same words"), "covered": say.Phrase("words in common"), "letters": say.Phrase("letters in common"),
	"soft covered": say.Phrase("related words (shorter)"), "near": say.Phrase("near in meaning"), "soft covers": say.Phrase("related words (longer)"),
	"longest run": say.Phrase("longest common run"), "figures alike": say.Phrase("figures in common"),
	"names alike": say.Phrase("names in common"), "quotation": say.Phrase("words quoted"),
}

// signalTips say more of the signals whose names are too short for it.
var signalTips = map[string]string{
	"soft covered": say.Phrase("How much of the shorter claim, by the weight of its words, has the same or a related word in the other one"),
	"soft covers":  say.Phrase("How much of the longer claim, by the weight of its words, has the same or a related word in the other one"),
	"covered":      say.Phrase("How much of the shorter claim, by the weight of its words, the other one has too"),
	"near":         say.Phrase("How near the two are in meaning, whatever their words"),
}

// signal draws one signal, a share, as a bar.
func (v *view) signal(name string, share float64) {
	says := cmp.Or(SignalNames[name], name)
	const number, gap, widest = 36, 6, 82
	bar := min(widest, v.inner*0.18) // in a narrow pane it gives way, so that the number stands behind it
	at := 18 + v.inner - number - bar
	v.Text(ui.ValueFont.Fit(say.Say(says), at-gap-18), 18, v.y, ui.ValueFont, v.Ink2)
	v.Box(at, v.y-2, bar, 4, v.Line, 2)
	v.Box(at, v.y-2, max(4, bar*float32(min(share, 1))), 4, v.Matched, 2)
	v.Right(say.Decimal(share), 18+v.inner, v.y, ui.SmallFont, v.Ink3)
	if tip := signalTips[name]; tip != "" {
		v.Hint(12, v.y-11, v.inner+12, 22, "signal "+name, say.Say(tip))
	}
	v.y += 22
}
