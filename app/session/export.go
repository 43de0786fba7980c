package session

import (
	"strings"

	"synoptic/app/say"
	"synoptic/data/write"
)

// ExportOf is a format of output by its key.
func ExportOf(key string) write.Export {
	for _, e := range append(write.Exports[:len(write.Exports):len(write.Exports)], write.Recal) {
		if e.Key == key {
			return e
		}
	}
	panic("app: package data writes no " + key)
}

// Doubts joins the doubts of an export as sentences.
func Doubts(doubts []write.Doubt) string {
	out := make([]string, len(doubts))
	for i, d := range doubts {
		out[i] = say.Capital(d.Says(say.Say))
	}
	return strings.Join(out, " ")
}
