package data

import (
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"synoptic/compare"
)

// SaveResult replaces what is stored of the project's result by c, with the
// version of the engine, in one transaction. Its tables are described in
// schema/001.sql. The accounts of c must be those of the project.
func (s *Store) SaveResult(project int64, c *compare.Comparison) error {
	decided, decidable := compare.CountDecided(c)
	return s.write("store the result", func(tx *sql.Tx) error {
		if _, err := tx.Exec(`DELETE FROM result WHERE project = ?`, project); err != nil {
			return err
		}
		if _, err := tx.Exec(`INSERT INTO result (project, engine, at, decided, decidable) VALUES (?, ?, ?, ?, ?)`, project, compare.Engine, now(), decided, decidable); err != nil {
			return err
		}
		for _, table := range resultTables {
			if err := table.save(tx, project, c); err != nil {
				return err
			}
		}
		sum, err := resultSeal(tx, project)
		if err != nil {
			return err
		}
		if _, err := tx.Exec(`UPDATE result SET seal = ? WHERE project = ?`, sum, project); err != nil {
			return err
		}
		return indexClaims(tx, project, c)
	})
}

// Forget drops the stored result of a project: it is made again when it is next
// shown.
func (s *Store) Forget(project int64) error {
	return s.write("drop the result", func(tx *sql.Tx) error {
		_, err := tx.Exec(`DELETE FROM result WHERE project = ?`, project)
		return err
	})
}

// resultTable is a table of derived rows: how to insert one, and all of them.
type resultTable struct {
	name    string
	without string // a column that is no part of the result's seal
	values  string
	rows    func(c *compare.Comparison, put func(values ...any) error) error
}

// save inserts the rows with one prepared statement.
func (t resultTable) save(tx *sql.Tx, project int64, c *compare.Comparison) error {
	stmt, err := tx.Prepare(`INSERT INTO ` + t.name + ` VALUES ` + t.values)
	if err != nil {
		return err
	}
	defer stmt.Close()
	return t.rows(c, func(values ...any) error {
		_, err := stmt.Exec(append([]any{project}, values...)...)
		return err
	})
}

var resultTables = []resultTable{
	{name: "claim", values: `(?,?,?,?,?,?,?,?,?)`, rows: claimRows},
	{name: "claim_group", values: `(?,?,?,?,?)`, rows: groupRows},
	{name: "member", values: `(?,?,?,?,?)`, rows: memberRows},
	{name: "silent", values: `(?,?,?)`, rows: silentRows},
	{name: "pair", values: `(?,?,?,?,?,?,?,?)`, rows: pairRows},
	{name: "link", values: `(?,?,?,?,?,?,?,?,?,?,?)`, rows: linkRows},
	{name: "finding", values: `(?,?,?,?,?,?,?,?,?,?,?,?,?)`, rows: findingRows},
	{name: "quotation", values: `(?,?,?,?,?,?,?,?,?,?,?)`, rows: quotationRows},
	{name: "snapshot", values: `(?,?)`, rows: snapshotRow},
}

func claimRows(c *compare.Comparison, put func(...any) error) error {
	for i, claims := range c.Claims {
		for n, x := range claims {
			section := sql.NullInt64{Int64: int64(x.Section + 1), Valid: x.Section >= 0}
			if err := put(c.Accounts[i].ID, n+1, x.Start, x.End, x.Kind, x.Paragraph, x.Line, section); err != nil {
				return err
			}
		}
	}
	return nil
}

func groupRows(c *compare.Comparison, put func(...any) error) error {
	for _, g := range c.Groups {
		if err := put(g.ID, g.Order, g.Note, c.Codes().Topic(&g)); err != nil {
			return err
		}
	}
	return nil
}

func memberRows(c *compare.Comparison, put func(...any) error) error {
	for _, g := range c.Groups {
		for _, m := range g.Members {
			for i, claim := range append(m.Claims[:len(m.Claims):len(m.Claims)], m.Possible...) {
				if err := put(g.ID, c.Accounts[m.Account].ID, claim+1, i >= len(m.Claims)); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func silentRows(c *compare.Comparison, put func(...any) error) error {
	for _, g := range c.Groups {
		for _, account := range g.Silent {
			if err := put(g.ID, c.Accounts[account].ID); err != nil {
				return err
			}
		}
	}
	return nil
}

func pairRows(c *compare.Comparison, put func(...any) error) error {
	return eachPair(c, func(g *compare.Group, p *compare.Pair) error {
		return put(g.ID, c.Accounts[p.From].ID, c.Accounts[p.To].ID, p.Status, p.Score, p.Moved, p.ByPerson)
	})
}

func linkRows(c *compare.Comparison, put func(...any) error) error {
	return eachPair(c, func(g *compare.Group, p *compare.Pair) error {
		for _, l := range p.Links {
			why, err := json.Marshal(l.Why)
			if err != nil {
				return err
			}
			if err := put(g.ID, c.Accounts[l.From.Account].ID, l.From.Claim+1, c.Accounts[l.To.Account].ID, l.To.Claim+1,
				l.Score, l.Sure, l.Partial, l.ByPerson, string(why)); err != nil {
				return err
			}
		}
		return nil
	})
}

// findingRows are the findings of each pair, then what is to be checked first.
func findingRows(c *compare.Comparison, put func(...any) error) error {
	return eachPair(c, func(g *compare.Group, p *compare.Pair) error {
		for n, f := range slices.Concat(p.Findings, p.ToCheck) {
			likely := sql.NullFloat64{Float64: f.P, Valid: f.P > 0}
			if err := put(g.ID, c.Accounts[p.To].ID, n+1, f.Kind, f.From.Start, f.From.End, f.To.Start, f.To.End, f.Says.String(), f.ByPerson, n < len(p.Findings), likely); err != nil {
				return err
			}
		}
		return nil
	})
}

func quotationRows(c *compare.Comparison, put func(...any) error) error {
	n := map[int]int{}
	for _, q := range c.Quotations {
		altered, err := json.Marshal(q.Altered)
		if err != nil {
			return err
		}
		n[q.Account]++
		if err := put(c.Accounts[q.Account].ID, n[q.Account], q.Claim+1, q.Start, q.End, q.Speaker, q.Verdict,
			q.Passage.Start, q.Passage.End, string(altered)); err != nil {
			return err
		}
	}
	return nil
}

func snapshotRow(c *compare.Comparison, put func(...any) error) error {
	body, err := c.Snapshot()
	if err != nil {
		return err
	}
	return put(body)
}

// Snapshot returns what compare.Resume needs to show the stored result of a
// project, nil where none is stored. stands reports whether the tables of the
// result are as new as the project.
func (s *Store) Snapshot(project int64) (body []byte, stands bool, err error) {
	err = s.db.QueryRow(`SELECT body, at >= changed FROM snapshot s JOIN result USING (project)
		JOIN project p ON p.id = s.project WHERE s.project = ?`, project).Scan(&body, &stands)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, false, nil
	}
	return body, stands, storeError(s.path, "read the stored result", err)
}

func eachPair(c *compare.Comparison, do func(g *compare.Group, p *compare.Pair) error) error {
	for i := range c.Groups {
		g := &c.Groups[i]
		for j := range g.Pairs {
			if err := do(g, &g.Pairs[j]); err != nil {
				return err
			}
		}
	}
	return nil
}
