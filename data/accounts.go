package data

import (
	"database/sql"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"synoptic/compare"

	"synoptic/compare/table"
)

// Account is a stored account with where it came from.
type Account struct {
	compare.Account
	SHA256  string // of Text, hex
	Origin  Origin
	Removed []Removed
	Pages   []Page // where the pages of the file begin; nil where it has none
	Edited  bool   // a person changed words of it before it was stored
	Added   time.Time
	// NewerThan is the account of which this is a newer version, 0 for none.
	NewerThan int64
	// ByDecision says that it takes part only while a decision says so: undone,
	// its import takes it out.
	ByDecision bool
}

// Import returns an account as one that can be added to another project.
func (a Account) Import() Import {
	return Import{Account: a.Account, Origin: a.Origin, Removed: a.Removed, Pages: a.Pages, Edited: a.Edited, NewerThan: a.NewerThan, ByDecision: a.ByDecision}
}

// withdrawn is true for an account a of a project p that takes no part: the
// newest decision in force about that says so or, where there is none, its
// import was undone.
const withdrawn = `coalesce((SELECT d.verb NOT IN ('import', 'restore') AND d.a_account = a.id FROM decision d
	WHERE d.project = p.id AND d.step <= p.step AND d.verb IN ('import', 'remove', 'restore', 'replace')
	AND (d.a_account = a.id OR d.b_account = a.id) ORDER BY d.id DESC LIMIT 1), a.newer_than IS NOT NULL OR a.by_decision)`

const allOf = ` FROM account a JOIN project p ON p.id = a.project WHERE p.id = ?`

const inForce = allOf + ` AND NOT ` + withdrawn

// Accounts returns the accounts that take part, the original first and the
// others in the order in which they were added; a newer version has the place
// of the older.
func (s *Store) Accounts(project int64) ([]Account, error) {
	return s.texts().accounts(project, inForce, nil)
}

// AccountsSince is Accounts for who knows some of them, known, from before:
// what is known of them is read again, but their texts are not, which never
// change.
func (s *Store) AccountsSince(project int64, known []Account) ([]Account, error) {
	return s.texts().accounts(project, inForce, known)
}

// Withdrawn returns the accounts that take no part, because they were taken
// out or another version stands in for them.
func (s *Store) Withdrawn(project int64) ([]Account, error) {
	return s.texts().accounts(project, allOf+` AND `+withdrawn, nil)
}

// WithdrawnCount returns how many accounts take no part.
func (s *Store) WithdrawnCount(project int64) (n int, err error) {
	err = s.db.QueryRow(`SELECT count(*)`+allOf+` AND `+withdrawn, project).Scan(&n)
	return n, storeError(s.path, "count the accounts that take no part", err)
}

// textRows reads accounts and their texts.
type textRows struct{ *Store }

func (s *Store) texts() textRows { return textRows{s} }

// accounts returns the accounts of a project that a condition chooses. Texts
// and what goes with them are taken from known where it has them.
func (s textRows) accounts(project int64, from string, known []Account) ([]Account, error) {
	var out []Account
	err := s.read("read the accounts", func(rows *sql.Rows) error {
		a, err := scanAccount(rows)
		out = append(out, a)
		return err
	}, `SELECT a.id, role, title, outlet, author, published, url, language, lines, sha256,
		file, format, encoding, raw_sha256, size, importer, added, edited, coalesce(newer_than, 0), by_decision, country`+from+`
		ORDER BY role = 'original' DESC, `+firstVersion+`, a.id`, project)
	if err != nil {
		return nil, err
	}
	place := placesOfNew(out, known)
	if len(place) == 0 {
		return out, nil
	}
	return out, s.textsInto(out, place)
}

// placesOfNew fills in the texts that are known, and returns where the
// accounts stand whose texts are not.
func placesOfNew(out, known []Account) map[int64]int {
	had := map[int64]Account{}
	for _, a := range known {
		had[a.ID] = a
	}
	place := map[int64]int{}
	for i := range out {
		a := &out[i]
		if old, ok := had[a.ID]; ok {
			a.Text, a.Removed, a.Pages = old.Text, old.Removed, old.Pages
			continue
		}
		place[a.ID] = i
	}
	return place
}

// textsInto reads the texts of accounts, what was left out of them and their
// pages; place is where each account stands in out.
func (s textRows) textsInto(out []Account, place map[int64]int) error {
	ids := in(place)
	err := s.read("read the texts of the accounts", func(rows *sql.Rows) error { // which sorting would copy
		var account int64
		var text string
		err := rows.Scan(&account, &text)
		out[place[account]].Text = text
		return err
	}, `SELECT id, text FROM account WHERE id `+ids)
	if err != nil {
		return err
	}
	err = s.read("read what was left out of the accounts", func(rows *sql.Rows) error {
		var account int64
		var r Removed
		err := rows.Scan(&account, &r.Start, &r.End, &r.Text, &r.Why)
		out[place[account]].Removed = append(out[place[account]].Removed, r)
		return err
	}, `SELECT account, "start", "end", text, why FROM removed WHERE account `+ids+` ORDER BY account, n`)
	if err != nil {
		return err
	}
	return s.pagesInto(out, place)
}

