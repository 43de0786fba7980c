package data_test

import (
	"path/filepath"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
)

// BenchmarkJournal writes a row in a transaction of its own under the journals
// that SQLite has. The first is what libraries have: at rest nothing lies beside
// the file. A write-ahead log is faster, and is a second file all the time.
func BenchmarkJournal(b *testing.B) {
	for _, mode := range []string{"DELETE", "TRUNCATE", "WAL"} {
		b.Run(mode, func(b *testing.B) {
			db, err := data.Connect(filepath.Join(b.TempDir(), "x.db"), data.Patience, "journal_mode("+mode+")")
			datatest.Must(b, err)
			defer db.Close()
			_, err = db.Exec(`CREATE TABLE t (x TEXT)`)
			datatest.Must(b, err)
			for b.Loop() {
				_, err := db.Exec(`INSERT INTO t VALUES ('a note of some words')`)
				datatest.Must(b, err)
			}
		})
	}
}
