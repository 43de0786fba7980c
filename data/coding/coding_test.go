package coding_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/coding"
	"synoptic/data/datatest"
	"synoptic/data/sheet"
	"synoptic/data/write"
)

// passed writes the coding file of a library and reads it.
func passed(t testing.TB, c *compare.Comparison) coding.File {
	t.Helper()
	f, err := coding.Read("ana.coding", export(t, "coding", write.Job{Comparison: c}))
	datatest.Must(t, err)
	return f
}

func TestCodesAreStoredAndUndoneAsOtherDecisions(t *testing.T) {
	s, p := datatest.CodingLibrary(t)
	k := datatest.Define(t, s, p, coding.NewCode(datatest.Compared(t, s, p).Codes().Codebook(), "Blame"))
	datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Encode, k.ID, "")
	s = datatest.Reopen(t, s)
	if m := datatest.Compared(t, s, p).Codes().CodingOf(datatest.Cell, "Ana"); !m.Has(k.ID) || m.At == "" {
		t.Fatalf("after opening again: %+v", m)
	}
	datatest.Step(t, s.Undo, p.ID, true)
	if m := datatest.Compared(t, s, p).Codes().CodingOf(datatest.Cell, "Ana"); m.Has(k.ID) {
		t.Error("undone, and the code is there")
	}
	datatest.Step(t, s.Redo, p.ID, true)
	datatest.Must(t, s.Decide(p.ID, datatest.Compared(t, s, p).Codes().Codebook().Without(k.ID, "")...))
	if b := datatest.Compared(t, s, p).Codes().Codebook(); len(b) != 0 {
		t.Errorf("deleted, and the codebook is %v", b)
	}
	datatest.Step(t, s.Undo, p.ID, true)
	if m := datatest.Compared(t, s, p).Codes().CodingOf(datatest.Cell, "Ana"); !m.Has(k.ID) {
		t.Error("undone, and the use of the deleted code is not back")
	}
}

func TestACodingFileIsMergedOnce(t *testing.T) {
	ana, pa := datatest.CodingLibrary(t)
	ben, pb := datatest.CodingLibrary(t)
	mine, other := datatest.Define(t, ana, pa, coding.NewCode(datatest.Compared(t, ana, pa).Codes().Codebook(), "Blame")), datatest.Define(t, ana, pa, coding.NewCode(datatest.Compared(t, ana, pa).Codes().Codebook(), "Demand"))
	theirs := datatest.Define(t, ben, pb, coding.NewCode(datatest.Compared(t, ben, pb).Codes().Codebook(), "BLAME"))
	datatest.Give(t, ana, pa, "Ana", datatest.Cell, compare.Encode, mine.ID, "")
	datatest.Give(t, ana, pa, "Ana", datatest.Cell, compare.Encode, other.ID, "")
	datatest.Give(t, ana, pa, "Ana", datatest.Cell, compare.Relate, "", "distorted")
	datatest.Give(t, ana, pa, "Ana", compare.Unit{Group: 1, Account: compare.Whole}, compare.Encode, compare.NoCode, "")
	datatest.Give(t, ben, pb, "Ben", datatest.Cell, compare.Relate, "", "sharpened")
	f := passed(t, datatest.Compared(t, ana, pa))
	m, err := coding.Merged(datatest.Compared(t, ben, pb), f, coding.MergeOptions{})
	datatest.Must(t, err)
	if m.Added != 2 || m.Same != 0 || len(m.Differ) != 0 || !slices.Equal(m.Codes, []string{"Demand"}) || !slices.Equal(m.Coders, []string{"Ana"}) {
		t.Fatalf("merge %+v", m)
	}
	datatest.Must(t, ben.Decide(pb.ID, m.Decisions...))
	c := datatest.Compared(t, ben, pb)
	if got := c.Codes().CodingOf(datatest.Cell, "Ana"); !got.Has(theirs.ID) || got.Relation != compare.Distorted || len(got.Codes) != 2 {
		t.Errorf("Ana's codes: %+v", got)
	}
	if got := c.Codes().CodingOf(datatest.Cell, "Ben"); got.Relation != compare.Sharpened {
		t.Errorf("Ben's are now %+v", got)
	}
	if x := c.Codes().Conflicts(); len(x) != 1 || x[0].Kind != compare.RelationKind {
		t.Errorf("conflicts %+v", x)
	}
	again, err := coding.Merged(c, f, coding.MergeOptions{})
	if err != nil || again.Same != 2 || len(again.Decisions) != 0 {
		t.Errorf("merged twice: %+v, %v", again, err)
	}
	datatest.Step(t, ben.Undo, pb.ID, true)
	if c := datatest.Compared(t, ben, pb); !slices.Equal(c.Codes().Coders(), []string{"Ben"}) || len(c.Codes().Codebook()) != 1 {
		t.Errorf("one step back: coders %v, codes %v", c.Codes().Coders(), c.Codes().Codebook())
	}
}

