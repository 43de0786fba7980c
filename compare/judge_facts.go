package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	stemEnglish "github.com/blevesearch/snowballstem/english"
	stemFrench "github.com/blevesearch/snowballstem/french"
)

// lexeme is a word, number or sign of a claim as the checks read it:
// compounds are cut at hyphens (24-year-old), units off their numbers (30km).
type lexeme struct {
	Span    // bytes of the account's text
	kind    tokenKind
	key     string
	stem    string
	joined  bool // follows the one before without a blank
	hyphen  bool // joined by a hyphen
	capital bool // begins with a capital letter
	content bool // carries meaning: no stop word, no sign
	quoted  bool // stands between quotation marks
	used    bool // part of a date, so that no other check reads it
	claim   int  // counts the claims of a passage, from 0
}

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
	speakers  []speaker
	caps      bool // every word begins with a capital: names cannot be told
}

// readFacts prepares the claim at s.
func readFacts(d *document, s Span) *facts {
	f := &facts{text: d.Text, language: d.Language, lex: lexiconOf(d.Language), published: d.Published, stems: map[string]bool{}}
	f.words = lexemes(d.Text, s, f.lex, d.Language)
	f.markQuoted()
	f.markCapitals()
	f.dates = readDates(f)
	f.figures = readFigures(f, d.Language)
	f.hedges = f.readHedges()
	f.certain = f.marks("certain", false)
	f.negations = f.readNegations()
	f.opposites = f.readOpposites()
	f.scopes = f.readScopes()
	f.names = readNames(f)
	f.speakers = readSpeakers(f)
	for _, w := range f.words {
		if w.content {
			f.stems[w.stem] = true
		}
	}
	return f
}

// lexemes cuts the text at s.
func lexemes(text string, s Span, lex lexicon, language string) []lexeme {
	var out []lexeme
	space := true
	for _, t := range tokenize(s.Of(text)) {
		if t.kind == spaceToken {
			space = true
			continue
		}
		at := s.Start + t.Start
		for i, p := range pieces(t.Of(s.Of(text)), t.kind, language) {
			l := lexeme{Span: Span{at + p.Start, at + p.End}, joined: i > 0 || !space, hyphen: i > 0 && p.Start > 0 && isHyphenAt(text, at+p.Start)}
			l.kind = kindOf(l.Of(text))
			l.key = t.key
			if p.End-p.Start < t.End-t.Start {
				l.key = fold(l.Of(text))
			}
			l.stem = stem(l.key, language)
			first, _ := utf8.DecodeRuneInString(l.Of(text))
			l.capital = unicode.IsUpper(first)
			l.content = l.kind >= wordToken && !lex["stop"].has(l.key)
			out = append(out, l)
		}
		space = false
	}
	return out
}

// isHyphenAt reports whether the byte before at is the end of a hyphen.
func isHyphenAt(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return isHyphen(string(r))
}

// pieces cuts a compound at its hyphens, letters off the digits before them
// and, in French, the article off its noun (l'accord).
func pieces(word string, kind tokenKind, language string) []Span {
	if kind < wordToken {
		return []Span{{0, len(word)}}
	}
	var out []Span
	start := 0
	cut := func(end int) {
		if end > start {
			out = append(out, Span{start, end})
		}
	}
	digits := kind == numberToken
	for i, r := range word {
		switch {
		case language == "fr" && start == 0 && i > 0 && i <= 2 && (r == '\'' || r == '’'):
			start = i + utf8.RuneLen(r)
			out = append(out, Span{0, start})
		case isHyphen(string(r)) && i-start > 2 || isHyphen(string(r)) && digits:
			cut(i)
			start = i + utf8.RuneLen(r)
			next, _ := utf8.DecodeRuneInString(word[start:])
			digits = unicode.IsDigit(next)
		case digits && unicode.IsLetter(r):
			cut(i)
			start, digits = i, false
		}
	}
	cut(len(word))
	return out
}

// stem returns the Snowball stem of a word of a language that has one here.
func stem(key, language string) string {
	word := strings.TrimSuffix(strings.TrimSuffix(key, "'s"), "'")
	if base, ok := lexiconOf(language)["irregular"].tag(word); ok {
		word = base
	}
	env := snowballstem.NewEnv(word)
	switch language {
	case "fr":
		stemFrench.Stem(env)
	case "en", "":
		stemEnglish.Stem(env)
	}
	return env.Current()
}

// markQuoted marks the words between quotation marks. A mark that is closed
// and was not opened quotes from the start, one left open to the end.
func (f *facts) markQuoted() {
	for _, s := range quotedSpans(f) {
		for i := s.Start; i < s.End; i++ {
			f.words[i].quoted = true
		}
	}
}

// quotedSpans returns the ranges of lexemes between quotation marks.
func quotedSpans(f *facts) []Span {
	var out []Span
	open := -1
	for i, w := range f.words {
		if w.kind != signToken || w.key != `"` && !f.singleQuote(i, open >= 0) {
			continue
		}
		opens := strings.ContainsAny(w.Of(f.text), "“„«‘") || w.Of(f.text) != "”" && w.Of(f.text) != "»" && open < 0 && (i == 0 || !w.joined)
		switch {
		case opens && open < 0:
			open = i + 1
		case !opens && open >= 0:
			out = append(out, Span{open, i})
			open = -1
		case !opens && len(out) == 0 && i > 0 && w.joined:
			out = append(out, Span{0, i})
		}
	}
	if open >= 0 {
		out = append(out, Span{open, len(f.words)})
	}
	return out
}

// singleQuote reports whether the sign at i is a single quotation mark and
// no apostrophe.
func (f *facts) singleQuote(i int, open bool) bool {
	w := f.words[i]
	if w.key != "'" {
		return false
	}
	if open {
		return w.joined && (i+1 == len(f.words) || !f.words[i+1].joined || f.words[i+1].kind == signToken)
	}
	closes := slices.ContainsFunc(f.words[i+1:], func(l lexeme) bool { return l.key == "'" })
	return closes && (i == 0 || !w.joined || f.words[i-1].kind == signToken) && i+1 < len(f.words) && f.words[i+1].joined
}

// markCapitals notes whether the claim is set in the capitals of a headline.
func (f *facts) markCapitals() {
	words, capitals := 0, 0
	for _, w := range f.words {
		if w.kind == wordToken && w.content {
			words++
			if w.capital {
				capitals++
			}
		}
	}
	f.caps = words > 3 && capitals*10 >= words*9
}

// marks finds the phrases of a list. Where single is set, words that a date
// or figure has taken are passed over.
func (f *facts) marks(list string, single bool) []mark {
	var out []mark
	for i := 0; i < len(f.words); i++ {
		if f.words[i].used && single {
			continue
		}
		if p, ok := f.lex[list].at(f.words, i); ok {
			out = append(out, newMark(i, p))
			i += len(p.words) - 1
		}
	}
	return out
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
