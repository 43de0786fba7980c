package compare

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// poisons are texts that no writer wrote: each is one thing, so many times.
var poisons = []struct {
	name string
	of   func(n int) string
}{
	{"one sentence of words", func(n int) string { return words(n, func(i int) string { return fmt.Sprint("word", i%997) }) }},
	{"the same word", func(n int) string { return words(n, func(int) string { return "water" }) }},
	{"dates", func(n int) string {
		return words(n/3, func(i int) string { return fmt.Sprintf("%d May %d,", i%28+1, 1900+i%120) })
	}},
	{"figures", func(n int) string { return words(n, func(i int) string { return fmt.Sprint(i*7, " people,") }) }},
	{"short quotations", func(n int) string {
		return words(n/2, func(i int) string { return fmt.Sprintf("“w%d water”", i%89) })
	}},
	{"unclosed quotations", func(n int) string { return words(n, func(i int) string { return fmt.Sprintf("“word%d", i%89) }) }},
	{"straight quotation marks", func(n int) string { return words(n, func(i int) string { return fmt.Sprintf(`"word%d`, i%89) }) }},
	{"names", func(n int) string {
		return words(n, func(i int) string { return fmt.Sprintf("Mr. %c%s", 'A'+i%26, strings.Repeat("o", i%7+1)) })
	}},
	{"brackets", func(n int) string { return words(n, func(int) string { return "(water [" }) }},
	{"closing brackets", func(n int) string { return words(n, func(int) string { return "water)]" }) }},
	{"full stops", func(n int) string { return words(n, func(int) string { return "." }) }},
	{"abbreviations", func(n int) string { return words(n, func(int) string { return "e.g. Dr. U.S." }) }},
	{"speakers", func(n int) string {
		return words(n/2, func(i int) string { return fmt.Sprintf("said Smith%d,", i%97) })
	}},
	{"hedges", func(n int) string { return words(n, func(int) string { return "may perhaps not" }) }},
	{"zalgo", func(n int) string {
		return words(n/4, func(int) string { return "w" + strings.Repeat("\u0301\u0316", 8) })
	}},
	{"right-to-left overrides", func(n int) string { return words(n, func(int) string { return "\u202eretaw\u202c" }) }},
	{"one word without an end", func(n int) string { return strings.Repeat("water", n) }},
	{"digits without an end", func(n int) string { return strings.Repeat("1234567", n) }},
	{"digits with commas", func(n int) string { return strings.Repeat("1,234.5,", n) }},
	{"line breaks", func(n int) string { return strings.Repeat("word\n", n) }},
	{"paragraphs of one word", func(n int) string { return strings.Repeat("word\n\n", n) }},
	{"Chinese without a stop", func(n int) string { return strings.Repeat("水坝在五月关闭", n) }},
	{"sentences that are the same", func(n int) string { return strings.Repeat("The gate was shut for 12 days. ", n/6) }},
	{"the same quotation", func(n int) string { return strings.Repeat("“Repairs were cheap,” the board said. ", n/6) }},
	{"dashes", func(n int) string { return words(n, func(int) string { return "water –" }) }},
	{"semicolons", func(n int) string { return words(n, func(i int) string { return fmt.Sprintf("w%d;", i%89) }) }},
}

func words(n int, of func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(of(i))
		b.WriteByte(' ')
	}
	return b.String()
}

// pairOf is a poison as the original, and the same a little otherwise.
func pairOf(of func(int) string, n int) []text.Account {
	one := of(n)
	return []text.Account{{ID: 1, Role: text.Original, Text: "The board met. " + one}, {ID: 2, Role: text.Retold, Text: "So it was told. " + one + " after all"}}
}

// full reports whether campaigns are run at their full size.
func full() bool { return os.Getenv("SYNOPTIC_CAMPAIGN") == "full" }

