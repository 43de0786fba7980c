package compare

import (
	"slices"
)

// readHedges finds the markers of doubt of a claim. "More likely" compares
// and "could not" tells what failed: they doubt nothing. What is asked (whether
// it may) is open without a marker.
func (f *facts) readHedges() []mark {
	out := slices.DeleteFunc(f.marks("hedges", true), func(m mark) bool {
		switch {
		case f.is(m.from, "could", "can"):
			return f.ability(m)
		case f.is(m.from, "blame", "blames"):
			tag, _ := f.lex["people"].tag(f.key(m.from - 1))
			return tag == "self" || f.is(m.from-1, "to", "the", "no", "of", "for", "not") // is to blame; the report blames
		case f.is(m.from, "may") && f.words[m.from].capital && f.begins(m.from):
			return !f.is(len(f.words)-1, "?") // May sales rose
		case f.is(m.from, "assume", "assumes"):
			return f.takesOn(m.from)
		case f.is(m.from, "accused") && m.to == m.from+1 && f.is(m.from-1, "the", "an", "both", "two", "three", "four", "other"):
			return m.to >= len(f.words) || !f.words[m.to].content // the accused, who stands trial
		case f.is(m.from, "risque", "risques") && f.is(m.from-1, "le", "un", "les", "du", "ce", "de"):
			return true
		}
		return f.reportedFuture(m) || f.is(m.from, "possible") && f.is(m.from-1, "as") || f.is(m.from, "likely") && f.is(m.from-1, "more", "less", "as", "equally", "times", "least", "most")
	})
	for i, m := range out {
		planned := f.is(m.from, "soll", "sollen") && !f.perfect(m.to)
		if planned || f.opinion(m) && !f.clauseAt(m) || m.weight == 2 && (f.is(m.to, "face") || f.asked(m.from)) {
			out[i].soft = true // could face ten years in prison: faces them
		}
	}
	return out
}

// begins reports whether the lexeme at i is the first of its claim.
func (f *facts) begins(i int) bool { return i == 0 || f.words[i-1].claim != f.words[i].claim }

// opinions are verbs by which a text says what somebody takes to be so.
var opinions = []string{"believe", "believes", "think", "thinks", "suspect", "suspects", "fear", "fears", "assume", "assumes"}

// opinion reports whether a marker is such a verb, which also credits somebody.
func (f *facts) opinion(m mark) bool { return f.is(m.from, opinions...) }

// clauseAt reports whether a clause follows a marker that has a subject, so
// that it is a verb and tells what somebody takes to be so: officials believe
// the ship; not the three suspects, not believe in.
func (f *facts) clauseAt(m mark) bool {
	if f.is(m.to-1, "that") {
		return true
	}
	subject := m.from > 0 && f.words[m.from-1].kind == wordToken && !f.is(m.from-1, "the", "a", "two", "three", "four", "other", "murder", "main", "prime", "chief", "not", "of", "to")
	return subject && (f.is(m.to, "the", "a", "an", "he", "she", "it", "they", "there", "his", "her", "their", "this", "these", "most", "some") || m.to < len(f.words) && f.words[m.to].capital)
}

// perfect reports whether the clause from lexeme i on ends with a German
// infinitive of the past: soll getrunken haben is a rumour, soll öffnen a plan.
func (f *facts) perfect(i int) bool {
	for ; i < len(f.words) && f.words[i].kind != signToken; i++ {
		if f.is(i, "haben", "sein", "worden") && (i+1 == len(f.words) || f.words[i+1].kind == signToken || f.is(i+1, "sein")) {
			return true
		}
	}
	return false
}

// ability reports whether a could or can tells what somebody is or was able to
// do: could not land, before they could take it, could be heard.
func (f *facts) ability(m mark) bool {
	next := m.to
	if f.is(next, "be") {
		next++
	}
	return f.is(m.to, "not", "only", "neither", "never", "hardly", "barely", "no") || f.is(m.from-1, "nobody", "none", "neither", "who") || f.is(m.from-2, "no", "nobody") ||
		f.is(m.from, "could") && (f.is(m.to+1, "no") || f.is(m.from-2, "before", "until", "so") || f.is(m.from-3, "so") && f.is(m.from-2, "a", "the", "that", "his", "her", "their") || f.is(m.from-1, "before", "until")) ||
		f.is(next, "see", "seen", "hear", "heard", "feel", "felt", "smell", "remember", "afford", "understand")
}

