// Package lexis knows how the words of English are related: what stands for
// what, what is broader, what is the opposite, what is derived from what, and
// how common a word is. It has this from WordNet 3.0 (Fellbaum 1998), from
// Moby's thesaurus (Ward 1996), from what people said of how good words sound
// (Hutto and Gilbert 2014) and from short lists; see tables/NOTICE. The tables are
// made by
//
//	go -C compare/eval run ./lexis -wordnet /usr/share/wordnet -moby words.txt -valence vader_lexicon.txt
//
// and unpacked when the first word is asked for.
package lexis

import "sync"

// Ready unpacks the tables, so that the first question does not wait for it.
func Ready() {
	net()
	moby()
	lists()
	valences()
	glosses()
}

var (
	net   = sync.OnceValue(unpackNet)
	moby  = sync.OnceValue(unpackMoby)
	lists = sync.OnceValue(readLists)

	valences = sync.OnceValue(unpackValence)
	glosses  = sync.OnceValue(unpackGlosses)
)
