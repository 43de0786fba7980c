package unit

import (
	"strings"
	"synoptic/compare/text"
	"unicode"
	"unicode/utf8"
)

// scanner cuts a text into tokens.
type scanner struct {
	p        *Passage
	at       int
	sentence int
	first    bool
	quoted   bool
}

func (s *scanner) run() {
	text := s.p.text
	for s.at < len(text) {
		r, size := utf8.DecodeRuneInString(text[s.at:])
		switch {
		case unicode.IsLetter(r):
			s.letters()
		case isDigit(r) || isMoney(r) && s.digitAt(s.at+size) || r == '.' && s.startsDecimal():
			s.digits()
		default:
			s.sign(r)
			s.at += size
		}
	}
}

// startsDecimal reports whether the full stop here begins a number: .74.
func (s *scanner) startsDecimal() bool {
	before, _ := utf8.DecodeLastRuneInString(s.p.text[:s.at])
	next, _ := utf8.DecodeRuneInString(s.p.text[s.at+1:])
	return isDigit(next) && (s.at == 0 || before != '.' && !unicode.IsLetter(before) && !isDigit(before))
}

func isDigit(r rune) bool { return unicode.IsDigit(r) }

func isMoney(r rune) bool { return r == '$' || r == '€' || r == '£' || r == '¥' }

// digitAt reports whether a digit stands at a place, or behind a blank there.
func (s *scanner) digitAt(at int) bool {
	r, size := utf8.DecodeRuneInString(s.p.text[at:])
	if r == ' ' || r == '\u00a0' {
		r, _ = utf8.DecodeRuneInString(s.p.text[at+size:])
	}
	return isDigit(r)
}

// sign notes what a sign says.
func (s *scanner) sign(r rune) {
	last := len(s.p.tokens) - 1
	switch {
	case strings.ContainsRune("<>≤≥~≈±", r):
		if s.digitAt(s.at + utf8.RuneLen(r)) {
			s.add(Span{Start: s.at, End: s.at + utf8.RuneLen(r)}, string(r), wordKind)
		}
	case r == '+':
		if last >= 0 && s.p.tokens[last].kind == numberKind && s.p.tokens[last].End == s.at {
			s.add(Span{Start: s.at, End: s.at + 1}, "+", wordKind)
		}
	case r == ',' || r == ';' || r == ':' || r == '،':
		if last >= 0 {
			s.p.tokens[last].comma = true
		}
	case r == '"':
		s.quoted = !s.quoted
	case r == '“' || r == '«' || r == '„':
		s.quoted = true
	case r == '”' || r == '»':
		s.quoted = false
	case r == '%' || r == '٪':
		if last >= 0 && s.p.tokens[last].kind == numberKind && s.p.tokens[last].End >= s.at-2 {
			s.p.tokens[last].percent, s.p.tokens[last].End = true, s.at+utf8.RuneLen(r)
		}
	case r == '.' || r == '!' || r == '?' || r == '؟':
		if s.endsHere(s.at + utf8.RuneLen(r)) {
			s.sentence, s.first = s.sentence+1, true
		}
	}
}

// endsHere reports whether a sentence may end at a place.
func (s *scanner) endsHere(at int) bool {
	r, _ := utf8.DecodeRuneInString(s.p.text[at:])
	return at >= len(s.p.text) || unicode.IsSpace(r) || r == '"' || r == '”' || r == '»'
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' }

// letters reads a word and cuts it at apostrophes.
func (s *scanner) letters() {
	text, start := s.p.text, s.at
	if s.initials() {
		return
	}
	cut := -1
	for s.at < len(text) {
		r, size := utf8.DecodeRuneInString(text[s.at:])
		if isApostrophe(r) && cut < 0 {
			if next, _ := utf8.DecodeRuneInString(text[s.at+size:]); unicode.IsLetter(next) {
				cut = s.at
				s.at += size
				continue
			}
		}
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		s.at += size
	}
	s.split(Span{Start: start, End: s.at}, cut)
}

// initials reads letters with full stops behind them, U.S., as one word.
func (s *scanner) initials() bool {
	text, at, n := s.p.text, s.at, 0
	for at+1 < len(text) && text[at] < utf8.RuneSelf && unicode.IsLetter(rune(text[at])) && text[at+1] == '.' {
		at, n = at+2, n+1
	}
	if n < 2 {
		return false
	}
	s.add(Span{Start: s.at, End: at}, strings.ReplaceAll(strings.ToLower(text[s.at:at]), ".", ""), wordKind)
	s.at = at
	return true
}

// split enters a word, its negation or possessive ending, or its French
// article, as words of their own. An apostrophe stands at cut.
func (s *scanner) split(at Span, cut int) {
	text := s.p.text
	word := strings.ToLower(text[at.Start:at.End])
	switch {
	case cut < 0 && word == "cannot" && s.p.english():
		s.add(Span{Start: at.Start, End: at.Start + 3}, "can", wordKind)
		s.add(Span{Start: at.Start + 3, End: at.End}, "not", wordKind)
	case cut < 0 && s.p.english() && bareNegation(word):
		s.negated(at, at.End-2)
	case cut < 0:
		s.add(at, word, wordKind)
	case s.p.english() && cut > at.Start+1 && strings.HasSuffix(word, "t") && text[cut-1]|0x20 == 'n' && at.End-cut <= 4:
		s.negated(at, cut-1)
	case s.p.english():
		_, size := utf8.DecodeRuneInString(text[cut:])
		s.add(Span{Start: at.Start, End: cut}, strings.ToLower(text[at.Start:cut]), wordKind)
		s.add(Span{Start: cut, End: at.End}, "'"+strings.ToLower(text[cut+size:at.End]), wordKind)
	default:
		_, size := utf8.DecodeRuneInString(text[cut:])
		s.add(Span{Start: at.Start, End: cut + size}, strings.ToLower(text[at.Start:cut])+"'", wordKind)
		s.add(Span{Start: cut + size, End: at.End}, strings.ToLower(text[cut+size:at.End]), wordKind)
	}
}

// bareAuxiliaries are written with nt and no apostrophe.
var bareAuxiliaries = text.SetsOf("unit").Of("bare auxiliaries")

// bareNegation reports whether a word is a negated auxiliary without its
// apostrophe: dont, isnt.
func bareNegation(word string) bool {
	head, ok := strings.CutSuffix(word, "nt")
	return ok && bareAuxiliaries[head]
}

// negated enters an auxiliary and its n't, which begins at cut.
func (s *scanner) negated(at Span, cut int) {
	head := strings.ToLower(s.p.text[at.Start:cut])
	switch head {
	case "ca":
		head = "can"
	case "wo":
		head = "will"
	case "sha":
		head = "shall"
	}
	s.add(Span{Start: at.Start, End: cut}, head, wordKind)
	s.add(Span{Start: cut, End: at.End}, "n't", wordKind)
}

// add enters a token.
func (s *scanner) add(at Span, low string, kind int) *token {
	text := s.p.text[at.Start:at.End]
	r, _ := utf8.DecodeRuneInString(text)
	t := token{Span: at, text: text, low: low, kind: kind, sentence: s.sentence, first: s.first, quoted: s.quoted}
	t.capital = kind == wordKind && unicode.IsUpper(r)
	if at.Start > 1 && s.p.text[at.Start-1] == '-' {
		before, _ := utf8.DecodeLastRuneInString(s.p.text[:at.Start-1])
		t.hyphened = unicode.IsLetter(before) || unicode.IsDigit(before)
	}
	s.first = false
	s.p.tokens = append(s.p.tokens, t)
	return &s.p.tokens[len(s.p.tokens)-1]
}
