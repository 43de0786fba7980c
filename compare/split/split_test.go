package split

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
)

// sentenceCase is a paragraph and the sentences that a reader sees in it.
type sentenceCase struct {
	language, text string
	want           []string
	fails          bool // known to fail
}

func sentenceCases(t testing.TB) []sentenceCase {
	files, err := filepath.Glob("../testdata/split/sentences_*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	var out []sentenceCase
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		language := strings.TrimSuffix(file[len(file)-len("en.txt"):], ".txt")
		for line := range strings.Lines(string(raw)) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "# ") {
				continue
			}
			body, fails := strings.CutPrefix(line, "! ")
			body = strings.ReplaceAll(body, `\n`, "\n")
			c := sentenceCase{language: language, text: strings.ReplaceAll(body, "‖", ""), fails: fails}
			for part := range strings.SplitSeq(body, "‖") {
				c.want = append(c.want, strings.TrimSpace(part))
			}
			out = append(out, c)
		}
	}
	return out
}

// split returns the sentences that Split sees in a text of one paragraph.
func splitTexts(text, language string) []string {
	var out []string
	for _, c := range Split(text, language) {
		out = append(out, c.Of(text))
	}
	return out
}

func TestSplitSentences(t *testing.T) {
	cases := sentenceCases(t)
	if len(cases) < 60 {
		t.Fatalf("only %d cases", len(cases))
	}
	right := 0
	for _, c := range cases {
		got := splitTexts(c.text, c.language)
		same := strings.Join(got, "‖") == strings.Join(c.want, "‖")
		switch {
		case same:
			right++
			if c.fails {
				t.Errorf("known to fail, and does not: %q", c.text)
			}
		case !c.fails:
			t.Errorf("%s %q\n got %q\nwant %q", c.language, c.text, got, c.want)
		}
	}
	t.Logf("sentences: %d of %d cases right", right, len(cases))
	if floor := len(cases) * 95 / 100; right < floor {
		t.Errorf("%d right, the floor is %d", right, floor)
	}
}

// kindCase is a document and the kind of each of its paragraphs.
type kindCase struct {
	text  string
	kinds []text.ClaimKind
	lines []string // of each paragraph
}

