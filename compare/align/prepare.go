package align

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/quote"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// Prepared is a document as the matcher sees it.
type Prepared struct {
	*text.Document
	Profiles []profile // of each claim; empty for headings and furniture
	Vocab    []word    // the distinct words of the profiles
	names    namings   // what short forms mean
}

// DocumentsOf returns the documents without what the matcher knows of them.
func DocumentsOf(all []*Prepared) []*text.Document {
	out := make([]*text.Document, len(all))
	for i, d := range all {
		out[i] = d.Document
	}
	return out
}

// word is a distinct word of a document.
type word struct {
	text.WordKey
	claims int32 // how many claims have it
	times  int32 // how often it stands
	inner  int32 // how often it continues a name: Africa in North Africa
}

// profile is a claim as the matcher sees it. Words are numbers: in a document
// places in its vocabulary, in a text those of the vocabulary of all.
type profile struct {
	Seq    []int32  // every word in order
	names  []int32  // words written with a capital, sorted, each once
	quotes [][2]int // runs of seq between quotation marks
	denial
}

// Prepare makes the profile of every claim of an account.
func Prepare(a text.Account, claims []text.Claim) *Prepared {
	return PrepareUntil(context.Background(), a, claims)
}

// PrepareUntil is prepare until ctx is cancelled.
func PrepareUntil(ctx context.Context, a text.Account, claims []text.Claim) *Prepared {
	p := preparer{
		doc:      &Prepared{Document: text.NewDocument(a, claims), Profiles: make([]profile, len(claims)), names: newNamings()},
		words:    text.WordTables(),
		language: a.Language,
		known:    map[string]int32{},
		index:    map[text.WordKey]int32{},
	}
	quote.MarkUntil(ctx, p.doc.Document)
	for i, c := range claims {
		if work.Stopped(ctx, i) {
			break
		}
		if c.Kind == text.Statement {
			p.doc.Profiles[i] = p.profile(c.Of(a.Text))
			p.doc.Profiles[i].quotes = p.quoted(c.Span)
		}
	}
	return p.doc
}

// preparer holds what making the profiles of one document needs.
type preparer struct {
	doc      *Prepared
	words    *text.Wordbook
	language string
	known    map[string]int32       // a word as written, to its place in the vocabulary
	index    map[text.WordKey]int32 // stem and kind, to the place
	starts   []int                  // of the words of the claim read last: the byte of the claim at which each begins
	next     int                    // the first quotation that may reach into the claims to come
}

// quoted returns the runs of words of the claim read last that stand between
// quotation marks, as they were read once for the document.
func (p *preparer) quoted(claim text.Span) [][2]int {
	var out [][2]int
	all := p.doc.Quotes
	for p.next < len(all) && all[p.next].End <= claim.Start {
		p.next++
	}
	for _, q := range all[p.next:] {
		if q.Start >= claim.End {
			break
		}
		from, _ := slices.BinarySearch(p.starts, q.Inner.Start-claim.Start)
		to, _ := slices.BinarySearch(p.starts, q.Inner.End-claim.Start)
		if !q.Nested && from < to {
			out = append(out, [2]int{from, to})
		}
	}
	return out
}

