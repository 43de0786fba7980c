package made

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"synoptic/compare/text"
)

// Wording is a claim as an original and as an account state it.
type Wording struct{ ID, Language, Original, Account string }

// Wordings returns every row of the tables of fidelity, which lie in a folder,
// in the order of the names of the tables.
func Wordings(t testing.TB, folder string) (out []Wording) {
	t.Helper()
	tables, err := filepath.Glob(filepath.Join(folder, "*.tsv"))
	if err != nil || len(tables) < 20 {
		t.Fatalf("%d tables of fidelity, error %v", len(tables), err)
	}
	for _, table := range tables {
		language := strings.TrimRight(strings.TrimSuffix(filepath.Base(table), ".tsv"), "0123456789")
		if len(language) != 2 {
			language = "en"
		}
		for _, row := range Rows(t, table) {
			out = append(out, Wording{row[0], language, row[1], row[2]})
		}
	}
	return out
}

// Story is a report in English and a news story of it.
type Story struct {
	Name  string          // with its folder: tune/central-bank
	Texts [2]text.Account // the report, the story
	rows  [][]string      // what a reader linked
}

// Stories returns the stories that were aligned by hand, of a folder with one for
// each.
func Stories(t testing.TB, folder string) (out []Story) {
	t.Helper()
	tables, err := filepath.Glob(filepath.Join(folder, "*", "*", "gold.tsv"))
	if err != nil || len(tables) < 10 {
		t.Fatalf("%d stories, error %v", len(tables), err)
	}
	for _, table := range tables {
		dir := filepath.Dir(table)
		s := Story{Name: filepath.Base(filepath.Dir(dir)) + "/" + filepath.Base(dir), rows: Rows(t, table)}
		for i, role := range []text.Role{text.Original, text.Retold} {
			s.Texts[i] = text.Account{ID: int64(i + 1), Role: role, Language: "en", Text: content(t, filepath.Join(dir, string(role)+".txt"))}
		}
		if raw, err := os.ReadFile(filepath.Join(dir, "language.txt")); err == nil { // a claim a line
			s.Texts[1].Language = strings.TrimSpace(string(raw))
			s.Texts[0].Lines, s.Texts[1].Lines = true, true
		}
		out = append(out, s)
	}
	return out
}

// Linked returns the claims that a reader linked, of the report and the story,
// given how both are cut.
func (s *Story) Linked(claims [2][]text.Claim) (out [][2]int) {
	for _, row := range s.rows {
		var at [2]int
		for i := range at {
			at[i] = slices.IndexFunc(claims[i], func(c text.Claim) bool {
				return c.Kind == text.Statement && strings.Contains(c.Of(s.Texts[i].Text), row[i])
			})
			if n, err := strconv.Atoi(row[i]); err == nil && n <= len(claims[i]) {
				at[i] = n - 1
			}
		}
		if at[0] >= 0 && at[1] >= 0 {
			out = append(out, at)
		}
	}
	return out
}

// Rows returns the rows of a table of this project whose cells are parted by
// tabs, without its head.
func Rows(t testing.TB, path string) (out [][]string) {
	t.Helper()
	for i, line := range strings.Split(strings.TrimSpace(content(t, path)), "\n") {
		if i > 0 && !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(strings.TrimRight(line, "\r"), "\t"))
		}
	}
	return out
}

func content(t testing.TB, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}