// asked reports whether the lexeme at i stands in a question within its
// sentence: to see whether it might, what they could.
func (f *facts) asked(i int) bool {
	for k := i - 1; k >= max(0, i-5) && f.words[k].kind == wordToken && f.words[k].claim == f.words[i].claim; k-- {
		if f.is(k, "whether", "what", "how", "if") {
			return true
		}
	}
	return false
}

// reportedFuture reports whether a French conditional only reports what
// somebody said of the future: a déclaré que la réforme serait adoptée.
func (f *facts) reportedFuture(m mark) bool {
	if !f.is(m.from, "serait", "seraient", "aurait", "auraient") {
		return false
	}
	for k := m.from - 1; k > 0 && f.words[k].kind == wordToken; k-- {
		if f.is(k, "que", "qu'") && f.lex["speech"].has(f.words[k-1].key) {
			return true
		}
	}
	return false
}

// checkHedges compares how certain two passages are: markers dropped, added,
// weakened or strengthened.
func checkHedges(m *reading) []Finding {
	left, added := m.pairHedges()
	var out []Finding
	for _, x := range left {
		near := -1
		for j, y := range added {
			if shared(m.a.after(x.to, 4, 8), m.b.after(y.to, 4, 8)) > 0 || m.brief() && min(m.coverA, m.coverB) >= 0.6 {
				near = j
			}
		}
		if f, ok := m.droppedHedge(x, added, near); ok {
			out = append(out, f)
		}
		if near >= 0 {
			added = slices.Delete(added, near, near+1)
		}
	}
	for _, y := range added {
		if f, ok := m.addedHedge(y); ok {
			out = append(out, f)
		}
	}
	if len(out) == 0 {
		out = m.checkModal()
	}
	if len(out) == 0 {
		out = m.checkExpected()
	}
	if len(out) == 0 {
		out = m.checkBelief()
	}
	if len(out) == 0 {
		return m.checkStrength()
	}
	return out
}

// brief reports whether both passages are short enough to say one thing.
func (m *reading) brief() bool { return max(len(m.a.words), len(m.b.words)) <= 25 }

// nearHedges counts the words that stand near both markers.
func (m *reading) nearHedges(x, y mark) int {
	return shared(m.a.near(x.from, x.to, 4), m.b.near(y.from, y.to, 4))
}

// pairHedges takes away the markers that answer one another, those of one
// class and among the same words first, and returns what is left of both
// sides, soft ones aside.
func (m *reading) pairHedges() (left, added []mark) {
	return pairMarks(m.a.hedges, m.b.hedges, m.hedgeLikeness)
}

// hedgeLikeness says how surely two markers answer one another; 0 where they
// do not. Markers of different classes need a word in common near them.
func (m *reading) hedgeLikeness(x, y mark) float64 {
	n := m.nearHedges(x, y)
	switch {
	case !x.answers(y):
		return 0
	case x.soft && y.soft && m.a.words[x.from].stem != m.b.words[y.from].stem:
		return 0.1 // neither is looked for where it stands alone
	case x.tag == y.tag:
		return float64(n + 2)
	}
	return float64(shared(m.a.near(x.to-1, x.to, 1), m.b.near(y.to-1, y.to, 1)) + shared(m.a.after(x.to, 4, 8), m.b.after(y.to, 4, 8)))
}

// answers reports whether one marker may stand for another: the same class,
// or about the same weight.
func (x mark) answers(y mark) bool {
	if x.tag == y.tag {
		return true
	}
	if x.tag == "link" || y.tag == "link" {
		return false
	}
	d := x.weight - y.weight
	return d >= -1 && d <= 1
}

