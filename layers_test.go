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

// allowed says what each folder may import besides the standard library, by
// the beginning of the path. Imports run one way: main, app, data, compare.
var allowed = map[string][]string{
	".":            {"synoptic/app", "fyne.io/fyne/v2/app"},
	"app":          {"synoptic/app/session", "synoptic/app/task", "synoptic/app/say", "synoptic/app/ui", "synoptic/app/export", "synoptic/app/coding", "synoptic/app/library", "synoptic/data", "synoptic/compare", "synoptic/assets", "fyne.io/fyne/v2"},
	"app/cli":      {"synoptic/data", "synoptic/compare", "golang.org/x/term"},
	"app/export":   {"synoptic/app/session", "synoptic/app/ui", "synoptic/app/say", "synoptic/app/task", "synoptic/data", "synoptic/compare", "fyne.io/fyne/v2", "golang.org/x/text"},
	"app/coding":   {"synoptic/app/session", "synoptic/app/ui", "synoptic/app/say", "synoptic/app/task", "synoptic/data", "synoptic/compare", "fyne.io/fyne/v2"},
	"app/library":  {"synoptic/app/session", "synoptic/app/ui", "synoptic/app/say", "synoptic/app/task", "synoptic/data", "synoptic/compare", "fyne.io/fyne/v2"},
	"app/session":  {"synoptic/app/say", "synoptic/app/task", "synoptic/data", "synoptic/compare", "synoptic/assets"},
	"app/task":     {},
	"app/bidi":     {"golang.org/x/text"},
	"app/say":      {"synoptic/app/bidi", "synoptic/app/task", "synoptic/compare", "synoptic/data", "fyne.io/fyne/v2/lang"},
	"app/ui":       {"synoptic/app/say", "synoptic/app/bidi", "synoptic/compare", "synoptic/assets", "fyne.io/fyne/v2"},
	"app/ui/prose": {"synoptic/app/ui", "synoptic/app/bidi", "synoptic/compare", "fyne.io/fyne/v2"},
	"app/ui/files": {"synoptic/app/ui", "synoptic/app/say", "synoptic/app/task", "synoptic/data", "fyne.io/fyne/v2"},
	"assets":       {},
	"compare": {"github.com/sergi/go-diff", "github.com/clipperhouse/uax29", "github.com/blevesearch/snowballstem",
		"github.com/abadojack/whatlanggo", "golang.org/x/text"},
	"compare/lexis":      {"synoptic/compare/vector", "github.com/blevesearch/snowballstem"},
	"compare/unit":       {"synoptic/compare/lexis", "synoptic/compare/vector", "github.com/blevesearch/snowballstem"},
	"compare/eval":       {"synoptic/compare"},
	"compare/eval/lexis": {},
	"compare/vector":     {},
	"compare/eval/gold":  {"synoptic/compare"},
	"data": {"synoptic/compare", "synoptic/assets", "modernc.org/sqlite", "codeberg.org/readeck/go-readability", "golang.org/x/net",
		"golang.org/x/text", "golang.org/x/image", "github.com/wlynxg/chardet", "github.com/clipperhouse/uax29", "github.com/yuin/goldmark",
		"github.com/klippa-app/go-pdfium", "github.com/tetratelabs/wazero", "github.com/xuri/excelize", "github.com/google/uuid"},
}

// forbidden are parts of the standard library that a layer has no use for.
var forbidden = map[string][]string{
	"compare":      {"os", "os/exec", "net", "net/http", "database/sql", "io/fs", "path/filepath", "log"},
	"app":          {"database/sql", "net/http"},
	"app/cli":      {"database/sql", "net/http"},
	"app/bidi":     {"os", "net", "net/http", "database/sql", "io/fs", "path/filepath"},
	"app/say":      {"os", "net/http", "database/sql"},
	"app/ui":       {"net", "net/http", "database/sql"},
	"app/ui/prose": {"os", "net", "net/http", "database/sql", "io/fs", "path/filepath"},
	"app/ui/files": {"net", "net/http", "database/sql"},
	"app/export":   {"net", "net/http", "database/sql"},
	"app/coding":   {"net", "net/http", "database/sql"},
	"app/library":  {"net", "net/http", "database/sql"},
	"app/session":  {"os", "os/exec", "net", "net/http", "database/sql", "io/fs", "path/filepath"},
	"app/task":     {"os", "net", "net/http", "database/sql", "io/fs", "path/filepath"},
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
		if ours && !begins(name, rules) || !ours && equals(name, forbidden[folder]) {
			t.Errorf("%s must not import %s", path, name)
		}
	}
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
