package compare

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// document is an account with its claims, prepared for comparing.
type document struct {
	Account
	claims []Claim
	people persons // who is named; read when asked for
}

// newDocument puts an account together with its claims.
func newDocument(a Account, claims []Claim) *document {
	return &document{Account: a, claims: claims}
}

// prepared is a document as the matcher sees it.
type prepared struct {
	*document
	profiles []profile // of each claim; empty for headings and furniture
	vocab    []word    // the distinct words of the profiles
	names    namings   // what short forms mean
}

// documentsOf returns the documents without what the matcher knows of them.
func documentsOf(all []*prepared) []*document {
	out := make([]*document, len(all))
	for i, d := range all {
		out[i] = d.document
	}
	return out
}

// wordKind says what a word is to the matcher.
type wordKind uint8

const (
	contentWord wordKind = iota
	numberWord           // a figure by its value
	frameWord            // of a reporting frame: said, according
	stopWord
)

// counts reports whether a word of this kind has content.
func (k wordKind) counts() bool { return k <= numberWord }

// word is a distinct word of a document.
type word struct {
	wordKey
	claims int32 // how many claims have it
	times  int32 // how often it stands
	inner  int32 // how often it continues a name: Africa in North Africa
}

// wordKey tells words apart: a stem, or the value of a number.
type wordKey struct {
	stem string
	kind wordKind
}

// profile is a claim as the matcher sees it. Words are numbers: in a document
// places in its vocabulary, in a text those of the vocabulary of all.
type profile struct {
	seq    []int32  // every word in order
	names  []int32  // words written with a capital, sorted, each once
	quotes [][2]int // runs of seq between quotation marks
	denial
}

// prepare makes the profile of every claim of an account.
func prepare(a Account, claims []Claim) *prepared {
	return prepareUntil(context.Background(), a, claims)
}

// prepareUntil is prepare until ctx is cancelled.
func prepareUntil(ctx context.Context, a Account, claims []Claim) *prepared {
	p := preparer{
		doc:      &prepared{document: newDocument(a, claims), profiles: make([]profile, len(claims)), names: newNamings()},
		words:    wordTables(),
		language: a.Language,
		known:    map[string]int32{},
		index:    map[wordKey]int32{},
	}
	for i, c := range claims {
		if stopped(ctx, i) {
			break
		}
		if c.Kind == Statement {
			p.doc.profiles[i] = p.profile(c.Of(a.Text))
		}
	}
	return p.doc
}

// preparer holds what making the profiles of one document needs.
type preparer struct {
	doc      *prepared
	words    *wordbook
	language string
	known    map[string]int32  // a word as written, to its place in the vocabulary
	index    map[wordKey]int32 // stem and kind, to the place
}

// profile makes the profile of one claim.
func (p *preparer) profile(text string) profile {
	var out profile
	tokens, done := borrowTokens(text)
	defer done()
	open, name := -1, false
	var written []placed
	bracket, loose := false, false
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch {
		case t.isWord():
			start := len(out.seq)
			last := lastGroup(text, tokens, i)
			out.seq = p.appendWords(out.seq, text[t.Start:tokens[last].End])
			before := name
			name = isName(text, tokens, i, start == 0)
			if name {
				out.names = append(out.names, out.seq[start:]...)
			}
			p.tally(out.seq[start:], before && name)
			written = append(written, placed{t.Of(text), start, len(out.seq), bracket, loose})
			bracket, loose, i = false, false, last
		case t.key == `"`:
			if open >= 0 && open < len(out.seq) {
				out.quotes = append(out.quotes, [2]int{open, len(out.seq)})
				open = -1
			} else {
				open = len(out.seq)
			}
		case t.kind == signToken:
			bracket, loose = t.key == "(", t.key != "("
		}
	}
	out.denial = denialOf(tokens, p.language)
	p.doc.names.note(written, out.seq)
	p.count(out.seq)
	slices.Sort(out.names)
	out.names = slices.Compact(out.names)
	return out
}

// tally notes that words stand once more, and whether they continue a name.
func (p *preparer) tally(words []int32, inner bool) {
	for _, w := range words {
		p.doc.vocab[w].times++
		if inner {
			p.doc.vocab[w].inner++
		}
	}
}

// count notes that one more claim has these words.
func (p *preparer) count(seq []int32) {
	seen := slices.Clone(seq)
	slices.Sort(seen)
	for _, w := range slices.Compact(seen) {
		p.doc.vocab[w].claims++
	}
}

// joiners are first parts that are written with and without a hyphen.
var joiners = wordBag{"anti": true, "co": true, "counter": true, "cyber": true, "extra": true, "inter": true,
	"mid": true, "micro": true, "multi": true, "non": true, "over": true, "post": true, "pre": true, "pro": true,
	"re": true, "semi": true, "sub": true, "super": true, "trans": true, "ultra": true, "under": true}

// appendWords adds the words of a token: the parts of a hyphenated one, save
// where people write it as one word too (co-operation).
func (p *preparer) appendWords(seq []int32, written string) []int32 {
	if !strings.ContainsAny(written, "-\u2010\u2011") {
		return append(seq, p.place(written))
	}
	head := ""
	for part := range strings.FieldsFuncSeq(written, func(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }) {
		if joiners[strings.ToLower(part)] && head == "" {
			head = part
			continue
		}
		seq = append(seq, p.place(head+part))
		head = ""
	}
	if head != "" {
		seq = append(seq, p.place(head))
	}
	return seq
}

// place returns where in the vocabulary a word stands.
func (p *preparer) place(written string) int32 {
	if at, ok := p.known[written]; ok {
		return at
	}
	key := p.words.key(written, p.language)
	at, ok := p.index[key]
	if !ok {
		at = int32(len(p.doc.vocab))
		p.index[key] = at
		p.doc.vocab = append(p.doc.vocab, word{wordKey: key})
	}
	p.known[strings.Clone(written)] = at
	return at
}

// key returns the stem and kind of a word as written.
func (l *wordbook) key(written, language string) wordKey {
	if first, _ := utf8.DecodeRuneInString(written); unicode.IsDigit(first) {
		return wordKey{digitsOnly(written), numberWord}
	}
	w := bare(written)
	if key, ok := numberKeys(language)[w]; ok {
		return key
	}
	shouted := len(written) > 1 && written == strings.ToUpper(written) && written != strings.ToLower(written)
	switch {
	case shouted: // US is a name, us is not
	case l.stop[language][w] || len(w) == 1 && w[0] < utf8.RuneSelf:
		return wordKey{w, stopWord}
	case l.frames[language][w]:
		return wordKey{w, frameWord}
	}
	return wordKey{stemOf(w, language), contentWord}
}

// isName reports whether the word at i is written as a name: with a capital
// that the beginning of the sentence does not explain. first says that no
// word stands before it; then the next word must have a capital too.
func isName(text string, tokens []token, i int, first bool) bool {
	if !capital(text, tokens[i]) || !first {
		return capital(text, tokens[i])
	}
	for _, t := range tokens[i+1:] {
		if t.isWord() {
			return capital(text, t)
		}
	}
	return false
}

func capital(text string, t token) bool {
	r, _ := utf8.DecodeRuneInString(t.Of(text))
	return unicode.IsUpper(r)
}
