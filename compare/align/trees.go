package align

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"synoptic/compare/text"
)

// TreeDepth is how many questions a tree asks.
const TreeDepth = 4

// Tree asks the same questions of every pair, whatever the answers: is the
// value Signal[i] above Above[i]? The answers are the bits of the leaf, whose
// value it gives (oblivious trees, as in Prokhorenkova et al., "CatBoost",
// 2018).
type Tree struct {
	Signal [TreeDepth]int
	Above  [TreeDepth]float64
	Leaf   [1 << TreeDepth]float64
}

// Of returns what the tree adds to the logit of values.
func (t *Tree) Of(values []float64) float64 {
	leaf := 0
	for i, s := range t.Signal {
		if values[s] > t.Above[i] {
			leaf |= 1 << i
		}
	}
	return t.Leaf[leaf]
}

// Trees is a sum of trees.
type Trees []Tree

// Of returns what the trees together add to the logit of values.
func (ts Trees) Of(values []float64) float64 {
	sum := 0.0
	for i := range ts {
		sum += ts[i].Of(values)
	}
	return sum
}

// Table writes trees a line each: the questions, then the leaves. The first line
// names the signals that the questions count, so that one that comes later does
// not move them.
func (ts Trees) Table(signals []string) string {
	var out strings.Builder
	out.WriteString(signalsLine + strings.Join(signals, "; ") + "\n")
	for _, t := range ts {
		for i, s := range t.Signal {
			out.WriteString(strconv.Itoa(s) + " " + strconv.FormatFloat(t.Above[i], 'g', 6, 64) + " ")
		}
		for i, x := range t.Leaf {
			out.WriteString(strconv.FormatFloat(x, 'f', 4, 64) + map[bool]string{true: "\n", false: " "}[i == len(t.Leaf)-1])
		}
	}
	return out.String()
}

// pairTrees reads words/trees.txt once.
var pairTrees = sync.OnceValue(func() Trees { return readTrees("words/trees.txt", PairSignals()) })

// LinkSignals returns the names of the signals that the trees of links ask:
// those of the first look, then those of the second.
func LinkSignals() []string { return slices.Concat(Signals(), ContextSignals()) }

// readTrees reads a table of the program over signals as they are today.
func readTrees(name string, signals []string) Trees {
	return parseTrees(name, string(text.Embedded(name)), signals)
}

// signalsLine begins the line that names the signals.
const signalsLine = "signals: "

// parseTrees reads what Table writes. Tables are in the program: where one is
// not as it should be, that is our mistake.
func parseTrees(name, table string, signals []string) Trees {
	var out Trees
	var places []int // of the signals of the table among those of today
	for line := range strings.Lines(table) {
		if names, ok := strings.CutPrefix(line, signalsLine); ok {
			places = placesOf(name, strings.Split(strings.TrimSpace(names), "; "), signals)
			continue
		}
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		t := parseTree(name, fields)
		for i, s := range t.Signal {
			t.Signal[i] = places[s]
		}
		out = append(out, t)
	}
	return out
}

// placesOf finds the signals that a table names among those of today.
func placesOf(table string, names, now []string) []int {
	out := make([]int, len(names))
	for i, n := range names {
		if out[i] = slices.Index(now, n); out[i] < 0 {
			panic(table + ": there is no signal " + n + " any more: learn the trees again")
		}
	}
	return out
}

func parseTree(name string, fields []string) Tree {
	numbers := make([]float64, len(fields))
	for i, f := range fields {
		x, err := strconv.ParseFloat(f, 64)
		if err != nil {
			panic(name + ": " + err.Error())
		}
		numbers[i] = x
	}
	var t Tree
	if len(numbers) != 2*TreeDepth+len(t.Leaf) {
		panic(name + ": a tree of " + strconv.Itoa(len(numbers)) + " numbers")
	}
	for i := range TreeDepth {
		t.Signal[i], t.Above[i] = int(numbers[2*i]), numbers[2*i+1]
	}
	copy(t.Leaf[:], numbers[2*TreeDepth:])
	return t
}
