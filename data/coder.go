package data

import (
	"database/sql"
)

// Signed returns how many decisions of a library stand under a coder's name,
// those that were undone and can be done again with them.
func (s *Store) Signed(coder string) (n int, err error) {
	err = s.db.QueryRow(`SELECT count(*) FROM decision WHERE coder = ?`, coder).Scan(&n)
	return n, storeError(s.path, "count the decisions of a coder", err)
}

// SignAs puts the decisions of a library that stand under one name of a coder
// under another: who decides gave a name later. They stay where they are in
// the log, with the time at which they were made, so that undo goes through them
// as before. Names are not empty.
func (s *Store) SignAs(coder, name string) error {
	if coder == "" || name == "" {
		return Refuse("A coder has a name.")
	}
	return s.write("put decisions under another name", func(tx *sql.Tx) error {
		rows, err := tx.Query(`SELECT DISTINCT project FROM decision WHERE coder = ?`, coder)
		if err != nil {
			return err
		}
		var projects []int64
		for rows.Next() {
			var id int64
			if err := rows.Scan(&id); err != nil {
				return err
			}
			projects = append(projects, id)
		}
		if err := rows.Close(); err != nil {
			return err
		}
		if _, err := tx.Exec(`UPDATE decision SET coder = ?, seal = 0 WHERE coder = ?`, name, coder); err != nil {
			return err
		}
		for _, id := range projects {
			if err := touch(tx, id); err != nil {
				return err
			}
		}
		return nil
	})
}
