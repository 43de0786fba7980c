package quote_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

func document(body string) *text.Document {
	return text.NewDocument(text.Account{Text: body, Language: "en"}, split.Split(body, "en"))
}

func nobody(int) string { return "" }

func all(t testing.TB, hub bool, bodies ...string) []quote.Quotation {
	var docs []*text.Document
	for _, b := range bodies {
		docs = append(docs, document(b))
	}
	out, err := quote.All(t.Context(), docs, hub, quote.Original{Reported: nobody})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// told are passages that an original has and how an account may quote them.
const told = "The dam will hold for another hundred years if nobody touches the gates.\n\nMaria Lund said: “We warned the board about the cracks in April, and nobody came.”\n\nThe repair costs 4.2 million florins and takes three summers."

// TestEveryStretchIsFoundAsItStands: whatever run of words of the original an
// account quotes, it is verbatim, and the passage is that run.
func TestEveryStretchIsFoundAsItStands(t *testing.T) {
	for _, paragraph := range strings.Split(told, "\n\n") {
		_, inner, quoted := strings.Cut(strings.Trim(paragraph, "”"), "“")
		if !quoted {
			inner = paragraph
		}
		words := strings.Fields(inner)
		for from := range words {
			for to := from + 4; to <= len(words); to++ {
				run := strings.Trim(strings.Join(words[from:to], " "), ".,:“”")
				for _, form := range []string{"He said: “%s.”", "It is about “%s”, a paper wrote.", "\"%s,\" it says."} {
					got := all(t, true, told, fmt.Sprintf(form, run))
					if len(got) != 1 || got[0].Verdict != quote.Verbatim || len(got[0].Altered) > 0 {
						t.Fatalf(form+": %+v, want it verbatim", run, got)
					}
					if p := strings.Trim(got[0].Passage.Of(told), ".,"); p != run {
						t.Fatalf("%q is found as %q", run, p)
					}
				}
			}
		}
	}
}

// TestAChangedWordIsNamed: one word of a quotation put in place of another is
// told, wherever it stands in the middle, and what it was.
func TestAChangedWordIsNamed(t *testing.T) {
	words := strings.Fields("The dam will hold for another hundred years if nobody touches the gates")
	for i := 2; i < len(words)-2; i++ {
		changed := slices.Clone(words)
		changed[i] = "purple"
		got := all(t, true, told, "He said: “"+strings.Join(changed, " ")+".”")
		if len(got) != 1 || got[0].Verdict == quote.Verbatim || got[0].Verdict == quote.NotFound {
			t.Errorf("%q: %+v, want it altered", strings.Join(changed, " "), got)
			continue
		}
		if !slices.ContainsFunc(got[0].Altered, func(a quote.Alteration) bool { return strings.Contains(fmt.Sprintf("%+v", a), "purple") }) {
			t.Errorf("%q: %+v does not name purple", strings.Join(changed, " "), got[0].Altered)
		}
	}
	if got := all(t, true, told, "He said: “Grain prices doubled in the winter after the war ended.”"); len(got) != 1 || got[0].Verdict != quote.NotFound || !got[0].Passage.Empty() {
		t.Errorf("%+v, want it not found", got)
	}
}

// TestQuotationsOfAnAccountAreItsOwn: what is quoted in one account is judged
// alike whichever others stand beside it, and in whatever order.
func TestQuotationsOfAnAccountAreItsOwn(t *testing.T) {
	accounts := []string{
		"Maria Lund said: “We warned the board about the cracks in April, and nobody came.”",
		"The dam “will hold for another hundred years,” according to the report. “We warned the board in May,” Lund said.",
		"No word of it.", "“Three summers,” a man said, “is long.”",
	}
	want := map[string][]quote.Quotation{}
	for _, a := range accounts {
		want[a] = all(t, true, told, a)
	}
	for _, order := range [][]int{{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 0}, {2, 3, 0}} {
		bodies := []string{told}
		for _, i := range order {
			bodies = append(bodies, accounts[i])
		}
		for n, i := range order {
			got := slices.DeleteFunc(all(t, true, bodies...), func(q quote.Quotation) bool { return q.Account != n+1 })
			for k := range got {
				got[k].Account = 1
			}
			if len(got)+len(want[accounts[i]]) > 0 && !reflect.DeepEqual(got, want[accounts[i]]) {
				t.Errorf("beside others %q has %+v, alone %+v", accounts[i], got, want[accounts[i]])
			}
		}
	}
}

// TestQuotationsBelongToTheirClaims: those of all claims are all.
func TestQuotationsBelongToTheirClaims(t *testing.T) {
	body := "“One is not enough,” she said. No word.\n\n“Two are,” he said. “Three may be too many.”"
	d := document(body)
	found := all(t, false, body)
	var again []quote.Quotation
	for i := range d.Claims {
		again = append(again, quote.OfClaims(found, 0, []int{i})...)
	}
	if len(found) != 3 || !reflect.DeepEqual(found, again) {
		t.Errorf("%+v, by claims %+v", found, again)
	}
	for _, q := range found {
		if q.Verdict != "" || q.Original != (text.Ref{}) || !q.Passage.Empty() {
			t.Errorf("%+v is judged without an original", q)
		}
		if c := d.Claims[q.Claim]; q.Start < c.Start || q.Start >= c.End {
			t.Errorf("%v is not in claim %d", q.Span, q.Claim)
		}
	}
}

// TestQuotationsLookAtTheContext: reading a long original is left within the
// next piece of it.
func TestQuotationsLookAtTheContext(t *testing.T) {
	long := document(made.Pair(30_000, 1)[0].Text)
	account := document("He said: “It will hold,” and she said: “No.”")
	whole := made.TurningAfter(0)
	if _, err := quote.All(whole, []*text.Document{long, account}, true, quote.Original{Reported: nobody}); err != nil {
		t.Fatal(err)
	}
	looks := whole.Looks.Load()
	if least := int64(len(long.Claims)) / 100; looks < least {
		t.Fatalf("%d looks at the context for %d claims, want %d at least", looks, len(long.Claims), least)
	}
	for i := range int64(6) {
		ctx := made.TurningAfter(1 + i*(looks-1)/6)
		got, err := quote.All(ctx, []*text.Document{long, account}, true, quote.Original{Reported: nobody})
		if !errors.Is(err, context.Canceled) || got != nil {
			t.Errorf("cancelled at look %d of %d: %v", ctx.Turns, looks, err)
		}
		if after := ctx.Looks.Load() - ctx.Turns; after > 20 {
			t.Errorf("cancelled at look %d of %d: %d looks more", ctx.Turns, looks, after)
		}
	}
}
