package doc_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"

	"synoptic/compare/made"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"
)

// pages are names of encodings that files of accounts may have.
var pages = strings.Fields("utf-8 utf-16le utf-16be windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 iso-8859-2 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-13 iso-8859-15 koi8-r koi8-u macintosh ibm866 shift_jis euc-jp iso-2022-jp gbk gb18030 big5 euc-kr windows-874")

// paragraphs of news in many languages, all written for this project.
var paragraphs = []string{
	"The café’s owner said “it held” – twelve naïve guests paid €40 each.", "Le préfet a déclaré que l’œuvre coûterait 40 € et que ça irait très bien où l’on attend.", "Der Bürgermeister von Köln sagte, daß größere Schäden für möglich gehalten würden.",
	"El año pasado murió menos gente, según señaló el portavoz: «¿Cuándo acabará?»", "Władze miasta ogłosiły, że źródło wody jest czyste, a mieszkańcy mogą ją pić.", "Starosta řekl, že přehrada vydržela a že žádný člověk nebyl zraněn; škoda bude větší.",
	"Az elnök szerint a gát kitartott, és senki sem sérült meg; őszre új fal épül, hűvösebb időben.", "Мэр города сказал, что плотина выдержала и никто не пострадал.", "Міський голова заявив, що гребля вистояла і їй нічого не загрожує.", "Ο δήμαρχος είπε ότι το φράγμα άντεξε και κανείς δεν τραυματίστηκε.",
	"Başkan, barajın dayandığını ve kimsenin ağır yaralanmadığını söyledi, İstanbul'da şiddetli yağış sürüyor.", "ראש העיר אמר שהסכר החזיק מעמד ואיש לא נפגע.", "قال رئيس البلدية إن السد صمد ولم يصب أحد بأذى في القرى الثلاث.", "Mērs sacīja, ka dambis izturēja un neviens netika ievainots šajā naktī.",
	"Thị trưởng nói rằng con đập đã trụ vững và không ai bị thương.", "市長は、ダムは持ちこたえ、けが人はいなかったと述べた。", "市长说，大坝经受住了考验，没有人受伤。", "市長表示，大壩撐住了，沒有人受傷。", "시장은 댐이 버텼고 다친 사람은 없다고 말했다.", "นายกเทศมนตรีกล่าวว่าเขื่อนยังคงอยู่ และไม่มีใครบาดเจ็บ",
}

// TestGoldenEncodings holds how paragraphs of many languages are decoded from every
// encoding that can hold them, short and long, and what is doubted of it: a dot
// where the text is right and sure, a question mark where it is doubted.
func TestGoldenEncodings(t *testing.T) {
	var out strings.Builder
	for n, p := range paragraphs {
		for _, page := range pages {
			enc, err := htmlindex.Get(page)
			datatest.Must(t, err)
			fmt.Fprintf(&out, "%d %s:", n, page)
			for _, body := range []string{p, strings.Repeat(p+"\n", 6), "The dam held in the night, said the mayor of the town.\n" + p, firstWords(p, 3)} {
				raw, err := enc.NewEncoder().String(body)
				if err != nil {
					out.WriteString(" -")
					continue
				}
				got, name, doubts, err := doc.Decode([]byte(raw))
				guess, sure := doc.EncodingOf([]byte(raw))
				fmt.Fprintf(&out, " %s/%s", name, guess)
				if got != body {
					fmt.Fprintf(&out, " other %d", len(got))
				}
				fmt.Fprint(&out, map[bool]string{true: ".", false: "?"}[sure], len(doubts), map[bool]string{true: "!"}[err != nil], map[bool]string{true: "~"}[doc.NearlyUTF8([]byte(raw))], map[bool]string{true: "b"}[doc.IsBinary([]byte(raw))])
			}
			out.WriteString("\n")
		}
	}
	made.Golden(t, filepath.Join("testdata", "encodings.golden"), out.String())
}

func firstWords(s string, n int) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(n, len(words))], " ")
}

