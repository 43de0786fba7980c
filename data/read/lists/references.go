package lists

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// ErrReferences is the reason for which Read gives no accounts of a list of
// references: References reads it.
var ErrReferences = errors.New("a list of articles without their texts")

// Reference is what a list says of an article whose text stands elsewhere.
// What the list does not say is empty.
type Reference struct {
	Title, Outlet, Author string
	Published             string   // ISO 8601 as far as known: 2023-02-28, 2023-02 or 2023
	URL                   string   // a full http or https address
	Language              string   // two letters
	Country               string   // as the list writes it
	Files                 []string // attached copies of the article, as the list names them
}

// referenceLists are the kinds of list that can be read.
var referenceLists = []struct {
	is   func(f doc.File, text string) bool
	read func(f doc.File, text string) ([]Reference, error)
}{
	{isCSL, readCSL},
	{isRIS, readRIS},
	{isReferenceTable, readReferenceTable},
}

// References reads a list of references: CSL JSON and RIS as Zotero writes
// them, and tables with a column of titles or addresses, as Media Cloud and
// Zotero write them. The entries are in the order of the list. The error is an
// *ImportError: the file is no such list, or there is nothing in it.
func References(name string, raw []byte) (out []Reference, err error) {
	f := doc.File{Name: name, Ext: strings.ToLower(filepath.Ext(name)), Raw: raw}
	defer func() {
		if r := recover(); r != nil {
			out, err = nil, &doc.ImportError{File: name, Cause: doc.FailedReader(r)}
		}
	}()
	base := filepath.Base(name)
	text, list, err := listIn(f)
	if err != nil {
		return nil, &doc.ImportError{File: name, Cause: err}
	}
	if list < 0 {
		return nil, &doc.ImportError{File: name, Cause: data.Refuse("%s is not a list of references that can be read. Export it from Zotero as CSL JSON or RIS, or from Media Cloud as CSV.", base)}
	}
	out, err = referenceLists[list].read(f, text)
	out = slices.DeleteFunc(out, func(r Reference) bool { return r.Title == "" && r.URL == "" })
	if err == nil && len(out) == 0 {
		err = data.Refuse("There is no reference with a title or an address in %s.", base)
	}
	if err != nil {
		return nil, &doc.ImportError{File: name, Cause: err}
	}
	return out, nil
}

// ReferencesFile reads the list at path as References does. The error is an
// *ImportError, or ctx's.
func ReferencesFile(ctx context.Context, path string) ([]Reference, error) {
	raw, err := doc.Load(ctx, path)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, &doc.ImportError{File: path, Cause: err}
	}
	return References(path, raw)
}

// listIn returns the text of a file and which kind of list it is, -1
// where it is none.
func listIn(f doc.File) (text string, list int, err error) {
	if doc.IsBinary(f.Raw) {
		return "", -1, nil
	}
	text, _, _, err = doc.Decode(f.Raw)
	if err != nil {
		return "", -1, err
	}
	for i, l := range referenceLists {
		if l.is(f, text) {
			return text, i, nil
		}
	}
	return "", -1, nil
}

// IsReferences recognises a list that holds no texts.
func IsReferences(f doc.File) bool {
	if f.Ext != ".json" && f.Ext != ".ris" && f.Ext != ".txt" {
		return false
	}
	head := f.Raw[:min(len(f.Raw), 1<<16)]
	text, _, _, err := doc.Decode(head)
	return err == nil && !doc.IsBinary(head) && (isCSL(f, text) || isRIS(f, text))
}

// ReadReferences says that a list has no texts.
func ReadReferences(f doc.File) (doc.Document, error) { return doc.Document{}, listRefusal(f) }

func listRefusal(f doc.File) error {
	why := data.Refuse("%s is a list of articles without their texts. Import the texts: what the list says of them can be joined to them.", filepath.Base(f.Name))
	return fmt.Errorf("%w: %w", ErrReferences, why)
}

// isReferenceTable recognises a table by its head: it has titles or addresses.
func isReferenceTable(f doc.File, text string) bool {
	head, err := tableReader(text).Read()
	if err != nil || len(head) < 2 || !slices.Contains([]string{".csv", ".tsv", ".tab"}, f.Ext) {
		return false
	}
	columns := tableHead(head)
	_, titles := columns["title"]
	_, addresses := columns["url"]
	return titles || addresses
}

// readReferenceTable reads a table with a reference in every row.
func readReferenceTable(f doc.File, text string) (out []Reference, err error) {
	err = rowsOf(f, text, func(columns map[string]int, row []string) { out = append(out, rowReference(row, columns)) })
	return out, err
}

// rowReference makes a reference of a row.
func rowReference(row []string, columns map[string]int) Reference {
	a := rowArticle(row, columns, len(row)).Account
	r := Reference{Title: a.Title, Outlet: a.Outlet, Author: a.Author, Published: a.Published, URL: a.URL, Language: a.Language, Country: a.Country}
	if i, ok := columns["files"]; ok && i < len(row) { // Zotero's, which writes names as Field, Mona; Berg, Ada
		r.Files = splitFiles(row[i])
		names := splitFiles(r.Author)
		for i := range names {
			names[i] = inOrder(names[i])
		}
		r.Author = strings.Join(names, ", ")
	}
	return r
}

// splitFiles returns the files that a list names, parted by semicolons.
func splitFiles(s string) []string {
	var out []string
	for _, p := range strings.Split(s, ";") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
