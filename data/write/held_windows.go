package write

import "syscall"

// accessDelete is the right to give a file another name.
const accessDelete = 0x10000

// whyHeld returns why a file cannot be replaced. Windows says that access is
// denied where another program has the file open, as Excel does; asked for the
// file alone it names the true cause.
func whyHeld(path string, err error) error {
	name, bad := syscall.UTF16PtrFromString(path)
	if bad != nil {
		return err
	}
	h, why := syscall.CreateFile(name, accessDelete, syscall.FILE_SHARE_READ|syscall.FILE_SHARE_WRITE|syscall.FILE_SHARE_DELETE,
		nil, syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if why == nil {
		_ = syscall.CloseHandle(h)
		return err
	}
	if isOpenElsewhere(why) {
		return why
	}
	return err
}
