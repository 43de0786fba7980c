package office_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/data/datatest"

	"synoptic/data/read"
)

// styled is a run of a document: plain, or shown in a way that changes what it says.
type styled struct{ text, as string }

// writers write a paragraph of such runs in each format, by the means that
// programs use.
var writers = map[string]func(t *testing.T, runs []styled) (name string, raw []byte){
	"Word": func(t *testing.T, runs []styled) (string, []byte) {
		return "a.docx", datatest.DOCX(t, wordRuns(runs, map[string]string{"raised": `<w:vertAlign w:val="superscript"/>`, "struck": "<w:strike/>", "symbol": `<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>`}))
	},
	"Word, other properties": func(t *testing.T, runs []styled) (string, []byte) {
		return "a.docx", datatest.DOCX(t, wordRuns(runs, map[string]string{"raised": `<w:position w:val="8"/><w:sz w:val="14"/>`, "struck": `<w:dstrike w:val="true"/>`, "symbol": `<w:rFonts w:hAnsi="Symbol"/>`}))
	},
	"Word, by styles": func(t *testing.T, runs []styled) (string, []byte) {
		styles := `<w:styles xmlns:w="w"><w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Up2"><w:basedOn w:val="Up"/></w:style>` +
			`<w:style w:type="character" w:styleId="Out"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="Sy"><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:style></w:styles>`
		return "a.docx", datatest.DOCX(t, wordRuns(runs, map[string]string{"raised": `<w:rStyle w:val="Up2"/>`, "struck": `<w:rStyle w:val="Out"/>`, "symbol": `<w:rStyle w:val="Sy"/>`}), "word/styles.xml", styles)
	},
	"OpenDocument": func(t *testing.T, runs []styled) (string, []byte) {
		return "a.odt", openRuns(t, runs, `style:text-position="super 58%"`, `style:text-line-through-style="solid"`, `style:font-name="Symbol"`)
	},
	"OpenDocument, other properties": func(t *testing.T, runs []styled) (string, []byte) {
		return "a.odt", openRuns(t, runs, `style:text-position="33% 58%"`, `style:text-line-through-type="double"`, `fo:font-family="Symbol"`)
	},
	"Rich text": func(t *testing.T, runs []styled) (string, []byte) {
		return "a.rtf", richRuns(runs, map[string]string{"raised": `{\super `, "struck": `{\strike `, "symbol": `{\f1 `})
	},
	"Rich text, other words": func(t *testing.T, runs []styled) (string, []byte) {
		return "a.rtf", richRuns(runs, map[string]string{"raised": `{\up6\fs14 `, "struck": `{\striked1 `, "symbol": `{\plain\f1 `})
	},
	"A book": func(t *testing.T, runs []styled) (string, []byte) {
		var p strings.Builder
		for _, r := range runs {
			p.WriteString(map[string]string{"": "", "raised": "<sup>", "struck": "<s>"}[r.as] + r.text + map[string]string{"": "", "raised": "</sup>", "struck": "</s>"}[r.as])
		}
		return "a.epub", datatest.EPUB(t, "<html><body><p>"+p.String()+"</p></body></html>")
	},
}

func wordRuns(runs []styled, as map[string]string) string {
	var out strings.Builder
	for _, r := range runs {
		out.WriteString(`<w:r><w:rPr>` + as[r.as] + `</w:rPr><w:t xml:space="preserve">` + r.text + `</w:t></w:r>`)
	}
	return "<w:p>" + out.String() + "</w:p>"
}

func openRuns(t *testing.T, runs []styled, raised, struck, symbol string) []byte {
	body := ""
	for _, r := range runs {
		if r.as == "" {
			body += strings.ReplaceAll(r.text, "  ", " <text:s/>")
			continue
		}
		body += `<text:span text:style-name="` + r.as + `">` + r.text + "</text:span>"
	}
	styles := ""
	for name, p := range map[string]string{"raised": raised, "struck": struck, "symbol": symbol} {
		styles += `<style:style style:name="` + name + `" style:family="text"><style:text-properties ` + p + `/></style:style>`
	}
	return datatest.Zipped(t, "mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<manifest/>",
		"content.xml", `<office:document-content><office:automatic-styles>`+styles+`</office:automatic-styles><office:body><office:text><text:p>`+body+`</text:p></office:text></office:body></office:document-content>`)
}

