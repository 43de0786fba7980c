package compare

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"testing"
)

// documents splits and prepares accounts, as Compare does before it aligns.
func documents(accounts []Account) []*prepared {
	var docs []*prepared
	for _, a := range accounts {
		claims := Split(a.Text, a.Language)
		if a.Lines {
			claims = SplitLines(a.Text)
		}
		docs = append(docs, prepare(a, claims))
	}
	return docs
}

func benchAlign(b *testing.B, accounts []Account) {
	docs := documents(accounts)
	claims := 0
	for _, d := range docs {
		claims += len(d.claims)
	}
	b.ReportMetric(float64(claims), "claims")
	for b.Loop() {
		links, err := align(context.Background(), docs, accounts[0].Role == Original, nil, nil)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(links)), "links")
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapSys)/(1<<20), "MB")
}

// BenchmarkAlignPair aligns a report and one account of it.
func BenchmarkAlignPair(b *testing.B) {
	for _, words := range []int{5000, 50_000, 500_000} {
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) { benchAlign(b, pairOf(words, 1)) })
	}
}

// manyAccounts returns a report of about 200 claims and n accounts of about
// 50 that retell parts of it and share additions.
func manyAccounts(n int) []Account {
	p := newProse(3)
	var report, wire [][]string
	for range 200 {
		report = append(report, p.sentence())
	}
	for range 40 {
		wire = append(wire, p.sentence())
	}
	out := []Account{{ID: 1, Role: Original, Language: "en", Text: p.write(report)}}
	for i := range n {
		start, from := p.rng.IntN(len(report)-30), p.rng.IntN(len(wire)-15)
		told := append(p.retell(report[start:start+30]), p.retell(wire[from:from+15])...)
		for len(told) < 50 {
			told = append(told, p.sentence())
		}
		out = append(out, Account{ID: int64(i + 2), Role: Retold, Language: "en", Text: p.write(told)})
	}
	return out
}

// crowds are how many accounts a report may have. SYNOPTIC_GROWTH=1 adds
// 10,000, which takes minutes.
func crowds() []int {
	out := []int{10, 100, 1000}
	if os.Getenv("SYNOPTIC_GROWTH") != "" {
		out = append(out, 10_000)
	}
	return out
}

// BenchmarkAlignAccounts aligns a report with many accounts of it, and those
// with one another.
func BenchmarkAlignAccounts(b *testing.B) {
	for _, n := range crowds() {
		b.Run(fmt.Sprintf("accounts=%d", n), func(b *testing.B) { benchAlign(b, manyAccounts(n)) })
	}
}
