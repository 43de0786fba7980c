package data

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"synoptic/compare"
)

// Decide adds decisions as one step of undo and drops the steps that were
// undone before. They are on disk when it returns. At is set where it is empty.
func (s *Store) Decide(project int64, ds ...compare.Decision) error {
	if len(ds) == 0 {
		return nil
	}
	return s.write("store a decision", func(tx *sql.Tx) error { return decide(tx, project, ds) })
}

func decide(tx *sql.Tx, project int64, ds []compare.Decision) error {
	step, err := position(tx, project)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(`DELETE FROM decision WHERE project = ? AND step > ?`, project, step); err != nil {
		return err
	}
	for _, d := range ds {
		if err := insertDecision(tx, project, step+1, d); err != nil {
			return err
		}
	}
	return moveTo(tx, project, step+1)
}

// position returns the step up to which decisions are in force.
func position(tx *sql.Tx, project int64) (step int, err error) {
	err = tx.QueryRow(`SELECT step FROM project WHERE id = ?`, project).Scan(&step)
	if err == sql.ErrNoRows {
		err = Refuse("There is no project %d in this library.", project)
	}
	return step, err
}

// moveTo puts the decisions up to step in force.
func moveTo(tx *sql.Tx, project int64, step int) error {
	if _, err := tx.Exec(`UPDATE project SET step = ? WHERE id = ?`, step, project); err != nil {
		return err
	}
	if err := oneOriginal(tx, project); err != nil {
		return err
	}
	return touch(tx, project)
}

func insertDecision(tx *sql.Tx, project int64, step int, d compare.Decision) error {
	a, err := accountOf(tx, project, d.A)
	if err != nil {
		return err
	}
	b, err := accountOf(tx, project, d.B)
	if err != nil {
		return err
	}
	if d.At == "" {
		d.At = now()
	}
	res, err := tx.Exec(`INSERT INTO decision (project, step, verb, a_account, a_start, a_end, b_account, b_start, b_end, kind, note, coder, at)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)`, project, step, d.Verb, a, d.A.Start, d.A.End, b, d.B.Start, d.B.End, d.Kind, d.Note, d.Coder, d.At)
	if err != nil || d.Verb != compare.Remark || d.Note == "" {
		return err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return err
	}
	return index(tx, entry{project: project, kind: FoundNote, account: d.A.Account, start: d.A.Start, end: d.A.End, decision: id, words: d.Note})
}

// accountOf returns the account of a place, NULL where it names none, and an
// error where the account is not of the project.
func accountOf(tx *sql.Tx, project int64, p compare.Place) (id sql.NullInt64, err error) {
	if p.Account == 0 {
		return id, nil
	}
	err = tx.QueryRow(`SELECT id FROM account WHERE id = ? AND project = ?`, p.Account, project).Scan(&id)
	if err == sql.ErrNoRows {
		err = Refuse("A decision names account %d, which is not in this project.", p.Account)
	}
	return id, err
}

// Amend is for a note that is being typed. It replaces the newest step where
// that is a note on the same place by the same coder, and is Decide otherwise.
func (s *Store) Amend(project int64, d compare.Decision) error {
	return s.write("store a note", func(tx *sql.Tx) error {
		same, err := amends(tx, project, d)
		if err != nil {
			return err
		}
		if same {
			if _, err := tx.Exec(`UPDATE project SET step = step - 1 WHERE id = ?`, project); err != nil {
				return err
			}
		}
		return decide(tx, project, []compare.Decision{d}) // which cuts what is above the step
	})
}

// amends reports whether the newest step is nothing but a note on d's place.
func amends(tx *sql.Tx, project int64, d compare.Decision) (bool, error) {
	var all, same int
	err := tx.QueryRow(`SELECT count(*), coalesce(sum(verb = 'note' AND a_account = ? AND a_start = ? AND a_end = ? AND coder = ?), 0)
		FROM decision JOIN project p ON p.id = project AND decision.step = p.step WHERE project = ?`,
		d.A.Account, d.A.Start, d.A.End, d.Coder, project).Scan(&all, &same)
	return d.Verb == compare.Remark && all == 1 && same == 1, err
}

// Undo takes the newest step back and returns what was decided in it, in the
// order in which it was decided; nothing where there is no step.
func (s *Store) Undo(project int64) ([]compare.Decision, error) {
	return s.log().step(project, "undo", -1)
}

// Redo puts the step that was undone last in force again and returns what is
// decided in it; nothing where there is no such step.
func (s *Store) Redo(project int64) ([]compare.Decision, error) {
	return s.log().step(project, "redo", +1)
}

// decisionLog is the log of decisions of a library, in which undo moves.
type decisionLog struct{ *Store }

func (s *Store) log() decisionLog { return decisionLog{s} }

func (s decisionLog) step(project int64, doing string, by int) ([]compare.Decision, error) {
	moved := 0 // the step that is taken back or put in force
	err := s.write(doing, func(tx *sql.Tx) error {
		step, err := position(tx, project)
		if err != nil {
			return err
		}
		last, err := lastStep(tx, project)
		if err != nil || step+by < 0 || step+by > last {
			return err
		}
		if err := redescribe(tx, project, step+max(by, 0), by < 0); err != nil {
			return err
		}
		moved = step + max(by, 0)
		return moveTo(tx, project, step+by)
	})
	if err != nil || moved == 0 {
		return nil, err
	}
	return s.decisions(`d.project = ? AND d.step = ?`, project, moved)
}

