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

// generated alters one thing, or nothing, in real sentences, rewords both
// alike, and measures what is found.
func generated(w io.Writer) error {
	sentences, err := readSentences("superpal", "wice")
	if err != nil {
		return err
	}
	news, err := readTable("mrpc", "pairs.tsv")
	if err != nil {
		return err
	}
	for _, r := range news {
		if whole.MatchString(r["text_a"]) {
			sentences = append(sentences, r["text_a"])
		}
	}
	used := map[string]bool{}
	r := rand.New(rand.NewPCG(4, 1848))
	made, found := map[string]int{}, map[string]int{}
	alarms, clean := map[compare.Kind]int{}, 0
	stray := map[compare.Kind]int{}
	for n := 0; n < generatedCases; {
		s := sentences[r.IntN(len(sentences))]
		if n%2 == 0 {
			account := reword(r, s)
			got, err := judgeTexts(s, account, true)
			if err != nil {
				return err
			}
			clean++
			n++
			for _, k := range got.kinds() {
				alarms[k]++
				trace("alarm", k, s, account, got)
			}
			continue
		}
		c := changes[(n/2)%len(changes)]
		original, account, ok := c.make(r, s)
		if !ok || original == account || used[c.name+s] {
			continue
		}
		used[c.name+s] = true
		account = reword(r, account)
		got, err := judgeTexts(original, account, true)
		if err != nil {
			return err
		}
		n++
		made[c.name]++
		if slices.Contains(got.kinds(), c.kind) {
			found[c.name]++
		} else {
			trace("missed "+c.name, c.kind, original, account, got)
		}
		for _, k := range got.kinds() {
			if k != c.kind {
				stray[k]++
			}
		}
	}
	altered := generatedCases - clean
	fmt.Fprintf(w, "generated: %d sentences altered in one thing, %d in nothing\n", altered, clean)
	for _, c := range changes {
		fmt.Fprintf(w, "  %-24s %-12s found %5.1f %% of %d\n", c.name, c.kind, 100*float64(found[c.name])/float64(max(1, made[c.name])), made[c.name])
	}
	fmt.Fprintf(w, "  false alarms where nothing was altered (and beside another alteration), in %%:\n ")
	for _, k := range compare.Kinds {
		fmt.Fprintf(w, " %s %.1f (%.1f)", k, 100*float64(alarms[k])/float64(clean), 100*float64(stray[k])/float64(altered))
	}
	fmt.Fprintln(w)
	return nil
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
		names, err := filepath.Glob(filepath.Join(folder(), set, "docs", "*.txt"))
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
