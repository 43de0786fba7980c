package coding

import (
	"testing"

	"synoptic/app/screentest"
	"synoptic/app/ui"
	"synoptic/compare"
)

// decidedBy are the coders of the decisions in force, in their order.
func decidedBy(t *testing.T, ds []compare.Decision, err error) (out []string) {
	t.Helper()
	must(t, err)
	for _, d := range ds {
		if !d.Verb.OfAccount() {
			out = append(out, d.Coder)
		}
	}
	return out
}

// TestWhatWasDecidedBeforeTheNameIsOfWhoGivesIt: decisions of before are put under
// the name that a person gives, those of others are not, and undo goes through
// all of them as before.
func TestWhatWasDecidedBeforeTheNameIsOfWhoGivesIt(t *testing.T) {
	for _, x := range []struct {
		leave bool
		want  string
	}{{false, "Ana Ruiz"}, {true, "system"}} {
		b, c := benchOf(t)
		b.S.Set("coder", "")
		system := b.S.Coder()
		if x.want == "system" {
			x.want = system
		}
		b.S.Chosen.Confirm()
		theirs := compare.Decision{Verb: compare.Remark, A: b.S.Cmp.Place(compare.Ref{}), Note: "seen", Coder: "Ben"}
		b.S.Apply(theirs)
		c.asCoder(func() {})
		b.Type("Ana Ruiz")
		if x.leave {
			screentest.OnTop[*ui.Switches](b)[0].Set(leftThere)
		}
		b.Button("Continue")
		ds, err := b.S.Store.Decisions(b.S.Project.ID)
		if got := decidedBy(t, ds, err); len(got) != 2 || got[0] != x.want || got[1] != "Ben" {
			t.Fatalf("decisions are of %q, want %q and Ben", got, x.want)
		}
		if cell, _ := b.S.Chosen.Cell(); !cell.ByPerson {
			t.Error("what was decided is not in force")
		}
		b.S.Undo()
		b.S.Undo()
		ds, err = b.S.Store.Decisions(b.S.Project.ID)
		if got := decidedBy(t, ds, err); len(got) != 0 {
			t.Errorf("after undo, decisions of %q are in force", got)
		}
		b.S.Redo()
		ds, err = b.S.Store.Decisions(b.S.Project.ID)
		if got := decidedBy(t, ds, err); len(got) != 1 || got[0] != x.want {
			t.Errorf("done again, decisions are of %q", got)
		}
		if c.s.Coder() != "Ana Ruiz" {
			t.Errorf("the coder is %q", c.s.Coder())
		}
	}
}
