package app

import (
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"synoptic/app/export"
	"synoptic/app/library"
	"synoptic/app/screentest"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data/write"
)

const reportText = `Harbour Safety in Lomsund

Inspectors visited 64 ships in the harbour of Lomsund in March. They found loose cargo on at least nine of them. The harbour master said that nobody was hurt. The next visit is planned for October.
`

const storyText = `Lomsund ships fail checks

Inspectors visited 46 ships in the harbour of Lomsund in March. They found loose cargo on nine of them. The mayor called for a new crane at the north quay.
`

// opened returns a window on a library in an own folder, with all work done
// in place. A library that is not there yet opens on the sample.
func opened(t testing.TB, path string) *window {
	t.Helper()
	a := screentest.App(t)
	_, err := os.Stat(path)
	w := newWindow(a, Options{Path: path, Version: "test", Sample: err != nil}, func(f func()) { f() })
	w.start()
	if w.s.Trouble != "" {
		t.Fatal(w.s.Trouble)
	}
	w.Resize(fyne.NewSize(1280, 800))
	return w
}

// twoFiles writes the two texts and returns their paths.
func twoFiles(t testing.TB) (report, story string) {
	t.Helper()
	dir := t.TempDir()
	report, story = filepath.Join(dir, "report.txt"), filepath.Join(dir, "story.txt")
	for path, text := range map[string]string{report: reportText, story: storyText} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return report, story
}

// taken imports files and takes what the review proposes.
func taken(t testing.TB, w *window, paths ...string) {
	t.Helper()
	w.intake.ImportFiles(paths)
	if w.intake.Review == nil {
		t.Fatalf("no review of %q: %s, %+v", paths, w.s.Trouble, w.s.Imports.Working)
	}
	if w.intake.Review.Take(); w.intake.Review != nil {
		t.Fatalf("the review stays: %s", w.intake.Review.Trouble)
	}
}

// chooseText moves to the first row whose original has the words, in the
// column of the account.
func chooseText(t testing.TB, w *window, words string) compare.Cell {
	t.Helper()
	for row, i := range w.table.Rows {
		g := &w.s.Cmp.Groups[i]
		if strings.Contains(w.s.Cmp.Text(g.Members[0].Account, g.Members[0].Passage()), words) {
			w.table.Choose(row, 1)
			cell, _ := w.s.Chosen.Cell()
			return cell
		}
	}
	t.Fatalf("no row has %q", words)
	return compare.Cell{}
}

func lib(t testing.TB) string { return filepath.Join(t.TempDir(), "library.synoptic") }

func TestAnEmptyLibraryExplainsItself(t *testing.T) {
	w := newWindow(screentest.App(t), Options{Path: lib(t), Version: "test"}, func(f func()) { f() })
	w.start()
	if w.s.Trouble != "" || len(w.s.Accounts) != 0 || w.desk.empty.wanted() != noProject || !w.desk.empty.Visible() {
		t.Fatalf("%s: %d accounts", w.s.Trouble, len(w.s.Accounts))
	}
	if w.Canvas().Focused() != w.desk.empty {
		t.Errorf("the keyboard is in %T", w.Canvas().Focused())
	}
	press(w, "Right", "Return") // the sample
	if w.s.Project.Name != session.SampleName || w.s.Cmp == nil || w.sources.Add.Label != "Start your own…" {
		t.Fatalf("%q is open", w.s.Project.Name)
	}
	test.Tap(w.sources.Add)
	if w.s.Project.Name != session.Untitled || w.desk.empty.wanted() != noProject {
		t.Fatalf("%q is open", w.s.Project.Name)
	}
	report, _ := twoFiles(t)
	taken(t, w, report)
	if w.s.Project.Name != "Harbour Safety in Lomsund" || w.Title() != "Harbour Safety in Lomsund – Synoptic" {
		t.Errorf("the comparison is called %q", w.s.Project.Name)
	}
	if got, err := w.s.Store.Projects(); err != nil || len(got) != 2 {
		t.Errorf("the library has %v, %v", got, err)
	}
}

func TestTheSampleIsMadeWhereItIsAskedFor(t *testing.T) {
	w := opened(t, lib(t))
	if w.s.Project.Name != session.SampleName || len(w.s.Accounts) != 4 || !w.s.Cmp.HasOriginal() {
		t.Fatalf("project %q with %d accounts", w.s.Project.Name, len(w.s.Accounts))
	}
	if len(w.table.Rows) < 15 || w.s.View.Counts[0] != len(w.table.Rows) {
		t.Errorf("%d rows, %d counted", len(w.table.Rows), w.s.View.Counts[0])
	}
}

