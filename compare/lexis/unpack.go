package lexis

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/binary"
	"fmt"
	"io"
	"sort"
	"strings"
)

//go:embed tables/wordnet.gz tables/moby.gz tables/valence.gz tables/glosses.gz
var tables embed.FS

// none stands for what is not there.
const none = -1

// wordNet is WordNet as it is asked. Words and senses are numbers; the senses
// of nouns come first, then those of verbs, adjectives and adverbs.
type wordNet struct {
	text       string  // all words, sorted, between line feeds
	at         []int32 // where a word begins in text
	last       [4]int32
	field      []byte  // of a sense
	sensesAt   []int32 // word and part: where its senses begin
	senses     []int32
	counts     map[int32][4]byte // in steps of a third of a power of two
	membersAt  []int32           // sense: where its words begin
	members    []int32
	relations  [4]relation
	opposites  map[int32][]opposed // by word
	opposed    map[int32][]int32   // by sense
	derived    map[int32][]int32   // word and part: words and parts
	exceptions map[string][]lemma
}

// relations of senses.
const (
	broader = iota
	similar
	seeAlso
	related // verbs of one group, what a verb entails or causes
)

// relation holds the senses that senses are related to.
type relation struct{ from, to []int32 }

// of returns the senses that a sense is related to.
func (r *relation) of(sense int32) []int32 {
	if int(sense)+1 >= len(r.from) {
		return nil
	}
	return r.to[r.from[sense]:r.from[sense+1]]
}

// opposed is an opposite that WordNet names of a word in one of its senses.
type opposed struct{ sense, word, otherSense int32 }

// lemma is a word as a part of speech.
type lemma struct {
	part int
	word int32
}

// reader reads what the command lexis packed. The tables are part of the
// program, so that what cannot be read is a mistake of ours.
type reader struct{ data []byte }

func open(name string) *reader {
	raw, err := tables.ReadFile("tables/" + name)
	if err != nil {
		panic(fmt.Sprintf("lexis: %v", err))
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		panic(fmt.Sprintf("lexis: %s: %v", name, err))
	}
	out := bytes.NewBuffer(make([]byte, 0, 4*len(raw)))
	if _, err := io.Copy(out, z); err != nil {
		panic(fmt.Sprintf("lexis: %s: %v", name, err))
	}
	return &reader{out.Bytes()}
}

func (r *reader) number() int32 {
	if b := r.data[0]; b < 0x80 { // most are small
		r.data = r.data[1:]
		return int32(b)
	}
	n, k := binary.Uvarint(r.data)
	r.data = r.data[k:]
	return int32(n)
}

func (r *reader) signed() int32 {
	n, k := binary.Varint(r.data)
	r.data = r.data[k:]
	return int32(n)
}

func (r *reader) text() string {
	n := r.number()
	s := string(r.data[:n])
	r.data = r.data[n:]
	return s
}

// unpackNet unpacks WordNet, and meanwhile, on another core, what is asked for
// right after it.
func unpackNet() *wordNet {
	go glosses()
	r := open("wordnet.gz")
	n := &wordNet{text: r.text()}
	n.findWords()
	for i := range n.last {
		n.last[i] = r.number()
	}
	n.field, r.data = r.data[:n.last[3]], r.data[n.last[3]:] // all are below 128
	n.readSenses(r)
	n.readCounts(r)
	for i := range n.relations {
		n.relations[i] = n.readRelation(r)
	}
	n.readOpposites(r)
	n.readDerived(r)
	n.readExceptions(r)
	return n
}

func (n *wordNet) findWords() {
	n.at = append(make([]int32, 0, strings.Count(n.text, "\n")+2), 0)
	for i := range len(n.text) {
		if n.text[i] == '\n' {
			n.at = append(n.at, int32(i+1))
		}
	}
	n.at = append(n.at, int32(len(n.text)+1))
}

// words is how many words there are.
func (n *wordNet) words() int { return len(n.at) - 1 }

// name returns a word.
func (n *wordNet) name(word int32) string { return n.text[n.at[word] : n.at[word+1]-1] }

// find returns the number of a word, none where it is not there.
func (n *wordNet) find(word string) int32 {
	i := int32(sort.Search(n.words(), func(i int) bool { return n.name(int32(i)) >= word }))
	if int(i) < n.words() && n.name(i) == word {
		return i
	}
	return none
}

func (n *wordNet) readSenses(r *reader) {
	n.sensesAt = make([]int32, 0, 4*n.words()+1)
	counts := make([]int32, n.last[3]+1)
	for range n.words() {
		all := r.number()
		for range 4 {
			n.sensesAt = append(n.sensesAt, int32(len(n.senses)))
			for range all & 0xff {
				s := r.number()
				n.senses = append(n.senses, s)
				counts[s+1]++
			}
			all >>= 8
		}
	}
	n.sensesAt = append(n.sensesAt, int32(len(n.senses)))
	n.turnSenses(counts)
}

