package write

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/sheet"
	"synoptic/data/write/plain"
)

// packing is a package that is being written: every table, a description of
// every column as a Frictionless Data Package, and a README.
type packing struct {
	j        Job
	warnings []Doubt
	sums     map[string]sum // by file
}

// sum is what a file came to.
type sum struct {
	bytes int64
	hash  string
}

// exportPackage writes a package as a ZIP file. The same job gives the same
// bytes: the files bear no true date.
func exportPackage(w io.Writer, j Job) ([]Doubt, error) {
	z := zip.NewWriter(w)
	warnings, err := pack(j, func(name string, write func(io.Writer) error) error {
		part, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: noDate})
		if err != nil {
			return err
		}
		return write(part)
	})
	if err != nil {
		return nil, err
	}
	return warnings, z.Close()
}

// RawPart writes a file of a package, compressed already, as exportPackage
// writes it: what f says of name, size and sum counts, its dates do not.
func RawPart(z *zip.Writer, f *zip.File, packed []byte) error {
	head := &zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: noDate}
	if _, err := zip.NewWriter(io.Discard).CreateHeader(head); err != nil { // which fills in the rest
		return err
	}
	head.CRC32, head.CompressedSize64, head.UncompressedSize64 = f.CRC32, f.CompressedSize64, f.UncompressedSize64
	part, err := z.CreateRaw(head)
	if err != nil {
		return err
	}
	_, err = part.Write(packed)
	return err
}

// noDate is the first day that a ZIP file can name.
var noDate = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// The files of a package beside its tables.
const (
	descriptorFile = "datapackage.json"
	readmeFile     = "README.txt"
	// SumsFile has the SHA-256 of every other file, as sha256sum writes and
	// checks it. Its own stands nowhere in the package: it is for a paper.
	SumsFile = "SHA256SUMS"
)

// pack gives every file of a package to put, the README behind all that it
// tells of, and the sums last.
func pack(j Job, put func(name string, write func(io.Writer) error) error) ([]Doubt, error) {
	j.Language = "" // what describes the tables is in one language
	p := &packing{j: j, sums: map[string]sum{}}
	var sums strings.Builder
	summed := func(name string, write func(io.Writer) error) error {
		digest := sha256.New()
		err := put(name, func(w io.Writer) error { return write(io.MultiWriter(w, digest)) })
		fmt.Fprintf(&sums, "%x  %s\n", digest.Sum(nil), name)
		return err
	}
	for _, t := range Tables {
		name := t.File + ".csv"
		if err := summed(name, func(w io.Writer) error { return p.table(t, name, w) }); err != nil {
			return nil, err
		}
	}
	if err := summed(descriptorFile, p.describe); err != nil {
		return nil, err
	}
	if err := summed(readmeFile, func(w io.Writer) error { return writeReadme(w, j, p.warnings) }); err != nil {
		return nil, err
	}
	return p.warnings, put(SumsFile, func(w io.Writer) error {
		_, err := io.WriteString(w, sums.String())
		return err
	})
}

// table writes a table and keeps its size and hash.
func (p *packing) table(t Table, name string, w io.Writer) error {
	digest := sha256.New()
	size := new(sized)
	cut, err := sheet.Write(io.MultiWriter(w, digest, size), t.Make(p.j), p.j.Preset)
	p.warnings = append(p.warnings, doubtsOf(name, cut)...)
	p.sums[name] = sum{int64(*size), "sha256:" + hex.EncodeToString(digest.Sum(nil))}
	return err
}

// sized counts bytes.
type sized int64

// Write implements io.Writer.
func (t *sized) Write(p []byte) (int, error) {
	*t += sized(len(p))
	return len(p), nil
}

// The descriptor, as the specification of Data Packages (version 1) has it.
type (
	Descriptor struct {
		Profile     string     `json:"profile"`
		Name        string     `json:"name"`
		Title       string     `json:"title"`
		Description string     `json:"description"`
		Created     string     `json:"created,omitempty"`
		Resources   []Resource `json:"resources"`
		Synoptic    Manifest   `json:"synoptic"`
	}
	Resource struct {
		Profile     string      `json:"profile"`
		Name        string      `json:"name"`
		Path        string      `json:"path"`
		Title       string      `json:"title"`
		Description string      `json:"description"`
		Format      string      `json:"format"`
		Mediatype   string      `json:"mediatype"`
		Encoding    string      `json:"encoding"`
		Bytes       int64       `json:"bytes"`
		Hash        string      `json:"hash"`
		Dialect     dialect     `json:"dialect"`
		Schema      tableSchema `json:"schema"`
	}
	dialect struct {
		Delimiter      string `json:"delimiter"`
		LineTerminator string `json:"lineTerminator"`
		QuoteChar      string `json:"quoteChar"`
		DoubleQuote    bool   `json:"doubleQuote"`
		Header         bool   `json:"header"`
	}
	tableSchema struct {
		Fields        []schemaField `json:"fields"`
		MissingValues []string      `json:"missingValues"`
		PrimaryKey    []string      `json:"primaryKey,omitempty"`
		ForeignKeys   []foreignKey  `json:"foreignKeys,omitempty"`
	}
	schemaField struct {
		Name        string `json:"name"`
		Type        string `json:"type"`
		DecimalChar string `json:"decimalChar,omitempty"` // of numbers, where it is no point
		Description string `json:"description"`
	}
	foreignKey struct {
		Fields    string    `json:"fields"`
		Reference reference `json:"reference"`
	}
	reference struct {
		Resource string `json:"resource"`
		Fields   string `json:"fields"`
	}
)

