package data

import (
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"unicode"
)

// devices are the names that Windows keeps for devices, whatever follows a dot.
var devices = []string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
	"COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
	"LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9"}

// IsDevice reports whether Windows takes a name of a file for a device: CON,
// con.csv.
func IsDevice(name string) bool {
	name, _, _ = strings.Cut(name, ".")
	return slices.Contains(devices, strings.ToUpper(strings.TrimRight(name, " ")))
}

// windowsForbids reports whether Windows has no file of a name, or one of
// another name: report:1.csv is a hidden part of the file report, and a dot or
// a blank at the end is dropped.
func windowsForbids(name string) bool {
	return IsDevice(name) || strings.ContainsAny(name, `<>:"/\|?*`) || strings.ContainsFunc(name, unicode.IsControl) ||
		name != strings.TrimRight(name, " .")
}

// cannotBe reports whether no file can have the path on this system. A device
// by its plain name can be written to.
func cannotBe(path string) bool {
	name := filepath.Base(path)
	if runtime.GOOS != "windows" || slices.Contains(devices, strings.ToUpper(name)) {
		return false
	}
	drive := len(filepath.VolumeName(path))
	return windowsForbids(name) || strings.Contains(path[drive:], ":")
}
