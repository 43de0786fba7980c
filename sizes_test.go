package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// mostLines is how long a file may be: longer ones hold more than one thing.
const mostLines = 400

func TestNoFileIsLong(t *testing.T) {
	looked := 0
	eachGoFile(t, func(path string) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		looked++
		if n := bytes.Count(raw, []byte("\n")); n > mostLines {
			t.Errorf("%s has %d lines, more than %d: take it apart along a seam", path, n, mostLines)
		}
	})
	if looked < 500 {
		t.Errorf("%d files were looked at: the test looks in the wrong place", looked)
	}
}

// eachGoFile calls do with every Go file of the project, tests and the module
// of training too.
func eachGoFile(t *testing.T, do func(path string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != "." {
			return fs.SkipDir
		}
		if strings.HasSuffix(path, ".go") {
			do(path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// mostMethods is how many methods a type may have: more do several things.
const mostMethods = 40

func TestNoTypeHasManyMethods(t *testing.T) {
	count := map[string]int{}
	eachGoFile(t, func(path string) {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil && !strings.HasSuffix(path, "_test.go") {
				count[filepath.ToSlash(filepath.Dir(path))+"."+receiver(fn.Recv.List[0].Type)]++
			}
		}
	})
	if count["compare.Comparison"] == 0 || count["data.Store"] == 0 {
		t.Error("the methods of Comparison and Store were not found: the test looks in the wrong place")
	}
	for name, n := range count {
		if n > mostMethods {
			t.Errorf("%s has %d methods, more than %d: give a part of them a type of its own that holds it", name, n, mostMethods)
		}
	}
}

// receiver is the name of the type of a receiver.
func receiver(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return receiver(x.X)
	case *ast.IndexExpr:
		return receiver(x.X)
	case *ast.IndexListExpr:
		return receiver(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}
