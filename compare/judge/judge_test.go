package judge

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"synoptic/compare/passage"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// findingsOf returns the findings between two sentences as "kind: says".
func findingsOf(original, account string) string {
	var out []string
	for _, f := range judgeSentences(original, account).Findings {
		out = append(out, string(f.Kind)+": "+f.Says.String())
	}
	return strings.Join(out, "; ")
}

func TestFindingsSayWhatBecameOfWhat(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"The raid led to 55 arrests in the port.", "The raid led to 50 arrests in the port.", "figure: 55 arrests became 50"},
		{"The clerk allegedly took the keys.", "The clerk took the keys.", `hedge: "allegedly" was dropped: the claim is stronger`},
		{"Rents rose by 4 percent.", "Rents rose to 4 percent.", "figure: rose by 4 percent became rose to 4 percent"},
		{"About 300 boats came.", "More than 300 boats came.", "bound: About 300 became More than 300"},
		{"The bank said the loan was safe.", "The loan was safe.", `attribution: "The bank said" was dropped: it is told as fact`},
		{"The bank said the loan was safe.", "The court said the loan was safe.", "attribution: credited to The court instead of The bank"},
		{"The loan was safe.", "The loan was safe, officials said.", "attribution: credited to officials, where the original credits nobody"},
		{"Some lamps failed.", "All lamps failed.", `scope: "Some" became "All", which says more`},
		{"The vote is on 3 May 2021.", "The vote is on 4 May 2021.", "date: 3 May 2021 became 4 May 2021"},
		{"The train stopped in Lyon before noon.", "The train stopped in Metz before noon.", "name: Lyon became Metz"},
		{"Three clerks were killed in the blast.", "Three clerks were injured in the blast.", `act: "killed" became "injured", which is weaker`},
		{"The board recommended the closure.", "The board ordered the closure.", `act: "recommended" became "ordered", which is stronger`},
		{"Two clerks are missing after the blast.", "Two clerks are dead after the blast.", `act: "missing" became "dead"`},
		{"The dam held.", "The dam did not hold.", `negation: "not" was added`},
	} {
		if got := findingsOf(c.from, c.to); got != c.want {
			t.Errorf("%s\n%s\n got %s\nwant %s", c.from, c.to, got, c.want)
		}
	}
}

func TestStatusOfWording(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     Status
	}{
		{"The dam held.", "The dam held.", Same},
		{"The dam held, he said.", "The dam held – he said!", Same},
		{"The colour of the organisation’s centre", "the color of the organization's center", Same},
		{"It fell 3.4 per cent.", "It fell 3.4%.", Same},
		{"The programme was cancelled.", "The program was canceled.", Same},
		{"The dam held.", "The dam stood firm.", Reworded},
		{"The 12 men left.", "The 13 men left.", Changed},
		{"It cost $5.", "It cost €5.", Changed},
		{"It was −5 degrees.", "It was 5 degrees.", Changed},
		{"It was −5 degrees.", "It was minus 5 degrees.", Reworded},
	} {
		if got := judgeSentences(c.from, c.to).Status; got != c.want {
			t.Errorf("%q and %q are %s, want %s", c.from, c.to, got, c.want)
		}
	}
}

func TestWeightiestFindingComesFirst(t *testing.T) {
	got := judgeSentences("Some 40 of the clerks allegedly left Oslo on Monday, the union said.", "All 60 of the clerks left Lima on Friday.").Findings
	if len(got) < 3 || got[0].Kind != FigureKind {
		t.Fatalf("got %+v", got)
	}
	if !slices.IsSortedFunc(got, func(a, b Finding) int { return rank(a.Kind) - rank(b.Kind) }) {
		t.Errorf("findings are out of order: %+v", got)
	}
}

// A claim of the account that answers two claims of the original is compared
// with each; what it has from the other is no change.
func TestWhatStandsElsewhereIsNoChange(t *testing.T) {
	original := "The fund paid 300 farmers in May.\nThe fund paid 80 fishermen in June."
	account := "The fund paid 80 fishermen in June and 300 farmers in May."
	cut := strings.Index(original, "\n")
	docs := []*text.Document{
		text.NewDocument(text.Account{ID: 1, Role: text.Original, Language: "en", Text: original}, []text.Claim{{Span: text.Span{Start: 0, End: cut}, Kind: text.Statement}, {Span: text.Span{Start: cut + 1, End: len(original)}, Kind: text.Statement}}),
		text.NewDocument(text.Account{ID: 2, Role: text.Retold, Language: "en", Text: account}, []text.Claim{{Span: text.Span{Start: 0, End: len(account)}, Kind: text.Statement}}),
	}
	for claim := range 2 {
		got := New(docs, true).proposed(Side{Account: 0, Claims: []int{claim}, Also: []int{1 - claim}}, Side{Account: 1, Claims: []int{0}})
		if len(got.Findings) != 0 {
			t.Errorf("claim %d: %+v", claim, got.Findings)
		}
	}
}

