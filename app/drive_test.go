//go:build drive

package app

import (
	"context"
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/app/session"
	"synoptic/compare"
	"synoptic/data"
)

// patience is how long a step may take before the test fails. Nothing waits
// that long when it works.
const patience = 30 * time.Second

// driver drives a running Synoptic by keyboard and looks at its files.
type driver struct {
	t       *testing.T
	home    string
	library string
	cmd     *exec.Cmd
	ended   chan error
}

// until polls a condition.
func (d *driver) until(what string, holds func() bool) {
	d.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		if holds() {
			return
		}
	}
	d.snap("failed")
	d.t.Fatalf("waited %v in vain: %s", patience, what)
}

// x runs xdotool and returns what it says, empty where it fails.
func (d *driver) x(args ...string) string {
	ctx, cancel := context.WithTimeout(context.Background(), patience) // it waits for ever for a window that is gone
	defer cancel()
	out, err := exec.CommandContext(ctx, "xdotool", args...).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// start runs the program and waits for its window with the project's name.
func (d *driver) start(title string) {
	d.t.Helper()
	d.cmd = exec.Command(os.Getenv("SYNOPTIC_BIN"))
	if title == session.SampleName {
		d.cmd.Args = append(d.cmd.Args, "--sample")
	}
	d.cmd.Env = append(os.Environ(), "HOME="+d.home, "XDG_DATA_HOME="+d.home, "XDG_RUNTIME_DIR="+d.home, "FYNE_THEME=light")
	d.cmd.Stderr = os.Stderr
	if err := d.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.ended = make(chan error, 1)
	cmd, ended := d.cmd, d.ended
	go func() { ended <- cmd.Wait() }()
	d.title(title)
	d.x("windowactivate", "--sync", d.window())
}

// window is the number of the program's window.
func (d *driver) window() string {
	lines := strings.Fields(d.x("search", "--onlyvisible", "--name", "– Synoptic$"))
	if len(lines) == 0 {
		return ""
	}
	return lines[len(lines)-1]
}

// title waits until the window shows a project.
func (d *driver) title(name string) {
	d.t.Helper()
	d.until("a window called "+name, func() bool {
		id := d.window()
		return id != "" && d.x("getwindowname", id) == name+" – Synoptic"
	})
}

func (d *driver) keys(names ...string) { d.x(append([]string{"key", "--delay", "40"}, names...)...) }

func (d *driver) write(text string) { d.x("type", "--delay", "8", text) }

// ask presses a shortcut and fills the first field of the panel that it opens.
func (d *driver) ask(shortcut, text string, done func() bool) {
	d.t.Helper()
	d.again(shortcut+" with "+text, func() {
		d.keys("Escape") // a panel that has done its work may not be gone yet
		d.keys(shortcut)
		d.keys("ctrl+a")
		d.write(text)
		d.keys("Return")
	}, done)
}

// note replaces the note of the active claim.
func (d *driver) note(text string) {
	d.t.Helper()
	d.again("the note "+text, func() {
		d.keys("Escape")
		d.keys("n")
		d.keys("ctrl+a")
		d.write(text)
	}, d.has(compare.Remark, text))
	d.keys("Escape")
}

// again acts until it has worked: a key that comes while a panel opens or
// closes goes astray, and nothing outside tells when that is over.
func (d *driver) again(what string, act func(), done func() bool) {
	d.t.Helper()
	for range 5 {
		act()
		for end := time.Now().Add(patience / 5); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
			if done() {
				return
			}
		}
		d.keys("Escape")
	}
	d.snap("failed")
	d.t.Fatalf("no effect: %s", what)
}

// paste adds a text from the clipboard.
func (d *driver) paste(tw twin) {
	d.t.Helper()
	const text = "The crane of Lomsund will be built next year, the mayor said. It costs 3 million crowns."
	d.clip(text)
	tw.app.Clipboard().SetContent(text)
	tw.intake.Paste()
	d.again("the review of the pasted text", func() {
		d.keys("Escape")
		d.keys("ctrl+v")
	}, tw.filled("Import 1 text"))
	d.write("A letter") // the title is chosen
	d.keys("Return")
	d.until("the pasted text to be stored", func() bool { p, _ := d.project(); return p.Accounts == 3 })
	tw.intake.Review.Take()
}

// clip puts a text on the clipboard of the display.
func (d *driver) clip(text string) {
	d.t.Helper()
	clip := exec.Command("xclip", "-selection", "clipboard", "-i")
	clip.Stdin = strings.NewReader(text)
	if err := clip.Run(); err != nil {
		d.t.Fatal(err)
	}
}

// snap keeps a picture of the display where SYNOPTIC_SHOTS names a folder.
func (d *driver) snap(name string) {
	if dir := os.Getenv("SYNOPTIC_SHOTS"); dir != "" {
		if out, err := exec.Command("import", "-window", "root", filepath.Join(dir, name+".png")).CombinedOutput(); err != nil {
			d.t.Logf("no picture: %v %s", err, out)
		}
	}
}

// project is the newest project in the library with its decisions.
func (d *driver) project() (p data.Project, decisions []compare.Decision) {
	s, err := data.OpenToRead(d.library, data.ErrLocked) // the window has it
	if err != nil {
		return p, nil
	}
	defer s.Close()
	if all, err := s.Projects(); err == nil && len(all) > 0 {
		p = all[0]
		decisions, _ = s.Decisions(p.ID)
	}
	return p, decisions
}

