//go:build drive

package app

import (
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/app/ui/files"
)

// twin is a window of the same size and state as the driven one. It tells
// where things are.
type twin struct {
	*window
	d *driver
}

// twin makes one that is about to import into a new comparison.
func (d *driver) twin() twin {
	d.t.Helper()
	w := opened(d.t, lib(d.t))
	if err := w.s.NewProject("Harbour", ""); err != nil {
		d.t.Fatal(err)
	}
	width, height := d.size()
	w.Resize(fyne.NewSize(float32(width), float32(height)))
	return twin{w, d}
}

// size is that of the driven window.
func (d *driver) size() (width, height int) {
	d.t.Helper()
	is := map[string]int{}
	for line := range strings.Lines(d.x("getwindowgeometry", "--shell", d.window())) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		is[key], _ = strconv.Atoi(value)
	}
	return is["WIDTH"], is["HEIGHT"]
}

// place is where a part of the panel on top is in the driven window. Panels
// are in the middle of both.
func (tw twin) place(o fyne.CanvasObject, within fyne.Position) (x, y int) {
	width, height := tw.d.size()
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Add(within)
	size := tw.Canvas().Size()
	return width/2 + int(p.X-size.Width/2), height/2 + int(p.Y-size.Height/2)
}

// click presses the middle of a button of the panel on top.
func (tw twin) click(label string) {
	tw.d.t.Helper()
	b := buttonOf(tw.window, label)
	if b == nil {
		tw.d.t.Fatalf("the panel has no button %q", label)
	}
	x, y := tw.place(b, fyne.NewPos(b.Size().Width/2, b.Size().Height/2))
	tw.d.press(x, y)
}

// press presses the left button at a place in the window, with keys held.
func (d *driver) press(x, y int, held ...string) {
	args := []string{"mousemove", "--window", d.window(), fmt.Sprint(x), fmt.Sprint(y)}
	for _, k := range held {
		args = append(args, "keydown", k)
	}
	args = append(args, "click", "1")
	for _, k := range held {
		args = append(args, "keyup", k)
	}
	d.x(args...)
}

// colours counts those in a part of the window.
func (d *driver) colours(x, y, width, height int) int {
	crop := fmt.Sprintf("%dx%d+%d+%d", width, height, x, y)
	out, err := exec.Command("sh", "-c", "import -window "+d.window()+" -crop "+crop+" png:- | identify -format %k -").Output()
	if err != nil {
		return 0
	}
	n, _ := strconv.Atoi(strings.TrimSpace(string(out)))
	return n
}

// chooses opens the chooser of both windows, the driven one by open, presses
// files of the folder of documents and imports them.
func (tw twin) chooses(open func(), names ...string) {
	d := tw.d
	d.t.Helper()
	tw.intake.OpenImport()
	list := onTop[*files.List](tw.window)[0]
	d.again("the chooser", open, tw.filled("Import"))
	for n, name := range names {
		at := slices.IndexFunc(list.Entries, func(e files.Entry) bool { return e.Name == name })
		if at < 0 {
			d.t.Fatalf("no %s in %q", name, namesOf(list))
		}
		x, y := tw.place(list, fyne.NewPos(36, files.EntryHigh*float32(at)))
		d.until("the files to be listed", func() bool { return d.colours(x, y+4, 60, 20) > 8 })
		held, modifier := []string{}, fyne.KeyModifier(0)
		if n > 0 {
			held, modifier = []string{"ctrl"}, fyne.KeyModifierControl
		}
		d.press(x+20, y+14, held...)
		d.until(name+" to be ticked", func() bool { return d.colours(x-26, y+6, 18, 16) > 8 })
		mouse(d.t, list, name, modifier)
	}
	tw.click("Import")
	pressed(d.t, tw.window, "Import")
	label, _ := tw.intake.Review.AcceptSays()
	d.until("the review", tw.filled(label))
}

// TestDriveBrowse imports two files by the mouse, in the real window.
func TestDriveBrowse(t *testing.T) {
	d := newDriver(t)
	d.written(map[string]string{"report.txt": reportText, "story.txt": storyText, "photo.jpg": "no text"})
	tw := d.harbour()
	tw.chooses(func() { d.keys("ctrl+o") }, "report.txt", "story.txt")
	d.compares(func() { tw.click("Import 2 texts") }) // the report, the first one, is the original
	if p, _ := d.project(); p.Name != "Harbour" || p.Accounts != 2 {
		t.Errorf("%q has %d texts, want two", p.Name, p.Accounts)
	}
	d.snap("6-browsed")
	d.close()
}
