// Package screentest is a bench for the tests of screens at their own doorway: a
// window with nothing in it, a session on a library with two texts, and hands
// that press and type as a person does. The program does not import it.
package screentest

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data"
)

// Report and Story are the texts of a harbour: an original, and an account of it.
const (
	Report = `Harbour Safety in Lomsund

Inspectors visited 64 ships in the harbour of Lomsund in March. They found loose cargo on at least nine of them. The harbour master said that nobody was hurt. The next visit is planned for October.
`
	Story = `Lomsund ships fail checks

Inspectors visited 46 ships in the harbour of Lomsund in March. They found loose cargo on nine of them. The mayor called for a new crane at the north quay.
`
)

// Bench is a window for one screen. All work is done in place.
type Bench struct {
	fyne.Window
	T      testing.TB
	S      *session.Session
	Files  *files.Chooser
	Folder map[bool]string // where files are written and, under false, read
	Closed int             // panels that were closed last, with nothing under them
}

// settings are a person's in a test.
type settings map[string]string

func (s settings) StringWithFallback(key, otherwise string) string {
	if v, ok := s[key]; ok {
		return v
	}
	return otherwise
}

func (s settings) SetString(key, value string) { s[key] = value }

func here(f func()) { f() }

// New is a bench on a new library, which has one comparison without a text.
func New(t testing.TB) *Bench {
	t.Helper()
	a := App(t)
	look := &ui.Look{Zoom: 1}
	a.Settings().SetTheme(look)
	b := &Bench{Window: a.NewWindow("bench"), T: t, Folder: map[bool]string{false: t.TempDir(), true: t.TempDir()}}
	b.Resize(fyne.NewSize(1280, 800))
	b.S = session.New(settings{"coder": "Ana"}, here, here)
	b.S.On = session.Silent()
	shown := func() { b.S.View.Order = b.S.View.Rows } // as a table without a section does
	b.S.On.Changed, b.S.On.Rows = shown, shown
	desk := &ui.Desk{Look: look, Window: b.Window, Setting: b.S.Setting, Set: b.S.Set, Closed: func() { b.Closed++ }}
	b.Files = &files.Chooser{Desk: desk, Lane: &task.Lane{Spawn: here, Post: here},
		Last:     func(writing bool) string { return b.Folder[writing] },
		Remember: func(writing bool, path string) { b.Folder[writing] = filepath.Dir(path) }}
	b.S.Open(filepath.Join(t.TempDir(), "library.synoptic"), false, func() {})
	if b.S.Trouble != "" {
		t.Fatal(b.S.Trouble)
	}
	t.Cleanup(func() {
		if err := b.S.CloseNow(); err != nil {
			t.Error(err)
		}
	})
	return b
}

// Harbour is a bench on the two texts of a harbour, compared, with the claim of
// the ships and the account of it chosen.
func Harbour(t testing.TB) *Bench {
	t.Helper()
	b := New(t)
	if err := b.S.NewProject("Harbour", ""); err != nil {
		t.Fatal(err)
	}
	b.Add(compare.Account{Role: compare.Original, Title: "Harbour Safety in Lomsund", Outlet: "Port", Text: Report},
		compare.Account{Title: "Lomsund ships fail checks", Outlet: "Courier", Text: Story})
	b.Choose("64 ships", 1)
	return b
}

// Add imports accounts and compares them.
func (b *Bench) Add(accounts ...compare.Account) {
	b.T.Helper()
	var imports []data.Import
	for _, a := range accounts {
		imports = append(imports, data.Import{Account: a})
	}
	if _, err := b.S.Store.Add(b.S.Project.ID, imports...); err != nil {
		b.T.Fatal(err)
	}
	b.S.Reload()
}

// Choose makes the cell of an account active, of the first claim that has words.
func (b *Bench) Choose(words string, account int) {
	b.T.Helper()
	for i := range b.S.Cmp.Groups {
		if m := b.S.Cmp.Groups[i].Members[0]; strings.Contains(b.S.Cmp.Text(m.Account, m.Passage()), words) {
			b.S.Chosen.Group, b.S.Chosen.Column = i, account
			return
		}
	}
	b.T.Fatalf("no claim has %q", words)
}

// Press types keys into what has the keyboard; S+ before a key holds Shift, C+ Ctrl.
func (b *Bench) Press(keys ...string) {
	for _, k := range keys {
		name, shifted := strings.CutPrefix(k, "S+")
		holder, _ := b.Canvas().Focused().(desktop.Keyable)
		if shifted {
			holder.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
		if ctrl, ok := strings.CutPrefix(k, "C+"); ok {
			b.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{
				KeyName: fyne.KeyName(ctrl), Modifier: fyne.KeyModifierShortcutDefault})
		} else {
			b.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(name)})
		}
		if shifted {
			holder.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
	}
}

// Type types letters into what has the keyboard.
func (b *Bench) Type(text string) {
	b.T.Helper()
	for _, r := range text {
		f := b.Canvas().Focused()
		if f == nil {
			b.T.Fatalf("nothing has the keyboard for %q", text)
		}
		f.TypedRune(r)
	}
}

// Button presses the button of that name in the panel on top.
func (b *Bench) Button(label string) {
	b.T.Helper()
	for _, x := range OnTop[*ui.Button](b) {
		if x.Label == label {
			x.Act()
			return
		}
	}
	b.T.Fatalf("the panel has no button %q", label)
}

// OnTop are the parts of a kind in the panel on top, none where none is open.
func OnTop[P fyne.CanvasObject](b *Bench) (out []P) {
	if top := b.Canvas().Overlays().Top(); top != nil {
		for _, o := range test.LaidOutObjects(top) {
			if part, ok := o.(P); ok {
				out = append(out, part)
			}
		}
	}
	return out
}

// List is the list in the panel on top.
func (b *Bench) List() *ui.Picker {
	b.T.Helper()
	all := OnTop[*ui.Picker](b)
	if len(all) == 0 {
		b.T.Fatal("no list is open")
	}
	return all[0]
}
