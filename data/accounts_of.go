package data

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"

	"synoptic/compare"
)

// accountsOf makes accounts of what a reader found in a file: those of a
// bundle where it is one, else a single one; none where there is no text.
func accountsOf(f file, d Document) ([]Import, error) {
	var cleaning []Doubt
	if !d.Settled {
		d.Pieces, cleaning = cleaned(d.Pieces)
		if articles, announced, is := splitPieces(d.Pieces); is {
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
func single(f file, d Document, cleaning []Doubt) []Import {
	im := Import{Account: d.About, Warnings: cleaning}
	im.Text, im.Removed = assemble(d.Pieces)
	if im.Text == "" {
		return nil
	}
	im.Role, im.Pages = compare.Retold, pagesOf(d.Pieces)
	im.Title = cmp.Or(d.Title, titleOf(d.Pieces, im.Text), f.title())
	return []Import{im}
}

// fillOpen fills what an account leaves open with what its document says.
func fillOpen(a *compare.Account, about compare.Account) {
	for _, f := range Fields {
		if to := f.Of(a); *to == "" {
			*to = *f.Of(&about)
		}
	}
}

// remarked writes into accounts what their document says about all of them.
// What is about the file is a warning of the first.
func remarked(out []Import, d Document) []Import {
	if len(out) == 0 {
		return out
	}
	out[0].Warnings = slices.Concat(d.Decoded, out[0].Warnings, d.Warnings)
	for i := range out {
		if d.Encoding != "" {
			out[i].Origin.Encoding = d.Encoding
		}
		if n := notesIn(out[i]); d.Notes && n > 0 {
			out[i].Warnings = append(out[i].Warnings, doubt("Paragraphs of notes that were set apart from the text: %d.", n))
		}
	}
	if d.Tracked {
		out[0].Warnings = append(out[0].Warnings, doubt("The document has tracked changes: the text is as if all of them were accepted."))
	}
	return out
}

// notesIn counts the paragraphs that were set apart as notes.
func notesIn(im Import) int {
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
func bundled(f file, articles []Article, announced int) ([]Import, error) {
	var out []Import
	var warnings []Doubt
	for i, a := range articles {
		im := Import{Account: a.Account, Announced: announced}
		if im.Role == "" {
			im.Role = compare.Retold
		}
		im.Text, im.Removed = assemble(a.Pieces)
		im.Pages = pagesOf(a.Pieces)
		if im.Title == "" {
			im.Title = fmt.Sprintf("%s, article %d", f.title(), i+1)
		}
		if im.Text == "" {
			warnings = append(warnings, doubt("Article %d (%s) has no text and was left out.", i+1, im.Title))
			continue
		}
		if len(im.Text) < 300 && errorNotice.MatchString(im.Text) {
			warnings = append(warnings, doubt("Article %d (%s) is a notice of the database in place of the text and was left out: %s", i+1, im.Title, oneLine(im.Text)))
			continue
		}
		if n := countFields(im.Text); a.Words > 0 && differ(a.Words, n) {
			im.Warnings = append(im.Warnings, doubt("The database counts %d words, and %d were found: look whether text is missing.", a.Words, n))
		}
		out = append(out, im)
	}
	if announced > 0 && len(out) != announced {
		warnings = append(warnings, doubt("The file announces %d articles, and %d were found.", announced, len(out)))
	}
	if len(out) == 0 && len(articles) > 0 {
		return nil, refuse("No article of %s has text.", f.title())
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
