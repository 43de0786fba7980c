package read

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/data"
)

// maxFolder is how many files of a folder are taken at a time.
const maxFolder = 5000

// Folder is what can be imported of a folder and of the folders in it.
type Folder struct {
	Files  []string // paths, in the order of their names
	Others int      // files that are left out: not of a kind that can be imported
	Closed []string // folders that may not be read
	Cut    bool     // there are more files than are taken
}

// FilesIn looks into a folder. Hidden files and what belongs to a saved page
// are passed over, and links to folders are not followed. The error is ctx's,
// or says why the folder itself cannot be read.
func FilesIn(ctx context.Context, folder string) (Folder, error) {
	var out Folder
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && path == folder:
			return err
		case err != nil:
			out.Closed = append(out.Closed, path)
			return fs.SkipDir
		case path != folder && unseen(d.Name()), d.IsDir() && path != folder && ofPage(path):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		case !importableName(d.Name()):
			out.Others++
		case len(out.Files) == maxFolder:
			out.Cut = true
			return fs.SkipAll
		default:
			out.Files = append(out.Files, path)
		}
		return nil
	})
	switch {
	case ctx.Err() != nil:
	case err == nil && len(out.Files) == 0:
		err = data.Refuse("There is no file in the folder %s that can be imported.", filepath.Base(folder))
	case err != nil:
		err = data.Refuse("The folder %s cannot be read. Ask for the right to read it, or copy its files to a folder of your own.", filepath.Base(folder))
	}
	return out, err
}

// unseen reports whether a file manager would not show a name: hidden files,
// and what programs leave while a document is open.
func unseen(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || name == "__MACOSX"
}

// ofPage reports whether a folder holds the pictures of a page that was saved
// beside it: page_files beside page.html, in whatever language.
func ofPage(folder string) bool {
	for at, r := range filepath.Base(folder) {
		if at > 0 && strings.ContainsRune("_-.", r) {
			page := filepath.Join(filepath.Dir(folder), filepath.Base(folder)[:at])
			for _, ext := range []string{".html", ".htm", ".xhtml"} {
				if _, err := os.Stat(page + ext); err == nil {
					return true
				}
			}
		}
	}
	return false
}

func importableName(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return slices.ContainsFunc(Formats, func(f Format) bool { return slices.Contains(f.Extensions, ext) })
}