func richRuns(runs []styled, as map[string]string) []byte {
	out := `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Times;}{\f1\froman\fcharset2{\*\panose 05050102010706020507}Symbol;}}\pard `
	for _, r := range runs {
		text := ""
		for _, c := range r.text {
			switch {
			case r.as == "symbol" && c >= 0xF000:
				text += fmt.Sprintf(`\'%02x`, c-0xF000)
			case c > 127:
				text += fmt.Sprintf(`\u%d ?`, int16(c))
			default:
				text += string(c)
			}
		}
		if out += as[r.as] + text; r.as != "" {
			out += "}"
		}
	}
	return []byte(out + `\par}`)
}

// TestDocumentsSayWhatIsSeen reads runs whose look changes what they say, in
// each format that has them.
func TestDocumentsSayWhatIsSeen(t *testing.T) {
	for _, x := range []struct {
		runs []styled
		want string
		gone string
	}{
		{[]styled{{"The load was 10", ""}, {"6", "raised"}, {" tons.", ""}}, "The load was 10⁶ tons.", ""},
		{[]styled{{"A grain weighs 10", ""}, {"-6", "raised"}, {" grams.", ""}}, "A grain weighs 10⁻⁶ grams.", ""},
		{[]styled{{"It cost 12", ""}, {"3", "raised"}, {" million.", ""}}, "It cost 12³ million.", ""},
		{[]styled{{"Of 40 people", ""}, {"14", "raised"}, {" some left.", ""}}, "Of 40 people¹⁴ some left.", ""},
		{[]styled{{"On the 1", ""}, {"st", "raised"}, {" of May.", ""}}, "On the 1st of May.", ""},
		{[]styled{{"An area of 5 km", ""}, {"2", "raised"}, {".", ""}}, "An area of 5 km².", ""},
		{[]styled{{"It cost ", ""}, {"10", "struck"}, {" 12 million.", ""}}, "It cost 12 million.", "10"},
		{[]styled{{"It cost ", ""}, {"10 ", "struck"}, {"12 million.", ""}}, "It cost 12 million.", "10"},
		{[]styled{{"It cost 12 million", ""}, {" or so", "struck"}, {".", ""}}, "It cost 12 million.", "or so"},
		{[]styled{{"forty", "struck"}, {" Fifty people left.", ""}}, "Fifty people left.", "forty"},
		{[]styled{{"It is ", ""}, {"\uF0B3", "symbol"}, {" 3 metres.", ""}}, "It is ≥ 3 metres.", ""},
		{[]styled{{"It is 5 ", ""}, {"\uF06D", "symbol"}, {"m.", ""}}, "It is 5 μm.", ""},
		{[]styled{{"It is ", ""}, {"\uF0A3", "symbol"}, {" 9 crowns.", ""}}, "It is ≤ 9 crowns.", ""},
		{[]styled{{"It is 10 ", ""}, {"\uF0B0", "symbol"}, {"C ", ""}, {"\uF0B1", "symbol"}, {" 1.", ""}}, "It is 10 °C ± 1.", ""},
		{[]styled{{"It is\uF0205 m ", ""}, {"\uF0B1", "symbol"}, {" 1.", ""}}, "It is 5 m ± 1.", ""},
		{[]styled{{"It is ", ""}, {"m", "symbol"}, {"g.", ""}}, "It is μg.", ""},
	} {
		for format, write := range writers {
			if format == "A book" && strings.Contains(fmt.Sprint(x.runs), "symbol") {
				continue
			}
			name, raw := write(t, x.runs)
			got, err := read.Bytes(name, raw)
			if err != nil || len(got) != 1 || got[0].Text != x.want || strings.Join(datatest.Whys(got[0], "struck"), "") != x.gone {
				t.Errorf("%s: %v %+v, want %q without %q", format, err, got, x.want, x.gone)
			}
		}
	}
}

