package main

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare/eval/home"

	"synoptic/compare/unit"
)

// labelled is a change of substance that a reader found in a pair of lines.
type labelled struct {
	before, after []unit.Span // the words of it, in the lines
	arguable      bool
}

// reportBags reads real stories: of each pair of lines that say the same, the
// units that touch a labelled change make a bag for each change, and every
// other unit is one of wording.
func reportBags() ([]bag, error) {
	topics, err := filepath.Glob(filepath.Join(home.Sets(), "reports", "*", "gold.tsv"))
	if err != nil {
		return nil, err
	}
	var out []bag
	for _, gold := range topics {
		dir := filepath.Dir(gold)
		links, err := home.Table(gold)
		if err != nil {
			return nil, err
		}
		changes, err := home.Table(dir, "findings.tsv")
		if err != nil {
			return nil, err
		}
		for _, l := range links {
			if l["label"] == "aligned" {
				bags, err := linkBags(dir, l, changes)
				if err != nil {
					return nil, err
				}
				out = append(out, bags...)
			}
		}
	}
	return out, nil
}

// linkBags are the bags of a pair of lines.
func linkBags(dir string, link home.Row, known []home.Row) ([]bag, error) {
	if _, err := os.Stat(filepath.Join(dir, link["account"]+".lines.txt")); err != nil {
		return nil, err
	}
	before := linesOf(filepath.Join(dir, "original.lines.txt"), link["original_line"])
	after := linesOf(filepath.Join(dir, link["account"]+".lines.txt"), link["account_line"])
	topic := filepath.Base(dir)
	base := pair{id: strings.Join([]string{topic, link["account"], link["original_line"], link["account_line"]}, " "), group: topic, set: "reports", before: before, after: after, kept: slices.Contains(home.KeptTopics, topic)}
	var labels []labelled
	for _, c := range known {
		if c["account"] == link["account"] && c["original_line"] == link["original_line"] && c["account_line"] == link["account_line"] {
			labels = append(labels, labelled{places(before, c["original_words"]), places(after, c["account_words"]), c["arguable"] != "no"})
		}
	}
	change := changesOf(before, after)
	if change == nil {
		return nil, nil
	}
	touched := make([]bool, len(change.Units))
	var out []bag
	for _, l := range labels {
		b := bag{pair: base}
		b.change, b.weight, b.domain = true, 2, "clear"
		if l.arguable {
			b.weight, b.domain = .6, "arguable"
		}
		for i, u := range change.Units {
			if overlap(l.before, u.From) || overlap(l.after, u.To) {
				touched[i] = true
				b.take(u)
			}
		}
		out = append(out, b)
	}
	for i, u := range change.Units {
		if !touched[i] {
			b := bag{pair: base}
			b.weight = .8
			b.take(u)
			out = append(out, b)
		}
	}
	return out, nil
}

func (b *bag) take(u unit.Unit) {
	b.units, b.rows = append(b.units, u), append(b.rows, u.Features)
}

// places returns where labelled words stand in a line; words in parentheses
// are remarks.
func places(line, words string) []unit.Span {
	var out []unit.Span
	for part := range strings.SplitSeq(words, " … ") {
		part = strings.TrimSpace(part)
		if at := strings.Index(line, part); part != "" && part[0] != '(' && at >= 0 {
			out = append(out, unit.Span{Start: at, End: at + len(part)})
		}
	}
	return out
}

func overlap(places []unit.Span, s unit.Span) bool {
	for _, p := range places {
		if p.Start < s.End && s.Start < p.End {
			return true
		}
	}
	return false
}

// reportLines are the sentences of real reports and stories.
func reportLines() ([]pair, error) {
	files, err := filepath.Glob(filepath.Join(home.Sets(), "reports", "*", "*.lines.txt"))
	if err != nil {
		return nil, err
	}
	var out []pair
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		topic := filepath.Base(filepath.Dir(file))
		for n, line := range strings.Split(string(raw), "\n") {
			if words := len(strings.Fields(line)); words >= shortestLine && words <= longestLine {
				out = append(out, pair{id: topic + filepath.Base(file) + strconv.Itoa(n), group: topic, before: strings.TrimSpace(line), kept: slices.Contains(home.KeptTopics, topic)})
			}
		}
	}
	return out, nil
}

// Of so many words are the lines of which altered copies are made.
const shortestLine, longestLine = 8, 45
