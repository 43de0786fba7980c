package compare

import (
	"slices"
	"strings"
)

// mark is a phrase of a word list found in a claim: the lexemes [from, to).
type mark struct {
	from, to int
	tag      string
	weight   int
	soft     bool
}

// facts are what the checks read from a claim, prepared once. A passage of
// several claims has their facts one after the other.
type facts struct {
	text      string // of the account
	language  string
	lex       lexicon
	published string
	words     []lexeme
	stems     map[string]bool // of content words
	figures   []figure
	dates     []date
	hedges    []mark
	certain   []mark
	negations []mark
	opposites []mark
	scopes    []mark
	names     []name
	persons   []bool // lexemes that belong to persons' names; German only
	speakers  []speaker
	caps      bool // every word begins with a capital: names cannot be told
}

// readFacts prepares the claim at s.
func readFacts(d *document, s Span) *facts {
	f := readListed(d, s)
	f.readRest()
	return f
}

// readRest reads what readListed leaves out.
func (f *facts) readRest() {
	f.certain = f.marks("certain", false)
	f.negations = f.readNegations()
	f.opposites = f.readOpposites()
	f.scopes = f.readScopes()
	f.names = readNames(f)
}

// readListed is readFacts as far as tables list what it finds: figures, dates,
// hedges and speakers.
func readListed(d *document, s Span) *facts {
	f := &facts{text: d.Text, language: d.Language, lex: lexiconOf(d.Language), published: d.Published}
	f.words = lexemes(d.Text, s, f.lex, d.Language)
	f.readWords()
	if f.language == "de" {
		f.markPersons(d.surnamesOf())
	}
	return f
}

// readWords reads what tables list from the words.
func (f *facts) readWords() {
	f.markQuoted()
	f.markCapitals()
	f.dates = readDates(f)
	f.figures = readFigures(f, f.language)
	f.hedges = f.readHedges()
	f.speakers = readSpeakers(f)
	f.stems = make(map[string]bool, len(f.words)/2)
	for _, w := range f.words {
		if w.content {
			f.stems[w.stem] = true
		}
	}
}

// marks finds the phrases of a list that openings has as one of marks. Where
// single is set, words that a date or figure has taken are passed over.
func (f *facts) marks(list string, single bool) []mark {
	var out []mark
	for i := 0; i < len(f.words); i++ {
		if !f.opens(i, opensMark) || f.words[i].used && single {
			continue
		}
		if p, ok := f.lex[list].at(f.words, i); ok && !f.inName(i) {
			out = append(out, newMark(i, p))
			i += len(p.words) - 1
		}
	}
	return out
}

// inName reports whether the lexeme at i is part of a name and not a word of
// its own: a capital within a sentence that is not set in capitals.
func (f *facts) inName(i int) bool {
	w := f.words[i]
	begins := i == 0 || f.words[i-1].kind == signToken || f.words[i-1].claim != w.claim
	return w.capital && !begins && !f.caps && f.language != "de" && w.key != "i"
}

// newMark reads the weight and softness that stand in a tag.
func newMark(i int, p phrase) mark {
	m := mark{from: i, to: i + len(p.words)}
	for n, part := range strings.Fields(p.tag) {
		switch {
		case part == "soft":
			m.soft = true
		case part[0] >= '0' && part[0] <= '9':
			m.weight = int(part[0] - '0')
		case n == 0:
			m.tag = part
		default:
			m.tag += " " + part
		}
	}
	return m
}

// span returns the bytes of the lexemes [from, to).
func (f *facts) span(from, to int) Span {
	if from >= to {
		return Span{}
	}
	return Span{f.words[from].Start, f.words[to-1].End}
}

// near returns the stems of up to n content words on each side of the
// lexemes [from, to), within the same claim.
func (f *facts) near(from, to, n int) []string {
	var out []string
	for i, k := from-1, 0; i >= 0 && k < n && f.words[i].claim == f.words[from].claim; i-- {
		if f.words[i].content && f.words[i].kind == wordToken {
			out = append(out, f.words[i].stem)
			k++
		}
	}
	return append(out, f.after(to, n, 3*n)...)
}

// after returns the stems of up to n content words among the next reach
// lexemes, within the claim.
func (f *facts) after(to, n, reach int) []string {
	var out []string
	for i := to; i < len(f.words) && i < to+reach && len(out) < n; i++ {
		if f.words[i].claim != f.words[max(0, to-1)].claim {
			break
		}
		if f.words[i].content && f.words[i].kind == wordToken {
			out = append(out, f.words[i].stem)
		}
	}
	return out
}

// shared counts the stems that both lists have.
func shared(a, b []string) int {
	n := 0
	for _, s := range a {
		if slices.Contains(b, s) {
			n++
		}
	}
	return n
}

// found counts the stems that a passage has.
func (f *facts) found(stems []string) int {
	n := 0
	for _, s := range stems {
		if f.stems[s] {
			n++
		}
	}
	return n
}

// joinFacts puts the facts of several claims of one account together.
func joinFacts(parts []*facts) *facts {
	if len(parts) == 1 {
		return parts[0]
	}
	out := &facts{stems: map[string]bool{}}
	for n, p := range parts {
		out.text, out.language, out.lex, out.published = p.text, p.language, p.lex, p.published
		out.caps = out.caps || p.caps
		by := len(out.words)
		for _, w := range p.words {
			w.claim = n
			out.words = append(out.words, w)
		}
		for s := range p.stems {
			out.stems[s] = true
		}
		out.figures = appendMoved(out.figures, p.figures, func(x *figure) { x.move(by) })
		out.dates = appendMoved(out.dates, p.dates, func(x *date) { x.from, x.to = x.from+by, x.to+by })
		out.names = appendMoved(out.names, p.names, func(x *name) { x.from, x.to = x.from+by, x.to+by })
		out.speakers = appendMoved(out.speakers, p.speakers, func(x *speaker) { x.from, x.to = x.from+by, x.to+by })
		move := func(x *mark) { x.from, x.to = x.from+by, x.to+by }
		out.hedges = appendMoved(out.hedges, p.hedges, move)
		out.certain = appendMoved(out.certain, p.certain, move)
		out.negations = appendMoved(out.negations, p.negations, move)
		out.opposites = appendMoved(out.opposites, p.opposites, move)
		out.scopes = appendMoved(out.scopes, p.scopes, move)
	}
	return out
}

// appendMoved appends copies of items, each moved by the same distance.
func appendMoved[T any](to, items []T, move func(*T)) []T {
	for _, x := range items {
		move(&x)
		to = append(to, x)
	}
	return to
}
