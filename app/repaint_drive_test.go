//go:build drive

package app

import (
	"os/exec"
	"testing"

	"synoptic/app/session"
)

// picture tells whether the driven window looks the same as before.
func (d *driver) picture() string {
	out, err := exec.Command("sh", "-c", "import -window "+d.window()+" rgba:- | sha1sum").Output()
	if err != nil {
		return ""
	}
	return string(out)
}

// TestDriveArrowsRepaintWithoutAField moves the keyboard between two buttons
// where no cursor blinks that would repaint the window anyway.
func TestDriveArrowsRepaintWithoutAField(t *testing.T) {
	d := newDriver(t)
	d.start(session.Untitled)
	t.Cleanup(func() { d.cmd.Process.Kill() })
	first := ""
	d.until("the window to come to rest", func() bool {
		was := first
		first = d.picture()
		return first != "" && first == was
	})
	d.again("the ring to move to the sample", func() { d.keys("Right") }, func() bool { return d.picture() != first })
	d.again("the ring to come back", func() { d.keys("Left") }, func() bool { return d.picture() == first })
	d.close()
}
