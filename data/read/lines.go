package read

import (
	"context"
	"strings"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read/doc"
)

// Lines reads a text file in which every line is a claim. Lines are
// kept as they are counted in the file: empty ones stay, also at the start,
// and signs that could break a line become blanks. The error is an
// *ImportError, or ctx's.
func Lines(ctx context.Context, path string) (data.Import, error) {
	raw, err := doc.Load(ctx, path)
	if ctx.Err() != nil {
		return data.Import{}, ctx.Err()
	}
	if err != nil {
		return data.Import{}, &doc.ImportError{File: path, Cause: err}
	}
	f := doc.File{Name: path, Raw: raw}
	text, encoding, warnings, err := doc.Decode(raw)
	if err != nil {
		return data.Import{}, &doc.ImportError{File: path, Cause: err}
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, line := range lines {
		line, more := doc.Clean(line)
		lines[i] = strings.ReplaceAll(line, "\n", " ")
		warnings = append(warnings, more...)
	}
	im := data.Import{Warnings: warnings, Account: compare.Account{
		Role: compare.Retold, Title: f.Title(), Lines: true, Text: strings.Join(lines, "\n")}}
	im.Origin.Encoding = encoding
	return sign([]data.Import{im}, f, "Lines")[0], nil
}
