package align

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// tfidf is the rival of the benchmark: the cosine of weighted words for all
// pairs of claims, linked from a line on.
func tfidf(a, b []string, line float64) map[[2]int]bool {
	df := map[string]int{}
	words := func(texts []string) (out []map[string]float64) {
		for _, t := range texts {
			bag := map[string]float64{}
			for _, w := range strings.Fields(strings.ToLower(strings.NewReplacer(".", " ", "“", " ", "”", " ").Replace(t))) {
				bag[w]++
			}
			for w := range bag {
				df[w]++
			}
			out = append(out, bag)
		}
		return out
	}
	x, y := words(a), words(b)
	n := float64(len(a) + len(b))
	for _, bag := range slices.Concat(x, y) {
		length := 0.0
		for w := range bag {
			bag[w] *= math.Log(n / float64(df[w]))
			length += bag[w] * bag[w]
		}
		for w := range bag {
			bag[w] /= math.Sqrt(length) + 1e-9
		}
	}
	out := map[[2]int]bool{}
	for i, p := range x {
		for j, q := range y {
			sum := 0.0
			for w, v := range p {
				sum += v * q[w]
			}
			if sum >= line {
				out[[2]int{i, j}] = true
			}
		}
	}
	return out
}

// rivalPair is a report of n claims and an account that tells most of them
// again with every third word changed, and the links between them.
func rivalPair(n int) (a, b []string, gold map[[2]int]bool) {
	p := made.NewProse(9)
	gold = map[[2]int]bool{}
	for i := range n {
		s := p.Sentence()
		a = append(a, strings.Join(s, " ")+".")
		if i%5 == 0 {
			b = append(b, strings.Join(p.Sentence(), " ")+".")
			continue
		}
		told := p.Reword(p.Reword(s))
		cut := p.Rng.IntN(len(told))
		gold[[2]int{i, len(b)}] = true
		b = append(b, strings.Join(append(told[cut:len(told):len(told)], told[:cut]...), " ")+".")
	}
	return a, b, gold
}

func f1(found, gold map[[2]int]bool) float64 {
	hits := 0
	for key := range found {
		if gold[key] {
			hits++
		}
	}
	return 2 * float64(hits) / float64(len(found)+len(gold))
}

// BenchmarkRival measures ours and TF-IDF over all pairs on the same texts.
// Ours includes splitting and preparing.
func BenchmarkRival(b *testing.B) {
	for _, n := range []int{100, 1000, 3000} {
		report, account, gold := rivalPair(n)
		b.Run(fmt.Sprintf("claims=%d/ours", n), func(b *testing.B) {
			for b.Loop() {
				docs := documents([]text.Account{
					{ID: 1, Role: text.Original, Language: "en", Lines: true, Text: strings.Join(report, "\n")},
					{ID: 2, Role: text.Retold, Language: "en", Lines: true, Text: strings.Join(account, "\n")}})
				links, _, err := Align(context.Background(), docs, true, nil, nil)
				if err != nil {
					b.Fatal(err)
				}
				found := map[[2]int]bool{}
				for _, l := range links {
					if l.Sure {
						found[[2]int{l.From.Claim, l.To.Claim}] = true
					}
				}
				b.ReportMetric(f1(found, gold), "F1")
			}
		})
		b.Run(fmt.Sprintf("claims=%d/tfidf", n), func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(f1(tfidf(report, account, 0.3), gold), "F1")
			}
		})
	}
}
