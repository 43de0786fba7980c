package app

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
)

// Settings are the person's, not the library's: a project file from a
// colleague changes neither language nor colours.

// remember stores how the window looks.
func (w *window) remember() {
	size := w.Canvas().Size()
	w.s.Set("window.width", fmt.Sprint(int(size.Width)))
	w.s.Set("window.height", fmt.Sprint(int(size.Height)))
	w.s.Set("window.inspector", strconv.FormatBool(!w.desk.closed))
	w.s.Set("text.zoom", fmt.Sprintf("%.1f", w.look.Zoom))
	w.s.Set("scheme", string(w.look.Scheme))
	w.where.keep()
}

// restore makes the window look as it did.
func (w *window) restore() {
	width, height := 1280, 800
	if x, err := strconv.Atoi(w.s.Setting("window.width", "")); err == nil && x >= deskWide {
		width = x
	}
	if y, err := strconv.Atoi(w.s.Setting("window.height", "")); err == nil && y >= deskHigh {
		height = y
	}
	w.Resize(fyne.NewSize(float32(width), float32(height)))
	w.desk.closed = w.s.Setting("window.inspector", strconv.FormatBool(width >= leastInspector)) == "false"
	if zoom, err := strconv.ParseFloat(w.s.Setting("text.zoom", ""), 32); err == nil {
		w.look.Zoom = zoomIn(float32(zoom))
	}
	w.look.Still = w.s.Setting("motion", "") == ui.Motions[1].Key
	if s := ui.Scheme(w.s.Setting("scheme", "")); s != w.look.Scheme {
		w.setScheme(s)
	}
}

// setLanguage puts a language of the interface in force and keeps it.
func (w *window) setLanguage(key string) {
	w.s.Set("language", key)
	if err := say.Speak(key); err != nil {
		w.s.Complain(err)
		return
	}
	w.SetMainMenu(w.menu.bar())
	w.search.Refresh()
	w.inspector.Note.Refresh()
	w.app.Settings().SetTheme(w.look) // which draws everything anew
	w.refresh()
}
