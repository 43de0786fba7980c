package compare

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

type poison struct {
	name string
	of   func(n int) string
}

// poisons are texts that no writer wrote: each is one thing, so many times.
var poisons = []poison{
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
	{"hyphens without an end", func(n int) string { return strings.Repeat("a-", n) }},
	{"blank lines", func(n int) string { return strings.Repeat("\n", 5*n) + "word" }},
	{"blanks", func(n int) string { return strings.Repeat(" \t\u00a0", n) + "word" }},
	{"addresses", func(n int) string {
		return words(n/2, func(i int) string { return fmt.Sprint("https://example.org/", i, "?a=b.c") })
	}},
	{"capitals", func(n int) string { return words(n, func(i int) string { return fmt.Sprint("WATER", i%89) }) }},
	{"quotations in quotations", func(n int) string { return words(n, func(int) string { return "“so ‘he" }) }},
	{"marks without letters", func(n int) string { return strings.Repeat("\u0301", 3*n) }},
	{"signs behind a stop", func(n int) string { return "." + strings.Repeat(")", 5*n) }},
	{"stops alone", func(n int) string { return "water " + strings.Repeat(".", 5*n) }},
	{"other blanks than ours", func(n int) string { return strings.Repeat("Water w.\u3000", n) }},
	{"blanks in a list", func(n int) string { return "\n• water" + strings.Repeat(" ", 5*n) + "• word" }},
	{"a quotation that goes on", func(n int) string {
		return words(n, func(i int) string { return map[bool]string{true: "\n\n“"}[i%(n/4+1) == 0] + "water" })
	}},
	{"times of day", func(n int) string { return words(n, func(int) string { return "5 a.m. water" }) }},
	{"brackets in a quotation", func(n int) string { return "“" + words(n, func(int) string { return "( water (" }) + "”" }},
	{"quotations of a short word", func(n int) string { return words(n, func(i int) string { return []string{"water", "“no”"}[i%2] }) }},
	{"headings", func(n int) string { return strings.Repeat("WATER\n\n", n) }},
	{"a list in one line", func(n int) string { return "\n• " + words(n, func(int) string { return "water" }) }},
	{"items in one line", func(n int) string {
		return "\n" + words(n, func(i int) string { return fmt.Sprintf("• water%d", i%89) })
	}},
	{"stops behind signs", func(n int) string { return words(n, func(int) string { return "-." }) }},
	{"stops in a word", func(n int) string { return strings.Repeat("w.", 3*n) }},
	{"stops in guillemets", func(n int) string { return words(n, func(int) string { return "« . »" }) }},
	{"tabs", func(n int) string { return strings.Repeat("water\t", n) }},
	{"rows of a table", func(n int) string { return strings.Repeat("water\t12\n", n) }},
	{"words that stand once", func(n int) string { return words(n, func(i int) string { return once(i) }) }},
	{"sentences of such words", func(n int) string {
		return words(n, func(i int) string { return once(i) + [10]string{9: "."}[i%10] })
	}},
	{"semicolons", func(n int) string { return words(n, func(i int) string { return fmt.Sprintf("w%d;", i%89) }) }},
}

