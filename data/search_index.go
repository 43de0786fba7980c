package data

import (
	"database/sql"
	"errors"
	"strings"
	"unicode"

	"synoptic/compare"
)

// indexVersion names the way in which words are folded for the index. A library
// with another is indexed anew when it is opened.
const indexVersion = "1"

// entry is something that can be found.
type entry struct {
	project          int64
	kind             FoundKind
	account          int64
	start, end       int
	result, decision int64 // 0 for none
	words            string
}

// indexer puts passages into the index within one transaction.
type indexer struct{ row, words *sql.Stmt }

func newIndexer(tx *sql.Tx) (*indexer, error) {
	row, err := tx.Prepare(`INSERT INTO passage (project, kind, account, "start", "end", result, decision)
		VALUES (?, ?, nullif(?, 0), ?, ?, nullif(?, 0), nullif(?, 0))`)
	if err != nil {
		return nil, err
	}
	words, err := tx.Prepare(`INSERT INTO passage_words (rowid, words) VALUES (?, ?)`)
	if err != nil {
		row.Close()
		return nil, err
	}
	return &indexer{row, words}, nil
}

func (x *indexer) close() {
	x.row.Close()
	x.words.Close()
}

func (x *indexer) put(p entry) error {
	res, err := x.row.Exec(p.project, p.kind, p.account, p.start, p.end, p.result, p.decision)
	if err != nil {
		return err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return err
	}
	_, err = x.words.Exec(id, indexed(p.words))
	return err
}

// index puts passages in with an indexer of their own.
func index(tx *sql.Tx, passages ...entry) error {
	x, err := newIndexer(tx)
	if err != nil {
		return err
	}
	defer x.close()
	for _, p := range passages {
		if err := x.put(p); err != nil {
			return err
		}
	}
	return nil
}

// indexed is a text as the index has it: folded, and behind it the Arabic words
// without what is written together with them, so that they are found by their
// stem.
func indexed(text string) string {
	text = compare.Searchable(text)
	var stems []string
	for w := range strings.FieldsFuncSeq(text, parts) {
		if s := withoutClitics(w); s != w {
			stems = append(stems, s)
		}
	}
	if len(stems) > 0 {
		text += "\n" + strings.Join(stems, " ")
	}
	return text
}

// parts reports whether a letter parts words.
func parts(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }

// clitics are written together with an Arabic word: and, with, to, as, the.
var clitics = []string{"وال", "بال", "كال", "فال", "ال", "لل", "و"}

// withoutClitics is an Arabic word without what stands before it, where three
// letters remain.
func withoutClitics(word string) string {
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(word, c); ok && len([]rune(rest)) >= 3 {
			return rest
		}
	}
	return word
}

// aboutPassages are what can be found of an account parts from its claims.
func aboutPassages(project int64, a compare.Account) []entry {
	about := strings.Join([]string{a.Title, a.Outlet, a.Author, a.URL}, "\n")
	out := []entry{{project: project, kind: FoundAbout, account: a.ID, words: about}}
	for start := 0; start < len(a.Text); {
		end := min(start+mostIndexed, len(a.Text))
		if end < len(a.Text) {
			if end = wordAt(a.Text, end); end <= start { // a word without an end
				end = min(start+mostIndexed, len(a.Text))
			}
		}
		out = append(out, entry{project: project, kind: FoundText, account: a.ID, start: start, end: end, words: a.Text[start:end]})
		start = end
	}
	return out
}

// mostIndexed is how many bytes of a text are indexed together: all of a long
// one at once would take many times its size in memory.
const mostIndexed = 1 << 20

// indexAbout indexes anew what is known of an account.
func indexAbout(tx *sql.Tx, project int64, a compare.Account) error {
	if _, err := tx.Exec(`DELETE FROM passage WHERE account = ? AND kind = ?`, a.ID, FoundAbout); err != nil {
		return err
	}
	return index(tx, aboutPassages(project, a)[0])
}

// indexClaims indexes the claims of a result that was just stored.
func indexClaims(tx *sql.Tx, project int64, c *compare.Comparison) error {
	x, err := newIndexer(tx)
	if err != nil {
		return err
	}
	defer x.close()
	for i, claims := range c.Claims {
		for _, claim := range claims {
			err := x.put(entry{project: project, kind: FoundClaim, account: c.Accounts[i].ID, start: claim.Start, end: claim.End,
				result: project, words: claim.Of(c.Accounts[i].Text)})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// reindex indexes the whole library anew where its index is of another version.
func reindex(db *sql.DB) error {
	const ask = `SELECT coalesce((SELECT value FROM setting WHERE key = 'index'), '')`
	var version string
	if err := db.QueryRow(ask).Scan(&version); err != nil || version == indexVersion {
		return err
	}
	return indexAnew(db)
}

// indexAnew indexes the whole library.
func indexAnew(db *sql.DB) error {
	return inTransaction(db, func(tx *sql.Tx) error {
		if _, err := tx.Exec(`DELETE FROM passage`); err != nil {
			return err
		}
		for _, each := range everyEntry {
			passages, err := each(tx)
			if err != nil {
				return err
			}
			if err := index(tx, passages...); err != nil {
				return err
			}
		}
		_, err := tx.Exec(`INSERT INTO setting (key, value) VALUES ('index', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, indexVersion)
		return errors.Join(err, seal(tx))
	})
}

// everyEntry are what can be found, of every kind.
var everyEntry = []func(querier) ([]entry, error){allAccounts, allNotes, allClaims}

// gather reads passages.
func gather(tx querier, scan func(*sql.Rows) ([]entry, error), query string) ([]entry, error) {
	rows, err := tx.Query(query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []entry
	for rows.Next() {
		p, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, p...)
	}
	return out, rows.Err()
}

func allAccounts(tx querier) ([]entry, error) {
	return gather(tx, func(rows *sql.Rows) ([]entry, error) {
		var project int64
		var a compare.Account
		err := rows.Scan(&project, &a.ID, &a.Title, &a.Outlet, &a.Author, &a.URL, &a.Text)
		return aboutPassages(project, a), err
	}, `SELECT project, id, title, outlet, author, url, text FROM account ORDER BY id`)
}

func allNotes(tx querier) ([]entry, error) {
	return gather(tx, func(rows *sql.Rows) ([]entry, error) {
		p := entry{kind: FoundNote}
		err := rows.Scan(&p.project, &p.account, &p.start, &p.end, &p.decision, &p.words)
		return []entry{p}, err
	}, `SELECT project, coalesce(a_account, 0), a_start, a_end, id, note FROM decision WHERE verb = 'note' AND note <> '' ORDER BY id`)
}

func allClaims(tx querier) ([]entry, error) {
	texts := map[int64]string{}
	_, err := gather(tx, func(rows *sql.Rows) ([]entry, error) {
		var id int64
		var text string
		err := rows.Scan(&id, &text)
		texts[id] = text
		return nil, err
	}, `SELECT id, text FROM account`)
	if err != nil {
		return nil, err
	}
	return gather(tx, func(rows *sql.Rows) ([]entry, error) {
		p := entry{kind: FoundClaim}
		err := rows.Scan(&p.project, &p.account, &p.start, &p.end)
		p.result = p.project
		if text := texts[p.account]; 0 <= p.start && p.start <= p.end && p.end <= len(text) {
			p.words = text[p.start:p.end]
		}
		return []entry{p}, err
	}, `SELECT project, account, "start", "end" FROM claim ORDER BY project, account, n`)
}
