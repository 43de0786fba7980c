package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare/eval/home"

	"synoptic/compare"
)

// line is a pair of line numbers, from 1.
type line struct{ a, b int }

// docPair is two documents, read by lines, and which of their lines people linked.
type docPair struct {
	id   string
	a, b compare.Account
	gold map[line]string // label: aligned or partial
	sets [][]int         // alternative sets of lines of b
	part int             // of the parts: it is scored by what was learnt from the others
}

// readPairs reads a set of document pairs.
func readPairs(set string) ([]*docPair, error) {
	if set == "reports" {
		return readReports()
	}
	gold, err := home.Table(home.Sets(), set, "gold.tsv")
	if err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(home.Sets(), set, "docs", "*.a.txt"))
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	byID := map[string]*docPair{}
	var out []*docPair
	for i, name := range names {
		p := &docPair{id: strings.TrimSuffix(filepath.Base(name), ".a.txt"), gold: map[line]string{}}
		if p.a, err = readAccount(1, compare.Original, name); err != nil {
			return nil, err
		}
		if p.b, err = readAccount(2, compare.Retold, strings.TrimSuffix(name, ".a.txt")+".b.txt"); err != nil {
			return nil, err
		}
		p.part = partOf(set, i)
		byID[p.id] = p
		out = append(out, p)
	}
	for _, g := range gold {
		byID[g["doc_id"]].gold[line{number(g["a_line"]), number(g["b_line"])}] = g["label"]
	}
	alternatives, err := home.Table(home.Sets(), set, "sets.tsv")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for _, r := range alternatives {
		var lines []int
		for b := range strings.FieldsSeq(r["b_lines"]) {
			lines = append(lines, number(b))
		}
		byID[r["doc_id"]].sets = append(byID[r["doc_id"]].sets, lines)
	}
	return out, nil
}

// parts is into how many the documents of a set are cut: each is scored by
// what was learnt from the others.
const parts = 5

// partOf says which part a document is in; in superpal, where each topic has
// three documents, they stay together.
func partOf(set string, i int) int {
	if set == "superpal" {
		i /= 3
	}
	return i % parts
}

func readAccount(id int64, role compare.Role, path string) (compare.Account, error) {
	raw, err := os.ReadFile(path)
	return compare.Account{ID: id, Role: role, Title: filepath.Base(path), Language: "en", Text: string(raw), Lines: true}, err
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(fmt.Sprintf("eval: %q is not a number", s))
	}
	return n
}

func decimal(s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(fmt.Sprintf("eval: %q is not a number", s))
	}
	return x
}
