package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"synoptic/assets"
	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read"
	"synoptic/data/read/doc"
	"synoptic/data/write"
)

func runImport(s *call, args []string) error {
	var o output
	var encoding string
	f := o.flagSet("import")
	f.StringVar(&encoding, "encoding", "", "`name` of the encoding of the letters, where the guess is wrong: "+encodings())
	files, err := s.parse(f, args)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return misuse("import needs a file or an address")
	}
	var imports []data.Import
	var failures []write.Failure
	var first error
	for _, file := range files {
		got, err := s.readOrStdin(file, encoding)
		if s.ctx.Err() != nil {
			return s.ctx.Err()
		}
		if err != nil {
			failures = append(failures, write.Failure{File: file, Says: advice(err)})
			first = errors.Join(first, err)
			continue
		}
		imports = append(imports, got...)
	}
	err = s.to(o.out, func(w io.Writer) error { return write.Imports(s.ctx, write.Stoppable(s.ctx, w), imports, failures) })
	if err == nil && len(imports) == 0 {
		return first
	}
	if err == nil && len(failures) > 0 {
		return &partError{len(failures), len(files)}
	}
	return err
}

// encodings names those that can be asked for.
func encodings() string {
	var out []string
	for _, e := range read.Encodings {
		out = append(out, e.Name)
	}
	return strings.Join(out, ", ")
}

// readOrStdin reads a file, an address, or standard input for -, in an
// encoding where one is asked for.
func (s *call) readOrStdin(file, encoding string) ([]data.Import, error) {
	switch {
	case file == "-":
		return s.readStdin(encoding)
	case encoding == "":
		return s.read(file, false)
	case read.IsAddress(file):
		raw, name, err := read.Fetcher{}.Page(s.ctx, file)
		if err != nil {
			return nil, err
		}
		return read.As(name, raw, encoding)
	}
	return read.FileAs(s.ctx, file, encoding)
}

func (s *call) readStdin(encoding string) ([]data.Import, error) {
	raw, err := io.ReadAll(io.LimitReader(s.stdin, doc.MaxFile+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("read standard input: %w", err)
	case len(raw) > doc.MaxFile:
		return nil, fmt.Errorf("read standard input: there are more than %d MB, the most that is imported", doc.MaxFile>>20)
	case encoding != "":
		return read.As("standard input", raw, encoding)
	}
	return read.Bytes("standard input", raw)
}

func runVersion(s *call, args []string) error {
	if len(args) == 1 && args[0] == "--licences" {
		_, err := io.WriteString(s.stdout, assets.Licences)
		return err
	}
	if len(args) > 0 {
		return misuse("version takes nothing behind it but --licences")
	}
	_, err := fmt.Fprintf(s.stdout, "synoptic %s (engine %s, JSON schema %d)\n", Version, compare.Engine, write.Schema)
	return err
}
