package read

import (
	"bytes"
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read/bundle"
	"synoptic/data/read/doc"
)

// accountsOf makes accounts of what a reader found in a file: those of a
// bundle where it is one, else a single one; none where there is no text.
func accountsOf(f doc.File, d doc.Document) ([]data.Import, error) {
	var cleaning []data.Doubt
	if !d.Settled {
		d.Pieces, cleaning = doc.Cleaned(d.Pieces)
		if articles, announced, is := bundle.Split(d.Pieces); is {
			d.Articles, d.Announced = articles, announced
		}
	}
	if d.Articles == nil {
		return remarked(single(f, d, cleaning), d), nil
	}
	out, err := bundled(f, d.Articles, d.Announced)
	if len(out) == 1 {
		fillOpen(&out[0].Account, d.About)
	}
	return remarked(out, d), err
}

// single makes one account of a document. The title is the one that it gives,
// or the piece that it calls so, or the first line, or the file's name.
func single(f doc.File, d doc.Document, cleaning []data.Doubt) []data.Import {
	im := data.Import{Account: d.About, Warnings: cleaning}
	d.Pieces = doc.RowsTogether(d.Pieces)
	im.Text, im.Removed = doc.Assemble(d.Pieces)
	if im.Text == "" {
		return nil
	}
	im.Role, im.Pages = compare.Retold, doc.PagesOf(d.Pieces)
	im.Title = cmp.Or(d.Title, doc.TitleOf(d.Pieces, im.Text), f.Title())
	return []data.Import{im}
}

// fillOpen fills what an account leaves open with what its document says.
func fillOpen(a *compare.Account, about compare.Account) {
	for _, f := range data.Fields {
		if to := f.Of(a); *to == "" {
			*to = *f.Of(&about)
		}
	}
}

// remarked writes into accounts what their document says about all of them.
// What is about the file is a warning of the first.
func remarked(out []data.Import, d doc.Document) []data.Import {
	if len(out) == 0 {
		return out
	}
	out[0].Warnings = slices.Concat(d.Decoded, out[0].Warnings, d.Warnings)
	for i := range out {
		if d.Encoding != "" {
			out[i].Origin.Encoding = d.Encoding
		}
		if n := notesIn(out[i]); d.Notes && n > 0 {
			out[i].Warnings = append(out[i].Warnings, doc.Doubt("Paragraphs of notes that were set apart from the text: %d.", n))
		}
	}
	if d.Tracked {
		out[0].Warnings = append(out[0].Warnings, doc.Doubt("The document has tracked changes: the text is as if all of them were accepted."))
	}
	return out
}

// notesIn counts the paragraphs that were set apart as notes.
func notesIn(im data.Import) int {
	n := 0
	for _, r := range im.Removed {
		if r.Why == "other" {
			n++
		}
	}
	return n
}

// bundled makes accounts of the articles of a bundle. One without text is
// named in a warning of the first; announced is how many the file says it
// has, 0 where it does not say.
func bundled(f doc.File, articles []doc.Article, announced int) ([]data.Import, error) {
	var out []data.Import
	var warnings []data.Doubt
	for i, a := range articles {
		im := data.Import{Account: a.Account, Announced: announced}
		if im.Role == "" {
			im.Role = compare.Retold
		}
		im.Text, im.Removed = doc.Assemble(a.Pieces)
		im.Pages = doc.PagesOf(a.Pieces)
		if im.Title == "" {
			im.Title = fmt.Sprintf("%s, article %d", f.Title(), i+1)
		}
		if im.Text == "" {
			warnings = append(warnings, doc.Doubt("Article %d (%s) has no text and was left out.", i+1, im.Title))
			continue
		}
		if len(im.Text) < 300 && errorNotice.MatchString(im.Text) {
			warnings = append(warnings, doc.Doubt("Article %d (%s) is a notice of the database in place of the text and was left out: %s", i+1, im.Title, doc.OneLine(im.Text)))
			continue
		}
		if n := data.CountFields(im.Text); a.Words > 0 && differ(a.Words, n) {
			im.Warnings = append(im.Warnings, doc.Doubt("The database counts %d words, and %d were found: look whether text is missing.", a.Words, n))
		}
		out = append(out, im)
	}
	if announced > 0 && len(out) != announced {
		warnings = append(warnings, doc.Doubt("The file announces %d articles, and %d were found.", announced, len(out)))
	}
	if len(out) == 0 && len(articles) > 0 {
		return nil, data.Refuse("No article of %s has text.", f.Title())
	}
	if len(out) > 0 {
		out[0].Warnings = append(warnings, out[0].Warnings...)
	}
	return out, nil
}

// errorNotice is what a database writes in place of an article that it cannot
// give.
var errorNotice = regexp.MustCompile(`(?i)^\W*(an? (\w+ )?error (has )?occurred|error\b.{0,20}:|we are sorry,? but|sorry,? (this|the|an)|(this|the) (document|article|full[ -]text) (is|was|could)( currently)? (not|no longer)|(full[ -]text|document|article) (is )?(un|not )available|dokument (ist )?nicht verfügbar|ein fehler ist aufgetreten|une erreur s['’]est produite|(ce|le) document n['’]est (pas|plus)|se ha producido un error|(este|el) documento no (está|se))`)

// differ reports whether two counts of words are further apart than two ways
// of counting are.
func differ(a, b int) bool { return max(a, b)-min(a, b) > 30+max(a, b)/5 }

// Importer is the version of the readers, stored with every account.
const Importer = "8"

// readAny reads a file by the first format that recognises it. What goes wrong
// in a reader, ours or a library's, is an error of that file.
func readAny(f doc.File) (out []data.Import, err error) {
	defer func() {
		if r := recover(); r != nil {
			out, err = nil, &doc.ImportError{File: f.Name, Cause: doc.FailedReader(r)}
		}
	}()
	base := filepath.Base(f.Name)
	if len(bytes.TrimSpace(f.Raw)) == 0 {
		return nil, &doc.ImportError{File: f.Name, Cause: data.Refuse("%s is empty.", base)}
	}
	for _, format := range Formats {
		if !format.is(f) {
			continue
		}
		switch {
		case format.read != nil:
			var d doc.Document
			f.Opens = readInside
			if d, err = format.read(f); err == nil {
				out, err = accountsOf(f, d)
			}
		case f.Inside:
			err = data.Refuse("%s is an archive in an archive. Unpack it, and import the files in it.", base)
		default:
			out, err = readZip(f)
		}
		if err == nil && len(out) == 0 {
			err = data.Refuse("There is no text in %s.", base)
		}
		if err != nil {
			return nil, &doc.ImportError{File: f.Name, Cause: err}
		}
		return sign(out, f, format.Name), nil
	}
	return nil, &doc.ImportError{File: f.Name, Cause: data.Refuse("%s is not a kind of file that can be imported. Save it as text or as a web page and import that.", base)}
}

// sign writes into each import where it came from, unless it is signed.
func sign(out []data.Import, f doc.File, format string) []data.Import {
	sum := data.Hash(f.Raw)
	for i := range out {
		if o := &out[i].Origin; o.Importer == "" {
			nameFrom(&out[i], f)
			o.File, o.Format, o.RawSHA256, o.Size, o.Importer = f.Name, format, sum, int64(len(f.Raw)), Importer
		}
	}
	return out
}
