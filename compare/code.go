package compare

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"synoptic/compare/judge"
)

// Code is an entry of a codebook: what coders may say of a group of claims or
// of what one account makes of it.
type Code struct {
	ID         string `json:"-"` // given once; outlives another name
	Name       string `json:"code"`
	Parent     string `json:"parent,omitempty"` // ID of the code above, empty at the top
	Definition string `json:"definition,omitempty"`
	Example    string `json:"example,omitempty"`
	Colour     string `json:"colour,omitempty"` // #RRGGBB; empty for none
	Order      int    `json:"order,omitempty"`  // among all codes; the same number: as they were made
}

// Define returns the decision that puts a code into the codebook or changes
// what it holds under that ID.
func (k Code) Define() Decision {
	note, err := json.Marshal(k)
	if err != nil {
		panic(err) // strings and a number
	}
	return Decision{Verb: Define, Kind: judge.Kind(k.ID), Note: string(note)}
}

// Codebook is the codes of a project, every code behind the one above it.
type Codebook []Code

// Find returns the code of an ID; ok is false where there is none.
func (b Codebook) Find(id string) (k Code, ok bool) {
	at := b.index(id)
	if at < 0 {
		return k, false
	}
	return b[at], true
}

// Named returns the code of a name in any case; ok is false where there is
// none.
func (b Codebook) Named(name string) (k Code, ok bool) {
	name = strings.TrimSpace(name)
	at := slices.IndexFunc(b, func(k Code) bool { return strings.EqualFold(k.Name, name) })
	if at < 0 {
		return k, false
	}
	return b[at], true
}

// Depth returns how many codes stand above a code.
func (b Codebook) Depth(k Code) int {
	n := 0
	for above, ok := b.Find(k.Parent); ok && n < len(b); above, ok = b.Find(above.Parent) {
		n++
	}
	return n
}

// Names returns the names of codes in the order of the codebook.
func (b Codebook) Names(ids []string) []string {
	var out []string
	for _, k := range b {
		if slices.Contains(ids, k.ID) {
			out = append(out, k.Name)
		}
	}
	return out
}

// Without returns the decisions that delete a code, as one step: those right
// below it move up to where it stood. With into its uses become uses of that
// code, and its children those of that code.
func (b Codebook) Without(id, into string) []Decision {
	k, ok := b.Find(id)
	if !ok || id == into {
		return nil
	}
	var out []Decision
	for _, below := range b {
		if below.Parent != id {
			continue
		}
		if below.Parent = k.Parent; into != "" && below.ID != into {
			below.Parent = into
		}
		out = append(out, below.Define())
	}
	return append(out, Decision{Verb: Retire, Kind: judge.Kind(id), Note: into})
}

// Next returns the Order of a new code at the end.
func (b Codebook) Next() int {
	n := 0
	for _, k := range b {
		n = max(n, k.Order)
	}
	return n + 1
}

func (b Codebook) index(id string) int {
	return slices.IndexFunc(b, func(k Code) bool { return k.ID == id && id != "" })
}

// define adds a code or replaces the one of its ID.
func (b Codebook) define(d Decision) Codebook {
	var k Code
	if json.Unmarshal([]byte(d.Note), &k) != nil || k.Name == "" || d.Kind == "" {
		return b
	}
	k.ID = string(d.Kind)
	if at := b.index(k.ID); at >= 0 {
		b[at] = k
		return b
	}
	return append(b, k)
}

// retire takes a code out.
func (b Codebook) retire(id string) Codebook {
	return slices.DeleteFunc(b, func(k Code) bool { return k.ID == id })
}

// tree puts every code behind the one above it. A code whose parent is not
// there, or stands below it, stands at the top.
func (b Codebook) tree() Codebook {
	b = slices.Clone(b)
	slices.SortStableFunc(b, func(x, y Code) int { return cmp.Compare(x.Order, y.Order) })
	for i := range b {
		if b.index(b[i].Parent) < 0 || b.below(b[i].Parent, b[i].ID) {
			b[i].Parent = ""
		}
	}
	var out Codebook
	var put func(parent string)
	put = func(parent string) {
		for _, k := range b {
			if k.Parent == parent {
				out = append(out, k)
				put(k.ID)
			}
		}
	}
	put("")
	return out
}

// below reports whether a code is another one or stands somewhere under it.
func (b Codebook) below(id, other string) bool {
	for n := 0; id != "" && n <= len(b); n++ {
		if id == other {
			return true
		}
		k, _ := b.Find(id)
		id = k.Parent
	}
	return id != "" // in a ring
}

// CodebookOf returns the codebook that decisions come to.
func CodebookOf(ds []Decision) Codebook {
	var b Codebook
	for _, d := range ds {
		switch d.Verb {
		case Define:
			b = b.define(d)
		case Retire:
			b = b.retire(string(d.Kind))
		}
	}
	return b.tree()
}
