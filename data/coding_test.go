package data

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/table"
)

const codingReport = "Inspectors visited 64 ships 🚢 in the harbour of Lomsund. They found loose cargo on at least nine of them. Nobody was hurt, said the harbour master."

const codingStory = "Inspectors visited 46 ships in the harbour of Lomsund. They found loose cargo on nine of them. قال العمدة إن الميناء يحتاج إلى رافعة جديدة."

// codingLibrary opens a library of its own with the two texts.
func codingLibrary(t testing.TB) (*Store, Project) {
	t.Helper()
	s, p := Library(t)
	if _, err := s.Add(p.ID, Original(codingReport), Story("Harbour checks", codingStory)); err != nil {
		t.Fatal(err)
	}
	return s, p
}

// compared compares what a library holds, with its decisions.
func compared(t testing.TB, s *Store, p Project) *compare.Comparison {
	t.Helper()
	stored, err := s.Accounts(p.ID)
	Must(t, err)
	ds, err := s.Decisions(p.ID)
	Must(t, err)
	accounts := make([]compare.Account, len(stored))
	for i, a := range stored {
		accounts[i] = a.Account
	}
	c, err := compare.Compare(context.Background(), accounts, compare.Options{Decisions: ds})
	Must(t, err)
	return c
}

// give stores codes and relations of a coder: unit, verb, kind, note.
func give(t testing.TB, s *Store, p Project, coder string, u compare.Unit, verb compare.Verb, kind, note string) {
	t.Helper()
	a, b := compared(t, s, p).Unit(u)
	Must(t, s.Decide(p.ID, compare.Decision{Verb: verb, A: a, B: b, Kind: compare.Kind(kind), Note: note, Coder: coder}))
}

func define(t testing.TB, s *Store, p Project, name string) compare.Code {
	t.Helper()
	k := NewCode(compared(t, s, p).Codebook(), name)
	Must(t, s.Decide(p.ID, k.Define()))
	return k
}

var cell = compare.Unit{Group: 0, Account: 1}

// passed writes the coding file of a library and reads it.
func passed(t testing.TB, c *compare.Comparison) CodingFile {
	t.Helper()
	f, err := ReadCoding("ana.coding", export(t, "coding", Job{Comparison: c}))
	Must(t, err)
	return f
}

func TestCodesAreStoredAndUndoneAsOtherDecisions(t *testing.T) {
	s, p := codingLibrary(t)
	k := define(t, s, p, "Blame")
	give(t, s, p, "Ana", cell, compare.Encode, k.ID, "")
	s = Reopen(t, s)
	if m := compared(t, s, p).CodingOf(cell, "Ana"); !m.Has(k.ID) || m.At == "" {
		t.Fatalf("after opening again: %+v", m)
	}
	Step(t, s.Undo, p.ID, true)
	if m := compared(t, s, p).CodingOf(cell, "Ana"); m.Has(k.ID) {
		t.Error("undone, and the code is there")
	}
	Step(t, s.Redo, p.ID, true)
	Must(t, s.Decide(p.ID, compared(t, s, p).Codebook().Without(k.ID, "")...))
	if b := compared(t, s, p).Codebook(); len(b) != 0 {
		t.Errorf("deleted, and the codebook is %v", b)
	}
	Step(t, s.Undo, p.ID, true)
	if m := compared(t, s, p).CodingOf(cell, "Ana"); !m.Has(k.ID) {
		t.Error("undone, and the use of the deleted code is not back")
	}
}

