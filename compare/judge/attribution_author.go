package judge

import (
	"context"
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// What an account credits to whoever made the original is faithful: the
// original says it. Who that is, the data on the original tell, a name beside
// a word for a report (the Harbour Board's survey), and whom the account
// credits with words that the original says itself. A text in the first person
// is of whom the account credits most.

// authors reports whether a speaker is who made the original.
func (m attributionCheck) authors(s passage.Speaker) bool {
	if m.hub && (m.ownWords() || m.named(s, m.all.voicesIn(m.account))) {
		return true
	}
	d := m.all.docs[0].Account
	known := strings.ToLower(d.Author + " " + d.Outlet + " " + d.Title)
	return slices.ContainsFunc(s.Keys, func(k string) bool { return len(k) > 3 && strings.Contains(known, k) }) ||
		m.named(s, m.all.authorsIn(0)) || m.named(s, m.all.authorsIn(m.account))
}

// named reports whether a speaker is called by one of some names.
func (m attributionCheck) named(s passage.Speaker, names []passage.Name) bool {
	return slices.ContainsFunc(m.B.Within(s.Name()), func(n passage.Name) bool { return slices.ContainsFunc(names, n.Same) })
}

// fewestWords is how many words a quotation has that tells who speaks in the
// original; a shorter one may be a name or a turn of phrase.
const fewestWords = 3

// ownWords reports whether the account quotes here what the original says itself.
func (m attributionCheck) ownWords() bool {
	return slices.ContainsFunc(m.quotes, func(q quote.Quotation) bool { return m.all.itself(&q) })
}

// itself reports whether a quotation is of words that the original credits to nobody.
func (j *Judge) itself(q *quote.Quotation) bool {
	if q.Passage.Empty() || q.OriginalSpeaker != "" || q.Reattributed || len(strings.Fields(q.Of(j.docs[q.Ref.Account].Text))) < fewestWords {
		return false
	}
	f := j.factsOf(0, q.Original.Claim)
	return !slices.ContainsFunc(f.Words, func(w text.Lexeme) bool { return w.Quoted && w.Overlaps(q.Passage) })
}

// voicesIn returns the names by which an account calls who made the original:
// those whom it credits with the original's own words and, where that is in the
// first person, whom it credits most.
func (j *Judge) voicesIn(account int) []passage.Name {
	j.readVoicesUntil(context.Background(), account)
	return j.facts.voices[account].names
}

// readVoicesUntil reads the voices of an account, once, on all cores until ctx is
// cancelled: then what the judge says is of use to nobody.
func (j *Judge) readVoicesUntil(ctx context.Context, account int) {
	j.readNamesUntil(ctx, account)
	s := j.facts
	s.heard[account].Do(func() {
		all, _ := j.Quotations(ctx) // an error is ctx's
		itself := make([]bool, len(all))
		_ = work.Each(ctx, len(all), func(i int) { itself[i] = all[i].Ref.Account == account && j.itself(&all[i]) })
		speakers, times := []string(nil), map[string]int{}
		for i := range all {
			if name := all[i].Speaker; itself[i] {
				if times[name]++; times[name] == 1 {
					speakers = append(speakers, name)
				}
			}
		}
		for i, name := range speakers {
			if work.Stopped(ctx, i) {
				return
			}
			s.voices[account].merge(j.called(account, name), times[name])
		}
		s.own[account] = s.voices[account].most()
		if j.firstPerson(0) {
			s.voices[account].merge(s.credits[account].most(), 1)
		}
	})
}

// voice returns the name that an account credits most with the original's own
// words, as often as it does.
func (j *Judge) voice(account int) nameTally {
	j.voicesIn(account)
	return j.facts.own[account]
}

// called returns the names in which an account credits that speaker.
func (j *Judge) called(account int, speaker string) (out nameTally) {
	words := strings.Fields(text.Fold(speaker))
	of := &j.facts.credits[account]
	for i, n := range of.names {
		if passage.Subset(n.Keys, words) {
			out.add(n, of.times[i])
		}
	}
	return out
}

// firstPerson reports whether an account is written in the first person: more
// than one claim in ten says so outside quotation marks.
func (j *Judge) firstPerson(account int) bool {
	j.readNames(account)
	own := j.facts.self[account]
	return own.claims > 1 && 10*own.claims > own.of
}
