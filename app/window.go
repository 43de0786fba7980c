// Package app is the window: it shows a comparison, takes decisions and
// hands files to package data. It holds no SQL and no analysis of text.
//
//   - What is shown is a session (package session): a project's accounts, compared,
//     filtered, with the decisions of people. What the window does when that has
//     changed is in state.go.
//   - Each screen is a package: the table (grid), the inspector, the overview, the
//     reading view, the review of imports, the pane of the sources, the library,
//     coding and exports. A screen knows the session and the calls that it makes
//     to the window, which pages.go gives it; never the window.
//   - The window lays the screens out (desk.go), goes from one to the other
//     (places.go), and gives keys and the menu their meaning (hands.go, menu.go).
//   - What draws and asks is in package ui, the texts of accounts in ui/prose, the
//     chooser of files in ui/files, every sentence for people in say. Work that
//     takes time goes through package task, the only one that starts a goroutine.
package app

import (
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/clip"
	"synoptic/app/coding"
	"synoptic/app/export"
	"synoptic/app/filters"
	"synoptic/app/grid"
	"synoptic/app/inspector"
	"synoptic/app/library"
	"synoptic/app/linking"
	"synoptic/app/overview"
	"synoptic/app/reading"
	"synoptic/app/review"
	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/settings"
	"synoptic/app/sources"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/app/ui/prose"
	"synoptic/assets"
)

// Options are how the window starts. The zero value opens the user's own
// library.
type Options struct {
	Path    string    // of the library or project file; empty for the user's own
	Files   []string  // to import at the start, the first of them as the original
	Sample  bool      // open on the sample
	Version string    // of the program, for exports
	Started time.Time // of the program, for SYNOPTIC_TIMING
}

// window is the state of the window. Only the GUI thread reads or writes it.
type window struct {
	fyne.Window
	app  fyne.App
	look *ui.Look
	opts Options
	s    *session.Session

	rowSeen   bool   // the active row was drawn before the rows were shown anew
	cutShort  bool   // the library or project is left while files are being imported
	helping   bool   // the keys are shown
	quitting  bool   // the window closes when what is being stored or written is
	fonts     string // a sentence about letters that no font here has
	fontsSeen string // the one that was dismissed

	choosing task.Lane

	ui        *ui.Desk // what its parts share
	files     *files.Chooser
	exports   *export.Exports
	coding    *coding.Coding
	library   *library.Library
	desk      *desk
	table     *grid.Table
	columns   *grid.Columns
	sel       *prose.Selector
	search    *ui.Field
	filters   *filters.Filters
	chips     *filters.Chips
	links     *linking.Linking
	settings  *settings.Settings
	inspector *inspector.Pane
	sources   *sources.Pane
	texts     *sources.Texts
	intake    *review.Intake
	overview  *overview.Page
	reading   *reading.View
	menu      menu
	places    places
	where     whereabouts
	hands     hands
	tips      *tips
	timing    *canvas.Raster // nil where nobody asked for times
}

// typingPause is how long a search waits for the next letter.
const typingPause = 70 * time.Millisecond

// Run opens the window and returns when it is closed. The error says why the
// library could not be opened; the window then has shown it.
func Run(a fyne.App, o Options) error {
	w := newWindow(a, o, task.Aside)
	fyne.SetCurrentApp(ui.Calm{App: a, Look: w.look, Base: baseScale()})
	w.s.Filtering.Pause = typingPause
	w.tips.lane.Pause = tipPause
	w.intake.Page = clip.Page
	w.start()
	if err := w.guarded(w.ShowAndRun); err != nil {
		return err
	}
	return w.close()
}

// newWindow makes the window without showing it. spawn starts work beside
// the GUI thread.
func newWindow(a fyne.App, o Options, spawn func(func())) *window {
	w := &window{app: a, opts: o, s: session.New(a.Preferences(), spawn, fyne.Do), look: &ui.Look{Zoom: 1, Silent: ui.SystemSilent()}, sel: &prose.Selector{}}
	w.menu.w, w.places.w, w.hands.w, w.where.w = w, w, w, w
	w.s.On = w.watcher()
	w.choosing = w.s.Lane()
	w.closeErr(say.Speak(w.s.Setting("language", "")))
	a.Settings().SetTheme(w.look)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	w.Window = a.NewWindow("Synoptic")
	w.SetPadded(false)
	w.ui = &ui.Desk{Look: w.look, Window: w, Setting: w.s.Setting, Set: w.s.Set, Closed: w.calls().panelClosed}
	w.settings = settings.New(w.s, w.ui, settings.Calls{Language: w.setLanguage, Scheme: w.setScheme, Zoom: w.zoomTo})
	w.filters = filters.New(w.s, w.ui, func() { w.search.SetText("") })
	w.links = linking.New(w.s, w.ui, linking.Calls{Turn: w.turn, Choose: func(row, account int) { w.table.Choose(row, account) }})
	w.files = &files.Chooser{Desk: w.ui, Lane: &w.choosing, Last: w.settings.Last, Remember: w.settings.Remember}
	w.exports = export.New(w.s, w.files, export.Calls{Version: w.opts.Version, Show: w.showFile, Wrote: w.refresh, Ended: w.quitAgain})
	w.library = library.New(w.s, w.files, library.Calls{Open: func(path string) { w.openPath(path, false) }, Reach: w.places.reach, GoTo: w.places.toAccount, Commands: w.menu.possible})
	w.coding = coding.New(w.s, w.files, coding.Calls{GoTo: w.places.goToUnit, Words: w.hands.words, Version: w.opts.Version, Preset: w.exports.Preset, Writing: &w.exports.Writing})
	w.look.Help = w.helps().openKeys
	w.tips = newTips(w)
	w.look.Tip = w.tips.tell
	w.look.Hit = func(step int) {
		if w.Canvas().Overlays().Top() == nil {
			w.places.hit(step)
		}
	}
	w.intake = review.New(w.s, w.ui, nil, w.calls().ofIntake())
	w.build()
	w.intake.Wrap = w.table.Wrap
	if os.Getenv("SYNOPTIC_TIMING") != "" {
		w.desk.root.Add(w.stopwatch())
	}
	w.restore()
	w.SetOnDropped(w.intake.Dropped)
	w.SetCloseIntercept(w.quit)
	return w
}
