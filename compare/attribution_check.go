package compare

import (
	"slices"
	"strings"
)

// checkAttributions compares who is credited with what is said.
func checkAttributions(m *reading) []Finding {
	as, bs := m.unmatchedSpeakers()
	var out []Finding
	for _, y := range bs {
		i := slices.IndexFunc(as, func(x speaker) bool { return x.kind != pronounSpeaker && m.rivals(x, y) })
		if i >= 0 {
			out = append(out, m.attributionFinding(as[i].name(), y.name(), sentenceOf(formCreditedInstead, m.b.said(y.name()), m.a.said(as[i].name()))))
			as = slices.Delete(as, i, i+1)
		} else if len(m.a.speakers) == 0 && m.newlyCredited(y) {
			out = append(out, m.attributionFinding(nothing, y.name(), sentenceOf(m.among(formCreditedOriginal, formCreditedOther), m.b.said(y.name()))))
		}
	}
	if len(out) > 0 || len(m.b.speakers) > 0 {
		return out
	}
	for _, x := range as {
		if m.droppedSpeaker(x) {
			a := [2]int{x.from, x.to}
			out = append(out, m.attributionFinding(a, nothing, sentenceOf(formToldAsFact, m.a.said(a))))
		}
	}
	return out
}

func (m *reading) attributionFinding(a, b [2]int, says string) Finding {
	f := m.finding(a, b, says)
	f.Kind = AttributionKind
	return f
}

// unmatchedSpeakers returns the speakers of each side that the other side
// does not credit, in these or like words.
func (m *reading) unmatchedSpeakers() (as, bs []speaker) {
	for _, x := range m.a.speakers {
		if !slices.ContainsFunc(m.b.speakers, func(y speaker) bool { return m.samePerson(m.a, x, y) }) {
			as = append(as, x)
		}
	}
	for _, y := range m.b.speakers {
		credits := func(f *facts) bool {
			return f != nil && slices.ContainsFunc(f.speakers, func(x speaker) bool { return m.samePerson(f, x, y) })
		}
		if !credits(m.a) && !credits(m.also) {
			bs = append(bs, y)
		}
	}
	return as, bs
}

// samePerson reports whether a speaker x of a passage f of the reference and y of
// the account may be one: a word in common, a pronoun, the report itself,
// initials, or a name for an office.
func (m *reading) samePerson(f *facts, x, y speaker) bool {
	if x.kind == pronounSpeaker || y.kind == pronounSpeaker || x.kind == selfSpeaker && y.kind == selfSpeaker {
		return true
	}
	as, bs := f.within(x.name()), m.b.within(y.name())
	if x.kind == unnamedSpeaker && y.kind == unnamedSpeaker && y.heard(x.stems) || f.spelledBy(x, bs) || m.b.spelledBy(y, as) {
		return true
	}
	for _, n := range as {
		if slices.ContainsFunc(bs, func(o name) bool { return f.agency(n) && m.b.unBody(o) || f.unBody(n) && m.b.agency(o) }) {
			return true
		}
		if slices.ContainsFunc(bs, n.same) || slices.ContainsFunc(bs, func(o name) bool { return f.listedShort(n, o) }) {
			return true
		}
	}
	if len(as) > 0 && len(bs) > 0 || f == m.a && m.outsider(x, y) {
		return false // observers of one union are not observers of another
	}
	return y.heard(x.stems) && !m.otherHouse(f, x, y) || f.firms(x) && m.b.firms(y)
}

// firms reports whether a speaker is nothing but some firms: the two companies.
func (f *facts) firms(s speaker) bool {
	found := false
	for i := s.name()[0]; i < s.name()[1]; i++ {
		firm := f.is(i, "companies", "firms", "groups", "businesses", "corporations", "partners")
		if found = found || firm; f.words[i].kind != wordToken || !firm && !f.is(i, "the", "two", "both", "three") {
			return false
		}
	}
	return found
}

// spelledBy reports whether one speaker is the short form of the other, of whom
// f has the words: the ATF.
func (f *facts) spelledBy(s speaker, short []name) bool {
	return slices.ContainsFunc(short, func(o name) bool {
		from, to, ok := f.spelledOut(o)
		return ok && from <= s.name()[1] && to >= s.name()[0]
	})
}

