package unit

import (
	"slices"
	"strings"

	"synoptic/compare/lexis"
	"synoptic/compare/text"
)

// kinds of tokens.
const (
	wordKind = iota
	numberKind
)

// token is a word or number of a passage. Signs are no tokens; what they say
// is noted with the token before.
type token struct {
	Span
	text, low string
	key       string // low, or the one word that stands for its forms
	stem      string
	word      *lexis.Word // nil for numbers and for languages other than English
	*entry
	kind     int
	value    float64
	valued   bool
	step     float64 // what one of the last digit of the number is worth; 0 for words
	percent  bool
	capital  bool
	first    bool // of its sentence
	quoted   bool
	hyphened bool // follows a hyphen
	comma    bool // a comma, colon or semicolon follows
	stop     bool
	named    bool
	dated    bool   // of a date in digits: 13/05/2021
	marked   string // class and value of a mark
	bounding bool   // of a phrase that says on which side of a number the truth lies
	sentence int
}

// content reports whether a token carries meaning.
func (t *token) content() bool { return !t.stop || t.kind == numberKind }

// A Passage is a text read once, to be compared with others.
type Passage struct {
	text     string
	language string
	words    *vocabulary
	tokens   []token
	content  []int           // tokens that carry meaning
	stems    map[string]bool // of tokens
	denials  int
	about    lexis.Meaning // of the words of meaning
}

// Read reads a text in a language ("en", "fr"). Marks are what the caller
// knows of it, in any order.
func Read(text, language string, marks ...Mark) *Passage {
	p := &Passage{text: text, language: language, words: vocabularyOf(language)}
	s := scanner{p: p, first: true}
	s.run()
	p.joinPrefixes()
	p.joinNumbers()
	for i := range p.tokens {
		p.tokens[i].know(p)
	}
	p.findBounds()
	for _, m := range marks {
		p.mark(m)
	}
	p.sum()
	return p
}

// joinPrefixes makes one token of an English prefix with a hyphen and its word:
// pre-war is another word than war.
func (p *Passage) joinPrefixes() {
	if !p.english() {
		return
	}
	out := p.tokens[:0]
	for _, t := range p.tokens {
		if last := len(out) - 1; last >= 0 && t.hyphened && t.kind == wordKind && out[last].End == t.Start-1 && lexis.Shifts(out[last].low) {
			b := &out[last]
			b.End, b.comma = t.End, t.comma
			b.text, b.low = p.text[b.Start:b.End], b.low+t.low
			continue
		}
		out = append(out, t)
	}
	p.tokens = out
}

// english reports whether the relations of English words can be asked.
func (p *Passage) english() bool { return p.language == "en" || p.language == "" }

// sum notes what is asked of the passage as a whole.
func (p *Passage) sum() {
	p.stems = make(map[string]bool, len(p.tokens))
	p.content, p.denials, p.about = nil, 0, lexis.Meaning{}
	for i := range p.tokens {
		t := &p.tokens[i]
		p.stems[t.stem] = true
		if t.content() {
			p.content = append(p.content, i)
			p.about.Add(t.word)
		}
		if t.flags&denies != 0 {
			p.denials++
		}
	}
}

func (p *Passage) mark(m Mark) {
	if m.Value != "" {
		p.mergeMark(m)
		return
	}
	for i := range p.tokens {
		t := &p.tokens[i]
		if t.Start >= m.End || m.Start >= t.End {
			continue
		}
		t.named = t.named || m.Class == Name && !t.stop
		t.quoted = t.quoted || m.Class == Quote
		if m.Class == Hedge && t.flags&doubts == 0 {
			own := *t.entry
			own.flags |= doubts
			own.sure = max(own.sure, 2)
			t.entry = &own
		}
	}
}