// once is a word that no other number has.
func once(i int) string {
	return strings.NewReplacer("0", "ba", "1", "ce", "2", "di", "3", "fo", "4", "gu", "5", "ha", "6", "je", "7", "ki", "8", "lo", "9", "mu").Replace(strconv.Itoa(i * 7919 % 1_000_003))
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

// sized is the smallest pair of texts of a poison that has so many bytes.
func sized(of func(int) string, bytes int) []text.Account {
	perWord := float64(len(of(3000))) / 3000
	return pairOf(of, int(float64(bytes)/2/perWord))
}

// full reports whether campaigns are run at their full size.
func full() bool { return os.Getenv("SYNOPTIC_CAMPAIGN") != "" }

// worst are the poisons that took longest when the work had no bound: minutes.
var worst = []string{"one sentence of words", "abbreviations", "brackets", "straight quotation marks", "dates", "Chinese without a stop"}

// tried are the poisons of a run: the worst, or all of a campaign.
func tried(t *testing.T) []poison {
	if made.Racing {
		t.Skip("times mean nothing under the race detector")
	}
	if full() {
		return poisons
	}
	return slices.DeleteFunc(slices.Clone(poisons), func(p poison) bool { return !slices.Contains(worst, p.name) })
}

// TestCampaignPoison: no text takes longer than n log n asks for, with half as
// much again for chance, and no more than a gigabyte. Time is that of the
// processors; what takes less than atLeast is taken to take that. The ordinary
// tests try the worst, at a fortieth of a campaign.
func TestCampaignPoison(t *testing.T) {
	const atLeast = 0.1 // seconds
	sizes := []int{50_000, 200_000}
	if full() {
		sizes = []int{400_000, 2_000_000, 10_000_000}
	}
	for _, p := range tried(t) {
		var last, lastCost float64
		for _, size := range sizes {
			accounts := sized(p.of, size)
			took, heap, err := poisoned(accounts)
			n := float64(len(accounts[0].Text) + len(accounts[1].Text))
			cost := n * math.Log(n)
			t.Logf("campaign: poison %-30s %9.0f bytes %7.2f s %6.0f MB %v", p.name, n, took, heap, err)
			switch {
			case errors.As(err, &TooManyError{}):
			case err != nil:
				t.Errorf("%s, %.0f bytes: %v after %.1f s", p.name, n, err, took)
			case last > 0 && took/max(last, atLeast) > 1.5*cost/lastCost:
				t.Errorf("%s: %.1f times the work of n log n took %.1f times the time", p.name, cost/lastCost, took/last)
			case heap > 1000:
				t.Errorf("%s: %.0f MB for %.0f bytes", p.name, heap, n)
			}
			last, lastCost = took, cost
		}
	}
}

// poisoned compares the accounts and returns the seconds that processors worked
// and the megabytes that it took at most.
func poisoned(accounts []text.Account) (seconds, heap float64, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Minute)
	defer cancel()
	before, most := made.WatchHeap()
	start := worked()
	_, err = Compare(ctx, accounts, Options{})
	return (worked() - start).Seconds(), most() - before, err
}

// TestCampaignPoisonIsCancelled: whatever is compared, to stop it takes no
// longer than a moment. The limit of the ordinary tests is wide, since other
// work may be under way.
func TestCampaignPoisonIsCancelled(t *testing.T) {
	moments := []time.Duration{20 * time.Millisecond, 150 * time.Millisecond, time.Second, 5 * time.Second}
	limit, size, few := time.Second, 400_000, 2
	if full() {
		limit, size, few = 100*time.Millisecond, 10_000_000, len(moments)
	}
	for _, p := range tried(t) {
		accounts := sized(p.of, size)
		for _, after := range moments[:few] {
			took, err := stopped(accounts, after)
			t.Logf("campaign: cancel %-30s after %5v took %6v %v", p.name, after, took.Round(time.Millisecond), err)
			if took > limit {
				t.Errorf("%s: %v after it was stopped", p.name, took)
			}
		}
	}
}

// stopped returns how long a comparison goes on once it is stopped.
func stopped(accounts []text.Account, after time.Duration) (time.Duration, error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ended := make(chan error)
	go func() { _, err := Compare(ctx, accounts, Options{}); ended <- err }()
	select {
	case err := <-ended:
		return 0, err
	case <-time.After(after):
	}
	start := time.Now()
	cancel()
	err := <-ended
	return time.Since(start), err
}

// TestLongClaimsAreCut: parts have all words of the text in their order, and
// two texts that begin otherwise are cut at the same places.
func TestLongClaimsAreCut(t *testing.T) {
	for _, p := range poisons {
		accounts := pairOf(p.of, 1000)
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

// TestTooManyClaimsAreRefused: a limit is said, and what to do about it.
func TestTooManyClaimsAreRefused(t *testing.T) {
	body := strings.Repeat("a\n\n", MostClaims)
	_, err := Compare(context.Background(), []text.Account{{ID: 1, Role: text.Original, Text: body}, {ID: 2, Role: text.Retold, Text: "The dam held."}}, Options{})
	var tooMany TooManyError
	if !errors.As(err, &tooMany) || !strings.Contains(tooMany.Advice(), "300,000") {
		t.Errorf("%v", err)
	}
}
