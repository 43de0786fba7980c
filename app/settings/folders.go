package settings

import (
	"os"
	"path/filepath"

	"synoptic/app/say"
	"synoptic/app/ui/files"
	"synoptic/data"
)

// Where files were read last and where they were written last: texts come
// from one folder and tables go to another.
const (
	readFolder  = "folder"
	writeFolder = "folder.export"
)

// Folder is where files were written last; before the first one, or where that
// folder is gone, beside the library. Beside the texts that were read it never
// is: their folder may be somebody else's.
func (p *Settings) Folder() string {
	if dir := p.s.Setting(writeFolder, ""); isFolder(dir) {
		return dir
	}
	own, err := data.DefaultPath()
	if p.s.Store == nil || err == nil && filepath.Dir(own) == filepath.Dir(p.s.Store.Path()) {
		return files.Documents() // nobody looks into the folder of a program's data
	}
	return filepath.Dir(p.s.Store.Path())
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// rememberFolder keeps the folder of a file, under one of the keys above, for
// the next dialog.
func (p *Settings) rememberFolder(key, path string) {
	if abs, err := filepath.Abs(path); err == nil {
		p.s.Set(key, filepath.Dir(abs))
	}
}

// Last is where files were read or written last.
func (p *Settings) Last(writing bool) string {
	if writing {
		return p.Folder()
	}
	return p.s.Setting(readFolder, "")
}

// Remember keeps the folder of a file that is read or written.
func (p *Settings) Remember(writing bool, path string) {
	p.rememberFolder(say.Ternary(writing, writeFolder, readFolder), path)
}
