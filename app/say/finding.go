package say

import (
	"synoptic/compare"
	"synoptic/data/write"
)

// FindingSays is the sentence of a finding in the language of the interface.
func FindingSays(f compare.Finding) string { return write.Says(f.Says, Say) }
