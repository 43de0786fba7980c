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

// String writes trees a line each, as words/trees.txt has them: the questions,
// then the leaves. The first line names the signals that the questions count, so
// that one that comes later does not move them.
func (ts Trees) String() string {
	var out strings.Builder
	out.WriteString(signalsLine + strings.Join(PairSignals(), "; ") + "\n")
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
var pairTrees = sync.OnceValue(func() Trees { return readTrees(string(text.Embedded("words/trees.txt"))) })

// signalsLine begins the line that names the signals.
const signalsLine = "signals: "

// readTrees reads what String writes. The table is in the program: where it is
// not as it should be, that is our mistake.
func readTrees(table string) Trees {
	var out Trees
	var places []int // of the signals of the table among those of today
	for line := range strings.Lines(table) {
		if names, ok := strings.CutPrefix(line, signalsLine); ok {
			places = placesOf(strings.Split(strings.TrimSpace(names), "; "))
			continue
		}
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		t := readTree(fields)
		for i, s := range t.Signal {
			t.Signal[i] = places[s]
		}
		out = append(out, t)
	}
	return out
}

// placesOf finds signals by their names.
func placesOf(names []string) []int {
	now, out := PairSignals(), make([]int, len(names))
	for i, n := range names {
		if out[i] = slices.Index(now, n); out[i] < 0 {
			panic("words/trees.txt: there is no signal " + n + " any more: learn the trees again")
		}
	}
	return out
}

func readTree(fields []string) Tree {
	numbers := make([]float64, len(fields))
	for i, f := range fields {
		x, err := strconv.ParseFloat(f, 64)
		if err != nil {
			panic("words/trees.txt: " + err.Error())
		}
		numbers[i] = x
	}
	var t Tree
	if len(numbers) != 2*TreeDepth+len(t.Leaf) {
		panic("words/trees.txt: a tree of " + strconv.Itoa(len(numbers)) + " numbers")
	}
	for i := range TreeDepth {
		t.Signal[i], t.Above[i] = int(numbers[2*i]), numbers[2*i+1]
	}
	copy(t.Leaf[:], numbers[2*TreeDepth:])
	return t
}
