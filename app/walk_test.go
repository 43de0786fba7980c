package app

import (
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/screentest"
	"synoptic/app/session"
	"synoptic/compare"
	"synoptic/compare/made"
	"synoptic/data"
)

// walker goes from screen to screen while the state under it changes.
type walker struct {
	*window
	t    *testing.T
	r    *rand.Rand
	hold bool     // work that is begun waits
	held []func() // in the order in which it was begun
	log  []string // what was done, the newest last
	bad  string   // a file that cannot be read
}

func newWalker(t *testing.T, seed uint64) *walker {
	k := &walker{t: t, r: rand.New(rand.NewPCG(seed, 20)), bad: filepath.Join(t.TempDir(), "broken.docx")}
	if err := os.WriteFile(k.bad, []byte("PK\x03\x04 no document"), 0o600); err != nil {
		t.Fatal(err)
	}
	k.window = newWindow(screentest.App(t), Options{Path: lib(t), Version: "test", Sample: true}, func(f func()) {
		if k.hold {
			k.held = append(k.held, f)
			return
		}
		f()
	})
	k.window.start()
	k.Resize(fyne.NewSize(1280, 800))
	t.Cleanup(k.finish)
	return k
}

// finish ends what waits, so that the library can be closed.
func (k *walker) finish() {
	k.hold = false
	for len(k.held) > 0 {
		k.release()
	}
	if err := k.s.CloseNow(); err != nil {
		k.t.Error(err)
	}
}

// store puts texts into the comparison that is open, without showing them.
func store(t testing.TB, w *window, accounts ...compare.Account) {
	t.Helper()
	var imports []data.Import
	for _, a := range accounts {
		imports = append(imports, data.Import{Account: a})
	}
	if _, err := w.s.Store.Add(w.s.Project.ID, imports...); err != nil {
		t.Fatal(err)
	}
}

// release ends the piece of work that waits longest.
func (k *walker) release() {
	if len(k.held) > 0 {
		f := k.held[0]
		k.held = k.held[1:]
		f()
	}
}

// add stores texts of ours and shows them.
func (k *walker) add(original bool, n int) {
	texts := []compare.Account{{Title: "Harbour", Outlet: "Port", Text: reportText}, {Title: "Ships", Outlet: "Courier", Text: storyText},
		{Title: "Crane", Outlet: "Gazette", Text: "The mayor called for a new crane. Inspectors visited 64 ships in Lomsund."}}
	if original {
		texts[0].Role = compare.Original
	}
	store(k.t, k.window, texts[:n]...)
	k.s.Reload()
}

// dismiss leaves the panels that lie over the window: only work that ends can
// change what is under them.
func (k *walker) dismiss() {
	for range 5 {
		if k.Canvas().Overlays().Top() == nil {
			return
		}
		if f := k.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}
	}
	for o := k.Canvas().Overlays().Top(); o != nil; o = k.Canvas().Overlays().Top() {
		k.Canvas().Overlays().Remove(o)
	}
}

// states are what the walk makes of the comparison.
func (k *walker) states() map[string]func() {
	fresh := func(then func()) func() {
		return func() {
			if err := k.s.NewProject("Walk", ""); err != nil {
				k.t.Fatal(err)
			}
			then()
		}
	}
	return map[string]func(){
		"no text":     fresh(func() {}),
		"no account":  fresh(func() { k.add(true, 1) }),
		"one account": fresh(func() { k.add(true, 2) }),
		"no original": fresh(func() { k.add(false, 3) }),
		"one text":    fresh(func() { k.add(false, 1) }),
		"sample":      k.s.OpenSample,
		"untitled":    func() { startOwn(k.s) },
		"working":     func() { k.hold = true; k.s.Reload() },
		"worked":      func() { k.hold = false; k.release() },
		"released":    k.release,
		"cancelled":   k.s.CancelWork,
		"failed":      func() { k.intake.ImportFiles([]string{k.bad}) },
		"trouble":     func() { k.s.Complain(session.ErrNoLibrary) },
		"removed": func() {
			if n := len(k.s.Accounts); n > 0 {
				k.texts.Remove(k.s.Accounts[k.r.IntN(n)])
			}
		},
		"undone":   k.undoStep,
		"redone":   k.redoStep,
		"nothing":  func() { k.search.SetText("zeppelin") },
		"filtered": func() { k.hands.tableRune(rune('0' + k.r.IntN(8))) },
		"all":      k.s.View.Clear,
	}
}

