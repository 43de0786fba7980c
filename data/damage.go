package data

import (
	"database/sql"
	"fmt"
	"strings"
)

// Damage is one thing in a library that is not as it was stored.
type Damage struct {
	What    DamageKind
	ID      int64    // of the project, account or decision; 0 where none is meant
	Refusal *Refusal // the sentence for people
	Derived bool     // the program makes it again: nothing is lost
}

// DamageKind is what a damage is of.
type DamageKind string

// The kinds of damage.
const (
	DamagedFile     DamageKind = "file"     // the database itself
	DamagedText     DamageKind = "text"     // the words of an account
	DamagedAccount  DamageKind = "account"  // what is known of an account beside its text
	DamagedDecision DamageKind = "decision" // one decision
	DamagedProject  DamageKind = "project"  // the name of a comparison, or how much it has
	DamagedSetting  DamageKind = "setting"  // what the window remembers
	DamagedResult   DamageKind = "result"   // the tables of a comparison
	DamagedIndex    DamageKind = "index"    // of the search
)

// Says returns the sentence for people.
func (d Damage) Says() string { return d.Refusal.Says }

func damaged(what DamageKind, id int64, form string, args ...any) Damage {
	return Damage{What: what, ID: id, Refusal: Refuse(form, args...).(*Refusal), Derived: what == DamagedResult || what == DamagedIndex}
}

// DamageError is a library of which something is not as it was stored.
type DamageError struct{ Damage []Damage }

// Error joins what is damaged.
func (e *DamageError) Error() string { return strings.Join(e.says(3), " ") }

// says returns the first so many sentences, and how many more there are.
func (e *DamageError) says(most int) []string {
	var out []string
	for i, d := range e.Damage {
		if i == most {
			return append(out, fmt.Sprintf("And %d more.", len(e.Damage)-most))
		}
		out = append(out, d.Says())
	}
	return out
}

// Unwrap returns ErrDamaged.
func (e *DamageError) Unwrap() error { return ErrDamaged }

// looks are what is looked at in a library, and how. What was given and decided
// is looked at whenever a library is opened.
var looks = []struct {
	derived bool
	look    func(db querier) ([]Damage, error)
}{
	{false, lookAtSchema}, {false, lookAtAccounts}, {false, lookAtDecisions}, {false, lookAtProjects}, {false, lookAtSettings},
	{true, lookAtResults}, {true, lookAtIndex},
}

// look returns what is damaged of what was given and decided or, derived too,
// of all.
func look(db querier, derived bool) ([]Damage, error) {
	var out []Damage
	for _, l := range looks {
		if l.derived && !derived {
			continue
		}
		found, err := l.look(db)
		if err != nil {
			return out, err
		}
		out = append(out, found...)
	}
	return out, nil
}

