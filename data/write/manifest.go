package write

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/read"
	"synoptic/data/sheet"
)

// Manifest is all that a second person needs, beside the same files, to make
// the same tables. It stands in datapackage.json under "synoptic".
type Manifest struct {
	Schema    int                `json:"schema"` // of the manifest; raised when an older reader would break
	App       string             `json:"app"`
	Engine    string             `json:"engine"`
	Threshold float64            `json:"threshold"` // from which probability on a change is a finding
	Project   string             `json:"project"`
	Export    string             `json:"export"`
	At        string             `json:"at"`
	Coder     string             `json:"coder"`  // of decisions that name nobody
	Coders    []string           `json:"coders"` // whose codes are shown; null: everybody's
	Columns   bool               `json:"code_columns"`
	Preset    manifestPreset     `json:"preset"`
	Show      string             `json:"show"`
	Search    string             `json:"search"`
	Filter    manifestFilter     `json:"filter"` // what else chose the groups
	Groups    []string           `json:"groups"` // null: all
	Accounts  []ManifestAccount  `json:"accounts"`
	Decisions []ManifestDecision `json:"decisions"`
}

// manifestFilter is what chose the groups beside show and search; empty lists
// are no condition.
type manifestFilter struct {
	Accounts []string         `json:"accounts"`
	Kinds    []compare.Kind   `json:"kinds"`
	Statuses []compare.Status `json:"statuses"`
	Decided  compare.Decided  `json:"decided"`
	Codes    []string         `json:"codes"` // by name
}

type manifestPreset struct {
	Key   string `json:"key"`
	BOM   bool   `json:"byte_order_mark"`
	Guard bool   `json:"formula_guard"`
	Limit int    `json:"cell_limit"` // 0: none
	Comma string `json:"separator"`
	// Decimal and OneLine came later; without them a point and no.
	Decimal string `json:"decimal"`
	OneLine bool   `json:"one_line"`
}

