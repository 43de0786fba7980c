package data

import (
	"database/sql"
	"strings"

	"synoptic/compare"
)

// Archive puts a project away, or takes it out again. It stays as it is.
func (s *Store) Archive(project int64, away bool) error {
	return s.shelf().mark("put the comparison away", project, "archived", away)
}

// Delete throws a project away. Nothing of it is lost: Restore brings it back.
func (s *Store) Delete(project int64) error {
	return s.shelf().mark("delete the comparison", project, "deleted", true)
}

// Restore brings a project back that was deleted.
func (s *Store) Restore(project int64) error {
	return s.shelf().mark("bring the comparison back", project, "deleted", false)
}

// mark writes the time into a column of a project, or empties it.
func (s shelf) mark(doing string, project int64, column string, on bool) error {
	at := ""
	if on {
		at = now()
	}
	return s.write(doing, func(tx *sql.Tx) error {
		res, err := tx.Exec(`UPDATE project SET `+column+` = ? WHERE id = ?`, at, project)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 1 {
			return err
		}
		return Refuse("There is no project %d in this library.", project)
	})
}

// Duplicate copies a project with its accounts and decisions under another
// name. What was undone in it can be redone in the copy.
func (s *Store) Duplicate(project int64, name string) (Project, error) {
	var p Project
	err := s.write("copy the comparison", func(tx *sql.Tx) error {
		if name = strings.TrimSpace(name); name == "" {
			return Refuse("A project needs a name.")
		}
		at := now()
		res, err := tx.Exec(`INSERT INTO project (name, subtitle, created, changed, step) SELECT ?, subtitle, ?, ?, step FROM project WHERE id = ?`,
			name, at, at, project)
		if err != nil {
			return err
		}
		if p.ID, err = res.LastInsertId(); err != nil {
			return err
		}
		accounts, err := copyAccounts(tx, project, p.ID)
		if err != nil {
			return err
		}
		return copyDecisions(tx, project, p.ID, accounts)
	})
	if err != nil {
		return p, err
	}
	return s.shelf().project(p.ID)
}

// project returns one project.
func (s shelf) project(id int64) (Project, error) {
	all, err := s.Projects()
	for _, p := range all {
		if p.ID == id {
			return p, nil
		}
	}
	if err == nil {
		err = storeError(s.path, "read a comparison", Refuse("There is no project %d in this library.", id))
	}
	return Project{}, err
}

// copyAccounts copies all accounts of a project, those that were taken out
// too, and returns the new IDs by the old.
func copyAccounts(tx *sql.Tx, from, to int64) (map[int64]int64, error) {
	var old []struct {
		compare.Account
		newerThan int64
	}
	rows, err := tx.Query(`SELECT id, title, outlet, author, url, text, coalesce(newer_than, 0) FROM account WHERE project = ? ORDER BY id`, from)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		a := struct {
			compare.Account
			newerThan int64
		}{}
		if err := rows.Scan(&a.ID, &a.Title, &a.Outlet, &a.Author, &a.URL, &a.Text, &a.newerThan); err != nil {
			return nil, err
		}
		old = append(old, a)
	}
	ids := map[int64]int64{}
	for _, a := range old {
		id, err := copyAccount(tx, a.ID, to, ids[a.newerThan])
		if err != nil {
			return nil, err
		}
		ids[a.ID] = id
		a.ID = id
		if err := index(tx, aboutPassages(to, a.Account)...); err != nil {
			return nil, err
		}
	}
	return ids, rows.Err()
}

// copyAccount copies one account with what was left out of it.
func copyAccount(tx *sql.Tx, account, to, newerThan int64) (int64, error) {
	const kept = `role, title, outlet, author, published, url, language, text, lines, sha256,
		file, format, encoding, raw_sha256, size, importer, added, edited, by_decision, country`
	res, err := tx.Exec(`INSERT INTO account (project, newer_than, `+kept+`) SELECT ?, nullif(?, 0), `+kept+` FROM account WHERE id = ?`, to, newerThan, account)
	if err != nil {
		return 0, err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return 0, err
	}
	if _, err = tx.Exec(`INSERT INTO removed SELECT ?, n, "start", "end", text, why FROM removed WHERE account = ?`, id, account); err != nil {
		return 0, err
	}
	_, err = tx.Exec(`INSERT INTO page SELECT ?, n, "start", says FROM page WHERE account = ?`, id, account)
	return id, err
}

// copyDecisions copies all decisions of a project with the step that each
// belongs to, for accounts with new IDs.
func copyDecisions(tx *sql.Tx, from, to int64, accounts map[int64]int64) error {
	rows, err := tx.Query(`SELECT step, verb, coalesce(a_account, 0), a_start, a_end, coalesce(b_account, 0), b_start, b_end, kind, note, coder, at
		FROM decision WHERE project = ? ORDER BY id`, from)
	if err != nil {
		return err
	}
	defer rows.Close()
	type stepped struct {
		compare.Decision
		step int
	}
	var all []stepped
	for rows.Next() {
		var d stepped
		if err := rows.Scan(&d.step, &d.Verb, &d.A.Account, &d.A.Start, &d.A.End, &d.B.Account, &d.B.Start, &d.B.End, &d.Kind, &d.Note, &d.Coder, &d.At); err != nil {
			return err
		}
		d.A.Account, d.B.Account = accounts[d.A.Account], accounts[d.B.Account]
		all = append(all, d)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, d := range all {
		if err := insertDecision(tx, to, d.step, d.Decision); err != nil {
			return err
		}
	}
	return nil
}
