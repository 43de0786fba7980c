package judge

import (
	"slices"
	"strings"

	"synoptic/compare/diff"
	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// leastVoice is how many quotations of the original's own words an account
// credits to somebody who is taken for who made it, where the original does not
// say I or we and nothing else tells.
const leastVoice = 2

// mostBeside is how many words two passages may have that the other has not,
// for the rest to be looked at as one wording with a frame.
const mostBeside = 40

// framed reports whether the account's passage is the original's word for word,
// and besides only says whose words they are: a remark before, behind or within
// them, with quotation marks or without. Where the original credits somebody,
// the account credits the same; else the original, or who made it. That is no
// rewording; what credits somebody else, or says more, is.
func (j *Judge) framed(from, to Side, edits []diff.Edit) bool {
	if !j.hub || from.Account != 0 || len(from.Claims) == 0 || len(to.Claims) == 0 || besides(edits) > mostBeside {
		return false
	}
	m := j.reading(from, to)
	return m.putIn() || m.framedAlike()
}

// besides counts the words of both sides that the other has not.
func besides(edits []diff.Edit) int {
	n := 0
	for _, e := range edits {
		if e.Op != diff.Equal {
			n += text.Words(e.From) + text.Words(e.To)
		}
	}
	return n
}

// putIn reports whether the account has all words of the original in their
// order, and frames around or between them.
func (m *Reading) putIn() bool {
	for _, backward := range [...]bool{false, true} {
		if runs, ok := insertions(m.A, m.B, backward); ok && m.allFrames(runs) {
			return true
		}
	}
	return false
}

// allFrames reports whether runs of lexemes that the account has more credit the
// original, and say nothing else.
func (m *Reading) allFrames(runs [][2]int) bool {
	credited := false
	for _, r := range runs {
		s, ok := m.frameAt(r)
		switch {
		case ok && m.ofOriginal(s, r):
			credited = true
		case ok || m.B.Contents(r[0], r[1]) > 0:
			return false
		}
	}
	return credited
}

// frameAt reads a run of lexemes that the account has more as a frame. Where
// the run begins with the words that follow it, it may as well stand as much
// further back: (The report said) the report found.
func (m *Reading) frameAt(r [2]int) (passage.Speaker, bool) {
	for {
		if s, ok := passage.Frame(m.B, r[0], r[1]); ok {
			return s, true
		}
		if r[0] == 0 || m.B.Words[r[0]-1].Key != m.B.Words[r[1]-1].Key {
			return passage.Speaker{}, false
		}
		r = [2]int{r[0] - 1, r[1] - 1}
	}
}

// insertions returns the runs of lexemes that b has more than a, whose words are
// looked for from the front or from the back, false where a has a word that b has not.
func insertions(a, b *passage.Passage, backward bool) (runs [][2]int, ok bool) {
	at := func(n, of int) int {
		if backward {
			return of - 1 - n
		}
		return n
	}
	taken := make([]bool, len(b.Words))
	k := 0
	for i := range a.Words {
		w := &a.Words[at(i, len(a.Words))]
		if !said(w) {
			continue
		}
		for k < len(b.Words) && text.Spelling(b.Words[at(k, len(b.Words))].Key) != text.Spelling(w.Key) {
			k++
		}
		if k == len(b.Words) {
			return nil, false
		}
		taken[at(k, len(b.Words))] = true
		k++
	}
	for i := 0; i < len(taken); i++ {
		from := i
		worded := false
		for ; i < len(taken) && !taken[i]; i++ {
			worded = worded || said(&b.Words[i])
		}
		if worded {
			runs = append(runs, [2]int{from, i})
		}
	}
	return runs, true
}

// said reports whether a lexeme is a word or a number, or a sign that says something.
func said(w *text.Lexeme) bool {
	return w.Kind >= text.WordToken || strings.ContainsAny(w.Key, "%$€£<>≤≥")
}

// framedAlike reports whether both passages are one quotation, word for word, and
// credit it to the same speaker.
func (m *Reading) framedAlike() bool {
	a, x, ok := framedQuote(m.A)
	b, y, too := framedQuote(m.B)
	if !ok || !too || !diff.SameWording(a, b) || slices.ContainsFunc(m.quotes, func(q quote.Quotation) bool { return q.Reattributed }) {
		return false
	}
	return m.attributions().samePerson(m.A, x, y) && m.keepsFrame(x)
}

// keepsFrame reports whether the account leaves out nothing of the frame of the
// original but how it calls the speaker: where and when something was said.
func (m *Reading) keepsFrame(by passage.Speaker) bool {
	for i := range m.A.Words {
		w := &m.A.Words[i]
		if w.Content && !w.Quoted && (i < by.From || i >= by.To) && !m.B.Stems[w.Stem] && !m.B.HasKey(w.Key) {
			return false
		}
	}
	return true
}

// framedQuote returns what a passage quotes where all else in it is a frame.
func framedQuote(f *passage.Passage) (words string, by passage.Speaker, ok bool) {
	var quoted []string
	end := 0
	rest := func(to int) bool {
		s, framed := passage.Frame(f, end, to)
		if framed {
			by, ok = s, true
		}
		return framed || f.Contents(end, to) == 0
	}
	for _, q := range passage.QuotedSpans(f) {
		if !rest(q.Start) {
			return "", by, false
		}
		quoted, end = append(quoted, f.Span(q.Start, q.End).Of(f.Text)), q.End
	}
	return strings.Join(quoted, " "), by, rest(len(f.Words)) && ok && len(quoted) > 0
}

// ofOriginal reports whether a speaker whom the account credits, in a frame of
// these lexemes, is who says it in the original: whom that credits, else who made it.
func (m *Reading) ofOriginal(s passage.Speaker, frame [2]int) bool {
	if len(m.A.Speakers) > 0 {
		return slices.ContainsFunc(m.A.Speakers, func(x passage.Speaker) bool { return m.attributions().samePerson(m.A, x, s) })
	}
	if slices.ContainsFunc(m.quotes, func(q quote.Quotation) bool { return q.Reattributed || q.OriginalSpeaker != "" }) {
		return false
	}
	for i := frame[0]; i < frame[1]; i++ {
		if s.Kind != passage.UnnamedSpeaker && report(m.B, i) && len(m.B.Within(frame)) == 0 {
			return true // the report said; she wrote in a memo
		}
	}
	names := m.B.Within(s.Name())
	if s.Kind == passage.PronounSpeaker {
		for _, q := range m.quotes {
			names = append(names, m.all.called(m.account, q.Speaker).names...)
		}
	}
	made := func(n passage.Name) bool {
		same := func(of []passage.Name) bool { return slices.ContainsFunc(of, n.Same) }
		voice := m.all.voice(m.account)
		return same(m.all.authorsIn(0)) || same(m.all.authorsIn(m.account)) || same(voice.names) && (voice.total() >= leastVoice || m.all.firstPerson(0))
	}
	d := m.all.docs[0].Account
	known := strings.ToLower(d.Author + " " + d.Outlet + " " + d.Title)
	return slices.ContainsFunc(names, made) || slices.ContainsFunc(s.Keys, func(k string) bool { return len(k) > 3 && strings.Contains(known, k) })
}
