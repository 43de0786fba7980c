package coding_test

import (
	"slices"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/coding"
	"synoptic/data/datatest"
)

// TestWhatCodersSettledOnTravels passes settled values and remarks to another
// library, where one of them is settled otherwise.
func TestWhatCodersSettledOnTravels(t *testing.T) {
	ana, pa := datatest.CodingLibrary(t)
	ben, pb := datatest.CodingLibrary(t)
	k := datatest.Define(t, ana, pa, coding.NewCode(datatest.Compared(t, ana, pa).Codes().Codebook(), "Blame"))
	second := compare.Unit{Group: 1, Account: 1}
	datatest.Give(t, ana, pa, "Ana", datatest.Cell, compare.Encode, k.ID, "")
	datatest.Give(t, ana, pa, "Ana", datatest.Cell, compare.Comment, "", "Digits turned")
	datatest.Give(t, ana, pa, "Ana", second, compare.Comment, "", "A remark and no code")
	datatest.Give(t, ana, pa, "Ana", datatest.Cell, compare.Agree, k.ID, "1")
	datatest.Give(t, ana, pa, "Ana", second, compare.Agree, compare.RelationKind, "faithful")
	datatest.Give(t, ben, pb, "Ben", second, compare.Agree, compare.RelationKind, "softened")
	f := passed(t, datatest.Compared(t, ana, pa))
	c := datatest.Compared(t, ben, pb)
	m, err := coding.Merged(c, f, coding.MergeOptions{})
	datatest.Must(t, err)
	if m.Settled != 1 || len(m.Unsettled) != 1 || m.Unsettled[0].Here != "softened" || m.Unsettled[0].File != "faithful" || m.Added != 2 {
		t.Fatalf("merge %+v", m)
	}
	if says := strings.Join(m.Says(c), "\n"); !strings.Contains(says, "settled here as “softened”, in the file as “faithful”") {
		t.Errorf("it says\n%s", says)
	}
	datatest.Must(t, ben.Decide(pb.ID, m.Decisions...))
	c = datatest.Compared(t, ben, pb)
	if c.Codes().AgreedValue(second, compare.RelationKind) != "softened" || c.Codes().AgreedValue(datatest.Cell, k.ID) != "1" || c.Codes().CodingOf(datatest.Cell, "Ana").Note != "Digits turned" || c.Codes().CodingOf(second, "Ana").Note == "" {
		t.Errorf("after the merge: %v, %v, %+v", c.Codes().Agreed(second), c.Codes().Agreed(datatest.Cell), c.Codes().CodingOf(datatest.Cell, "Ana"))
	}
	if again, err := coding.Merged(c, f, coding.MergeOptions{}); err != nil || len(again.Decisions) != 0 {
		t.Errorf("merged twice: %+v, %v", again.Decisions, err)
	}
	m, err = coding.Merged(c, f, coding.MergeOptions{FileWins: true})
	datatest.Must(t, err)
	datatest.Must(t, ben.Decide(pb.ID, m.Decisions...))
	if v := datatest.Compared(t, ben, pb).Codes().AgreedValue(second, compare.RelationKind); v != "faithful" {
		t.Errorf("the file was to win, and %q stands", v)
	}
	_, err = coding.Read("x.coding", []byte(`{"synoptic_coding": 1, "settled": [{"code": "relation", "value": "odd"}]}`))
	sentenceSays(t, err, "odd")
}

// TestACodingFileOfAnOlderVersionOfTheProject has two accounts, one of which
// is another version here; what fits is merged, and the rest is counted.
func TestACodingFileOfAnOlderVersionOfTheProject(t *testing.T) {
	libraryOf := func(texts ...string) (*data.Store, data.Project) {
		s, p := datatest.Library(t)
		imports := []data.Import{datatest.Original(datatest.CodingReport)}
		for i, text := range texts {
			imports = append(imports, datatest.Story([]string{"Harbour checks", "Ships seen"}[i], text))
		}
		datatest.Must(t, errOf(s.Add(p.ID, imports...)))
		return s, p
	}
	ana, pa := libraryOf(datatest.CodingStory, "Sixty-four ships were visited in the harbour of Lomsund.")
	ben, pb := libraryOf(datatest.CodingStory+" And more.", "Sixty-four ships were visited in the harbour of Lomsund.")
	datatest.Give(t, ana, pa, "Ana", compare.Unit{Group: 0, Account: 1}, compare.Relate, "", "distorted")
	datatest.Give(t, ana, pa, "Ana", compare.Unit{Group: 0, Account: 2}, compare.Relate, "", "faithful")
	datatest.Give(t, ana, pa, "Ana", compare.Unit{Group: 0, Account: compare.Whole}, compare.Encode, compare.NoCode, "")
	c := datatest.Compared(t, ben, pb)
	m, err := coding.Merged(c, passed(t, datatest.Compared(t, ana, pa)), coding.MergeOptions{})
	datatest.Must(t, err)
	const why = "“Harbour checks” is not among the accounts here, or its text is another version"
	if m.Added != 2 || m.Lost[why] != 1 || !slices.Contains(m.Says(c), "Units that have no place here: 1 ("+why+").") {
		t.Errorf("merge %+v\n%q", m, m.Says(c))
	}
}
