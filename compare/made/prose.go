package made

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"

	"synoptic/compare/text"
)

// Accounts returns a report of about 200 claims and n accounts of about
// 50 that retell parts of it and share additions.
func Accounts(n int) []text.Account {
	p := NewProse(3)
	var report, wire [][]string
	for range 200 {
		report = append(report, p.Sentence())
	}
	for range 40 {
		wire = append(wire, p.Sentence())
	}
	out := []text.Account{{ID: 1, Role: text.Original, Language: "en", Text: p.write(report)}}
	for i := range n {
		start, from := p.Rng.IntN(len(report)-30), p.Rng.IntN(len(wire)-15)
		told := append(p.retell(report[start:start+30]), p.retell(wire[from:from+15])...)
		for len(told) < 50 {
			told = append(told, p.Sentence())
		}
		out = append(out, text.Account{ID: int64(i + 2), Role: text.Retold, Language: "en", Text: p.write(told)})
	}
	return out
}

// Crowds are how many accounts a report may have. SYNOPTIC_GROWTH=1 adds
// 10,000, which takes minutes.
func Crowds() []int {
	out := []int{10, 100, 1000}
	if os.Getenv("SYNOPTIC_GROWTH") != "" {
		out = append(out, 10_000)
	}
	return out
}

// prose makes texts with the shape of news: words by Zipf's law, sentences of
// 8 to 38 words, paragraphs of one to four sentences, some figures, names and
// quotations. The same seed gives the same text.
type prose struct {
	Rng  *rand.Rand
	zipf *rand.Zipf
	seen []string
}

// NewProse returns the prose of a seed.
func NewProse(seed uint64) *prose {
	rng := rand.New(rand.NewPCG(seed, 7))
	p := &prose{Rng: rng, zipf: rand.NewZipf(rng, 1.15, 4, 11999)}
	for range 12000 {
		p.seen = append(p.seen, p.newWord())
	}
	return p
}

func (p *prose) newWord() string {
	syllables := []string{"ba", "cor", "den", "el", "fi", "gran", "ho", "is", "jun", "ka", "lor", "mi", "nes", "ot", "par", "qui", "ra", "sten", "tu", "ver"}
	var b strings.Builder
	for range 1 + p.Rng.IntN(4) {
		b.WriteString(syllables[p.Rng.IntN(len(syllables))])
	}
	return b.String()
}

func (p *prose) word() string {
	w := p.seen[p.zipf.Uint64()]
	switch p.Rng.IntN(40) {
	case 0:
		return fmt.Sprint(p.Rng.IntN(9000))
	case 1, 2:
		return strings.ToUpper(w[:1]) + w[1:]
	}
	return w
}

func (p *prose) Sentence() []string {
	words := make([]string, 8+p.Rng.IntN(31))
	for i := range words {
		words[i] = p.word()
	}
	if p.Rng.IntN(6) == 0 {
		words[2] = "“" + words[2]
		words[6] += "”"
	}
	return words
}

// retell returns an account of sentences: a fifth dropped, a third verbatim,
// the rest with a word in six replaced, in blocks that change places, with a
// new sentence after every fifth.
func (p *prose) retell(sentences [][]string) [][]string {
	var out [][]string
	for start := 0; start < len(sentences); start += 10 {
		block := sentences[start:min(start+10, len(sentences))]
		at := len(out)
		if p.Rng.IntN(5) == 0 {
			at = p.Rng.IntN(len(out) + 1)
		}
		var told [][]string
		for _, s := range block {
			switch k := p.Rng.IntN(15); {
			case k < 3:
				continue
			case k >= 8:
				s = p.Reword(s)
			}
			told = append(told, s)
			if p.Rng.IntN(5) == 0 {
				told = append(told, p.Sentence())
			}
		}
		out = append(out[:at:at], append(told, out[at:]...)...)
	}
	return out
}

func (p *prose) Reword(s []string) []string {
	out := append([]string(nil), s...)
	for i := range out {
		if p.Rng.IntN(6) == 0 {
			out[i] = p.word()
		}
	}
	return out
}

// write joins sentences to paragraphs.
func (p *prose) write(sentences [][]string) string {
	var b strings.Builder
	for i, s := range sentences {
		text := strings.Join(s, " ")
		b.WriteString(strings.ToUpper(text[:1]) + text[1:] + ".")
		if p.Rng.IntN(3) == 0 {
			b.WriteString("\n\n")
		} else if i < len(sentences)-1 {
			b.WriteString(" ")
		}
	}
	return b.String()
}

// Pair returns a report of about that many words and an account of it.
func Pair(words int, seed uint64) []text.Account {
	p := NewProse(seed)
	var sentences [][]string
	for n := 0; n < words; n += len(sentences[len(sentences)-1]) {
		sentences = append(sentences, p.Sentence())
	}
	return []text.Account{
		{ID: 1, Role: text.Original, Language: "en", Text: p.write(sentences)},
		{ID: 2, Role: text.Retold, Language: "en", Text: p.write(p.retell(sentences))},
	}
}
