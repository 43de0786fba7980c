package app

import (
	"os"
	"path/filepath"
	"strings"
)

// openFile asks for a project file.
func (w *window) openFile() {
	p := w.newPanel("Open a project file", 520)
	path := p.field("File", "Path of a *.synoptic file", "", 1)
	p.button("Cancel", false, p.close)
	p.button("My library", false, func() { p.close(); w.openPath("", false) })
	p.button("Browse…", false, func() { p.close(); w.browseProject() })
	p.button("Open", true, func() {
		file := expand(strings.TrimSpace(path.Text))
		if file == "" {
			p.complain(errNoPath)
			return
		}
		if _, err := os.Stat(file); err != nil {
			p.complain(err)
			return
		}
		p.close()
		w.openPath(file, false)
	})
	p.show()
}

func (w *window) browseProject() {
	w.choose(request{title: "Choose a project file", verb: "Open", wanted: []string{extension},
		then: func(paths []string) { w.openPath(paths[0], false) }})
}

// saveAs writes the open comparison into a project file of its own.
func (w *window) saveAs() {
	if !w.ready() {
		return
	}
	p := w.newPanel("Save as a project file", 520)
	path := p.field("File", "", filepath.Join(w.folder(), fileName(w.project.Name)+extension), 1)
	p.note("The file holds this comparison with its texts, decisions and notes. The library keeps its own.")
	p.button("Cancel", false, p.close)
	p.button("Browse…", false, func() { w.browseSave(path) })
	p.button("Save", true, func() {
		file := expand(strings.TrimSpace(path.Text))
		if !strings.HasSuffix(strings.ToLower(file), extension) {
			file += extension
		}
		if err := w.copyTo(file); err != nil {
			p.complain(err)
			return
		}
		p.close()
		w.openPath(file, false)
	})
	p.show()
}