// judgeLines judges all lines of one text against all lines of another.
func judgeLines(original, account string) (Judgement, []*text.Document) {
	docs := twoDocs(original, account)
	var sides [2]Side
	for i, body := range []string{original, account} {
		claims := split.SplitLines(body)
		docs[i] = text.NewDocument(docs[i].Account, claims)
		sides[i].Account = i
		for c := range claims {
			sides[i].Claims = append(sides[i].Claims, c)
		}
	}
	return New(docs, true).proposed(sides[0], sides[1]), docs
}

func FuzzJudge(f *testing.F) {
	for _, c := range readCases(f, "../testdata/fidelity/second.tsv") {
		f.Add(c.original, c.account)
	}
	f.Add("The dam held.\nIt leaked, the mayor said.", "It “held”.\nNobody said it leaked in 2020.")
	f.Add("0", "")
	f.Add("“Half of 2/3, US$1.2m – 50-60 per cent\xff", "’‘ 9/11 No. 4 U.S. can't ½ 5½")
	f.Fuzz(func(t *testing.T, a, b string) {
		got := judgeSentences(a, b)
		for _, x := range got.Findings {
			checkSpan(t, a, x.From)
			checkSpan(t, b, x.To)
			if x.Says.Form == "" || rank(x.Kind) < 0 || x.From.Empty() && x.To.Empty() {
				t.Fatalf("%+v", x)
			}
		}
		lines, docs := judgeLines(a, b)
		for _, x := range lines.Findings {
			checkSpan(t, docs[0].Text, x.From)
			checkSpan(t, docs[1].Text, x.To)
		}
		if again := judgeSentences(a, b); len(again.Findings) != len(got.Findings) {
			t.Fatalf("%d findings, then %d", len(got.Findings), len(again.Findings))
		}
	})
}

// checkSpan fails the test unless a span lies within the text and does not
// cut a rune in two.
func checkSpan(t *testing.T, text string, s text.Span) {
	t.Helper()
	if s.Empty() {
		return
	}
	if s.Start < 0 || s.End > len(text) {
		t.Fatalf("%v is outside a text of %d bytes", s, len(text))
	}
	for _, at := range []int{s.Start, s.End} {
		if at < len(text) && !utf8.RuneStart(text[at]) && utf8.ValidString(text) {
			t.Fatalf("%v cuts a rune of %q", s, text)
		}
	}
}

func BenchmarkJudge(b *testing.B) {
	cases := readCases(b, "../testdata/fidelity/second.tsv")
	var judges []*Judge
	from, to := Side{Account: 0, Claims: []int{0}}, Side{Account: 1, Claims: []int{0}}
	for _, c := range cases {
		j := New(twoDocs(c.original, c.account), true)
		j.Pair(from, to)
		judges = append(judges, j)
	}
	n := 0
	for b.Loop() {
		judges[n%len(judges)].Pair(from, to)
		n++
	}
}

func BenchmarkFacts(b *testing.B) {
	docs := twoDocs("The ministry said on Monday that at least 55 inspectors had been trained in Rabat during 2021, most of them in the north.", "x")
	for b.Loop() {
		passage.Read(docs[0], docs[0].Claims[0].Span)
	}
}

// A table without full stops is one long claim. It must not cost the square
// of its length, and what was left out is said.
func TestLongPassagesAreComparedByFigures(t *testing.T) {
	from := strings.Repeat("some 40 boats may not leave Oslo ", 150)
	to := strings.Replace(strings.ReplaceAll(from, "Oslo", "Lima"), "40", "70", 1)
	docs := twoDocs(from, to)
	j := New(docs, true)
	got := j.proposed(Side{Account: 0, Claims: []int{0}}, Side{Account: 1, Claims: []int{0}})
	if len(got.Findings) != 1 || got.Findings[0].Kind != FigureKind {
		t.Errorf("got %d findings, first %+v", len(got.Findings), got.Findings[:min(1, len(got.Findings))])
	}
	if w := j.Warnings(t.Context()); len(w) != 2 || !strings.Contains(w[0].Says.String(), "1050 words") {
		t.Errorf("warnings are %v", w)
	}
}

// Whom another claim of the original credits is looked up in that claim. Here it
// was once looked up in the claim at hand, which may be shorter.
func TestSpeakerOfAnotherClaimOfTheOriginal(t *testing.T) {
	original := "It costs 3 million.\nThe crane of Lomsund will be built next year, the mayor of the town said."
	account := "It costs 3 million, the mayor of the harbour said."
	cut := strings.Index(original, "\n")
	docs := []*text.Document{
		text.NewDocument(text.Account{ID: 1, Role: text.Original, Language: "en", Text: original}, []text.Claim{{Span: text.Span{Start: 0, End: cut}, Kind: text.Statement}, {Span: text.Span{Start: cut + 1, End: len(original)}, Kind: text.Statement}}),
		text.NewDocument(text.Account{ID: 2, Role: text.Retold, Language: "en", Text: account}, []text.Claim{{Span: text.Span{Start: 0, End: len(account)}, Kind: text.Statement}}),
	}
	New(docs, true).proposed(Side{Account: 0, Claims: []int{0}, Also: []int{1}}, Side{Account: 1, Claims: []int{0}})
}
