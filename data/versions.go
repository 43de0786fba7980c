package data

import (
	"database/sql"
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
			err = refuse("There is no account %d in this library.", id)
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
