package judge

import (
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// outsider reports whether one speaker is a part of a state by its office and
// the other a body that is none by its name: the health ministry, Oxfam. A
// person's name may stand for an office, so a name of one word counts only
// where its account has it in no longer one and says the same of the rest.
func (m attributionCheck) outsider(x, y passage.Speaker) bool {
	f, account, named, office, of := m.B, m.account, y, x, m.A
	if !isOffice(m.A, x) {
		f, account, named, office, of = m.A, m.against, x, y, m.B
	}
	names := f.Within(named.Name())
	if len(names) != 1 || !ofState(of, office) || len(of.Within(office.Name())) > 0 {
		return false
	}
	n := names[0]
	if slices.ContainsFunc(n.Keys, stateOffices.Has) {
		return false // the International Criminal Court for the tribunal
	}
	if slices.ContainsFunc(n.Keys, worldBodies.Has) {
		return true
	}
	single := named.Who[1]-named.Who[0] == 1 && !n.Short && len(n.Place) == 0 && !passage.GivenName(n.Keys[0]) && !n.Untold()
	return single && m.all.aloneIn(account, n) && min(shareIn(m.A, m.B, x), shareIn(m.B, m.A, y)) >= 0.8
}

// ofState reports whether a speaker is called by a word for a part of a state.
func ofState(f *passage.Passage, s passage.Speaker) bool {
	return slices.ContainsFunc(f.Words[s.Name()[0]:s.Name()[1]], func(w text.Lexeme) bool { return stateOffices[w.Key] })
}

// otherTrade reports whether two speakers are called by words of trades that
// are never one: Judge Nims, prosecutors.
func (m attributionCheck) otherTrade(x, y passage.Speaker) bool {
	as, bs := trades(m.A, x), trades(m.B, y)
	return len(as) > 0 && len(bs) > 0 && !slices.ContainsFunc(as, func(t string) bool { return slices.Contains(bs, t) })
}

// trades returns the trades by whose words a speaker is called: the surgeon; Ines Duarte, the hospital's director.
func trades(f *passage.Passage, s passage.Speaker) (out []string) {
	end := s.Name()[1]
	for f.Is(s.Name()[1], ",") && end < len(f.Words) && end-s.Name()[1] < 6 && (end == s.Name()[1] || f.Words[end].Kind == text.WordToken) {
		end++
	}
	for i := s.Name()[0]; i < end; i++ {
		if trade := tradeWords[strings.TrimSuffix(f.Words[i].Key, "'s")]; trade != "" {
			out = append(out, trade)
		}
	}
	return out
}
