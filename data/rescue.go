package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// rescue copies the rows that are as they were stored, each by its number, so
// that a page that cannot be read costs no more than its rows.
type rescue struct {
	ctx   context.Context
	from  *sql.DB
	saved Saved
}

// run copies everything into a new library.
func (r *rescue) run(tx *sql.Tx) error {
	for _, step := range []func(*sql.Tx) error{r.projects, r.accounts, r.decisions, r.settings} {
		if err := step(tx); err != nil {
			return err
		}
	}
	return nil
}

// lose notes that a row could not be read.
func (r *rescue) lose(what DamageKind, id int64, form string, args ...any) {
	for _, d := range r.saved.Lost {
		if d.What == what && d.ID == id {
			return
		}
	}
	r.saved.Lost = append(r.saved.Lost, damaged(what, id, form, args...))
}

// ids returns the numbers that a table may have: as far as it can be read, up
// to the highest that was ever given.
func (r *rescue) ids(table string) (last int64) {
	for _, query := range []string{`SELECT seq FROM sqlite_sequence WHERE name = '` + table + `'`, `SELECT max(id) FROM ` + table} {
		var n sql.NullInt64
		if r.from.QueryRow(query).Scan(&n) == nil && n.Int64 < 10_000_000 {
			last = max(last, n.Int64)
		}
	}
	return last
}

// each gives every row that a table may have to take: its number, whether it
// has its seal, and whether it could be read at all.
func (r *rescue) each(table string, take func(id int64, whole bool) error, unread func(id int64)) error {
	for id := int64(1); id <= r.ids(table); id++ {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		var broken bool
		err := r.from.QueryRow(`SELECT `+sealedTable(table).broken()+` FROM `+table+` WHERE id = ?`, id).Scan(&broken)
		switch {
		case err == sql.ErrNoRows:
		case err != nil:
			unread(id)
		default:
			if err := take(id, !broken); err != nil {
				return err
			}
		}
	}
	return nil
}

// copyRows copies rows of a table as they are, but for seals.
func (r *rescue) copyRows(tx *sql.Tx, table, where string, args ...any) (n int, err error) {
	columns, err := columnsOf(tx, table, "seal")
	if err != nil {
		return 0, err
	}
	rows, err := r.from.Query(`SELECT `+columns+` FROM `+table+` WHERE `+where, args...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	width := strings.Count(columns, ",") + 1
	values, into := make([]any, width), make([]any, width)
	for i := range values {
		into[i] = &values[i]
	}
	insert := `INSERT INTO ` + table + ` (` + columns + `) VALUES (?` + strings.Repeat(",?", width-1) + `)`
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return n, err
		}
		if _, err := tx.Exec(insert, values...); err != nil {
			return n, err
		}
		n++
	}
	return n, rows.Err()
}

func (r *rescue) projects(tx *sql.Tx) error {
	return r.each("project", func(id int64, _ bool) error {
		_, err := r.copyRows(tx, "project", `id = ?`, id)
		if err != nil { // its columns are not those of a project any more
			_, err = tx.Exec(`INSERT INTO project (id, name, subtitle, created, changed) VALUES (?, ?, '', ?, ?)`, id, fmt.Sprintf("p%d", id), now(), now())
		}
		r.saved.Projects++
		return err
	}, func(id int64) {
		r.lose(DamagedProject, id, "The comparison p%d cannot be read.", id)
	})
}

func (r *rescue) accounts(tx *sql.Tx) error {
	return r.each("account", func(id int64, _ bool) error {
		var text string
		var right, project bool
		err := r.from.QueryRow(`SELECT text, sha256 = text_hash(text) FROM account WHERE id = ?`, id).Scan(&text, &right)
		if err != nil || !right {
			r.lose(DamagedText, id, "The text a%d cannot be read.", id)
			return nil
		}
		if err := tx.QueryRow(`SELECT EXISTS (SELECT 1 FROM project p WHERE p.id = ?)`, r.projectOf(id)).Scan(&project); err != nil {
			return err
		}
		if !project {
			r.lose(DamagedText, id, "The text a%d is of a comparison that cannot be read.", id)
			return nil
		}
		if err := within(tx, func() error { _, err := r.copyRows(tx, "account", `id = ?`, id); return err }); err != nil {
			r.lose(DamagedText, id, "The text a%d cannot be stored again: %v.", id, err)
			return nil
		}
		for _, table := range []string{"removed", "page"} {
			if err := within(tx, func() error { _, err := r.copyRows(tx, table, `account = ?`, id); return err }); err != nil {
				r.lose(DamagedAccount, id, "What was left out of the text a%d, or its pages, cannot be read.", id)
			}
		}
		r.saved.Texts++
		return nil
	}, func(id int64) {
		r.lose(DamagedText, id, "The text a%d cannot be read.", id)
	})
}

func (r *rescue) projectOf(account int64) (project int64) {
	r.from.QueryRow(`SELECT project FROM account WHERE id = ?`, account).Scan(&project)
	return project
}

// within does something inside a transaction, whole or not at all.
func within(tx *sql.Tx, do func() error) error {
	if _, err := tx.Exec(`SAVEPOINT part`); err != nil {
		return err
	}
	err := do()
	if err != nil {
		if _, back := tx.Exec(`ROLLBACK TO part`); back != nil {
			return back
		}
	}
	if _, gone := tx.Exec(`RELEASE part`); gone != nil {
		return gone
	}
	return err
}

func (r *rescue) decisions(tx *sql.Tx) error {
	return r.each("decision", func(id int64, whole bool) error {
		if !whole {
			r.lose(DamagedDecision, id, "Decision %d is not as it was stored.", id)
			return nil
		}
		if err := within(tx, func() error { _, err := r.copyRows(tx, "decision", `id = ?`, id); return err }); err != nil {
			r.lose(DamagedDecision, id, "Decision %d is about a text that cannot be read.", id)
			return nil
		}
		r.saved.Decisions++
		return nil
	}, func(id int64) {
		r.lose(DamagedDecision, id, "Decision %d cannot be read.", id)
	})
}

// settings copies what the window remembers, as far as it can be read.
func (r *rescue) settings(tx *sql.Tx) error {
	err := within(tx, func() error {
		_, err := r.copyRows(tx, "setting", `key <> 'index' AND seal = seal_of(key, value)`)
		return err
	})
	if err != nil {
		r.lose(DamagedSetting, 0, "What the window remembers cannot be read.")
	}
	return nil
}