// tableWriters write rows of cells in each format.
var tableWriters = map[string]func(t *testing.T, rows [][]string) (name string, raw []byte){
	"Word": func(t *testing.T, rows [][]string) (string, []byte) {
		return "a.docx", datatest.DOCX(t, datatest.WordLines(datatest.CouncilMet)+inTable(rows, "<w:tbl>", "<w:tr>", "<w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc>", "</w:tr>", "</w:tbl>")+datatest.WordLines(datatest.MayorSaid))
	},
	"OpenDocument": func(t *testing.T, rows [][]string) (string, []byte) {
		return "a.odt", datatest.ODT(t, "<text:p>"+datatest.CouncilMet+"</text:p>"+inTable(rows, "<table:table>", "<table:table-row>", "<table:table-cell><text:p>", "</text:p></table:table-cell>", "</table:table-row>", "</table:table>")+"<text:p>"+datatest.MayorSaid+"</text:p>")
	},
	"Rich text": func(t *testing.T, rows [][]string) (string, []byte) {
		return "a.rtf", []byte(`{\rtf1\ansi\pard ` + datatest.CouncilMet + `\par ` + inTable(rows, "", `\trowd\cellx100\cellx200\pard\intbl `, "", `\cell `, `\row `, `\pard `) + datatest.MayorSaid + `\par}`)
	},
	"A book": func(t *testing.T, rows [][]string) (string, []byte) {
		return "a.epub", datatest.EPUB(t, "<html><body><p>"+datatest.CouncilMet+"</p>"+htmlTable(rows)+"<p>"+datatest.MayorSaid+"</p></body></html>")
	},
	"A page": func(t *testing.T, rows [][]string) (string, []byte) {
		return "a.html", []byte(datatest.ArticleWith(htmlTable(rows)))
	},
	"A page with paragraphs in cells": func(t *testing.T, rows [][]string) (string, []byte) {
		return "a.html", []byte(datatest.ArticleWith(strings.NewReplacer("<td>", "<td><p>", "</td>", "</p></td>").Replace(htmlTable(rows))))
	},
	"Markdown": func(t *testing.T, rows [][]string) (string, []byte) {
		out := ""
		for i, r := range rows {
			if out += "| " + strings.Join(r, " | ") + " |\n"; i == 0 {
				out += strings.Repeat("|---", len(r)) + "|\n"
			}
		}
		return "a.md", []byte(datatest.CouncilMet + "\n\n" + out + "\n" + datatest.MayorSaid + "\n")
	},
	"PDF": func(t *testing.T, rows [][]string) (string, []byte) {
		page := datatest.SetLines(60, 760, 11, 14, datatest.CouncilMet[:50], datatest.CouncilMet[51:])
		for i, r := range rows {
			for j, c := range r {
				page = append(page, datatest.Drawn{X: 60 + 170*float64(j), Y: 700 - 16*float64(i), Size: 11, Text: c})
			}
		}
		return "a.pdf", datatest.PDFOf(append(page, datatest.SetLines(60, 560, 11, 14, datatest.MayorSaid[:69], datatest.MayorSaid[70:])...))
	},
	"A message": func(t *testing.T, rows [][]string) (string, []byte) {
		return "a.eml", []byte(datatest.MailHead + datatest.Part(datatest.IsPage, "<p>"+datatest.CouncilMet+"</p>"+htmlTable(rows)+"<p>"+datatest.MayorSaid+"</p>"))
	},
}

func inTable(rows [][]string, signs ...string) string {
	out := signs[0]
	for _, r := range rows {
		out += signs[1]
		for _, c := range r {
			out += signs[2] + c + signs[3]
		}
		out += signs[4]
	}
	return out + signs[5]
}

