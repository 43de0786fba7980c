package data

import (
	"encoding/xml"
	"io"
)

// markup is what a reader does with the parts of an XML document.
type markup struct {
	start func(xml.StartElement)
	end   func(name string)
	text  func(string)
}

// walk reads an XML document to its end. Elements in hidden are left out with
// all that stands in them.
func (m markup) walk(in *xml.Decoder, hidden map[string]bool) error {
	for {
		token, err := in.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if !hidden[t.Name.Local] {
				m.start(t)
			} else if err := in.Skip(); err != nil {
				return err
			}
		case xml.EndElement:
			m.end(t.Name.Local)
		case xml.CharData:
			m.text(string(t))
		}
	}
}
