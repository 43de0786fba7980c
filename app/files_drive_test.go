//go:build drive

package app

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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
	if err := w.named("Harbour", "", false); err != nil {
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

// shown waits until the driven window shows a button of the panel on top.
func (tw twin) shown(label string) {
	tw.d.t.Helper()
	b := buttonOf(tw.window, label)
	x, y := tw.place(b, fyne.NewPos(4, 4))
	tw.d.until("the button "+label, func() bool { return tw.d.colours(x, y, int(b.Size().Width)-8, 22) > 8 })
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

// TestDriveBrowse imports two files by the mouse, in the real window.
func TestDriveBrowse(t *testing.T) {
	if os.Getenv("SYNOPTIC_BIN") == "" || os.Getenv("DISPLAY") == "" {
		t.Fatal("this test needs a display and SYNOPTIC_BIN, the program to drive: make drive sets both")
	}
	home := t.TempDir()
	t.Setenv("HOME", home)
	documents := filepath.Join(home, "Documents")
	for name, text := range map[string]string{"report.txt": reportText, "story.txt": storyText, "photo.jpg": "no text"} {
		if err := os.MkdirAll(documents, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(documents, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d := &driver{t: t, home: home, library: filepath.Join(home, "Synoptic", "library.synoptic")}
	d.compares(func() { d.start(sampleName) })
	t.Cleanup(func() { d.cmd.Process.Kill() })
	d.ask("ctrl+n", "Harbour", func() bool { p, _ := d.project(); return p.Name == "Harbour" })
	d.title("Harbour")

	tw := d.twin()
	tw.openImport()
	d.keys("ctrl+o")
	tw.shown("Browse…")
	tw.click("Browse…")

	pressed(t, tw.window, "Browse…")
	list := onTop[*fileList](tw.window)[0]
	line := func(name string) fyne.Position {
		for i, e := range list.entries {
			if e.name == name {
				return fyne.NewPos(36, entryLine*float32(i))
			}
		}
		t.Fatalf("no %s in %q", name, namesOf(list))
		return fyne.Position{}
	}
	x, y := tw.place(list, line("report.txt"))
	d.until("the files to be listed", func() bool { return d.colours(x, y+4, 60, 20) > 8 })
	d.press(x+20, y+14)
	x, y = tw.place(list, line("story.txt"))
	d.press(x+20, y+14, "ctrl")
	x, y = tw.place(list, line("story.txt"))
	d.until("the second file to be ticked", func() bool { return d.colours(x-26, y+6, 18, 16) > 8 })
	d.snap("5-chosen")
	tw.click("Import")
	mouse(t, list, "report.txt", 0)
	mouse(t, list, "story.txt", fyne.KeyModifierControl)
	pressed(t, tw.window, "Import")
	d.compares(func() {
		d.until("the review", tw.filled("Import 2 texts"))
		tw.click("Import 2 texts") // the report, the first one, is the original
	})
	if p, _ := d.project(); p.Name != "Harbour" || p.Accounts != 2 {
		t.Errorf("%q has %d texts, want two", p.Name, p.Accounts)
	}
	d.snap("6-browsed")
	d.close()
}
