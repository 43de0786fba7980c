package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare/eval/home"

	"synoptic/compare"
)

// stretch is an edit by numbers of tokens, ends excluded.
type stretch struct{ a0, a1, b0, b1 int }

// arxivedits measures whether the word diff marks the edits that people
// marked, span for span. The baseline is a plain diff of the tokens.
func arxivedits(w io.Writer) error {
	pairs, err := home.Table(home.Sets(), "arxivedits", "pairs.tsv")
	if err != nil {
		return err
	}
	edits, err := home.Table(home.Sets(), "arxivedits", "edits.tsv")
	if err != nil {
		return err
	}
	gold := map[string][]stretch{}
	for _, e := range edits {
		gold[e["id"]] = append(gold[e["id"]], stretch{place(e["a_start"]), place(e["a_end"]), place(e["b_start"]), place(e["b_end"])})
	}
	var ours, plain [3]int // hits, said, gold
	for _, p := range pairs {
		add(&ours, marked(p["text_a"], p["text_b"]), gold[p["id"]])
		add(&plain, plainEdits(strings.Fields(p["text_a"]), strings.Fields(p["text_b"])), gold[p["id"]])
	}
	fmt.Fprintf(w, "arxivedits: %d edits, spans exact\n", ours[2])
	fmt.Fprintf(w, "  word diff            %v\n", rated(ours[0], ours[1], ours[2]))
	fmt.Fprintf(w, "  plain diff of tokens %v\n", rated(plain[0], plain[1], plain[2]))
	return nil
}

// place reads a token number; nothing stands for an empty side.
func place(s string) int {
	if s == "" {
		return -1
	}
	return number(s)
}

// add counts the stretches that are in the gold.
func add(sum *[3]int, said, gold []stretch) {
	for _, s := range said {
		sum[0] += count(slices.Contains(gold, s))
	}
	sum[1] += len(said)
	sum[2] += len(gold)
}

// marked returns what the word diff marks as changed, by tokens that stand
// between blanks.
func marked(a, b string) []stretch {
	var out []stretch
	at := [2]int{}
	open := false
	for _, e := range compare.Diff(a, b) {
		if e.Op == compare.Equal {
			at[0] += len(e.From)
			at[1] += len(e.To)
			open = false
			continue
		}
		if !open {
			out = append(out, stretch{-1, -1, -1, -1})
			open = true
		}
		s := &out[len(out)-1]
		s.a0, s.a1 = widen(a, at[0], e.From, s.a0, s.a1)
		s.b0, s.b1 = widen(b, at[1], e.To, s.b0, s.b1)
		at[0] += len(e.From)
		at[1] += len(e.To)
	}
	return out
}

// widen returns the tokens that a changed text at a place touches.
func widen(text string, at int, changed string, from, to int) (int, int) {
	words := strings.TrimSpace(changed)
	if words == "" {
		return from, to
	}
	start := at + strings.Index(changed, words)
	return strings.Count(text[:start], " "), strings.Count(text[:start+len(words)], " ") + 1
}

// plainEdits is a diff by a table of longest common subsequences.
func plainEdits(a, b []string) []stretch {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				table[i][j] = table[i+1][j+1] + 1
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	var out []stretch
	for i, j := 0, 0; i < len(a) || j < len(b); {
		if i < len(a) && j < len(b) && a[i] == b[j] {
			i, j = i+1, j+1
			continue
		}
		s := stretch{i, i, j, j}
		for i < len(a) && (j == len(b) || a[i] != b[j] && table[i+1][j] >= table[i][j+1]) || j < len(b) && (i == len(a) || a[i] != b[j]) {
			if i < len(a) && (j == len(b) || table[i+1][j] >= table[i][j+1]) {
				i++
			} else {
				j++
			}
		}
		s.a1, s.b1 = i, j
		if s.a0 == s.a1 {
			s.a0, s.a1 = -1, -1
		}
		if s.b0 == s.b1 {
			s.b0, s.b1 = -1, -1
		}
		out = append(out, s)
	}
	return out
}

// nearest is how many sentences of a page a claim is read against.
const nearest = 3

// wiceTokens measures whether the words of a claim that the diff against the
// nearest sentences of a page leaves as new are those that the page does not
// support. The baseline takes the words that the page has nowhere.
func wiceTokens(w io.Writer) error {
	rows, err := home.Table(home.Sets(), "wice_tokens", "gold.tsv")
	if err != nil {
		return err
	}
	var ours, plain [3]int
	for _, r := range rows {
		claim, page, err := readClaim(r["doc_id"])
		if err != nil {
			return err
		}
		tokens := strings.Fields(claim)
		supported := supportedTokens(claim, page)
		words := map[string]bool{}
		for _, l := range page {
			for word := range strings.FieldsSeq(strings.ToLower(l)) {
				words[strings.Trim(word, `.,;:"'()?!`)] = true
			}
		}
		for i, t := range tokens {
			missing := r["unsupported"][i] == '1'
			tally(&ours, !supported[i], missing)
			tally(&plain, !words[strings.Trim(strings.ToLower(t), `.,;:"'()?!`)], missing)
		}
	}
	fmt.Fprintf(w, "wice_tokens: %d tokens without support\n", ours[2])
	fmt.Fprintf(w, "  diff with the nearest %d sentences %v\n", nearest, rated(ours[0], ours[1], ours[2]))
	fmt.Fprintf(w, "  words that the page has nowhere    %v\n", rated(plain[0], plain[1], plain[2]))
	return nil
}

func tally(sum *[3]int, said, gold bool) {
	sum[0] += count(said && gold)
	sum[1] += count(said)
	sum[2] += count(gold)
}

// readClaim returns a claim and the sentences of its page.
func readClaim(id string) (claim string, page []string, err error) {
	a, err := os.ReadFile(filepath.Join(home.Sets(), "wice_tokens", "docs", id+".a.txt"))
	if err != nil {
		return "", nil, err
	}
	b, err := os.ReadFile(filepath.Join(home.Sets(), "wice_tokens", "docs", id+".b.txt"))
	return strings.TrimSpace(string(a)), strings.Split(strings.TrimSpace(string(b)), "\n"), err
}

// supportedTokens marks the tokens of a claim that a diff with one of the
// nearest sentences leaves as they are.
func supportedTokens(claim string, page []string) []bool {
	score := map[string]float64{}
	for _, l := range page {
		score[l] = compare.Similarity(l, claim)
	}
	slices.SortStableFunc(page, func(a, b string) int {
		switch {
		case score[a] > score[b]:
			return -1
		case score[a] < score[b]:
			return 1
		}
		return 0
	})
	out := make([]bool, len(strings.Fields(claim)))
	for _, l := range page[:min(nearest, len(page))] {
		at := 0
		for _, e := range compare.Diff(l, claim) {
			if e.Op == compare.Equal && strings.TrimSpace(e.To) != "" {
				from, to := widen(claim, at, e.To, 0, 0)
				for i := from; i < to; i++ {
					out[i] = true
				}
			}
			at += len(e.To)
		}
	}
	return out
}
