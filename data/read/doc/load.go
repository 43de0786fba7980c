package doc

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"synoptic/data"
)

// Load returns the bytes of a file, or a sentence why not.
func Load(ctx context.Context, path string) ([]byte, error) {
	base := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, data.Refuse("%s is not there. Was it moved or renamed?", base)
	case errors.Is(err, fs.ErrPermission):
		return nil, data.Refuse("%s may not be read. Ask for the right to read it, or copy it to a folder of your own.", base)
	case err != nil:
		return nil, unopened(base, err)
	case info.IsDir():
		return nil, data.Refuse("%s is a folder. Choose the files in it.", base)
	case !info.Mode().IsRegular():
		return nil, data.Refuse("%s is not an ordinary file.", base)
	case info.Size() > MaxFile:
		return nil, tooLarge(base)
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil, data.Refuse("%s may not be read. Ask for the right to read it, or copy it to a folder of your own.", base)
	}
	if err != nil {
		return nil, unopened(base, err)
	}
	defer f.Close()
	whole := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead))
	_, err = whole.ReadFrom(io.LimitReader(patient{ctx, f}, MaxFile+1)) // it may grow while it is read
	raw := whole.Bytes()
	if len(raw) > MaxFile {
		return nil, tooLarge(base)
	}
	if after, gone := f.Stat(); err == nil && (gone != nil || after.Size() != int64(len(raw)) || !after.ModTime().Equal(info.ModTime())) {
		return nil, data.Refuse("%s was changed by another program while it was read. Wait until that is done, and try again.", base)
	}
	return raw, err
}

// unopened is the sentence about a file that the system does not give.
func unopened(base string, err error) error {
	var cause *fs.PathError
	if errors.As(err, &cause) {
		err = cause.Err
	}
	return data.Refuse("%s cannot be opened: %s. Copy it to a folder of your own, and import the copy.", base, err.Error())
}

func tooLarge(base string) error {
	return data.Refuse("%s is larger than %d MB, the most that is imported. Split it, or save its text alone.", base, MaxFile>>20)
}

// patient is a reader that stops when its context is done.
type patient struct {
	ctx context.Context
	io.Reader
}

// Read implements io.Reader.
func (p patient) Read(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.Reader.Read(b)
}
