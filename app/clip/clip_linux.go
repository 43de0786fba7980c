package clip

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// reader is a program that reads the clipboard.
type reader struct {
	name  string
	kinds []string                   // arguments that list what is there
	one   func(kind string) []string // arguments that give one kind of it
}

var (
	wayland = reader{"wl-paste", []string{"--list-types"}, func(kind string) []string { return []string{"--no-newline", "--type", kind} }}
	x11     = reader{"xclip", []string{"-selection", "clipboard", "-o", "-t", "TARGETS"}, func(kind string) []string { return []string{"-selection", "clipboard", "-o", "-t", kind} }}
)

// addresses are the kinds in which browsers give the address of a page.
var addresses = []string{"text/x-moz-url-priv", "chromium/x-source-url"}

func read(ctx context.Context) ([]byte, string) {
	r := x11
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		r = wayland
	}
	kinds := strings.Fields(string(r.ask(ctx, r.kinds)))
	if !slices.Contains(kinds, "text/html") {
		return nil, ""
	}
	page, address := inUTF8(r.ask(ctx, r.one("text/html"))), ""
	for _, kind := range addresses {
		if slices.Contains(kinds, kind) && address == "" {
			address = firstLine(r.ask(ctx, r.one(kind)))
		}
	}
	return page, address
}

// ask runs the program; nothing where it is not installed or fails.
func (r reader) ask(ctx context.Context, args []string) []byte {
	var out bytes.Buffer
	cmd := exec.CommandContext(ctx, r.name, args...)
	cmd.Stdout = &out
	if cmd.Run() != nil || out.Len() > most {
		return nil
	}
	return out.Bytes()
}
