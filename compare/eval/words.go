package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare"
)

// makeWords writes the tables of rarity, synonyms, derivations and opposites from the files of
// WordNet 3.0 in folder from (Debian: /usr/share/wordnet).
func makeWords(from, to string) error {
	w := wordnet{texts: map[string]int{}, sense: map[string][]string{}, members: map[string][]string{}}
	for _, part := range wordnetParts {
		if err := w.readData(from, part); err != nil {
			return err
		}
		if err := w.readIndex(from, part); err != nil {
			return err
		}
	}
	if err := w.readCounts(from); err != nil {
		return err
	}
	if err := writeGzip(filepath.Join(to, "common.gz"), w.common()); err != nil {
		return err
	}
	opposites, err := w.opposites(from)
	if err != nil {
		return err
	}
	if err := writeGzip(filepath.Join(to, "opposites.gz"), opposites); err != nil {
		return err
	}
	derived, err := w.derived(from)
	if err != nil {
		return err
	}
	if err := writeGzip(filepath.Join(to, "derived.gz"), derived); err != nil {
		return err
	}
	return writeGzip(filepath.Join(to, "synonyms.gz"), w.groups())
}

// wordnet is what is taken from WordNet.
type wordnet struct {
	glosses int
	texts   map[string]int      // stem: texts that have it
	sense   map[string][]string // word and part of speech: its synsets, the commonest first
	members map[string][]string // synset: its words
}

func eachLine(path string, do func(line string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if !strings.HasPrefix(lines.Text(), "  ") { // the licence stands on top
			do(lines.Text())
		}
	}
	return lines.Err()
}

// readData counts the words of definitions and notes the words of synsets.
func (w *wordnet) readData(from, part string) error {
	return eachLine(filepath.Join(from, "data."+part), func(line string) {
		data, gloss, _ := strings.Cut(line, " | ")
		for text := range strings.SplitSeq(gloss, ";") {
			w.count(text)
		}
		f := strings.Fields(data)
		n, _ := strconv.ParseInt(f[3], 16, 32)
		for i := range int(n) {
			word, _, _ := strings.Cut(f[4+2*i], "(")
			w.members[part+f[0]] = append(w.members[part+f[0]], word)
		}
	})
}

func (w *wordnet) count(text string) {
	w.glosses++
	seen := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r < 'A' || r > 'z' || r > 'Z' && r < 'a' }) {
		seen[compare.Stem(word, "en")] = true
	}
	for stem := range seen {
		w.texts[stem]++
	}
}

func (w *wordnet) readIndex(from, part string) error {
	return eachLine(filepath.Join(from, "index."+part), func(line string) {
		f := strings.Fields(line)
		n, _ := strconv.Atoi(f[2])
		for _, s := range f[len(f)-n:] {
			w.sense[f[0]+" "+part] = append(w.sense[f[0]+" "+part], part+s)
		}
	})
}

// readCounts adds how often the tagged texts have a word.
func (w *wordnet) readCounts(from string) error {
	return eachLine(filepath.Join(from, "cntlist.rev"), func(line string) {
		f := strings.Fields(line)
		word, _, _ := strings.Cut(f[0], "%")
		n, _ := strconv.Atoi(f[2])
		if !strings.Contains(word, "_") {
			w.texts[compare.Stem(word, "en")] += n
		}
	})
}

// common lists the stems by the number of texts that have them, in steps of a
// fifth so that the table stays small.
func (w *wordnet) common() []string {
	steps := map[int][]string{}
	for stem, n := range w.texts {
		if n < 2 || len(stem) < 2 {
			continue
		}
		step := 2
		for step+max(1, step/5) <= n {
			step += max(1, step/5)
		}
		steps[step] = append(steps[step], stem)
	}
	out := []string{strconv.Itoa(w.glosses)}
	for _, step := range slices.Sorted(maps.Keys(steps)) {
		slices.Sort(steps[step])
		out = append(out, fmt.Sprint(step, " ", strings.Join(steps[step], " ")))
	}
	return out
}

// groups lists the stems that share one of their three commonest senses.
func (w *wordnet) groups() []string {
	of := map[string][]string{}
	for key, senses := range w.sense {
		word, _, _ := strings.Cut(key, " ")
		for _, s := range senses[:min(3, len(senses))] {
			if !strings.ContainsAny(word, "_.'0123456789-") {
				of[s] = append(of[s], compare.Stem(word, "en"))
			}
		}
	}
	seen := map[string]bool{}
	for _, stems := range of {
		slices.Sort(stems)
		if stems = slices.Compact(stems); len(stems) > 1 {
			seen[strings.Join(stems, " ")] = true
		}
	}
	out := slices.Collect(maps.Keys(seen))
	slices.SortFunc(out, func(a, b string) int { return cmp.Compare(a, b) })
	return out
}

// writeGzip writes lines so that the same lines give the same bytes.
func writeGzip(path string, lines []string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	z, _ := gzip.NewWriterLevel(f, gzip.BestCompression)
	if _, err := z.Write([]byte(strings.Join(lines, "\n") + "\n")); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}
