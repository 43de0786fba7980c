package data_test

import (
	"slices"
	"testing"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/datatest"
)

// TestANewerVersionOfTheOriginalIsStored with the decisions on it: alone, with its own newer version,
// and where two versions of it come in at once: one original is left.
func TestANewerVersionOfTheOriginalIsStored(t *testing.T) {
	version := func(text string, than int64) data.Import {
		im := datatest.Original(text)
		im.NewerThan = than
		return im
	}
	for name, of := range map[string]func(original int64) data.Acceptance{
		"one": func(id int64) data.Acceptance {
			return data.Acceptance{Imports: []data.Import{version("The dam held, it says.", id)}}
		},
		"one after the other": func(id int64) data.Acceptance {
			return data.Acceptance{Imports: []data.Import{version("The dam held, it says.", id), version("The dam held, it said.", 0)}, NewerIn: map[int]int{1: 0}}
		},
		"the other before the one": func(id int64) data.Acceptance {
			return data.Acceptance{Imports: []data.Import{version("The dam held, it says.", 0), version("The dam held, it said.", id)}, NewerIn: map[int]int{0: 1}}
		},
		"two of the same": func(id int64) data.Acceptance {
			return data.Acceptance{Imports: []data.Import{version("The dam held, it says.", id), version("The dam held, it said.", id)}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, p := datatest.Library(t)
			id := two(t, s, p.ID)[0].ID
			datatest.Must(t, s.Decide(p.ID, note(id, 0, 12, "seen")))
			_, err := s.Accept(t.Context(), p.ID, of(id))
			datatest.Must(t, err)
			as, err := s.Accounts(p.ID)
			datatest.Must(t, err)
			if len(as) != 2 || as[0].Role != compare.Original || as[0].NewerThan == 0 || as[1].Role != compare.Retold {
				t.Errorf("%+v", as)
			}
			ds, err := s.Decisions(p.ID)
			datatest.Must(t, err)
			if !slices.ContainsFunc(ds, func(d compare.Decision) bool { return d.Note == "seen" && d.A.Account == as[0].ID }) {
				t.Errorf("the note did not go over: %+v", ds)
			}
			datatest.Step(t, s.Undo, p.ID, true)
			titles(t, s, p.ID, "Inquiry into the dam", "Wire")
		})
	}
}
