package clip

import (
	"context"
	"runtime"
	"syscall"
	"unsafe"
)

var (
	user   = syscall.NewLazyDLL("user32.dll")
	kernel = syscall.NewLazyDLL("kernel32.dll")

	openClipboard  = user.NewProc("OpenClipboard")
	closeClipboard = user.NewProc("CloseClipboard")
	clipboardData  = user.NewProc("GetClipboardData")
	registerFormat = user.NewProc("RegisterClipboardFormatW")
	globalLock     = kernel.NewProc("GlobalLock")
	globalUnlock   = kernel.NewProc("GlobalUnlock")
	globalSize     = kernel.NewProc("GlobalSize")
	moveMemory     = kernel.NewProc("RtlMoveMemory")
)

// read copies what the clipboard has in the HTML format. The clipboard belongs
// to the thread that opened it.
func read(context.Context) ([]byte, string) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	name, err := syscall.UTF16PtrFromString("HTML Format")
	if err != nil {
		return nil, ""
	}
	format, _, _ := registerFormat.Call(uintptr(unsafe.Pointer(name)))
	if ok, _, _ := openClipboard.Call(0); ok == 0 || format == 0 {
		return nil, ""
	}
	defer closeClipboard.Call()
	handle, _, _ := clipboardData.Call(format)
	if handle == 0 {
		return nil, ""
	}
	size, _, _ := globalSize.Call(handle)
	from, _, _ := globalLock.Call(handle)
	if from == 0 || size == 0 || size > most {
		return nil, ""
	}
	defer globalUnlock.Call(handle)
	raw := make([]byte, size)
	moveMemory.Call(uintptr(unsafe.Pointer(&raw[0])), from, size)
	return fragmentOf(raw)
}
