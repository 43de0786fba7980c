package compare

import (
	"slices"
	"strings"
)

// outsider reports whether one speaker is a part of a state by its office and
// the other a body that is none by its name: the health ministry, Oxfam. A
// person's name may stand for an office, so a name of one word counts only
// where its account has it in no longer one and says the same of the rest.
func (m *reading) outsider(x, y speaker) bool {
	f, account, named, office, of := m.b, m.account, y, x, m.a
	if !m.a.office(x) {
		f, account, named, office, of = m.a, m.against, x, y, m.b
	}
	names := f.within(named.name())
	if len(names) != 1 || !of.ofState(office) || len(of.within(office.name())) > 0 {
		return false
	}
	n := names[0]
	if slices.ContainsFunc(n.keys, func(k string) bool { return slices.Contains(stateOffices, k) }) {
		return false // the International Criminal Court for the tribunal
	}
	if slices.ContainsFunc(n.keys, func(k string) bool { return slices.Contains(worldBodies, k) }) {
		return true
	}
	single := named.who[1]-named.who[0] == 1 && !n.short && len(n.place) == 0 && !givenName(n.keys[0]) && !n.untold()
	return single && m.all.aloneIn(account, n) && min(m.a.shareIn(m.b, x), m.b.shareIn(m.a, y)) >= 0.8
}

// ofState reports whether a speaker is called by a word for a part of a state.
func (f *facts) ofState(s speaker) bool {
	return slices.ContainsFunc(f.words[s.name()[0]:s.name()[1]], func(w lexeme) bool { return slices.Contains(stateOffices, w.key) })
}

// stateOffices are words for parts of a state that no body outside it is
// called by.
var stateOffices = strings.Fields("ministry ministries government police court tribunal parliament army military prosecutors prosecutor coastguard treasury cabinet jury judges prosecution")

// worldBodies are words of the names of bodies that belong to no state.
var worldBodies = strings.Fields(`world oxfam unicef amnesty greenpeace nations un who eu imf nato unhcr unesco opec oecd wto iaea interpol fifa uefa
	international cross crescent union foundation federation alliance university watch borders wwf transparency`)

// otherTrade reports whether two speakers are called by words of trades that
// are never one: Judge Nims, prosecutors.
func (m *reading) otherTrade(x, y speaker) bool {
	as, bs := m.a.trades(x), m.b.trades(y)
	return as != 0 && bs != 0 && as&bs == 0
}

// trades returns the trades by whose words a speaker is called, a bit for each:
// the surgeon; Ines Duarte, the hospital's director.
func (f *facts) trades(s speaker) (out int) {
	end := s.name()[1]
	for f.is(s.name()[1], ",") && end < len(f.words) && end-s.name()[1] < 6 && (end == s.name()[1] || f.words[end].kind == wordToken) {
		end++
	}
	for i := s.name()[0]; i < end; i++ {
		for n, words := range tradeWords {
			if slices.Contains(words, strings.TrimSuffix(f.words[i].key, "'s")) {
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