// text is the text of an account of a project.
func (d *driver) text(project, account int64) string {
	s, err := data.OpenToRead(d.library, data.ErrLocked)
	if err != nil {
		d.t.Fatal(err)
	}
	defer s.Close()
	all, _ := s.Accounts(project)
	for _, a := range all {
		if a.ID == account {
			return a.Text
		}
	}
	return ""
}

// stamp says when the result of the newest project was stored, empty where
// there is none. The window stores a result once it shows it.
func (d *driver) stamp() (at string) {
	p, _ := d.project()
	db, err := sql.Open("sqlite", "file:"+d.library+"?_pragma=busy_timeout(2000)")
	if err != nil {
		return ""
	}
	defer db.Close()
	if err := db.QueryRow(`SELECT at FROM result WHERE project = ?`, p.ID).Scan(&at); err != nil {
		return ""
	}
	return at
}

// compares acts and waits until the window shows a new comparison.
func (d *driver) compares(act func()) {
	d.t.Helper()
	before := ""
	if _, err := os.Stat(d.library); err == nil {
		before = d.stamp()
	}
	act()
	d.until("a new comparison", func() bool {
		_, err := os.Stat(d.library)
		return err == nil && d.stamp() != before && d.stamp() != ""
	})
}

func (d *driver) has(verb compare.Verb, note string) func() bool {
	return func() bool {
		_, ds := d.project()
		return slices.ContainsFunc(ds, func(x compare.Decision) bool { return x.Verb == verb && x.Note == note })
	}
}

func (d *driver) hasNot(verb compare.Verb) func() bool {
	return func() bool { return !d.has(verb, "")() }
}

// export writes the table by the keyboard and returns its rows by column name.
func (d *driver) export(name string) []map[string]string {
	d.t.Helper()
	path := filepath.Join(d.home, name)
	d.ask("ctrl+e", path, func() bool { _, err := os.Stat(path); return err == nil })
	return rowsOf(d.t, path)
}

// close closes the window as a person does and waits for the program's end.
func (d *driver) close() {
	d.t.Helper()
	d.keys("alt+F4")
	select {
	case err := <-d.ended:
		if err != nil {
			d.t.Fatalf("the program ended with %v", err)
		}
	case <-time.After(patience):
		d.t.Fatal("the program did not end when its window was closed")
	}
}

// kill ends the program as a power cut would.
func (d *driver) kill() {
	d.cmd.Process.Kill()
	<-d.ended
}

// newDriver makes a driver with a library of its own.
func newDriver(t *testing.T) *driver {
	t.Helper()
	if os.Getenv("SYNOPTIC_BIN") == "" || os.Getenv("DISPLAY") == "" {
		t.Fatal("this test needs a display and SYNOPTIC_BIN, the program to drive: make drive sets both")
	}
	home := t.TempDir()
	return &driver{t: t, home: home, library: filepath.Join(home, "Synoptic", "library.synoptic")}
}

// click presses the mouse at a place of the window.
func (d *driver) click(x, y string) { d.x("mousemove", "--window", d.window(), x, y, "click", "1") }

// TestDriveByMouse confirms a pair of the sample with the pointer alone.
func TestDriveByMouse(t *testing.T) {
	d := newDriver(t)
	d.compares(func() { d.start(session.SampleName) })
	t.Cleanup(func() { d.cmd.Process.Kill() })
	d.again("confirming with the pointer", func() {
		d.click("540", "320")  // the first claim of the original, in the first account
		d.click("1080", "769") // Confirm
	}, d.has(compare.Confirm, ""))
	d.close()
}

// TestDriveImportDecideNoteExportReopen does by keyboard, in the real window,
// what a researcher does on the first day.
func TestDriveImportDecideNoteExportReopen(t *testing.T) {
	d := newDriver(t)
	report, story := twoFiles(t)

	tw := d.harbour()
	tw.imports(report, 1)
	d.compares(func() { tw.imports(story, 2) })
	d.snap("2-imported")

	d.keys("Return", "Return") // the first after an import only says what it would do
	d.until("the pair to be confirmed", d.has(compare.Confirm, ""))
	d.keys("ctrl+z")
	d.until("the confirmation to be undone", d.hasNot(compare.Confirm))
	d.keys("ctrl+shift+z")
	d.until("the confirmation to be redone", d.has(compare.Confirm, ""))
	d.note("Digits turned round")
	d.check(d.export("first.csv"), "Digits turned round")
	d.snap("3-noted")
	d.close()

	d.start("Harbour") // from the stored result
	d.check(d.export("second.csv"), "Digits turned round")
	d.compares(func() { d.paste(tw) })
	d.note("Digits turned round twice")
	d.kill()

	d.start("Harbour") // from the stored result
	d.check(d.export("third.csv"), "Digits turned round twice")
	d.snap("4-after-kill")
	d.close()
}

// check looks for the confirmed pair with its note among exported rows.
func (d *driver) check(rows []map[string]string, note string) {
	d.t.Helper()
	for _, r := range rows {
		if r["note"] == note && slices.Contains(values(r), "Inspectors visited 46 ships in the harbour of Lomsund in March.") {
			return
		}
	}
	for _, r := range rows {
		d.t.Logf("claim %q, note %q", r["claim_text"], r["note"])
	}
	d.t.Fatalf("no exported row has the pair with the note %q", note)
}

func values(m map[string]string) []string {
	var out []string
	for _, v := range m {
		out = append(out, v)
	}
	return out
}
