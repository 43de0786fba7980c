package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare/eval/home"

	"synoptic/compare"
)

// acrossFolder holds reports with stories in other languages. It is part of the
// project.
var acrossFolder = filepath.Join("compare", "testdata", "across")

// readAcross reads the pairs of a part, tune or test.
func readAcross(part string) ([]*docPair, error) {
	tables, err := filepath.Glob(filepath.Join(acrossFolder, part, "*", "gold.tsv"))
	if err != nil {
		return nil, err
	}
	slices.Sort(tables)
	var out []*docPair
	for _, table := range tables {
		dir := filepath.Dir(table)
		p := &docPair{id: filepath.Base(dir), gold: map[line]string{}, part: noPart}
		if p.a, err = readAccount(1, compare.Original, filepath.Join(dir, "original.txt")); err != nil {
			return nil, err
		}
		if p.b, err = readAccount(2, compare.Retold, filepath.Join(dir, "account.txt")); err != nil {
			return nil, err
		}
		language, err := os.ReadFile(filepath.Join(dir, "language.txt"))
		if err != nil {
			return nil, err
		}
		p.b.Language = strings.TrimSpace(string(language))
		links, err := home.Table(table)
		if err != nil {
			return nil, err
		}
		for _, l := range links {
			p.gold[line{number(l["original_line"]), number(l["account_line"])}] = l["label"]
		}
		out = append(out, p)
	}
	return out, nil
}

// acrossSection prints what is found between a report and stories in other
// languages. What is partial counts for nothing.
func acrossSection(w io.Writer) error {
	fmt.Fprintln(w, "across: report in English, story in French, Spanish, German or Arabic; what is partial counts for nothing")
	for _, part := range []string{"tune", "test"} {
		pairs, err := readAcross(part)
		if err != nil {
			return err
		}
		sure, all := foundRate{}, foundRate{}
		for _, p := range pairs {
			c, err := compare.Compare(context.Background(), []compare.Account{p.a, p.b}, compare.Options{})
			if err != nil {
				return err
			}
			s, a := acrossRates(p, c)
			fmt.Fprintf(w, "  %-22s sure %s   sure and possible %s\n", part+"/"+p.id, s, a)
			sure, all = sure.plus(s), all.plus(a)
		}
		fmt.Fprintf(w, "  %-22s sure %s   sure and possible %s\n", part, sure, all)
	}
	return nil
}

// foundRate counts links.
type foundRate struct{ right, given, wanted int }

func (r foundRate) plus(o foundRate) foundRate {
	return foundRate{r.right + o.right, r.given + o.given, r.wanted + o.wanted}
}

func (r foundRate) String() string {
	return fmt.Sprintf("P %.2f R %.2f (%d of %d given, of %d)", float64(r.right)/float64(max(1, r.given)), float64(r.right)/float64(max(1, r.wanted)),
		r.right, r.given, r.wanted)
}

// acrossRates counts the links of a comparison, sure ones and all.
func acrossRates(p *docPair, c *compare.Comparison) (sure, all foundRate) {
	for _, label := range p.gold {
		sure.wanted += count(label == "aligned")
	}
	all.wanted = sure.wanted
	for _, l := range linksOf(c) {
		label := p.gold[line{c.Claims[0][l.From.Claim].Line, c.Claims[1][l.To.Claim].Line}]
		if label == "partial" {
			continue
		}
		all.given++
		all.right += count(label == "aligned")
		sure.given += count(l.Sure)
		sure.right += count(l.Sure && label == "aligned")
	}
	return sure, all
}
