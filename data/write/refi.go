package write

import (
	"encoding/xml"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"synoptic/compare"
	"synoptic/data/read/doc"
)

// The parts of the REFI-QDA exchange format (QDA-XML 1.0) that an export
// needs, in the order in which its schema wants them.
type (
	refiProject struct {
		XMLName  xml.Name      `xml:"urn:QDA-XML:project:1.0 Project"`
		Name     string        `xml:"name,attr"`
		Origin   string        `xml:"origin,attr"`
		Creator  string        `xml:"creatingUserGUID,attr,omitempty"`
		Created  string        `xml:"creationDateTime,attr,omitempty"`
		Users    *refiUsers    `xml:"Users"`
		CodeBook *refiBook     `xml:"CodeBook"`
		Sources  *refiSources  `xml:"Sources"`
		Notes    *refiNotes    `xml:"Notes"`
		Says     string        `xml:"Description,omitempty"`
		NoteRefs []refiNoteRef `xml:"NoteRef"`
	}
	refiUsers struct {
		Users []refiUser `xml:"User"`
	}
	refiUser struct {
		GUID string `xml:"guid,attr"`
		Name string `xml:"name,attr"`
	}
	refiBook struct {
		Codes refiCodes `xml:"Codes"`
	}
	refiCodes struct {
		Codes []refiCode `xml:"Code"`
	}
	refiCode struct {
		GUID    string     `xml:"guid,attr"`
		Name    string     `xml:"name,attr"`
		Codable bool       `xml:"isCodable,attr"`
		Colour  string     `xml:"color,attr,omitempty"`
		Says    string     `xml:"Description,omitempty"`
		Codes   []refiCode `xml:"Code"`
	}
	refiSources struct {
		Texts []refiText `xml:"TextSource"`
	}
	refiNotes struct {
		Notes []refiText `xml:"Note"`
	}
	refiText struct {
		GUID       string          `xml:"guid,attr"`
		Name       string          `xml:"name,attr"`
		Path       string          `xml:"plainTextPath,attr,omitempty"`
		User       string          `xml:"creatingUser,attr,omitempty"`
		At         string          `xml:"creationDateTime,attr,omitempty"`
		Says       string          `xml:"Description,omitempty"`
		Content    string          `xml:"PlainTextContent,omitempty"`
		Selections []refiSelection `xml:"PlainTextSelection"`
	}
	refiSelection struct {
		GUID     string        `xml:"guid,attr"`
		Name     string        `xml:"name,attr"`
		Start    int           `xml:"startPosition,attr"`
		End      int           `xml:"endPosition,attr"`
		User     string        `xml:"creatingUser,attr,omitempty"`
		At       string        `xml:"creationDateTime,attr,omitempty"`
		Says     string        `xml:"Description,omitempty"`
		Codings  []refiCoding  `xml:"Coding"`
		NoteRefs []refiNoteRef `xml:"NoteRef"`
	}
	refiCoding struct {
		GUID string      `xml:"guid,attr"`
		User string      `xml:"creatingUser,attr,omitempty"`
		At   string      `xml:"creationDateTime,attr,omitempty"`
		Code refiCodeRef `xml:"CodeRef"`
	}
	refiCodeRef struct {
		Target string `xml:"targetGUID,attr"`
	}
	refiNoteRef struct {
		Target string `xml:"targetGUID,attr"`
	}
	// refiCodebook is a codebook alone, as a .qdc file has it.
	refiCodebook struct {
		XMLName xml.Name  `xml:"urn:QDA-XML:codebook:1.0 CodeBook"`
		Origin  string    `xml:"origin,attr"`
		Codes   refiCodes `xml:"Codes"`
	}
)

// refiSpace is the namespace of our GUIDs, made of the program's name.
var refiSpace = uuid.NewSHA1(uuid.NameSpaceURL, []byte("urn:synoptic:refi-qda"))

// GUID returns the GUID of a thing that is named by parts: the same parts give
// the same GUID in every export (UUID version 5).
func GUID(parts ...string) string {
	return uuid.NewSHA1(refiSpace, []byte(strings.Join(parts, "\x00"))).String()
}

func codeGUID(id string) string { return GUID("code", id) }

func relationGUID(r compare.Relation) string { return GUID("relation", string(r)) }

// refiCodeTree makes the codes below a parent.
func refiCodeTree(b compare.Codebook, parent string) []refiCode {
	var out []refiCode
	for _, k := range b {
		if k.Parent == parent {
			out = append(out, refiCode{codeGUID(k.ID), k.Name, true, k.Colour, codeSays(k), refiCodeTree(b, k.ID)})
		}
	}
	return out
}

// codeSays joins definition and example, for which the format has one place.
func codeSays(k compare.Code) string {
	if k.Example == "" {
		return k.Definition
	}
	return strings.TrimSpace(k.Definition + "\n\nExample: " + k.Example)
}

// refiRelations makes the codes of the relation, which are part of every
// codebook.
func refiRelations() refiCode {
	out := refiCode{GUID: codeGUID(compare.RelationKind), Name: "Relation to the original"}
	for _, t := range compare.Relations {
		out.Codes = append(out.Codes, refiCode{GUID: relationGUID(t.Relation), Name: string(t.Relation), Codable: true, Says: t.Defines})
	}
	return out
}

func refiCodesOf(b compare.Codebook) refiCodes {
	return refiCodes{append(refiCodeTree(b, ""), refiRelations())}
}

// refiPlain is the text of an account as the exchange format wants it: UTF-8
// without a byte order mark, and LF at the end of lines, so that every program
// counts alike.
func refiPlain(s string) string {
	s = strings.TrimPrefix(s, doc.BOM)
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// pointCounter turns bytes of a stored text into code points of refiPlain of it.
type pointCounter struct {
	text      string
	at, point int // a place that was counted, from which the next one is counted where it lies behind
}

// of returns the code points before a byte. Between CR and LF that is those
// before both.
func (p *pointCounter) of(at int) int {
	if at < len(p.text) && p.text[at] == '\n' && at > 0 && p.text[at-1] == '\r' {
		at--
	}
	if at < p.at {
		p.at, p.point = 0, 0
	}
	between := p.text[p.at:at]
	if p.at > 0 {
		between = "|" + between // a mark further on is a character as others are
		p.point--
	}
	p.point += utf8.RuneCountInString(refiPlain(between))
	p.at = at
	return p.point
}
