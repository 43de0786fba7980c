package cli

import (
	"errors"
	"fmt"
	"io"

	"synoptic/compare"
	"synoptic/data"
)

func runImport(s *session, args []string) error {
	var o output
	f := o.flagSet("import")
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
		got, err := s.readOrStdin(file)
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

// readOrStdin reads a file, an address, or standard input for -.
func (s *session) readOrStdin(file string) ([]data.Import, error) {
	if file != "-" {
		return s.read(file, false)
	}
	raw, err := io.ReadAll(io.LimitReader(s.stdin, data.MaxFile+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("read standard input: %w", err)
	case len(raw) > data.MaxFile:
		return nil, fmt.Errorf("read standard input: there are more than %d MB, the most that is imported", data.MaxFile>>20)
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
