package office

import (
	"bytes"
	"encoding/xml"
	"path"
	"strconv"
	"strings"

	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// relations are the parts to which a part of an Office document refers.
type relations struct {
	All []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
		Mode   string `xml:"TargetMode,attr"`
	} `xml:"Relationship"`
}

// relationsOf returns those of a part; of the whole document for "".
func relationsOf(a *doc.Archive, part string) relations {
	var out relations
	raw, err := a.Read(path.Join(path.Dir(part), "_rels", path.Base("/"+part)+".rels"))
	if part == "" {
		raw, err = a.Read("_rels/.rels")
	}
	if err == nil {
		xml.Unmarshal(raw, &out)
	}
	return out
}

// mainPart returns the name of the part of a Word document that has its text,
// empty where the archive is none. Programs on the web call it document2.xml.
func mainPart(a *doc.Archive) string {
	for _, r := range relationsOf(a, "").All {
		if part := strings.TrimPrefix(path.Clean("/"+r.Target), "/"); strings.HasSuffix(r.Type, "/officeDocument") && isWord(a, part) {
			return part
		}
	}
	if a.Parts["word/document.xml"] != nil {
		return "word/document.xml"
	}
	return ""
}

// isWord reports whether a part is the text of a Word document.
func isWord(a *doc.Archive, part string) bool {
	if a.Parts[part] == nil || a.Parts[part].Flags&1 != 0 {
		return false
	}
	r, err := a.Parts[part].Open()
	if err != nil {
		return false
	}
	defer r.Close()
	head := make([]byte, 4096)
	n, _ := r.Read(head)
	return bytes.Contains(head[:n], []byte("wordprocessingml")) && bytes.Contains(head[:n], []byte("document"))
}

// chunkOf returns the text of another file that a document shows in its place;
// ok is false where it cannot be read.
func chunkOf(a *doc.Archive, main, id string, f doc.File) (out []doc.Piece, ok bool) {
	for _, r := range relationsOf(a, main).All {
		if r.ID != id || r.Mode == "External" {
			continue
		}
		part := path.Join(path.Dir(main), r.Target)
		if strings.HasPrefix(r.Target, "/") {
			part = strings.TrimPrefix(path.Clean(r.Target), "/")
		}
		raw, err := a.Read(part)
		if err != nil || raw == nil {
			return nil, false
		}
		inner := doc.File{Name: part, Ext: strings.ToLower(path.Ext(part)), Raw: raw, Ctx: f.Ctx, Left: a.Left, Inside: true}
		if web.Is(inner) {
			if text, _, _, err := web.DecodePage(raw); err == nil {
				blocks, err := web.PageBlocks(text, inner)
				return web.PiecesOf(blocks), err == nil
			}
		}
		if f.Opens == nil {
			return nil, false
		}
		d, err := f.Opens(inner)
		for _, a := range d.Articles {
			d.Pieces = append(d.Pieces, a.Pieces...)
		}
		return d.Pieces, err == nil
	}
	return nil, false
}

// looksOfStyles returns how the styles of a document look.
func looksOfStyles(a *doc.Archive, dir string) (map[string]look, error) {
	raw, err := a.Read(path.Join(dir, "styles.xml"))
	if err != nil || raw == nil {
		return nil, err
	}
	out := map[string]look{}
	name := ""
	m := doc.Markup{Start: func(t xml.StartElement) {
		switch t.Name.Local {
		case "style":
			name = doc.Attribute(t, "styleId")
			out[name] = look{}
		case "basedOn":
			out[name] = out[name].with(out[value(t)])
		default:
			k := out[name]
			k.property(t)
			out[name] = k
		}
	}, End: func(string) {}, Text: func(string) {}}
	if m.Walk(xml.NewDecoder(bytes.NewReader(raw)), nil) != nil {
		return nil, nil
	}
	return out, nil
}

// with returns the look with what another one adds.
func (k look) with(more look) look {
	k.hidden, k.struck, k.raised = k.hidden || more.hidden, k.struck || more.struck, k.raised || more.raised
	if more.font != "" {
		k.font = more.font
	}
	return k
}

// property takes a property of a run of Word.
func (k *look) property(t xml.StartElement) {
	on := value(t) != "0" && value(t) != "false" && value(t) != "off" && value(t) != "none"
	switch t.Name.Local {
	case "vanish":
		k.hidden = on
	case "strike", "dstrike":
		k.struck = on
	case "vertAlign":
		k.raised = value(t) == "superscript"
	case "position":
		if n, err := strconv.Atoi(value(t)); err == nil {
			k.raised = n >= 4 // half points
		}
	case "rFonts":
		if font := doc.Attribute(t, "ascii"); font != "" {
			k.font = font
		} else if font := doc.Attribute(t, "hAnsi"); font != "" {
			k.font = font
		}
	}
}
