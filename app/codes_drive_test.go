//go:build drive

package app

import (
	"strings"
	"testing"

	"synoptic/app/session"
	"synoptic/compare"
)

// TestDriveCodingByKeyboard codes a claim of the sample with keys alone: the
// name, a new code, the relation, undo.
func TestDriveCodingByKeyboard(t *testing.T) {
	d := newDriver(t)
	d.compares(func() { d.start(session.SampleName) })
	t.Cleanup(func() { d.cmd.Process.Kill() })
	asked := false
	d.again("a first code", func() {
		d.keys("Home", "Right", "d")
		if !asked {
			d.keys("ctrl+a")
			d.write("Ana Berg")
			d.keys("Return")
			asked = true
		}
		d.write("Blame")
		d.keys("Return")
	}, d.has(compare.Encode, ""))
	d.again("a relation", func() {
		d.keys("v")
		d.write("3")
	}, d.has(compare.Relate, string(compare.Sharpened)))
	d.snap("coded-by-keyboard")
	d.again("undoing the relation", func() { d.keys("ctrl+z") }, func() bool { return !d.has(compare.Relate, string(compare.Sharpened))() })
	if _, ds := d.project(); ds[len(ds)-1].Coder != "Ana Berg" {
		t.Errorf("the code is kept under the name %q", ds[len(ds)-1].Coder)
	}
	d.close()
}

// TestDriveCodingOfWords drags over words of a cell and codes them alone.
func TestDriveCodingOfWords(t *testing.T) {
	d := newDriver(t)
	d.compares(func() { d.start(session.SampleName) })
	t.Cleanup(func() { d.cmd.Process.Kill() })
	words := func() string {
		p, ds := d.project()
		for _, x := range ds {
			if x.Verb == compare.Encode && x.Note == compare.OfWords {
				return d.text(p.ID, x.B.Account)[x.B.Start:x.B.End]
			}
		}
		return ""
	}
	asked := false
	d.again("a code of words", func() {
		id := d.window()
		d.x("mousemove", "--window", id, "493", "355", "mousedown", "1")
		d.x("mousemove", "--window", id, "530", "365", "mousemove", "--window", id, "558", "377", "sleep", "0.2", "mouseup", "1")
		d.keys("d")
		if !asked {
			d.keys("ctrl+a")
			d.write("Ana Berg")
			d.keys("Return")
			asked = true
		}
		d.write("Blame")
		d.keys("Return")
	}, func() bool { return words() != "" })
	if got := words(); !strings.HasPrefix(got, "wells and 86") {
		t.Errorf("the words %q are coded", got)
	}
	d.snap("coded-words")
	d.close()
}

// TestDriveCodingByMouse gives a relation and takes it back with the pointer
// alone.
func TestDriveCodingByMouse(t *testing.T) {
	d := newDriver(t)
	d.compares(func() { d.start(session.SampleName) })
	t.Cleanup(func() { d.cmd.Process.Kill() })
	d.again("a relation", func() {
		d.click("540", "350")  // the first cell of the first account
		d.click("1074", "349") // Relation…
		d.click("808", "485")  // Continue, where the name is asked
		d.click("1074", "349") // Relation…, where the panel has gone
		d.click("640", "256")  // the first entry
	}, d.has(compare.Relate, string(compare.Faithful)))
	d.snap("coded-by-mouse")
	d.again("taking it back", func() { d.click("1074", "327") }, d.has(compare.Relate, ""))
	d.close()
}
