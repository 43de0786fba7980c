// Package gold measures the engine on reports and news stories that were
// aligned by hand. The pairs lie in compare/testdata/gold: tune holds those
// that may be tuned on, test those that may not.
package gold

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare"
)

// Label says how a reader sees two claims.
type Label string

// The labels of the tables.
const (
	Aligned Label = "aligned" // the same claim, or half of one that was split or merged
	Partial Label = "partial" // touches it: neither rewarded nor punished
)

// Line is a pair of claims by their indexes.
type Line struct{ Original, Account int }

// Pair is a report and a story with the links that a reader drew.
type Pair struct {
	Name   string // with its folder: tune/central-bank
	Links  map[Line]Label
	Result *compare.Comparison
}

// Tune reports whether the pair may be tuned on and learnt from.
func (p *Pair) Tune() bool { return strings.HasPrefix(p.Name, "tune/") }

// Read compares all pairs under a folder, in the order of their names. It is
// an error when a row of a table does not name exactly one claim of each side.
func Read(folder string) ([]*Pair, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*", "*", "gold.tsv"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no aligned pairs in %s: %w", folder, os.ErrNotExist)
	}
	slices.Sort(names)
	var out []*Pair
	for _, name := range names {
		p, err := readPair(filepath.Dir(name))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, p)
	}
	return out, nil
}

func readPair(folder string) (*Pair, error) {
	var texts []compare.Account
	for i, role := range []compare.Role{compare.Original, compare.Retold} {
		raw, err := os.ReadFile(filepath.Join(folder, string(role)+".txt"))
		if err != nil {
			return nil, err
		}
		texts = append(texts, compare.Account{ID: int64(i + 1), Title: string(role), Role: role, Language: "en", Text: string(raw)})
	}
	c, err := compare.Compare(context.Background(), texts, compare.Options{})
	if err != nil {
		return nil, err
	}
	name := filepath.Base(filepath.Dir(folder)) + "/" + filepath.Base(folder)
	p := &Pair{Name: name, Links: map[Line]Label{}, Result: c}
	return p, p.readLinks(filepath.Join(folder, "gold.tsv"))
}

// readLinks reads the table: first words of the original's claim, first words
// of the account's claim, label.
func (p *Pair) readLinks(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) != 3 {
			return fmt.Errorf("line %d: want original, account and label between tabs", n)
		}
		if n == 1 {
			continue
		}
		if err := p.readLink(fields[0], fields[1], Label(fields[2])); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return lines.Err()
}

func (p *Pair) readLink(original, account string, label Label) error {
	from, err := p.find(0, original)
	if err != nil {
		return err
	}
	to, err := p.find(1, account)
	if err != nil {
		return err
	}
	at := Line{from, to}
	if label != Aligned && label != Partial {
		return fmt.Errorf("%q is no label", label)
	}
	if _, twice := p.Links[at]; twice {
		return fmt.Errorf("%q and %q are linked twice", original, account)
	}
	p.Links[at] = label
	return nil
}

// find returns the claim that holds these first words of a sentence.
func (p *Pair) find(account int, words string) (int, error) {
	at := -1
	for i, claim := range p.Result.Claims[account] {
		if claim.Kind != compare.Statement || !strings.Contains(p.text(account, i), words) {
			continue
		}
		if at >= 0 {
			return 0, fmt.Errorf("%q stands in two claims of %s", words, p.Result.Accounts[account].Title)
		}
		at = i
	}
	if at < 0 {
		return 0, fmt.Errorf("%q stands in no claim of %s", words, p.Result.Accounts[account].Title)
	}
	return at, nil
}

func (p *Pair) text(account, claim int) string {
	return p.Result.Claims[account][claim].Of(p.Result.Accounts[account].Text)
}

// First returns the first words of both claims of a line.
func (p *Pair) First(l Line) string {
	return fmt.Sprintf("%.60s | %.60s", p.text(0, l.Original), p.text(1, l.Account))
}