// otherHouse reports whether two offices of one name speak for different
// bodies: a spokesman for the ministry, a spokesman for the rebels.
func (m *reading) otherHouse(f *facts, x, y speaker) bool {
	house := func(f *facts, s speaker) (out []string) {
		for i := s.name()[0]; i < s.name()[1]; i++ {
			if w := f.words[i]; w.content && w.kind == wordToken && !slices.Contains(offices, w.key) {
				out = append(out, w.stem)
			}
		}
		return out
	}
	as, bs := house(f, x), house(m.b, y)
	return len(as) > 0 && len(bs) > 0 && shared(as, bs) == 0 && !synonyms(as, bs)
}

// synonyms reports whether some word of one list may mean one of the other,
// or both name a government by one of its parts.
func synonyms(as, bs []string) bool {
	state := func(s string) bool { return slices.Contains(stateStems, s) }
	groups := wordTables().synonyms
	for _, x := range as {
		for _, y := range bs {
			if state(x) && state(y) || commonPrefix(x, y) >= 5 || slices.ContainsFunc(groups[x], func(g int32) bool { return slices.Contains(groups[y], g) }) {
				return true
			}
		}
	}
	return false
}

// offices are words for who speaks that do not tell for whom.
var offices = []string{"spokesman", "spokeswoman", "spokesperson", "spokespeople", "porte", "parole", "official", "officials", "head", "chief", "director", "leader",
	"member", "members", "president", "chairman", "chairwoman", "chair", "deputy", "senior", "top", "minister", "secretary", "lawyer", "lawyers", "attorney",
	"manager", "executive", "representative", "source", "sources", "analyst", "analysts", "former", "acting", "new"}

// stateStems are stems of words by which a government is called.
var stateStems = []string{"govern", "ministri", "depart", "administr", "state", "author", "cabinet", "offic", "feder", "nation", "public"}

// within returns the names that stand in a range.
func (f *facts) within(r [2]int) []name {
	var out []name
	for _, n := range f.names {
		if n.from >= r[0] && n.to <= r[1] {
			out = append(out, n)
		}
	}
	return out
}

// rivals reports whether two speakers cannot be the same: a person's name may
// stand for an office, but not one office for another.
func (m *reading) rivals(x, y speaker) bool {
	if y.kind == selfSpeaker {
		return false
	}
	if x.kind == unnamedSpeaker || y.kind == unnamedSpeaker {
		return m.sayAlike(x, y)
	}
	if x.kind == selfSpeaker && (m.hub || y.heard(m.stemsOf(m.a))) {
		return !y.heard(m.stemsOf(m.a)) && m.close() && !m.authors(y)
	}
	return (m.a.office(x) == m.b.office(y) || m.otherBody(x, y) || m.outsider(x, y) || m.otherTrade(x, y)) && m.sayAlike(x, y)
}

// sayAlike reports whether what two speakers say has much in common. The words
// by which they are called say nothing of that.
func (m *reading) sayAlike(x, y speaker) bool {
	return max(m.coverA, m.coverB) >= 0.4 || max(m.a.shareIn(m.b, x), m.b.shareIn(m.a, y)) >= 0.6
}

// shareIn is the share of the content words outside a speaker that other has.
func (f *facts) shareIn(other *facts, s speaker) float64 {
	n, found := 0, 0
	for i, w := range f.words {
		if w.content && w.kind == wordToken && (i < s.from || i >= s.to) {
			n++
			if other.stems[w.stem] {
				found++
			}
		}
	}
	return float64(found) / float64(max(n, 1))
}

// otherBody reports whether one speaker is a body by name and the other is
// called by a word that the body would not be: an agency is no operator.
func (m *reading) otherBody(x, y speaker) bool {
	f, named, other := m.a, x, m.b.words[y.name()[0]:y.name()[1]]
	if m.a.office(x) {
		f, named, other = m.b, y, m.a.words[x.name()[0]:x.name()[1]]
	}
	names := f.within(named.name())
	body := func(n name) bool { return !n.short && n.body() }
	return len(names) == 1 && body(names[0]) && slices.ContainsFunc(other, func(w lexeme) bool { return slices.Contains(noAgency, w.key) && !slices.Contains(names[0].keys, w.key) }) &&
		!slices.ContainsFunc(other, func(w lexeme) bool { return w.capital && w.content })
}

// noAgency are words for speakers that no public body is called by.
var noAgency = strings.Fields(`operator company firm airline carmaker manufacturer maker retailer farmers farmer residents villagers survivors witnesses patients
	unions union workers employees staff family parents relatives students campaigners activists protesters opposition rebels lawyer lawyers neighbours neighbors investors
	shareholders traders owner owners captain driver pilot club coach player players suspect defendant defence defense`)

