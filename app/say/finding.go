package say

import (
	"synoptic/compare"
	"synoptic/data"
)

// FindingSays is the sentence of a finding in the language of the interface.
func FindingSays(f compare.Finding) string { return data.FindingSays(f, Say) }
