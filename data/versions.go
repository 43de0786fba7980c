package data

import (
	"database/sql"
	"encoding/json"
	"strings"

	"synoptic/compare"
)

// Exchange puts a version of an account in the place of another, with the
// decisions that hold for it too, as one step of undo.
func (s *Store) Exchange(project, out, in int64) error {
	decisions, err := s.Decisions(project)
	if err != nil {
		return err
	}
	return s.write("exchange the versions", func(tx *sql.Tx) error {
		ds, err := exchange(tx, out, in, decisions)
		if err != nil {
			return err
		}
		return decide(tx, project, ds)
	})
}

// exchange returns the decisions that put a version in the place of another.
func exchange(tx *sql.Tx, out, in int64, decisions []compare.Decision) ([]compare.Decision, error) {
	texts := map[int64]string{}
	for _, id := range []int64{out, in} {
		var text string
		err := tx.QueryRow(`SELECT text FROM account WHERE id = ?`, id).Scan(&text)
		if err == sql.ErrNoRows {
			err = Refuse("There is no account %d in this library.", id)
		}
		if err != nil {
			return nil, err
		}
		texts[id] = text
	}
	replace := compare.Decision{Verb: compare.Replace, A: compare.Place{Account: out}, B: compare.Place{Account: in}}
	kept, _ := Carried(compare.Account{ID: out, Text: texts[out]}, compare.Account{ID: in, Text: texts[in]}, decisions)
	return append([]compare.Decision{replace}, kept...), nil
}

// Carried parts the decisions about one version of an account: kept hold for
// another version too, and name their passage there; lost do not, because it
// does not have the passage. That a version is silent has to be seen anew, so
// that a confirmed silence is lost. A decision that was made on the other
// version already is in neither.
func Carried(from, to compare.Account, decisions []compare.Decision) (kept, lost []compare.Decision) {
	there := map[compare.Decision]bool{}
	for _, d := range decisions {
		there[timeless(d)] = true
	}
	for _, d := range decisions {
		if d.Verb.OfAccount() || d.A.Account != from.ID && d.B.Account != from.ID {
			continue
		}
		moved, ok := d, true
		for _, p := range []*compare.Place{&moved.A, &moved.B} {
			if p.Account == from.ID {
				found := false
				*p, found = placeIn(from, to, *p)
				ok = ok && found
			}
		}
		switch {
		case !ok:
			lost = append(lost, d)
		case !there[timeless(moved)]:
			kept = append(kept, moved)
		}
	}
	return kept, lost
}

// timeless is a decision without when it was made.
func timeless(d compare.Decision) compare.Decision {
	d.At = ""
	return d
}

// placeIn finds the passage of a place in another version: as often as it
// stands before it in the one, it must in the other.
func placeIn(from, to compare.Account, p compare.Place) (compare.Place, bool) {
	if p.Empty() || p.Start < 0 || p.End > len(from.Text) {
		return p, false
	}
	words := p.Of(from.Text)
	at := 0
	for range strings.Count(from.Text[:p.Start], words) + 1 {
		next := strings.Index(to.Text[at:], words)
		if next < 0 {
			return p, false
		}
		at += next + len(words)
	}
	return compare.Place{Account: to.ID, Span: compare.Span{Start: at - len(words), End: at}}, true
}

// Field is one of the things that are known of an account beside its text.
type Field struct {
	Name   string // the Kind of a decision about it
	Of     func(a *compare.Account) *string
	column string // of the library
}

// Fields are what is known of an account beside its text.
var Fields = []Field{
	{"title", func(a *compare.Account) *string { return &a.Title }, "title"},
	{"outlet", func(a *compare.Account) *string { return &a.Outlet }, "outlet"},
	{"author", func(a *compare.Account) *string { return &a.Author }, "author"},
	{"date", func(a *compare.Account) *string { return &a.Published }, "published"},
	{"address", func(a *compare.Account) *string { return &a.URL }, "url"},
	{"language", func(a *compare.Account) *string { return &a.Language }, "language"},
	{"country", func(a *compare.Account) *string { return &a.Country }, "country"},
	{"role", func(a *compare.Account) *string { return (*string)(&a.Role) }, "role"},
}

