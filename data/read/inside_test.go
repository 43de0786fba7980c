package read

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"synoptic/data/read/doc"
)

// TestACrashAndAHangAreNamed puts readers in the place of ours that crash and
// hang.
func TestACrashAndAHangAreNamed(t *testing.T) {
	hang := make(chan bool)
	defer close(hang)
	was := Formats
	defer func() { Formats = was }()
	Formats = []Format{{"Crash", nil, func(f doc.File) bool { return f.Ext == ".crash" }, func(doc.File) (doc.Document, error) { panic("out of range") }},
		{"Hang", nil, func(f doc.File) bool { return f.Ext == ".hang" }, func(doc.File) (doc.Document, error) { <-hang; return doc.Document{}, nil }}}
	for name, says := range map[string]string{"a.crash": "the reader failed on it: out of range", "a.hang": "took longer than 10ms"} {
		_, err := inTime(t.Context(), 10*time.Millisecond, doc.File{Name: name, Ext: filepath.Ext(name), Raw: []byte("x")})
		if name == "a.crash" && err != nil && strings.Contains(err.Error(), "took longer") {
			_, err = readAny(doc.File{Name: name, Ext: filepath.Ext(name), Raw: []byte("x")}) // a slow machine
		}
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := inTime(stopped, time.Minute, doc.File{Name: "a.hang", Ext: ".hang", Raw: []byte("x")}); !errors.Is(err, context.Canceled) {
		t.Errorf("after cancel: %v", err)
	}
}
