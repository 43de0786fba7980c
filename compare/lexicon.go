package compare

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"embed"
	"io"
	"math"
	"strings"
	"sync"
)

// tableFiles are the word tables. NOTICE in that folder says where they come from.
//
//go:embed words
var tableFiles embed.FS

// wordbook is what is known of words beyond the accounts. It never changes.
type wordbook struct {
	stop     map[string]wordBag    // words without content, by language
	frames   map[string]wordBag    // words of reporting frames, by language
	rarity   map[string]float32    // ln of how rare an English stem is
	rarest   float32               // for stems that the table does not have
	synonyms map[string][]int32    // groups of an English stem
	near     map[string][]nearStem // English stems used in the same surroundings
	opposite map[string][]string   // English stems that say the opposite of one
}

type wordBag map[string]bool

// wordTables reads the tables once, on all cores: nobody can cancel that.
var wordTables = sync.OnceValue(func() *wordbook {
	l := &wordbook{stop: listedWords("words/stop.txt"), frames: listedWords("words/frames.txt")}
	tables := []func(){
		func() { l.near = nearStems(unzipped("words/near.gz")) }, // the largest first
		func() { l.synonyms = synonymGroups(unzipped("words/synonyms.gz")) },
		func() { l.rarity, l.rarest = rarities(unzipped("words/common.gz")) },
		func() { l.opposite = oppositeStems(unzipped("words/opposites.gz")) },
	}
	_ = each(context.Background(), len(tables), func(i int) { tables[i]() }) // never cancelled
	return l
})

// embedded returns a file of the words folder. The files are part of the
// program, so that a missing one is a mistake in its making.
func embedded(name string) []byte {
	raw, err := tableFiles.ReadFile(name)
	if err != nil {
		panic("compare: embedded table missing: " + err.Error())
	}
	return raw
}

func unzipped(name string) []byte {
	z, err := gzip.NewReader(bytes.NewReader(embedded(name)))
	if err != nil {
		panic("compare: embedded table " + name + ": " + err.Error())
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		panic("compare: embedded table " + name + ": " + err.Error())
	}
	return raw
}

// listedWords reads lines of the form "en: a an the"; # begins a comment.
func listedWords(name string) map[string]wordBag {
	out := map[string]wordBag{}
	for line := range strings.Lines(string(embedded(name))) {
		language, list, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		set := wordBag{}
		for _, w := range strings.Fields(list) {
			set[bare(w)] = true
		}
		out[language] = set
	}
	return out
}

// rarities reads the stems by how many texts of the background have them. The
// first line is the number of texts, then come lines of the form "12 stem
// stem": in about twelve texts.
func rarities(raw []byte) (map[string]float32, float32) {
	out := map[string]float32{}
	texts := 0.0
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(nil, len(raw)+1)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		n := parseCount(fields[0])
		if texts == 0 {
			texts = n
			continue
		}
		for _, stem := range fields[1:] {
			out[stem] = float32(math.Log((texts + 1) / (n + 0.5)))
		}
	}
	return out, float32(math.Log((texts + 1) / 0.5))
}

func parseCount(s string) float64 {
	n := 0.0
	for _, r := range s {
		n = 10*n + float64(r-'0')
	}
	return n
}

// synonymGroups reads one group of stems a line.
func synonymGroups(raw []byte) map[string][]int32 {
	out := map[string][]int32{}
	group := int32(0)
	for line := range strings.Lines(string(raw)) {
		for _, stem := range strings.Fields(line) {
			out[stem] = append(out[stem], group)
		}
		group++
	}
	return out
}

// oppositeStems reads one pair of stems a line.
func oppositeStems(raw []byte) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(string(raw)) {
		x, y, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok {
			out[x], out[y] = append(out[x], y), append(out[y], x)
		}
	}
	return out
}

// nearStem is a stem that is used in the same surroundings as another.
type nearStem struct {
	stem string
	like float32 // cosine
}

// nearStems reads a stem and those near it from a line: "boat vessel 80 ship 75".
func nearStems(raw []byte) map[string][]nearStem {
	out := map[string][]nearStem{}
	for line := range strings.Lines(string(raw)) {
		fields := strings.Fields(line)
		for i := 1; i+1 < len(fields); i += 2 {
			out[fields[0]] = append(out[fields[0]], nearStem{fields[i], float32(parseCount(fields[i+1]) / 100)})
		}
	}
	return out
}
