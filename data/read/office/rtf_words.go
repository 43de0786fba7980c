package office

import (
	"regexp"

	"synoptic/data/read/doc"
)

// rtfSigns are control words that stand for a sign.
var rtfSigns = map[string]string{
	"tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"bullet": "•", "enspace": " ", "emspace": " ", "qmspace": " ", "nestcell": "\n", "softline": "\n",
}

// rtfBreaks are control words that end a paragraph.
var rtfBreaks = doc.Set("par cell row sect page column nestrow")

// rtfNowhere are destinations whose text is not the document's.
var rtfNowhere = doc.Set("fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore listtable listoverridetable rsidtbl " +
	"generator xmlnstbl fldinst nonshppict listtext pntext filetbl revtbl latentstyles pgptbl upr sp template operator company keywords " +
	"subject doccomm hlinkbase bkmkstart bkmkend annotation atnid atnauthor tc xe private panose falt mmathPr")

// rtfWhy is why the text of a destination is set apart.
var rtfWhy = map[string]string{"header": "header", "footer": "footer", "footnote": "other"}

// rtfAside are the destinations that are set apart.
var rtfAside = map[string]string{
	"header": "header", "headerl": "header", "headerr": "header", "headerf": "header",
	"footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer", "footnote": "footnote",
}

// word takes a control word with its number; given is false where it has none.
func (r *rtfReader) word(word string, n int, given bool) {
	if sign := rtfSigns[word]; sign != "" {
		r.write(sign)
		return
	}
	switch {
	case rtfBreaks[word]:
		r.paragraph()
		if word == "cell" {
			r.cell++
		} else if word == "row" {
			r.rowEnds()
		}
	case rtfAside[word] != "" && r.now.to == "":
		r.flush()
		r.now.aside, r.now.outside, r.now.to = true, r.text.String(), rtfAside[word]
		r.text.Reset()
	case rtfNowhere[word]:
		r.flush()
		if r.now.to = "-"; word == "fonttbl" {
			r.now.to = "fonts"
		}
	case word == "title" || word == "author":
		if n := len(r.stack); n > 0 && r.stack[n-1].to == "-" {
			r.now.to = word
		}
	default:
		r.property(word, n, given)
	}
}

// property takes a control word that says how the text behind it is to be
// read.
func (r *rtfReader) property(word string, n int, given bool) {
	switch word {
	case "u":
		r.unicode(n)
	case "uc":
		r.now.repeats = n - 1
	case "ud", "shptxt":
		r.now.to = ""
	case "bin":
		r.at = min(r.at+max(n, 0), len(r.raw))
	case "intbl", "trowd":
		r.table = true
	case "pard":
		r.table = false
	case "v":
		r.flush()
		r.now.hidden = !given || n != 0
	case "strike", "striked":
		r.flush()
		r.now.struck = !given || n != 0
	case "super":
		r.flush()
		r.now.raised = !given || n != 0
	case "up":
		r.flush()
		r.now.raised = given && n >= 4 // half points
	case "nosupersub", "sub", "dn":
		r.flush()
		r.now.raised = false
	case "deleted", "revised":
		r.flush()
		on := !given || n != 0
		r.track = r.track || on
		r.now.deleted = word == "deleted" && on
	case "plain":
		r.flush()
		r.now.look, r.now.deleted = look{font: r.now.font}, false
	case "ansicpg":
		r.page = pageOf(n)
		r.now.page = r.page
	case "mac":
		r.page, r.now.page = "macintosh", "macintosh"
	case "pc":
		r.page, r.now.page = "437", "437"
	case "f":
		r.flush()
		if r.font = n; r.now.to != "fonts" {
			if r.now.page = r.fonts[n]; r.now.page == "" {
				r.now.page = r.page
			}
			r.now.font = r.names[n]
		}
	case "fcharset":
		if n == 2 && r.now.to == "fonts" {
			r.signs()
		}
		if page := charsets[n]; page != 0 && r.now.to == "fonts" {
			r.fonts[r.font] = pageOf(page)
		}
	}
}

// fontName is what a table of fonts calls one.
var fontName = regexp.MustCompile(`^(?:\\[a-z]+-?\d* ?|\{[^{}]*\}|\s)*([A-Za-z][A-Za-z0-9 -]*)`)

// signs notes the font that is being described as one of signs.
func (r *rtfReader) signs() {
	if r.names == nil {
		r.names = map[int]string{}
	}
	r.names[r.font] = "Symbol"
	if m := fontName.FindSubmatch(r.raw[r.at:min(r.at+120, len(r.raw))]); m != nil && isSymbolFont(string(m[1])) {
		r.names[r.font] = string(m[1])
	}
}
