package doc

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"io"
	"path/filepath"
	"slices"

	"synoptic/data"
)

// Limits on what is unpacked: an archive of a few bytes can hold a world.
const (
	maxDocument = 100 << 20 // bytes of the parts that are read of one document
	MaxUnpacked = MaxFile   // bytes of a zip of documents
	maxParts    = 10_000
)

// Archive is a zip file whose parts are read by name, up to a number of bytes
// for all of them together.
type Archive struct {
	Name  string // of the file, for errors
	Order []string
	Parts map[string]*zip.File
	Left  *int64
	Twice []string // names that a part had already: of these the first is read

	Tracked bool // a document has changes that wait to be accepted
}

// OpenArchive returns the parts of a zip file.
func OpenArchive(f File) (*Archive, error) {
	base := filepath.Base(f.Name)
	z, err := zip.NewReader(bytes.NewReader(f.Raw), int64(len(f.Raw)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // no path is followed: parts are only read
		return nil, data.Refuse("%s is damaged or cut short, so it cannot be unpacked. Get it again, or save it again.", base)
	}
	if len(z.File) > maxParts {
		return nil, data.Refuse("%s has more than %d parts, the most that are read.", base, maxParts)
	}
	a := &Archive{Name: base, Parts: map[string]*zip.File{}, Left: f.Left}
	if a.Left == nil {
		a.Left = new(int64)
		*a.Left = maxDocument
	}
	if overlap(z.File) {
		return nil, data.Refuse("%s has parts that lie over one another, as no program packs them: it would unpack to far more than it is. It was not read.", base)
	}
	names := namesOf(z.File)
	for i, part := range z.File {
		name := names[i]
		if a.Parts[name] != nil {
			a.Twice = append(a.Twice, name)
			continue
		}
		a.Order = append(a.Order, name)
		a.Parts[name] = part
	}
	return a, nil
}

// overlap reports whether two parts share bytes (Fifield, "A better zip bomb",
// 2019).
func overlap(parts []*zip.File) bool {
	type stretch struct{ from, to int64 }
	var all []stretch
	for _, p := range parts {
		from, err := p.DataOffset()
		if err != nil || p.CompressedSize64 == 0 {
			continue // reading it will say so
		}
		all = append(all, stretch{from, from + int64(p.CompressedSize64)})
	}
	slices.SortFunc(all, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	for i := 1; i < len(all); i++ {
		if all[i].from < all[i-1].to {
			return true
		}
	}
	return false
}

// IsArchive reports whether a file begins as a zip file does.
func (f File) IsArchive() bool { return bytes.HasPrefix(f.Raw, []byte("PK\x03\x04")) }

// Has reports whether a zip file has a part of that name.
func (f File) Has(part string) bool {
	if !f.IsArchive() {
		return false
	}
	a, err := OpenArchive(f)
	return err == nil && a.Parts[part] != nil
}

// Read returns the bytes of a part, nil where there is none of that name.
func (a *Archive) Read(part string) ([]byte, error) {
	p := a.Parts[part]
	if p == nil {
		return nil, nil
	}
	if p.Flags&1 != 0 {
		return nil, data.Refuse("%s is protected by a password. Take the password off, and import it again.", a.Name)
	}
	if *a.Left < 0 || p.UncompressedSize64 > uint64(*a.Left) {
		*a.Left = -1
		return nil, a.TooMuch()
	}
	r, err := p.Open()
	if err != nil {
		return nil, a.Damaged()
	}
	defer r.Close()
	var raw bytes.Buffer
	raw.Grow(int(min(p.UncompressedSize64, mostDeflated*p.CompressedSize64)) + bytes.MinRead)
	_, err = raw.ReadFrom(io.LimitReader(r, *a.Left+1))
	if *a.Left -= int64(raw.Len()); *a.Left < 0 {
		return nil, a.TooMuch() // the size in the archive was a lie
	}
	if err != nil {
		return nil, a.Damaged()
	}
	return raw.Bytes(), nil
}

// mostDeflated is how many bytes one byte of a zip can at most become; a part
// that is said to become more is not believed.
const mostDeflated = 1032

// TooMuch is the refusal of an archive that unpacks to more than is read.
func (a *Archive) TooMuch() error {
	return data.Refuse("%s unpacks to more than is imported: %d MB for a document, %d MB for a zip of documents.", a.Name, maxDocument>>20, MaxUnpacked>>20)
}

// Damaged is the refusal of an archive that is no whole one.
func (a *Archive) Damaged() error {
	return data.Refuse("%s is damaged, so it cannot be unpacked. Get it again, or save it again.", a.Name)
}
