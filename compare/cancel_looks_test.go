package compare

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
)

// turning is a context that is cancelled once it was looked at so many times.
type turning struct {
	context.Context
	turns int64        // 0: never
	looks atomic.Int64 // in all
}

func (c *turning) Err() error {
	if n := c.looks.Add(1); c.turns > 0 && n > c.turns {
		return context.Canceled
	}
	return nil
}

func turningAfter(looks int64) *turning { return &turning{Context: context.Background(), turns: looks} }

// mostLooks is how often the context may be looked at once it is cancelled:
// by every core, and by the loops that each of them stands in.
const mostLooks = 40

// TestCancelAtEveryPoint cancels all along the way of a comparison. However
// far it has come, it ends with the context's error, and at once.
func TestCancelAtEveryPoint(t *testing.T) {
	for name, accounts := range map[string][]Account{"pair": pairOf(6000, 1), "crowd": manyAccounts(8)} {
		whole := turningAfter(0)
		if _, err := Compare(whole, accounts, Options{}); err != nil {
			t.Fatal(err)
		}
		const points = 12
		for n := range int64(points) {
			ctx := turningAfter(1 + n*(whole.looks.Load()-1)/points)
			c, err := Compare(ctx, accounts, Options{})
			if !errors.Is(err, context.Canceled) || c != nil {
				t.Errorf("%s, cancelled at look %d: %v, want the context's error and no comparison", name, ctx.turns, err)
			}
			if after := ctx.looks.Load() - ctx.turns; after > mostLooks {
				t.Errorf("%s, cancelled at look %d: %d looks more, want %d at most", name, ctx.turns, after, mostLooks)
			}
		}
	}
}

// TestLongLoopsLookAtTheContext wants of all that walks over the claims of one
// text that it stops within the next piece of them.
func TestLongLoopsLookAtTheContext(t *testing.T) {
	accounts := pairOf(30_000, 1)
	docs := documents(accounts)
	claims := len(docs[0].claims)
	all := Paragraphs(accounts[0].Text)
	if claims < manyClaims {
		t.Fatalf("%d claims are too few", claims)
	}
	for name, done := range map[string]func(ctx context.Context) int{
		"lines": func(ctx context.Context) int {
			return len(readLines(ctx, strings.ReplaceAll(accounts[0].Text, " ", "\n")))
		},
		"kinds":    func(ctx context.Context) int { return claimsIn(kindsOf(ctx, accounts[0].Text, all, tongueOf("en"))) },
		"split":    func(context.Context) int { return cutSoon(accounts[0].Text) },
		"one line": func(context.Context) int { return cutSoon(inOneLine(accounts[0].Text)) },
		"prepare":  func(ctx context.Context) int { return filled(prepareUntil(ctx, accounts[0], docs[0].claims)) },
		"texts": func(ctx context.Context) int {
			v, to := newVocabulary(context.Background(), docs)
			return len(newText(ctx, 0, docs[0], v, to[0]).claims)
		},
		"quoted words": func(ctx context.Context) int {
			words := indexWords(ctx, docs[0].document).words
			return words[len(words)-1].claim
		},
		"speakers": func(ctx context.Context) int {
			c := newSpeechReader(docs[0].document, nil).credits(ctx)
			n := 0
			for _, items := range c.items {
				n += min(1, len(items))
			}
			return n
		},
		"facts": func(ctx context.Context) int {
			j := newJudge(documentsOf(docs), true)
			if j.readAhead(ctx) == nil {
				t.Error("readAhead hides the context's error")
			}
			n := 0
			for _, f := range j.facts.facts[0] {
				if f != nil {
					n++
				}
			}
			return n
		},
	} {
		if n := done(turningAfter(2)); n == 0 || n > 3*piece {
			t.Errorf("%s: %d of %d claims done, want some and not many", name, n, claims)
		}
	}
}

// cutSoon returns how many claims are cut where the context is cancelled soon
// after the lines of a text were read.
func cutSoon(text string) int {
	before := turningAfter(0)
	kindsOf(before, text, paragraphs(before, text), tongueOf("en"))
	return len(splitUntil(turningAfter(before.looks.Load()+2), text, "en"))
}

// claimsIn counts what is known to be a claim or something else.
func claimsIn(kinds []ClaimKind) int {
	n := 0
	for _, k := range kinds {
		if k != "" {
			n++
		}
	}
	return n
}

func filled(d *prepared) int {
	n := 0
	for _, p := range d.profiles {
		n += min(1, len(p.seq))
	}
	return n
}

func inOneLine(text string) string {
	out := []byte(text)
	for i := range out {
		if out[i] == '\n' {
			out[i] = ' '
		}
	}
	return string(out)
}

// TestPassagesKeepTheirNames: stored results find judgements by these names.
func TestPassagesKeepTheirNames(t *testing.T) {
	for _, s := range []side{{}, {account: 3, claims: []int{1}}, {account: 12, claims: []int{0, 22}, also: []int{5, 6}}} {
		if got, want := string(s.name(nil)), fmt.Sprint(s); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
