package judge

import (
	"context"
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/text"
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
	j.readNames(account)
	s := j.facts
	s.heard[account].Do(func() {
		all, _ := j.Quotations(context.Background()) // never cancelled, so that there is no error
		for i := range all {
			if q := &all[i]; q.Ref.Account == account && j.itself(q) {
				s.voices[account] = append(s.voices[account], j.called(account, q.Speaker)...)
			}
		}
		s.own[account] = mostOf(s.voices[account])
		if j.firstPerson(0) {
			s.voices[account] = append(s.voices[account], mostOf(s.credits[account])...)
		}
	})
	return s.voices[account]
}

// voice returns the name that an account credits most with the original's own
// words, as often as it does.
func (j *Judge) voice(account int) []passage.Name {
	j.voicesIn(account)
	return j.facts.own[account]
}

// called returns the names in which an account credits that speaker.
func (j *Judge) called(account int, speaker string) []passage.Name {
	var out []passage.Name
	words := strings.Fields(text.Fold(speaker))
	for _, n := range j.facts.credits[account] {
		if passage.Subset(n.Keys, words) {
			out = append(out, n)
		}
	}
	return out
}

// mostOf returns the name that stands for the most of some names, and those.
func mostOf(names []passage.Name) []passage.Name {
	var most []passage.Name
	for _, n := range names {
		var same []passage.Name
		for _, o := range names {
			if n.Same(o) {
				same = append(same, o)
			}
		}
		if len(same) > len(most) {
			most = same
		}
	}
	return most
}

// firstPerson reports whether an account is written in the first person: more
// than one claim in ten says so outside quotation marks.
func (j *Judge) firstPerson(account int) bool {
	own, all := 0, 0
	for claim, c := range j.docs[account].Claims {
		if c.Kind != text.Statement {
			continue
		}
		all++
		f := j.factsOf(account, claim)
		if slices.ContainsFunc(f.Words, func(w text.Lexeme) bool { return !w.Quoted && oneself[w.Key] }) {
			own++
		}
	}
	return own > 1 && 10*own > all
}
