package app

import (
	"os"
	"path/filepath"
	"strings"

	"synoptic/app/say"
	"synoptic/app/ui/files"
)

// openFile asks for a project file.
func (w *window) openFile() {
	p := w.newPanel("Open a project file", 520)
	path := p.Field("File", "Path of a *.synoptic file", "", 1)
	p.Button("Cancel", false, p.Close)
	p.Button("My library", false, func() { p.Close(); w.openPath("", false) })
	p.Button("Browse…", false, func() { p.Close(); w.browseProject() })
	p.Button("Open", true, func() {
		file := files.Expand(strings.TrimSpace(path.Text))
		if file == "" {
			p.Complain(errNoPath)
			return
		}
		if _, err := os.Stat(file); err != nil {
			p.Complain(err)
			return
		}
		p.Close()
		w.openPath(file, false)
	})
	p.Show()
}

func (w *window) browseProject() {
	w.choose(files.Request{Title: "Choose a project file", Verb: "Open", Wanted: []string{files.Extension},
		Then: func(paths []string) { w.openPath(paths[0], false) }})
}

// saveAs writes the open comparison into a project file of its own.
func (w *window) saveAs() {
	if !w.s.Ready() {
		return
	}
	p := w.newPanel("Save as a project file", 520)
	path := p.Field("File", "", filepath.Join(w.folder(), say.FileName(w.s.Project.Name)+files.Extension), 1)
	p.Note("The file holds this comparison with its texts, decisions and notes. The library keeps its own.")
	p.Button("Cancel", false, p.Close)
	p.Button("Browse…", false, func() { w.browseSave(path) })
	p.Button("Save", true, func() {
		file := files.Expand(strings.TrimSpace(path.Text))
		if !strings.HasSuffix(strings.ToLower(file), files.Extension) {
			file += files.Extension
		}
		if err := w.copyTo(file); err != nil {
			p.Complain(err)
			return
		}
		p.Close()
		w.openPath(file, false)
	})
	p.Show()
}
