package data

import (
	"database/sql"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare"
)

// FoundKind says what was found.
type FoundKind string

// What can be found.
const (
	FoundClaim FoundKind = "claim" // a claim, a heading or furniture
	FoundNote  FoundKind = "note"
	FoundAbout FoundKind = "about" // title, outlet, author or address of an account
	FoundText  FoundKind = "text"  // the whole text of an account that was not compared yet
)

// Found is a place where all words of a query stand.
type Found struct {
	Kind    FoundKind
	Project Project
	Account compare.Account // without its text; ID 0 where there is none
	Span    compare.Span    // of the account's text; empty for FoundAbout and FoundText
	Snippet string          // the words around the first hit
	Hits    []compare.Span  // bytes of Snippet
}

// Search returns at most limit places in the library where all words of a
// query stand, the most telling first; more says that there are further ones.
// A word of the query is also the beginning of a longer one; words between
// quotation marks stand in that order. Case, accents and the vowel signs of
// Arabic do not count. A query without a word finds nothing. What was deleted
// or taken out is left out.
func (s *Store) Search(query string, limit int) (found []Found, more bool, err error) {
	match := matchFor(query)
	if match == "" {
		return nil, false, nil
	}
	err = s.read("search the library", func(rows *sql.Rows) error {
		f, err := scanFound(rows, query)
		found = append(found, f)
		return err
	}, searchQuery, match, limit+1)
	if len(found) > limit {
		return found[:limit], true, err
	}
	return found, false, err
}

// matchFor writes a query in the language of FTS5. All of its words are between
// quotation marks, so that nothing in them has another meaning.
func matchFor(query string) string {
	var out []string
	for _, term := range compare.Terms(query) {
		if words := strings.FieldsFunc(term, parts); len(words) > 0 {
			out = append(out, `"`+strings.Join(words, " ")+`"*`)
		}
	}
	return strings.Join(out, " ")
}

// searchQuery finds what is in force: notes that no later one and no undo
// replaced, accounts that take part, projects that are not deleted. The whole
// text of an account counts where none of its claims can be found.
const searchQuery = `SELECT f.kind, p.id, p.name, p.subtitle, p.created, p.changed, p.archived, p.deleted,
	coalesce(a.id, 0), coalesce(a.role, ''), coalesce(a.title, ''), coalesce(a.outlet, ''), coalesce(a.author, ''), coalesce(a.published, ''), coalesce(a.url, ''),
	f."start", f."end", CASE f.kind
		WHEN 'note' THEN (SELECT note FROM decision d WHERE d.id = f.decision)
		WHEN 'about' THEN ''
		WHEN 'text' THEN CASE f."end" WHEN 0 THEN a.text ELSE CAST(substr(CAST(a.text AS BLOB), f."start" + 1, f."end" - f."start") AS TEXT) END
		ELSE CAST(substr(CAST(a.text AS BLOB), f."start" + 1, f."end" - f."start") AS TEXT) END
FROM passage_words w JOIN passage f ON f.id = w.rowid JOIN project p ON p.id = f.project LEFT JOIN account a ON a.id = f.account
WHERE passage_words MATCH ? AND p.deleted = '' AND NOT (a.id IS NOT NULL AND ` + withdrawn + `)
	AND (f.kind <> 'note' OR EXISTS (SELECT 1 FROM decision d WHERE d.id = f.decision AND d.step <= p.step)
		AND NOT EXISTS (SELECT 1 FROM decision d JOIN decision e ON e.project = d.project AND e.verb = 'note' AND e.a_account IS d.a_account
			AND e.a_start = d.a_start AND e.id > d.id AND e.step <= p.step WHERE d.id = f.decision))
	AND (f.kind <> 'text' OR NOT EXISTS (SELECT 1 FROM passage c WHERE c.account = f.account AND c.kind = 'claim'))
ORDER BY p.archived <> '', bm25(passage_words), f.id LIMIT ?`

func scanFound(rows *sql.Rows, query string) (Found, error) {
	var f Found
	var created, changed, archived, deleted, text string
	p, a := &f.Project, &f.Account
	err := rows.Scan(&f.Kind, &p.ID, &p.Name, &p.Subtitle, &created, &changed, &archived, &deleted,
		&a.ID, &a.Role, &a.Title, &a.Outlet, &a.Author, &a.Published, &a.URL, &f.Span.Start, &f.Span.End, &text)
	if err != nil {
		return f, err
	}
	if f.Kind == FoundText {
		f.Span = compare.Span{} // a piece of a long text is no place to go to
	}
	if f.Kind == FoundAbout {
		known := slices.DeleteFunc([]string{a.Title, a.Outlet, a.Author, a.URL}, func(s string) bool { return s == "" })
		text = strings.Join(known, " · ")
	}
	f.Snippet, f.Hits = snippet(text, query)
	return f, p.dates(created, changed, archived, deleted)
}

// snippetBytes is about how long a snippet is.
const snippetBytes = 180

// snippet returns the words of a text around the first hit, in one line, and
// the bytes of it that hit. An ellipsis stands where something was cut.
func snippet(text, query string) (string, []compare.Span) {
	text = strings.Join(strings.Fields(text), " ")
	hits := hitsIn(text, query)
	start, end := 0, len(text)
	if len(hits) > 0 && hits[0].Start > snippetBytes/2 {
		start = wordAt(text, hits[0].Start-snippetBytes/3)
	}
	if end-start > snippetBytes {
		end = wordAt(text, start+snippetBytes)
	}
	before, after := "", ""
	if start > 0 {
		before = "… "
	}
	if end < len(text) {
		after = " …"
	}
	var kept []compare.Span
	for _, h := range hits {
		if h.Start >= start && h.End <= end {
			kept = append(kept, compare.Span{Start: h.Start - start + len(before), End: h.End - start + len(before)})
		}
	}
	return before + strings.TrimSpace(text[start:end]) + after, kept
}

// wordAt is the first byte of the word in which a byte stands.
func wordAt(text string, at int) int {
	if i := strings.LastIndexByte(text[:at], ' '); i >= 0 {
		return i + 1
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// hitsIn are the words of a text that begin as a word of the query does.
func hitsIn(text, query string) []compare.Span {
	var wanted []string
	for _, term := range compare.Terms(query) {
		wanted = append(wanted, strings.FieldsFunc(term, parts)...)
	}
	var out []compare.Span
	start := -1
	word := func(end int) {
		if start < 0 {
			return
		}
		folded := compare.Searchable(text[start:end])
		if slices.ContainsFunc(wanted, func(w string) bool {
			return strings.HasPrefix(folded, w) || strings.HasPrefix(withoutClitics(folded), w)
		}) {
			out = append(out, compare.Span{Start: start, End: end})
		}
		start = -1
	}
	for i, r := range text {
		switch apart := parts(r) && !unicode.IsMark(r); {
		case apart:
			word(i)
		case start < 0:
			start = i
		}
	}
	word(len(text))
	return out
}
