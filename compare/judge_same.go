package compare

import "strings"

// sameWording reports whether two passages differ in nothing but punctuation,
// case and spelling. Most that do are told from one change alone.
func sameWording(a, b string, edits []Edit) bool {
	for i, e := range edits {
		alone := e.Op == Delete && (i+1 == len(edits) || edits[i+1].Op != Insert)
		if alone && len(spelled(e.From)) > 0 {
			return false
		}
		if e.Op == Insert && len(spelled(e.To)) > 0 && (i == 0 || edits[i-1].Op != Delete) {
			return false
		}
	}
	return sameKeys(a, b)
}

// sameKeys reports whether two stretches have the same words, spelling aside.
func sameKeys(a, b string) bool {
	x, y := spelled(a), spelled(b)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i] != y[i] {
			return false
		}
	}
	return true
}

// spelled returns the words of a text in one spelling each.
func spelled(text string) []string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "%", " percent "), "per cent", "percent")
	var out []string
	tokens, done := borrowTokens(text)
	defer done()
	for i, t := range tokens {
		minus := t.key == "-" && i+1 < len(tokens) && tokens[i+1].kind == numberToken && (i == 0 || tokens[i-1].kind == spaceToken)
		if minus || t.isWord() || strings.ContainsAny(t.key, "$€£") {
			out = append(out, spelling(t.key))
		}
	}
	return out
}

// spelling maps British and American spellings of a word to one.
func spelling(key string) string {
	if tag, ok := englishLists()["spelling"].tag(key); ok {
		key = strings.ToLower(tag)
	}
	if len(key) < 5 {
		return key
	}
	return spellings.Replace(key + "\x00")
}

// spellings maps the endings that differ between spellings.
var spellings = strings.NewReplacer(
	"isation", "ization", "ise\x00", "ize", "ised\x00", "ized", "ises\x00", "izes", "ising\x00", "izing",
	"yse\x00", "yze", "ysed\x00", "yzed",
	"our\x00", "or", "ours\x00", "ors", "oured\x00", "ored", "ourable\x00", "orable", "ouring\x00", "oring",
	"tre\x00", "ter", "tres\x00", "ters", "ogue\x00", "og", "ogues\x00", "ogs", "\x00", "",
)
