package compare

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// prose makes texts with the shape of news: words by Zipf's law, sentences of
// 8 to 38 words, paragraphs of one to four sentences, some figures, names and
// quotations. The same seed gives the same text.
type prose struct {
	rng  *rand.Rand
	zipf *rand.Zipf
	seen []string
}

func newProse(seed uint64) *prose {
	rng := rand.New(rand.NewPCG(seed, 7))
	p := &prose{rng: rng, zipf: rand.NewZipf(rng, 1.15, 4, 11999)}
	for range 12000 {
		p.seen = append(p.seen, p.newWord())
	}
	return p
}

func (p *prose) newWord() string {
	syllables := []string{"ba", "cor", "den", "el", "fi", "gran", "ho", "is", "jun", "ka", "lor", "mi", "nes", "ot", "par", "qui", "ra", "sten", "tu", "ver"}
	var b strings.Builder
	for range 1 + p.rng.IntN(4) {
		b.WriteString(syllables[p.rng.IntN(len(syllables))])
	}
	return b.String()
}

func (p *prose) word() string {
	w := p.seen[p.zipf.Uint64()]
	switch p.rng.IntN(40) {
	case 0:
		return fmt.Sprint(p.rng.IntN(9000))
	case 1, 2:
		return strings.ToUpper(w[:1]) + w[1:]
	}
	return w
}

func (p *prose) sentence() []string {
	words := make([]string, 8+p.rng.IntN(31))
	for i := range words {
		words[i] = p.word()
	}
	if p.rng.IntN(6) == 0 {
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
		if p.rng.IntN(5) == 0 {
			at = p.rng.IntN(len(out) + 1)
		}
		var told [][]string
		for _, s := range block {
			switch k := p.rng.IntN(15); {
			case k < 3:
				continue
			case k >= 8:
				s = p.reword(s)
			}
			told = append(told, s)
			if p.rng.IntN(5) == 0 {
				told = append(told, p.sentence())
			}
		}
		out = append(out[:at:at], append(told, out[at:]...)...)
	}
	return out
}

func (p *prose) reword(s []string) []string {
	out := append([]string(nil), s...)
	for i := range out {
		if p.rng.IntN(6) == 0 {
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
		if p.rng.IntN(3) == 0 {
			b.WriteString("\n\n")
		} else if i < len(sentences)-1 {
			b.WriteString(" ")
		}
	}
	return b.String()
}

// pairOf returns a report of about that many words and an account of it.
func pairOf(words int, seed uint64) []Account {
	p := newProse(seed)
	var sentences [][]string
	for n := 0; n < words; n += len(sentences[len(sentences)-1]) {
		sentences = append(sentences, p.sentence())
	}
	return []Account{
		{ID: 1, Role: Original, Language: "en", Text: p.write(sentences)},
		{ID: 2, Role: Retold, Language: "en", Text: p.write(p.retell(sentences))},
	}
}

// BenchmarkCompare is the whole work on a pair: split, align, diff, judge.
func BenchmarkCompare(b *testing.B) {
	for _, words := range []int{500, 5000, 50_000, 500_000} {
		accounts := pairOf(words, 1)
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) {
			_, most := WatchHeap()
			for b.Loop() {
				if _, err := Compare(context.Background(), accounts, Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(most(), "MB")
		})
	}
}

// BenchmarkSplitAlignDiff is the engine without its checks and quotations:
// texts into claims, claims into pairs, and the wording of every pair.
func BenchmarkSplitAlignDiff(b *testing.B) {
	accounts := pairOf(5000, 1)
	for b.Loop() {
		c := &Comparison{Accounts: accounts}
		docs, err := c.split(context.Background(), "")
		if err != nil {
			b.Fatal(err)
		}
		links, err := align(context.Background(), docs, true, nil, func(int, int, int) {})
		if err != nil {
			b.Fatal(err)
		}
		for _, l := range links {
			Diff(c.Text(0, []int{l.From.Claim}), c.Text(1, []int{l.To.Claim}))
		}
	}
}
