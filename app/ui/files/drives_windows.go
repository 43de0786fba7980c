package files

import (
	"io/fs"
	"syscall"
)

// isHidden reports whether a file has the mark of a hidden or a system file.
func isHidden(info fs.FileInfo) bool {
	attributes, ok := info.Sys().(*syscall.Win32FileAttributeData)
	return ok && attributes.FileAttributes&(syscall.FILE_ATTRIBUTE_HIDDEN|syscall.FILE_ATTRIBUTE_SYSTEM) != 0
}

// drives are those that have a letter.
func drives() []place {
	var out []place
	set, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("GetLogicalDrives").Call()
	for letter := 'A'; letter <= 'Z'; letter++ {
		if set>>(letter-'A')&1 == 1 {
			out = append(out, place{string(letter) + ":", string(letter) + `:\`})
		}
	}
	return out
}
