package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"synoptic/compare/eval/home"

	"synoptic/compare"
)

// change alters one thing in a sentence; ok is false where the sentence has
// nothing of the kind. Some changes need the original to be changed too (a
// quotation needs one that quotes it): they return both sides.
type change struct {
	kind compare.Kind
	name string
	make func(r *rand.Rand, s string) (original, account string, ok bool)
}

// generatedCases is how many cases are made, half of them without a change.
const generatedCases = 4000

// generator makes cases from real sentences and counts what is found.
type generator struct {
	*rand.Rand
	sentences      []string
	used           map[string]bool // change and sentence
	made, found    map[string]int  // by change
	alarms, stray  map[compare.Kind]int
	clean, altered int
}

// generated alters one thing, or nothing, in real sentences, rewords both
// alike, and measures what is found.
func generated(w io.Writer) error {
	sentences, err := sourceSentences()
	if err != nil {
		return err
	}
	g := &generator{Rand: rand.New(rand.NewPCG(4, 1848)), sentences: sentences, used: map[string]bool{},
		made: map[string]int{}, found: map[string]int{}, alarms: map[compare.Kind]int{}, stray: map[compare.Kind]int{}}
	for g.clean+g.altered < generatedCases {
		s := g.sentences[g.IntN(len(g.sentences))]
		if g.clean <= g.altered {
			err = g.unaltered(s)
		} else {
			err = g.alter(s, changes[g.altered%len(changes)])
		}
		if err != nil {
			return err
		}
	}
	g.print(w)
	return nil
}

// sourceSentences returns the sentences that cases are made from.
func sourceSentences() ([]string, error) {
	sentences, err := readSentences("superpal", "wice")
	if err != nil {
		return nil, err
	}
	news, err := home.Table(home.Sets(), "mrpc", "pairs.tsv")
	for _, r := range news {
		if whole.MatchString(r["text_a"]) {
			sentences = append(sentences, r["text_a"])
		}
	}
	return sentences, err
}

// unaltered judges a sentence against the same in other words.
func (g *generator) unaltered(s string) error {
	account := reword(g.Rand, s)
	got, err := judgeTexts(s, account, true)
	g.clean++
	for _, k := range got.kinds() {
		g.alarms[k]++
		trace("alarm", k, s, account, got)
	}
	return err
}

// alter judges a sentence against one in which one thing was changed. A
// sentence that has nothing to change is passed over.
func (g *generator) alter(s string, c change) error {
	original, account, ok := c.make(g.Rand, s)
	if !ok || original == account || g.used[c.name+s] {
		return nil
	}
	g.used[c.name+s] = true
	account = reword(g.Rand, account)
	got, err := judgeTexts(original, account, true)
	g.altered++
	g.made[c.name]++
	if slices.Contains(got.kinds(), c.kind) {
		g.found[c.name]++
	} else {
		trace("missed "+c.name, c.kind, original, account, got)
	}
	for _, k := range got.kinds() {
		if k != c.kind {
			g.stray[k]++
		}
	}
	return err
}

func (g *generator) print(w io.Writer) {
	fmt.Fprintf(w, "generated: %d sentences altered in one thing, %d in nothing\n", g.altered, g.clean)
	for _, c := range changes {
		fmt.Fprintf(w, "  %-24s %-12s found %5.1f %% of %d\n", c.name, c.kind, 100*float64(g.found[c.name])/float64(max(1, g.made[c.name])), g.made[c.name])
	}
	fmt.Fprintf(w, "  false alarms where nothing was altered (and beside another alteration), in %%:\n ")
	for _, k := range compare.Kinds {
		fmt.Fprintf(w, " %s %.1f (%.1f)", k, 100*float64(g.alarms[k])/float64(g.clean), 100*float64(g.stray[k])/float64(g.altered))
	}
	fmt.Fprintln(w)
}

// trace prints a case that went wrong where TRACE is set.
func trace(what string, k compare.Kind, original, account string, got judged) {
	if os.Getenv("TRACE") == "" {
		return
	}
	fmt.Fprintf(os.Stderr, "%s %s\n  %s\n  %s\n", what, k, original, account)
	for _, f := range got.findings {
		fmt.Fprintf(os.Stderr, "    %s: %s\n", f.Kind, f.Says)
	}
}

var whole = regexp.MustCompile(`^[A-Z“"][^\n]{40,260}[.]$`)

// readSentences returns the plain sentences of sets that hold a sentence a
// line.
func readSentences(sets ...string) ([]string, error) {
	var out []string
	for _, set := range sets {
		names, err := filepath.Glob(filepath.Join(home.Sets(), set, "docs", "*.txt"))
		if err != nil {
			return nil, err
		}
		if len(names) == 0 {
			return nil, fmt.Errorf("%s: %w", set, os.ErrNotExist)
		}
		slices.Sort(names)
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			for line := range strings.Lines(string(raw)) {
				line = strings.TrimSpace(line)
				if whole.MatchString(line) && strings.Count(line, `"`)%2 == 0 && !strings.Contains(line, "  ") {
					out = append(out, line)
				}
			}
		}
	}
	return out, nil
}
