package library

import (
	"os"
	"path/filepath"
	"strings"

	"synoptic/app/say"
	"synoptic/app/ui/files"
)

// OpenFile asks for a project file.
func (y *Library) OpenFile() {
	p := y.files.NewPanel("Open a project file", 520)
	path := p.Field("File", "Path of a *.synoptic file", "", 1)
	p.Button("Cancel", false, p.Close)
	p.Button("My library", false, func() { p.Close(); y.calls.Open("") })
	p.Button("Browse…", false, func() { p.Close(); y.browseProject() })
	p.Button("Open", true, func() {
		file := files.Expand(strings.TrimSpace(path.Text))
		if file == "" {
			p.Complain(files.ErrNoPath)
			return
		}
		if _, err := os.Stat(file); err != nil {
			p.Complain(err)
			return
		}
		p.Close()
		y.calls.Open(file)
	})
	p.Show()
}

func (y *Library) browseProject() {
	y.files.Choose(files.Request{Title: "Choose a project file", Verb: "Open", Wanted: []string{files.Extension},
		Then: func(paths []string) { y.calls.Open(paths[0]) }})
}

// SaveAs writes the open comparison into a project file of its own.
func (y *Library) SaveAs() {
	if !y.s.Ready() {
		return
	}
	p := y.files.NewPanel("Save as a project file", 520)
	path := p.Field("File", "", filepath.Join(y.files.Last(true), say.FileName(y.s.Project.Name)+files.Extension), 1)
	p.Note("The file holds this comparison with its texts, decisions and notes. The library keeps its own.")
	p.Button("Cancel", false, p.Close)
	p.Button("Browse…", false, func() { y.files.Browse(path, nil) })
	p.Button("Save", true, func() {
		file := files.Expand(strings.TrimSpace(path.Text))
		if !strings.HasSuffix(strings.ToLower(file), files.Extension) {
			file += files.Extension
		}
		if err := y.CopyTo(file); err != nil {
			p.Complain(err)
			return
		}
		p.Close()
		y.calls.Open(file)
	})
	p.Show()
}
