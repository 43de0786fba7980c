//go:build drive

package app

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/app/review"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/data"
)

// accounts are those of the newest project, with those that take no part.
func (d *driver) accounts() (in, out []data.Account) {
	s, err := data.OpenToRead(d.library, data.ErrLocked) // the window has it
	if err != nil {
		return nil, nil
	}
	defer s.Close()
	if all, err := s.Projects(); err == nil && len(all) > 0 {
		in, _ = s.Accounts(all[0].ID)
		out, _ = s.Withdrawn(all[0].ID)
	}
	return in, out
}

// filled waits until the driven window shows the filled button of the panel
// on top of its twin: a corner of it has the accent.
func (tw twin) filled(label string) func() bool {
	return func() bool {
		b := buttonOf(tw.window, label)
		if b == nil {
			return false
		}
		x, y := tw.place(b, fyne.NewPos(8, 4))
		out, err := exec.Command("sh", "-c", "import -window "+tw.d.window()+" -crop 1x1+"+strconv.Itoa(x)+"+"+strconv.Itoa(y)+" png:- | convert - -depth 8 txt:-").Output()
		return err == nil && strings.Contains(strings.ToUpper(string(out)), "#1F4B7A")
	}
}

// reviews types the path of a file into the import and waits for its review,
// which the twin shows too.
func (tw twin) reviews(path string) {
	tw.d.t.Helper()
	tw.intake.ImportFiles([]string{path})
	label, _ := tw.intake.Review.AcceptSays()
	tw.d.again("the review of "+path, func() {
		tw.d.keys("Escape")
		tw.d.keys("ctrl+o")
		tw.d.keys("ctrl+a")
		tw.d.write(path)
		tw.d.keys("Return")
	}, tw.filled(label))
}

// imports reviews a file and takes what is proposed with one Enter.
func (tw twin) imports(path string, accounts int) {
	tw.d.t.Helper()
	tw.reviews(path)
	tw.d.keys("Return")
	tw.d.until("the text to be stored", func() bool { p, _ := tw.d.project(); return p.Accounts == accounts })
	tw.intake.Review.Take()
}

// written puts texts into the folder of documents of the driver.
func (d *driver) written(texts map[string]string) {
	d.t.Helper()
	d.t.Setenv("HOME", d.home)
	if err := os.MkdirAll(d.document(""), 0o755); err != nil {
		d.t.Fatal(err)
	}
	for name, text := range texts {
		if err := os.WriteFile(d.document(name), []byte(text), 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
}

// document is the path of one of them.
func (d *driver) document(name string) string { return filepath.Join(d.home, "Documents", name) }

// harbour starts the program in a new comparison and returns its twin.
func (d *driver) harbour() twin {
	d.t.Helper()
	d.compares(func() { d.start(session.SampleName) })
	d.t.Cleanup(func() { d.cmd.Process.Kill() })
	d.ask("ctrl+n", "Harbour", func() bool { p, _ := d.project(); return p.Name == "Harbour" })
	d.title("Harbour")
	return d.twin()
}

// quays are a page and a later version of it.
func quays() map[string]string {
	return map[string]string{"quay.html": quayPage, "quay-late.html": strings.Replace(quayPage, "a new crane", "two new cranes", 1)}
}

// TestDriveReviewByKeyboard brings a paragraph back and imports a newer
// version, in the real window, without the mouse.
func TestDriveReviewByKeyboard(t *testing.T) {
	d := newDriver(t)
	d.written(quays())
	tw := d.harbour()
	tw.reviews(d.document("quay.html"))
	d.keys("Tab") // from the button round to the text
	d.keys("n", "space")
	d.snap("7-review")
	d.keys("Return")
	d.until("the caption to be stored", func() bool {
		in, _ := d.accounts()
		return len(in) == 1 && strings.Contains(in[0].Text, "Photo: A. Shutter") && !strings.Contains(in[0].Text, "Copyright")
	})
	tw.intake.Review.Text.Toggle(blockWith(t, tw.intake.Review, "Photo: A. Shutter"))
	tw.intake.Review.Take()

	tw.reviews(d.document("quay-late.html"))
	d.snap("8-newer")
	d.keys("Return")
	d.until("the newer version to take the place of the older", func() bool {
		in, out := d.accounts()
		return len(in) == 1 && len(out) == 1 && in[0].NewerThan == out[0].ID && strings.Contains(in[0].Text, "two new cranes")
	})
	d.close()
}

// TestDriveReviewByMouse does the same without the keyboard, and keeps the
// second text as an account of its own.
func TestDriveReviewByMouse(t *testing.T) {
	d := newDriver(t)
	d.written(quays())
	tw := d.harbour()
	_, height := d.size()
	add := func() { d.press(118, height-31) } // Add account…
	tw.chooses(add, "quay.html")
	caption := blockWith(t, tw.intake.Review, "Photo: A. Shutter")
	tw.spot(&tw.intake.Review.Text.Drawing, tw.intake.Review.Text, review.BlockSpot(caption))
	tw.intake.Review.Text.Toggle(caption)
	d.snap("9-brought-back")
	tw.click("Import 1 text")
	d.until("the caption to be stored", func() bool {
		in, _ := d.accounts()
		return len(in) == 1 && strings.Contains(in[0].Text, "Photo: A. Shutter")
	})
	tw.intake.Review.Take()

	tw.chooses(add, "quay-late.html")
	version := tw.intake.Review.Side.AsVersion
	tw.spot(&version.Drawing, version, "Own account")
	version.Set(1)
	d.compares(func() { tw.click("Import 1 text") })
	if in, out := d.accounts(); len(in) != 2 || len(out) != 0 {
		t.Errorf("%d texts take part, %d do not; want both", len(in), len(out))
	}
	d.close()
}

// spot presses a place of a drawing by its name.
func (tw twin) spot(of *ui.Drawing, o fyne.CanvasObject, name string) {
	tw.d.t.Helper()
	for _, s := range of.Spots {
		if s.Name == name {
			x, y := tw.place(o, s.At.AddXY(s.Size.Width/3, s.Size.Height/2))
			tw.d.press(x, y)
			return
		}
	}
	tw.d.t.Fatalf("nothing called %q can be pressed", name)
}

// blockWith is the paragraph of the text under review that has the words.
func blockWith(t testing.TB, r *review.Review, words string) int {
	t.Helper()
	for i, b := range r.Text.Blocks() {
		if strings.Contains(b.Text, words) {
			return i
		}
	}
	t.Fatalf("no paragraph has %q: %q", words, r.Text.Blocks())
	return -1
}