func htmlTable(rows [][]string) string {
	return inTable(rows, "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>")
}

// TestRowsOfTablesStayTogether: what a number counts stands beside it.
func TestRowsOfTablesStayTogether(t *testing.T) {
	for _, rows := range [][][]string{
		{{"Town", "Dead", "Hurt"}, {"Oslo", "13", "40"}, {"Bergen", "3", "9"}},
		{{"Oslo", "13"}, {"Bergen", "3"}},
		{{"Year", "2019", "2020"}, {"Deaths", "1,204", "1,317"}, {"Share", "4.5%", "5.1%"}},
		{{"Item", "Cost"}, {"New wall of the harbour", "12 million crowns"}, {"Road", "900,000 crowns"}},
	} {
		for format, write := range tableWriters {
			name, raw := write(t, rows)
			got, err := read.Bytes(name, raw)
			datatest.Must(t, err)
			for _, r := range rows {
				if line := strings.Join(r, "\t"); !strings.Contains("\n"+got[0].Text+"\n", "\n"+line+"\n") {
					t.Errorf("%s: %q lacks the row %q", format, got[0].Text, line)
				}
			}
			if !strings.Contains(got[0].Text, datatest.CouncilMet) || !strings.Contains(got[0].Text, datatest.MayorSaid) {
				t.Errorf("%s: %q", format, got[0].Text)
			}
			datatest.LawsOfImport(t, got[0])
		}
	}
	text := strings.Repeat("A cell that is a text of its own. ", 5)
	got, err := read.Bytes("a.html", []byte(datatest.ArticleWith(htmlTable([][]string{{text, "12"}}))))
	datatest.Must(t, err)
	if strings.Contains(got[0].Text, "\t") {
		t.Errorf("a table of texts: %q", got[0].Text)
	}
}

