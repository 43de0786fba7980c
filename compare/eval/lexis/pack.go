package main

import (
	"cmp"
	"compress/gzip"
	"encoding/binary"
	"math"
	"os"
	"slices"
	"strings"
)

// packer writes numbers of few bytes where they are small.
type packer struct{ bytes []byte }

func (p *packer) number(n int) { p.bytes = binary.AppendUvarint(p.bytes, uint64(n)) }

// signed writes a number that may be negative.
func (p *packer) signed(n int) { p.bytes = binary.AppendVarint(p.bytes, int64(n)) }

func (p *packer) text(s string) {
	p.number(len(s))
	p.bytes = append(p.bytes, s...)
}

// write writes a table so that the same table gives the same bytes.
func write(path string, data []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	z, _ := gzip.NewWriterLevel(f, gzip.BestCompression)
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}

// pack writes the words, their senses and how often they occur, the relations
// of senses, those of words, and the irregular forms.
func (n *net) pack() []byte {
	var p packer
	p.text(strings.Join(n.lemmas, "\n"))
	first := 0
	for _, keys := range n.order {
		first += len(keys)
		p.number(first)
	}
	for _, keys := range n.order {
		for _, k := range keys {
			p.number(n.synsets[k].field)
		}
	}
	for _, w := range n.lemmas {
		n.packSenses(&p, w)
	}
	n.packCounts(&p)
	for _, signs := range [][]string{{"@", "@i"}, {"&"}, {"^"}, {"$", "*", ">"}} {
		n.packRelation(&p, signs)
	}
	n.packOpposites(&p)
	n.packDerived(&p)
	n.packExceptions(&p)
	return p.bytes
}

// packSenses writes how many senses a word has as noun, verb, adjective and
// adverb, and then which.
func (n *net) packSenses(p *packer, word string) {
	s := n.senses[word]
	if s == nil {
		s = &[4][]key{}
	}
	all := 0
	for part := range s {
		all += len(s[part]) << (8 * part)
	}
	p.number(all)
	for _, keys := range s {
		for _, k := range keys {
			p.number(n.synsetAt[k])
		}
	}
}

// packCounts writes the words that tagged texts have, how often in steps of
// a third of a power of two.
func (n *net) packCounts(p *packer) {
	last := 0
	for i, w := range n.lemmas {
		c := n.counts[w]
		if c == nil {
			continue
		}
		p.number(i - last + 1)
		last = i
		for _, x := range c {
			p.number(int(math.Round(3 * math.Log2(float64(1+x)))))
		}
	}
	p.number(0)
}

// packRelation writes, for each sense that has some, the senses related.
func (n *net) packRelation(p *packer, signs []string) {
	last := 0
	for _, keys := range n.order {
		for _, k := range keys {
			var to []int
			for _, x := range n.synsets[k].pointers {
				if slices.Contains(signs, x.sign) {
					to = append(to, n.synsetAt[x.to])
				}
			}
			if len(to) == 0 {
				continue
			}
			own := n.synsetAt[k]
			p.number(own - last + 1)
			last = own
			p.number(len(to))
			for _, t := range to {
				p.signed(t - own)
			}
		}
	}
	p.number(0)
}

// wordLink is a relation of two words in two senses.
type wordLink struct{ word, sense, otherWord, otherSense int }

// wordLinks returns the relations of words with one of some signs, in both
// directions.
func (n *net) wordLinks(signs ...string) []wordLink {
	var out []wordLink
	for _, keys := range n.order {
		for _, k := range keys {
			s := n.synsets[k]
			for _, x := range s.pointers {
				if x.own == 0 || !slices.Contains(signs, x.sign) {
					continue
				}
				own, ok := n.lemmaAt[s.words[x.own-1]]
				other, fine := n.lemmaAt[n.synsets[x.to].words[x.other-1]]
				if ok && fine {
					out = append(out, wordLink{own, n.synsetAt[k], other, n.synsetAt[x.to]})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b wordLink) int {
		return cmp.Or(cmp.Compare(a.word, b.word), cmp.Compare(a.sense, b.sense), cmp.Compare(a.otherWord, b.otherWord), cmp.Compare(a.otherSense, b.otherSense))
	})
	return slices.Compact(out)
}

// packOpposites writes the opposites, word by word.
func (n *net) packOpposites(p *packer) {
	links := n.wordLinks("!")
	p.number(len(links))
	last := 0
	for _, l := range links {
		p.number(l.word - last)
		last = l.word
		p.number(l.sense)
		p.signed(l.otherWord - l.word)
		p.signed(l.otherSense - l.sense)
	}
}

// packDerived writes the words that are derived from each other, with the
// parts of speech: depth and deep. One direction will do.
func (n *net) packDerived(p *packer) {
	seen := map[[2]int]bool{}
	for _, l := range n.wordLinks("+", "\\") {
		a, b := 4*l.word+n.partOf(l.sense), 4*l.otherWord+n.partOf(l.otherSense)
		seen[[2]int{min(a, b), max(a, b)}] = true
	}
	var all [][2]int
	for k := range seen {
		all = append(all, k)
	}
	slices.SortFunc(all, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	p.number(len(all))
	last := 0
	for _, k := range all {
		p.number(k[0] - last)
		last = k[0]
		p.number(k[1] - k[0])
	}
}

// partOf returns the part of speech of a sense.
func (n *net) partOf(sense int) int {
	for part, keys := range n.order {
		if sense < len(keys) {
			return part
		}
		sense -= len(keys)
	}
	panic("lexis: no such sense")
}

// packExceptions writes the irregular forms of words that are there.
func (n *net) packExceptions(p *packer) {
	var lines []string
	for form, of := range n.exceptions {
		for part, words := range of {
			for _, w := range words {
				if _, ok := n.lemmaAt[w]; ok && kept(form) && form != w {
					lines = append(lines, form+" "+"nvar"[part:part+1]+" "+w)
				}
			}
		}
	}
	slices.Sort(lines)
	p.text(strings.Join(lines, "\n"))
}
