package verify

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/read"
	"synoptic/data/write"
	"synoptic/data/write/plain"
)

// Text is a text that somebody has, for Verify.
type Text struct {
	Text      string
	File      string // that it was read from; empty where unknown
	RawSHA256 string // of that file
	// Reading holds the texts of the same file read otherwise: by lines.
	Reading []string
}

// TextsOf reads the texts of files, as an import would. The error is the
// first file's that cannot be read.
func TextsOf(ctx context.Context, files []string) ([]Text, error) {
	var out []Text
	for _, file := range files {
		imports, err := read.File(ctx, file)
		if err != nil {
			return nil, err
		}
		for _, im := range imports {
			t := Text{Text: im.Text, File: file, RawSHA256: im.Origin.RawSHA256}
			if strings.EqualFold(filepath.Ext(file), ".txt") {
				if byLines, err := read.Lines(ctx, file); err == nil {
					t.Reading = append(t.Reading, byLines.Text)
				}
			}
			out = append(out, t)
		}
	}
	return out, nil
}

// TextsIn returns the texts of stored accounts.
func TextsIn(accounts []data.Account) []Text {
	out := make([]Text, len(accounts))
	for i, a := range accounts {
		out[i] = Text{Text: a.Text, File: a.Origin.File, RawSHA256: a.Origin.RawSHA256}
	}
	return out
}

// find looks for the text of every account by its hash, and says what became
// of those that are not there.
func (v *Result) find(m write.Manifest, have []Text) []compare.Account {
	texts := map[string]string{}
	for _, t := range have {
		for _, text := range append([]string{t.Text}, t.Reading...) {
			texts[table.Hash(text)] = text
		}
	}
	var out []compare.Account
	for _, a := range m.Accounts {
		if text, ok := texts[a.SHA256]; ok {
			out = append(out, a.Account(text))
			continue
		}
		v.differs("%s", whyMissing(a, have))
	}
	return out
}

// whyMissing says why an account's text is not among those that somebody has.
func whyMissing(a write.ManifestAccount, have []Text) string {
	name := accountIn(a)
	at := slices.IndexFunc(have, func(t Text) bool { return a.RawSHA256 != "" && t.RawSHA256 == a.RawSHA256 })
	if at >= 0 {
		return "text differs: " + name + ": the file is the same, but another text is read from it (reader " + cmp.Or(a.Importer, "unknown") + " then, " + read.Importer + " now), or parts of it were chosen by hand. Take the text from a project file"
	}
	at = slices.IndexFunc(have, func(t Text) bool { return a.File != "" && write.BaseName(t.File) == a.File })
	if at >= 0 {
		return "text differs: " + name + ": " + have[at].File + " holds SHA-256 " + shortHash(table.Hash(have[at].Text)) + ", the export was made from " + shortHash(a.SHA256)
	}
	if a.File == "" {
		return "text missing: " + name + ", SHA-256 " + shortHash(a.SHA256) + ": it was not read from a file. Take it from a project file"
	}
	return "file missing: " + name + ", SHA-256 of its text " + shortHash(a.SHA256)
}

// accountIn calls an account by its id, its name and its file.
func accountIn(a write.ManifestAccount) string {
	out := "a" + strconv.FormatInt(a.ID, 10)
	if says := cmp.Or(a.Outlet, a.Title); says != "" {
		out += " " + plain.Printable(says)
	}
	if a.File != "" {
		out += " (" + plain.Printable(a.File) + ")"
	}
	return out
}

// shortHash shows enough of a hash to tell it from others.
func shortHash(hash string) string { return hash[:min(12, len(hash))] + "…" }
