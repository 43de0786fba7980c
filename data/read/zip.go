package read

import (
	"bytes"
	"errors"
	"path"
	"strings"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// isZip recognises an archive of files. Documents that are archives inside
// come before it in the table, or are refused by name.
func isZip(f doc.File) bool {
	return bytes.HasPrefix(f.Raw, []byte("PK\x03\x04")) && !doc.IsNoArchive(f)
}

// readZip reads every file of an archive as Read would. What cannot be imported
// is named in the warnings of the first account; an archive in an archive is
// not opened.
func readZip(f doc.File) ([]data.Import, error) {
	if f.Left == nil {
		f.Left = new(int64)
		*f.Left = doc.MaxUnpacked
	}
	a, err := doc.OpenArchive(f)
	if err != nil {
		return nil, err
	}
	var out []data.Import
	var failed []string
	var reason error
	for _, part := range a.Order {
		base := path.Base(part)
		if strings.HasSuffix(part, "/") || strings.HasPrefix(base, ".") || strings.HasPrefix(part, "__MACOSX/") {
			continue
		}
		raw, err := a.Read(part)
		if err != nil {
			return nil, err
		}
		ims, err := readAny(doc.File{Name: f.Name + "/" + part, Ext: strings.ToLower(path.Ext(part)), Raw: raw, Left: a.Left, Inside: true})
		if err != nil {
			failed, reason = append(failed, base), err
			continue
		}
		out = append(out, ims...)
	}
	switch {
	case *a.Left < 0:
		return nil, a.TooMuch()
	case len(out) == 0 && len(failed) == 1:
		return nil, errors.Unwrap(reason)
	case len(out) == 0:
		return nil, data.Refuse("None of the %d files in %s could be imported. The last one: %s", len(failed), a.Name, errors.Unwrap(reason))
	case len(failed) > 0:
		out[0].Warnings = append(out[0].Warnings, doc.Doubt("Files of %s that could not be imported: %s.", a.Name, strings.Join(failed, ", ")))
	}
	if len(a.Twice) > 0 {
		out[0].Warnings = append(out[0].Warnings, doc.Doubt("%s holds two files of the same name. Of each the first was read: %s.", a.Name, strings.Join(a.Twice, ", ")))
	}
	return out, nil
}
