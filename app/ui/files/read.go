package files

import (
	"cmp"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"synoptic/app/say"
	"synoptic/data/read"
)

// Entry is a folder or a file in the chooser for files.
type Entry struct {
	Name string
	kind string
	dir  bool
	dim  bool // shown, but of a kind that is not asked for
	size int64
	at   time.Time
}

// listing is what stands at a path: a folder with its entries, or one file.
type listing struct {
	dir     string
	entries []Entry
	file    string // path, where the path is that of a file
}

// listingOf reads what stands at a path. Where a folder cannot be read, the
// listing still names it. It takes as long as the disk does: a folder on a
// network may need seconds.
func listingOf(ctx context.Context, path string, wanted []string) (listing, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return listing{}, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return listing{}, err
	}
	if !info.IsDir() {
		return listing{dir: filepath.Dir(path), file: path}, nil
	}
	l := listing{dir: path}
	found, err := os.ReadDir(path)
	for _, d := range found {
		if ctx.Err() != nil {
			return l, ctx.Err()
		}
		if e, ok := entryOf(path, d, wanted); ok {
			l.entries = append(l.entries, e)
		}
	}
	slices.SortFunc(l.entries, inOrder)
	return l, err
}

// inOrder puts folders before files, and then the names in order.
func inOrder(a, b Entry) int {
	if a.dir != b.dir {
		if a.dir {
			return -1
		}
		return 1
	}
	return cmp.Or(byNumber(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.Name, b.Name))
}

// byNumber compares names with the numbers in them as numbers: 2 before 10.
func byNumber(a, b string) int {
	for a != "" && b != "" {
		m, n := digits(a), digits(b)
		if m > 0 && n > 0 {
			x, y := strings.TrimLeft(a[:m], "0"), strings.TrimLeft(b[:n], "0")
			if c := cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y)); c != 0 {
				return c
			}
			a, b = a[m:], b[n:]
			continue
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

// digits counts those at the start of a name, in bytes.
func digits(s string) int {
	return len(s) - len(strings.TrimLeft(s, "0123456789"))
}

// entryOf describes one entry of a folder. It is false for what is hidden or
// gone by now.
func entryOf(dir string, d fs.DirEntry, wanted []string) (Entry, bool) {
	info, err := d.Info()
	if err != nil || strings.HasPrefix(d.Name(), ".") || isHidden(info) {
		return Entry{}, false
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		if info, err = os.Stat(filepath.Join(dir, d.Name())); err != nil {
			return Entry{}, false // it leads nowhere
		}
	}
	e := Entry{Name: d.Name(), dir: info.IsDir(), at: info.ModTime()}
	if e.dir {
		e.kind = "Folder"
		return e, true
	}
	e.kind, e.size = kindOf(e.Name), info.Size()
	e.dim = !info.Mode().IsRegular() || !slices.Contains(wanted, strings.ToLower(filepath.Ext(e.Name)))
	return e, true
}

// kindOf names the kind of a file by the end of its name. Of formats that
// share an ending, the last is the plainest.
func kindOf(name string) string {
	ext := strings.ToLower(filepath.Ext(name))
	if ext == Extension {
		return say.Phrase("Synoptic project")
	}
	for _, f := range slices.Backward(read.Formats) {
		if slices.Contains(f.Extensions, ext) {
			return f.Name
		}
	}
	if len(ext) < 2 {
		return "File"
	}
	return strings.ToUpper(ext[1:]) + " file"
}

// Importable are the endings of all files that can be imported.
func Importable() []string {
	var out []string
	for _, f := range read.Formats {
		out = append(out, f.Extensions...)
	}
	return out
}

// place is a folder that is one press away.
type place struct{ name, path string }

// places are those that exist: the home folder, what a desktop keeps in it,
// and drives.
func places() []place {
	var out []place
	if home, err := os.UserHomeDir(); err == nil {
		out = append(out, place{"Home", home})
		named := desktopFolders(home)
		for _, name := range []string{"Desktop", "Documents", "Downloads"} {
			path := cmp.Or(named[name], filepath.Join(home, name))
			if info, err := os.Stat(path); err == nil && info.IsDir() && path != home {
				out = append(out, place{name, path})
			}
		}
	}
	return append(out, drives()...)
}

// desktopFolders are the folders to which a Linux desktop gives names in the
// language of the person. It is empty elsewhere.
func desktopFolders(home string) map[string]string {
	config := cmp.Or(os.Getenv("XDG_CONFIG_HOME"), filepath.Join(home, ".config"))
	raw, err := os.ReadFile(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return nil
	}
	out := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		value = strings.Replace(strings.Trim(value, `"`), "$HOME", home, 1)
		switch key {
		case "XDG_DESKTOP_DIR":
			out["Desktop"] = value
		case "XDG_DOCUMENTS_DIR":
			out["Documents"] = value
		case "XDG_DOWNLOAD_DIR":
			out["Downloads"] = value
		}
	}
	return out
}

// Extension is that of a project file.
const Extension = ".synoptic"
