package say

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestWhatReadersSayIsInFrench: every doubt about a file, and every reason for
// which one is refused, has its French.
func TestWhatReadersSayIsInFrench(t *testing.T) {
	texts, err := french()
	if err != nil {
		t.Fatal(err)
	}
	said := 0
	for _, path := range sourcesIn(t, "../../data") {
		if strings.HasPrefix(filepath.Base(path), "coding_") || strings.HasPrefix(filepath.Base(path), "write_") {
			continue // no readers of texts
		}
		for _, text := range handedTo(t, path, "refuse", "doubt") {
			if said++; texts[text] == "" && forPeople(text) {
				t.Errorf("%s: %q has no French: add it to app/say/translations/files.fr.json", path, text)
			}
		}
	}
	if said < 70 {
		t.Errorf("only %d texts of readers were found", said)
	}
}

// handedTo are the texts that a source file hands to functions.
func handedTo(t testing.TB, path string, names ...string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || !slices.Contains(names, calledName(call)) || len(call.Args) == 0 {
			return true
		}
		if lit, ok := call.Args[0].(*ast.BasicLit); ok {
			text, _ := strconv.Unquote(lit.Value)
			out = append(out, text)
		}
		return true
	})
	return out
}
