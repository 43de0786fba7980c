package data

import (
	"database/sql"
	"strings"
	"time"
)

// Project is one comparison: an original and the accounts of it.
type Project struct {
	ID       int64
	Name     string
	Subtitle string
	Created  time.Time
	Changed  time.Time // of the newest import, decision or correction
	Archived time.Time // since when it is put away; zero: it is not
	Deleted  time.Time // since when it is thrown away; zero: it is not
	Accounts int       // that take part, the original among them
	Claims   int       // rows of the newest result, 0 where there is none
	// Decided counts the cells of the newest result that a person has decided,
	// Decidable those that one can, as compare.CountDecided does; both 0 where
	// there is none.
	Decided, Decidable int
}

// Projects returns all projects that are not deleted, the one that was changed
// last first; what is put away comes behind the others.
func (s *Store) Projects() ([]Project, error) {
	return s.shelf().projects(`deleted = '' ORDER BY archived <> '', changed DESC, id DESC`)
}

// Deleted returns the projects that were thrown away, the newest first. Restore
// brings one back.
func (s *Store) Deleted() ([]Project, error) {
	return s.shelf().projects(`deleted <> '' ORDER BY deleted DESC, id DESC`)
}

// shelf is where the projects of a library stand.
type shelf struct{ *Store }

func (s *Store) shelf() shelf { return shelf{s} }

func (s shelf) projects(which string) ([]Project, error) {
	var out []Project
	err := s.read("list the projects", func(rows *sql.Rows) error {
		p, err := scanProject(rows.Scan)
		out = append(out, p)
		return err
	}, `SELECT id, name, subtitle, created, changed, archived, deleted, (SELECT count(*) FROM account a WHERE a.project = p.id
		AND NOT `+withdrawn+`), (SELECT count(*) FROM claim_group g WHERE g.project = p.id),
		coalesce(r.decided, 0), coalesce(r.decidable, 0) FROM project p LEFT JOIN result r ON r.project = p.id WHERE `+which)
	return out, err
}

func scanProject(scan func(...any) error) (Project, error) {
	var p Project
	var created, changed, archived, deleted string
	err := scan(&p.ID, &p.Name, &p.Subtitle, &created, &changed, &archived, &deleted, &p.Accounts, &p.Claims, &p.Decided, &p.Decidable)
	if err != nil {
		return p, err
	}
	return p, p.dates(created, changed, archived, deleted)
}

// dates reads the times of a project; an empty one is none.
func (p *Project) dates(created, changed, archived, deleted string) (err error) {
	for _, x := range []struct {
		to   *time.Time
		from string
	}{{&p.Created, created}, {&p.Changed, changed}, {&p.Archived, archived}, {&p.Deleted, deleted}} {
		if x.from == "" {
			continue
		}
		if *x.to, err = time.Parse(stamp, x.from); err != nil {
			return err
		}
	}
	return nil
}

// NewProject adds an empty project. The name may not be blank.
func (s *Store) NewProject(name, subtitle string) (Project, error) {
	p := Project{Name: strings.TrimSpace(name), Subtitle: strings.TrimSpace(subtitle)}
	err := s.write("add a project", func(tx *sql.Tx) error {
		if p.Name == "" {
			return Refuse("A project needs a name.")
		}
		at := now()
		res, err := tx.Exec(`INSERT INTO project (name, subtitle, created, changed) VALUES (?, ?, ?, ?)`, p.Name, p.Subtitle, at, at)
		if err != nil {
			return err
		}
		if p.ID, err = res.LastInsertId(); err != nil {
			return err
		}
		p.Created, err = time.Parse(stamp, at)
		p.Changed = p.Created
		return err
	})
	return p, err
}

// Rename gives a project another name and subtitle. The name may not be blank.
func (s *Store) Rename(project int64, name, subtitle string) error {
	return s.write("rename the project", func(tx *sql.Tx) error {
		if name = strings.TrimSpace(name); name == "" {
			return Refuse("A project needs a name.")
		}
		if _, err := tx.Exec(`UPDATE project SET name = ?, subtitle = ? WHERE id = ?`, name, strings.TrimSpace(subtitle), project); err != nil {
			return err
		}
		return touch(tx, project)
	})
}

// touch notes that the project changed; an error where there is no such
// project.
func touch(tx *sql.Tx, project int64) error {
	res, err := tx.Exec(`UPDATE project SET changed = ? WHERE id = ?`, now(), project)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 1 {
		return err
	}
	return Refuse("There is no project %d in this library.", project)
}