// turnSenses notes the words of each sense; counts says how many there are,
// one place on.
func (n *wordNet) turnSenses(counts []int32) {
	for i := 1; i < len(counts); i++ {
		counts[i] += counts[i-1]
	}
	n.membersAt = counts
	n.members = make([]int32, len(n.senses))
	next := append([]int32(nil), counts...)
	for word := range n.words() {
		for _, s := range n.senses[n.sensesAt[4*word]:n.sensesAt[4*word+4]] {
			n.members[next[s]] = int32(word)
			next[s]++
		}
	}
}

// sensesOf returns the senses of a word as a part of speech, the commonest
// first, k at most.
func (n *wordNet) sensesOf(l lemma, k int) []int32 {
	from, to := n.sensesAt[4*int(l.word)+l.part], n.sensesAt[4*int(l.word)+l.part+1]
	return n.senses[from:min(to, from+int32(k))]
}

// wordsOf returns the words of a sense.
func (n *wordNet) wordsOf(sense int32) []int32 {
	return n.members[n.membersAt[sense]:n.membersAt[sense+1]]
}

// partOf returns the part of speech of a sense.
func (n *wordNet) partOf(sense int32) int {
	part := 0
	for sense >= n.last[part] {
		part++
	}
	return part
}

func (n *wordNet) readCounts(r *reader) {
	n.counts = make(map[int32][4]byte, 1<<15)
	word := int32(0)
	for step := r.number(); step > 0; step = r.number() {
		word += step - 1
		var c [4]byte
		for i := range c {
			c[i] = byte(r.number())
		}
		n.counts[word] = c
	}
}

func (n *wordNet) readRelation(r *reader) relation {
	out := relation{from: make([]int32, n.last[3]+1)}
	sense := int32(0)
	filled := int32(0)
	for step := r.number(); step > 0; step = r.number() {
		sense += step - 1
		for ; filled <= sense; filled++ {
			out.from[filled] = int32(len(out.to))
		}
		for range r.number() {
			out.to = append(out.to, sense+r.signed())
		}
	}
	for ; int(filled) < len(out.from); filled++ {
		out.from[filled] = int32(len(out.to))
	}
	return out
}

func (n *wordNet) readOpposites(r *reader) {
	n.opposites, n.opposed = map[int32][]opposed{}, map[int32][]int32{}
	word := int32(0)
	for range r.number() {
		word += r.number()
		sense := r.number()
		o := opposed{sense, word + r.signed(), sense + r.signed()}
		n.opposites[word] = append(n.opposites[word], o)
		n.opposed[sense] = append(n.opposed[sense], o.otherSense)
	}
}

func (n *wordNet) readDerived(r *reader) {
	count := r.number()
	n.derived = make(map[int32][]int32, count)
	from := int32(0)
	for range count {
		from += r.number()
		to := from + r.number()
		n.derived[from] = append(n.derived[from], to)
		n.derived[to] = append(n.derived[to], from)
	}
}

func (n *wordNet) readExceptions(r *reader) {
	n.exceptions = map[string][]lemma{}
	for line := range strings.SplitSeq(r.text(), "\n") {
		form, rest, _ := strings.Cut(line, " ")
		n.exceptions[form] = append(n.exceptions[form], lemma{strings.IndexByte("nvar", rest[0]), n.find(rest[2:])})
	}
}

// thesaurus is Moby's: for a word, the entries that name it.
type thesaurus struct {
	root []int32  // entry: its word
	at   []int32  // word: where its entries begin
	list []uint16 // entries
}

func unpackMoby() *thesaurus {
	r := open("moby.gz")
	t := &thesaurus{}
	word := int32(0)
	for range r.number() {
		word += r.number()
		t.root = append(t.root, word)
	}
	n := net().words()
	t.at = make([]int32, 1, n+1)
	t.list = make([]uint16, 0, len(r.data))
	for range n {
		entry := int32(0)
		for range r.number() {
			entry += r.number()
			t.list = append(t.list, uint16(entry))
		}
		t.at = append(t.at, int32(len(t.list)))
	}
	return t
}

// of returns the entries that name a word, in order.
func (t *thesaurus) of(word int32) []uint16 { return t.list[t.at[word]:t.at[word+1]] }

// names reports whether the entry of one word names another.
func (t *thesaurus) names(root, word int32) bool {
	list := t.of(word)
	i := sort.Search(len(list), func(i int) bool { return t.root[list[i]] >= root })
	return i < len(list) && t.root[list[i]] == root
}

// unpackValence reads how good or bad words sound, in tenths from -40 to 40.
func unpackValence() map[string]int32 {
	r := open("valence.gz")
	words := strings.Split(r.text(), "\n")
	out := make(map[string]int32, len(words))
	for _, w := range words {
		out[w] = r.signed()
	}
	return out
}
