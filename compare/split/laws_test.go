package split_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/made"
	"synoptic/compare/split"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// FuzzCut: claims lie in their text in order with nothing but white space
// between them, in their paragraph, and are trimmed; cutting the same account
// twice gives the same; and cutting by lines leaves no line out.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"", "One. Two!\n\nHEADING\n\nThree… “Four.” Five?", "Dr. A. B. Ruiz left at 5 p.m. on Jan. 3. He said: “No.”", "- a\n- b\n\x00\xff", "Share this\n\nBy Ana Ruiz\n\nThe dam held."} {
		f.Add(s, "en", false)
		f.Add(s, "fr", true)
	}
	f.Fuzz(func(t *testing.T, body, language string, lines bool) {
		a := &text.Account{Text: body, Language: language, Lines: lines}
		claims, at := split.Cut(a, t.Context()), 0
		paragraphs := split.Paragraphs(body)
		for i, c := range claims {
			if c.Start < at || c.Empty() || c.End > len(body) || split.Trim(body, c.Span) != c.Span {
				t.Fatalf("claim %d at %v after %d of %d bytes", i, c.Span, at, len(body))
			}
			if strings.TrimFunc(body[at:c.Start], unicode.IsSpace) != "" {
				t.Fatalf("%q is in no claim", body[at:c.Start])
			}
			if (c.Line > 0) != lines || c.Line > 0 && c.Line != 1+strings.Count(body[:c.Start], "\n") {
				t.Fatalf("claim %d is of line %d", i, c.Line)
			}
			if p := c.Paragraph - 1; !lines && (p < 0 || p >= len(paragraphs) || c.Start < paragraphs[p].Start || c.End > paragraphs[p].End) {
				t.Fatalf("claim %d at %v is not in paragraph %d", i, c.Span, c.Paragraph)
			}
			at = c.End
		}
		if strings.TrimFunc(body[at:], unicode.IsSpace) != "" {
			t.Fatalf("%q is in no claim", body[at:])
		}
	})
}

// FuzzTrim: what is taken off is white space, and all of it.
func FuzzTrim(f *testing.F) {
	f.Add("ab", " \u00a0x y\n", "c")
	f.Fuzz(func(t *testing.T, before, s, behind string) {
		if !utf8.ValidString(before + s + behind) {
			return
		}
		got := split.Trim(before+s+behind, text.Span{Start: len(before), End: len(before) + len(s)})
		if got.Of(before+s+behind) != strings.TrimSpace(s) || got.Start < len(before) || got.End > len(before)+len(s) {
			t.Errorf("%q becomes %q", s, got.Of(before+s+behind))
		}
	})
}

// TestAParagraphIsCutAlike: what a paragraph of plain sentences is cut into
// does not hang on what stands around it.
func TestAParagraphIsCutAlike(t *testing.T) {
	paragraph := "The board closed the lock on Monday. It gave no reason, Mr. Lund said. “We had to,” he added, “and we will.” It opens on 3 May."
	want := pieces(paragraph)
	if len(want) != 4 {
		t.Fatalf("%d sentences, want 4: %q", len(want), want)
	}
	for _, around := range []string{"\n\n", "\r\n\r\n", "\n"} {
		other := "Grain exports rose to a level not seen since the war, and the port earned more than it ever had before, officials said."
		got := pieces(other + around + paragraph + around + other)
		if strings.Join(got, "|") != other+"|"+strings.Join(want, "|")+"|"+other {
			t.Errorf("with %q around it is cut into %q", around, got)
		}
	}
}

func pieces(body string) []string {
	var out []string
	for _, c := range split.Split(body, "en") {
		out = append(out, c.Of(body))
	}
	return out
}

// TestCuttingLooksAtTheContext: a long text is left within the next piece of
// it, whether it has lines or is all one.
func TestCuttingLooksAtTheContext(t *testing.T) {
	long := made.Pair(30_000, 1)[0].Text
	for name, body := range map[string]string{"lines": long, "one line": strings.ReplaceAll(long, "\n", " ")} {
		whole := made.TurningAfter(0)
		all := len(split.Cut(&text.Account{Text: body, Language: "en"}, whole))
		if all < 10*work.Piece {
			t.Fatalf("%s: %d claims are too few", name, all)
		}
		looks := whole.Looks.Load()
		if most := int64(all); looks < 4 || looks > 8*most {
			t.Errorf("%s: the context is looked at %d times for %d claims", name, looks, all)
		}
		for _, share := range []int64{0, 1, 2, 3} {
			ctx := made.TurningAfter(1 + share*looks/4)
			got := len(split.Cut(&text.Account{Text: body, Language: "en"}, ctx))
			if after := ctx.Looks.Load() - ctx.Turns; got >= all || after > 10 {
				t.Errorf("%s, cancelled at look %d of %d: %d of %d claims are cut, with %d looks more", name, ctx.Turns, looks, got, all, after)
			}
		}
	}
}

// TestAListInOneLineIsCutHoweverLong: items are found behind any number of
// blanks and words, as they are behind few.
func TestAListInOneLineIsCutHoweverLong(t *testing.T) {
	for _, mark := range []string{"• ", "1. "} {
		for _, gap := range []int{1, 2, 3, 50, 4090, 4095, 4096, 4097, 9000} {
			var body strings.Builder
			for i := range 4 {
				item := strings.Replace(mark, "1", string(rune('1'+i)), 1)
				body.WriteString(strings.Repeat(" ", gap) + item + strings.Repeat("water ", gap/6) + "runs low")
			}
			got := pieces(body.String())
			items := 0
			for _, s := range got {
				if strings.HasPrefix(s, "•") || strings.HasPrefix(s[1:], ". ") {
					items++
				}
			}
			if items != 4 {
				t.Errorf("%q with %d blanks: %d items in %d claims", mark, gap, items, len(got))
			}
		}
	}
}
