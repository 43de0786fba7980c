package main

import (
	"slices"
	"strings"
)

// entry is a word of the thesaurus and those that may stand for it.
type entry struct {
	root  string
	words []string
}

// readMoby reads the entries whose words are kept, the words as WordNet writes
// them.
func readMoby(path string) ([]entry, error) {
	var out []entry
	err := eachLine(path, func(line string) {
		words := strings.Split(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(line)), " ", "_"), ",")
		if kept(words[0]) && strings.Count(words[0], "_") < 2 {
			out = append(out, entry{words[0], words[1:]})
		}
	})
	slices.SortFunc(out, func(a, b entry) int { return strings.Compare(a.root, b.root) })
	return out, err
}

// packMoby writes, for each word, the entries that name it, by their numbers
// as words.
func (n *net) packMoby(entries []entry) []byte {
	in := make([][]int, len(n.lemmas))
	isRoot := map[string]bool{}
	for _, e := range entries {
		isRoot[e.root] = true
	}
	for _, e := range entries {
		root := n.lemmaAt[e.root]
		for _, w := range e.words {
			if i, ok := n.lemmaAt[w]; ok && i != root && isRoot[w] {
				in[i] = append(in[i], root)
			}
		}
	}
	roots := make([]int, len(n.lemmas)) // word: number of its entry
	var p packer
	p.number(len(entries))
	last := 0
	for i, e := range entries {
		at := n.lemmaAt[e.root]
		roots[at] = i
		p.number(at - last)
		last = at
	}
	for _, list := range in {
		slices.Sort(list)
		list = slices.Compact(list)
		p.number(len(list))
		last := 0
		for _, r := range list {
			p.number(roots[r] - last)
			last = roots[r]
		}
	}
	return p.bytes
}