func TestWhatTheSameCoderCodedOtherwiseIsListed(t *testing.T) {
	s, p := datatest.CodingLibrary(t)
	k, l := datatest.Define(t, s, p, coding.NewCode(datatest.Compared(t, s, p).Codes().Codebook(), "Blame")), datatest.Define(t, s, p, coding.NewCode(datatest.Compared(t, s, p).Codes().Codebook(), "Demand"))
	datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Encode, k.ID, "")
	f := passed(t, datatest.Compared(t, s, p))
	datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Decode, k.ID, "")
	datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Encode, l.ID, "")
	c := datatest.Compared(t, s, p)
	m, err := coding.Merged(c, f, coding.MergeOptions{})
	datatest.Must(t, err)
	if len(m.Differ) != 1 || len(m.Decisions) != 0 || m.Differ[0].Here.Codes[0] != l.ID || m.Differ[0].File.Codes[0] != k.ID {
		t.Fatalf("merge %+v", m)
	}
	if says := strings.Join(m.Says(c), "\n"); !strings.Contains(says, "here “Demand”, in the file “Blame”.") {
		t.Errorf("it is said as %q", says)
	}
	m, err = coding.Merged(c, f, coding.MergeOptions{FileWins: true})
	datatest.Must(t, err)
	datatest.Must(t, s.Decide(p.ID, m.Decisions...))
	if got := datatest.Compared(t, s, p).Codes().CodingOf(datatest.Cell, "Ana"); !slices.Equal(got.Codes, []string{k.ID}) {
		t.Errorf("the file was to win: %+v", got)
	}
	m, err = coding.Merged(c, f, coding.MergeOptions{As: "Ana B."})
	if err != nil || m.Added != 1 || len(m.Differ) != 0 || m.Decisions[0].Coder != "Ana B." {
		t.Errorf("under another name: %+v, %v", m, err)
	}
}

func TestACodingFileOfOtherTextsIsRefused(t *testing.T) {
	s, p := datatest.CodingLibrary(t)
	datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Relate, "", "faithful")
	f := passed(t, datatest.Compared(t, s, p))
	other, po := datatest.Library(t)
	datatest.Must(t, errOf(other.Add(po.ID, datatest.Original(datatest.CodingReport), datatest.Story("Harbour checks", datatest.CodingStory+" And more."))))
	_, err := coding.Merged(datatest.Compared(t, other, po), f, coding.MergeOptions{})
	sentenceSays(t, err, "other texts")
	if !strings.Contains(err.Error(), "Harbour checks") {
		t.Errorf("the text is not named: %v", err)
	}
	for name, raw := range map[string]string{"no JSON": "code,parent\n", "other JSON": `{"accounts": []}`} {
		if _, err := coding.Read("x.coding", []byte(raw)); err == nil || !strings.Contains(err.Error(), "no coding file") {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err = coding.Read("x.coding", []byte(`{"synoptic_coding": 2}`))
	sentenceSays(t, err, "newer")
	_, err = coding.Read("x.coding", []byte(`{"synoptic_coding": 1, "codings": [{"relation": "odd"}]}`))
	sentenceSays(t, err, "odd")
}

func errOf[T any](_ T, err error) error { return err }

// TestOneTextUnderTwoOutlets has the same words twice, as papers have that
// take over a wire report whole.
func TestOneTextUnderTwoOutlets(t *testing.T) {
	libraryOf := func(outlets ...string) (*data.Store, data.Project) {
		s, p := datatest.Library(t)
		imports := []data.Import{datatest.Original(datatest.CodingReport)}
		for _, o := range outlets {
			im := datatest.Story("Harbour checks", datatest.CodingStory)
			im.Outlet = o
			imports = append(imports, im)
		}
		datatest.Must(t, errOf(s.Add(p.ID, imports...)))
		return s, p
	}
	ana, pa := libraryOf("North", "South")
	datatest.Give(t, ana, pa, "Ana", compare.Unit{Group: 0, Account: 2}, compare.Relate, "", "distorted")
	ben, pb := libraryOf("South", "North")
	m, err := coding.Merged(datatest.Compared(t, ben, pb), passed(t, datatest.Compared(t, ana, pa)), coding.MergeOptions{})
	datatest.Must(t, err)
	datatest.Must(t, ben.Decide(pb.ID, m.Decisions...))
	c := datatest.Compared(t, ben, pb)
	units := c.Codes().Units()
	if len(units) != 1 || c.Accounts[units[0].Account].Outlet != "South" {
		t.Errorf("the code of South is at %+v", units)
	}
}

func TestCodesOfPassagesThatAreNotLinkedHereAreCounted(t *testing.T) {
	s, p := datatest.CodingLibrary(t)
	datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Relate, "", "faithful")
	f := passed(t, datatest.Compared(t, s, p))
	a, b := datatest.Compared(t, s, p).Codes().Unit(datatest.Cell)
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Part, A: a, B: b}))
	m, err := coding.Merged(datatest.Compared(t, s, p), f, coding.MergeOptions{})
	if err != nil || len(m.Lost) != 1 || len(m.Decisions) != 0 {
		t.Errorf("merge %+v, %v", m, err)
	}
}

