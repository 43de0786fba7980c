package data

import (
	"os"
	"path/filepath"
	"strings"
)

// AnotherComputer is what SharedBy returns for a disk that is another computer's.
const AnotherComputer = "network"

// syncing are folders that a program keeps the same on several computers, by how
// their names begin in small letters, and the program.
var syncing = []struct{ folder, program string }{
	{"dropbox", "Dropbox"}, {"onedrive", "OneDrive"}, {"google drive", "Google Drive"}, {"googledrive", "Google Drive"}, {"my drive", "Google Drive"},
	{"icloud drive", "iCloud"}, {"com~apple~clouddocs", "iCloud"}, {"mobile documents", "iCloud"}, {"nextcloud", "Nextcloud"}, {"owncloud", "ownCloud"},
	{"syncthing", "Syncthing"}, {"box sync", "Box"}, {"pcloud", "pCloud"}, {"seafile", "Seafile"},
}

// SharedBy returns which program keeps the folder of the library the same on
// several computers, AnotherComputer for a disk of another one, and nothing for
// a folder of this computer alone. Where two computers write, what one of them
// stored may be put in the place of what the other did.
func (s *Store) SharedBy() string { return sharedBy(s.path) }

func sharedBy(path string) string {
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		name := strings.ToLower(filepath.Base(dir))
		for _, s := range syncing {
			// OneDrive - University, Dropbox (Personal)
			if rest, is := strings.CutPrefix(name, s.folder); is && (rest == "" || strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "-")) {
				return s.program
			}
		}
		if _, err := os.Stat(filepath.Join(dir, ".stfolder")); err == nil {
			return "Syncthing"
		}
		if dir == filepath.Dir(dir) {
			break
		}
	}
	if onNetwork(path) {
		return AnotherComputer
	}
	return ""
}
