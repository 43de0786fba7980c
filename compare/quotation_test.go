package compare

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"synoptic/compare/judge"
	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// quotationCase is an account and what a reader says of its quotations.
type quotationCase struct {
	language string // empty: to be guessed
	text     string
	wants    []quotationWant
}

type quotationWant struct {
	verdict                  quote.Verdict
	speaker, begins, altered string
	checksAltered, fails     bool
}

// quotationCases reads the original and the tables of cases, of which the
// second was written by another hand.
func quotationCases(t testing.TB) (original string, cases []quotationCase) {
	raw, err := os.ReadFile("testdata/quotations/original.txt")
	if err != nil {
		t.Fatal(err)
	}
	var table []byte
	for _, name := range []string{"cases.txt", "blind.txt"} {
		more, err := os.ReadFile("testdata/quotations/" + name)
		if err != nil {
			t.Fatal(err)
		}
		table = append(table, more...)
	}
	for line := range strings.SplitSeq(string(table), "\n") {
		if head, text, ok := strings.Cut(line, ": "); ok && strings.HasPrefix(line, "A") {
			language := strings.Trim(head[1:], "[]")
			cases = append(cases, quotationCase{language: language, text: strings.ReplaceAll(text, `\n`, "\n")})
			continue
		}
		line, fails := strings.CutPrefix(line, "!")
		if !strings.HasPrefix(line, "= ") {
			continue
		}
		f := strings.Split(line[2:]+"|||", "|")
		w := quotationWant{verdict: quote.Verdict(strings.TrimSpace(f[0])), speaker: strings.TrimSpace(f[1]), begins: strings.TrimSpace(f[2]),
			altered: strings.TrimSpace(f[3]), checksAltered: strings.TrimSpace(f[3]) != "", fails: fails}
		c := &cases[len(cases)-1]
		c.wants = append(c.wants, w)
	}
	return string(raw), cases
}

