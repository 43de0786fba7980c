package session

import (
	"strings"

	"synoptic/app/say"
	"synoptic/data"
)

// ExportOf is a format of output by its key.
func ExportOf(key string) data.Export {
	for _, e := range append(data.Exports[:len(data.Exports):len(data.Exports)], data.Recal) {
		if e.Key == key {
			return e
		}
	}
	panic("app: package data writes no " + key)
}

// Doubts joins the doubts of an export as sentences.
func Doubts(doubts []string) string {
	out := make([]string, len(doubts))
	for i, d := range doubts {
		out[i] = say.Capital(data.ExportSays(d, say.Say))
	}
	return strings.Join(out, " ")
}