// droppedHedge reports a marker that the account does not have, where it says
// what the marker stood before.
func (m *reading) droppedHedge(x mark, added []mark, near int) (Finding, bool) {
	to := nothing
	says := saysDropped(m.a.said([2]int{x.from, x.to}))
	if near >= 0 {
		y := added[near]
		to = [2]int{y.from, y.to}
		says = saysBecame(m.a.said([2]int{x.from, x.to}), m.b.said(to))
	} else if c, ok := m.newCertainty(x); ok {
		to = [2]int{c.from, c.to}
		says = saysBecame(m.a.said([2]int{x.from, x.to}), m.b.said(to))
	} else if x.tag == "link" || x.tag == "unclear" && slices.ContainsFunc(m.b.words, func(w lexeme) bool { return w.key == "whether" || w.key == "if" }) {
		return Finding{}, false
	}
	if near < 0 && m.a.is(x.from, "indicated", "indicates") && len(m.b.speakers) > 0 {
		return Finding{}, false // she indicated that, she said that
	}
	if near < 0 && m.a.is(x.from, "may", "can") && slices.ContainsFunc(permissions, m.b.hasKey) {
		return Finding{}, false
	}
	if !m.asserts(m.a, m.b, x) || m.a.alleges(x) && len(m.b.speakers) > 0 || x.tag == "alleged" && m.newlyAttributed(m.a, m.b) {
		return Finding{}, false
	}
	f := m.finding([2]int{x.from, x.to}, to, says)
	f.Kind = HedgeKind
	return f, true
}

// permissions are words that say what somebody may do.
var permissions = []string{"allowed", "allows", "permitted", "permits", "open", "entitled", "eligible", "permission", "right", "authorised", "authorized", "reserved", "free"}

// newCertainty returns the word by which the account says for certain what
// the marker x left open.
func (m *reading) newCertainty(x mark) (mark, bool) {
	for _, c := range m.b.certain {
		cause := c.tag == "cause"
		if cause != (x.tag == "link") {
			continue
		}
		word := m.b.words[c.from].key
		if !slices.ContainsFunc(m.a.certain, func(o mark) bool { return m.a.words[o.from].key == word || cause && o.tag == c.tag }) {
			return c, true
		}
	}
	return mark{}, false
}

// addedHedge reports a marker that only the account has, where the reference
// says the same without.
func (m *reading) addedHedge(y mark) (Finding, bool) {
	if !m.closeAt(y.from) || m.b.words[y.from].quoted || m.b.alleges(y) && len(m.a.speakers) > 0 {
		return Finding{}, false // within a quotation it is a matter of the quotation
	}
	cause := y.tag == "link" && slices.ContainsFunc(m.a.certain, func(c mark) bool { return c.tag == "cause" })
	if y.tag == "suggest" || y.tag == "unclear" || y.tag == "link" && !cause || !m.asserts(m.b, m.a, y) {
		return Finding{}, false
	}
	if (y.tag == "alleged" || y.tag == "rumour") && m.newlyAttributed(m.b, m.a) {
		return Finding{}, false
	}
	b := [2]int{y.from, y.to}
	f := m.finding(nothing, b, saysAdded(m.b.said(b)))
	f.Kind = HedgeKind
	return f, true
}

// alleges reports whether a marker is a verb that also credits somebody: she
// alleges that. Where the other side credits somebody too, nothing is lost.
func (f *facts) alleges(x mark) bool {
	return f.opinion(x) || f.is(x.from, "alleges", "allege", "alleging", "accuse", "accuses", "accusing", "blame", "blames") || f.is(x.from, "alleged") && f.is(x.to, "that")
}

// asserts reports whether the other passage says what the marker stands
// before.
func (m *reading) asserts(f, other *facts, x mark) bool {
	head := f.after(x.to, 3, 7)
	if len(head) == 0 {
		head = f.near(x.from, x.to, 2)
	}
	n := other.found(head)
	return n >= 2 || n >= 1 && (m.close() || m.coverB >= 0.75) || len(head) <= 1 && n == len(head) && m.close() || m.coverA >= 0.75
}

// newlyAttributed reports whether the other passage credits somebody where
// this one credits nobody: an allegation told as somebody's words.
func (m *reading) newlyAttributed(f, other *facts) bool {
	outside := func(s speaker) bool { return s.kind != selfSpeaker }
	return slices.ContainsFunc(other.speakers, outside) && !slices.ContainsFunc(f.speakers, outside)
}