// TestWordReadsAllOfAFile holds what stands in other parts of a document, what
// is chosen in its lists, and the large first letter.
func TestWordReadsAllOfAFile(t *testing.T) {
	chunked := func(part, target, content string) []byte {
		return datatest.DOCX(t, datatest.WordLines(datatest.CouncilMet)+`<w:altChunk r:id="rId7"/>`+datatest.WordLines(datatest.MayorSaid), "word/_rels/document.xml.rels",
			`<Relationships><Relationship Id="rId7" Type="x/aFChunk" Target="`+target+`"/></Relationships>`, part, content)
	}
	office := `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="%s"/></Relationships>`
	body := `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + datatest.WordLines(datatest.CouncilMet, datatest.WallCosts, datatest.MayorSaid) + `</w:body></w:document>`
	drop := func(letter, rest string) []byte {
		return datatest.DOCX(t, `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>`+letter+`</w:t></w:r></w:p>`+datatest.WordLines(rest, datatest.WallCosts, datatest.MayorSaid))
	}
	for name, raw := range map[string][]byte{
		"a page in it":             chunked("word/chunk.html", "chunk.html", "<html><body><p>"+datatest.WallCosts+"</p></body></html>"),
		"a page by a whole path":   chunked("chunks/1.htm", "/chunks/1.htm", "<html><body><p>"+datatest.WallCosts+"</p></body></html>"),
		"a document in it":         chunked("word/afchunk.docx", "afchunk.docx", string(datatest.DOCX(t, datatest.WordLines(datatest.WallCosts)))),
		"rich text in it":          chunked("word/a.rtf", "a.rtf", `{\rtf1\ansi `+datatest.WallCosts+`\par}`),
		"text in it":               chunked("word/a.txt", "a.txt", datatest.WallCosts),
		"a web archive in it":      chunked("word/a.mht", "a.mht", "MIME-Version: 1.0\n"+datatest.Multi("multipart/related", datatest.Part(datatest.IsPage, "<html><body><p>"+datatest.WallCosts+"</p></body></html>"))),
		"another main part":        datatest.Zipped(t, "_rels/.rels", fmt.Sprintf(office, "word/document2.xml"), "word/document2.xml", body),
		"its path from the root":   datatest.Zipped(t, "_rels/.rels", fmt.Sprintf(office, "/word/document3.xml"), "word/document3.xml", body),
		"in another folder":        datatest.Zipped(t, "_rels/.rels", fmt.Sprintf(office, "doc/main.xml"), "doc/main.xml", body),
		"a drop cap":               drop("T", datatest.CouncilMet[1:]),
		"a drop cap in the margin": datatest.DOCX(t, `<w:p><w:pPr><w:framePr w:dropCap="margin"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>`+datatest.WordLines(datatest.CouncilMet[1:], datatest.WallCosts, datatest.MayorSaid)),
		"a letter as a paragraph":  datatest.DOCX(t, datatest.WordLines("T", datatest.CouncilMet[1:], datatest.WallCosts, datatest.MayorSaid)),
		"a drop cap of a word":     drop("The", datatest.CouncilMet[3:]),
		"a list and its default":   datatest.DOCX(t, datatest.WordLines(datatest.CouncilMet)+`<w:p><w:r><w:fldChar><w:ffData><w:ddList><w:default w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="`+datatest.WallCosts+`"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>`+datatest.WordLines(datatest.MayorSaid)),
		"a choice over a default":  datatest.DOCX(t, datatest.WordLines(datatest.CouncilMet)+`<w:p><w:r><w:fldChar><w:ffData><w:ddList><w:result w:val="2"/><w:default w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/><w:listEntry w:val="`+datatest.WallCosts+`"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>`+datatest.WordLines(datatest.MayorSaid)),
		"a field with a list":      datatest.DOCX(t, datatest.WordLines(datatest.CouncilMet)+`<w:p><w:r><w:fldChar><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="`+datatest.WallCosts+`"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>`+datatest.WordLines(datatest.MayorSaid)),
	} {
		got, err := read.Bytes("a.docx", raw)
		if want := datatest.CouncilMet + "\n\n" + datatest.WallCosts + "\n\n" + datatest.MayorSaid; err != nil || got[0].Text != want || got[0].Origin.Format != "Word document" {
			t.Errorf("%s: %v %+v", name, err, got)
		}
	}
	got, err := read.Bytes("a.docx", chunked("word/a.bin", "a.bin", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00"))
	if err != nil || len(got[0].Warnings) != 1 || !strings.Contains(got[0].Warnings[0].Says(), "could not be read: 1") {
		t.Errorf("a part that cannot be read: %v %+v", err, got)
	}
}

// TestReadingsStandBehindTheirWords in each format that has them.
func TestReadingsStandBehindTheirWords(t *testing.T) {
	want := "The mayor of Minato (kabe) agreed."
	for name, raw := range map[string][]byte{
		"a.docx": datatest.DOCX(t, `<w:p><w:r><w:t xml:space="preserve">The mayor of </w:t></w:r><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>kabe</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Minato</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t xml:space="preserve"> agreed.</w:t></w:r></w:p>`),
		"a.odt":  datatest.ODT(t, `<text:p>The mayor of <text:ruby><text:ruby-base>Minato</text:ruby-base><text:ruby-text>kabe</text:ruby-text></text:ruby> agreed.</text:p>`),
		"a.epub": datatest.EPUB(t, `<html><body><p>The mayor of <ruby>Minato<rt>kabe</rt></ruby> agreed.</p></body></html>`),
		"b.epub": datatest.EPUB(t, `<html><body><p>The mayor of <ruby><rb>Minato</rb><rtc><rt>kabe</rt></rtc></ruby> agreed.</p></body></html>`),
	} {
		got, err := read.Bytes(name, raw)
		if err != nil || got[0].Text != want {
			t.Errorf("%s: %v %+v", name, err, got)
		}
	}
}