func lastStep(tx *sql.Tx, project int64) (last int, err error) {
	err = tx.QueryRow(`SELECT coalesce(max(step), 0) FROM decision WHERE project = ?`, project).Scan(&last)
	return last, err
}

// Steps returns how many steps can be undone and redone.
func (s *Store) Steps(project int64) (undo, redo int, err error) {
	err = s.db.QueryRow(`SELECT p.step, coalesce((SELECT max(d.step) FROM decision d WHERE d.project = p.id), p.step) - p.step
		FROM project p WHERE p.id = ?`, project).Scan(&undo, &redo)
	if err == sql.ErrNoRows {
		err = Refuse("There is no project %d in this library.", project)
	}
	return undo, redo, storeError(s.path, "count the steps", err)
}

// Decisions returns the decisions in force, in the order in which they were
// made.
func (s *Store) Decisions(project int64) ([]compare.Decision, error) {
	return s.log().decisions(`p.id = ? AND d.step <= p.step`, project)
}

// decisions returns the decisions that a condition chooses.
func (s decisionLog) decisions(which string, args ...any) ([]compare.Decision, error) {
	var out []compare.Decision
	err := s.read("read the decisions", func(rows *sql.Rows) error {
		var d compare.Decision
		err := rows.Scan(&d.Verb, &d.A.Account, &d.A.Start, &d.A.End, &d.B.Account, &d.B.Start, &d.B.End, &d.Kind, &d.Note, &d.Coder, &d.At)
		out = append(out, d)
		return err
	}, `SELECT d.verb, coalesce(d.a_account, 0), d.a_start, d.a_end, coalesce(d.b_account, 0), d.b_start, d.b_end, d.kind, d.note, d.coder, d.at
		FROM decision d JOIN project p ON p.id = d.project WHERE `+which+` ORDER BY d.id`, args...)
	return out, err
}

// Acceptance is what a review leaves to be stored. All of it is one step of
// undo.
type Acceptance struct {
	Imports []Import
	// NewerIn says which imports are newer versions of others of this
	// acceptance, by their indexes.
	NewerIn map[int]int
	// Described are accounts that are stored already, with what is known of them
	// now.
	Described []compare.Account
	Decisions []compare.Decision // made along with it, on accounts that are stored already
	// Report, where it is set, is told how many of the imports are stored.
	Report func(done, total int)
}

// Accept stores what was reviewed, all or none, and returns the new accounts
// with their IDs in the order of the imports. A newer version takes the part
// of the older one, and takes over the decisions on it whose passage it still
// has. When ctx is cancelled, nothing is stored, and the error is ctx's.
func (s *Store) Accept(ctx context.Context, project int64, a Acceptance) ([]Account, error) {
	decisions, err := s.Decisions(project)
	if err != nil {
		return nil, err
	}
	var out []Account
	err = s.write("add accounts", func(tx *sql.Tx) (err error) {
		out, err = accept(ctx, tx, project, a, decisions)
		return err
	})
	switch {
	case ctx.Err() != nil && err != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, err
	}
	return out, nil
}

func accept(ctx context.Context, tx *sql.Tx, project int64, a Acceptance, decisions []compare.Decision) ([]Account, error) {
	var ds []compare.Decision
	for _, known := range a.Described {
		_, more, err := correct(tx, known)
		if err != nil {
			return nil, err
		}
		ds = append(ds, more...)
	}
	out, err := a.add(ctx, tx, project)
	if err != nil {
		return nil, err
	}
	inOrder := slices.SortedFunc(slices.Values(out), func(a, b Account) int { return cmp.Compare(a.ID, b.ID) })
	for _, one := range inOrder { // a version comes in before another one takes its place
		if one.NewerThan == 0 {
			ds = append(ds, compare.Decision{Verb: compare.Enter, A: compare.Place{Account: one.ID}})
			continue
		}
		more, err := exchange(tx, one.NewerThan, one.ID, slices.Concat(decisions, ds))
		if err != nil {
			return nil, err
		}
		ds = append(ds, more...)
	}
	ds = append(ds, a.Decisions...)
	if err := ctx.Err(); err != nil || len(ds) == 0 {
		return out, err
	}
	return out, decide(tx, project, ds)
}

// add stores the imports, each after the one of which it is a newer version.
func (a Acceptance) add(ctx context.Context, tx *sql.Tx, project int64) ([]Account, error) {
	out := make([]Account, len(a.Imports))
	done := 0
	later := map[int64]int64{} // by version: that which takes its place
	var one func(i int) error
	one = func(i int) error {
		if out[i].ID != 0 {
			return nil
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		im := a.Imports[i]
		im.ByDecision = true
		if older, ok := a.NewerIn[i]; ok {
			if err := one(older); err != nil {
				return err
			}
			im.NewerThan = out[older].ID
		}
		for later[im.NewerThan] != 0 { // of two versions of one text, the second is a version of the first
			im.NewerThan = later[im.NewerThan]
		}
		added, err := addAll(tx, project, []Import{im})
		if err != nil {
			return err
		}
		out[i] = added[0]
		if im.NewerThan != 0 {
			later[im.NewerThan] = out[i].ID
		}
		if done++; a.Report != nil {
			a.Report(done, len(a.Imports))
		}
		return nil
	}
	for i := range a.Imports {
		if err := one(i); err != nil {
			return nil, err
		}
	}
	return out, nil
}
