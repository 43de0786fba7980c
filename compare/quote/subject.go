package quote

import (
	"strings"
	"unicode"

	"synoptic/compare/split"
)

// credit finds the subject of the cue at i: behind it after a quotation or a
// comma, behind "by" in the passive, else before it.
func (r *speechReader) credit(items []item, i int) (saying, bool) {
	if from, to := r.quotedAs(items, i); to > from {
		return saying{cue: items[i].Span, speaker: join(items[from:to]), at: i}, true
	}
	k := i - 1
	for k >= 0 && (r.is("pass", items[k]) || r.adverb(items[k])) {
		k--
	}
	if k >= 0 && r.is("be", items[k]) {
		return r.passive(items, i)
	}
	if from, to := r.betweenQuote(items, k); to > from {
		return saying{cue: items[i].Span, speaker: join(items[from:to]), at: i, follows: true}, true
	}
	if k < 0 || items[k].quoted || items[k].Key == "," && (k == 0 || items[k-1].quoted || !r.apposition(items, k)) {
		if to := r.behind(items, i+1, true); to > i+1 {
			return saying{cue: items[i].Span, speaker: join(items[i+1 : to]), at: i, follows: true}, true
		}
		if k < 0 || items[k].quoted {
			return saying{}, false
		}
	}
	from, to := r.before(items, k)
	from, to = r.tidy(items, from, to)
	if from >= to {
		return saying{}, false
	}
	cue := items[i].Span
	if to <= k+1 {
		cue = join(items[k+1 : i+1]) // has also said
	}
	return saying{cue: cue, speaker: join(items[from:to]), at: i, follows: from > 0 && r.nearQuote(items, from-1)}, true
}

// betweenQuote returns the subject with which the text behind a quotation
// begins, where the comma at k ends a remark on it: “…,” Doe, a clerk, said.
func (r *speechReader) betweenQuote(items []item, k int) (from, to int) {
	if k < 0 || items[k].Key != "," {
		return 0, 0
	}
	from = k
	for from > 0 && k-from < 40 && !items[from-1].quoted {
		from--
		if r.is("finite", items[from]) || items[from].Key == ";" || items[from].Key == ":" {
			return 0, 0
		}
	}
	if from == 0 || !items[from-1].quoted {
		return 0, 0
	}
	if items[from].Key == "," {
		from++
	}
	to = from
	for to < k && items[to].Key != "," {
		to++
	}
	if from >= k || to == k || !r.named(items[from:to]) {
		return 0, 0
	}
	return from, to
}

// tidy keeps of a run of items what can be a subject: a pronoun stands alone,
// and a run with a verb in it, or behind a preposition, is none.
func (r *speechReader) tidy(items []item, from, to int) (int, int) {
	switch {
	case from >= to:
		return 0, 0
	case r.is("pronouns", items[from]):
		return from, from + 1
	case r.shortened(items[from]):
		return 0, 0 // He'll say
	case r.is("pronouns", items[to-1]):
		return to - 1, to
	case r.is("nosubject", items[from]):
		return 0, 0
	}
	for _, it := range items[from:to] {
		if r.is("be", it) || r.is("finite", it) && !r.is("pronouns", it) {
			return 0, 0
		}
	}
	return from, to
}

// shortened reports whether an item is a pronoun and the short form of a verb.
func (r *speechReader) shortened(it item) bool {
	pronoun, _, cut := strings.Cut(it.Key, "'")
	return cut && r.tongue.Words["pronouns"][pronoun]
}

// nearQuote reports whether item k is a quotation or a comma behind one.
func (r *speechReader) nearQuote(items []item, k int) bool {
	return items[k].quoted || items[k].Key == "," && k > 0 && items[k-1].quoted
}

// passive returns who stands behind "by" after the cue at i.
func (r *speechReader) passive(items []item, i int) (saying, bool) {
	for k := i + 1; k < min(len(items), i+12); k++ {
		if r.is("by", items[k]) {
			if to := r.behind(items, k+1, true); to > k+1 {
				return saying{cue: items[i].Span, speaker: join(items[k+1 : to]), at: i, follows: true}, true
			}
		}
		if !items[k].IsWord() && !items[k].quoted {
			break
		}
	}
	return saying{}, false
}

// apposition reports whether the comma at k closes a remark within a subject:
// Smith, the mayor, said.
func (r *speechReader) apposition(items []item, k int) bool {
	for j := k - 1; j >= 0 && k-j < 16; j-- {
		if items[j].quoted {
			return false
		}
		if items[j].Key == "," {
			from, to := r.before(items, j-1)
			return to > from && to-from <= 7 && (from == 0 || !items[from-1].IsWord() || r.is("lead", items[from-1]) || r.endsFront(items[from-1]))
		}
	}
	return false
}

