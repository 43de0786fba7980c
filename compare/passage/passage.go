package passage

import (
	"slices"
	"strings"

	"synoptic/compare/text"
)

// Mark is a phrase of a word list found in a claim: the lexemes [from, to).
type Mark struct {
	From, To int
	Tag      string
	Weight   int
	Soft     bool
}

// Passage are what the checks read from a claim, prepared once. A passage of
// several claims has their facts one after the other.
type Passage struct {
	Text      string // of the account
	Language  string
	Lex       text.Lexicon
	Published string
	Words     []text.Lexeme
	Stems     map[string]bool // of content words
	Figures   []Figure
	Dates     []Date
	Hedges    []Mark
	Certain   []Mark
	Negations []Mark
	Opposites []Mark
	Scopes    []Mark
	Names     []Name
	persons   []bool // lexemes that belong to persons' names; German only
	Speakers  []Speaker
	caps      bool // every word begins with a capital: names cannot be told
}

// Read prepares the claim at s.
func Read(d *text.Document, s text.Span) *Passage {
	f := ReadListed(d, s)
	readRest(f)
	return f
}

// readRest reads what readListed leaves out.
func readRest(f *Passage) {
	f.Certain = f.Marks("certain", false)
	f.Negations = readNegations(f)
	f.Opposites = readOpposites(f)
	f.Scopes = readScopes(f)
	f.Names = readNames(f)
}

// ReadListed is Read as far as tables list what it finds: figures, dates,
// hedges and speakers.
func ReadListed(d *text.Document, s text.Span) *Passage {
	f := &Passage{Text: d.Text, Language: d.Language, Lex: text.LexiconOf(d.Language), Published: d.Published}
	f.Words = text.Lexemes(d.Text, s, f.Lex, d.Language)
	markQuoted(f, d.Quotes)
	readWords(f)
	if f.Language == "de" {
		markPersons(f, surnamesOf(d))
	}
	return f
}

// readWords reads what tables list from the words.
func readWords(f *Passage) {
	markCapitals(f)
	f.Dates = readDates(f)
	f.Figures = readFigures(f, f.Language)
	f.Hedges = readHedges(f)
	f.Speakers = readSpeakers(f)
	f.Stems = make(map[string]bool, len(f.Words)/2)
	for _, w := range f.Words {
		if w.Content {
			f.Stems[w.Stem] = true
		}
	}
}

// Marks finds the phrases of a list that openings has as one of marks. Where
// single is set, words that a date or figure has taken are passed over.
func (f *Passage) Marks(list string, single bool) []Mark {
	var out []Mark
	for i := 0; i < len(f.Words); i++ {
		if !f.opens(i, text.OpensMark) || f.Words[i].Used && single {
			continue
		}
		if p, ok := f.Lex[list].At(f.Words, i); ok && !f.inName(i) {
			out = append(out, NewMark(i, p))
			i += len(p.Words) - 1
		}
	}
	return out
}

// inName reports whether the lexeme at i is part of a name and not a word of
// its own: a capital within a sentence that is not set in capitals.
func (f *Passage) inName(i int) bool {
	w := f.Words[i]
	begins := i == 0 || f.Words[i-1].Kind == text.SignToken || f.Words[i-1].Claim != w.Claim
	return w.Capital && !begins && !f.caps && f.Language != "de" && w.Key != "i"
}

// NewMark reads the weight and softness that stand in a tag.
func NewMark(i int, p text.Phrase) Mark {
	m := Mark{From: i, To: i + len(p.Words)}
	for n, part := range strings.Fields(p.Tag) {
		switch {
		case part == "soft":
			m.Soft = true
		case part[0] >= '0' && part[0] <= '9':
			m.Weight = int(part[0] - '0')
		case n == 0:
			m.Tag = part
		default:
			m.Tag += " " + part
		}
	}
	return m
}

// Span returns the bytes of the lexemes [from, to).
func (f *Passage) Span(from, to int) text.Span {
	if from >= to {
		return text.Span{}
	}
	return text.Span{Start: f.Words[from].Start, End: f.Words[to-1].End}
}

// Near returns the stems of up to n content words on each side of the
// lexemes [from, to), within the same claim.
func (f *Passage) Near(from, to, n int) []string {
	var out []string
	for i, k := from-1, 0; i >= 0 && k < n && f.Words[i].Claim == f.Words[from].Claim; i-- {
		if f.Words[i].Content && f.Words[i].Kind == text.WordToken {
			out = append(out, f.Words[i].Stem)
			k++
		}
	}
	return append(out, f.After(to, n, 3*n)...)
}

// After returns the stems of up to n content words among the next reach
// lexemes, within the claim.
func (f *Passage) After(to, n, reach int) []string {
	var out []string
	for i := to; i < len(f.Words) && i < to+reach && len(out) < n; i++ {
		if f.Words[i].Claim != f.Words[max(0, to-1)].Claim {
			break
		}
		if f.Words[i].Content && f.Words[i].Kind == text.WordToken {
			out = append(out, f.Words[i].Stem)
		}
	}
	return out
}