func TestDecisionsNotesAndExportOutliveTheWindow(t *testing.T) {
	path := lib(t)
	w := imported(t, path)
	if cell := chooseText(t, w, "64 ships"); cell.Pair == nil || cell.ByPerson {
		t.Fatalf("the pair is not there or confirmed already: %+v", cell)
	}
	w.s.Chosen.Confirm()
	if cell, _ := w.s.Chosen.Cell(); !cell.ByPerson {
		t.Fatal("confirmed, and the cell does not say so")
	}
	w.undoStep()
	if cell, _ := w.s.Chosen.Cell(); cell.ByPerson {
		t.Fatal("undone, and the cell is still confirmed")
	}
	w.redoStep()
	if cell, _ := w.s.Chosen.Cell(); !cell.ByPerson {
		t.Fatal("redone, and the cell is not confirmed")
	}
	test.Type(w.inspector.Note, "Digits turned round")
	out := filepath.Join(t.TempDir(), "out.csv")
	exportTo(t, w, out, false)
	if err := w.close(); err != nil {
		t.Fatal(err)
	}

	again := opened(t, path)
	if cell := chooseText(t, again, "64 ships"); !cell.ByPerson {
		t.Error("reopened, and the pair is not confirmed")
	}
	if again.inspector.Note.Text != "Digits turned round" {
		t.Errorf("reopened, the note says %q", again.inspector.Note.Text)
	}
	rows := rowsOf(t, out)
	if !slices.ContainsFunc(rows, func(row map[string]string) bool {
		return row["note"] == "Digits turned round" && row["claim_text"] == "Inspectors visited 46 ships in the harbour of Lomsund in March."
	}) {
		t.Errorf("none of %d rows has the note and the account's claim", len(rows))
	}
}

// exportTo exports as the panel does.
func exportTo(t testing.TB, w *window, path string, filtered bool) {
	t.Helper()
	w.exports.CarryOut(export.Order{Format: "csv", Path: path, Layout: "long", Preset: "data", Filtered: filtered}, nil, func(_ []write.Doubt, err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
}

// rowsOf reads a table by column name.
func rowsOf(t testing.TB, path string) (out []map[string]string) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(raw), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	for _, r := range rows[1:] {
		m := map[string]string{}
		for i, column := range rows[0] {
			m[column] = r[i]
		}
		out = append(out, m)
	}
	return out
}

func TestTheReviewSaysWhichFileIsTheOriginal(t *testing.T) {
	w := opened(t, lib(t))
	if err := w.s.NewProject("Harbour", ""); err != nil {
		t.Fatal(err)
	}
	report, story := twoFiles(t)
	w.intake.Dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(story), storage.NewFileURI(report)})
	if len(w.s.Accounts) != 0 || !w.intake.Review.Subjects[0].Original() {
		t.Fatal("imported without saying which text is the original")
	}
	press(w, "Down")
	w.Canvas().Focused().TypedRune('o')
	press(w, "Return")
	if len(w.s.Accounts) != 2 || !strings.Contains(w.s.Accounts[0].Text, "64 ships") || w.s.Accounts[0].Role != compare.Original {
		t.Fatalf("the second text was chosen as the original; got %+v", w.s.Accounts)
	}
}

func TestTheOriginalCanBeCorrected(t *testing.T) {
	w := imported(t, lib(t))
	w.texts.MakeOriginal(w.s.Accounts[1])
	if w.s.Trouble != "" || !strings.Contains(w.s.Accounts[0].Text, "46 ships") || !strings.Contains(w.s.Cmp.Accounts[0].Text, "46 ships") {
		t.Fatalf("%s: the original is still %q", w.s.Trouble, w.s.Accounts[0].Text)
	}
}

func TestAFileThatCannotBeReadStaysInTheList(t *testing.T) {
	w := imported(t, lib(t))
	gone := filepath.Join(t.TempDir(), "gone.txt")
	w.intake.ImportFiles([]string{gone})
	if len(w.s.Imports.Working) != 1 || w.s.Imports.Working[0].Says == "" {
		t.Fatalf("working: %+v", w.s.Imports.Working)
	}
	if err := os.WriteFile(gone, []byte("The crane was built after all, said the mayor of Lomsund."), 0o600); err != nil {
		t.Fatal(err)
	}
	w.intake.Retry(w.s.Imports.Working[0])
	w.intake.Review.Take()
	if len(w.s.Imports.Working) != 0 || len(w.s.Accounts) != 3 {
		t.Fatalf("after trying again: %d accounts, %+v", len(w.s.Accounts), w.s.Imports.Working)
	}
}

func TestRemovedAccountComesBackWithUndo(t *testing.T) {
	w := imported(t, lib(t))
	w.texts.Remove(w.s.Accounts[1])
	if len(w.s.Accounts) != 1 || w.desk.empty.wanted() != noAccount {
		t.Fatalf("%d accounts after removal", len(w.s.Accounts))
	}
	w.undoStep()
	if len(w.s.Accounts) != 2 || w.s.Cmp == nil || w.desk.empty.wanted() != nothingMissing {
		t.Fatalf("%d accounts after undo", len(w.s.Accounts))
	}
}

