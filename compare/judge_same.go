package compare

import "strings"

// sameWording reports whether two passages differ in nothing but punctuation,
// case and spelling.
func sameWording(edits []Edit) bool {
	var a, b strings.Builder
	for i, e := range edits {
		if e.Op == Equal {
			if !sameKeys(a.String(), b.String()) {
				return false
			}
			a.Reset()
			b.Reset()
			continue
		}
		a.WriteString(e.From)
		b.WriteString(e.To)
		if i+1 == len(edits) && !sameKeys(a.String(), b.String()) {
			return false
		}
	}
	return true
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
	for _, t := range tokenize(text) {
		if t.isWord() || strings.ContainsAny(t.key, "$€£") {
			out = append(out, spelling(t.key))
		}
	}
	return out
}

// spelling maps British and American spellings of a word to one.
func spelling(key string) string {
	if tag, ok := english()["spelling"].tag(key); ok {
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
