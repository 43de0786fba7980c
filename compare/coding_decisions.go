package compare

import (
	"cmp"
	"maps"
	"slices"

	"synoptic/compare/judge"
	"synoptic/compare/text"
)

// code reads the decisions on codes. Warnings of an earlier reading go.
func (c *Comparison) code(ds []Decision) {
	k := codings{marks: map[Unit]map[string]*Coding{}, agreed: map[Unit]map[string]string{}, topics: map[int]string{}, lost: map[string]map[Decision]bool{}}
	for _, d := range ds {
		switch d.Verb {
		case Define:
			k.book = k.book.define(d)
		case Retire:
			k.book = k.book.retire(string(d.Kind))
			k.fold(string(d.Kind), d.Note)
		case Encode, Decode, Relate, Agree, Comment, Label:
			k.put(c, d)
		}
	}
	k.book = k.book.tree()
	k.tidy()
	c.coded = k
	c.Warnings = append(c.settled[:len(c.settled):len(c.settled)], k.warnings()...)
}

// fold turns the uses of a deleted code into uses of another one; with no
// other they stay, unseen, for the code may come back.
func (k *codings) fold(id, into string) {
	if into == "" {
		return
	}
	for _, by := range k.marks {
		for _, m := range by {
			if at, ok := m.when[id]; ok {
				delete(m.when, id)
				if _, has := m.when[into]; !has {
					m.when[into] = at
				}
			}
			m.foldWords(id, into)
		}
	}
	for _, values := range k.agreed {
		if v, ok := values[id]; ok {
			delete(values, id)
			if values[into] != "1" {
				values[into] = v
			}
		}
	}
}

// put applies one decision to its unit.
func (k *codings) put(c *Comparison, d Decision) {
	u, why := k.unit(c, d)
	if why != "" {
		k.lose(d, why)
		return
	}
	switch {
	case d.Verb == Agree:
		k.agree(u, d)
		return
	case d.Verb == Label && d.Note == "":
		delete(k.topics, u.Group)
		return
	case d.Verb == Label:
		k.topics[u.Group] = d.Note
		return
	}
	if k.marks[u] == nil {
		k.marks[u] = map[string]*Coding{}
	}
	m := k.marks[u][d.Coder]
	if m == nil {
		m = &Coding{Coder: d.Coder, when: map[string]string{}, words: map[CodedWords]string{}}
		k.marks[u][d.Coder] = m
	}
	m.put(d)
}

func (m *Coding) put(d Decision) {
	m.At = max(m.At, d.At)
	switch kind := string(d.Kind); {
	case d.Verb == Comment:
		m.Note = d.Note
	case d.Verb == Relate && d.Note == "":
		m.Relation = ""
		delete(m.when, RelationKind)
	case d.Verb == Relate:
		m.Relation = Relation(d.Note)
		m.when[RelationKind] = d.At
	case d.Note == OfWords:
		m.putWords(d)
	case d.Verb == Encode && kind == NoCode:
		at := m.when[RelationKind]
		clear(m.when)
		clear(m.words)
		if m.when[NoCode] = d.At; m.Relation != "" {
			m.when[RelationKind] = at
		}
	case d.Verb == Encode:
		delete(m.when, NoCode)
		m.when[kind] = d.At
	default:
		delete(m.when, kind)
	}
}

// putWords gives a code to words, or takes it back.
func (m *Coding) putWords(d Decision) {
	w := CodedWords{d.B.Span, string(d.Kind)}
	if d.Verb == Decode {
		delete(m.words, w)
		return
	}
	delete(m.when, NoCode)
	m.words[w] = d.At
}

// foldWords turns the uses of a code on words into uses of another one.
func (m *Coding) foldWords(id, into string) {
	for w, at := range maps.Clone(m.words) {
		if w.Code == id {
			delete(m.words, w)
			m.words[CodedWords{w.Span, into}] = at
		}
	}
}

// tidyWords lists the words whose codes are in the codebook.
func (m *Coding) tidyWords(book Codebook) {
	for w := range m.words {
		if book.index(w.Code) >= 0 {
			m.Words = append(m.Words, w)
		}
	}
	slices.SortFunc(m.Words, func(a, b CodedWords) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), book.index(a.Code)-book.index(b.Code))
	})
}

