package coding

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"synoptic/app/say"
	"synoptic/app/screentest"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data/coding"
	"synoptic/data/sheet"
	"synoptic/data/write"
)

// benchOf is a bench on which Ana codes, at the claim of the ships.
func benchOf(t *testing.T) (*screentest.Bench, *Coding) {
	t.Helper()
	b := screentest.Harbour(t)
	writing := b.S.Lane()
	return b, New(b.S, b.Files, Calls{GoTo: func(compare.Unit) {}, Version: "test", Preset: func() sheet.Preset { return sheet.Presets[0] }, Writing: &writing})
}

// own is what the person said of the active cell.
func own(b *screentest.Bench) compare.Coding {
	u, _ := b.S.Chosen.Unit(false)
	return b.S.Cmp.Codes().CodingOf(u, b.S.Coder())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestTheCodebookIsEdited(t *testing.T) {
	w, c := benchOf(t)
	c.OpenCodebook()
	c.editCode(compare.Code{})
	_, err := (&codeForm{name: ui.NewField(w.Files.Look, "", 1), above: ui.NewField(w.Files.Look, "", 1), definition: ui.NewField(w.Files.Look, "", 1), example: ui.NewField(w.Files.Look, "", 1), place: ui.NewField(w.Files.Look, "", 1)}).decisions(nil, compare.Code{})
	if err != errNoCodeName {
		t.Errorf("a code without a name: %v", err)
	}
	form := func(name, above, place string) *codeForm {
		f := &codeForm{}
		for field, text := range map[**ui.Field]string{&f.name: name, &f.above: above, &f.definition: "When", &f.example: "", &f.place: place} {
			*field = ui.NewField(w.Files.Look, "", 1)
			(*field).SetText(text)
		}
		return f
	}
	make := func(f *codeForm, k compare.Code) {
		ds, err := f.decisions(w.S.Cmp.Codes().Codebook(), k)
		must(t, err)
		w.S.Apply(ds...)
	}
	make(form("Frame", "", "1"), compare.Code{})
	make(form("Blame", "frame", "2"), compare.Code{})
	make(form("Demand", "", "1"), compare.Code{})
	names := func() []string { return w.S.Cmp.Codes().Codebook().Names(idsOf(w.S.Cmp.Codes().Codebook())) }
	if !slices.Equal(names(), []string{"Demand", "Frame", "Blame"}) {
		t.Fatalf("codes %v", names())
	}
	frame, _ := w.S.Cmp.Codes().Codebook().Named("Frame")
	for want, f := range map[error]*codeForm{errCodeTwice: form("DEMAND", "", "1"), errNoSuchCode: form("Frame", "Nothing", "1"), errCodeInCode: form("Frame", "Frame", "1"), errPlaceNumber: form("Frame", "", "x"), errLongCode: form(strings.Repeat("x", 81), "", "1")} {
		if _, err := f.decisions(w.S.Cmp.Codes().Codebook(), frame); err != want {
			t.Errorf("got %v, want %v", err, want)
		}
	}
	make(form("Framing", "", "1"), frame)
	if !slices.Equal(names(), []string{"Framing", "Blame", "Demand"}) {
		t.Errorf("renamed and moved: %v", names())
	}
	u, _ := w.S.Chosen.Unit(false)
	w.S.Codes.Toggle(u, frame.ID)
	w.S.Apply(w.S.Cmp.Codes().Codebook().Without(frame.ID, "")...)
	if m := own(w); len(m.Codes) != 0 || len(names()) != 2 {
		t.Errorf("deleted: %+v, %v", m, names())
	}
	w.S.Undo()
	if m := own(w); len(m.Codes) != 1 || len(names()) != 3 {
		t.Errorf("deleted and undone: %+v, %v", m, names())
	}
}

func idsOf(b compare.Codebook) []string {
	var out []string
	for _, k := range b {
		out = append(out, k.ID)
	}
	return out
}

func TestASecondCoderIsMergedAndSettledWith(t *testing.T) {
	dir := t.TempDir()
	ana, coding := benchOf(t)
	coding.OpenCodes(false)
	ana.Type("Blame")
	ana.Press("Return") // no code has the name, so that it is made
	coding.OpenRelation()
	ana.Type("4") // distorted
	file := filepath.Join(dir, "Ana.coding")
	coding.writeCodes(file, write.Job{Options: table.TableOptions{Coders: []string{"Ana"}}}, "coding")
	if _, err := os.Stat(file); err != nil || !strings.Contains(ana.S.Notice, file) {
		t.Fatalf("the file is not there: %v, %q", err, ana.S.Trouble)
	}

	ben, coding := benchOf(t)
	ben.S.Set("coder", "Ben")
	coding.OpenRelation()
	ben.Type("1") // faithful
	coding.readMerge(file)
	ben.Press("Return") // the field of the name does what the filled button does
	if ben.S.Trouble != "" || !slices.Equal(ben.S.Cmp.Codes().Coders(), []string{"Ana", "Ben"}) {
		t.Fatalf("merged: %v, %q", ben.S.Cmp.Codes().Coders(), ben.S.Trouble)
	}
	u, _ := ben.S.Chosen.Unit(false)
	x := ben.S.Cmp.Codes().Conflicts()
	if len(x) != 1 || x[0].Unit != u {
		t.Fatalf("conflicts %+v", x)
	}
	coding.openConflicts()
	ben.Press("Return")
	ben.Press("Return") // faithful is the first
	if v := ben.S.Cmp.Codes().AgreedValue(u, compare.RelationKind); v != "faithful" || ben.S.Cmp.Codes().CodingOf(u, "Ana").Relation != compare.Distorted {
		t.Errorf("settled on %q, Ana has %+v", v, ben.S.Cmp.Codes().CodingOf(u, "Ana"))
	}
	ben.Press("Escape")
	coding.OpenAgreement()
	if page := screentest.OnTop[*agreementPage](ben)[0]; len(page.rows) != 4 || page.rows[0].Kind != compare.RelationKind {
		t.Errorf("the panel shows %+v", page.rows)
	}
	ben.Press("Escape")
	coding.openSaveCodes()
	if list := ben.List(); len(list.Choices) != len(codeFiles)+2 {
		t.Errorf("%d ways to save, want %d and the matrices of the relation and of Blame", len(list.Choices), len(codeFiles))
	}
	ben.Press("Escape")
	for name, format := range map[string]string{"agreement.csv": "csv", "matrix.csv": "recal", "all.qdpx": "qdpx"} {
		coding.writeCodes(filepath.Join(dir, name), write.Job{Layout: "agreement"}, format)
		if raw, err := os.ReadFile(filepath.Join(dir, name)); err != nil || len(raw) == 0 {
			t.Errorf("%s: %v, %q", name, err, ben.S.Trouble)
		}
	}
}

// TestCodesAndRelationsAreAskedForApart: D lists codes, V relations, and neither
// the other's.
func TestCodesAndRelationsAreAskedForApart(t *testing.T) {
	w, c := benchOf(t)
	w.S.Apply(coding.NewCode(nil, "Frame").Define())
	u, _ := w.S.Chosen.Unit(false)
	heads := func(only bool) (out []string) {
		for _, x := range c.newCodePick(u, only).choices() {
			out = append(out, x.Head)
		}
		return out
	}
	codes, relations := heads(false), heads(true)
	if len(relations) != len(compare.Relations) || !slices.Contains(codes, "Frame") {
		t.Errorf("codes %q, relations %q", codes, relations)
	}
	for _, x := range codes {
		if slices.Contains(relations, x) {
			t.Errorf("%q stands in both", x)
		}
	}
}

// TestPassagesOfACodeAreCountedByAccount compares the line with the passages.
func TestPassagesOfACodeAreCountedByAccount(t *testing.T) {
	w, c := benchOf(t)
	code := coding.NewCode(nil, "Frame")
	w.S.Apply(code.Define())
	u, _ := w.S.Chosen.Unit(false)
	w.S.Apply(w.S.Codes.Decision(u, compare.Encode, code.ID, ""))
	says := c.countsSay(code.ID)
	for i, a := range w.S.Cmp.Accounts {
		n := "0"
		if i == u.Account {
			n = "1"
		}
		if !strings.Contains(says, say.OutletOf(a)+" "+n) {
			t.Errorf("account %d: %q", i, says)
		}
	}
}

// TestTheTitleOfAPanelStaysInIt: outlets have long names.
func TestTheTitleOfAPanelStaysInIt(t *testing.T) {
	w, c := benchOf(t)
	w.S.Cmp.Accounts[1].Outlet = "The Evening Advertiser and Shipping Gazette of the Northern Provinces and Islands"
	c.OpenRelation()
	seen := ""
	for _, d := range screentest.OnTop[*ui.Drawing](w) {
		for _, o := range test.WidgetRenderer(d).Objects() {
			if words, ok := o.(*canvas.Text); ok {
				seen += words.Text + " "
				if right := words.Position().X + words.MinSize().Width; right > 520 {
					t.Errorf("%q ends at %v, and the panel at 520", words.Text, right)
				}
			}
		}
	}
	if !strings.Contains(seen, "Northern Provinces and Islands") {
		t.Errorf("the panel is called %q", seen)
	}
}
