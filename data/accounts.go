package data

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"time"
	"unicode/utf8"

	"synoptic/compare"
)

// Account is a stored account with where it came from.
type Account struct {
	compare.Account
	SHA256  string // of Text, hex
	Origin  Origin
	Removed []Removed
	Added   time.Time
}

// Origin says where a text came from.
type Origin struct {
	File      string // path or address
	Format    string // the Name of a Format
	Encoding  string
	RawSHA256 string // of the file as it was, hex
	Size      int64  // of the file in bytes
	Importer  string // the version of the readers
}

// Removed is a piece that the importer left out of the text.
type Removed struct {
	Start, End int    // bytes of the text before removal
	Text       string // what stood there
	Why        string // navigation, caption, header, footer, related, other
}

// Import is an account that was read and is not stored yet. It has no ID.
type Import struct {
	compare.Account
	Origin    Origin
	Removed   []Removed
	Announced int      // how many accounts the file says it has; 0 where it does not say
	Warnings  []string // sentences for people
}

// withdrawn is true for an account a of a project p that a decision in force
// took out.
const withdrawn = `EXISTS (SELECT 1 FROM decision d WHERE d.project = p.id AND d.step <= p.step
	AND d.verb = 'remove' AND d.a_account = a.id)`

const inForce = ` FROM account a JOIN project p ON p.id = a.project WHERE p.id = ? AND NOT ` + withdrawn

// Accounts returns the accounts that take part, the original first and the
// others in the order in which they were added.
func (s *Store) Accounts(project int64) ([]Account, error) {
	var out []Account
	place := map[int64]int{}
	err := s.read("read the accounts", func(rows *sql.Rows) error {
		a, err := scanAccount(rows)
		place[a.ID] = len(out)
		out = append(out, a)
		return err
	}, `SELECT a.id, role, title, outlet, author, published, url, language, text, lines, sha256,
		file, format, encoding, raw_sha256, size, importer, added`+inForce+` ORDER BY role = 'original' DESC, a.id`, project)
	if err != nil {
		return nil, err
	}
	err = s.read("read what was left out of the accounts", func(rows *sql.Rows) error {
		var account int64
		var r Removed
		err := rows.Scan(&account, &r.Start, &r.End, &r.Text, &r.Why)
		if i, ok := place[account]; ok {
			out[i].Removed = append(out[i].Removed, r)
		}
		return err
	}, `SELECT r.account, r."start", r."end", r.text, r.why FROM removed r JOIN account a ON a.id = r.account
		WHERE a.project = ? ORDER BY r.account, r.n`, project)
	return out, err
}

func scanAccount(rows *sql.Rows) (Account, error) {
	var a Account
	var added string
	o := &a.Origin
	err := rows.Scan(&a.ID, &a.Role, &a.Title, &a.Outlet, &a.Author, &a.Published, &a.URL, &a.Language, &a.Text, &a.Lines, &a.SHA256,
		&o.File, &o.Format, &o.Encoding, &o.RawSHA256, &o.Size, &o.Importer, &added)
	if err != nil {
		return a, err
	}
	a.Added, err = time.Parse(stamp, added)
	return a, err
}

// Add stores accounts, all or none, and returns them with their IDs. It
// refuses a second original, an empty text and text that is not UTF-8.
func (s *Store) Add(project int64, imports ...Import) ([]Account, error) {
	var out []Account
	err := s.write("add accounts", func(tx *sql.Tx) error {
		if err := touch(tx, project); err != nil {
			return err
		}
		leftOut, err := tx.Prepare(`INSERT INTO removed VALUES (?,?,?,?,?,?)`)
		if err != nil {
			return err
		}
		defer leftOut.Close()
		for _, im := range imports {
			a, err := add(tx, leftOut, project, im)
			if err != nil {
				return err
			}
			out = append(out, a)
		}
		return oneOriginal(tx, project)
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// add stores an account; leftOut stores a piece that was removed.
func add(tx *sql.Tx, leftOut *sql.Stmt, project int64, im Import) (Account, error) {
	a := Account{Account: im.Account, SHA256: hash([]byte(im.Text)), Origin: im.Origin, Removed: im.Removed}
	if a.Role == "" {
		a.Role = compare.Retold
	}
	switch {
	case im.Text == "":
		return a, refuse("%q has no text, so it was not added.", im.Title)
	case !utf8.ValidString(im.Text):
		return a, refuse("The text of %q is not valid UTF-8, so it was not added.", im.Title)
	}
	at := now()
	o := a.Origin
	res, err := tx.Exec(`INSERT INTO account (project, role, title, outlet, author, published, url, language, text, lines, sha256,
		file, format, encoding, raw_sha256, size, importer, added) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
		project, a.Role, a.Title, a.Outlet, a.Author, a.Published, a.URL, a.Language, a.Text, a.Lines, a.SHA256,
		o.File, o.Format, o.Encoding, o.RawSHA256, o.Size, o.Importer, at)
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
		return refuse("A comparison has one original, and that is %q. Make %q an account, or change the other one first.", titles[0], titles[1])
	}
	return rows.Err()
}

// Describe stores what is known of an account: title, outlet, author, date,
// address, language and role. The text stays as it is.
func (s *Store) Describe(a compare.Account) error {
	return s.write("describe the account", func(tx *sql.Tx) error {
		var project int64
		err := tx.QueryRow(`UPDATE account SET role = ?, title = ?, outlet = ?, author = ?, published = ?, url = ?, language = ?
			WHERE id = ? RETURNING project`, a.Role, a.Title, a.Outlet, a.Author, a.Published, a.URL, a.Language, a.ID).Scan(&project)
		if err == sql.ErrNoRows {
			return refuse("There is no account %d in this library.", a.ID)
		}
		if err != nil {
			return err
		}
		if err := oneOriginal(tx, project); err != nil {
			return err
		}
		return touch(tx, project)
	})
}

// hash returns the SHA-256 of b in hex.
func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