// correction is the Note of a decision to describe: what a field said before
// and says since.
type correction struct {
	Was string `json:"was"`
	Now string `json:"now"`
}

// Describe stores what is known of accounts of one project: title, outlet,
// author, date, address, language, country and role, all or none, as one step of undo.
// The texts stay as they are.
func (s *Store) Describe(as ...compare.Account) error {
	return s.write("describe the account", func(tx *sql.Tx) error {
		var ds []compare.Decision
		var project int64
		for _, a := range as {
			of, more, err := correct(tx, a)
			if err != nil {
				return err
			}
			project, ds = of, append(ds, more...)
		}
		if len(ds) == 0 {
			return nil
		}
		return decide(tx, project, ds)
	})
}

// correct writes what is known of an account. It returns the account's
// project and a decision for each field that changed.
func correct(tx *sql.Tx, a compare.Account) (project int64, ds []compare.Decision, err error) {
	var was compare.Account
	err = tx.QueryRow(`SELECT project, role, title, outlet, author, published, url, language, country FROM account WHERE id = ?`, a.ID).
		Scan(&project, &was.Role, &was.Title, &was.Outlet, &was.Author, &was.Published, &was.URL, &was.Language, &was.Country)
	if err == sql.ErrNoRows {
		err = Refuse("There is no account %d in this library.", a.ID)
	}
	if err != nil {
		return 0, nil, err
	}
	for _, f := range Fields {
		c := correction{*f.Of(&was), *f.Of(&a)}
		if c.Was == c.Now {
			continue
		}
		note, err := Marshal(c)
		if err != nil {
			return 0, nil, err
		}
		ds = append(ds, compare.Decision{Verb: compare.Describe, A: compare.Place{Account: a.ID}, Kind: compare.Kind(f.Name), Note: string(note)})
		if err := setField(tx, a.ID, f.Name, c.Now); err != nil {
			return 0, nil, err
		}
	}
	return project, ds, indexAgain(tx, project, a.ID)
}

// setField writes one field of an account.
func setField(tx *sql.Tx, account int64, name, value string) error {
	for _, f := range Fields {
		if f.Name == name {
			_, err := tx.Exec(`UPDATE account SET `+f.column+` = ? WHERE id = ?`, value, account)
			return err
		}
	}
	return nil // of a newer version of the program
}

// indexAgain makes an account found by what is known of it now.
func indexAgain(tx *sql.Tx, project, account int64) error {
	a := compare.Account{ID: account}
	if err := tx.QueryRow(`SELECT title, outlet, author, url FROM account WHERE id = ?`, account).Scan(&a.Title, &a.Outlet, &a.Author, &a.URL); err != nil {
		return err
	}
	return indexAbout(tx, project, a)
}

// redescribe makes the corrections of a step once more or, backwards, takes
// them back.
func redescribe(tx *sql.Tx, project int64, step int, backwards bool) error {
	made, err := correctionsOf(tx, project, step)
	if err != nil {
		return err
	}
	for i := range made {
		m := made[i]
		value := m.Now
		if backwards {
			m = made[len(made)-1-i]
			value = m.Was
		}
		if err := setField(tx, m.account, m.field, value); err != nil {
			return err
		}
		if err := indexAgain(tx, project, m.account); err != nil {
			return err
		}
	}
	return nil
}

// corrected is a correction of one field of an account.
type corrected struct {
	correction
	account int64
	field   string
}

func correctionsOf(tx *sql.Tx, project int64, step int) ([]corrected, error) {
	rows, err := tx.Query(`SELECT a_account, kind, note FROM decision WHERE project = ? AND step = ? AND verb = 'describe' ORDER BY id`, project, step)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []corrected
	for rows.Next() {
		var c corrected
		var note string
		if err := rows.Scan(&c.account, &c.field, &note); err != nil {
			return nil, err
		}
		if err := json.Unmarshal([]byte(note), &c.correction); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, rows.Err()
}