func TestSilenceIsConfirmedAndTakenBack(t *testing.T) {
	w := imported(t, lib(t))
	if cell := chooseText(t, w, "next visit"); cell.Status != compare.Omitted {
		t.Fatalf("status %q", cell.Status)
	}
	w.s.Chosen.Confirm()
	if cell, _ := w.s.Chosen.Cell(); !cell.ByPerson {
		t.Fatal("the confirmed silence is not shown")
	}
	w.s.Chosen.Reject()
	if cell, _ := w.s.Chosen.Cell(); cell.ByPerson {
		t.Fatal("the silence is still confirmed")
	}
}

func TestLinkByHandAndUnlink(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "nobody was hurt")
	w.links.Open()
	test.Type(w.Canvas().Focused().(*ui.Field), "crane")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	cell, _ := w.s.Chosen.Cell()
	if cell.Member == nil || !cell.ByPerson || !strings.Contains(w.s.Cmp.Text(1, cell.Member.Claims), "crane") {
		t.Fatalf("linked: %+v", cell)
	}
	w.s.Chosen.Reject()
	cell, _ = w.s.Chosen.Cell()
	if cell.ByPerson || cell.Member != nil && strings.Contains(w.s.Cmp.Text(1, cell.Member.Passage()), "crane") {
		t.Fatalf("unlinked, and still there: %+v", cell.Member)
	}
}

func TestFindingsAreDismissedAndAdded(t *testing.T) {
	w := imported(t, lib(t))
	cell := chooseText(t, w, "64 ships")
	if len(cell.Pair.Findings) != 1 || cell.Pair.Findings[0].Kind != compare.FigureKind {
		t.Fatalf("findings %+v", cell.Pair.Findings)
	}
	w.inspector.DismissFinding(cell.Pair, cell.Pair.Findings[0])
	if cell, _ = w.s.Chosen.Cell(); len(cell.Pair.Findings) != 0 || cell.Status == compare.Changed {
		t.Fatalf("dismissed, and there is %+v, status %s", cell.Pair.Findings, cell.Status)
	}
	w.undoStep()
	if cell, _ = w.s.Chosen.Cell(); len(cell.Pair.Findings) != 1 {
		t.Fatalf("undone, and there is %+v", cell.Pair.Findings)
	}
	w.inspector.OpenFinding()
	test.Type(w.Canvas().Focused().(*ui.Field), "The harbour is another one")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	cell, _ = w.s.Chosen.Cell()
	if len(cell.Pair.Findings) != 2 || !slices.ContainsFunc(cell.Pair.Findings, func(f compare.Finding) bool {
		return f.ByPerson && f.Says.String() == "The harbour is another one"
	}) {
		t.Fatalf("added, and there is %+v", cell.Pair.Findings)
	}
}

func TestSavedProjectFileHoldsTheSame(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	w.s.Chosen.Confirm()
	test.Type(w.inspector.Note, "Check the log")
	file := filepath.Join(t.TempDir(), "Harbour.synoptic")
	if err := w.library.CopyTo(file); err != nil {
		t.Fatal(err)
	}
	w.openPath(file, false)
	if w.s.Project.Name != "Harbour" || len(w.s.Accounts) != 2 {
		t.Fatalf("%q with %d accounts", w.s.Project.Name, len(w.s.Accounts))
	}
	if cell := chooseText(t, w, "64 ships"); !cell.ByPerson || w.inspector.Note.Text != "Check the log" {
		t.Errorf("by hand %v, note %q", cell.ByPerson, w.inspector.Note.Text)
	}
	if err := w.library.CopyTo(file); !errors.Is(err, library.ErrSameFile) {
		t.Errorf("saving over the open file: %v", err)
	}
}

func TestABrokenLibraryIsExplainedAndLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "broken.synoptic")
	if err := os.WriteFile(path, []byte(strings.Repeat("no database ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	a := screentest.App(t)
	w := newWindow(a, Options{Path: path}, func(f func()) { f() })
	w.start()
	if !strings.Contains(w.s.Trouble, "not a Synoptic library") {
		t.Errorf("says %q", w.s.Trouble)
	}
	for _, press := range []func(){w.intake.OpenImport, w.exports.Open, w.library.Open, w.library.NewProject, w.intake.Paste, w.library.SaveAs, w.undoStep, w.redoStep, w.s.OpenSample} {
		press() // nothing of this may fail without a library
	}
	raw, _ := os.ReadFile(path)
	if string(raw) != strings.Repeat("no database ", 100) {
		t.Error("the file was changed")
	}
}

func TestCommandsServeTheFieldFirst(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	w.s.Chosen.Confirm()
	w.Canvas().Focus(w.inspector.Note)
	test.Type(w.inspector.Note, "a")
	before := w.s.UndoSteps
	for i := range w.menu.commands {
		if w.menu.commands[i].name == "Undo" {
			w.menu.perform(&w.menu.commands[i])
		}
	}
	if w.inspector.Note.Text != "" || w.s.UndoSteps < before-1 {
		t.Errorf("undo in the note left %q and %d steps", w.inspector.Note.Text, w.s.UndoSteps)
	}
	if cell, _ := w.s.Chosen.Cell(); !cell.ByPerson {
		t.Error("undo in the note undid a decision")
	}
}
