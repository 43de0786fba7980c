package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"
)

// setting is a stored setting, or what to take where there is none.
func (w *window) setting(key, otherwise string) string {
	if w.store == nil {
		return otherwise
	}
	v, err := w.store.Setting(key)
	if err != nil || v == "" {
		return otherwise
	}
	return v
}

// set stores a setting. A setting that is lost is no reason to disturb.
func (w *window) set(key, value string) {
	if w.store != nil && w.setting(key, "") != value {
		w.closeErr(w.store.SetSetting(key, value))
	}
}

// remember stores how the window looks.
func (w *window) remember() {
	size := w.Canvas().Size()
	w.set("window.width", fmt.Sprint(int(size.Width)))
	w.set("window.height", fmt.Sprint(int(size.Height)))
	w.set("window.inspector", strconv.FormatBool(!w.desk.closed))
	w.set("text.zoom", fmt.Sprintf("%.1f", w.look.zoom))
	w.set("scheme", string(w.look.scheme))
}

// restore makes the window look as it did.
func (w *window) restore() {
	width, _ := strconv.Atoi(w.setting("window.width", ""))
	height, _ := strconv.Atoi(w.setting("window.height", ""))
	if width >= 960 && height >= 560 {
		w.Resize(fyne.NewSize(float32(width), float32(height)))
	}
	w.desk.closed = w.setting("window.inspector", "true") == "false"
	if zoom, err := strconv.ParseFloat(w.setting("text.zoom", ""), 32); err == nil {
		w.look.zoom = max(0.8, min(float32(zoom), 2))
	}
	if s := Scheme(w.setting("scheme", "")); s != w.look.scheme {
		w.setScheme(s)
	}
}

// folder is where files were read or written last.
func (w *window) folder() string {
	home, _ := os.UserHomeDir()
	documents := filepath.Join(home, "Documents")
	if info, err := os.Stat(documents); err != nil || !info.IsDir() {
		documents = home
	}
	dir := w.setting("folder", documents)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return documents
	}
	return dir
}

// rememberFolder keeps the folder of a file for the next dialog.
func (w *window) rememberFolder(path string) {
	if abs, err := filepath.Abs(path); err == nil {
		w.set("folder", filepath.Dir(abs))
	}
}

func projectKey(id int64) string { return strconv.FormatInt(id, 10) }
