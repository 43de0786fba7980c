// Package office reads what word processors and readers of e-books write: Word
// (docx.go), OpenDocument (odt.go), rich text (rtf.go, rtf_words.go) and EPUB
// (epub.go). Running heads, feet, notes and hidden text are set apart.
package office
