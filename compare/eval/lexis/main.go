// Command lexis makes the tables of package lexis: how the words of English
// are related, by WordNet 3.0 and by Moby's thesaurus, and how good or bad they
// sound.
//
//	go -C compare/eval run ./lexis -wordnet /usr/share/wordnet -moby words.txt -valence vader_lexicon.txt
//
// WordNet's files are those of Debian's package wordnet-base; words.txt is
// Moby's thesaurus as the npm package moby, 1.1.2, has it: an entry a line,
// the word and then those that may stand for it, between commas.
// vader_lexicon.txt is that of the npm package vader-sentiment, 1.1.3: how good
// or bad ten people found a word (Hutto and Gilbert 2014).
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"synoptic/compare/eval/home"
)

func main() {
	wordnet := flag.String("wordnet", "/usr/share/wordnet", "the `folder` of WordNet 3.0")
	moby := flag.String("moby", "words.txt", "the `file` of Moby's thesaurus")
	valence := flag.String("valence", "vader_lexicon.txt", "the `file` of valences")
	out := flag.String("out", filepath.Join("compare", "lexis", "tables"), "the `folder` to write to")
	flag.Parse()
	err := home.Go()
	if err == nil {
		err = run(*wordnet, *moby, *valence, *out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "lexis:", err)
		os.Exit(1)
	}
}

func run(wordnet, moby, valence, out string) error {
	n, err := readNet(wordnet)
	if err != nil {
		return err
	}
	entries, err := readMoby(moby)
	if err != nil {
		return err
	}
	of, err := readValence(valence)
	if err != nil {
		return err
	}
	glosses, err := readGlosses(wordnet)
	if err != nil {
		return err
	}
	n.number(entries)
	if err := write(filepath.Join(out, "wordnet.gz"), n.pack()); err != nil {
		return err
	}
	if err := write(filepath.Join(out, "moby.gz"), n.packMoby(entries)); err != nil {
		return err
	}
	if err := write(filepath.Join(out, "glosses.gz"), n.packGlosses(glosses)); err != nil {
		return err
	}
	return write(filepath.Join(out, "valence.gz"), packValence(of))
}
