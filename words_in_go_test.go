package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// mostWords is how many words of a language may stand together in code: more
// are a list, and lists lie in compare/text/words.
const mostWords = 4

// namesOfOurs are variables that hold names of the program's own: of signals,
// measures, columns, files.
var namesOfOurs = map[string]bool{
	"signals": true, "pairSignals": true, "contextSignals": true, "stateSignals": true, "rankSignals": true, "learnt": true, // compare/align
	"aloneFeatures": true, "contextFeatures": true, "relationFeatures": true, "shapeFeatures": true, "nameFeatures": true,
	"littleFeatures": true, "flagNames": true, "sortNames": true, "fields": true, // compare/unit
	"Relations": true, "Choices": true, "Marks": true, "badges": true, "changes": true, // compare
	"cutRules": true, "furnitureChecks": true, // compare/split
	"openings": true, "stemmers": true, "tongues": true, "otherNumbers": true, "clauseWords": true, // lists and languages
	"spellings": true, "letterPairs": true, "endings": true, "latinSounds": true, "arabicSounds": true, "arabicPrefixes": true, // letters, by rule
}

// TestNoListOfWordsStandsInGo holds that lists of words are files that whoever
// knows the language can read and mend. The tables of compare/table are names
// of columns, compare/eval and compare/made are no part of the program.
func TestNoListOfWordsStandsInGo(t *testing.T) {
	err := filepath.WalkDir("compare", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "eval" || d.Name() == "made" || d.Name() == "testdata" || path == filepath.Join("compare", "table")) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		files := token.NewFileSet()
		f, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if v, ok := n.(*ast.ValueSpec); ok && namesOfOurs[v.Names[0].Name] {
				return false
			}
			if found := wordsOf(n); len(found) > mostWords {
				t.Errorf("%s: %d words: %s", files.Position(n.Pos()), len(found), strings.Join(found, " "))
				return false
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// wordsOf are the words of a language that stand in a node as a list: the
// elements of a literal, the arguments of a call, the values of a case, a text
// that is cut into its words.
func wordsOf(n ast.Node) (out []string) {
	switch n := n.(type) {
	case *ast.CompositeLit:
		ast.Inspect(n, func(x ast.Node) bool {
			switch x := x.(type) {
			case *ast.BasicLit:
				out = append(out, wordsIn(x, true)...)
			case *ast.CallExpr: // of a list by its name
				f, ok := x.Fun.(*ast.SelectorExpr)
				return !ok || f.Sel.Name != "Of"
			}
			return true
		})
	case *ast.CallExpr:
		name, _ := n.Fun.(*ast.SelectorExpr)
		cuts := name != nil && (name.Sel.Name == "Fields" || name.Sel.Name == "Split")
		for _, a := range n.Args {
			if l, ok := a.(*ast.BasicLit); ok {
				out = append(out, wordsIn(l, cuts)...)
			}
		}
	case *ast.CaseClause:
		for _, x := range n.List {
			if l, ok := x.(*ast.BasicLit); ok {
				out = append(out, wordsIn(l, false)...)
			}
		}
	}
	return out
}

// wordsIn is the word that a literal is, or those of a text of several.
func wordsIn(l *ast.BasicLit, several bool) []string {
	text, err := strconv.Unquote(l.Value)
	if l.Kind != token.STRING || err != nil {
		return nil
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '|' })
	if len(words) > 1 && !several {
		return nil
	}
	for _, w := range words {
		if len(w) < 2 || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLower(r) && r != '\'' && r != '-' }) {
			return nil
		}
	}
	return words
}
