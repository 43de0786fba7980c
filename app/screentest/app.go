package screentest

import (
	"slices"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// shared is the one app of Fyne that all tests of a package draw in. A new one,
// and a theme that is set, let Fyne parse every font anew, and what it has
// parsed it keeps: a test of a window took four megabytes each time.
var shared = sync.OnceValue(test.NewApp)

// App is an app for one test, with settings, clipboard and theme of its own and
// the fonts of all the others. It is the current one until the test ends; then
// the windows that are open in it are closed.
func App(t testing.TB) fyne.App {
	a := &app{App: shared(), prefs: &preferences{kept: map[string]string{}}, clip: test.NewClipboard()}
	a.look = &looks{Settings: a.App.Settings()}
	before := fyne.CurrentApp()
	fyne.SetCurrentApp(a)
	t.Cleanup(func() {
		for _, w := range slices.Clone(a.Driver().AllWindows()) {
			w.Close()
		}
		fyne.SetCurrentApp(before)
	})
	return a
}

// app is an app of one test.
type app struct {
	fyne.App
	prefs fyne.Preferences
	clip  fyne.Clipboard
	look  *looks
}

// Preferences implements fyne.App.
func (a *app) Preferences() fyne.Preferences { return a.prefs }

// Clipboard implements fyne.App.
func (a *app) Clipboard() fyne.Clipboard { return a.clip }

// Settings implements fyne.App.
func (a *app) Settings() fyne.Settings { return a.look }

// looks are the settings of Fyne with a theme of one test.
type looks struct {
	fyne.Settings
	theme fyne.Theme
}

// Theme implements fyne.Settings.
func (l *looks) Theme() fyne.Theme {
	if l.theme == nil {
		return l.Settings.Theme()
	}
	return l.theme
}

// SetTheme implements fyne.Settings. The first theme comes before anything is
// drawn, so that nothing needs to be drawn anew.
func (l *looks) SetTheme(th fyne.Theme) {
	first := l.theme == nil
	if l.theme = th; !first {
		l.Settings.SetTheme(th)
	}
}

// preferences are settings in memory; of Fyne's many kinds the program uses one.
type preferences struct {
	fyne.Preferences
	kept map[string]string
}

// StringWithFallback implements fyne.Preferences.
func (p *preferences) StringWithFallback(key, otherwise string) string {
	if v, ok := p.kept[key]; ok {
		return v
	}
	return otherwise
}

// String implements fyne.Preferences.
func (p *preferences) String(key string) string { return p.kept[key] }

// SetString implements fyne.Preferences.
func (p *preferences) SetString(key, value string) { p.kept[key] = value }
