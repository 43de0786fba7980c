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

// readOpposites notes the pairs of words that WordNet calls opposites in one
// of their two commonest senses.
func (w *wordnet) readOpposites(from, part string, into map[string]bool) error {
	type lemma struct{ synset, word string }
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
			pairs = append(pairs, [2]lemma{{f[0], strconv.Itoa(int(own) - 1)}, {rest[i+1], strconv.Itoa(int(other) - 1)}})
		}
	})
	for _, p := range pairs {
		var word [2]string
		common := true
		for k, l := range p {
			at, _ := strconv.Atoi(l.word)
			word[k] = words[l.synset][at]
			rank := slices.Index(w.sense[word[k]+" "+part], part+l.synset)
			common = common && rank >= 0 && rank <= 1 && !strings.ContainsAny(word[k], "_-'.") && !slices.Contains(posed, word[k])
		}
		x, y := compare.Stem(word[0], "en"), compare.Stem(word[1], "en")
		if common && x != y && !slices.Contains(posed, x) && !slices.Contains(posed, y) {
			into[fmt.Sprint(min(x, y), " ", max(x, y))] = true
		}
	}
	return err
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
