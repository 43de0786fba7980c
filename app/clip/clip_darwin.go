package clip

import (
	"context"
	"encoding/hex"
	"os/exec"
	"strings"
)

// read asks AppleScript, which gives the page as «data HTML3C68…».
func read(ctx context.Context) ([]byte, string) {
	out, err := exec.CommandContext(ctx, "osascript", "-e", "the clipboard as «class HTML»").Output()
	if err != nil || len(out) > 2*most {
		return nil, ""
	}
	_, digits, found := strings.Cut(strings.TrimSpace(string(out)), "HTML")
	page, err := hex.DecodeString(strings.TrimSuffix(digits, "»"))
	if !found || err != nil {
		return nil, ""
	}
	return inUTF8(page), ""
}
