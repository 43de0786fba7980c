package compare_test

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// mostWords is how many words a rule may name itself.
const mostWords = 6

// holdsWords are the packages whose rules still hold words of their own.
var holdsWords = map[string]bool{"judge": true, "lexis": true, "unit": true, "made": true}

var plainWord = regexp.MustCompile(`^\p{Ll}[\p{Ll}'’-]*$`)

// TestWordsStandInLists: a rule asks for words by the name of a list in
// text/words, where a reader of any language finds and mends them.
func TestWordsStandInLists(t *testing.T) {
	eachFile(t, func(folder string, files *token.FileSet, file *ast.File) {
		if holdsWords[folder] {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if words := wordsOf(n); len(words) > mostWords {
				t.Errorf("%s: %q: a list of words belongs into text/words", files.Position(n.Pos()), words)
			}
			return true
		})
	})
}

// eachFile calls do for every file of the engine but tests.
func eachFile(t *testing.T, do func(folder string, files *token.FileSet, file *ast.File)) {
	t.Helper()
	files, found := token.NewFileSet(), 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && d.Name() == "eval" {
			return cmp.Or(err, fs.SkipDir)
		}
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(files, path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		found++
		do(filepath.Base(filepath.Dir(path)), files, file)
		return nil
	})
	if err != nil || found < 50 {
		t.Errorf("%d files read: %v", found, err)
	}
}

// wordsOf returns the words that stand in a literal, in a call that looks for
// them or in a case.
func wordsOf(n ast.Node) []string {
	var items []ast.Expr
	switch x := n.(type) {
	case *ast.CompositeLit:
		items = x.Elts
	case *ast.CaseClause:
		items = x.List
	case *ast.CallExpr:
		if s, ok := x.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "Is" {
			items = x.Args
		}
	}
	var out []string
	for _, item := range items {
		if pair, ok := item.(*ast.KeyValueExpr); ok {
			item = pair.Key
		}
		if lit, ok := item.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if word, _ := strconv.Unquote(lit.Value); plainWord.MatchString(word) {
				out = append(out, word)
			}
		}
	}
	return out
}