// describe writes datapackage.json.
func (p *packing) describe(w io.Writer) error {
	j := p.j
	d := Descriptor{Profile: "tabular-data-package", Name: "synoptic-export", Title: newReport(j).Title(),
		Description: strings.Join(settings(j), " "), Created: j.Options.At, Synoptic: manifestOf(j)}
	for _, t := range Tables {
		d.Resources = append(d.Resources, p.resource(t))
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(d)
}

// resource describes one table with all its columns.
func (p *packing) resource(t Table) Resource {
	j, path := p.j, t.File+".csv"
	r := Resource{Profile: "tabular-data-resource", Name: t.File, Path: path, Title: t.Name, Description: presetSays(j.Preset),
		Format: "csv", Mediatype: "text/csv", Encoding: "utf-8", Bytes: p.sums[path].bytes, Hash: p.sums[path].hash,
		Dialect: dialect{string(j.Preset.Separator()), "\r\n", `"`, true, true},
		Schema:  tableSchema{MissingValues: []string{""}, PrimaryKey: t.Primary}}
	for _, c := range t.Make(j).Columns {
		f := schemaField{Name: c.Name, Type: c.Type, Description: c.Describes}
		if c.Type == "number" && j.Preset.Point() != '.' {
			f.DecimalChar = string(j.Preset.Decimal)
		}
		r.Schema.Fields = append(r.Schema.Fields, f)
		if c.Name == "account_id" && t.Key != "accounts" {
			r.Schema.ForeignKeys = append(r.Schema.ForeignKeys, foreignKey{"account_id", reference{"accounts", "account_id"}})
		}
	}
	return r
}

// presetSays tells a reader what a preset did to the cells.
func presetSays(p sheet.Preset) string {
	out := "Rows end with CR LF, text is quoted, numbers have a decimal point."
	if p.Point() != '.' {
		out = "Rows end with CR LF, text is quoted, numbers have a decimal comma."
	}
	if p.BOM {
		out += " The file begins with a byte order mark."
	}
	if p.Guard {
		out += " Text that a spreadsheet would run as a formula or turn into a date or another number (9/11, 11 September, 007, 1E5) has an apostrophe before it. To undo it, take off one apostrophe wherever a cell begins with apostrophes and behind all of them stands a digit, = + - @, their full-width form, a tab, a line break, or nothing but numbers and the name of a month; and one behind every semicolon, comma or tab inside a cell, other than the separator of the file, behind which apostrophes and then one of those signs stand (behind a comma, only = and @). Controls before a sign (NUL) are overlooked."
	}
	if p.OneLine {
		out += " Line breaks inside cells are written as ¶."
	}
	if p.Limit > 0 {
		out += fmt.Sprintf(" Cells are cut at %d characters, with a mark.", p.Limit)
	}
	return out
}

// settings are the sentences on how an export was made.
func settings(j Job) []string {
	l := tongue(j.Language)
	all := l.count(len(j.Comparison.Groups), "group", "groups")
	out := []string{l.say("Made by Synoptic %s, engine %s.", j.Options.App, compare.Engine)}
	if j.Options.Groups == nil {
		return append(out, l.say("All %s are shown.", all))
	}
	out = append(out, l.say("%d of %s are shown.", len(j.Options.Groups), all))
	return append(append(out, filterSays(j)...), l.say("The counts of accounts.csv are of all groups."))
}

func writeReadme(w io.Writer, j Job, warnings []Doubt) error {
	_, err := io.WriteString(w, strings.Join(readmeLines(j, warnings), "\r\n")+"\r\n")
	return err
}

// readmeLines say what the files of a package are and how they were made.
func readmeLines(j Job, warnings []Doubt) []string {
	out := append(settingLines(j), presetSays(j.Preset), "")
	for _, t := range Tables {
		out = append(out, fmt.Sprintf("%-20s %s", t.File+".csv", t.Name))
	}
	out = append(out, fmt.Sprintf("%-20s %s", "datapackage.json", "Every column of every table: its type and what it says (Frictionless Data Package)"),
		fmt.Sprintf("%-20s %s", SumsFile, "The SHA-256 of every file: sha256sum -c SHA256SUMS checks them; cite its own to fix this export"), "")
	return append(out, sourceLines(j, warnings)...)
}

// aboutLines say how a workbook was made.
func aboutLines(j Job, warnings []Doubt) []string {
	return append(append(settingLines(j), ""), sourceLines(j, warnings)...)
}

// settingLines are a title and the sentences on how an export was made.
func settingLines(j Job) []string {
	return append([]string{newReport(j).Title(), ""}, settings(j)...)
}

// sourceLines name the accounts, and what is doubtful or was cut.
func sourceLines(j Job, warnings []Doubt) []string {
	out := []string{"Accounts, with the SHA-256 of the text that was compared:"}
	for _, a := range j.Comparison.Accounts {
		out = append(out, fmt.Sprintf("a%d  %s  %s", a.ID, table.Hash(a.Text), plain.Printable(a.Outlet+" "+a.Title)))
	}
	for _, warning := range j.Comparison.Warnings {
		out = append(out, "Warning: "+plain.Printable(warning.Says.String()))
	}
	for _, cut := range warnings {
		out = append(out, "Warning: "+cut.String())
	}
	return out
}
