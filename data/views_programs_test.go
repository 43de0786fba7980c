//go:build programs

package data_test

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"testing"

	"synoptic/data/datatest"
)

// TestProgramSqlite3ReadsTheViews runs the queries of docs/schema.md, and one of
// every view, in the sqlite3 shell, on the file of a library that is open.
func TestProgramSqlite3ReadsTheViews(t *testing.T) {
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("sqlite3 is not installed (.ci/setup tests installs it): what it reads of the views was not checked")
	}
	s, _, _ := told(t)
	_, queries := documented(t)
	for _, view := range viewNames {
		queries = append(queries, "SELECT * FROM "+view)
	}
	told := 0
	for _, q := range queries {
		out, err := exec.Command(shell, "-readonly", "-json", s.Path(), q).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v: %s", q, err, out)
		}
		var got []map[string]any
		if len(out) > 0 {
			datatest.Must(t, json.Unmarshal(out, &got))
		}
		want := rows(t, s, q)
		if len(got) != len(want)-1 {
			t.Errorf("%s: %d rows, want %d", q, len(got), len(want)-1)
			continue
		}
		for i, row := range got {
			for k, column := range want[0] {
				v := row[column]
				if text, is := v.(string); (is || v == nil) && fmt.Sprint(text) != want[i+1][k] && !(v == nil && want[i+1][k] == "?") {
					t.Errorf("%s: %s is %q, want %q", q, column, v, want[i+1][k])
				}
				told++
			}
		}
	}
	if told < 100 {
		t.Errorf("only %d cells were read", told)
	}
}
