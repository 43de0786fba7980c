package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"synoptic/compare/eval/home"

	"synoptic/compare"
)

// morocco measures the pair that the project began with: whole texts, split
// by the engine. A link counts for a gold link where both claims hold its
// first words.
func morocco(w io.Writer) error {
	gold, err := home.Table(home.Sets(), "morocco", "gold.tsv")
	if err != nil {
		return err
	}
	texts, err := moroccoTexts()
	if err != nil {
		return err
	}
	c, err := compare.Compare(context.Background(), texts, compare.Options{})
	if err != nil {
		return err
	}
	m := moroccoResult{hit: make([]bool, len(gold))}
	for _, g := range c.Groups {
		for _, p := range g.Pairs {
			for _, l := range p.Links {
				m.judge(c, gold, l)
			}
		}
	}
	m.print(w, gold)
	return nil
}

func moroccoTexts() ([]compare.Account, error) {
	var texts []compare.Account
	for i, name := range []string{"original", "account"} {
		raw, err := os.ReadFile(filepath.Join(home.Sets(), "morocco", name+".txt"))
		if err != nil {
			return nil, err
		}
		texts = append(texts, compare.Account{ID: int64(i + 1), Title: name, Role: compare.Role(name), Language: "en", Text: string(raw)})
	}
	return texts, nil
}

type moroccoResult struct {
	hit           []bool
	stray, unsure []string
}

// judge finds the gold links that a link is.
func (m *moroccoResult) judge(c *compare.Comparison, gold []home.Row, l compare.Link) {
	from, to := c.Text(0, []int{l.From.Claim}), c.Text(1, []int{l.To.Claim})
	found := false
	for i, g := range gold {
		if strings.Contains(from, g["original"]) && strings.Contains(to, g["account"]) {
			m.hit[i] = m.hit[i] || l.Sure
			found = true
		}
	}
	says := fmt.Sprintf("%.2f  %.40s | %.40s", l.Score, from, to)
	if !found && l.Sure {
		m.stray = append(m.stray, says)
	} else if !found {
		m.unsure = append(m.unsure, says)
	}
}

func (m *moroccoResult) print(w io.Writer, gold []home.Row) {
	hits, wanted, partial := 0, 0, 0
	for i, g := range gold {
		if g["label"] == "partial" {
			partial += count(m.hit[i])
			continue
		}
		wanted++
		hits += count(m.hit[i])
		if !m.hit[i] {
			fmt.Fprintf(w, "  missed  %s | %s\n", g["original"], g["account"])
		}
	}
	fmt.Fprintf(w, "morocco\n  sure links           %d of %d aligned, %d partial, %d stray; unsure and not gold: %d\n",
		hits, wanted, partial, len(m.stray), len(m.unsure))
	for _, s := range m.stray {
		fmt.Fprintln(w, "  stray  ", s)
	}
	for _, s := range m.unsure {
		fmt.Fprintln(w, "  unsure ", s)
	}
}
