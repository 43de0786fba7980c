package compare

import (
	"context"
	"fmt"
	"testing"

	"synoptic/compare/align"
	"synoptic/compare/diff"
	"synoptic/compare/made"
)

// BenchmarkCompare is the whole work on a pair: split, align, diff, judge.
func BenchmarkCompare(b *testing.B) {
	for _, words := range []int{500, 5000, 50_000, 500_000} {
		accounts := made.Pair(words, 1)
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) {
			_, most := made.WatchHeap()
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
	accounts := made.Pair(5000, 1)
	for b.Loop() {
		c := &Comparison{Accounts: accounts}
		docs, err := c.preparing().split(context.Background(), "")
		if err != nil {
			b.Fatal(err)
		}
		links, _, err := align.Align(context.Background(), docs, true, nil, func(int, int, int) {})
		if err != nil {
			b.Fatal(err)
		}
		for _, l := range links {
			diff.Diff(c.Text(0, []int{l.From.Claim}), c.Text(1, []int{l.To.Claim}))
		}
	}
}
