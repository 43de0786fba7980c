// Package home brings the commands of this module to the folder of the
// project, from which all their paths go.
package home

import (
	"errors"
	"os"
	"path/filepath"
)

// Go makes the folder of the project, which has a FyneApp.toml, the current
// one. It looks in the current folder and in all above it; the error says that
// there is none.
func Go() error {
	at, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(at, "FyneApp.toml")); missing == nil {
			return os.Chdir(at)
		}
		if at == filepath.Dir(at) {
			return errors.New("neither here nor above lies a project of Synoptic: start from its folder")
		}
		at = filepath.Dir(at)
	}
	return err
}