// quotationsFound compares an account with the original and returns its quotations.
func quotationsFound(t testing.TB, original, language, body string) []quote.Quotation {
	t.Helper()
	c, err := Compare(context.Background(), []text.Account{{ID: 1, Role: text.Original, Text: original}, {ID: 2, Role: text.Retold, Language: language, Text: body}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c.Quotations
}

func alteredText(as []quote.Alteration) string {
	var out []string
	for _, a := range as {
		out = append(out, strings.TrimSpace(a.From+" > "+a.To))
	}
	return strings.Join(out, "; ")
}

func TestQuotations(t *testing.T) {
	original, cases := quotationCases(t)
	all, verdicts, speakers := 0, 0, 0
	for _, c := range cases {
		got := quotationsFound(t, original, c.language, c.text)
		if len(got) != len(c.wants) {
			t.Errorf("%q: %d quotations, want %d: %+v", c.text, len(got), len(c.wants), got)
			continue
		}
		for i, w := range c.wants {
			q := got[i]
			all++
			if !strings.HasPrefix(strings.TrimLeft(q.Of(c.text), "“\"«»„‘' "), w.begins) {
				t.Errorf("%q: the quotation is %q, want %q", c.text, q.Of(c.text), w.begins)
			}
			right := q.Verdict == w.verdict && q.Speaker == w.speaker && (!w.checksAltered || alteredText(q.Altered) == w.altered)
			if right == w.fails {
				t.Errorf("%q: %s by %q, altered %q; want %s by %q, altered %q (known to fail: %v)", c.text, q.Verdict, q.Speaker, alteredText(q.Altered), w.verdict, w.speaker, w.altered, w.fails)
			}
			if q.Verdict == w.verdict {
				verdicts++
			}
			if q.Speaker == w.speaker {
				speakers++
			}
			checkPassage(t, original, q)
		}
	}
	t.Logf("quotations: %d, verdict right %d, speaker right %d", all, verdicts, speakers)
	if all < 60 {
		t.Errorf("only %d quotations in the table", all)
	}
}

// checkPassage fails where a verdict and the passage that it rests on differ.
func checkPassage(t *testing.T, original string, q quote.Quotation) {
	t.Helper()
	if (q.Verdict == quote.NotFound || q.Verdict == "") != q.Passage.Empty() || len(q.Altered) > 0 && q.Verdict != quote.Altered {
		t.Fatalf("%+v", q)
	}
	if q.Passage.End > len(original) || !utf8.ValidString(q.Passage.Of(original)) {
		t.Fatalf("passage %v of %d bytes", q.Passage, len(original))
	}
}

func TestQuotationsOfPeers(t *testing.T) {
	j := judge.New([]*text.Document{documentIn("“We lost,” said Lund."), documentIn("Nobody said “we won”.")}, false)
	got, _ := j.Quotations(context.Background())
	if len(got) != 2 || got[0].Verdict != "" || got[0].Speaker != "Lund" || got[1].Account != 1 {
		t.Errorf("got %+v", got)
	}
	if in := j.QuotationsIn(1, []int{0}); len(in) != 1 || in[0].Account != 1 {
		t.Errorf("in claim 0: %+v", in)
	}
	if in := j.QuotationsIn(1, []int{3}); len(in) != 0 {
		t.Errorf("in claim 3: %+v", in)
	}
}

func documentIn(body string) *text.Document {
	return text.NewDocument(text.Account{Text: body, Language: "en"}, split.Split(body, "en"))
}

func FuzzQuotations(f *testing.F) {
	original, cases := quotationCases(f)
	for _, c := range cases {
		f.Add(original, c.text)
	}
	f.Add("“a” \xff b", "»a \xff “b [c … d")
	f.Fuzz(func(t *testing.T, original, body string) {
		docs := []*text.Document{documentIn(original), documentIn(body)}
		last := 0
		all, _ := judge.New(docs, true).Quotations(context.Background())
		for _, q := range all {
			if q.Start < last || q.Empty() || q.End > len(body) {
				t.Fatalf("%v after %d of %d bytes", q.Span, last, len(body))
			}
			last = q.Start
			if q.Claim >= len(docs[1].Claims) || q.Start < docs[1].Claims[q.Claim].Start || q.Start >= docs[1].Claims[q.Claim].End {
				t.Fatalf("%v is not in claim %d", q.Span, q.Claim)
			}
			if utf8.ValidString(original) && utf8.ValidString(body) {
				checkPassage(t, original, q)
			}
		}
	})
}

func BenchmarkQuotations(b *testing.B) {
	original, cases := quotationCases(b)
	var long, account strings.Builder
	for i := 0; long.Len() < 60_000; i++ { // about 10,000 words
		fmt.Fprintf(&long, "%s Item %d was checked.\n", original, i)
	}
	for _, c := range cases {
		account.WriteString(c.text + "\n")
	}
	original10k := documentIn(long.String())
	docs := []*text.Document{original10k}
	for range 100 {
		docs = append(docs, documentIn(account.String()))
	}
	for name, docs := range map[string][]*text.Document{
		"accounts=100":      docs,
		"one claim":         {original10k, documentIn(strings.Repeat("he said “item” ", 20_000))},
		"marks stay open":   {original10k, documentIn(strings.Repeat("“item ", 20_000))},
		"paragraphs reopen": {original10k, documentIn(strings.Repeat("“the harbour item\n", 10_000))},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				judge.New(docs, true).Quotations(context.Background())
			}
		})
	}
}

// TestShortWordsAreLookedForWhereTheyBelong: a quotation of one short word is
// found in the claim that its own is linked with, or beside it; where the word
// stands elsewhere alone nothing is said of it.
func TestShortWordsAreLookedForWhereTheyBelong(t *testing.T) {
	const original = "Asked whether the wall would hold, the mayor said “yes” and left the hall of the town.\n\n" +
		"The engineer called the storm “war” in a letter to the board of the port.\n\nThe war in the north was over in May, and the boats came home."
	for account, want := range map[string]quote.Verdict{
		"Asked whether the wall would hold, the mayor said “yes” and left the hall of the town.": quote.Verbatim,
		"Asked whether the wall would hold, the mayor said “Yes” and left the hall of the town.": quote.Edited,
		"Asked whether the wall would hold, the mayor said “no” and left the hall of the town.":  quote.NotFound,
		"The engineer called the storm “war” in a letter to the board of the port.":              quote.Verbatim,
		"The engineer called the storm “sea” in a letter to the board of the port.":              quote.NotFound,
		"A baker in the market of another place cried “yes” when his bread was sold.":            "",
	} {
		got := quotationsFound(t, original, "en", account)
		if len(got) != 1 || got[0].Verdict != want {
			t.Errorf("%q: %+v, want %q", account, got, want)
		}
	}
}