func TestCodebookComesBackFromBothPresets(t *testing.T) {
	s, p := datatest.CodingLibrary(t)
	parent := datatest.Define(t, s, p, coding.NewCode(datatest.Compared(t, s, p).Codes().Codebook(), "Frame"))
	k := coding.NewCode(datatest.Compared(t, s, p).Codes().Codebook(), "=Blame, or \"guilt\"")
	k.Parent, k.Definition, k.Example, k.Colour = parent.ID, "Somebody is made\nresponsible; 9/11", "-Who did it?", "#2B6CB0"
	datatest.Must(t, s.Decide(p.ID, k.Define()))
	c := datatest.Compared(t, s, p)
	for _, preset := range sheet.Presets {
		raw := export(t, "csv", write.Job{Comparison: c, Layout: "codebook", Preset: preset})
		read, err := coding.ReadCodebook("codebook.csv", raw)
		datatest.Must(t, err)
		if ds := coding.TakeCodebook(c.Codes().Codebook(), read); len(ds) != 0 {
			t.Errorf("%s: reading it again changes %+v", preset.Key, ds)
		}
		fresh := compare.CodebookOf(coding.TakeCodebook(nil, read))
		if len(fresh) != 2 || fresh[1].Name != k.Name || fresh[1].Definition != k.Definition || fresh[1].Parent != fresh[0].ID || fresh[1].Colour != k.Colour {
			t.Errorf("%s: in an empty project it is %+v", preset.Key, fresh)
		}
	}
}

func TestCodebooksMadeByHand(t *testing.T) {
	read, err := coding.ReadCodebook("mine.csv", []byte("\xef\xbb\xbfName;Category;Description\r\nBlame;Frame;Who did it\r\n;;\r\nDemand;;\r\n"))
	datatest.Must(t, err)
	old := compare.CodebookOf([]compare.Decision{compare.Code{ID: "k1", Name: "demand", Definition: "What is wanted", Order: 1}.Define()})
	book := compare.CodebookOf(append([]compare.Decision{old[0].Define()}, coding.TakeCodebook(old, read)...))
	if len(book) != 3 || book[0].Definition != "What is wanted" || book[1].Name != "Frame" || book[2].Name != "Blame" || book[2].Parent != book[1].ID {
		t.Errorf("codebook %+v", book)
	}
	for raw, want := range map[string]string{"a,b\n1,2\n": "no column", "code\n": "no codes", "": "no column", "code\nX\nx\n": "twice"} {
		_, err := coding.ReadCodebook("mine.csv", []byte(raw))
		sentenceSays(t, err, want)
	}
}

func TestCodingFileHasNoWordOfTheTexts(t *testing.T) {
	s, p := datatest.CodingLibrary(t)
	datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Relate, "", "faithful")
	raw := export(t, "coding", write.Job{Comparison: datatest.Compared(t, s, p)})
	if bytes.Contains(raw, []byte("Lomsund")) || !bytes.Contains(raw, []byte(table.Hash(datatest.CodingStory))) {
		t.Errorf("the file is %s", raw)
	}
}

// sentenceSays wants a refusal with some words.
func sentenceSays(t testing.TB, err error, want string) {
	t.Helper()
	var own *data.Refusal
	if !errors.As(err, &own) || !strings.Contains(own.Says, want) {
		t.Errorf("got %v, want a sentence with %q", err, want)
	}
}