func (k *codings) agree(u Unit, d Decision) {
	if k.agreed[u] == nil {
		k.agreed[u] = map[string]string{}
	}
	if k.agreed[u][string(d.Kind)] = d.Note; d.Note == "" {
		delete(k.agreed[u], string(d.Kind))
	}
}

// tidy leaves out codes that are not in the codebook, and marks and coders
// that come to nothing.
func (k *codings) tidy() {
	seen := map[string]bool{}
	for u, by := range k.marks {
		for coder, m := range by {
			for _, code := range k.book {
				if _, ok := m.when[code.ID]; ok {
					m.Codes = append(m.Codes, code.ID)
				}
			}
			m.tidyWords(k.book)
			_, m.None = m.when[NoCode]
			switch {
			case m.Coded():
				seen[coder] = true
			case m.Note == "":
				delete(by, coder)
			}
		}
		if len(by) == 0 {
			delete(k.marks, u)
		}
	}
	k.coders = slices.Sorted(maps.Keys(seen))
	maps.DeleteFunc(k.agreed, func(_ Unit, v map[string]string) bool { return len(v) == 0 })
}

// unit finds what a decision on a unit is about, or says why there is no such
// thing any more.
func (k *codings) unit(c *Comparison, d Decision) (u Unit, why string) {
	a, ok := c.Find(d.A)
	if !ok {
		return u, judge.LostClaim
	}
	if u.Group, ok = k.group(c, a); !ok {
		return u, judge.LostRow
	}
	if d.B.Account == 0 {
		u.Account = Whole
		return u, ""
	}
	if u.Account = c.Index(d.B.Account); u.Account < 0 {
		return u, judge.LostAccount
	}
	m := c.Member(&c.Groups[u.Group], u.Account)
	switch {
	case d.B.Empty() && m != nil && len(m.Claims) > 0:
		why = judge.LostSilence
	case !d.B.Empty() && (m == nil || !covers(c, *m, d.B.Span)):
		why = judge.LostPassage
	}
	return u, why
}

// covers reports whether a member shows a claim that lies in the span.
func covers(c *Comparison, m Member, s text.Span) bool {
	return slices.ContainsFunc(m.Passage(), func(n int) bool {
		claim := c.Claims[m.Account][n]
		return claim.Start < s.End && s.Start < claim.End
	})
}

// group returns the row that a claim is about or, where it is about none, the
// first in which it stands.
func (k *codings) group(c *Comparison, r text.Ref) (int, bool) {
	if k.groups == nil {
		k.groups = map[text.Ref]int{}
		for i := range c.Groups {
			first := c.Groups[i].Members[0]
			k.groups[text.Ref{Account: first.Account, Claim: first.Passage()[0]}] = i
		}
		for i := range c.Groups {
			for _, m := range c.Groups[i].Members {
				for _, claim := range m.Passage() {
					if _, has := k.groups[text.Ref{Account: m.Account, Claim: claim}]; !has {
						k.groups[text.Ref{Account: m.Account, Claim: claim}] = i
					}
				}
			}
		}
	}
	i, ok := k.groups[r]
	return i, ok
}

// lose notes what no longer applies. What was taken back is not missed.
func (k *codings) lose(d Decision, why string) {
	key := Decision{Verb: Encode, A: d.A, B: d.B, Kind: d.Kind, Coder: d.Coder}
	if d.Note == OfWords { // the code of the whole is another
		key.Note = OfWords
	}
	taken := d.Verb == Decode
	if d.Verb != Encode && d.Verb != Decode {
		key.Verb, taken = d.Verb, d.Note == ""
	}
	if k.lost[why] == nil {
		k.lost[why] = map[Decision]bool{}
		k.order = append(k.order, why)
	}
	if k.lost[why][key] = true; taken {
		delete(k.lost[why], key)
	}
}

// warnings says what no longer applies, one sentence for each reason.
func (k *codings) warnings() []judge.Warning {
	var out []judge.Warning
	for _, why := range k.order {
		switch n := len(k.lost[why]); {
		case n == 1:
			out = append(out, judge.Warning{Account: -1, Says: text.SentenceOf(judge.FormCodeLost, why)})
		case n > 1:
			out = append(out, judge.Warning{Account: -1, Says: text.SentenceOf(judge.FormCodesLost, n, why)})
		}
	}
	return out
}
