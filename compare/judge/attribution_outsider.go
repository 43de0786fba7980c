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
func (m *Reading) outsider(x, y passage.Speaker) bool {
	f, account, named, office, of := m.B, m.account, y, x, m.A
	if !isOffice(m.A, x) {
		f, account, named, office, of = m.A, m.against, x, y, m.B
	}
	names := f.Within(named.Name())
	if len(names) != 1 || !ofState(of, office) || len(of.Within(office.Name())) > 0 {
		return false
	}
	n := names[0]
	if slices.ContainsFunc(n.Keys, func(k string) bool { return slices.Contains(stateOffices, k) }) {
		return false // the International Criminal Court for the tribunal
	}
	if slices.ContainsFunc(n.Keys, func(k string) bool { return slices.Contains(worldBodies, k) }) {
		return true
	}
	single := named.Who[1]-named.Who[0] == 1 && !n.Short && len(n.Place) == 0 && !passage.GivenName(n.Keys[0]) && !n.Untold()
	return single && m.all.aloneIn(account, n) && min(shareIn(m.A, m.B, x), shareIn(m.B, m.A, y)) >= 0.8
}

// ofState reports whether a speaker is called by a word for a part of a state.
func ofState(f *passage.Passage, s passage.Speaker) bool {
	return slices.ContainsFunc(f.Words[s.Name()[0]:s.Name()[1]], func(w text.Lexeme) bool { return slices.Contains(stateOffices, w.Key) })
}

// stateOffices are words for parts of a state that no body outside it is
// called by.
var stateOffices = strings.Fields("ministry ministries government police court tribunal parliament army military prosecutors prosecutor coastguard treasury cabinet jury judges prosecution")

// worldBodies are words of the names of bodies that belong to no state.
var worldBodies = strings.Fields(`world oxfam unicef amnesty greenpeace nations un who eu imf nato unhcr unesco opec oecd wto iaea interpol fifa uefa
	international cross crescent union foundation federation alliance university watch borders wwf transparency`)

// otherTrade reports whether two speakers are called by words of trades that
// are never one: Judge Nims, prosecutors.
func (m *Reading) otherTrade(x, y passage.Speaker) bool {
	as, bs := trades(m.A, x), trades(m.B, y)
	return as != 0 && bs != 0 && as&bs == 0
}

// trades returns the trades by whose words a speaker is called, a bit for each:
// the surgeon; Ines Duarte, the hospital's director.
func trades(f *passage.Passage, s passage.Speaker) (out int) {
	end := s.Name()[1]
	for f.Is(s.Name()[1], ",") && end < len(f.Words) && end-s.Name()[1] < 6 && (end == s.Name()[1] || f.Words[end].Kind == text.WordToken) {
		end++
	}
	for i := s.Name()[0]; i < end; i++ {
		for n, words := range tradeWords {
			if slices.Contains(words, strings.TrimSuffix(f.Words[i].Key, "'s")) {
				out |= 1 << n
			}
		}
	}
	return out
}

// tradeWords are words for who speaks, a line for each trade.
var tradeWords = [][]string{
	strings.Fields("judge judges justice justices court courts tribunal magistrate magistrates jury"),
	strings.Fields("prosecutor prosecutors prosecution"),
	strings.Fields("lawyer lawyers attorney attorneys counsel solicitor barrister"),
	strings.Fields("police policeman detective detectives sheriff constable"),
	strings.Fields("doctor doctors hospital surgeon surgeons nurse nurses clinic"),
	strings.Fields("mayor senator lawmaker lawmakers premier government ministry minister cabinet president"),
	strings.Fields("farmer farmers union unions striker strikers workers"),
	strings.Fields("employer employers company management firm manufacturer"),
	strings.Fields("witness witnesses resident residents villagers neighbour neighbours neighbor neighbors survivor survivors relatives"),
}
