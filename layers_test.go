package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// screen is what a screen may import: the session and what draws, never another
// screen nor the window.
var screen = []string{"synoptic/app/session", "synoptic/app/ui", "synoptic/app/ui/prose", "synoptic/app/ui/files", "synoptic/app/say", "synoptic/app/bidi", "synoptic/app/task",
	"synoptic/data", "synoptic/compare", "synoptic/compare/table", "fyne.io/fyne/v2"}

// allowed says what each folder may import besides the standard library, by
// the beginning of the path. Imports run one way: main, app, data, compare.
var allowed = map[string][]string{
	".": {"synoptic/app/cli", "synoptic/app", "fyne.io/fyne/v2/app"},
	"app": append([]string{"synoptic/data/read", "synoptic/app/coding", "synoptic/app/export", "synoptic/app/grid", "synoptic/app/inspector", "synoptic/app/library", "synoptic/app/overview",
		"synoptic/app/reading", "synoptic/app/review", "synoptic/app/sources", "synoptic/app/linking", "synoptic/app/filters", "synoptic/app/settings", "synoptic/app/clip", "synoptic/assets"}, screen...),
	"app/cli":        {"synoptic/app/session", "synoptic/assets", "synoptic/data/coding", "synoptic/data/read", "synoptic/data/read/doc", "synoptic/data/sheet", "synoptic/data/verify", "synoptic/data/write", "synoptic/compare/table", "synoptic/data", "synoptic/compare", "golang.org/x/term"},
	"app/export":     {"synoptic/data/sheet", "synoptic/data/write", "synoptic/compare/table", "synoptic/app/ui/files", "synoptic/app/session", "synoptic/app/ui", "synoptic/app/say", "synoptic/app/task", "synoptic/data", "synoptic/compare", "fyne.io/fyne/v2", "golang.org/x/text"},
	"app/coding":     append([]string{"synoptic/data/coding", "synoptic/data/sheet", "synoptic/data/write"}, screen...),
	"app/grid":       screen,
	"app/inspector":  screen,
	"app/library":    screen,
	"app/overview":   append([]string{"synoptic/data/write"}, screen...),
	"app/reading":    screen,
	"app/review":     append([]string{"synoptic/data/read", "synoptic/data/read/lists"}, screen...),
	"app/linking":    screen,
	"app/filters":    screen,
	"app/settings":   screen,
	"app/sources":    screen,
	"app/screentest": {"synoptic/app/session", "synoptic/app/ui", "synoptic/app/ui/files", "synoptic/app/task", "synoptic/data", "synoptic/compare", "fyne.io/fyne/v2"}, // for tests alone
	"app/session":    {"synoptic/compare/table", "synoptic/data/read", "synoptic/data/write", "synoptic/app/say", "synoptic/app/task", "synoptic/data", "synoptic/compare", "synoptic/assets"},
	"app/task":       {},
	"app/clip":       {},
	"app/bidi":       {"golang.org/x/text"},
	"app/say":        {"synoptic/data/write", "synoptic/app/bidi", "synoptic/app/task", "synoptic/compare", "synoptic/data", "fyne.io/fyne/v2/lang"},
	"app/ui":         {"synoptic/app/say", "synoptic/app/bidi", "synoptic/compare", "synoptic/assets", "fyne.io/fyne/v2"},
	"app/ui/prose":   {"synoptic/app/say", "synoptic/app/ui", "synoptic/app/bidi", "synoptic/compare", "fyne.io/fyne/v2"},
	"app/ui/files":   {"synoptic/data/read", "synoptic/app/ui", "synoptic/app/say", "synoptic/app/task", "synoptic/data", "fyne.io/fyne/v2"},
	"assets":         {},
	"compare": {"synoptic/compare/work", "synoptic/compare/text", "synoptic/compare/split", "synoptic/compare/diff", "synoptic/compare/quote",
		"synoptic/compare/judge", "synoptic/compare/align", "synoptic/compare/agree", "synoptic/compare/lexis"},
	"compare/table": {"synoptic/compare", "synoptic/compare/work", "synoptic/compare/text", "synoptic/compare/diff", "synoptic/compare/passage",
		"synoptic/compare/judge", "synoptic/compare/quote", "synoptic/compare/agree", "synoptic/compare/align", "golang.org/x/text"},
	"compare/agree":       {},
	"compare/align":       {"synoptic/compare/quote", "synoptic/compare/passage", "synoptic/compare/split", "synoptic/compare/text", "synoptic/compare/vector", "synoptic/compare/work"},
	"compare/judge":       {"synoptic/compare/unit", "synoptic/compare/score", "synoptic/compare/quote", "synoptic/compare/passage", "synoptic/compare/split", "synoptic/compare/diff", "synoptic/compare/text", "synoptic/compare/work"},
	"compare/quote":       {"synoptic/compare/passage", "synoptic/compare/split", "synoptic/compare/text", "synoptic/compare/work"},
	"compare/passage":     {"synoptic/compare/text"},
	"compare/split":       {"synoptic/compare/text", "synoptic/compare/work", "github.com/clipperhouse/uax29", "golang.org/x/text"},
	"compare/diff":        {"synoptic/compare/text", "github.com/sergi/go-diff"},
	"compare/text":        {"synoptic/compare/work", "github.com/clipperhouse/uax29", "github.com/blevesearch/snowballstem", "github.com/abadojack/whatlanggo", "golang.org/x/text"},
	"compare/work":        {},
	"compare/vector":      {},
	"compare/made":        {"synoptic/compare/text"}, // texts for tests; nothing but tests imports it
	"compare/eval":        {"synoptic/compare/eval/home", "synoptic/compare", "synoptic/compare/align", "synoptic/compare/vector", "synoptic/compare/made/gold"},
	"compare/made/gold":   {"synoptic/compare"},
	"compare/made/people": {"synoptic/compare"},
	"compare/lexis":       {"synoptic/compare/vector", "synoptic/compare/text"},
	"compare/unit":        {"synoptic/compare/lexis", "synoptic/compare/text"},
	"compare/score":       {"synoptic/compare/lexis", "synoptic/compare/unit", "synoptic/compare/text"},
	"compare/eval/judge":  {"synoptic/compare/eval/home", "synoptic/compare", "synoptic/compare/judge", "synoptic/compare/text", "synoptic/compare/lexis", "synoptic/compare/unit", "synoptic/compare/score", "github.com/sergi/go-diff"},
	"compare/eval/home":   {},
	"compare/eval/lexis":  {"synoptic/compare/eval/home", "synoptic/compare/text"},
	"data":                {"synoptic/compare/table", "synoptic/compare", "modernc.org/sqlite"},
	"data/datatest":       {"synoptic/compare/table", "synoptic/data", "synoptic/compare", "golang.org/x/text"},
	"data/read/doc":       {"synoptic/data", "synoptic/compare", "golang.org/x/text", "golang.org/x/net", "github.com/wlynxg/chardet"},
	"data/read/web":       {"synoptic/data/read/doc", "synoptic/data", "synoptic/compare", "golang.org/x/text", "golang.org/x/net", "codeberg.org/readeck/go-readability", "github.com/yuin/goldmark"},
	"data/read/bundle":    {"synoptic/data", "synoptic/data/read/web", "synoptic/data/read/doc", "golang.org/x/net"},
	"data/read/pdf":       {"synoptic/compare", "synoptic/data/read/bundle", "synoptic/data/read/web", "synoptic/data/read/doc", "synoptic/data", "golang.org/x/text", "github.com/klippa-app/go-pdfium", "github.com/tetratelabs/wazero"},
	"data/read/office":    {"synoptic/data/read/web", "synoptic/data/read/doc", "synoptic/data", "synoptic/compare", "golang.org/x/text"},
	"data/read/mail":      {"golang.org/x/text", "golang.org/x/net", "synoptic/data/read/bundle", "synoptic/data/read/web", "synoptic/data/read/doc", "synoptic/data"},
	"data/read/lists":     {"synoptic/data/read/web", "synoptic/data/read/doc", "synoptic/data", "synoptic/compare"},
	"data/read":           {"synoptic/data/read/bundle", "synoptic/data/read/lists", "synoptic/data/read/mail", "synoptic/data/read/office", "synoptic/data/read/pdf", "synoptic/data/read/web", "synoptic/data/read/doc", "synoptic/data", "synoptic/compare"},
	"data/sheet":          {"synoptic/compare/table", "synoptic/data/read/doc", "synoptic/compare"},
	"data/coding":         {"synoptic/compare/table", "synoptic/data/sheet", "synoptic/data/read/doc", "synoptic/data", "synoptic/compare"},
	"data/write/plain":    {"github.com/clipperhouse/uax29", "golang.org/x/text"},
	"data/write/picture":  {"synoptic/compare/table", "synoptic/data/write/plain", "synoptic/compare", "synoptic/assets", "golang.org/x/image"},
	"data/write":          {"synoptic/compare/table", "synoptic/data/write/picture", "synoptic/data/write/plain", "synoptic/data/coding", "synoptic/data/sheet", "synoptic/data/read", "synoptic/data/read/doc", "synoptic/data", "synoptic/compare", "golang.org/x/text", "github.com/xuri/excelize", "github.com/google/uuid"},
	"data/verify":         {"synoptic/compare/table", "synoptic/data/write", "synoptic/data/write/plain", "synoptic/data/sheet", "synoptic/data/read", "synoptic/data", "synoptic/compare"},
}

