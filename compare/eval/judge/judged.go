package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"

	"synoptic/compare/unit"
)

// judgedBags reads what people dismissed and added, as `synoptic export
// --layout judged` writes it: of each row the units at its words make a bag. The
// error names the file, and the column that it lacks.
func judgedBags(path string) ([]bag, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, fmt.Errorf("%s is no table of judged findings: %w", path, err)
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[strings.TrimPrefix(name, "\ufeff")] = i
	}
	for _, name := range []string{"change", "language", "from_passage", "to_passage", "from_text", "to_text"} {
		if _, ok := at[name]; !ok {
			return nil, fmt.Errorf("%s has no column %s", path, name)
		}
	}
	var out []bag
	for n, r := range rows[1:] {
		b := bag{pair: pair{id: fmt.Sprint(path, n+2), group: r[at["from_passage"]], set: "judged", domain: "judged",
			before: r[at["from_passage"]], after: r[at["to_passage"]], change: r[at["change"]] == "true", weight: 1}}
		if r[at["language"]] != "en" {
			continue // nothing is learnt of other languages
		}
		b.touched(r[at["from_text"]], r[at["to_text"]])
		out = append(out, b)
	}
	return out, nil
}

// touched takes the units at some words of both sides, all where there are none.
func (b *bag) touched(from, to string) {
	c := changesOf(b.before, b.after)
	if c == nil {
		return
	}
	var whole = from == b.before && to == b.after || from+to == ""
	for _, u := range c.Units {
		if whole || within(b.before, from, u.From) || within(b.after, to, u.To) {
			b.take(u)
		}
	}
}

func within(text, words string, s unit.Span) bool {
	return words != "" && overlap(places(text, words), s)
}