// eachDamage makes a damage of every row of a query.
func eachDamage(db querier, query string, of func(rows *sql.Rows) (Damage, error), args ...any) ([]Damage, error) {
	rows, err := db.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Damage
	for rows.Next() {
		d, err := of(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, rows.Err()
}

// sealedTable returns how the rows of a table are sealed.
func sealedTable(name string) sealed {
	for _, t := range sealedTables {
		if t.table == name {
			return t
		}
	}
	panic("data: no seals in " + name)
}

func lookAtAccounts(db querier) ([]Damage, error) {
	return eachDamage(db, `SELECT id, CAST(coalesce(nullif(outlet, ''), nullif(title, ''), file) AS TEXT), sha256 <> text_hash(text) FROM account
		WHERE `+sealedTable("account").broken()+` OR sha256 <> text_hash(text) ORDER BY id`, func(rows *sql.Rows) (Damage, error) {
		var id int64
		var name string
		var words bool
		err := rows.Scan(&id, &name, &words)
		if words {
			return damaged(DamagedText, id, "The text of %q (a%d) is not as it was stored.", name, id), err
		}
		return damaged(DamagedAccount, id, "What is known of %q (a%d), or what was left out of it, is not as it was stored; its text is.", name, id), err
	})
}

func lookAtDecisions(db querier) ([]Damage, error) {
	return eachDamage(db, `SELECT id, project, step, CAST(verb AS TEXT), CAST(coder AS TEXT), CAST(at AS TEXT) FROM decision WHERE `+sealedTable("decision").broken()+` ORDER BY id`,
		func(rows *sql.Rows) (Damage, error) {
			var id, project, step int64
			var verb, coder, at string
			err := rows.Scan(&id, &project, &step, &verb, &coder, &at)
			return damaged(DamagedDecision, id, "Decision %d (comparison p%d, step %d: %s by %s, %s) is not as it was stored.", id, project, step, verb, coder, at), err
		})
}

func lookAtProjects(db querier) ([]Damage, error) {
	return eachDamage(db, `SELECT id, CAST(name AS TEXT) FROM project WHERE `+sealedTable("project").broken()+` ORDER BY id`, func(rows *sql.Rows) (Damage, error) {
		var id int64
		var name string
		err := rows.Scan(&id, &name)
		return damaged(DamagedProject, id, "The comparison %q (p%d) is not as it was stored: its name, its dates, or which texts and decisions it has.", name, id), err
	})
}

func lookAtSettings(db querier) ([]Damage, error) {
	return eachDamage(db, `SELECT CAST(key AS TEXT) FROM setting WHERE `+sealedTable("setting").broken()+` ORDER BY key`, func(rows *sql.Rows) (Damage, error) {
		var key string
		err := rows.Scan(&key)
		return damaged(DamagedSetting, 0, "The setting %q is not as it was stored.", key), err
	})
}

// lookAtResults makes the sum of every stored result again. A result without
// one is older than sums, and is made again when it is next shown.
func lookAtResults(db querier) ([]Damage, error) {
	kept := map[int64]int64{}
	var order []int64
	_, err := eachDamage(db, `SELECT project, seal FROM result WHERE seal <> 0 ORDER BY project`, func(rows *sql.Rows) (Damage, error) {
		var project, sum int64
		err := rows.Scan(&project, &sum)
		kept[project], order = sum, append(order, project)
		return Damage{}, err
	})
	if err != nil {
		return nil, err
	}
	var out []Damage
	for _, project := range order {
		sum, err := resultSeal(db, project)
		if err != nil {
			return nil, err
		}
		if sum != kept[project] {
			out = append(out, damaged(DamagedResult, project, "The tables of the comparison p%d are not as they were stored. They are made again when it is opened.", project))
		}
	}
	return out, nil
}

// lookAtIndex compares what can be found with what there is.
func lookAtIndex(db querier) ([]Damage, error) {
	have := map[entry]int{}
	_, err := eachDamage(db, `SELECT project, kind, coalesce(account, 0), "start", "end", coalesce(result, 0), coalesce(decision, 0) FROM passage`, func(rows *sql.Rows) (Damage, error) {
		var p entry
		err := rows.Scan(&p.project, &p.kind, &p.account, &p.start, &p.end, &p.result, &p.decision)
		have[p]++
		return Damage{}, err
	})
	if err != nil {
		return nil, err
	}
	for _, each := range everyEntry {
		entries, err := each(db)
		if err != nil {
			return nil, err
		}
		for _, p := range entries {
			p.words = ""
			have[p]--
		}
	}
	for _, n := range have {
		if n != 0 {
			return []Damage{damaged(DamagedIndex, 0, "The index of the search is not as it was stored. It is made again when the library is saved anew.")}, nil
		}
	}
	return nil, nil
}

// lookAtSchema holds that every table, view, index and trigger is as this
// version makes it. There may be others: of somebody's own.
func lookAtSchema(db querier) ([]Damage, error) {
	want, err := ownSchema()
	if err != nil {
		return nil, err
	}
	have := map[string]string{}
	_, err = eachDamage(db, `SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL`, func(rows *sql.Rows) (Damage, error) {
		var name, made string
		err := rows.Scan(&name, &made)
		have[name] = made
		return Damage{}, err
	})
	if err != nil {
		return nil, err
	}
	for name, made := range want {
		if have[name] != made {
			return []Damage{damaged(DamagedFile, 0, "The part %q of the database is not as Synoptic makes it.", name)}, nil
		}
	}
	return nil, nil
}
