package table

import (
	"slices"

	"synoptic/compare/judge"
)

// familyOf reports whether a finding is of one of some kinds.
func familyOf(f *judge.Finding, kinds []judge.Kind) bool { return slices.Contains(kinds, f.Kind) }
