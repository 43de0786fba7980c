package main

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare"
)

// posed are words with an opposite that says nothing of whether a statement
// holds: postures, places, degrees and quantities, which have checks of their
// own, and words that news seldom uses in the sense that has the opposite.
var posed = strings.Fields(`lie sit stand come go have lack change stay ride walk right wrong
	little much other same new old first last all some no large small big many few local away home less more down up half past present
	side top bottom long short left back front heavy light former latter outside inside fast slow round square off out bound free even odd
	east west north south eastern western northern southern forward reverse near far close distant here there above below ever never early late wide narrow hard soft
	dark dull bright single multiple common individual general specific national international foreign domestic
	concerned headed running standing passing leading following found dead live alive right act arm content claim interest content
	fall rise lower raise increase decrease better worse best worst most least greater lesser fewer maximum minimum
	following preceding succeeding low high bore wax wane tide ebb box age retail credit debit progress focus blur`)

// lemma is a word of a synset, by its place there.
type lemma struct {
	synset string
	at     int
}

// readOpposites notes the pairs of words that WordNet calls opposites in one
// of their commonest senses, of verbs their closest synonyms too.
func (w *wordnet) readOpposites(from, part string, into map[string]bool) error {
	var pairs [][2]lemma
	words := map[string][]string{}
	err := eachLine(filepath.Join(from, "data."+part), func(line string) {
		data, _, _ := strings.Cut(line, " | ")
		f := strings.Fields(data)
		n, _ := strconv.ParseInt(f[3], 16, 32)
		for i := range int(n) {
			word, _, _ := strings.Cut(f[4+2*i], "(")
			words[f[0]] = append(words[f[0]], strings.ToLower(word))
		}
		rest := f[5+2*int(n):]
		for i := 0; i+3 < len(rest); i++ {
			if rest[i] != "!" || len(rest[i+3]) != 4 {
				continue
			}
			own, _ := strconv.ParseInt(rest[i+3][:2], 16, 32)
			other, _ := strconv.ParseInt(rest[i+3][2:], 16, 32)
			pairs = append(pairs, [2]lemma{{f[0], int(own) - 1}, {rest[i+1], int(other) - 1}})
		}
	})
	for _, p := range pairs {
		own, other := words[p[0].synset], words[p[1].synset]
		w.oppose(part, p[0], p[1], own[p[0].at], other[p[1].at], 3, into)
		for _, x := range own {
			for _, y := range other {
				if part == "verb" {
					w.oppose(part, p[0], p[1], x, y, 1, into)
				}
			}
		}
	}
	return err
}

// oppose enters two words as opposites where the senses meant are among the
// commonest of both: the numbers of the senses add up to most at most.
func (w *wordnet) oppose(part string, a, b lemma, x, y string, most int, into map[string]bool) {
	rank := func(word, synset string) int {
		r := slices.Index(w.sense[word+" "+part], part+synset)
		if r < 0 || strings.ContainsAny(word, "_-'.") || slices.Contains(posed, word) {
			return 9
		}
		return r
	}
	s, t := compare.Stem(x, "en"), compare.Stem(y, "en")
	if rank(x, a.synset)+rank(y, b.synset) <= most && s != t && !slices.Contains(posed, s) && !slices.Contains(posed, t) {
		into[fmt.Sprint(min(s, t), " ", max(s, t))] = true
	}
}

// opposites lists the pairs of stems, one a line.
func (w *wordnet) opposites(from string) ([]string, error) {
	out := map[string]bool{}
	for _, part := range []string{"verb", "adj", "adv"} {
		if err := w.readOpposites(from, part, out); err != nil {
			return nil, err
		}
	}
	return slices.Sorted(maps.Keys(out)), nil
}
