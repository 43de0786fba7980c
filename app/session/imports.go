package session

import (
	"slices"
)

// Errand is one file or address to read.
type Errand struct {
	Path    string
	Private bool // an address inside a private network may be asked
}

// Pending is an import that is under way or has failed.
type Pending struct {
	Errand
	Says   string // why it failed; empty while it works
	Inside bool   // it failed because the address is not a public one
}

// Imports are the files and addresses that are not stored yet.
type Imports struct {
	Working []Pending // under way or failed
	Reading bool      // the first of those under way is being read
	Read    int       // files that were read of those under way
	All     int       // files under way
	Unseen  int       // texts that were read and wait for a review
}

// UnderWay are the files that are read or wait for it, failed the others.
func (m *Imports) UnderWay() (working, failed []Pending) {
	for _, p := range m.Working {
		if p.Says == "" {
			working = append(working, p)
		} else {
			failed = append(failed, p)
		}
	}
	if m.Reading && len(working) > 0 { // those before are read
		working = working[min(m.Read, len(working)-1):]
	}
	return working, failed
}

// Forget takes a failed import out of the list.
func (m *Imports) Forget(path string) {
	m.Working = slices.DeleteFunc(m.Working, func(p Pending) bool { return p.Says != "" && p.Path == path })
}

// Drop takes the imports under way out of the list.
func (m *Imports) Drop() {
	m.Working = slices.DeleteFunc(m.Working, func(p Pending) bool { return p.Says == "" })
}