// forbidden are parts of the standard library that a layer has no use for.
var forbidden = map[string][]string{
	"compare":       {"os", "os/exec", "net", "net/http", "database/sql", "io/fs", "path/filepath", "log"},
	"app":           {"database/sql", "net/http"},
	"app/cli":       {"database/sql", "net/http"},
	"app/bidi":      {"os", "net", "net/http", "database/sql", "io/fs", "path/filepath"},
	"app/say":       {"os", "net/http", "database/sql"},
	"app/ui":        {"net", "net/http", "database/sql"},
	"app/ui/prose":  {"os", "net", "net/http", "database/sql", "io/fs", "path/filepath"},
	"app/ui/files":  {"net", "net/http", "database/sql"},
	"app/export":    {"net", "net/http", "database/sql"},
	"app/coding":    {"net", "net/http", "database/sql"},
	"app/grid":      {"net/http", "database/sql", "os/exec"},
	"app/inspector": {"net/http", "database/sql", "os/exec"},
	"app/overview":  {"net/http", "database/sql", "os/exec"},
	"app/reading":   {"net/http", "database/sql", "os/exec"},
	"app/review":    {"net/http", "database/sql", "os/exec"},
	"app/linking":   {"net", "net/http", "database/sql", "os"},
	"app/filters":   {"net", "net/http", "database/sql", "os"},
	"app/settings":  {"net", "net/http", "database/sql"},
	"app/sources":   {"net", "net/http", "database/sql", "os"},
	"app/library":   {"net", "net/http", "database/sql"},
	"app/session":   {"os", "os/exec", "net", "net/http", "database/sql", "io/fs", "path/filepath"},
	"app/task":      {"os", "net", "net/http", "database/sql", "io/fs", "path/filepath"},

	"data":               {"net", "net/http", "os/exec"},
	"data/datatest":      {"net", "net/http", "os/exec", "database/sql"},
	"data/read":          {"os/exec", "database/sql"}, // it alone asks the web
	"data/read/doc":      {"net", "net/http", "os/exec", "database/sql"},
	"data/read/web":      {"os", "net", "net/http", "os/exec", "database/sql", "io/fs"},
	"data/read/bundle":   {"synoptic/data", "os", "net", "net/http", "os/exec", "database/sql", "io/fs"},
	"data/read/pdf":      {"synoptic/compare", "net", "net/http", "os/exec", "database/sql", "io/fs"},
	"data/read/office":   {"os", "net", "net/http", "os/exec", "database/sql", "io/fs"},
	"data/read/mail":     {"golang.org/x/text", "golang.org/x/net", "os", "net", "net/http", "os/exec", "database/sql", "io/fs"},
	"data/read/lists":    {"synoptic/data/read/web", "os", "net", "net/http", "os/exec", "database/sql", "io/fs"},
	"data/sheet":         {"os", "net", "net/http", "os/exec", "database/sql", "io/fs"},
	"data/coding":        {"os", "net", "net/http", "os/exec", "database/sql", "io/fs"},
	"data/write":         {"net", "net/http", "os/exec", "database/sql"},
	"data/write/picture": {"os", "net", "net/http", "os/exec", "database/sql", "io/fs"},
	"data/write/plain":   {"os", "net", "net/http", "os/exec", "database/sql", "io/fs"},
	"data/verify":        {"net", "net/http", "os/exec", "database/sql"},
}

