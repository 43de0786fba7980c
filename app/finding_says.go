package app

import (
	"synoptic/app/say"
	"synoptic/compare"
	"synoptic/data"
)

// findingSays is the sentence of a finding in the language of the interface.
func findingSays(f compare.Finding) string { return data.FindingSays(f, say.Say) }
