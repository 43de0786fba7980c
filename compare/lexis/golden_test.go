package lexis_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/lexis"
	"synoptic/compare/made"
	"synoptic/compare/text"
)

// TestGoldenWords holds what is known of words that wordings have one for
// another, and how they stand to one another: some of them in full, of all the
// sums, which change where any of them does.
func TestGoldenWords(t *testing.T) {
	var out strings.Builder
	var sums made.Sums
	known, related := map[string]bool{}, map[[2]string]bool{}
	for _, w := range made.Wordings(t, "../testdata/fidelity") {
		if w.Language != "en" {
			continue
		}
		a, b := wordsOf(w.Original), wordsOf(w.Account)
		as, bs := without(a, b), without(b, a)
		for _, list := range [][]string{as, bs} {
			for i, s := range list {
				word := lexis.Of(s)
				if !known[s] {
					known[s] = true
					sums.AddFields("word ", word)
					sums.Add("known", truth(word.Known))
					sums.Add("level", truth(word.Level))
					for p, share := range word.Parts {
						sums.Add(fmt.Sprint("part ", p), share)
					}
					sums.Add("base", length(word.Base))
					sums.Add("opposites", length(word.Opposites()...))
					sums.Add("synonyms", length(word.Synonyms()...))
					if len(known)%20 == 0 {
						sums.Add("sisters", length(word.Sisters()...))
						fmt.Fprintf(&out, "%s: %s; opposites %v, synonyms %v, sisters %.5v\n", s, made.Told(word), word.Opposites(), word.Synonyms(), strings.Join(word.Sisters(), " "))
					}
				}
				if i > 0 {
					fits(&sums, list, i)
				}
			}
		}
		for i, x := range as {
			for _, y := range bs[min(len(bs), max(0, i-2)):min(len(bs), i+3)] {
				if related[[2]string{x, y}] {
					continue
				}
				related[[2]string{x, y}] = true
				a, b := lexis.Of(x), lexis.Of(y)
				sums.AddFields("pair ", lexis.Relate(a, b))
				sums.AddFields("back ", lexis.Relate(b, a))
				sums.Add("opposed", truth(lexis.Opposed(a, b)))
				sums.Add("near", float64(lexis.Near(a, b)))
				if len(related)%25 == 0 {
					fmt.Fprintf(&out, "%s, %s: %s\n", x, y, made.Told(lexis.Relate(a, b)))
				}
			}
		}
		sums.Add("phrases", float64(lexis.PhraseKin(words(as), words(bs))))
	}
	made.Golden(t, filepath.Join("testdata", "words.golden"), sums.String()+out.String())
}

// fits adds how well a word fits in with those before it, and with them less the
// first.
func fits(sums *made.Sums, list []string, i int) {
	var m lexis.Meaning
	for _, s := range list[:i] {
		m.Add(lexis.Of(s))
	}
	sums.Add("fits", float64(m.Fits(lexis.Of(list[i]))))
	m.Less(lexis.Of(list[0]))
	sums.Add("fits less", float64(m.Fits(lexis.Of(list[i]))))
}

func wordsOf(body string) (out []string) {
	for _, token := range text.Tokenize(body) {
		if token.Kind == text.WordToken {
			out = append(out, token.Key)
		}
	}
	return out
}

func without(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}

func words(list []string) (out []*lexis.Word) {
	for _, s := range list {
		out = append(out, lexis.Of(s))
	}
	return out
}

func length(list ...string) float64 {
	n := 0
	for _, s := range list {
		n += len(s)
	}
	return float64(n)
}

func truth(is bool) float64 {
	if is {
		return 1
	}
	return 0
}
