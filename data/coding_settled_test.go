package data

import (
	"slices"
	"strings"
	"testing"

	"synoptic/compare"
)

// TestWhatCodersSettledOnTravels passes settled values and remarks to another
// library, where one of them is settled otherwise.
func TestWhatCodersSettledOnTravels(t *testing.T) {
	ana, pa := codingLibrary(t)
	ben, pb := codingLibrary(t)
	k := define(t, ana, pa, "Blame")
	second := compare.Unit{Group: 1, Account: 1}
	give(t, ana, pa, "Ana", cell, compare.Encode, k.ID, "")
	give(t, ana, pa, "Ana", cell, compare.Comment, "", "Digits turned")
	give(t, ana, pa, "Ana", second, compare.Comment, "", "A remark and no code")
	give(t, ana, pa, "Ana", cell, compare.Agree, k.ID, "1")
	give(t, ana, pa, "Ana", second, compare.Agree, compare.RelationKind, "faithful")
	give(t, ben, pb, "Ben", second, compare.Agree, compare.RelationKind, "softened")
	f := passed(t, compared(t, ana, pa))
	c := compared(t, ben, pb)
	m, err := MergeCoding(c, f, MergeOptions{})
	Must(t, err)
	if m.Settled != 1 || len(m.Unsettled) != 1 || m.Unsettled[0].Here != "softened" || m.Unsettled[0].File != "faithful" || m.Added != 2 {
		t.Fatalf("merge %+v", m)
	}
	if says := strings.Join(m.Says(c), "\n"); !strings.Contains(says, "settled here as “softened”, in the file as “faithful”") {
		t.Errorf("it says\n%s", says)
	}
	Must(t, ben.Decide(pb.ID, m.Decisions...))
	c = compared(t, ben, pb)
	if c.AgreedValue(second, compare.RelationKind) != "softened" || c.AgreedValue(cell, k.ID) != "1" || c.CodingOf(cell, "Ana").Note != "Digits turned" || c.CodingOf(second, "Ana").Note == "" {
		t.Errorf("after the merge: %v, %v, %+v", c.Agreed(second), c.Agreed(cell), c.CodingOf(cell, "Ana"))
	}
	if again, err := MergeCoding(c, f, MergeOptions{}); err != nil || len(again.Decisions) != 0 {
		t.Errorf("merged twice: %+v, %v", again.Decisions, err)
	}
	m, err = MergeCoding(c, f, MergeOptions{FileWins: true})
	Must(t, err)
	Must(t, ben.Decide(pb.ID, m.Decisions...))
	if v := compared(t, ben, pb).AgreedValue(second, compare.RelationKind); v != "faithful" {
		t.Errorf("the file was to win, and %q stands", v)
	}
	_, err = ReadCoding("x.coding", []byte(`{"synoptic_coding": 1, "settled": [{"code": "relation", "value": "odd"}]}`))
	sentenceSays(t, err, "odd")
}

// TestACodingFileOfAnOlderVersionOfTheProject has two accounts, one of which
// is another version here; what fits is merged, and the rest is counted.
func TestACodingFileOfAnOlderVersionOfTheProject(t *testing.T) {
	libraryOf := func(texts ...string) (*Store, Project) {
		s, p := Library(t)
		imports := []Import{Original(codingReport)}
		for i, text := range texts {
			imports = append(imports, Story([]string{"Harbour checks", "Ships seen"}[i], text))
		}
		Must(t, errOf(s.Add(p.ID, imports...)))
		return s, p
	}
	ana, pa := libraryOf(codingStory, "Sixty-four ships were visited in the harbour of Lomsund.")
	ben, pb := libraryOf(codingStory+" And more.", "Sixty-four ships were visited in the harbour of Lomsund.")
	give(t, ana, pa, "Ana", compare.Unit{Group: 0, Account: 1}, compare.Relate, "", "distorted")
	give(t, ana, pa, "Ana", compare.Unit{Group: 0, Account: 2}, compare.Relate, "", "faithful")
	give(t, ana, pa, "Ana", compare.Unit{Group: 0, Account: compare.Whole}, compare.Encode, compare.NoCode, "")
	c := compared(t, ben, pb)
	m, err := MergeCoding(c, passed(t, compared(t, ana, pa)), MergeOptions{})
	Must(t, err)
	const why = "“Harbour checks” is not among the accounts here, or its text is another version"
	if m.Added != 2 || m.Lost[why] != 1 || !slices.Contains(m.Says(c), "Units that have no place here: 1 ("+why+").") {
		t.Errorf("merge %+v\n%q", m, m.Says(c))
	}
}
