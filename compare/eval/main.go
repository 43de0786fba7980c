// Command eval measures the engine on texts that people aligned and judged,
// and learns its weights from some of them.
//
//	go run ./compare/eval            prints the figures
//	go run ./compare/eval morocco    prints the sections whose names begin so
//	go run ./compare/eval -train     learns compare/words/weights.txt again
//	go run ./compare/eval -words D   makes the word tables from WordNet in D
//
// The sets lie in the folder that SYNOPTIC_EVAL names, by default
// ../shared/eval. They are no part of the project; one that is not there is
// named as missing. Only gold is: it lies in compare/testdata.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// section is a part of the table that eval prints.
type section struct {
	name string
	run  func(w io.Writer) error
}

// sections are printed in this order. The last looks back on the links of
// those before.
var sections = []section{
	{"morocco", morocco},
	{"gold", goldPairs},
	{"superpal", linkSection("superpal", nil)},
	{"wice", linkSection("wice", sets)},
	{"knownlie", linkSection("knownlie", ranking)},
	{"checkthat2020", linkSection("checkthat2020", ranking)},
	{"stsb", stsb},
	{"mrpc", decisionSection("mrpc", 0.8, anyRow)},
	{"claimdiff", decisionSection("claimdiff", 0.3, testFull)},
	{"fidelity", fidelity},
	{"generated", generated},
	{"paraphrases", paraphrases},
	{"exaggeration", exaggeration},
	{"wice_tokens", wiceTokens},
	{"arxivedits", arxivedits},
	{"reliability", reliabilitySection},
}

func main() {
	wordnet := flag.String("words", "", "make the word tables from the WordNet 3.0 `folder`, e.g. /usr/share/wordnet")
	learning := flag.Bool("train", false, "learn the weights again")
	flag.Parse()
	var err error
	switch {
	case *wordnet != "":
		err = makeWords(*wordnet, "compare/words")
	case *learning:
		err = train("compare/words/weights.txt")
	default:
		err = measure(os.Stdout, flag.Args())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

// measure prints the sections chosen, all where none is.
func measure(w io.Writer, chosen []string) error {
	for _, s := range sections {
		if !wanted(s.name, chosen) {
			continue
		}
		err := s.run(w)
		if errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(w, "%s: missing (%v)\n", s.name, err)
		} else if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		fmt.Fprintln(w)
	}
	return nil
}

func wanted(name string, chosen []string) bool {
	for _, c := range chosen {
		if strings.HasPrefix(name, c) {
			return true
		}
	}
	return len(chosen) == 0
}
