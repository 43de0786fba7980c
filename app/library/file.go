package library

import (
	"os"
	"path/filepath"
	"strings"
	"time"

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

// SaveCopy writes a copy of the whole library to a file of its own. What is
// open stays open.
func (y *Library) SaveCopy() {
	if !y.s.Ready() {
		return
	}
	p := y.files.NewPanel("Save a copy of the library", 520)
	path := p.Field("File", "", filepath.Join(y.files.Last(true), say.FileName(say.Say("Library")+" "+time.Now().Format("2006-01-02"))+files.Extension), 1)
	p.Note("The copy holds all comparisons with their texts, decisions and notes as they are now. What is open stays open.")
	p.Button("Cancel", false, p.Close)
	p.Button("Browse…", false, func() { y.files.Browse(path, nil) })
	p.Button("Save", true, func() {
		file := files.Expand(strings.TrimSpace(path.Text))
		if !strings.HasSuffix(strings.ToLower(file), files.Extension) {
			file += files.Extension
		}
		y.s.SaveCopy(file, func(err error) {
			if err != nil {
				p.Complain(err)
				return
			}
			y.files.Remember(true, file)
			p.Close()
			y.s.Tell(say.Say("A copy of the library was saved: %s", file))
		})
	})
	p.Show()
}
