package write

import (
	"context"
	"io"
	"strings"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read"
	"synoptic/data/read/doc"
)

// Failure says which file could not be imported and why.
type Failure struct {
	File string `json:"file"`
	Says string `json:"says"` // a sentence for people
}

// jsonImport is an account with what its import yields.
type jsonImport struct {
	jsonAccount
	Removed []jsonRemoved `json:"removed"`
	Import  jsonOrigin    `json:"import"`
}

type jsonRemoved struct {
	jsonSpan
	Why string `json:"why"`
}

type jsonOrigin struct {
	File      string     `json:"file"`
	Format    string     `json:"format"`
	Encoding  string     `json:"encoding"`
	Sure      bool       `json:"encoding_sure"`
	Announced int        `json:"announced"`
	RawSHA256 string     `json:"raw_sha256"`
	Pages     []jsonPage `json:"pages"`
	Warnings  []string   `json:"warnings"`
}

// jsonPage says where a page begins in the text before removal.
type jsonPage struct {
	Start int    `json:"start"`
	Says  string `json:"says"`
}

// Imports writes as JSON what some imports yield: every account with its
// claims and with what was left out of it. Offsets of removed pieces are
// bytes of the text before they were removed. The error is w's or ctx's.
func Imports(ctx context.Context, w io.Writer, imports []data.Import, failed []Failure) error {
	j := newJSONWriter(w)
	j.text("{")
	list(j, "accounts", len(imports), func(i int) any {
		return func(j *jsonWriter) { j.imported(ctx, int64(i+1), imports[i]) }
	})
	j.text(",")
	list(j, "failed", len(failed), func(i int) any { return failed[i] })
	return j.end()
}

// untold stands in the JSON of an account where its text and claims belong. No
// text can hold it: quotation marks are escaped there.
const untold = `"text":"","claims":[]`

// imported writes what one import yields, its text split as a comparison would.
// Text and claims are written in pieces: a long text has millions of claims.
func (j *jsonWriter) imported(ctx context.Context, id int64, im data.Import) {
	defer doc.Sparing(len(im.Text))()
	a := im.Account
	a.ID = id
	c, err := compare.Cut(ctx, a)
	if err != nil {
		j.err = err
		return
	}
	view := jsonView{Comparison: c}
	raw, err := data.Marshal(aboutImport(view, im))
	if err != nil {
		j.err = err
		return
	}
	before, after, _ := strings.Cut(string(raw), untold)
	j.text(before + `"text":`)
	j.long(a.Text)
	j.text(`,"claims":[`)
	for n := range c.Claims[0] {
		if n > 0 {
			j.text(",")
		}
		j.value(view.claim(0, n))
	}
	j.text("]" + after)
}

// aboutImport is an import without its text and claims.
func aboutImport(view jsonView, im data.Import) jsonImport {
	out := jsonImport{jsonAccount: view.about(0), Removed: []jsonRemoved{},
		Import: jsonOrigin{im.Origin.File, formatKey(im.Origin.Format), im.Origin.Encoding, !doc.Guessed(im), im.Announced, im.Origin.RawSHA256, []jsonPage{}, []string{}}}
	for _, r := range im.Removed {
		out.Removed = append(out.Removed, jsonRemoved{jsonSpan{r.Start, r.End, r.Text}, r.Why})
	}
	for _, p := range im.Pages {
		out.Import.Pages = append(out.Import.Pages, jsonPage(p))
	}
	for _, w := range im.Warnings {
		out.Import.Warnings = append(out.Import.Warnings, w.Says())
	}
	return out
}

// formatKey returns the short name of a format: html for a web page.
func formatKey(name string) string {
	for _, f := range read.Formats {
		if f.Name == name {
			return strings.TrimPrefix(f.Extensions[0], ".")
		}
	}
	return strings.ToLower(name)
}
