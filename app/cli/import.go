package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"synoptic/compare"
	"synoptic/data"
)

func runImport(s *session, args []string) error {
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
	var failures []data.Failure
	var first error
	for _, file := range files {
		got, err := s.readOrStdin(file, encoding)
		if s.ctx.Err() != nil {
			return s.ctx.Err()
		}
		if err != nil {
			failures = append(failures, data.Failure{File: file, Says: advice(err)})
			first = errors.Join(first, err)
			continue
		}
		imports = append(imports, got...)
	}
	err = s.to(o.out, func(w io.Writer) error { return data.WriteImports(s.ctx, data.Stoppable(s.ctx, w), imports, failures) })
	if err == nil && len(imports) == 0 {
		return first
	}
	return err
}

// encodings names those that can be asked for.
func encodings() string {
	var out []string
	for _, e := range data.Encodings {
		out = append(out, e.Name)
	}
	return strings.Join(out, ", ")
}

// readOrStdin reads a file, an address, or standard input for -, in an
// encoding where one is asked for.
func (s *session) readOrStdin(file, encoding string) ([]data.Import, error) {
	switch {
	case file == "-":
		return s.readStdin(encoding)
	case encoding == "":
		return s.read(file, false)
	case isAddress(file):
		raw, name, err := data.Fetcher{}.Page(s.ctx, file)
		if err != nil {
			return nil, err
		}
		return data.ReadAs(name, raw, encoding)
	}
	return data.ReadFileAs(s.ctx, file, encoding)
}

func (s *session) readStdin(encoding string) ([]data.Import, error) {
	raw, err := io.ReadAll(io.LimitReader(s.stdin, data.MaxFile+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("read standard input: %w", err)
	case len(raw) > data.MaxFile:
		return nil, fmt.Errorf("read standard input: there are more than %d MB, the most that is imported", data.MaxFile>>20)
	case encoding != "":
		return data.ReadAs("standard input", raw, encoding)
	}
	return data.Read("standard input", raw)
}

func runVersion(s *session, args []string) error {
	if len(args) > 0 {
		return misuse("version takes nothing behind it")
	}
	_, err := fmt.Fprintf(s.stdout, "synoptic %s (engine %s, JSON schema %d)\n", Version, compare.Engine, data.Schema)
	return err
}