// profile makes the profile of one claim.
func (p *preparer) profile(body string) profile {
	var out profile
	tokens, done := text.BorrowTokens(body)
	defer done()
	p.starts = p.starts[:0]
	name := false
	var written []placed
	bracket, loose := false, false
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch {
		case t.IsWord():
			start := len(out.Seq)
			last := text.LastGroup(body, tokens, i)
			said := text.Undotted(body[t.Start:tokens[last].End])
			if len(written) > 0 && isPercent(said, written[len(written)-1].written) {
				out.Seq = append(out.Seq, p.placeKey(percentKey))
			} else {
				out.Seq = p.appendWords(out.Seq, said)
			}
			before := name
			name = isName(body, tokens, i, start == 0)
			if name {
				out.names = append(out.names, out.Seq[start:]...)
			}
			p.tally(out.Seq[start:], before && name)
			written = append(written, placed{text.Undotted(t.Of(body)), start, len(out.Seq), bracket, loose})
			bracket, loose, i = false, false, last
		case t.Key == "%" || t.Key == "٪":
			out.Seq = append(out.Seq, p.placeKey(percentKey))
			p.tally(out.Seq[len(out.Seq)-1:], false)
		case t.Kind == text.SignToken:
			bracket, loose = t.Key == "(", t.Key != "("
		}
		for len(p.starts) < len(out.Seq) {
			p.starts = append(p.starts, t.Start)
		}
	}
	out.denial = denialOf(tokens, p.language)
	p.doc.names.note(written, out.Seq)
	p.count(out.Seq)
	slices.Sort(out.names)
	out.names = slices.Compact(out.names)
	return out
}

// tally notes that words stand once more, and whether they continue a name.
func (p *preparer) tally(words []int32, inner bool) {
	for _, w := range words {
		p.doc.Vocab[w].times++
		if inner {
			p.doc.Vocab[w].inner++
		}
	}
}

// count notes that one more claim has these words.
func (p *preparer) count(seq []int32) {
	seen := slices.Clone(seq)
	slices.Sort(seen)
	for _, w := range slices.Compact(seen) {
		p.doc.Vocab[w].claims++
	}
}

// joiners are first parts that are written with and without a hyphen.
var joiners = lists.Of("joiners")

// appendWords adds the words of a token: the parts of a hyphenated one, save
// where people write it as one word too (co-operation).
func (p *preparer) appendWords(seq []int32, written string) []int32 {
	if !strings.ContainsAny(written, "-\u2010\u2011") {
		seq = append(seq, p.place(written))
		if scale := scaleOf(written); scale != "" {
			seq = append(seq, p.placeKey(text.WordKey{Stem: scale, Kind: text.ContentWord}))
		}
		return seq
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
	at := p.placeKey(p.words.Key(written, p.language))
	p.known[strings.Clone(written)] = at
	return at
}

// placeKey returns where in the vocabulary a stem stands.
func (p *preparer) placeKey(key text.WordKey) int32 {
	at, ok := p.index[key]
	if !ok {
		at = int32(len(p.doc.Vocab))
		p.index[key] = at
		p.doc.Vocab = append(p.doc.Vocab, word{WordKey: key})
	}
	return at
}

// isName reports whether the word at i is written as a name: with a capital
// that the beginning of the sentence does not explain. first says that no
// word stands before it; then the next word must have a capital too.
func isName(text string, tokens []text.Token, i int, first bool) bool {
	if !capital(text, tokens[i]) || !first {
		return capital(text, tokens[i])
	}
	for _, t := range tokens[i+1:] {
		if t.IsWord() {
			return capital(text, t)
		}
	}
	return false
}

func capital(text string, t text.Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Of(text))
	return unicode.IsUpper(r)
}

// denial is what a claim denies.
type denial struct {
	absent bool // it tells that something was not there: there were no incidents, nobody was hurt
	denies bool // it has a word of denial somewhere
}

// denialOf looks for words of denial in the tokens of a claim.
func denialOf(tokens []text.Token, language string) (d denial) {
	book := text.LexiconOf(language)["negations"]
	words, there := 0, false
	for _, t := range tokens {
		if !t.IsWord() {
			continue
		}
		if tag, ok := book.Tag(t.Key); ok {
			d.denies = true
			d.absent = d.absent || tag == "no" && (words == 0 || there)
		}
		there = words < 2 && t.Key == "there" || there && words < 4
		words++
	}
	return d
}

// silence reports whether one of two claims tells that something was not there,
// and the other denies nothing: it may speak of the same things, but hardly says
// the same.
func silence(a, b denial) bool { return a.absent && !b.denies || b.absent && !a.denies }
