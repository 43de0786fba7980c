package judge

import (
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// deedCheck finds what somebody means, is asked or tries to do and the other
// passage tells as done: of agreed to pay it does not follow that anything was
// paid (Karttunen, Implicative verbs, 1971; Nairn, Condoravdi and Karttunen 2006).
type deedCheck struct{ *Reading }

func (m *Reading) deeds() deedCheck { return deedCheck{m} }

// deed is a verb and what says that it is not done yet.
type deed struct {
	from int // first lexeme of what stands before it; the verb where nothing does
	verb int
}

// mostAsked is how many lexemes may stand between an order and the deed: those who should do it.
const mostAsked = 8

// check looks for the same verb on both sides, open on the one and done on the other.
func (m deedCheck) check() []Finding {
	if f, ok := m.became(m.A, m.B); ok {
		return []Finding{m.deedFinding(f[0], f[1], formToldAsDone)}
	}
	if f, ok := m.became(m.B, m.A); ok {
		return []Finding{m.deedFinding(f[1], f[0], formToldAsOpen)}
	}
	return nil
}

func (m deedCheck) deedFinding(a, b deed, form string) Finding {
	from, to := [2]int{a.from, a.verb + 1}, [2]int{b.from, b.verb + 1}
	f := m.finding(from, to, text.SentenceOf(form, m.A.Said(from), m.B.Said(to)))
	f.Kind = ActKind
	return f
}

// became returns a deed that is open in f and done in other: the same verb, with
// words in common behind it, and neither passage has it the other way as well.
func (m deedCheck) became(f, other *passage.Passage) (out [2]deed, _ bool) {
	open := openDeeds(f)
	if len(open) == 0 {
		return out, false
	}
	elsewhere := openDeeds(other)
	for _, x := range open {
		stem := f.Words[x.verb].Stem
		same := func(d deed) bool { return other.Words[d.verb].Stem == stem }
		if slices.ContainsFunc(elsewhere, same) || len(doneIn(f, stem)) > 0 {
			continue
		}
		for _, j := range doneIn(other, stem) {
			if m.sameDeed(f, x.verb, other, j) {
				return [2]deed{x, {j, j}}, true
			}
		}
	}
	return out, false
}

// doneIn returns where a passage tells a deed as done.
func doneIn(f *passage.Passage, stem string) (out []int) {
	for j, w := range f.Words {
		if w.Stem == stem && doneAt(f, j) {
			out = append(out, j)
		}
	}
	return out
}

// sameDeed reports whether two verbs have words of meaning near them in common.
func (m deedCheck) sameDeed(f *passage.Passage, i int, other *passage.Passage, j int) bool {
	behind := f.After(i+1, 5, 10)
	return passage.Shared(behind, other.Near(j, j+1, 5)) > 0 || len(behind) == 0 && m.close()
}

// openDeeds finds the verbs of which it does not follow that the deed was done.
func openDeeds(f *passage.Passage) []deed {
	list := f.Lex["deeds"]
	if list == nil {
		return nil
	}
	var out []deed
	for i := range f.Words {
		p, ok := list.At(f.Words, i)
		if !ok || f.Words[i].Used {
			continue
		}
		verb := i + len(p.Words)
		if p.Tag == "asked" {
			verb = behindTo(f, verb)
		}
		if verb < len(f.Words) && f.Words[verb].Kind == text.WordToken && f.Words[verb].Content && f.Words[verb].Claim == f.Words[i].Claim {
			out = append(out, deed{i, verb})
		}
	}
	return out
}

// behindTo returns the lexeme behind the next to in the clause, or behind the be
// of what is asked that it be done; beyond the end where there is none.
func behindTo(f *passage.Passage, i int) int {
	for k := i; k < len(f.Words) && k < i+mostAsked && f.Words[k].Kind != text.SignToken; k++ {
		if f.Is(k, "be") || f.Is(k, "to") && !f.Is(k+1, "be") {
			return k + 1
		}
	}
	return len(f.Words)
}

// doneAt reports whether the lexeme at j tells a deed as done: a past form that
// nothing before it takes back, and no word for a thing.
func doneAt(f *passage.Passage, j int) bool {
	if !finished(f, f.Words[j]) || f.In(j-1, notBeforeDeeds) {
		return false
	}
	for k := j - 1; k >= max(0, j-3) && f.Words[k].Kind != text.SignToken; k-- {
		if f.In(k, infinitives) {
			return false
		}
	}
	return true
}

// finished reports whether a word has the form of what is past.
func finished(f *passage.Passage, w text.Lexeme) bool {
	if w.Kind != text.WordToken || strings.HasSuffix(w.Key, "ing") {
		return false
	}
	_, irregular := f.Lex["irregular"].Tag(w.Key)
	return irregular || len(w.Key) > 3 && strings.HasSuffix(w.Key, "ed")
}
