package passage

// Unused returns the marks that were not taken, soft ones aside.
func Unused(ms []Mark, used []bool) []Mark {
	var out []Mark
	for i, x := range ms {
		if !used[i] && !x.Soft {
			out = append(out, x)
		}
	}
	return out
}
