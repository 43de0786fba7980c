package app

import (
	"synoptic/compare"
	"synoptic/data"
)

// findingSays is the sentence of a finding in the language of the interface.
func findingSays(f compare.Finding) string { return data.FindingSays(f, say) }
