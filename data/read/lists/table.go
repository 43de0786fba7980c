package lists

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// tableColumns are the names by which tables of articles call their columns,
// and what each says. The text is the first of its names that is there.
var tableColumns = map[string]struct {
	names []string
	set   func(a *compare.Account, s string)
}{
	"text":     {[]string{"text", "full text", "full_text", "fulltext", "body", "content", "article_text", "article text", "article", "story_text"}, nil},
	"title":    {[]string{"title", "headline", "heading", "hed", "story_title"}, func(a *compare.Account, s string) { a.Title = s }},
	"outlet":   {[]string{"outlet", "source", "publication", "publication title", "publication_title", "media_name", "newspaper", "publisher", "journal"}, func(a *compare.Account, s string) { a.Outlet = s }},
	"author":   {[]string{"author", "authors", "byline", "creator"}, func(a *compare.Account, s string) { a.Author = doc.Author(s) }},
	"date":     {[]string{"date", "published", "publish_date", "publication date", "publication_date", "pubdate", "pub_date"}, func(a *compare.Account, s string) { a.Published = doc.Date(s) }},
	"url":      {[]string{"url", "link", "document url"}, func(a *compare.Account, s string) { a.URL = doc.Address(s) }},
	"language": {[]string{"language", "lang"}, func(a *compare.Account, s string) { a.Language = doc.LanguageOfName(s) }},
	"country":  {[]string{"country", "media_country", "country of publication"}, func(a *compare.Account, s string) { a.Country = s }},
	"files":    {[]string{"file attachments"}, nil},
	"role": {[]string{"role"}, func(a *compare.Account, s string) {
		if strings.EqualFold(s, string(compare.Original)) {
			a.Role = compare.Original
		}
	}},
}

// IsTable goes by the name: tables of articles are made by hand and by many
// programs.
func IsTable(f doc.File) bool {
	return slices.Contains([]string{".csv", ".tsv", ".tab"}, f.Ext) && !doc.IsBinary(f.Raw)
}

// ReadTable reads a table with an article in every row: a column with the text
// and others with what is known of it.
func ReadTable(f doc.File) (d doc.Document, err error) {
	text, encoding, warnings, err := doc.Decode(f.Raw)
	if err != nil {
		return d, err
	}
	d.Encoding, d.Decoded = encoding, warnings
	text = named.ReplaceAllString(text, "")
	head, err := tableReader(text).Read()
	if err != nil {
		return d, data.Refuse("The first line of %s is not the head of a table.", filepath.Base(f.Name))
	}
	if _, ok := tableHead(head)["text"]; !ok {
		err := data.Refuse("%s has no column with the texts. Name that column text, or import the texts themselves. Its columns are: %s.", filepath.Base(f.Name), strings.Join(head, ", "))
		if isReferenceTable(f, text) {
			err = fmt.Errorf("%w: %w", ErrReferences, err)
		}
		return d, err
	}
	n, odd := 1, []string(nil)
	err = rowsOf(f, text, func(columns map[string]int, row []string) {
		if n++; swallows(row, len(head), doc.Separator(text)) {
			odd = append(odd, strconv.Itoa(n))
		}
		d.Articles = append(d.Articles, rowArticle(row, columns, columns["text"]))
	})
	if len(odd) > 0 {
		d.Decoded = append(d.Decoded, doc.Doubt("Look at row %s of the table: a quotation mark that does not end may have swallowed the rows behind it.", strings.Join(odd[:min(len(odd), 10)], ", ")))
	}
	return d, err
}

// swallows reports whether a row of a table looks like several: it has other
// cells than the head and a line break in one of them, or a line in a cell that has
// as many cells as the head.
func swallows(row []string, width int, comma rune) bool {
	for _, cell := range row {
		_, rest, broken := strings.Cut(cell, "\n")
		if !broken {
			continue
		}
		if len(row) < width {
			return true
		}
		for line := range strings.Lines(rest) {
			if width >= 4 && strings.Count(line, string(comma)) == width-1 && !strings.Contains(line, string(comma)+" ") {
				return true
			}
		}
	}
	return false
}