// export is a job in one of the formats.
func export(t testing.TB, key string, j write.Job) []byte {
	t.Helper()
	var out bytes.Buffer
	for _, x := range write.Exports {
		if x.Key == key {
			if _, err := x.Write(&out, j); err != nil {
				t.Fatal(err)
			}
			return out.Bytes()
		}
	}
	t.Fatalf("there is no export %s", key)
	return nil
}

// TestTwoThingsOfOneCoderDifferOrNot: what the file says of a unit beside what
// the same coder said here differs in a relation, a note or codes, each where
// both say something of it.
func TestTwoThingsOfOneCoderDifferOrNot(t *testing.T) {
	type said struct{ relation, note, code string }
	for _, x := range []struct {
		here, file said
		differ     bool
	}{
		{said{relation: "faithful"}, said{relation: "faithful"}, false},
		{said{relation: "faithful"}, said{relation: "distorted"}, true},
		{said{relation: "faithful", note: "a"}, said{relation: "faithful", note: "a"}, false},
		{said{note: "a", code: "one"}, said{note: "b", code: "one"}, true},
		{said{relation: "faithful"}, said{code: "one"}, false},
		{said{relation: "faithful", code: "one"}, said{relation: "faithful", code: "two"}, true},
	} {
		s, p := datatest.CodingLibrary(t)
		codes := map[string]compare.Kind{"": ""}
		for _, name := range []string{"one", "two"} {
			codes[name] = compare.Kind(datatest.Define(t, s, p, coding.NewCode(datatest.Compared(t, s, p).Codes().Codebook(), name)).ID)
		}
		say := func(y said) {
			if y.relation != "" {
				datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Relate, "", y.relation)
			}
			if y.note != "" {
				datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Comment, "", y.note)
			}
			if y.code != "" {
				datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Encode, string(codes[y.code]), "")
			}
		}
		say(x.file)
		f := passed(t, datatest.Compared(t, s, p))
		if x.file.relation != "" {
			datatest.Step(t, s.Undo, p.ID, true)
		}
		if x.file.note != "" {
			datatest.Step(t, s.Undo, p.ID, true)
		}
		if x.file.code != "" {
			datatest.Step(t, s.Undo, p.ID, true)
		}
		say(x.here)
		m, err := coding.Merged(datatest.Compared(t, s, p), f, coding.MergeOptions{})
		datatest.Must(t, err)
		if (len(m.Differ) > 0) != x.differ {
			t.Errorf("%+v here and %+v in the file differ: %v", x.here, x.file, m.Differ)
		}
	}
}

// TestWordsTravelInACodingFile: a code of words alone comes to another library at
// the same bytes, once, and is in the QDA project as a passage of its own.
func TestWordsTravelInACodingFile(t *testing.T) {
	ana, pa := datatest.CodingLibrary(t)
	ben, pb := datatest.CodingLibrary(t)
	k := datatest.Define(t, ana, pa, coding.NewCode(nil, "Blame"))
	a, b := datatest.Compared(t, ana, pa).Codes().Unit(datatest.Cell)
	b.Start = strings.Index(datatest.CodingStory, "46 ships")
	b.End = b.Start + len("46 ships")
	datatest.Must(t, ana.Decide(pa.ID, compare.Decision{Verb: compare.Encode, A: a, B: b, Kind: compare.Kind(k.ID), Note: compare.OfWords, Coder: "Ana"}))
	f := passed(t, datatest.Compared(t, ana, pa))
	m, err := coding.Merged(datatest.Compared(t, ben, pb), f, coding.MergeOptions{})
	datatest.Must(t, err)
	datatest.Must(t, ben.Decide(pb.ID, m.Decisions...))
	c := datatest.Compared(t, ben, pb)
	got := c.Codes().CodingOf(datatest.Cell, "Ana")
	if len(got.Codes) != 0 || len(got.Words) != 1 || got.Words[0].Of(datatest.CodingStory) != "46 ships" {
		t.Fatalf("merged: %+v", got)
	}
	if again, err := coding.Merged(c, f, coding.MergeOptions{}); err != nil || len(again.Decisions) != 0 || again.Same != 1 {
		t.Errorf("merged twice: %+v, %v", again, err)
	}
	if raw := export(t, "json", write.Job{Comparison: c}); !bytes.Contains(raw, []byte(`"text": "46 ships"`)) && !bytes.Contains(raw, []byte(`"text":"46 ships"`)) {
		t.Error("the words are not in the JSON")
	}
}
