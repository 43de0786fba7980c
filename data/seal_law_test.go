package data_test

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"path/filepath"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
)

// TestASealIsTheSumOfItsRow: libraries that were sealed once are read for ever,
// so that how a seal is made never changes: SHA-256 over each value, which is a
// letter for its type, eight bytes and, of texts and bytes, themselves.
func TestASealIsTheSumOfItsRow(t *testing.T) {
	s, err := data.Open(filepath.Join(t.TempDir(), "library.synoptic"))
	datatest.Must(t, err)
	defer s.Close()
	var row []byte
	put := func(kind byte, number uint64, tail string) {
		row = append(binary.BigEndian.AppendUint64(append(row, kind), number), tail...)
	}
	put('n', 0, "")
	put('i', 7, "")
	put('i', math.MaxUint64, "") // -1
	put('f', math.Float64bits(2.5), "")
	put('t', 4, "Öl.")
	put('t', 0, "")
	put('b', 2, "\x00\xff")
	sum := sha256.Sum256(row)
	want := int64(binary.BigEndian.Uint64(sum[:8])>>1) | 1
	var got int64
	datatest.Must(t, s.DB().QueryRow(`SELECT seal_of(NULL, 7, -1, 2.5, 'Öl.', '', x'00ff')`).Scan(&got))
	if got != want {
		t.Errorf("the seal is %d, want %d", got, want)
	}
}