func TestACodingFileIsMergedOnce(t *testing.T) {
	ana, pa := codingLibrary(t)
	ben, pb := codingLibrary(t)
	mine, other := define(t, ana, pa, "Blame"), define(t, ana, pa, "Demand")
	theirs := define(t, ben, pb, "BLAME")
	give(t, ana, pa, "Ana", cell, compare.Encode, mine.ID, "")
	give(t, ana, pa, "Ana", cell, compare.Encode, other.ID, "")
	give(t, ana, pa, "Ana", cell, compare.Relate, "", "distorted")
	give(t, ana, pa, "Ana", compare.Unit{Group: 1, Account: compare.Whole}, compare.Encode, compare.NoCode, "")
	give(t, ben, pb, "Ben", cell, compare.Relate, "", "sharpened")
	f := passed(t, compared(t, ana, pa))
	m, err := MergeCoding(compared(t, ben, pb), f, MergeOptions{})
	Must(t, err)
	if m.Added != 2 || m.Same != 0 || len(m.Differ) != 0 || !slices.Equal(m.Codes, []string{"Demand"}) || !slices.Equal(m.Coders, []string{"Ana"}) {
		t.Fatalf("merge %+v", m)
	}
	Must(t, ben.Decide(pb.ID, m.Decisions...))
	c := compared(t, ben, pb)
	if got := c.CodingOf(cell, "Ana"); !got.Has(theirs.ID) || got.Relation != compare.Distorted || len(got.Codes) != 2 {
		t.Errorf("Ana's codes: %+v", got)
	}
	if got := c.CodingOf(cell, "Ben"); got.Relation != compare.Sharpened {
		t.Errorf("Ben's are now %+v", got)
	}
	if x := c.Conflicts(); len(x) != 1 || x[0].Kind != compare.RelationKind {
		t.Errorf("conflicts %+v", x)
	}
	again, err := MergeCoding(c, f, MergeOptions{})
	if err != nil || again.Same != 2 || len(again.Decisions) != 0 {
		t.Errorf("merged twice: %+v, %v", again, err)
	}
	Step(t, ben.Undo, pb.ID, true)
	if c := compared(t, ben, pb); !slices.Equal(c.Coders(), []string{"Ben"}) || len(c.Codebook()) != 1 {
		t.Errorf("one step back: coders %v, codes %v", c.Coders(), c.Codebook())
	}
}

func TestWhatTheSameCoderCodedOtherwiseIsListed(t *testing.T) {
	s, p := codingLibrary(t)
	k, l := define(t, s, p, "Blame"), define(t, s, p, "Demand")
	give(t, s, p, "Ana", cell, compare.Encode, k.ID, "")
	f := passed(t, compared(t, s, p))
	give(t, s, p, "Ana", cell, compare.Decode, k.ID, "")
	give(t, s, p, "Ana", cell, compare.Encode, l.ID, "")
	c := compared(t, s, p)
	m, err := MergeCoding(c, f, MergeOptions{})
	Must(t, err)
	if len(m.Differ) != 1 || len(m.Decisions) != 0 || m.Differ[0].Here.Codes[0] != l.ID || m.Differ[0].File.Codes[0] != k.ID {
		t.Fatalf("merge %+v", m)
	}
	m, err = MergeCoding(c, f, MergeOptions{FileWins: true})
	Must(t, err)
	Must(t, s.Decide(p.ID, m.Decisions...))
	if got := compared(t, s, p).CodingOf(cell, "Ana"); !slices.Equal(got.Codes, []string{k.ID}) {
		t.Errorf("the file was to win: %+v", got)
	}
	m, err = MergeCoding(c, f, MergeOptions{As: "Ana B."})
	if err != nil || m.Added != 1 || len(m.Differ) != 0 || m.Decisions[0].Coder != "Ana B." {
		t.Errorf("under another name: %+v, %v", m, err)
	}
}

func TestACodingFileOfOtherTextsIsRefused(t *testing.T) {
	s, p := codingLibrary(t)
	give(t, s, p, "Ana", cell, compare.Relate, "", "faithful")
	f := passed(t, compared(t, s, p))
	other, po := Library(t)
	Must(t, errOf(other.Add(po.ID, Original(codingReport), Story("Harbour checks", codingStory+" And more."))))
	_, err := MergeCoding(compared(t, other, po), f, MergeOptions{})
	sentenceSays(t, err, "other texts")
	if !strings.Contains(err.Error(), "Harbour checks") {
		t.Errorf("the text is not named: %v", err)
	}
	for name, raw := range map[string]string{"no JSON": "code,parent\n", "other JSON": `{"accounts": []}`} {
		if _, err := ReadCoding("x.coding", []byte(raw)); err == nil || !strings.Contains(err.Error(), "no coding file") {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err = ReadCoding("x.coding", []byte(`{"synoptic_coding": 2}`))
	sentenceSays(t, err, "newer")
	_, err = ReadCoding("x.coding", []byte(`{"synoptic_coding": 1, "codings": [{"relation": "odd"}]}`))
	sentenceSays(t, err, "odd")
}

func errOf[T any](_ T, err error) error { return err }

// TestOneTextUnderTwoOutlets has the same words twice, as papers have that
// take over a wire report whole.
func TestOneTextUnderTwoOutlets(t *testing.T) {
	libraryOf := func(outlets ...string) (*Store, Project) {
		s, p := Library(t)
		imports := []Import{Original(codingReport)}
		for _, o := range outlets {
			im := Story("Harbour checks", codingStory)
			im.Outlet = o
			imports = append(imports, im)
		}
		Must(t, errOf(s.Add(p.ID, imports...)))
		return s, p
	}
	ana, pa := libraryOf("North", "South")
	give(t, ana, pa, "Ana", compare.Unit{Group: 0, Account: 2}, compare.Relate, "", "distorted")
	ben, pb := libraryOf("South", "North")
	m, err := MergeCoding(compared(t, ben, pb), passed(t, compared(t, ana, pa)), MergeOptions{})
	Must(t, err)
	Must(t, ben.Decide(pb.ID, m.Decisions...))
	c := compared(t, ben, pb)
	units := c.Units()
	if len(units) != 1 || c.Accounts[units[0].Account].Outlet != "South" {
		t.Errorf("the code of South is at %+v", units)
	}
}

func TestCodesOfPassagesThatAreNotLinkedHereAreCounted(t *testing.T) {
	s, p := codingLibrary(t)
	give(t, s, p, "Ana", cell, compare.Relate, "", "faithful")
	f := passed(t, compared(t, s, p))
	a, b := compared(t, s, p).Unit(cell)
	Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Part, A: a, B: b}))
	m, err := MergeCoding(compared(t, s, p), f, MergeOptions{})
	if err != nil || len(m.Lost) != 1 || len(m.Decisions) != 0 {
		t.Errorf("merge %+v, %v", m, err)
	}
}

