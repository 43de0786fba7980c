package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// parts of speech, in the order in which lexis numbers them.
var parts = []string{"noun", "verb", "adj", "adv"}

// letter is how WordNet writes a part of speech in a pointer.
var letter = map[string]int{"n": 0, "v": 1, "a": 2, "s": 2, "r": 3}

// synset is a sense with the words that have it.
type synset struct {
	field    int // the file of the lexicographer: noun.person is 18
	words    []string
	pointers []pointer
}

// pointer is a relation of a synset; own and other are the words meant, from
// 1, or 0 where the whole synset is.
type pointer struct {
	sign       string
	to         key
	own, other int
}

// key names a synset: its part of speech and its place in the file.
type key struct{ part, offset int }

// net is WordNet as it is read, and the numbers given to words and senses.
type net struct {
	synsets    map[key]*synset
	order      [4][]key                // as in the files
	senses     map[string]*[4][]key    // of a word, the commonest first
	counts     map[string]*[4]int      // how often tagged texts have a word
	exceptions map[string]*[4][]string // irregular form: its words
	lemmas     []string                // sorted
	lemmaAt    map[string]int          // number of a word
	synsetAt   map[key]int             // number of a sense
}

func readNet(folder string) (*net, error) {
	n := &net{synsets: map[key]*synset{}, senses: map[string]*[4][]key{}, counts: map[string]*[4]int{}, exceptions: map[string]*[4][]string{}}
	for p, name := range parts {
		for _, step := range []struct {
			file string
			read func(p int, fields []string)
		}{{"data." + name, n.readData}, {"index." + name, n.readIndex}, {name + ".exc", n.readException}} {
			if err := eachLine(filepath.Join(folder, step.file), func(line string) { step.read(p, strings.Fields(line)) }); err != nil {
				return nil, err
			}
		}
	}
	return n, eachLine(filepath.Join(folder, "cntlist.rev"), n.readCount)
}

// eachLine reads the lines of a file, without the licence on top.
func eachLine(path string, do func(line string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		if line := lines.Text(); !strings.HasPrefix(line, "  ") {
			do(line)
		}
	}
	return lines.Err()
}

func (n *net) readData(p int, f []string) {
	s := &synset{field: atoi(f[1])}
	count, _ := strconv.ParseInt(f[3], 16, 32)
	at := 4
	for range count {
		word, _, _ := strings.Cut(strings.ToLower(f[at]), "(")
		s.words = append(s.words, word)
		at += 2
	}
	pointers := atoi(f[at])
	for i := range pointers {
		g := f[at+1+4*i:]
		own, _ := strconv.ParseInt(g[3][:2], 16, 32)
		other, _ := strconv.ParseInt(g[3][2:], 16, 32)
		s.pointers = append(s.pointers, pointer{g[0], key{letter[g[2]], atoi(g[1])}, int(own), int(other)})
	}
	k := key{p, atoi(f[0])}
	n.synsets[k] = s
	n.order[p] = append(n.order[p], k)
}

func (n *net) readIndex(p int, f []string) {
	if n.senses[f[0]] == nil {
		n.senses[f[0]] = &[4][]key{}
	}
	for _, offset := range f[len(f)-atoi(f[2]):] {
		n.senses[f[0]][p] = append(n.senses[f[0]][p], key{p, atoi(offset)})
	}
}

func (n *net) readException(p int, f []string) {
	if len(f) < 2 {
		return
	}
	if n.exceptions[f[0]] == nil {
		n.exceptions[f[0]] = &[4][]string{}
	}
	n.exceptions[f[0]][p] = append(n.exceptions[f[0]][p], f[1:]...)
}

func (n *net) readCount(line string) {
	f := strings.Fields(line)
	word, rest, _ := strings.Cut(f[0], "%")
	if n.counts[word] == nil {
		n.counts[word] = &[4]int{}
	}
	n.counts[word][[]int{0, 0, 1, 2, 3, 2}[rest[0]-'0']] += atoi(f[2])
}

// atoi reads a number of WordNet's files, which are as they are.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(fmt.Sprintf("lexis: %q is not a number", s))
	}
	return n
}

// kept reports whether a word is taken: letters, hyphens and apostrophes, of
// three words at most.
func kept(word string) bool {
	return strings.Trim(word, "abcdefghijklmnopqrstuvwxyz_-'") == "" && strings.Count(word, "_") < 3
}

// number gives numbers to the words of WordNet and of the thesaurus and to
// the senses that a word kept has.
func (n *net) number(entries []entry) {
	seen := map[string]bool{}
	for w := range n.senses {
		seen[w] = kept(w)
	}
	for _, e := range entries {
		seen[e.root] = true
	}
	for w, yes := range seen {
		if yes {
			n.lemmas = append(n.lemmas, w)
		}
	}
	slices.Sort(n.lemmas)
	n.lemmaAt, n.synsetAt = map[string]int{}, map[key]int{}
	for i, w := range n.lemmas {
		n.lemmaAt[w] = i
	}
	for _, keys := range n.order {
		for _, k := range keys {
			n.synsetAt[k] = len(n.synsetAt)
		}
	}
}