// office reports whether a speaker is described, by office or with an
// article, and not called by a name.
func (f *facts) office(s speaker) bool {
	r := s.name()
	if slices.ContainsFunc(f.within(r), func(n name) bool { return n.to == r[1] && f.is(n.from-1, ",") && !n.body() }) {
		return false // the chief executive, Ana Ruiz
	}
	if f.is(r[0], "the") && slices.ContainsFunc(f.within(r), func(n name) bool {
		return slices.ContainsFunc(n.keys, func(k string) bool { return slices.Contains(worldBodies, k) })
	}) {
		return false // the Red Cross
	}
	if f.is(r[0], "the", "a", "an", "its", "their", "his", "her") && len(f.within(r)) > 0 && !slices.ContainsFunc(f.within(r), func(n name) bool { return n.body() && (len(n.place) == 0 || len(n.core()) > 1) }) {
		return true // the Connecticut Democrat
	}
	return !slices.ContainsFunc(f.within(r), func(n name) bool {
		_, people := f.lex["people"].tag(f.words[n.from].key)
		return n.known || n.to == r[1] && !people && !plural(f.words[n.from].key) // not Aid groups
	})
}

func (m *reading) stemsOf(f *facts) []string {
	out := make([]string, 0, len(f.words))
	for _, w := range f.words {
		out = append(out, w.stem)
	}
	return out
}

// authors reports whether a speaker is who made the original, as its data or
// the account itself say.
func (m *reading) authors(s speaker) bool {
	d := m.all.docs[0].Account
	for _, n := range m.b.within(s.name()) {
		if slices.ContainsFunc(m.all.authorsIn(m.account), n.same) {
			return true
		}
	}
	known := strings.ToLower(d.Author + " " + d.Outlet + " " + d.Title)
	return slices.ContainsFunc(s.keys, func(k string) bool { return len(k) > 3 && strings.Contains(known, k) })
}

// newlyCredited reports whether the account credits somebody with what the
// original says itself: another body, or officials without a name.
func (m *reading) newlyCredited(y speaker) bool {
	if !m.hub || !m.closeAt(y.from) || y.kind == selfSpeaker || y.kind == pronounSpeaker || !m.b.speaks(y) || m.a.spoken() || m.authors(y) || m.coverB < 0.5 && m.coverA < 0.6 {
		return false
	}
	known := slices.ContainsFunc(m.all.speakersIn(0), func(n name) bool { return slices.ContainsFunc(m.b.within(y.name()), n.same) })
	known = known || y.heard(m.stemsOf(m.a)) || m.also != nil && y.heard(m.stemsOf(m.also))
	for _, n := range m.b.within(y.name()) {
		known = known || slices.ContainsFunc(m.a.names, n.same)
	}
	return !known
}

// spoken reports whether the passage is itself what somebody says: most of it
// is quoted, or it says I or we. Who that is stands before it.
func (f *facts) spoken() bool {
	words, quoted := 0, 0
	for i, w := range f.words {
		if f.is(i, "i", "we", "our", "my", "nous", "je", "notre") && !w.quoted {
			return true
		}
		if w.content {
			words++
			if w.quoted {
				quoted++
			}
		}
	}
	return 2*quoted > words
}

// droppedSpeaker reports whether what somebody says in the reference is told
// as fact: the account neither names the speaker nor quotes.
func (m *reading) droppedSpeaker(x speaker) bool {
	if x.kind == selfSpeaker || x.kind == pronounSpeaker || m.a.ofItself(x) || m.coverB < 0.6 && m.coverA < 0.6 {
		return false
	}
	if x.heard(m.stemsOf(m.b)) {
		return false
	}
	quoted := slices.ContainsFunc(m.b.words, func(w lexeme) bool { return w.quoted && w.content })
	reported := slices.ContainsFunc(m.b.hedges, func(h mark) bool { return h.tag == "rumour" || h.tag == "alleged" })
	return !quoted && !reported
}

// ofItself reports whether a speaker says something of itself: the company
// said it would. Told as what the company did, nothing is lost.
func (f *facts) ofItself(s speaker) bool {
	next := s.to
	if f.is(next, "that") {
		next++
	}
	return f.is(next, "it", "its", "he", "she", "they", "their", "his", "her", "we", "to")
}