// ManifestAccount is an account without its words, which may belong to
// somebody else: they are known by their hash.
type ManifestAccount struct {
	ID        int64  `json:"id"`
	Role      string `json:"role"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Author    string `json:"author"`
	Published string `json:"published"`
	URL       string `json:"url"`
	Language  string `json:"language"`
	Country   string `json:"country"`
	Lines     bool   `json:"lines"`      // every line is a claim
	SHA256    string `json:"sha256"`     // of the text that was compared
	File      string `json:"file"`       // that it was read from, without its folder
	RawSHA256 string `json:"raw_sha256"` // of that file
	Format    string `json:"format"`
	Importer  string `json:"importer"` // version of the reader
	// Where the pages of the file begin in the text, in bytes of UTF-8.
	Pages []manifestPage `json:"pages,omitempty"`
}

type manifestPage struct {
	Start int    `json:"start"`
	Says  string `json:"says"`
}

// ManifestDecision is a decision as a manifest has it.
type ManifestDecision struct {
	Verb  string        `json:"verb"`
	A     ManifestPlace `json:"a"`
	B     ManifestPlace `json:"b"`
	Kind  string        `json:"kind"`
	Note  string        `json:"note"`
	Coder string        `json:"coder"`
	At    string        `json:"at"`
}

// ManifestPlace names bytes of an account's text in UTF-8; account 0 is none.
type ManifestPlace struct {
	Account int64 `json:"account"`
	Start   int   `json:"start"`
	End     int   `json:"end"`
}

const manifestSchema = 1

// manifestOf describes a job.
func manifestOf(j Job) Manifest {
	o, p := j.Options, j.Preset
	m := Manifest{Schema: manifestSchema, App: o.App, Engine: compare.Engine, Threshold: j.Comparison.Threshold, Project: o.Project, Export: o.Export, At: o.At, Coder: o.Coder, Coders: o.Coders, Columns: o.CodeColumns,
		Preset: manifestPreset{p.Key, p.BOM, p.Guard, p.Limit, string(p.Separator()), string(p.Point()), p.OneLine},
		Show:   j.Filter.Show, Search: j.Filter.Query, Filter: describeFilter(j), Accounts: []ManifestAccount{}, Decisions: []ManifestDecision{}}
	if o.Groups != nil {
		m.Groups = []string{}
		for _, g := range chosen(j.Comparison, o.Groups) {
			m.Groups = append(m.Groups, g.ID)
		}
	}
	for _, a := range j.Comparison.Accounts {
		m.Accounts = append(m.Accounts, describeAccount(a, j.Origins[a.ID], o.Pages[a.ID]))
	}
	for _, d := range o.Decisions {
		m.Decisions = append(m.Decisions, ManifestDecision{string(d.Verb), placeOf(d.A), placeOf(d.B), string(d.Kind), d.Note, d.Coder, d.At})
	}
	return m
}

func placeOf(p compare.Place) ManifestPlace { return ManifestPlace{p.Account, p.Start, p.End} }

func describeAccount(a compare.Account, o data.Origin, pages []table.Page) ManifestAccount {
	out := ManifestAccount{ID: a.ID, Role: string(a.Role), Title: a.Title, Outlet: a.Outlet, Author: a.Author, Published: a.Published,
		URL: a.URL, Language: a.Language, Country: a.Country, Lines: a.Lines, SHA256: table.Hash(a.Text), File: BaseName(o.File), RawSHA256: o.RawSHA256,
		Format: o.Format, Importer: o.Importer}
	for _, p := range pages {
		out.Pages = append(out.Pages, manifestPage(p))
	}
	return out
}

// BaseName leaves out the folders of a path, which are nobody's business. An
// address stays whole.
func BaseName(path string) string {
	if path == "" || read.IsAddress(path) {
		return path
	}
	return filepath.Base(path)
}

// Account gives back an account with the text that was found for it.
func (a ManifestAccount) Account(text string) compare.Account {
	return compare.Account{ID: a.ID, Role: compare.Role(a.Role), Title: a.Title, Outlet: a.Outlet, Author: a.Author, Published: a.Published,
		URL: a.URL, Language: a.Language, Country: a.Country, Lines: a.Lines, Text: text}
}

// Pages gives back where the pages of accounts begin.
func (m Manifest) Pages() map[int64][]table.Page {
	out := map[int64][]table.Page{}
	for _, a := range m.Accounts {
		for _, p := range a.Pages {
			out[a.ID] = append(out[a.ID], table.Page(p))
		}
	}
	return out
}

// Decided gives back the decisions in their order.
func (m Manifest) Decided() []compare.Decision {
	out := make([]compare.Decision, len(m.Decisions))
	for i, d := range m.Decisions {
		out[i] = compare.Decision{Verb: compare.Verb(d.Verb), A: d.A.Place(), B: d.B.Place(), Kind: compare.Kind(d.Kind), Note: d.Note, Coder: d.Coder, At: d.At}
	}
	return out
}

// Place gives back the place.
func (p ManifestPlace) Place() compare.Place {
	return compare.Place{Account: p.Account, Span: compare.Span{Start: p.Start, End: p.End}}
}

// Written gives back how the tables were written.
func (m Manifest) Written() sheet.Preset {
	p := m.Preset
	out := sheet.Preset{Key: p.Key, BOM: p.BOM, Guard: p.Guard, Limit: p.Limit, Comma: ',', OneLine: p.OneLine}
	if p.Comma != "" {
		out.Comma = p.Comma[0]
	}
	if p.Decimal != "" {
		out.Decimal = p.Decimal[0]
	}
	return out
}

// ErrNoExport says that a folder holds no export that can be verified.
var ErrNoExport = errors.New("no export of Synoptic: it needs the folder, or the ZIP file, of \"All tables\", with its datapackage.json")

// ReadDescriptor reads datapackage.json.
func ReadDescriptor(files fs.FS) (Descriptor, error) {
	var d Descriptor
	raw, err := fs.ReadFile(files, descriptorFile)
	if err != nil || json.Unmarshal(raw, &d) != nil || d.Synoptic.Schema == 0 {
		return d, ErrNoExport
	}
	if d.Synoptic.Schema > manifestSchema {
		return d, fmt.Errorf("it was made by a newer version (Synoptic %s). Install that version", d.Synoptic.App)
	}
	return d, nil
}

// readManifest reads what an export says of itself.
func readManifest(files fs.FS) (Manifest, error) {
	d, err := ReadDescriptor(files)
	return d.Synoptic, err
}
