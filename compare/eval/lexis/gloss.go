package main

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"synoptic/compare/text"
)

// letters are the words of a definition.
var letters = regexp.MustCompile(`[a-z]+`)

// commonest is in how many definitions a stem may stand that still says
// something.
const commonest = 4000

// readGlosses reads the definitions of senses, without their examples, as
// stems.
func readGlosses(folder string) (map[key][]string, error) {
	out := map[key][]string{}
	for p, name := range parts {
		err := eachLine(filepath.Join(folder, "data."+name), func(line string) {
			data, gloss, _ := strings.Cut(line, " | ")
			gloss, _, _ = strings.Cut(strings.ToLower(gloss), `"`)
			var stems []string
			for _, w := range letters.FindAllString(gloss, -1) {
				stems = append(stems, text.Snowball(w, "en"))
			}
			slices.Sort(stems)
			out[key{p, atoi(data[:strings.IndexByte(data, ' ')])}] = slices.Compact(stems)
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// packGlosses writes the stems in order, and of each sense the numbers of those
// that its definition has.
func (n *net) packGlosses(glosses map[key][]string) []byte {
	in := map[string]int{}
	for _, keys := range n.order {
		for _, k := range keys {
			for _, s := range glosses[k] {
				in[s]++
			}
		}
	}
	var stems []string
	for s, many := range in {
		if many > 1 && many <= commonest {
			stems = append(stems, s)
		}
	}
	slices.Sort(stems)
	number := map[string]int{}
	for i, s := range stems {
		number[s] = i
	}
	var p packer
	p.text(strings.Join(stems, "\n"))
	for _, keys := range n.order {
		for _, k := range keys {
			p.gloss(glosses[k], number)
		}
	}
	return p.bytes
}

func (p *packer) gloss(stems []string, number map[string]int) {
	var list []int
	for _, s := range stems {
		if i, ok := number[s]; ok {
			list = append(list, i)
		}
	}
	p.number(len(list))
	last := 0
	for _, i := range list {
		p.number(i - last)
		last = i
	}
}