func TestImportsRunOneWay(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != "." {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		folder := filepath.ToSlash(filepath.Dir(path))
		seen[folder] = true
		checkImports(t, path, folder)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for folder := range allowed {
		if !seen[folder] {
			t.Errorf("%s has no Go files: the test looks in the wrong place", folder)
		}
	}
}

func checkImports(t *testing.T, path, folder string) {
	rules, known := allowed[folder]
	if !known {
		t.Errorf("%s: the folder %s has no line in allowed", path, folder)
	}
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range file.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		ours := strings.Contains(strings.Split(name, "/")[0], ".") || strings.HasPrefix(name, "synoptic/")
		known := begins(name, rules)
		if strings.HasPrefix(name, "synoptic/") {
			known = equals(name, rules) // of ours each package by its name
		}
		if ours && !known || !ours && equals(name, unwanted(folder)) {
			t.Errorf("%s must not import %s", path, name)
		}
	}
}

// unwanted returns what a folder may not use of the standard library: what
// compare may not use, no stage of it may.
func unwanted(folder string) []string {
	for _, works := range []string{"compare/eval", "compare/made"} { // they read files
		if strings.HasPrefix(folder, works) {
			return nil
		}
	}
	if strings.HasPrefix(folder, "compare/") {
		return forbidden["compare"]
	}
	return forbidden[folder]
}

func begins(name string, prefixes []string) bool {
	for _, p := range prefixes {
		if name == p || strings.HasPrefix(name, p+"/") {
			return true
		}
	}
	return false
}

func equals(name string, list []string) bool {
	for _, x := range list {
		if name == x {
			return true
		}
	}
	return false
}
