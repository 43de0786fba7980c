package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestExportedNamesAreDocumented: what others may use says what it is for.
func TestExportedNamesAreDocumented(t *testing.T) {
	files, found := token.NewFileSet(), 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && path != "." || d.Name() == "testdata" || d.Name() == "dist") {
			return fs.SkipDir
		}
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(files, path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		found++
		for _, name := range undocumented(file) {
			t.Errorf("%s: %s has no comment", files.Position(name.Pos()), name.Name)
		}
		return nil
	})
	if err != nil || found < 400 {
		t.Errorf("%d files read: %v", found, err)
	}
}

// undocumented lists the exported names of a file without a comment.
func undocumented(file *ast.File) []*ast.Ident {
	var out []*ast.Ident
	add := func(bare bool, names ...*ast.Ident) {
		for _, n := range names {
			if bare && n.IsExported() {
				out = append(out, n)
			}
		}
	}
	for _, d := range file.Decls {
		switch x := d.(type) {
		case *ast.FuncDecl:
			add(x.Doc == nil && ofExported(x.Recv), x.Name)
		case *ast.GenDecl:
			for _, s := range x.Specs {
				switch y := s.(type) {
				case *ast.TypeSpec:
					add(x.Doc == nil && y.Doc == nil && y.Comment == nil, y.Name)
				case *ast.ValueSpec:
					add(x.Doc == nil && y.Doc == nil && y.Comment == nil, y.Names...)
				}
			}
		}
	}
	return out
}

// ofExported reports whether a function is one of a package or of a type that
// others can name.
func ofExported(receiver *ast.FieldList) bool {
	if receiver == nil {
		return true
	}
	name := receiver.List[0].Type
	if pointer, ok := name.(*ast.StarExpr); ok {
		name = pointer.X
	}
	id, ok := name.(*ast.Ident)
	return ok && id.IsExported()
}
