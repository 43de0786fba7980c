package read

import (
	"synoptic/data/read/bundle"
	"synoptic/data/read/doc"
	"synoptic/data/read/lists"
	"synoptic/data/read/mail"
	"synoptic/data/read/office"
	"synoptic/data/read/pdf"
	"synoptic/data/read/web"
)

// Format is a kind of file that can be imported.
type Format struct {
	Name       string
	Extensions []string // with the dot, in lower case

	is   func(f doc.File) bool
	read func(f doc.File) (doc.Document, error) // nil: an archive, whose files are read each
}

// Formats are the kinds of file that can be imported. The first that
// recognises a file reads it, so text, which everything could be, is last.
var Formats = []Format{
	{"PDF", []string{".pdf"}, pdf.Is, pdf.Read},
	{"LexisNexis page", []string{".html", ".htm"}, bundle.IsLexisPage, bundle.ReadLexisPage},
	{"Factiva page", []string{".html", ".htm"}, bundle.IsFactivaPage, bundle.ReadFactivaPage},
	{"Europresse page", []string{".html", ".htm"}, bundle.IsEuropresse, bundle.ReadEuropresse},
	{"Web page", []string{".html", ".htm", ".xhtml", ".xht"}, web.Is, web.Read},
	{"Word document", []string{".docx", ".docm", ".dotx"}, office.IsDOCX, office.ReadDOCX},
	{"OpenDocument text", []string{".odt", ".ott"}, office.IsODT, office.ReadODT},
	{"E-book", []string{".epub"}, office.IsEPUB, office.ReadEPUB},
	{"Zip of documents", []string{".zip"}, isZip, nil},
	{"Rich text", []string{".rtf"}, office.IsRTF, office.ReadRTF},
	{"Mailbox", []string{".mbox"}, mail.IsMailbox, mail.ReadMailbox},
	{"E-mail or web archive", []string{".eml", ".mht", ".mhtml"}, mail.Is, mail.Read},
	{"Markdown", []string{".md", ".markdown", ".mdown"}, web.IsMarkdown, web.ReadMarkdown},
	{"Table of texts", []string{".csv", ".tsv"}, lists.IsTable, lists.ReadTable},
	{"Factiva XML", []string{".xml"}, bundle.IsFactivaXML, bundle.ReadFactivaXML},
	{"List of references", []string{".ris", ".json"}, lists.IsReferences, lists.ReadReferences},
	{"ProQuest text", []string{".txt"}, bundle.IsProQuest, bundle.ReadProQuest},
	{"LexisNexis text", []string{".txt"}, bundle.IsLexisText, bundle.ReadLexisText},
	{"Text", []string{".txt", ".text", ".log"}, isText, readText},
}
