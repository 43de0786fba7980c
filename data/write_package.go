package data

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"synoptic/compare"
)

// packed is a file of a data package.
type packed struct {
	name  string
	write func(io.Writer) ([]string, error)
}

// exportPackage writes every table with a description of every column as a
// Frictionless Data Package, in a ZIP file. The same job gives the same bytes:
// the files bear no true date.
func exportPackage(w io.Writer, j Job) ([]string, error) {
	z := zip.NewWriter(w)
	var warnings []string
	for _, f := range packageFiles(j, &warnings) {
		part, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: noDate})
		if err != nil {
			return nil, err
		}
		cut, err := f.write(part)
		if err != nil {
			return nil, err
		}
		for _, c := range cut {
			warnings = append(warnings, f.name+": "+c)
		}
	}
	return warnings, z.Close()
}

// noDate is the first day that a ZIP file can name.
var noDate = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// packageFiles lists the files, the README last: it tells what was cut in
// those before.
func packageFiles(j Job, warnings *[]string) []packed {
	var out []packed
	for _, t := range Tables {
		out = append(out, packed{t.File + ".csv", func(w io.Writer) ([]string, error) { return WriteCSV(w, t.Make(j), j.Preset) }})
	}
	return append(out,
		packed{"datapackage.json", func(w io.Writer) ([]string, error) { return nil, writeDescriptor(w, j) }},
		packed{"README.txt", func(w io.Writer) ([]string, error) { return nil, writeReadme(w, j, *warnings) }})
}

// The descriptor, as the specification of Data Packages (version 1) has it.
type (
	descriptor struct {
		Profile     string     `json:"profile"`
		Name        string     `json:"name"`
		Title       string     `json:"title"`
		Description string     `json:"description"`
		Created     string     `json:"created,omitempty"`
		Resources   []resource `json:"resources"`
	}
	resource struct {
		Profile     string      `json:"profile"`
		Name        string      `json:"name"`
		Path        string      `json:"path"`
		Title       string      `json:"title"`
		Description string      `json:"description"`
		Format      string      `json:"format"`
		Mediatype   string      `json:"mediatype"`
		Encoding    string      `json:"encoding"`
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

func writeDescriptor(w io.Writer, j Job) error {
	d := descriptor{Profile: "tabular-data-package", Name: "synoptic-export", Title: newReport(j.Comparison, j.Options).Title(),
		Description: strings.Join(settings(j), " "), Created: j.Options.At}
	for _, t := range Tables {
		d.Resources = append(d.Resources, describeTable(t, j))
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(d)
}

// describeTable describes one table with all its columns.
func describeTable(t Table, j Job) resource {
	comma := j.Preset.Comma
	if comma == 0 {
		comma = ','
	}
	r := resource{Profile: "tabular-data-resource", Name: t.File, Path: t.File + ".csv", Title: t.Name, Description: presetSays(j.Preset),
		Format: "csv", Mediatype: "text/csv", Encoding: "utf-8", Dialect: dialect{string(comma), "\r\n", `"`, true, true},
		Schema: tableSchema{MissingValues: []string{""}, PrimaryKey: t.Primary}}
	for _, c := range t.Make(j).Columns {
		r.Schema.Fields = append(r.Schema.Fields, schemaField{c.Name, c.Type, c.Describes})
		if c.Name == "source_id" && t.Key != "sources" {
			r.Schema.ForeignKeys = append(r.Schema.ForeignKeys, foreignKey{"source_id", reference{"sources", "source_id"}})
		}
	}
	return r
}

// presetSays tells a reader what a preset did to the cells.
func presetSays(p Preset) string {
	out := "Rows end with CR LF, text is quoted, numbers have a decimal point."
	if p.BOM {
		out += " The file begins with a byte order mark."
	}
	if p.Guard {
		out += " Text that a spreadsheet would take for a formula has an apostrophe before it; so has text that begins with apostrophes and then would be one. To undo it, take off one apostrophe where behind all leading apostrophes stands = + - @, their full-width form, a tab or a line break."
	}
	if p.Limit > 0 {
		out += fmt.Sprintf(" Cells are cut at %d characters, with a mark.", p.Limit)
	}
	return out
}

// settings are the sentences on how an export was made.
func settings(j Job) []string {
	out := []string{fmt.Sprintf("Made by Synoptic %s, engine %s.", j.Options.App, compare.Engine)}
	if j.Options.Groups == nil {
		return append(out, fmt.Sprintf("All %s are shown.", plural(len(j.Comparison.Groups), "group")))
	}
	out = append(out, fmt.Sprintf("%d of %s are shown.", len(j.Options.Groups), plural(len(j.Comparison.Groups), "group")))
	for _, c := range compare.Choices {
		if c.Key == j.Filter.Show && c.Key != "all" {
			out = append(out, fmt.Sprintf("Filter: %s.", c.Name))
		}
	}
	if j.Filter.Query != "" {
		out = append(out, fmt.Sprintf("Search: %q.", j.Filter.Query))
	}
	return append(out, "The counts of sources.csv are of all groups.")
}

func writeReadme(w io.Writer, j Job, warnings []string) error {
	_, err := io.WriteString(w, strings.Join(readmeLines(j, warnings), "\r\n")+"\r\n")
	return err
}

// readmeLines say what the files of a package are and how they were made.
func readmeLines(j Job, warnings []string) []string {
	out := append(settingLines(j), presetSays(j.Preset), "")
	for _, t := range Tables {
		out = append(out, fmt.Sprintf("%-20s %s", t.File+".csv", t.Name))
	}
	out = append(out, fmt.Sprintf("%-20s %s", "datapackage.json", "Every column of every table: its type and what it says (Frictionless Data Package)"), "")
	return append(out, sourceLines(j, warnings)...)
}

// aboutLines say how a workbook was made.
func aboutLines(j Job, warnings []string) []string {
	return append(append(settingLines(j), ""), sourceLines(j, warnings)...)
}

// settingLines are a title and the sentences on how an export was made.
func settingLines(j Job) []string {
	return append([]string{newReport(j.Comparison, j.Options).Title(), ""}, settings(j)...)
}

// sourceLines name the accounts, and what is doubtful or was cut.
func sourceLines(j Job, warnings []string) []string {
	out := []string{"Accounts, with the SHA-256 of the text that was compared:"}
	for _, a := range j.Comparison.Accounts {
		out = append(out, fmt.Sprintf("a%d  %s  %s", a.ID, compare.Hash(a.Text), printable(a.Outlet+" "+a.Title)))
	}
	for _, warning := range j.Comparison.Warnings {
		out = append(out, "Warning: "+printable(warning.Says))
	}
	for _, cut := range warnings {
		out = append(out, "Warning: "+cut)
	}
	return out
}