// named is the line by which Excel names what separates the cells.
var named = regexp.MustCompile(`^(?i)"?sep=.?"?\r?\n`)

func tableReader(text string) *csv.Reader { return tableFrom(strings.NewReader(text), text) }

func tableFrom(r io.Reader, text string) *csv.Reader {
	in := csv.NewReader(r)
	in.Comma, in.LazyQuotes, in.FieldsPerRecord = doc.Separator(text), true, -1
	return in
}

// maxRow is the size in bytes above which a row is not read: it takes many
// times that, and the quotation mark that should end a cell is likely missing.
const maxRow = 20 << 20

var errRow = errors.New("too long a row")

// boundedRow is a reader that fails where a row is too long.
type boundedRow struct {
	io.Reader
	left int
}

// Read implements io.Reader.
func (r *boundedRow) Read(p []byte) (int, error) {
	if r.left <= 0 {
		return 0, errRow
	}
	n, err := r.Reader.Read(p)
	r.left -= n
	return n, err
}

// rowsOf calls do with every row of a table behind its head, and which column
// says what.
func rowsOf(f doc.File, text string, do func(columns map[string]int, row []string)) error {
	from := &boundedRow{strings.NewReader(text), maxRow}
	in := tableFrom(from, text)
	head, err := in.Read()
	if err != nil {
		return err
	}
	columns := tableHead(head)
	for n := 2; ; n++ {
		from.left = maxRow
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if errors.Is(err, errRow) {
			return data.Refuse("Row %d of %s is longer than %d MB, the most that is read. Look whether the quotation mark at the end of a cell is missing.", n, filepath.Base(f.Name), maxRow>>20)
		}
		if err != nil {
			return data.Refuse("%s is not a whole table: %v.", filepath.Base(f.Name), err)
		}
		do(columns, row)
	}
}

// tableHead returns which column says what.
func tableHead(head []string) map[string]int {
	out := map[string]int{}
	for what, c := range tableColumns {
		for _, name := range slices.Backward(c.names) { // the first name counts most
			if i := slices.IndexFunc(head, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), name) }); i >= 0 {
				out[what] = i
			}
		}
	}
	return out
}

// Signs of a page in a cell, as databases of websites have them there.
var (
	markedUp = regexp.MustCompile(`(?i)<(p|br|div|h[1-6]|ul|ol|li|blockquote|table)\b[^<>]*>`)
	tagged   = regexp.MustCompile(`(?i)</(a|b|i|em|strong|span|u|sup|sub|q)>|&(#\d{2,6}|amp|lt|gt|quot|nbsp|[lr][sd]quo|[mn]dash|hellip|[a-z]uml|[a-z]acute|[a-z]grave|szlig);`)
)

// cellPieces returns the text of a cell. Where it is a part of a page, it is read
// as one.
func cellPieces(cell string) []doc.Piece {
	if markedUp.MatchString(cell) || tagged.MatchString(cell) {
		if !markedUp.MatchString(cell) { // its paragraphs are lines
			cell = "<pre>" + cell + "</pre>"
		}
		if blocks, err := web.PageBlocks(cell, doc.File{}); err == nil {
			pieces, _ := doc.Cleaned(web.PiecesOf(blocks))
			return doc.RowsTogether(pieces)
		}
	}
	if s, _ := doc.Clean(cell); strings.TrimSpace(s) != "" {
		return []doc.Piece{{Text: s}}
	}
	return nil
}

// rowArticle makes an article of a row.
func rowArticle(row []string, columns map[string]int, text int) doc.Article {
	a := doc.Article{}
	for what, i := range columns {
		if set := tableColumns[what].set; set != nil && i < len(row) {
			set(&a.Account, doc.OneLine(row[i]))
		}
	}
	if text < len(row) {
		a.Pieces = cellPieces(row[text])
	}
	return a
}