func kindCases(t testing.TB) []kindCase {
	raw, err := os.ReadFile("../testdata/split/kinds.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []kindCase
	for doc := range strings.SplitSeq(string(raw), "---\n") {
		var c kindCase
		for line := range strings.SplitSeq(strings.TrimRight(doc, "\n"), "\n") {
			kind, body, _ := strings.Cut(line, "|")
			c.text += body + "\n"
			switch kind {
			case "":
			case "+":
				c.lines[len(c.lines)-1] += "\n" + body
			default:
				c.kinds = append(c.kinds, text.ClaimKind(kind))
				c.lines = append(c.lines, body)
			}
		}
		out = append(out, c)
	}
	return out
}

func TestSplitKinds(t *testing.T) {
	right, all := 0, 0
	for _, c := range kindCases(t) {
		got := map[int]text.ClaimKind{}
		for _, claim := range Split(c.text, text.LanguageOf(c.text)) {
			got[claim.Paragraph] = claim.Kind
		}
		if len(got) != len(c.kinds) {
			t.Errorf("%d paragraphs, want %d: %q", len(got), len(c.kinds), splitTexts(c.text, ""))
		}
		for i, want := range c.kinds {
			all++
			if got[i+1] == want {
				right++
			} else {
				t.Errorf("%q is read as %s, want %s", c.lines[i], got[i+1], want)
			}
		}
	}
	t.Logf("kinds: %d of %d right", right, all)
}

func TestSplitSections(t *testing.T) {
	text := "Report\n\nFirst part\n\nOne. Two.\n\nAdd comment\n\nSecond part\n\nThree.\n"
	var got []int
	for _, c := range Split(text, "en") {
		got = append(got, c.Section)
	}
	want := []int{-1, 0, 1, 1, 1, 1, 5}
	if len(got) != len(want) {
		t.Fatalf("sections %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("sections %v, want %v", got, want)
		}
	}
}

func TestSplitLines(t *testing.T) {
	body := "One. Two.\r\n\r\n-\r\nThree"
	got := SplitLines(body)
	want := []struct {
		text string
		kind text.ClaimKind
		line int
	}{{"One. Two.", text.Statement, 1}, {"-", text.Furniture, 3}, {"Three", text.Statement, 4}}
	if len(got) != len(want) {
		t.Fatalf("got %v", got)
	}
	for i, w := range want {
		if got[i].Of(body) != w.text || got[i].Kind != w.kind || got[i].Line != w.line {
			t.Errorf("%d: got %q %v, want %v", i, got[i].Of(body), got[i], w)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	for want, body := range map[string]string{
		"en": "The council said on Monday that the bridge would be closed for a year, and that nobody had been asked about it before.",
		"fr": "Le conseil a déclaré lundi que le pont serait fermé pendant un an et que personne n'avait été consulté auparavant sur ce sujet.",
		"es": "El consejo dijo el lunes que el puente estará cerrado durante un año y que nadie había sido consultado antes sobre el asunto.",
		"de": "Der Rat teilte am Montag mit, dass die Brücke ein Jahr lang gesperrt bleibt und dass vorher niemand dazu befragt worden ist.",
		"ar": "قال المجلس يوم الاثنين إن الجسر سيغلق لمدة عام وإن أحدا لم يُسأل عن ذلك من قبل في هذه المدينة الصغيرة الواقعة على النهر",
		"":   "Too short to say.",
	} {
		if got := text.LanguageOf(body); got != want {
			t.Errorf("languageOf(%q) = %q, want %q", body, got, want)
		}
	}
}

// checkSpans fails where claims are out of order, overlap, cut a rune, lie
// outside the text or leave out more than white space.
func checkSpans(t *testing.T, body string, claims []text.Claim) {
	t.Helper()
	at := 0
	gap := func(end int) {
		if strings.TrimFunc(body[at:end], unicode.IsSpace) != "" {
			t.Fatalf("%q is in no claim of %q", body[at:end], body)
		}
	}
	for i, c := range claims {
		if c.Start < at || c.End <= c.Start || c.End > len(body) {
			t.Fatalf("claim %d at %v, after %d of %d bytes", i, c.Span, at, len(body))
		}
		if utf8.ValidString(body) && !utf8.ValidString(c.Of(body)) {
			t.Fatalf("claim %d cuts a rune: %q", i, c.Of(body))
		}
		if c.Section >= i || c.Section >= 0 && claims[c.Section].Kind != text.Heading || c.Paragraph < 1 {
			t.Fatalf("claim %d: %+v", i, c)
		}
		if c.Kind == text.Statement && !HasWord(c.Of(body)) {
			t.Fatalf("claim %d has no word: %q", i, c.Of(body))
		}
		gap(c.Start)
		at = c.End
	}
	gap(len(body))
}

func FuzzSplit(f *testing.F) {
	for _, c := range sentenceCases(f) {
		f.Add(c.text, c.language)
	}
	for _, c := range kindCases(f) {
		f.Add(c.text, "en")
	}
	f.Add("“\xff. A\u2028b.\u0085C", "")
	f.Add("The dam 0/ \xe2\x80!Aa held. So it did.", "en")
	f.Add("1. .. . . \"A.\"B", "de")
	f.Add("!"+strings.Repeat(" ", 500)+"!", "en")
	f.Add("dam "+strings.Repeat("- ", 3000), "en")
	f.Add(strings.Repeat("-, ", 2000)+"dam held", "en")
	f.Fuzz(func(t *testing.T, text, language string) {
		checkSpans(t, text, Split(text, language))
		checkSpans(t, text, SplitLines(text))
	})
}

func BenchmarkSplit(b *testing.B) {
	var all strings.Builder
	for all.Len() < 3_000_000 { // about 500,000 words
		for _, c := range sentenceCases(b) {
			if c.language == "en" {
				all.WriteString(c.text + "\n")
			}
		}
	}
	for name, text := range map[string]string{
		"words=500000": all.String(),
		"stops":        strings.Repeat(". ", 100_000),
		"brackets":     strings.Repeat("(A. ", 50_000),
		"initials":     strings.Repeat("A. ", 50_000),
		"one line":     strings.ReplaceAll(all.String(), "\n", " "),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Split(text, "en")
			}
		})
	}
}

// TestRowsOfTablesAreClaims: what a table says is compared, the row of its
// heads too.
func TestRowsOfTablesAreClaims(t *testing.T) {
	for _, rows := range [][]string{
		{"Town\tDead\tHurt", "Oslo\t12\t40", "Bergen\t3\t9"},
		{"Town\tDead", "Oslo\t12"},
		{"2019\t2020", "1,204\t1,317"},
		{"Share\t4.5%\t5.1%"},
		{"Cost\t€12 million", "Road\t$900,000"},
		{"المدينة\tقتلى", "أوسلو\t١٢"},
	} {
		body := "The council met on Monday to hear the plan.\n\n" + strings.Join(rows, "\n\n") + "\n\nNobody spoke against it in the end."
		claims := Split(body, "")
		if len(claims) != len(rows)+2 {
			t.Errorf("%q makes %d claims", rows, len(claims))
		}
		for _, c := range claims {
			if c.Kind != text.Statement {
				t.Errorf("%q is of kind %v", c.Span.Of(body), c.Kind)
			}
		}
	}
	if body := "1.\tIntroduction\n\nThe council met on Monday to hear the plan.\n\n2.\tResults\n\nNobody spoke against it in the end."; Split(body, "")[0].Kind != text.Heading {
		t.Error("a numbered heading is a row of a table")
	}
}
