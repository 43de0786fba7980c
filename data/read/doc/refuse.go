package doc

import (
	"bytes"
	"path/filepath"
	"slices"

	"synoptic/data"
)

// refused are kinds of file that people try and that cannot be imported:
// how the file begins, and what to do instead.
var refused = []struct {
	name    string
	begins  []string
	instead string
}{
	{"an old Word document or another file of old Office", []string{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"}, "Open it, save it as DOCX or as text, and import that. If it asks for a password, take the password off first."},
	{"an archive", []string{"PK\x03\x04", "PK\x05\x06", "Rar!", "7z\xBC\xAF\x27\x1C", "\x1F\x8B", "BZh", "\xFD7zXZ\x00"}, "Unpack it, and import the files in it."},
	{"a picture", []string{"\x89PNG", "\xFF\xD8\xFF", "GIF87a", "GIF89a", "II*\x00", "MM\x00*"}, "Its words would have to be typed out: paste them as text."},
	{"a sound or a film", []string{"ID3\x03", "ID3\x04", "OggS\x00", "RIFF", "fLaC\x00", "\x1A\x45\xDF\xA3"}, "Its words would have to be written down: paste them as text."},
	{"a database", []string{"SQLite format 3\x00"}, "Open it as a library if it is one of Synoptic's."},
	{"a program", []string{"\x7FELF", "MZ\x90\x00", "\xCF\xFA\xED\xFE"}, "There is no text in it to compare."},
}

// insides are kinds of archive that people try: a part that tells them.
var insides = []struct{ name, part string }{
	{"a spreadsheet", "xl/workbook.xml"},
	{"a set of slides", "ppt/presentation.xml"},
	{"a document of Apple's Pages, Numbers or Keynote", "Index/Document.iwa"},
	{"a document of Apple's Pages, Numbers or Keynote", "Index.zip"},
	{"a document of an old Pages or Numbers", "index.xml"},
	{"a document of an old Keynote", "index.apxl"},
	{"a document of InDesign", "designmap.xml"},
	{"an XPS document", "FixedDocumentSequence.fdseq"},
	{"a program", "META-INF/MANIFEST.MF"},
}

// IsNoArchive reports whether a zip file is a document of a kind that cannot be
// imported and no archive of texts.
func IsNoArchive(f File) bool {
	return slices.ContainsFunc(insides, func(r struct{ name, part string }) bool { return f.Has(r.part) })
}

// Refusal returns why a file that no reader recognised cannot be imported: a
// sentence, or nil where it may be text.
func Refusal(f File) error {
	base := filepath.Base(f.Name)
	for _, r := range insides {
		if f.Has(r.part) {
			return data.Refuse("%s is %s, which cannot be imported. Save what is to be compared as Word, PDF or text, and import that.", base, r.name)
		}
	}
	for _, r := range refused {
		if slices.ContainsFunc(r.begins, func(b string) bool { return bytes.HasPrefix(f.Raw, []byte(b)) }) {
			return data.Refuse("%s is %s, which cannot be imported. %s", base, r.name, r.instead)
		}
	}
	return refuseXML(f)
}

// feeds are how lists of news begin.
var feeds = [][]byte{[]byte("<rss"), []byte("<feed"), []byte("<rdf:RDF")}

// refuseXML is the sentence about an XML file, which no reader of XML knew:
// its tags would be read as words.
func refuseXML(f File) error {
	base := filepath.Base(f.Name)
	head := bytes.TrimLeft(bytes.TrimPrefix(f.Raw[:min(len(f.Raw), 4096)], []byte(BOM)), " \t\r\n")
	declared := bytes.HasPrefix(head, []byte("<?xml"))
	for _, start := range feeds {
		if bytes.HasPrefix(head, start) || declared && bytes.Contains(head, start) {
			return data.Refuse("%s is a news feed, which has summaries of articles. Save the pages of the articles, and import those.", base)
		}
	}
	if declared {
		return data.Refuse("%s is an XML file of a kind that is not known. Save its text, and import that.", base)
	}
	return nil
}