// TestGoldenLines holds what lines of files say: dates in every order and language,
// authors, addresses, languages, titles, and lines that are put together again.
func TestGoldenLines(t *testing.T) {
	var out strings.Builder
	var sums made.Sums
	for _, y := range []string{"2023", "23", "0023", "1899"} {
		for _, m := range []string{"2", "02", "13", "Feb", "February", "février", "März", "marzo", "FEB.", "febr"} {
			for _, d := range []string{"5", "05", "31", "30", "1st", "29."} {
				for _, form := range []string{"%[1]s-%[2]s-%[3]s", "%[3]s %[2]s %[1]s", "%[2]s %[3]s, %[1]s", "%[3]s/%[2]s/%[1]s", "%[3]s.%[2]s.%[1]s", "Published on %[3]s. %[2]s %[1]s at 10:15", "%[1]s%[2]s%[3]s", "%[2]s %[1]s", "Mon, %[3]s %[2]s %[1]s 10:00:00 GMT", "%[3]s de %[2]s de %[1]s"} {
					s := fmt.Sprintf(form, y, m, d)
					typed, err := doc.DateTyped(s)
					sums.AddWords(form, doc.Date(s)+" "+doc.DateIn(s)+" "+typed+fmt.Sprint(err))
				}
			}
			sums.AddWords("months", fmt.Sprint(m, doc.Month(m), doc.Calendar(y, m, "28")))
		}
	}
	for _, s := range []string{"By Ann Roe", "by ANN ROE and Joe Poe, Staff Writers", "Von Anna Lund", "https://bugle.example/a?utm_source=x#top", "www.bugle.example", "//bugle.example/x", "mailto:a@b.example", "javascript:x", "HTTP://Bugle.Example/a b", "en-GB", "de_AT", "fra", "zz", "English", "Deutsch", "français", "Arabic", "report.fr.txt", "a &amp; b\n c", "", "T", "“T", "1", "Ärger", "ﬁrst ofﬁce ½ № ﷲ ﷺ", "a\u00adb c\u200bd\ufeff", "x\r\ny\rz\u2028q", "A\tB;C,D\n1;2,3\n4;5,6", "a,b,c\n1,2,3", "Straße İstanbul"} {
		fmt.Fprintf(&out, "%q: %q %q %q %q %q %q %q %q %q %v %v %q %q\n", s, doc.Author(s), doc.Address(s), doc.Language(s), doc.LanguageOfName(s), doc.OneLine(s), doc.LastWord(s), doc.Spelled(s), doc.Folded(s), doc.Label(s), doc.IsInitial(s), doc.GoesOnBehindInitial(s), doc.WithInitial("T", s), doc.Separator(s))
		clean, doubts := doc.Clean(s)
		fmt.Fprintf(&out, "    %q %v\n", clean, doubts)
	}
	for n, s := range made.Stories(t, "../../../compare/testdata/gold") {
		for width := 40 + n%5; width < 70; width += 9 {
			body := broken(s.Texts[n%2].Text, width)
			sums.AddWords("rejoined", doc.Rejoined(body))
			sums.AddWords("plain", fmt.Sprint(doc.Plain(body, "x").Pieces))
			clean, _ := doc.Cleaned(doc.Plain(body, "").Pieces)
			text, removed := doc.Assemble(doc.Initialed(clean))
			sums.AddWords("put together", text+fmt.Sprint(removed, doc.PagesOf(clean), doc.TitleOf(clean, text), doc.HoldsText(clean)))
			sums.AddWords("rows", fmt.Sprint(doc.RowsTogether(inRows(clean, n))))
		}
	}
	made.Golden(t, filepath.Join("testdata", "lines.golden"), sums.String()+out.String())
}

// broken breaks lines at a width, and words with a hyphen.
func broken(body string, width int) string {
	var out strings.Builder
	n := 0
	for w := range strings.SplitSeq(body, " ") {
		if n+len(w) > width && len(w) > 6 && n+4 < width {
			out.WriteString(w[:4] + "-\n")
			w, n = w[4:], 0
		} else if n+len(w) > width {
			out.WriteString("\n")
			n = 0
		}
		n += len(w) + 1
		out.WriteString(w + " ")
	}
	return strings.ToValidUTF8(out.String(), "")
}

// inRows makes rows of a table of pieces, some of them short.
func inRows(pieces []doc.Piece, n int) (out []doc.Piece) {
	for i, p := range pieces {
		p.Row = i / (2 + n%3) * (i % 5)
		if i%2 == n%2 {
			p.Text = fmt.Sprint(firstWords(p.Text, 2), " ", 117*i)
		}
		if i%7 == 3 {
			p.Why = "caption"
		}
		out = append(out, p)
	}
	return out
}
