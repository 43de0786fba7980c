package write

import (
	"archive/zip"
	_ "embed"
	"fmt"
	"io"
	"strings"

	"synoptic/compare"
)

// The report in Word is the report of the web page, in the same order. It is
// written here: of the libraries that write Word files unioffice asks for money
// and fumiama/go-docx for our source code (AGPL); gomutex/godocx (MIT, as of
// August 2025) has no bookmarks, no links within a document and no runs from
// right to left, and holds the whole document in memory several times.

//go:embed word/styles.xml
var wordStyles string

// The fixed parts of a Word file.
const (
	wordTypes = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`
	wordRels = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	wordDocRels = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
	wordBegin = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	wordEnd = `<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>`
)

// exportDOCX writes the report as a Word file: what was taken out is struck
// through, what was put in is underlined, and every group is a bookmark.
func exportDOCX(w io.Writer, j Job) ([]Doubt, error) {
	z := zip.NewWriter(w)
	for _, part := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"[Content_Types].xml", fixedPart(wordTypes)}, {"_rels/.rels", fixedPart(wordRels)}, {"word/_rels/document.xml.rels", fixedPart(wordDocRels)},
		{"word/styles.xml", fixedPart(wordStyles)}, {"word/document.xml", func(w io.Writer) error { return writeWord(w, j) }},
	} {
		p, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: noDate})
		if err != nil {
			return nil, err
		}
		if err := part.write(p); err != nil {
			return nil, err
		}
	}
	return nil, z.Close()
}

// fixedPart writes a part that is always the same.
func fixedPart(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// writeWord writes the body of the report.
func writeWord(w io.Writer, j Job) error {
	d := &wordReport{word: newWord(w), report: newReport(j)}
	d.raw(wordBegin)
	d.title(j)
	d.summary()
	d.warnings()
	d.matrix()
	d.claims()
	d.raw(wordEnd)
	return d.end()
}

// wordReport writes the parts of the report.
type wordReport struct {
	*word
	*report
}

func (d *wordReport) title(j Job) {
	d.line("Title", plainRun(d.report.Title()))
	for _, s := range settings(j) {
		d.line("Small", plainRun(s))
	}
	if j.Options.At != "" {
		d.line("Small", plainRun(d.say("Written %s.", j.Options.At)))
	}
}

// summary is the table of the accounts with their counts.
func (d *wordReport) summary() {
	d.line("Heading1", plainRun(d.say("Accounts")))
	for _, n := range d.Summary() {
		if short := d.InShort(n.Count.Account); short != "" {
			d.line("", plainRun(n.Name+": "+short+"."))
		}
	}
	d.tableBegin([]int{3300, 1200, 850, 1000, 850, 1050, 1200, 1050, 1150, 1250, 900, 950})
	var heads []string
	for _, h := range []string{"Account", "Published", "Words", "Claims", "Kept", "Same", "Reworded", "Told in part", "Changed", "Possible match", "Left out", "Added"} {
		heads = append(heads, d.say(h))
	}
	d.row(true, heads...)
	for _, n := range d.Summary() {
		cells := []string{strings.TrimSpace(n.Name + "\n" + n.Account.Title), n.Account.Published, fmt.Sprint(n.Words), fmt.Sprint(n.Claims)}
		if n.Hub {
			d.row(false, append(cells, "", "", "", "", "", "", "", "")...)
			continue
		}
		kept := ""
		if d.HasOriginal() {
			kept = fmt.Sprintf("%d%%", n.Percent)
		}
		d.row(false, append(cells, kept, fmt.Sprint(n.Same), fmt.Sprint(n.Reworded), fmt.Sprint(n.Partly), fmt.Sprint(n.Changed), fmt.Sprint(n.Doubtful()), fmt.Sprint(n.Omitted), fmt.Sprint(n.Added))...)
	}
	d.tableEnd()
	d.line("Small", plainRun(d.say("Kept: share of the original’s claims that the account surely tells. Possible matches count as nothing until somebody decides.")))
}

func (d *wordReport) warnings() {
	if len(d.report.Warnings) == 0 {
		return
	}
	d.line("Heading1", plainRun(d.say("Warnings")))
	for _, w := range d.report.Warnings {
		d.line("Item", plainRun(d.About(w)+d.SayWarning(w)))
	}
}

// mostSigns is how many accounts a part of the matrix has.
const mostSigns = 10

// matrix shows which account has which claim, some accounts at a time, so
// that it fits on a page.
func (d *wordReport) matrix() {
	d.line("Heading1", plainRun(d.say("Claims by account")))
	var accounts []int
	for i := range d.names {
		if !d.isHub(i) {
			accounts = append(accounts, i)
		}
	}
	for len(accounts) > 0 {
		n := min(mostSigns, len(accounts))
		d.signs(accounts[:n])
		accounts = accounts[n:]
	}
	d.line("Small", plainRun(d.say("= same wording, ~ reworded, ½ told in part, # figure or bound changed, “ quotation altered, ≠ other change, ? possible match, − left out, + added.")))
}

// signs is the matrix of some accounts.
func (d *wordReport) signs(accounts []int) {
	wide := min(1900, 9000/len(accounts)) // in twentieths of a point; half of the names fit whole
	widths := []int{700, 14100 - wide*len(accounts)}
	head := []string{"", d.say("Claim")}
	for _, a := range accounts {
		widths = append(widths, wide)
		head = append(head, d.names[a])
	}
	d.tableBegin(widths)
	d.row(true, head...)
	for n, g := range d.report.Groups() {
		d.Options.Tell(n, len(d.groups))
		d.rowBegin(false)
		d.cell(func() { d.linkTo(bookmark(g.ID), g.Number()) })
		d.cell(func() { d.line("Cell", plainRun(g.Brief())) })
		all := g.All()
		for _, a := range accounts {
			d.cell(func() {
				sign := ""
				if !all[a].Blank {
					sign = all[a].Badge().Sign
				}
				d.line("Cell", wordRun{text: sign, bold: true})
			})
		}
		d.rowEnd()
	}
	d.tableEnd()
}

// claims shows every group with what each account has.
func (d *wordReport) claims() {
	d.line("Heading1", plainRun(d.say("Claims")))
	if s := d.Shown(); s != "" {
		d.line("Small", plainRun(s))
	}
	d.line("Small", wordRun{text: d.say("Taken out"), look: struckOut}, plainRun(" "+d.say("and")+" "), wordRun{text: d.say("put in"), look: underlined},
		plainRun(" "+d.say("are marked against the original or, where it is silent, against the account that told it first.")))
	for n, g := range d.report.Groups() {
		d.Options.Tell(n, len(d.groups))
		d.heading(bookmark(g.ID), fmt.Sprintf("%s. %s", g.Number(), g.Brief()))
		if t := g.Topic(); t != "" {
			d.line("Small", plainRun(t))
		}
		for _, x := range g.Cells() {
			if !x.Blank {
				d.account(x)
				d.codes(x.Coded(g))
			}
		}
		d.codes(g.Coded())
		if g.Note != "" {
			d.line("Note", plainRun(g.Note))
		}
	}
	if len(d.groups) == 0 {
		d.line("Small", plainRun(d.say("There is nothing to show: no claim was found in these texts, or none is as the filter wants it.")))
	}
}

// codes shows what coders said.
func (d *wordReport) codes(lines []string) {
	for _, l := range lines {
		d.line("Item", plainRun(l))
	}
}

// account shows what one account has for a group.
func (d *wordReport) account(x reportCell) {
	head := []wordRun{{text: x.Name, bold: true}}
	if !x.Hub {
		head = append(head, plainRun(d.status(x)))
	}
	d.line("Head", head...)
	if x.Member == nil {
		return
	}
	var runs []wordRun
	for _, e := range x.Edits() {
		switch e.Op {
		case compare.Delete:
			runs = append(runs, wordRun{text: e.From, look: struckOut})
		case compare.Insert:
			runs = append(runs, wordRun{text: e.To, look: underlined})
		default:
			runs = append(runs, plainRun(e.To))
		}
	}
	d.anchored(x.Anchors(), "Words", runs...)
	if x.Pair != nil {
		for _, f := range x.Pair.Findings {
			by := ""
			if f.ByPerson {
				by = " " + d.say("(by a person)")
			}
			d.line("Item", wordRun{text: d.SayKind(f.Kind) + ": ", bold: true}, plainRun(d.SayFinding(f)+by))
		}
		for _, f := range x.Pair.ToCheck {
			d.line("Item", plainRun(d.say("To check")+": "+d.SayFinding(f)))
		}
	}
	for _, q := range x.Quotations() {
		d.line("Item", d.quotation(q)...)
	}
}

// status says how a cell stands to the original.
func (d *wordReport) status(x reportCell) string {
	b := x.Badge()
	out := "  " + b.Sign + " " + d.say(b.Says)
	if s := x.Score(); s != "" {
		out += " " + s
	}
	if x.Pair != nil && x.Pair.Moved {
		out += d.say(", moved")
	}
	if x.Decided() {
		out += d.say(", by a person")
	}
	return out
}

func (d *wordReport) quotation(q reportQuotation) []wordRun {
	says := ": " + d.SayVerdict(q.Verdict)
	if q.Speaker != "" {
		says = " – " + q.Speaker + says
	}
	out := []wordRun{plainRun(q.Text), plainRun(says)}
	for _, a := range q.Altered {
		out = append(out, plainRun("; "), wordRun{text: a.From, look: struckOut}, wordRun{text: a.To, look: underlined})
	}
	return out
}
