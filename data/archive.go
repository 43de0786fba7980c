package data

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path/filepath"
)

// Limits on what is unpacked: an archive of a few bytes can hold a world.
const (
	maxDocument = 100 << 20 // bytes of the parts that are read of one document
	maxUnpacked = MaxFile   // bytes of a zip of documents
	maxParts    = 10_000
)

// archive is a zip file whose parts are read by name, up to a number of bytes
// for all of them together.
type archive struct {
	name  string // of the file, for errors
	order []string
	parts map[string]*zip.File
	left  *int64

	tracked bool // a document has changes that wait to be accepted
}

// openArchive returns the parts of a zip file.
func openArchive(f file) (*archive, error) {
	base := filepath.Base(f.name)
	z, err := zip.NewReader(bytes.NewReader(f.raw), int64(len(f.raw)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // no path is followed: parts are only read
		return nil, refuse("%s is damaged or cut short, so it cannot be unpacked. Get it again, or save it again.", base)
	}
	if len(z.File) > maxParts {
		return nil, refuse("%s has more than %d parts, the most that are read.", base, maxParts)
	}
	a := &archive{name: base, parts: map[string]*zip.File{}, left: f.left}
	if a.left == nil {
		a.left = new(int64)
		*a.left = maxDocument
	}
	for _, part := range z.File {
		if a.parts[part.Name] == nil {
			a.order = append(a.order, part.Name)
			a.parts[part.Name] = part
		}
	}
	return a, nil
}

// has reports whether a zip file has a part of that name.
func (f file) has(part string) bool {
	if !bytes.HasPrefix(f.raw, []byte("PK\x03\x04")) {
		return false
	}
	a, err := openArchive(f)
	return err == nil && a.parts[part] != nil
}

// read returns the bytes of a part, nil where there is none of that name.
func (a *archive) read(part string) ([]byte, error) {
	p := a.parts[part]
	if p == nil {
		return nil, nil
	}
	if p.Flags&1 != 0 {
		return nil, refuse("%s is protected by a password. Take the password off, and import it again.", a.name)
	}
	if *a.left < 0 || p.UncompressedSize64 > uint64(*a.left) {
		*a.left = -1
		return nil, a.tooMuch()
	}
	r, err := p.Open()
	if err != nil {
		return nil, a.damaged()
	}
	defer r.Close()
	var raw bytes.Buffer
	raw.Grow(int(min(p.UncompressedSize64, mostDeflated*p.CompressedSize64)) + bytes.MinRead)
	_, err = raw.ReadFrom(io.LimitReader(r, *a.left+1))
	if *a.left -= int64(raw.Len()); *a.left < 0 {
		return nil, a.tooMuch() // the size in the archive was a lie
	}
	if err != nil {
		return nil, a.damaged()
	}
	return raw.Bytes(), nil
}

// mostDeflated is how many bytes one byte of a zip can at most become; a part
// that is said to become more is not believed.
const mostDeflated = 1032

func (a *archive) tooMuch() error {
	return refuse("%s unpacks to more than is imported: %d MB for a document, %d MB for a zip of documents.", a.name, maxDocument>>20, maxUnpacked>>20)
}

func (a *archive) damaged() error {
	return refuse("%s is damaged, so it cannot be unpacked. Get it again, or save it again.", a.name)
}
