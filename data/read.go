package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Importer is the version of the readers, stored with every account.
const Importer = "4"

// MaxFile is the size in bytes above which a file is not imported.
const MaxFile = 200 << 20

// Format is a kind of file that can be imported.
type Format struct {
	Name       string
	Extensions []string // with the dot, in lower case

	is   func(f file) bool
	read func(f file) (Document, error) // nil: an archive, whose files are read each
}

// file is what a reader gets.
type file struct {
	name string // path or address
	ext  string // in lower case, with the dot
	raw  []byte

	ctx    context.Context // nil: nobody waits
	left   *int64          // what may still be unpacked; nil: all that may be
	inside bool            // of an archive
}

// title is what to call a text that has no title: the file's name.
func (f file) title() string {
	base := filepath.Base(f.name)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// context is done when nobody waits for the file any more.
func (f file) context() context.Context {
	if f.ctx == nil {
		return context.Background()
	}
	return f.ctx
}

// Formats are the kinds of file that can be imported. The first that
// recognises a file reads it, so text, which everything could be, is last.
var Formats = []Format{
	{"PDF", []string{".pdf"}, isPDF, readPDF},
	{"LexisNexis page", []string{".html", ".htm"}, isLexisPage, readLexisPage},
	{"Factiva page", []string{".html", ".htm"}, isFactivaPage, readFactivaPage},
	{"Europresse page", []string{".html", ".htm"}, isEuropresse, readEuropresse},
	{"Web page", []string{".html", ".htm", ".xhtml"}, isHTML, readHTML},
	{"Word document", []string{".docx", ".docm", ".dotx"}, isDOCX, readDOCX},
	{"OpenDocument text", []string{".odt", ".ott"}, isODT, readODT},
	{"E-book", []string{".epub"}, isEPUB, readEPUB},
	{"Zip of documents", []string{".zip"}, isZip, nil},
	{"Rich text", []string{".rtf"}, isRTF, readRTF},
	{"E-mail or web archive", []string{".eml", ".mht", ".mhtml"}, isMail, readMail},
	{"Markdown", []string{".md", ".markdown", ".mdown"}, isMarkdown, readMarkdown},
	{"Table of texts", []string{".csv", ".tsv"}, isTable, readTable},
	{"Factiva XML", []string{".xml"}, isFactivaXML, readFactivaXML},
	{"List of references", []string{".ris", ".json"}, isReferences, readReferences},
	{"ProQuest text", []string{".txt"}, isProQuest, readProQuest},
	{"LexisNexis text", []string{".txt"}, isLexisText, readLexisText},
	{"Text", []string{".txt", ".text", ".log"}, isText, readText},
}

// ImportError says why a file was not imported.
type ImportError struct {
	File  string
	Cause error
}

// Error names the file and the cause.
func (e *ImportError) Error() string { return fmt.Sprintf("import %s: %v", e.File, e.Cause) }

// Unwrap returns the cause.
func (e *ImportError) Unwrap() error { return e.Cause }

// Advice returns the sentence for people.
func (e *ImportError) Advice() string {
	var own *Refusal
	if errors.As(e.Cause, &own) {
		return own.Says
	}
	return fmt.Sprintf("%s could not be imported: %v.", filepath.Base(e.File), e.Cause)
}

// Read turns the bytes of a file into accounts: one, or many where the file
// is a bundle. The content decides what the file is; its name only where the
// content leaves it open. The error is an *ImportError.
func Read(name string, raw []byte) (out []Import, err error) {
	defer sparing(len(raw))()
	return inTime(context.Background(), maxRead, newFile(name, raw))
}

// newFile is what a reader gets of a path or address.
func newFile(name string, raw []byte) file {
	return file{name: name, ext: strings.ToLower(filepath.Ext(name)), raw: raw}
}

// maxRead is how long a file may be read. It is far more than any needs.
const maxRead = 2 * time.Minute

// inTime reads a file, and gives up when its time is over or ctx is done. A
// reader that hangs then is left behind: Go cannot end it.
func inTime(ctx context.Context, limit time.Duration, f file) ([]Import, error) {
	limited, stop := context.WithTimeout(ctx, limit)
	defer stop()
	f.ctx = limited
	type result struct {
		out []Import
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
	return nil, &ImportError{f.name, refuse("Reading %s took longer than %v, so it was given up. Save its text alone, and import that.", filepath.Base(f.name), limit)}
}

// readAny reads a file by the first format that recognises it. What goes wrong
// in a reader, ours or a library's, is an error of that file.
func readAny(f file) (out []Import, err error) {
	defer func() {
		if r := recover(); r != nil {
			out, err = nil, &ImportError{f.name, failedReader(r)}
		}
	}()
	base := filepath.Base(f.name)
	if len(bytes.TrimSpace(f.raw)) == 0 {
		return nil, &ImportError{f.name, refuse("%s is empty.", base)}
	}
	for _, format := range Formats {
		if !format.is(f) {
			continue
		}
		switch {
		case format.read != nil:
			var d Document
			if d, err = format.read(f); err == nil {
				out, err = accountsOf(f, d)
			}
		case f.inside:
			err = refuse("%s is an archive in an archive. Unpack it, and import the files in it.", base)
		default:
			out, err = readZip(f)
		}
		if err == nil && len(out) == 0 {
			err = refuse("There is no text in %s.", base)
		}
		if err != nil {
			return nil, &ImportError{f.name, err}
		}
		return sign(out, f, format.Name), nil
	}
	return nil, &ImportError{f.name, refuse("%s is not a kind of file that can be imported. Save it as text or as a web page and import that.", base)}
}

// failedReader is the error for a reader, ours or a library's, that crashed.
func failedReader(r any) error { return fmt.Errorf("the reader failed on it: %v", r) }

// sign writes into each import where it came from, unless it is signed.
func sign(out []Import, f file, format string) []Import {
	sum := hash(f.raw)
	for i := range out {
		if o := &out[i].Origin; o.Importer == "" {
			nameFrom(&out[i], f)
			o.File, o.Format, o.RawSHA256, o.Size, o.Importer = f.name, format, sum, int64(len(f.raw)), Importer
		}
	}
	return out
}

// ReadFile reads the file at path as Read does. It refuses folders, devices
// and files above MaxFile. The error is an *ImportError, or ctx's.
func ReadFile(ctx context.Context, path string) ([]Import, error) {
	raw, err := load(ctx, path)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, &ImportError{path, err}
	}
	defer sparing(len(raw))()
	return inTime(ctx, maxRead, newFile(path, raw))
}

// load returns the bytes of a file, or a sentence why not.
func load(ctx context.Context, path string) ([]byte, error) {
	base := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, refuse("%s is not there. Was it moved or renamed?", base)
	case errors.Is(err, fs.ErrPermission):
		return nil, refuse("%s may not be read. Ask for the right to read it, or copy it to a folder of your own.", base)
	case err != nil:
		return nil, unopened(base, err)
	case info.IsDir():
		return nil, refuse("%s is a folder. Choose the files in it.", base)
	case !info.Mode().IsRegular():
		return nil, refuse("%s is not an ordinary file.", base)
	case info.Size() > MaxFile:
		return nil, tooLarge(base)
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil, refuse("%s may not be read. Ask for the right to read it, or copy it to a folder of your own.", base)
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
		return nil, refuse("%s was changed by another program while it was read. Wait until that is done, and try again.", base)
	}
	return raw, err
}

// unopened is the sentence about a file that the system does not give.
func unopened(base string, err error) error {
	var cause *fs.PathError
	if errors.As(err, &cause) {
		err = cause.Err
	}
	return refuse("%s cannot be opened: %s. Copy it to a folder of your own, and import the copy.", base, err.Error())
}

func tooLarge(base string) error {
	return refuse("%s is larger than %d MB, the most that is imported. Split it, or save its text alone.", base, MaxFile>>20)
}

// patient is a reader that stops when its context is done.
type patient struct {
	ctx context.Context
	io.Reader
}

func (p patient) Read(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.Reader.Read(b)
}
