package main

import (
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare"
)

// readDerived notes the words that WordNet says are derived from one another:
// remove and removal, fuse and fusion.
func (w *wordnet) readDerived(from, part string, into map[string]bool) error {
	words := map[string][]string{} // of all parts: derivations go across them
	for _, p := range wordnetParts {
		if err := eachLine(filepath.Join(from, "data."+p), func(line string) {
			data, _, _ := strings.Cut(line, " | ")
			f := strings.Fields(data)
			n, _ := strconv.ParseInt(f[3], 16, 32)
			for i := range int(n) {
				word, _, _ := strings.Cut(f[4+2*i], "(")
				words[p[:1]+f[0]] = append(words[p[:1]+f[0]], strings.ToLower(word))
			}
		}); err != nil {
			return err
		}
	}
	return eachLine(filepath.Join(from, "data."+part), func(line string) {
		data, _, _ := strings.Cut(line, " | ")
		f := strings.Fields(data)
		n, _ := strconv.ParseInt(f[3], 16, 32)
		rest := f[5+2*int(n):]
		for i := 0; i+3 < len(rest); i++ {
			if rest[i] != "+" || len(rest[i+3]) != 4 {
				continue
			}
			own, _ := strconv.ParseInt(rest[i+3][:2], 16, 32)
			other, _ := strconv.ParseInt(rest[i+3][2:], 16, 32)
			targets := words[strings.Replace(rest[i+2], "s", "a", 1)+rest[i+1]]
			if sources := words[part[:1]+f[0]]; own > 0 && int(own) <= len(sources) && other > 0 && int(other) <= len(targets) {
				joinStems(into, sources[own-1], targets[other-1])
			}
		}
	})
}

// wordnetParts are the parts of speech, as the files of WordNet are named.
var wordnetParts = []string{"noun", "verb", "adj", "adv"}

// joinStems notes the stems of two words, the smaller first, where they differ.
func joinStems(into map[string]bool, a, b string) {
	if strings.ContainsAny(a+b, "_.'0123456789-") {
		return
	}
	x, y := compare.Stem(a, "en"), compare.Stem(b, "en")
	if x > y {
		x, y = y, x
	}
	if x != y {
		into[x+" "+y] = true
	}
}

// readIrregular notes the forms that no ending makes: vertebra and vertebrae, sell and sold.
func readIrregular(from, part string, into map[string]bool) error {
	return eachLine(filepath.Join(from, part+".exc"), func(line string) {
		f := strings.Fields(line)
		for _, word := range f[1:] {
			joinStems(into, f[0], word)
		}
	})
}

// derived lists the pairs of stems that are forms of one word, and those that
// are derived from one another. A blank line stands between.
func (w *wordnet) derived(from string) ([]string, error) {
	forms, derived := map[string]bool{}, map[string]bool{}
	for _, part := range wordnetParts {
		if err := readIrregular(from, part, forms); err != nil {
			return nil, err
		}
		if err := w.readDerived(from, part, derived); err != nil {
			return nil, err
		}
	}
	maps.DeleteFunc(derived, func(pair string, _ bool) bool { return forms[pair] })
	return append(append(slices.Sorted(maps.Keys(forms)), ""), slices.Sorted(maps.Keys(derived))...), nil
}
