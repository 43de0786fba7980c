package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"synoptic/compare"
)

const quayPage = `<html lang="en"><head><title>Quay closed after the checks</title><meta property="og:site_name" content="The Echo"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Quay closed after the checks</h1>
<p>The north quay of Lomsund was closed on Monday after inspectors found loose cargo on nine ships in the harbour during their visit in March.</p>
<figure><img src="x.jpg"><figcaption>The north quay on Monday. Photo: A. Shutter</figcaption></figure>
<p>The harbour master said that nobody was hurt, and that the quay would open again as soon as the cargo had been made fast by the crews.</p>
<p>The mayor called for a new crane and for more inspectors, because the harbour has grown since the last rules were written down.</p></article>
<footer>Copyright The Echo</footer></body></html>`

func written(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestANewerVersionTakesThePlace(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	w.s.Chosen.Confirm()
	older := w.s.Accounts[1]
	w.intake.ImportFiles([]string{written(t, "late.txt", strings.Replace(storyText, "a new crane", "two new cranes", 1)+"\nThe quay is closed.\n")})
	w.intake.Review.Take()
	if len(w.s.Accounts) != 2 || w.s.Accounts[1].NewerThan != older.ID || w.s.Withdrawn != 1 || !strings.Contains(w.s.Notice, "holds for it too") {
		t.Fatalf("accounts %d, out %d: %q", len(w.s.Accounts), w.s.Withdrawn, w.s.Notice)
	}
	if cell := chooseText(t, w, "64 ships"); !cell.ByPerson {
		t.Error("the confirmation did not go over to the newer version")
	}
	w.texts.OpenVersions(w.s.Accounts[1])
	pressed(t, w, "Compare the other one")
	if w.s.Accounts[1].ID != older.ID {
		t.Error("the older version is not compared again")
	}
	w.undoStep()
	w.undoStep()
	if len(w.s.Accounts) != 2 || w.s.Accounts[1].ID != older.ID {
		t.Errorf("undone, and there is %+v", w.s.Accounts)
	}
}

func TestACopiedProjectKeepsItsVersions(t *testing.T) {
	w := imported(t, lib(t))
	taken(t, w, written(t, "late.txt", strings.Replace(storyText, "a new crane", "two new cranes", 1)))
	newer, older := w.s.Accounts[1], w.s.Accounts[1].NewerThan
	if older == 0 {
		t.Fatal("not taken as a newer version")
	}
	file := filepath.Join(t.TempDir(), "Harbour.synoptic")
	if err := w.library.CopyTo(file); err != nil {
		t.Fatal(err)
	}
	w.openPath(file, false)
	if len(w.s.Accounts) != 2 || w.s.Accounts[1].Text != newer.Text || w.s.Withdrawn != 1 {
		t.Fatalf("%d accounts, %d out, the second %q", len(w.s.Accounts), w.s.Withdrawn, w.s.Accounts[1].Text)
	}
	w.texts.OpenVersions(w.s.Accounts[1])
	pressed(t, w, "Compare the other one")
	if !strings.Contains(w.s.Accounts[1].Text, "a new crane") {
		t.Error("the older version is not in the copy")
	}
}

func TestTakenOutTextsAreBroughtBackFromTheList(t *testing.T) {
	w := imported(t, lib(t))
	w.texts.Remove(w.s.Accounts[1])
	w.s.Apply(compare.Decision{Verb: compare.Remark, A: compare.Place{Account: w.s.Accounts[0].ID, Span: compare.Span{Start: 0, End: 10}}, Note: "later"})
	w.texts.OpenRemoved()
	pressed(t, w, "Bring back")
	if len(w.s.Accounts) != 2 || w.s.Withdrawn != 0 {
		t.Errorf("%d accounts, %d out", len(w.s.Accounts), w.s.Withdrawn)
	}
}

// TestATextInTheFieldForAPathIsAText pastes an article where a path is asked for.
func TestATextInTheFieldForAPathIsAText(t *testing.T) {
	w := opened(t, lib(t))
	w.app.Clipboard().SetContent(reportText)
	w.intake.OpenImport()
	test.Type(w.Canvas().Focused(), strings.Join(strings.Fields(reportText), " "))
	press(w, "Return")
	if w.intake.Review == nil || !strings.Contains(w.intake.Review.Now().Im.Text, "Lomsund\n") {
		t.Fatalf("no review of the text with its paragraphs: %s", w.s.Trouble)
	}
}
