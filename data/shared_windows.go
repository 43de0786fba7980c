package data

import (
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"
)

// onNetwork reports whether a file lies on a disk of another computer.
func onNetwork(path string) bool {
	volume := filepath.VolumeName(path)
	if strings.HasPrefix(volume, `\\`) {
		return true
	}
	root, err := syscall.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return false
	}
	const remote = 4 // DRIVE_REMOTE
	kind, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW").Call(uintptr(unsafe.Pointer(root)))
	return kind == remote
}
