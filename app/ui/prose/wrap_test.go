package prose

import (
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2/test"

	"synoptic/compare"
)

// lineWords joins what lines say.
func lineWords(lines []Line) string {
	var words []string
	for _, l := range lines {
		s := ""
		for _, p := range l.pieces {
			if p.space {
				s += " "
			}
			s += p.text
		}
		words = append(words, strings.TrimSpace(s))
	}
	return strings.Join(words, " ")
}

func TestFindingsMarkTheirWordsInLaterClaimsToo(t *testing.T) {
	c := &compare.Comparison{
		Accounts: []compare.Account{{ID: 1, Text: "He left. They saw 12 ships."}},
		Claims:   [][]compare.Claim{{{Span: compare.Span{Start: 0, End: 8}}, {Span: compare.Span{Start: 9, End: 27}}}},
	}
	p := PassageOf(c, 0, []int{0, 1})
	at := strings.Index(p.text, "12")
	runs := p.Runs(p.Found([]compare.Finding{{Kind: compare.FigureKind, To: compare.Span{Start: 18, End: 20}}},
		func(f compare.Finding) compare.Span { return f.To }))
	if len(runs) != 3 || runs[1] != (Run{"12", FigureMark}) || runs[0].Text != p.text[:at] {
		t.Errorf("runs %+v", runs)
	}
}

func TestStruckWordsStandApart(t *testing.T) {
	edits := []compare.Edit{{Op: compare.Equal, From: "a big", To: "a big"}, {Op: compare.Delete, From: " (red)"}, {Op: compare.Equal, From: " ", To: " "},
		{Op: compare.Equal, From: "dog", To: "dog"}, {Op: compare.Delete, From: " today"}, {Op: compare.Equal, From: ".", To: "."}}
	p := passage{text: "a big dog.", spans: []compare.Span{{Start: 0, End: 10}}, at: []int{0}}
	var b strings.Builder
	for _, r := range p.Runs(edited(edits, func(int) bool { return true })) {
		b.WriteString(r.Text)
	}
	if b.String() != "a big (red) dog today." {
		t.Errorf("%q", b.String())
	}
}

func FuzzWrapKeepsEveryWord(f *testing.F) {
	f.Add("Nitrate exceeded the limit", "73", " wells.", uint8(120))
	f.Add("averyveryverylongwordwithoutanyblank", "", "\u00a0x", uint8(20))
	f.Add("ab ", "שלום עולם", " 12 (x)", uint8(60))
	test.NewTempApp(f)
	wrapper := NewWrapper()
	f.Fuzz(func(t *testing.T, a, b, c string, width uint8) {
		a, b, c = strings.ToValidUTF8(a, ""), strings.ToValidUTF8(b, ""), strings.ToValidUTF8(c, "")
		runs := []Run{{a, NoMark}, {b, FigureMark}, {c, InsertedMark}}
		limit := float32(width) + 30
		lines := wrapper.Wrap(runs, limit, 14)
		letters := func(s string) map[rune]int {
			n := map[rune]int{}
			for _, r := range strings.Join(strings.Fields(s), "") {
				if !unicode.In(r, unicode.Ps, unicode.Pe, unicode.Pi, unicode.Pf, unicode.Sm) { // what is mirrored among leftward words
					n[r]++
				}
			}
			return n
		}
		want, got := letters(a+b+c), letters(lineWords(lines))
		for r, n := range want {
			if got[r] != n {
				t.Fatalf("%q: %d times, want %d, in %q", r, got[r], n, lineWords(lines))
			}
		}
		for _, l := range lines {
			// Leftward words are cut once more, and their parts measured apart.
			if len(l.pieces) > 1 && !hasRTL(l) && l.end() > limit+2*margin(FigureMark)+1 {
				t.Fatalf("a line of %d pieces is %.1f wide, limit %.1f", len(l.pieces), l.end(), limit)
			}
		}
	})
}

func TestRightToLeftWordsAreOrderedForTheEye(t *testing.T) {
	test.NewTempApp(t)
	w := NewWrapper()
	for _, x := range []struct{ text, seen string }{
		{"plain words 12", "plain words 12"},
		{"שלום עולם", "עולם שלום"},
		{"ראיתי 12 אוניות", "אוניות 12 ראיתי"},
		{"he said שלום עולם twice", "he said עולם שלום twice"},
		{"שלום עולם.", ".עולם שלום"},
		{"he said שלום עולם.", "he said עולם שלום."},
		{"בנמל (לומסונד) במרץ", "במרץ (לומסונד) בנמל"},
		{"בדק (IIW) 40 בארות", "בארות 40 (IIW) בדק"},
		{"אמרה: «המים טובים».", ".«טובים המים» :אמרה"},
	} {
		lines := w.Wrap([]Run{{x.text, NoMark}}, 600, 14)
		if got := lineWords(lines); got != x.seen {
			t.Errorf("%q is shown as %q, want %q", x.text, got, x.seen)
		}
		end := float32(-1)
		for _, p := range lines[0].pieces {
			if p.x < end {
				t.Errorf("%q: %q at %.0f lies over its neighbour, which ends at %.0f", x.text, p.text, p.x, end)
			}
			end = p.x + p.w
		}
	}
}
