package compare

import (
	"slices"
	"strings"
)

// neverCounted are pairs of words for what is counted, of which one is never as
// many as the other: so many households are not so many people. Cases and the
// people who have them may be as many, and stand in no pair.
var neverCounted = [][2][]string{
	{strings.Fields("household households family families home homes house houses"), strings.Fields("people persons person residents inhabitants individuals")},
	{strings.Fields("company companies firm firms business businesses"), strings.Fields("people employee employees worker workers jobs")},
	{strings.Fields("death deaths fatality fatalities"), strings.Fields("case cases infection infections")},
}

// othersCounted reports whether two figures of one value count what is never
// as many: 64,000 households, 64,000 people.
func (m *reading) othersCounted(x, y figure) bool {
	if x.unit+y.unit != "" || x.ordinal || x.label || x.lo != y.lo || !m.close() {
		return false
	}
	p, q := m.a.key(x.to), m.b.key(y.to)
	return !m.b.hasKey(p) && !m.a.hasKey(q) && slices.ContainsFunc(neverCounted, func(pair [2][]string) bool {
		return slices.Contains(pair[0], p) && slices.Contains(pair[1], q) || slices.Contains(pair[1], p) && slices.Contains(pair[0], q)
	})
}
