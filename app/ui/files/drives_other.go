//go:build !windows

package files

import (
	"io/fs"
	"os"
	"path/filepath"
)

// isHidden reports whether the system hides a file for another reason than
// its name.
func isHidden(fs.FileInfo) bool { return false }

// drives are the top folder and what is mounted for the person.
func drives() []place {
	out := []place{{"Computer", "/"}}
	user := os.Getenv("USER")
	for _, pattern := range []string{"/media/" + user + "/*", "/run/media/" + user + "/*", "/Volumes/*"} {
		mounted, _ := filepath.Glob(pattern) // the pattern is right, and there is no other error
		for _, path := range mounted {
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				out = append(out, place{filepath.Base(path), path})
			}
		}
	}
	return out
}