// screens are the ways to the screens, and what is pressed there.
func (k *walker) screens() map[string]func() {
	all := map[string]func(){
		"overview": k.places.toggleOverview, "reading": k.places.toggleReading, "library": k.library.Open, "export": k.exports.Open,
		"import": k.intake.OpenImport, "inspector": k.places.toggleInspector, "into the inspector": k.places.focusInspector, "note": k.places.focusNote,
		"filters": k.filters.Open, "link": k.links.Open, "codes": func() { k.coding.OpenCodes(false) }, "topic": k.coding.OpenTopic,
		"keys": k.helps().openKeys, "picture": k.overview.OpenPicture, "copy": k.hands.copyClaim, "table": k.places.showTable,
		"review": func() {
			report, _ := twoFiles(k.t)
			k.intake.ImportFiles([]string{report})
		},
		"resize": func() { k.Resize(fyne.NewSize(float32(960+k.r.IntN(900)), float32(560+k.r.IntN(500)))) },
		"click": func() {
			size := k.Canvas().Size()
			test.TapCanvas(k.Canvas(), fyne.NewPos(k.r.Float32()*size.Width, k.r.Float32()*size.Height))
		},
	}
	for _, key := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn, fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyHome, fyne.KeyBackspace} {
		all[string(key)] = func() {
			if f := k.Canvas().Focused(); f != nil {
				f.TypedKey(&fyne.KeyEvent{Name: key})
			}
		}
	}
	for _, r := range "orilnjkv" {
		all["type "+string(r)] = func() {
			if f := k.Canvas().Focused(); f != nil {
				f.TypedRune(r)
			}
		}
	}
	return all
}

// TestEveryScreenStandsInEveryState walks through all screens in random order
// while the comparison under them comes, goes, is worked at, stopped and fails.
func TestEveryScreenStandsInEveryState(t *testing.T) {
	seeds := uint64(4)
	if made.Racing {
		seeds = 1
	}
	for seed := range seeds {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			k := newWalker(t, seed)
			for n := range 180 {
				if n%3 == 0 {
					k.step(k.states())
				} else {
					k.step(k.screens())
				}
				if n%30 == 0 {
					k.Canvas().Capture() // painting must not fail either
				}
			}
		})
	}
}

// step does one thing of several.
func (k *walker) step(of map[string]func()) {
	names := slices.Sorted(maps.Keys(of))
	name := names[k.r.IntN(len(names))]
	k.log = append(k.log, name)
	defer func() {
		if r := recover(); r != nil {
			k.t.Log(k.log[max(0, len(k.log)-12):])
			panic(r)
		}
	}()
	if _, state := k.states()[name]; state && !slices.Contains([]string{"released", "worked", "cancelled"}, name) {
		k.dismiss()
	}
	of[name]()
}

// TestOverviewAndThenANewComparison is the way on which the window once ended.
func TestOverviewAndThenANewComparison(t *testing.T) {
	w := overlooked(t)
	w.places.toggleOverview()
	if err := w.s.NewProject("New", ""); err != nil {
		t.Fatal(err)
	}
	w.Canvas().Capture()
	store(t, w, compare.Account{Role: compare.Original, Title: "Harbour", Text: reportText}, compare.Account{Title: "Ships", Text: storyText})
	w.s.Reload()
	w.places.toggleOverview()
	w.texts.Remove(w.s.Accounts[1])
	w.Canvas().Capture()
}
