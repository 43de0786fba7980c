package align

import (
	"context"
	"fmt"
	"runtime"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// documents splits and prepares accounts, as Compare does before it aligns.
func documents(accounts []text.Account) []*Prepared {
	var docs []*Prepared
	for _, a := range accounts {
		claims := split.Split(a.Text, a.Language)
		if a.Lines {
			claims = split.SplitLines(a.Text)
		}
		docs = append(docs, Prepare(a, claims))
	}
	return docs
}

func benchAlign(b *testing.B, accounts []text.Account) {
	docs := documents(accounts)
	claims := 0
	for _, d := range docs {
		claims += len(d.Claims)
	}
	b.ReportMetric(float64(claims), "claims")
	for b.Loop() {
		links, _, err := Align(context.Background(), docs, accounts[0].Role == text.Original, nil, nil)
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
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) { benchAlign(b, made.Pair(words, 1)) })
	}
}

// BenchmarkAlignAccounts aligns a report with many accounts of it, and those
// with one another.
func BenchmarkAlignAccounts(b *testing.B) {
	for _, n := range made.Crowds() {
		b.Run(fmt.Sprintf("accounts=%d", n), func(b *testing.B) { benchAlign(b, made.Accounts(n)) })
	}
}
