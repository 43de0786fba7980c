package data

import (
	"bytes"
	"errors"
	"path"
	"strings"
)

// isZip recognises an archive of files. Documents that are archives inside
// come before it in the table, or are refused by name.
func isZip(f file) bool {
	return bytes.HasPrefix(f.raw, []byte("PK\x03\x04")) && !f.has("xl/workbook.xml") && !f.has("ppt/presentation.xml")
}

// readZip reads every file of an archive as Read would. What cannot be imported
// is named in the warnings of the first account; an archive in an archive is
// not opened.
func readZip(f file) ([]Import, error) {
	if f.left == nil {
		f.left = new(int64)
		*f.left = maxUnpacked
	}
	a, err := openArchive(f)
	if err != nil {
		return nil, err
	}
	var out []Import
	var failed []string
	var reason error
	for _, part := range a.order {
		base := path.Base(part)
		if strings.HasSuffix(part, "/") || strings.HasPrefix(base, ".") || strings.HasPrefix(part, "__MACOSX/") {
			continue
		}
		raw, err := a.read(part)
		if err != nil {
			return nil, err
		}
		ims, err := readAny(file{name: f.name + "/" + part, ext: strings.ToLower(path.Ext(part)), raw: raw, left: a.left, inside: true})
		if err != nil {
			failed, reason = append(failed, base), err
			continue
		}
		out = append(out, ims...)
	}
	switch {
	case *a.left < 0:
		return nil, a.tooMuch()
	case len(out) == 0 && len(failed) == 1:
		return nil, errors.Unwrap(reason)
	case len(out) == 0:
		return nil, refuse("None of the %d files in %s could be imported. The last one: %s", len(failed), a.name, errors.Unwrap(reason))
	case len(failed) > 0:
		out[0].Warnings = append(out[0].Warnings, doubt("Files of %s that could not be imported: %s.", a.name, strings.Join(failed, ", ")))
	}
	return out, nil
}
