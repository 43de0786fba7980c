package compare

import (
	"context"
	"errors"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// stretch is how many characters may be read between two looks at the context:
// some ten milliseconds of work.
const stretch = 4_000_000

// TestEveryLoopLooks: whatever the text, between two looks at the context no
// more is done than reading a stretch of it takes or, in a campaign with texts of
// 10 MB, ten of them: a tenth of a second. The yardstick is a plain loop
// over characters on the same processor, so that a slow or busy machine passes
// too, and a loop that never asks fails wherever it stands: the texts are longer.
func TestEveryLoopLooks(t *testing.T) {
	if made.Racing {
		t.Skip("times mean nothing under the race detector")
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // no other core looks meanwhile
	text.WordTables()                               // read once in a program
	most, garbage := 1.0, -1                        // of texts of 4 MB little: nothing is collected between two looks
	if full() {
		most, garbage = 10, 400
	}
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	for _, p := range lookedAt() {
		least := unlooked(p) / yardstick()
		for try := 0; try < 2 && least > most; try++ { // what else a processor does is no fault of ours
			least = min(least, unlooked(p)/yardstick())
		}
		t.Logf("campaign: looks %-30s %4.2f of a stretch", p.name, least)
		if least > most {
			t.Errorf("%s: as much is done without a look as reading %.0f characters takes", p.name, least*stretch)
		}
	}
}

// lookedAt are the poisons of a run: those that once were read without a look,
// or all of a campaign.
func lookedAt() (out []poison) {
	for _, p := range poisons {
		if full() || strings.Contains("blanks, capitals, marks without letters, a list in one line, stops behind signs, a quotation that goes on, headings, paragraphs of one word", p.name) {
			out = append(out, p)
		}
	}
	return out
}

// unlooked is the most work between two looks, in nanoseconds: of cutting and
// preparing the texts or, in a campaign, of comparing them.
func unlooked(p poison) float64 {
	ctx := &spending{Context: context.Background()}
	size := 4_000_000
	if full() {
		size = 10_000_000
	}
	accounts := sized(p.of, size)
	runtime.GC()
	ctx.last = worked()
	var err error
	if full() {
		_, err = Compare(ctx, accounts, Options{})
	} else {
		c := &Comparison{Accounts: accounts[:1]}
		_, err = c.preparing().split(ctx, "en")
	}
	_ = ctx.Err()
	if err != nil && !errors.As(err, &TooManyError{}) {
		panic(err)
	}
	return float64(ctx.most)
}

// yardstick is what reading a stretch takes, in nanoseconds.
func yardstick() float64 {
	body := strings.Repeat("water and ", stretch/10)
	best := time.Hour
	for range 3 {
		start, letters := worked(), 0
		for _, r := range body {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				letters++
			}
		}
		if letters > 0 {
			best = min(best, worked()-start)
		}
	}
	return float64(best)
}

// spending is a context that is never cancelled and notes the most work of
// processors between two looks at it.
type spending struct {
	context.Context
	lock       sync.Mutex
	last, most time.Duration
}

func (c *spending) Err() error {
	c.lock.Lock()
	defer c.lock.Unlock()
	now := worked()
	c.most = max(c.most, now-c.last)
	c.last = now
	return nil
}
