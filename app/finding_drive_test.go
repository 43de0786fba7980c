//go:build drive

package app

import (
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/compare"
)

// mirror is a twin that has what the driven window has: it opens a copy of
// its library.
func (d *driver) mirror() twin {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), "library.synoptic")
	db, err := sql.Open("sqlite", "file:"+d.library+"?_pragma=busy_timeout(2000)")
	if err == nil {
		_, err = db.Exec("VACUUM INTO ?", path)
		db.Close()
	}
	if err != nil {
		d.t.Fatal(err)
	}
	w := opened(d.t, path)
	width, height := d.size()
	w.Resize(fyne.NewSize(float32(width), float32(height)))
	return twin{w, d}
}

// menuBar is how high the menu of the driven window is; twins have none.
const menuBar = 24

// under is where a part of the page is in the driven window, below its menu.
func (tw twin) under(o fyne.CanvasObject, within fyne.Position) (x, y int) {
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Add(within)
	return int(p.X), int(p.Y) + menuBar
}

// chip presses a filter above the table.
func (tw twin) chip(key string) {
	tw.d.t.Helper()
	at := slices.IndexFunc(tw.chips.Spots, func(s ui.Spot) bool { return s.Name == key })
	if at < 0 {
		tw.d.t.Fatalf("no filter %q", key)
	}
	s := tw.chips.Spots[at]
	x, y := tw.under(tw.chips, s.At.AddXY(s.Size.Width/2, s.Size.Height/2))
	tw.d.press(x, y)
}

// exports writes what is on screen with the pointer alone, to where the panel
// proposes, and returns the rows by column name.
func (tw twin) exports() []map[string]string {
	tw.d.t.Helper()
	x, y := tw.under(tw.desk.csv, fyne.NewPos(30, 12))
	tw.window.exports.Open()
	path := filepath.Join(files.Documents(), say.FileName(tw.s.Project.Name)+".csv") // the twin lies elsewhere
	before, _ := os.Stat(path)
	written := func() bool {
		now, err := os.Stat(path)
		return err == nil && (before == nil || now.ModTime().After(before.ModTime()))
	}
	tw.d.again("the panel of the export", func() { tw.d.press(x, y) }, tw.filled("Export"))
	purposes := onTop[*ui.Switches](tw.window)[0]
	data := purposes.Spots[1] // for R or Python: CSV
	tw.d.press(tw.place(purposes, data.At.AddXY(data.Size.Width/2, data.Size.Height/2)))
	tw.d.again("exporting with the pointer", func() { tw.click("Export") }, written)
	return rowsOf(tw.d.t, path)
}

// exported writes what is on screen by the keyboard, and returns its rows.
func (d *driver) exported(name string) []map[string]string {
	d.t.Helper()
	path := filepath.Join(d.home, name)
	os.Remove(path)
	d.keys("ctrl+e", "ctrl+a")
	d.write(path)
	d.keys("Return")
	d.until(name, func() bool { raw, err := os.ReadFile(path); return err == nil && len(raw) > 0 })
	return rowsOf(d.t, path)
}

// claimsIn counts the groups of exported rows.
func claimsIn(rows []map[string]string) int {
	seen := map[string]bool{}
	for _, r := range rows {
		seen[r["group_id"]] = true
	}
	return len(seen)
}

// TestDriveFilterByMouse filters by a chip and exports what is on screen, with
// the pointer alone.
func TestDriveFilterByMouse(t *testing.T) {
	d := onSample(t)
	d.written(nil) // the folder of documents, which is proposed
	tw := d.mirror()
	before := d.picture()
	d.again("filtering", func() { tw.chip("figures") }, func() bool { return d.picture() != before })
	tw.s.View.Show("figures")
	rows := tw.exports()
	if got, want := claimsIn(rows), len(tw.table.Rows); got != want || want == len(tw.s.Cmp.Groups) {
		t.Errorf("%d claims are exported, %d of %d are on screen", got, want, len(tw.s.Cmp.Groups))
	}
	d.close()
}

// TestDriveSearchByKeyboard searches the comparison, clears the search, finds
// a claim by letters and looks at the list of keys, without the mouse.
func TestDriveSearchByKeyboard(t *testing.T) {
	d := onSample(t)
	tw := d.mirror()
	d.keys("ctrl+f")
	d.write("water")
	d.keys("Return")
	tw.search.SetText("water")
	if got, want := claimsIn(d.exported("water.csv")), len(tw.table.Rows); got != want {
		t.Errorf("%d claims are exported, %d have the word", got, want)
	}
	d.keys("Escape", "Escape")
	if got := claimsIn(d.export("all.csv")); got != len(tw.s.Cmp.Groups) { // Escape clears the search
		t.Errorf("%d of %d claims are exported with the search cleared", got, len(tw.s.Cmp.Groups))
	}
	tw.search.SetText("")

	_, query := lastClaim(tw)
	d.again("going to a claim by its words", func() {
		d.keys("Escape", "ctrl+k")
		d.write(query)
		d.keys("Return")
		d.note("Found by letters")
	}, d.has(compare.Remark, "Found by letters"))
	before := d.picture()
	d.again("the list of keys", func() { d.keys("F1") }, func() bool { return d.picture() != before })
	d.keys("Escape")
	d.close()
}

// lastClaim returns the first words of the last row, and the account (index)
// that has them.
func lastClaim(tw twin) (account int, words string) {
	last := tw.s.Cmp.Groups[len(tw.s.Cmp.Groups)-1].Members[0]
	all := strings.Fields(tw.s.Cmp.Text(last.Account, last.Passage()))
	return last.Account, strings.Join(all[:min(6, len(all))], " ")
}

// TestDriveLibrarySearch finds a claim among all comparisons by its words and
// goes to it, without the mouse.
func TestDriveLibrarySearch(t *testing.T) {
	d := onSample(t)
	tw := d.mirror()
	account, query := lastClaim(tw)
	d.again("going to a claim of the library", func() {
		d.keys("Escape", "ctrl+l")
		d.write(query)
		typed := d.picture()
		d.until("what was found", func() bool { return d.picture() != typed })
		d.keys("Return")
		d.note("Found in the library")
	}, func() bool { // where the panel was closed before anything was found, the note stands elsewhere
		_, ds := d.project()
		return slices.ContainsFunc(ds, func(x compare.Decision) bool {
			return x.Verb == compare.Remark && x.Note == "Found in the library" && x.A.Account == tw.s.Cmp.Accounts[account].ID &&
				strings.Contains(x.A.Of(tw.s.Cmp.Accounts[account].Text), query)
		})
	})
	d.close()
}

// TestDriveDrop drops two files on the window as a file manager does.
func TestDriveDrop(t *testing.T) {
	d := newDriver(t)
	d.written(map[string]string{"report.txt": reportText, "story.txt": storyText})
	tw := d.harbour()
	tw.intake.ImportFiles([]string{d.document("report.txt"), d.document("story.txt")})
	label, _ := tw.intake.Review.AcceptSays()
	drop := exec.Command("/usr/bin/python3", "testdata/drop.py", d.window(), "400", "300", d.document("report.txt"), d.document("story.txt"))
	if out, err := drop.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	d.until("the review of what was dropped", tw.filled(label))
	d.compares(func() { tw.click(label) })
	if p, _ := d.project(); p.Accounts != 2 {
		t.Errorf("%d texts, want two", p.Accounts)
	}
	d.close()
}
