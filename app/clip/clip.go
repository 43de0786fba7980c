// Package clip reads the web page that a browser put on the clipboard beside
// its words: with paragraphs and, where the browser tells it, the address. Fyne
// reads words alone. Windows is asked by a call, macOS and Linux through the
// programs that they have for it (osascript; wl-paste or xclip).
package clip

import (
	"bytes"
	"context"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

// patience is how long the clipboard may take: whoever put something there has
// to hand it over.
const patience = 2 * time.Second

// most is how many bytes of a page are read.
const most = 32 << 20

// Page is the page on the clipboard as HTML in UTF-8, with its address. page is nil
// where there is none, or where the system does not say. It waits for another program:
// never call it on the GUI thread, which may be the one that is asked.
func Page(ctx context.Context) (page []byte, address string) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	return read(ctx)
}

// fragmentOf takes what Windows calls the HTML format apart: lines of a head,
// which say at which bytes the page and the part that was copied stand.
func fragmentOf(raw []byte) (page []byte, address string) {
	marks := map[string]string{}
	for line := range bytes.Lines(raw[:min(len(raw), 4096)]) {
		name, value, ok := strings.Cut(strings.TrimSpace(string(line)), ":")
		if !ok || strings.HasPrefix(name, "<") {
			break
		}
		marks[name] = value
	}
	at := func(name string) int {
		n, err := strconv.Atoi(marks[name])
		if err != nil || n < 0 || n > len(raw) {
			return -1
		}
		return n
	}
	from, to := at("StartFragment"), at("EndFragment")
	if from < 0 || to < from {
		from, to = at("StartHTML"), at("EndHTML")
	}
	if from < 0 || to < from {
		return nil, ""
	}
	return raw[from:to], marks["SourceURL"]
}

// inUTF8 turns what browsers write in UTF-16 into UTF-8.
func inUTF8(raw []byte) []byte {
	wide := func(b []byte, high, low int) []byte {
		var units []uint16
		for i := 0; i+1 < len(b); i += 2 {
			units = append(units, uint16(b[i+high])<<8|uint16(b[i+low]))
		}
		return []byte(string(utf16.Decode(units)))
	}
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return wide(raw[2:], 1, 0)
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return wide(raw[2:], 0, 1)
	case len(raw) > 1 && raw[1] == 0: // without the mark of its order, as Firefox does
		return wide(raw, 1, 0)
	}
	return bytes.TrimSuffix(raw, []byte{0})
}

// firstLine is the address among lines of which the first is one.
func firstLine(raw []byte) string {
	line, _, _ := strings.Cut(strings.TrimSpace(string(inUTF8(raw))), "\n")
	return strings.TrimSpace(line)
}