// mergeMark makes one token of those that lie in a mark.
func (p *Passage) mergeMark(m Mark) {
	first := slices.IndexFunc(p.tokens, func(t token) bool { return t.Start >= m.Start })
	if first < 0 || p.tokens[first].End > m.End {
		return
	}
	last := first
	for last+1 < len(p.tokens) && p.tokens[last+1].End <= m.End {
		last++
	}
	t := &p.tokens[first]
	t.End, t.comma = p.tokens[last].End, p.tokens[last].comma
	t.text = p.text[t.Start:t.End]
	t.low, t.marked = strings.ToLower(t.text), string(m.Class)+" "+m.Value
	t.key, t.stem, t.stop, t.kind = t.low, t.low, false, numberKind
	if m.Class == Date {
		own := *t.entry
		own.flags |= timeWord | month
		t.entry, t.valued = &own, false
	}
	for _, o := range p.tokens[first+1 : last+1] {
		t.percent = t.percent || o.percent
		if !t.valued && o.valued && m.Class == Figure {
			t.valued, t.value, t.step = true, o.value, o.step
		}
	}
	p.tokens = slices.Delete(p.tokens, first+1, last+1)
}

var unknown entry

// mostlyNoun is from which share of its uses on a word is taken for a noun.
const mostlyNoun = 0.6

// know looks a token up.
func (t *token) know(p *Passage) {
	t.entry = &unknown
	if e := p.words.words[t.low]; e != nil {
		t.entry = e
	}
	if t.flags&(month|weekday) != 0 && p.english() && !t.capital {
		t.entry = t.without(month | weekday | timeWord) // may, march
	}
	t.hyphenates(p)
	t.key = t.low
	if t.form != "" {
		t.key = t.form
	}
	t.stop = t.flags&stopWord != 0
	if t.kind == wordKind && t.number {
		t.value, t.valued = t.entry.value, true
	}
	t.stem = t.low
	if t.kind != wordKind {
		return
	}
	if p.english() {
		t.word = lexis.Of(t.low)
		t.stem = t.word.Stem
		t.reportsToo(p)
		if t.sure > 0 && t.flags&stopWord == 0 && t.word.Parts[lexis.Noun] > mostlyNoun {
			own := *t.entry
			own.sure = 0 // plans, hopes
			t.entry = &own
		}
	} else {
		t.stem = text.Snowball(t.low, p.language)
	}
	known := t.word != nil && t.word.Known
	t.named = t.capital && t.low != "i" && (!t.first || !t.stop && !known && p.english())
}

// hyphenates knows what a hyphen does to a word of English: risk-free is without
// risk, and all-inclusive speaks of no whole.
func (t *token) hyphenates(p *Passage) {
	if t.kind != wordKind || !p.english() {
		return
	}
	if t.hyphened && t.low == "free" {
		own := *t.entry
		own.flags |= denies
		t.entry = &own
	}
	if t.counts && t.amount > halfAmount && strings.HasPrefix(p.text[t.End:], "-") {
		own := *t.entry
		own.counts, own.amount = false, 0
		t.entry = &own
	}
}

// halfAmount is the amount of half.
const halfAmount = 3.5

// without returns what is known of a word but some classes.
func (e *entry) without(f flags) *entry {
	own := *e
	own.flags &^= f
	return &own
}

// findBounds marks the words of phrases like "at least".
func (p *Passage) findBounds() {
	for i := range p.tokens {
		for _, b := range p.words.opening[p.tokens[i].low] {
			if p.says(i, b.words) {
				for k := range b.words {
					p.tokens[i+k].bounding = true
				}
			}
		}
	}
}

// says reports whether a phrase begins at a token.
func (p *Passage) says(at int, phrase []string) bool {
	if at+len(phrase) > len(p.tokens) {
		return false
	}
	for k, w := range phrase {
		if p.tokens[at+k].low != w {
			return false
		}
	}
	return true
}

// reportsToo counts the forms of a verb that reports.
func (t *token) reportsToo(p *Passage) {
	if e := p.words.words[t.word.Base]; e != nil && e.flags&reports != 0 && t.flags&reports == 0 && t.word.Parts[lexis.Verb] > 0 {
		own := *t.entry
		own.flags |= reports
		t.entry = &own
	}
}
