package data

import (
	"context"
	"strings"

	"synoptic/compare"
)

// ReadLinesFile reads a text file in which every line is a claim. Lines are
// kept as they are counted in the file: empty ones stay, also at the start,
// and signs that could break a line become blanks. The error is an
// *ImportError, or ctx's.
func ReadLinesFile(ctx context.Context, path string) (Import, error) {
	raw, err := load(ctx, path)
	if ctx.Err() != nil {
		return Import{}, ctx.Err()
	}
	if err != nil {
		return Import{}, &ImportError{path, err}
	}
	f := file{name: path, raw: raw}
	text, encoding, warnings, err := decode(raw)
	if err != nil {
		return Import{}, &ImportError{path, err}
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, line := range lines {
		line, more := clean(line)
		lines[i] = strings.ReplaceAll(line, "\n", " ")
		warnings = append(warnings, more...)
	}
	im := Import{Warnings: warnings, Account: compare.Account{
		Role: compare.Retold, Title: f.title(), Lines: true, Text: strings.Join(lines, "\n")}}
	im.Origin.Encoding = encoding
	return sign([]Import{im}, f, "Lines")[0], nil
}
