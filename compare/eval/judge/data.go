package main

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"synoptic/compare/eval/home"
	"synoptic/compare/unit"
)

// pair is two passages and whether the second changes what the first says.
type pair struct {
	id     string
	group  string // document; pairs of one stay together
	set    string
	domain string
	before string
	after  string
	change bool
	soft   bool // people overlook figures and the like here: hard units say nothing
	weight float64
	kept   bool // out of every decision

	altered *alteredText // the one change that is known; nil of pairs that people judged
}

//go:embed kept.txt
var keptOut string

// isKept reports whether kept.txt has a line.
func isKept(kind, name string) bool {
	for line := range strings.Lines(keptOut) {
		if strings.TrimSpace(line) == kind+" "+name {
			return true
		}
	}
	return false
}

// third reports whether an id is in the third that is kept out.
func third(id string) bool {
	sum := sha256.Sum256([]byte(id))
	return sum[0]%3 == 0
}

// readAll reads all sets.
func readAll() ([]pair, error) {
	var out []pair
	for _, read := range []func() ([]pair, error){readSummedits, readParaphrases, readGraded, readWice, readSuperpal} {
		pairs, err := read()
		if err != nil {
			return nil, err
		}
		out = append(out, pairs...)
	}
	return out, nil
}

// readSummedits reads edits of summaries with the document of each.
func readSummedits() ([]pair, error) {
	dir := filepath.Join(home.Sets(), "summedits")
	raw, err := os.ReadFile(filepath.Join(dir, "docs.jsonl"))
	if err != nil {
		return nil, err
	}
	docs := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		var d struct {
			IDs []string `json:"ids"`
			Doc string   `json:"doc"`
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			return nil, fmt.Errorf("docs.jsonl: %w", err)
		}
		sum := sha256.Sum256([]byte(d.Doc))
		for _, id := range d.IDs {
			docs[id] = hex.EncodeToString(sum[:])[:12]
		}
	}
	rows, err := home.Table(dir, "pairs.tsv")
	var out []pair
	for _, r := range rows {
		out = append(out, pair{id: r["id"], group: docs[r["id"]], set: "summedits", domain: r["domain"], before: r["before"], after: r["after"],
			change: r["label"] == "inconsistent", weight: 1,
			kept: isKept("domain", r["domain"]) || isKept("document", r["domain"]+" "+docs[r["id"]])})
	}
	return out, err
}

// readParaphrases reads pairs of sentences that people called the same.
func readParaphrases() ([]pair, error) {
	var out []pair
	for _, set := range []struct {
		name   string
		least  float64
		weight float64
	}{{"mrpc", 1, .35}, {"stsb", 4.6, .45}} {
		rows, err := home.Table(home.Sets(), set.name, "pairs.tsv")
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if score, err := strconv.ParseFloat(r["score"], 64); err != nil || score < set.least {
				continue
			}
			out = append(out, pair{id: set.name + r["id"], group: r["id"], set: set.name, before: r["text_a"], after: r["text_b"], soft: true, weight: set.weight, kept: third(r["id"])})
		}
	}
	return out, nil
}

// readGraded reads the pairs of the graded set that stand between: people say
// of the higher ones that only what is unimportant differs, and of the lower ones
// that what matters does. Of these only those count in which most words are the
// same, so that the change is a change and no other subject.
func readGraded() ([]pair, error) {
	rows, err := home.Table(home.Sets(), "stsb", "pairs.tsv")
	var out []pair
	for _, r := range rows {
		p := pair{id: "graded" + r["id"], group: r["id"], before: r["text_a"], after: r["text_b"], kept: third(r["id"])}
		score, err := strconv.ParseFloat(r["score"], 64)
		switch {
		case err != nil:
			continue
		case score >= leastNearly && score < 4.6:
			p.set, p.soft, p.weight = "nearly", true, nearlyWeight
		case score < mostApart && alike(p.before, p.after) >= leastAlike:
			p.set, p.change, p.weight = "apart", true, apartWeight
		default:
			continue
		}
		out = append(out, p)
	}
	return out, err
}

// What counts of the graded set, and how much.
const (
	leastNearly, nearlyWeight = 4.0, .3
	mostApart, apartWeight    = 3.0, .4
	leastAlike                = .5
)

// alike is how many of the words of two passages are the same, and in order.
func alike(before, after string) float64 {
	c := unit.Compare(unit.Read(before, "en"), unit.Read(after, "en"))
	return 2 * float64(len(c.Same)) / float64(len(strings.Fields(before))+len(strings.Fields(after)))
}

// longestEvidence is how many words of a page a claim is set against.
const longestEvidence = 220

// readWice reads claims of an encyclopedia and what they rest on.
func readWice() ([]pair, error) {
	claims, err := home.Table(home.Sets(), "wice", "claims.tsv")
	if err != nil {
		return nil, err
	}
	label := map[string]string{}
	for _, r := range claims {
		label[r["doc_id"]] = r["claim_label"]
	}
	sets, err := home.Table(home.Sets(), "wice", "sets.tsv")
	var out []pair
	for _, r := range sets {
		if r["set"] != "1" || r["b_lines"] == "" {
			continue
		}
		id := r["doc_id"]
		evidence := linesOf(filepath.Join(home.Sets(), "wice", "docs", id+".b.txt"), strings.Fields(r["b_lines"])...)
		if len(strings.Fields(evidence)) > longestEvidence {
			continue
		}
		claim, err := os.ReadFile(filepath.Join(home.Sets(), "wice", "docs", id+".a.txt"))
		if err != nil {
			return nil, err
		}
		p := pair{id: "wice" + id, group: id, set: "wice", before: evidence, after: strings.Join(strings.Fields(string(claim)), " "), change: label[id] != "supported", weight: .5, kept: third(id)}
		if p.change {
			p.weight = .15
		}
		out = append(out, p)
	}
	return out, err
}

// readSuperpal reads sentences of articles and of their summaries.
func readSuperpal() ([]pair, error) {
	rows, err := home.Table(home.Sets(), "superpal", "gold.tsv")
	var out []pair
	for _, r := range rows {
		at := func(side string) string {
			return linesOf(filepath.Join(home.Sets(), "superpal", "docs", r["doc_id"]+"."+side+".txt"), r[side+"_line"])
		}
		out = append(out, pair{id: "superpal" + r["doc_id"] + r["a_line"] + "-" + r["b_line"], group: r["doc_id"], set: "superpal", before: at("b"), after: at("a"), weight: .5, kept: third(r["doc_id"])})
	}
	return out, err
}

// linesOf returns some lines of a file, joined.
func linesOf(path string, numbers ...string) string {
	raw, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	lines := strings.Split(string(raw), "\n")
	var out []string
	for _, n := range numbers {
		if i, err := strconv.Atoi(n); err == nil && i >= 1 && i <= len(lines) {
			out = append(out, strings.TrimSpace(lines[i-1]))
		}
	}
	return strings.Join(out, " ")
}
