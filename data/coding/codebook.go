package coding

import (
	"crypto/rand"
	"encoding/csv"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/sheet"
)

// NewCode returns a code of a name with an ID of its own, at the end of a
// codebook.
func NewCode(book compare.Codebook, name string) compare.Code {
	return compare.Code{ID: "k" + strings.ToLower(rand.Text()[:12]), Name: strings.Join(strings.Fields(name), " "), Order: book.Next()}
}

// codebookColumns are the names by which codebooks call their columns.
var codebookColumns = map[string][]string{
	"code":       {"code", "name", "code name"},
	"parent":     {"parent", "category", "parent code"},
	"definition": {"definition", "description", "memo"},
	"example":    {"example", "anchor example"},
	"colour":     {"colour", "color"},
}

// ReadCodebook reads a codebook from CSV with a head: the columns code,
// parent, definition, example and colour in any order, of which only code must
// be there. Parent holds the name of a code. name is that of the file, for
// errors, which are sentences.
func ReadCodebook(name string, raw []byte) (compare.Codebook, error) {
	base := filepath.Base(name)
	text, _, _, err := doc.Decode(raw)
	if err != nil {
		return nil, err
	}
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.LazyQuotes, in.FieldsPerRecord = doc.Separator(text), true, -1
	rows, err := in.ReadAll()
	if err != nil {
		return nil, data.Refuse("%s cannot be read as a table: %v. Save it as CSV and try again.", base, err)
	}
	columns := map[string]int{}
	if len(rows) > 0 {
		columns = codebookHead(rows[0])
	}
	if _, ok := columns["code"]; !ok {
		return nil, data.Refuse("%s has no column with the codes. Name its first line code, parent, definition, example.", base)
	}
	var book compare.Codebook
	for i, row := range rows[1:] {
		k := codebookRow(row, columns, byte(in.Comma))
		if k.Name == "" {
			continue
		}
		if _, twice := book.Named(k.Name); twice {
			return nil, data.Refuse("%s has the code %q twice, the second time in row %d. Give one of them another name.", base, k.Name, i+2)
		}
		book = append(book, k)
	}
	if len(book) == 0 {
		return nil, data.Refuse("%s has no codes.", base)
	}
	return book, nil
}

func codebookHead(head []string) map[string]int {
	out := map[string]int{}
	for what, names := range codebookColumns {
		if i := slices.IndexFunc(head, func(h string) bool { return slices.Contains(names, strings.ToLower(strings.TrimSpace(h))) }); i >= 0 {
			out[what] = i
		}
	}
	return out
}

// codebookRow makes a code of a row of a file with that separator. Its Parent is a name still.
func codebookRow(row []string, columns map[string]int, comma byte) compare.Code {
	value := func(what string) string {
		if i, ok := columns[what]; ok && i < len(row) {
			return strings.TrimSpace(sheet.Unguard(row[i], comma))
		}
		return ""
	}
	return compare.Code{Name: value("code"), Parent: value("parent"), Definition: value("definition"), Example: value("example"), Colour: codeColour(value("colour"))}
}

// codeColour returns a colour as #RRGGBB, empty where it is none.
func codeColour(s string) string {
	if len(s) != 7 || s[0] != '#' || strings.Trim(strings.ToLower(s[1:]), "0123456789abcdef") != "" {
		return ""
	}
	return strings.ToUpper(s)
}

// TakeCodebook returns the decisions, as one step, that bring the codes of
// read, as ReadCodebook returns them, into a codebook: those of a name that is
// there take up what read says of them, the others come behind. No code goes.
// A parent that is in neither becomes a code of its own.
func TakeCodebook(book, read compare.Codebook) []compare.Decision {
	all := slices.Clone(book)
	id := func(name string) string {
		if name == "" {
			return ""
		}
		k, ok := all.Named(name)
		if !ok {
			k = NewCode(all, name)
			all = append(all, k)
		}
		return k.ID
	}
	for _, k := range read {
		id(k.Name)
	}
	for _, k := range read {
		at := slices.IndexFunc(all, func(x compare.Code) bool { return strings.EqualFold(x.Name, k.Name) })
		parent := id(k.Parent) // which may append
		x := &all[at]
		x.Parent = or(parent, x.Parent)
		x.Definition, x.Example, x.Colour = or(k.Definition, x.Definition), or(k.Example, x.Example), or(k.Colour, x.Colour)
	}
	var out []compare.Decision
	for i, k := range all {
		if i >= len(book) || k != book[i] {
			out = append(out, k.Define())
		}
	}
	return out
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