// in is the condition that an ID is one of those in place.
func in(place map[int64]int) string {
	var ids []string
	for id := range place {
		ids = append(ids, strconv.FormatInt(id, 10))
	}
	return "IN (" + strings.Join(ids, ",") + ")"
}

// firstVersion is the account of which a is a version in the end, itself
// where it is none.
const firstVersion = `(WITH RECURSIVE v(id) AS (SELECT a.id UNION ALL
	SELECT o.newer_than FROM account o JOIN v ON o.id = v.id WHERE o.newer_than IS NOT NULL) SELECT min(id) FROM v)`

func scanAccount(rows *sql.Rows) (Account, error) {
	var a Account
	var added string
	o := &a.Origin
	err := rows.Scan(&a.ID, &a.Role, &a.Title, &a.Outlet, &a.Author, &a.Published, &a.URL, &a.Language, &a.Lines, &a.SHA256,
		&o.File, &o.Format, &o.Encoding, &o.RawSHA256, &o.Size, &o.Importer, &added, &a.Edited, &a.NewerThan, &a.ByDecision, &a.Country)
	if err != nil {
		return a, err
	}
	a.Added, err = time.Parse(stamp, added)
	return a, err
}

// Add stores accounts, all or none, and returns them with their IDs. It
// refuses a second original, an empty text and text that is not UTF-8. A newer
// version, and what is ByDecision, takes no part until a decision says so;
// Accept adds that.
func (s *Store) Add(project int64, imports ...Import) ([]Account, error) {
	var out []Account
	err := s.write("add accounts", func(tx *sql.Tx) (err error) {
		if out, err = addAll(tx, project, imports); err != nil {
			return err
		}
		return oneOriginal(tx, project)
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func addAll(tx *sql.Tx, project int64, imports []Import) ([]Account, error) {
	if err := touch(tx, project); err != nil {
		return nil, err
	}
	leftOut, err := tx.Prepare(`INSERT INTO removed VALUES (?,?,?,?,?,?)`)
	if err != nil {
		return nil, err
	}
	defer leftOut.Close()
	var out []Account
	for _, im := range imports {
		a, err := add(tx, leftOut, project, im)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// add stores an account; leftOut stores a piece that was removed.
func add(tx *sql.Tx, leftOut *sql.Stmt, project int64, im Import) (Account, error) {
	a := Account{Account: im.Account, SHA256: table.Hash(im.Text), Origin: im.Origin, Removed: im.Removed, Pages: im.Pages,
		Edited: im.Edited, NewerThan: im.NewerThan, ByDecision: im.ByDecision}
	if a.Role == "" {
		a.Role = compare.Retold
	}
	switch {
	case im.Text == "":
		return a, Refuse("%q has no text, so it was not added.", im.Title)
	case !utf8.ValidString(im.Text):
		return a, Refuse("The text of %q is not valid UTF-8, so it was not added.", im.Title)
	}
	at := now()
	o := a.Origin
	res, err := tx.Exec(`INSERT INTO account (project, role, title, outlet, author, published, url, language, text, lines, sha256,
		file, format, encoding, raw_sha256, size, importer, added, edited, newer_than, by_decision, country) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,nullif(?, 0),?,?)`,
		project, a.Role, a.Title, a.Outlet, a.Author, a.Published, a.URL, a.Language, a.Text, a.Lines, a.SHA256,
		o.File, o.Format, o.Encoding, o.RawSHA256, o.Size, o.Importer, at, a.Edited, a.NewerThan, a.ByDecision, a.Country)
	if err != nil {
		return a, err
	}
	if a.ID, err = res.LastInsertId(); err != nil {
		return a, err
	}
	for n, r := range im.Removed {
		if _, err := leftOut.Exec(a.ID, n+1, r.Start, r.End, r.Text, r.Why); err != nil {
			return a, err
		}
	}
	if err := addPages(tx, a.ID, im.Pages); err != nil {
		return a, err
	}
	if err := index(tx, aboutPassages(project, a.Account)...); err != nil {
		return a, err
	}
	a.Added, err = time.Parse(stamp, at)
	return a, err
}

// oneOriginal refuses a state in which two accounts are the original.
func oneOriginal(tx *sql.Tx, project int64) error {
	rows, err := tx.Query(`SELECT a.title`+inForce+` AND a.role = 'original' ORDER BY a.id`, project)
	if err != nil {
		return err
	}
	defer rows.Close()
	var titles []string
	for rows.Next() {
		var t string
		if err := rows.Scan(&t); err != nil {
			return err
		}
		titles = append(titles, t)
	}
	if len(titles) > 1 {
		return Refuse("A comparison has one original, and that is %q. Make %q an account, or change the other one first.", titles[0], titles[1])
	}
	return rows.Err()
}