// behind returns where a subject that begins at item i ends. short ends it at
// words that tell when and where.
func (r *speechReader) behind(items []item, i int, short bool) int {
	if i < len(items) && r.is("pronouns", items[i]) {
		return i + 1
	}
	end := r.reach(items, i, short)
	if short && end > i && !r.named(items[i:end]) && end < len(items) && items[end].Key == "," {
		// said the mayor, Tom Okafor
		name := r.reach(items, end+1, short)
		if name > end+1 && name-end <= 6 && r.capital(items[end+1]) && r.capital(items[name-1]) {
			return name
		}
	}
	return end
}

// adverb reports whether an item is an adverb in -ly.
func (r *speechReader) adverb(it item) bool {
	return strings.HasSuffix(it.Key, "ly") && !r.capital(it) && !r.is("notadverb", it)
}

// reach returns where a run of words that may be a subject ends.
func (r *speechReader) reach(items []item, i int, short bool) int {
	start := i
	for ; i < len(items) && i-start < 14; i++ {
		it := items[i]
		stop := it.Key == "." && i+1 < len(items) && i > start && r.capital(items[i-1]) && r.capital(items[i+1]) // Mr. Smith
		switch {
		case stop:
		case it.quoted, !it.IsWord() && it.Key != "&" && it.Key != "-" && it.Key != "#", r.is("cut", it):
			return i
		case it.Key == "of" && i > start && r.capital(items[i-1]) && i+1 < len(items) && r.is("whose", items[i+1]):
			return i // said Doe of her work
		case r.is("tail", it) && !(i == start && r.is("article", it)) && (short || it.Key == "on" || it.Key == "and" || r.tongue.Words["times"][it.Key]):
			name := it.Key == "and" && i > start && r.capital(items[i-1]) && i+1 < len(items) && r.capital(items[i+1])
			if !name {
				return i
			}
		}
	}
	return i
}

// before returns the subject that ends with item k.
func (r *speechReader) before(items []item, k int) (from, to int) {
	if k >= 0 && items[k].Key == "," { // behind a remark: the subject stands before it
		j := k - 1
		for j >= 0 && items[j].Key != "," && !items[j].quoted {
			j--
		}
		switch {
		case j > 0 && items[j].Key == ",":
			if named := k - j; named <= 7 && r.named(items[j+1:k]) && !r.named(items[max(0, j-6):j]) {
				to = k
			}
			k = j - 1
		default:
			k--
		}
	}
	if k >= 1 && (items[k].Key == "who" || items[k].Key == "which") { // Smith, who said
		k--
		if items[k].Key == "," {
			k--
		}
	}
	to = max(to, k+1)
	if open := r.bracket(items, k); open > 0 { // Jane Doe (Ohio) said
		k = open - 1
	}
	from = k + 1
	for from > 0 && to-from < 22 && !r.endsSubject(items, from-1) {
		from--
	}
	for from < to && (r.is("lead", items[from]) || !items[from].IsWord()) {
		from++
	}
	return r.withoutFront(items, from, to), to
}

// bracket returns where the bracket opens that item k closes, 0 where it
// closes none.
func (r *speechReader) bracket(items []item, k int) int {
	if k < 0 || items[k].Key != ")" {
		return 0
	}
	for j := k - 1; j > 0 && k-j < 8; j-- {
		if items[j].Key == "(" {
			return j
		}
	}
	return 0
}

// named reports whether items hold a name: a large letter behind the first.
func (r *speechReader) named(items []item) bool {
	for i, it := range items {
		if r.capital(it) && !(i == 0 && r.tongue.Is("openers", it.Of(r.text))) {
			return true
		}
	}
	return false
}

// endsSubject reports whether a subject does not reach back over item i.
func (r *speechReader) endsSubject(items []item, i int) bool {
	it := items[i]
	switch {
	case it.quoted, r.is("cut", it):
		return true
	case it.Key == "and" || it.Key == "or":
		return !r.oneSubject(items, i)
	case it.Key == ".":
		return !(i > 0 && r.capital(items[i-1]) && items[i-1].End-items[i-1].Start < 7)
	}
	return !it.IsWord() && it.Key != "-" && it.Key != "&" && it.Key != "'"
}

// oneSubject reports whether the "and" at i joins parts of a subject: no verb
// stands before it in its clause.
func (r *speechReader) oneSubject(items []item, i int) bool {
	if i == 0 || !items[i-1].IsWord() {
		return false
	}
	for k := i - 1; k >= 0 && items[k].IsWord() && !r.is("cut", items[k]); k-- {
		if r.is("finite", items[k]) || r.is("say", items[k]) || strings.HasSuffix(items[k].Key, "ed") {
			return false
		}
	}
	return true
}

// withoutFront leaves out a time in front of a subject: On Monday the mayor.
func (r *speechReader) withoutFront(items []item, from, to int) int {
	if from >= to || !r.is("fronts", items[from]) {
		return from
	}
	for i := from; i < min(to-1, from+5); i++ {
		if r.endsFront(items[i]) {
			return i + 1
		}
	}
	return from
}

// endsFront reports whether an item may end a time in front of a subject: a
// day, a month, a year.
func (r *speechReader) endsFront(it item) bool {
	year := !unicode.IsLetter(split.FirstRune(it.Of(r.text))) && it.End-it.Start == 4
	return r.is("times", it) || year
}