func TestCodebookComesBackFromBothPresets(t *testing.T) {
	s, p := codingLibrary(t)
	parent := define(t, s, p, "Frame")
	k := NewCode(compared(t, s, p).Codebook(), "=Blame, or \"guilt\"")
	k.Parent, k.Definition, k.Example, k.Colour = parent.ID, "Somebody is made\nresponsible; 9/11", "-Who did it?", "#2B6CB0"
	Must(t, s.Decide(p.ID, k.Define()))
	c := compared(t, s, p)
	for _, preset := range Presets {
		raw := export(t, "csv", Job{Comparison: c, Layout: "codebook", Preset: preset})
		read, err := ReadCodebook("codebook.csv", raw)
		Must(t, err)
		if ds := TakeCodebook(c.Codebook(), read); len(ds) != 0 {
			t.Errorf("%s: reading it again changes %+v", preset.Key, ds)
		}
		fresh := compare.CodebookOf(TakeCodebook(nil, read))
		if len(fresh) != 2 || fresh[1].Name != k.Name || fresh[1].Definition != k.Definition || fresh[1].Parent != fresh[0].ID || fresh[1].Colour != k.Colour {
			t.Errorf("%s: in an empty project it is %+v", preset.Key, fresh)
		}
	}
}

func TestCodebooksMadeByHand(t *testing.T) {
	read, err := ReadCodebook("mine.csv", []byte("\xef\xbb\xbfName;Category;Description\r\nBlame;Frame;Who did it\r\n;;\r\nDemand;;\r\n"))
	Must(t, err)
	old := compare.CodebookOf([]compare.Decision{compare.Code{ID: "k1", Name: "demand", Definition: "What is wanted", Order: 1}.Define()})
	book := compare.CodebookOf(append([]compare.Decision{old[0].Define()}, TakeCodebook(old, read)...))
	if len(book) != 3 || book[0].Definition != "What is wanted" || book[1].Name != "Frame" || book[2].Name != "Blame" || book[2].Parent != book[1].ID {
		t.Errorf("codebook %+v", book)
	}
	for raw, want := range map[string]string{"a,b\n1,2\n": "no column", "code\n": "no codes", "": "no column", "code\nX\nx\n": "twice"} {
		_, err := ReadCodebook("mine.csv", []byte(raw))
		sentenceSays(t, err, want)
	}
}

func TestCodingFileHasNoWordOfTheTexts(t *testing.T) {
	s, p := codingLibrary(t)
	give(t, s, p, "Ana", cell, compare.Relate, "", "faithful")
	raw := export(t, "coding", Job{Comparison: compared(t, s, p)})
	if bytes.Contains(raw, []byte("Lomsund")) || !bytes.Contains(raw, []byte(table.Hash(codingStory))) {
		t.Errorf("the file is %s", raw)
	}
}

// sentenceSays wants a refusal with some words.
func sentenceSays(t testing.TB, err error, want string) {
	t.Helper()
	var own *Refusal
	if !errors.As(err, &own) || !strings.Contains(own.Says, want) {
		t.Errorf("got %v, want a sentence with %q", err, want)
	}
}
