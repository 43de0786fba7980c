package read

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// Bytes turns the bytes of a file into accounts: one, or many where the file
// is a bundle. The content decides what the file is; its name only where the
// content leaves it open. The error is an *ImportError.
func Bytes(name string, raw []byte) (out []data.Import, err error) {
	defer doc.Sparing(len(raw))()
	return inTime(context.Background(), maxRead, newFile(name, raw))
}

// newFile is what a reader gets of a path or address.
func newFile(name string, raw []byte) doc.File {
	return doc.File{Name: name, Ext: strings.ToLower(filepath.Ext(name)), Raw: raw}
}

// maxRead is how long a file may be read. It is far more than any needs.
const maxRead = 2 * time.Minute

// inTime reads a file, and gives up when its time is over or ctx is done. A
// reader that hangs then is left behind: Go cannot end it.
func inTime(ctx context.Context, limit time.Duration, f doc.File) ([]data.Import, error) {
	limited, stop := context.WithTimeout(ctx, limit)
	defer stop()
	f.Ctx = limited
	type result struct {
		out []data.Import
		err error
	}
	done := make(chan result, 1)
	go func() {
		out, err := readAny(f)
		done <- result{out, err}
	}()
	select {
	case r := <-done:
		if limited.Err() == nil {
			return r.out, r.err
		}
	case <-limited.Done():
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return nil, &doc.ImportError{File: f.Name, Cause: data.Refuse("Reading %s took longer than %v, so it was given up. Save its text alone, and import that.", filepath.Base(f.Name), limit)}
}

// readInside reads a file in a document by the first format that recognises it.
func readInside(f doc.File) (doc.Document, error) {
	for _, format := range Formats {
		if format.is(f) && format.read != nil {
			return format.read(f)
		}
	}
	return doc.Document{}, data.Refuse("%s is not a kind of file that can be imported. Save it as text or as a web page and import that.", filepath.Base(f.Name))
}

// File reads the file at path as Read does. It refuses folders, devices
// and files above MaxFile. The error is an *ImportError, or ctx's.
func File(ctx context.Context, path string) ([]data.Import, error) {
	raw, err := doc.Load(ctx, path)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, &doc.ImportError{File: path, Cause: err}
	}
	defer doc.Sparing(len(raw))()
	return inTime(ctx, maxRead, newFile(path, raw))
}
