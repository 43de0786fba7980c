package data

import (
	"bytes"
	"io"
	"runtime"
	"runtime/debug"
	"sync"
	"unsafe"
)

// largeFile is the size from which what reading leaves behind is worth
// collecting at once.
const largeFile = 16 << 20

// oneLarge is held while a large file is worked on.
var oneLarge sync.Mutex

// sparing makes work on a large file take less memory, until the function that
// it returns is called: its copies are collected early, which costs little
// where there are few and large ones, and no other large file is worked on
// beside it.
func sparing(size int) (done func()) {
	if size < largeFile {
		return func() {}
	}
	oneLarge.Lock()
	was := debug.SetGCPercent(25)
	return func() {
		debug.SetGCPercent(was)
		oneLarge.Unlock()
		runtime.GC()
	}
}

// asString returns the bytes of a file as a string without a copy: nobody
// writes to them once they are read.
func asString(raw []byte) string { return unsafe.String(unsafe.SliceData(raw), len(raw)) }

// readWhole reads to the end, as io.ReadAll does, without the room that a slice
// takes while it grows.
func readWhole(in io.Reader) ([]byte, error) {
	var pieces [][]byte
	for {
		var piece bytes.Buffer
		_, err := io.CopyN(&piece, in, 1<<20)
		pieces = append(pieces, piece.Bytes())
		if err == io.EOF {
			return bytes.Join(pieces, nil), nil
		}
		if err != nil {
			return bytes.Join(pieces, nil), err
		}
	}
}
