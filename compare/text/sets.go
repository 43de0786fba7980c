package text

import "strconv"

// HasLists reports whether there is a folder of lists.
func HasLists(folder string) bool {
	_, err := wordFiles.ReadDir("words/" + folder)
	return err == nil
}

// Sets are lists of words by their tags, each in the order of its file.
type Sets map[string][]string

// SetsOf reads the list of a package: words that its rules ask for by name.
func SetsOf(list string) Sets {
	out := Sets{}
	for tag, words := range Lines("sets/" + list) {
		out[tag] = append(out[tag], words...)
	}
	return out
}

// TagsOf reads a list of a package by its words: under which tag each stands.
func TagsOf(list string) map[string]string {
	out := map[string]string{}
	for tag, words := range Lines("sets/" + list) {
		for _, w := range words {
			out[w] = tag
		}
	}
	return out
}

// NumbersOf reads a list whose tags are numbers by its words.
func NumbersOf(list string) map[string]float64 {
	out := map[string]float64{}
	for word, tag := range TagsOf(list) {
		n, err := strconv.ParseFloat(tag, 64)
		if err != nil {
			panic("compare: word list " + list + " has a tag that is no number: " + tag)
		}
		out[word] = n
	}
	return out
}

// Words returns the words under a tag in order. There must be some: a tag that
// the program asks for and no list has is a mistake in its making.
func (s Sets) Words(tag string) []string {
	if len(s[tag]) == 0 {
		panic("compare: no list of words is called " + tag)
	}
	return s[tag]
}

// lists are those of this package.
var lists = SetsOf("text")

// figureOpeners may begin a figure besides the words of the lists for that.
var figureOpeners = lists.Of("figure openers")

// Of returns the words under a tag as a set.
func (s Sets) Of(tag string) WordBag {
	out := WordBag{}
	for _, w := range s.Words(tag) {
		out[w] = true
	}
	return out
}