// Shared counts the stems that both lists have.
func Shared(a, b []string) int {
	n := 0
	for _, s := range a {
		if slices.Contains(b, s) {
			n++
		}
	}
	return n
}

// Found counts the stems that a passage has.
func (f *Passage) Found(stems []string) int {
	n := 0
	for _, s := range stems {
		if f.Stems[s] {
			n++
		}
	}
	return n
}

// Join puts the facts of several claims of one account together.
func Join(parts []*Passage) *Passage {
	if len(parts) == 1 {
		return parts[0]
	}
	out := &Passage{Stems: map[string]bool{}}
	for n, p := range parts {
		out.Text, out.Language, out.Lex, out.Published = p.Text, p.Language, p.Lex, p.Published
		out.caps = out.caps || p.caps
		by := len(out.Words)
		for _, w := range p.Words {
			w.Claim = n
			out.Words = append(out.Words, w)
		}
		for s := range p.Stems {
			out.Stems[s] = true
		}
		out.Figures = appendMoved(out.Figures, p.Figures, func(x *Figure) { x.move(by) })
		out.Dates = appendMoved(out.Dates, p.Dates, func(x *Date) { x.From, x.To = x.From+by, x.To+by })
		out.Names = appendMoved(out.Names, p.Names, func(x *Name) { x.From, x.To = x.From+by, x.To+by })
		out.Speakers = appendMoved(out.Speakers, p.Speakers, func(x *Speaker) { x.From, x.To = x.From+by, x.To+by })
		move := func(x *Mark) { x.From, x.To = x.From+by, x.To+by }
		out.Hedges = appendMoved(out.Hedges, p.Hedges, move)
		out.Certain = appendMoved(out.Certain, p.Certain, move)
		out.Negations = appendMoved(out.Negations, p.Negations, move)
		out.Opposites = appendMoved(out.Opposites, p.Opposites, move)
		out.Scopes = appendMoved(out.Scopes, p.Scopes, move)
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

// Within returns the names that stand in a range.
func (f *Passage) Within(r [2]int) []Name {
	var out []Name
	for _, n := range f.Names {
		if n.From >= r[0] && n.To <= r[1] {
			out = append(out, n)
		}
	}
	return out
}

// HasKey reports whether a word stands in the passage.
func (f *Passage) HasKey(key string) bool {
	return slices.ContainsFunc(f.Words, func(w text.Lexeme) bool { return w.Key == key })
}

// HasAny reports whether a word of a list stands in the passage.
func (f *Passage) HasAny(list text.WordBag) bool {
	return slices.ContainsFunc(f.Words, func(w text.Lexeme) bool { return list[w.Key] })
}

// ContentAt reports whether a content word stands at i.
func (f *Passage) ContentAt(i int) bool {
	return i < len(f.Words) && f.Words[i].Content && f.Words[i].Kind == text.WordToken
}

// Said returns the words of a range on one line, for a sentence.
func (f *Passage) Said(r [2]int) string {
	return strings.Join(strings.Fields(f.Span(r[0], r[1]).Of(f.Text)), " ")
}

// Between reports whether words stand outside the quotation marks with a
// quotation before and behind them: “It was hard,” she said, “but right.”
func (f *Passage) Between(s text.Span) bool {
	before, behind := false, false
	for _, w := range f.Words {
		switch {
		case w.End <= s.Start:
			before = before || w.Quoted && w.Content
		case w.Start >= s.End:
			behind = behind || w.Quoted && w.Content
		case w.Quoted:
			return false
		}
	}
	return before && behind
}

// Partitive reports whether a quantifier is said of some that are known: several
// of the ferries, some of its pupils.
func (f *Passage) Partitive(x Mark) bool {
	return x.Weight < 6 && (f.Is(x.To, "of") && f.In(x.To+1, definites) || f.Is(x.To-1, "of") && f.In(x.To, definites) || f.Is(x.To-2, "of") && f.In(x.To-1, definites))
}

// Definite reports whether a noun stands in the passage as known: the ferries.
func (f *Passage) Definite(stem string) bool {
	for i, w := range f.Words {
		if w.Stem == stem && (f.In(i-1, definites) || f.Is(i-2, "the") && f.ContentAt(i-1)) {
			return true
		}
	}
	return false
}

// Bare reports whether a noun stands in the passage without quantifier or
// figure before it.
func (f *Passage) Bare(stem string) bool {
	for i, w := range f.Words {
		if w.Stem != stem {
			continue
		}
		counted := slices.ContainsFunc(f.Figures, func(x Figure) bool { return x.To <= i && i-x.To <= 3 || slices.Contains(x.Noun, stem) })
		scoped := slices.ContainsFunc(f.Scopes, func(x Mark) bool { return x.To <= i && i-x.To <= 3 })
		return !counted && !scoped && !f.In(i-1, determiners)
	}
	return false
}
