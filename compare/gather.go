package compare

// gather joins claims that are linked with one another into sets.
func gather(links []Link, refs []Ref) [][]Ref {
	parent := map[Ref]Ref{}
	var root func(Ref) Ref
	root = func(r Ref) Ref {
		if p, ok := parent[r]; ok && p != r {
			parent[r] = root(p)
			return parent[r]
		}
		return r
	}
	for _, l := range links {
		parent[root(l.To)] = root(l.From)
	}
	place := map[Ref]int{}
	var out [][]Ref
	for _, r := range refs {
		top := root(r)
		i, ok := place[top]
		if !ok {
			i = len(out)
			place[top] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], r)
	}
	return out
}
