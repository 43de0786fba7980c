package data

import (
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"math"
	"strings"

	"modernc.org/sqlite"

	"synoptic/compare/table"
)

// A seal is a sum over a row: 63 bits of SHA-256, which a damaged row does not
// have any more. It guards against disks, not against people.
func init() {
	sqlite.MustRegisterDeterministicScalarFunction("seal_of", -1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		return sealOf(args), nil
	})
	sqlite.MustRegisterDeterministicScalarFunction("text_hash", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		text, ok := args[0].(string)
		if !ok {
			return "", nil
		}
		return table.Hash(text), nil
	})
}

// sealOf is the sum over values, each with its type and length; never 0, which
// is no seal.
func sealOf(values []driver.Value) int64 {
	h := sha256.New()
	var n [9]byte
	put := func(kind byte, number uint64) {
		n[0] = kind
		binary.BigEndian.PutUint64(n[1:], number)
		h.Write(n[:])
	}
	for _, v := range values {
		switch v := v.(type) {
		case nil:
			put('n', 0)
		case int64:
			put('i', uint64(v))
		case float64:
			put('f', math.Float64bits(v))
		case string:
			put('t', uint64(len(v)))
			h.Write([]byte(v))
		case []byte:
			put('b', uint64(len(v)))
			h.Write(v)
		default:
			put('?', 0)
			fmt.Fprint(h, v)
		}
	}
	return int64(binary.BigEndian.Uint64(h.Sum(nil))>>1) | 1
}

// sealed is a table whose rows have seals: what each is over. A migration that
// adds a column adds it here, and takes the seals of the table away (0).
type sealed struct{ table, key, over string }

var sealedTables = []sealed{
	{"account", "id", `id, project, role, title, outlet, author, published, url, language, text, lines, sha256, file, format, encoding,
		raw_sha256, size, importer, added, edited, newer_than, by_decision, country,
		(SELECT coalesce(sum(seal_of(n, "start", "end", text, why) >> 24), 0) FROM removed WHERE removed.account = account.id),
		(SELECT coalesce(sum(seal_of(n, "start", says) >> 24), 0) FROM page WHERE page.account = account.id)`},
	{"decision", "id", `id, project, step, verb, a_account, a_start, a_end, b_account, b_start, b_end, kind, note, coder, at`},
	{"setting", "key", `key, value`},
	{"project", "id", `id, name, subtitle, created, changed, step, archived, deleted,
		(SELECT count(*) FROM account a WHERE a.project = project.id), (SELECT coalesce(sum(a.id), 0) FROM account a WHERE a.project = project.id),
		(SELECT count(*) FROM decision d WHERE d.project = project.id), (SELECT coalesce(sum(d.id), 0) FROM decision d WHERE d.project = project.id)`},
}

// seal gives every row its seal that has none.
func seal(tx *sql.Tx) error {
	for _, t := range sealedTables {
		if _, err := tx.Exec(`UPDATE ` + t.table + ` SET seal = seal_of(` + t.over + `) WHERE seal = 0`); err != nil {
			return err
		}
	}
	return nil
}

// broken is the condition that a row of the table does not have its seal.
func (t sealed) broken() string { return `seal <> seal_of(` + t.over + `)` }

// resultSeal is the sum over every row of a project's result. Rows have no
// order in it.
func resultSeal(tx querier, project int64) (int64, error) {
	var sums []driver.Value
	for _, t := range append([]resultTable{{name: "result", without: "seal"}}, resultTables...) {
		columns, err := columnsOf(tx, t.name, t.without)
		if err != nil {
			return 0, err
		}
		var n, sum int64
		err = tx.QueryRow(`SELECT count(*), coalesce(sum(seal_of(`+columns+`) >> 24), 0) FROM `+t.name+` WHERE project = ?`, project).Scan(&n, &sum)
		if err != nil {
			return 0, err
		}
		sums = append(sums, n, sum)
	}
	return sealOf(sums), nil
}

// querier is a transaction or a database.
type querier interface {
	Query(query string, args ...any) (*sql.Rows, error)
	QueryRow(query string, args ...any) *sql.Row
}

// columnsOf lists the columns of a table, but for one.
func columnsOf(tx querier, name, without string) (string, error) {
	rows, err := tx.Query(`SELECT name FROM pragma_table_info(?) WHERE name <> ? ORDER BY cid`, name, without)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var column string
		if err := rows.Scan(&column); err != nil {
			return "", err
		}
		out = append(out, `"`+column+`"`)
	}
	return strings.Join(out, ", "), rows.Err()
}
