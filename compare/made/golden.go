package made

import (
	"flag"
	"os"
	"strings"
	"testing"
)

// update writes golden files anew: go test ./compare/passage -run Golden -update.
var update = flag.Bool("update", false, "write the golden files anew")

// Golden compares what was got with a file, line by line; under -update the file
// is written anew. A change of a rule shows with all that it changes: look at
// each line.
func Golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	was, is := strings.Split(string(raw), "\n"), strings.Split(got, "\n")
	wrong := 0
	for i := range max(len(was), len(is)) {
		if a, b := lineOf(was, i), lineOf(is, i); a != b {
			if t.Errorf("line %d\n was %q\n is  %q", i+1, a, b); wrong == 10 {
				t.Fatal("and more: go test -run Golden -update, and look at what git says differs")
			}
			wrong++
		}
	}
}

func lineOf(lines []string, i int) string {
	if i >= len(lines) {
		return ""
	}
	return lines[i]
}
