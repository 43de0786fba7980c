package judge

import (
	"cmp"
	"slices"

	"synoptic/compare/passage"
)

// nameTally counts names: each once, in the order in which they first stand. A
// speaker may be named thousands of times, and what is asked of all names would
// be asked of every two of them.
type nameTally struct {
	names []passage.Name
	times []int
	at    map[string]int // in names, by Name.Spelt
}

// add counts a name some times more.
func (c *nameTally) add(n passage.Name, times int) {
	key := n.Spelt()
	at, known := c.at[key]
	if !known {
		if c.at == nil {
			c.at = map[string]int{}
		}
		at = len(c.names)
		c.at[key] = at
		c.names, c.times = append(c.names, n), append(c.times, 0)
	}
	c.times[at] += times
}

// merge counts the names of another count, each so many times as often.
func (c *nameTally) merge(other nameTally, times int) {
	for i, n := range other.names {
		c.add(n, times*other.times[i])
	}
}

// total is how often its names stand together.
func (c *nameTally) total() (n int) {
	for _, times := range c.times {
		n += times
	}
	return n
}

// mostPeople is how many names are held against one another: of more, those that
// stand most often.
const mostPeople = 300

// commonest returns the mostPeople names that stand most often, in their order.
func (c nameTally) commonest() (out nameTally) {
	if len(c.names) <= mostPeople {
		return c
	}
	order := make([]int, len(c.names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(c.times[j], c.times[i]) })
	order = order[:mostPeople]
	slices.Sort(order)
	for _, i := range order {
		out.add(c.names[i], c.times[i])
	}
	return out
}

// most returns the name that stands, with the names that may mean the same, most
// often, and those.
func (c nameTally) most() (most nameTally) {
	c = c.commonest()
	for _, n := range c.names {
		var same nameTally
		for i, o := range c.names {
			if n.Same(o) {
				same.add(o, c.times[i])
			}
		}
		if same.total() > most.total() {
			most = same
		}
	}
	return most
}