// worst are the poisons that took longest when the work on a pair had no bound:
// each of them more than twenty seconds at this size.
var worst = []string{"the same word", "abbreviations", "Chinese without a stop", "short quotations", "dates", "hedges"}

// TestCampaignPoison: no text takes more than its size: four times the text is
// at most eight times the time, in bounded memory. The ordinary tests try the
// worst, at one size, and have a wide limit.
func TestCampaignPoison(t *testing.T) {
	if racing {
		t.Skip("times mean nothing under the race detector")
	}
	const limit = 20 * time.Second
	for _, p := range poisons {
		if !full() && !slices.Contains(worst, p.name) {
			continue
		}
		sizes := []int{4000}
		if full() {
			sizes = []int{4000, 16_000, 64_000}
		}
		var last time.Duration
		for _, n := range sizes {
			accounts := pairOf(p.of, n)
			before, most := made.WatchHeap()
			start := time.Now()
			ctx, cancel := context.WithTimeout(context.Background(), limit*time.Duration(n/4000))
			_, err := Compare(ctx, accounts, Options{})
			cancel()
			took, heap := time.Since(start), most()-before
			t.Logf("campaign: poison %-30s %8d bytes %8.2f s %6.0f MB", p.name, 2*len(accounts[0].Text), took.Seconds(), heap)
			switch {
			case err != nil:
				t.Errorf("%s, %d bytes: %v after %v", p.name, len(accounts[0].Text), err, took)
			case last > time.Second && took > 8*last:
				t.Errorf("%s: four times the text took %.1f times the time", p.name, took.Seconds()/last.Seconds())
			case heap > 1000:
				t.Errorf("%s: %.0f MB for %d bytes", p.name, heap, len(accounts[0].Text))
			}
			last = took
		}
	}
}

// TestCampaignPoisonIsCancelled: whatever is compared, to stop it takes no
// longer than a moment. The limit is wide, since other work may be under way.
func TestCampaignPoisonIsCancelled(t *testing.T) {
	if racing {
		t.Skip("times mean nothing under the race detector")
	}
	for _, p := range poisons {
		if !full() && !slices.Contains(worst, p.name) {
			continue
		}
		accounts := pairOf(p.of, 16_000)
		for _, after := range []time.Duration{50 * time.Millisecond, 400 * time.Millisecond} {
			ctx, cancel := context.WithCancel(context.Background())
			ended := make(chan error)
			go func() { _, err := Compare(ctx, accounts, Options{}); ended <- err }()
			time.Sleep(after)
			start := time.Now()
			cancel()
			err := <-ended
			took := time.Since(start)
			t.Logf("campaign: cancel %-30s after %5v took %6v %v", p.name, after, took.Round(time.Millisecond), err)
			if took > time.Second {
				t.Errorf("%s: %v after it was stopped", p.name, took)
			}
		}
	}
}

// TestLongClaimsAreCut: parts have all words of the text in their order, and
// two texts that begin otherwise are cut at the same places.
func TestLongClaimsAreCut(t *testing.T) {
	for _, p := range poisons {
		accounts := pairOf(p.of, 2000)
		c := &Comparison{Accounts: accounts}
		if _, err := c.preparing().split(context.Background(), ""); err != nil {
			t.Fatal(err)
		}
		for i, claims := range c.Claims {
			at := 0
			for _, x := range claims {
				if x.Start < at || x.End > len(accounts[i].Text) || x.Kind == Statement && x.End-x.Start > 2400 {
					t.Errorf("%s: claim from %d to %d behind %d", p.name, x.Start, x.End, at)
				}
				if blank := accounts[i].Text[at:x.Start]; strings.TrimSpace(blank) != "" {
					t.Errorf("%s: %q is in no claim", p.name, blank)
				}
				at = x.End
			}
			if rest := accounts[i].Text[at:]; strings.TrimSpace(rest) != "" {
				t.Errorf("%s: %q is in no claim", p.name, rest)
			}
		}
	}
}
