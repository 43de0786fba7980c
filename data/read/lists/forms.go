package lists

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// cslStart is how a list in CSL JSON begins: with an item, alone, in a list or
// under the name items.
var cslStart = regexp.MustCompile(`^\s*(?:\[\s*)?\{\s*(?:"items"\s*:\s*\[\s*\{)?`)

func isCSL(_ doc.File, text string) bool {
	head := text[:min(len(text), 1<<16)]
	return cslStart.MatchString(head) && strings.Contains(head, `"type"`) &&
		(strings.Contains(head, `"title"`) || strings.Contains(head, `"URL"`))
}

// cslItem is an item of CSL JSON. Fields that programs write as a text, a
// number or a list are read as any.
type cslItem struct {
	Title     any `json:"title"`
	Container any `json:"container-title"`
	Publisher any `json:"publisher"`
	URL       any `json:"URL"`
	Language  any `json:"language"`
	Author    []struct {
		Family, Given, Literal string
		Particle               string `json:"non-dropping-particle"`
	} `json:"author"`
	Issued struct {
		Parts   [][]any `json:"date-parts"`
		Literal string  `json:"literal"`
		Raw     string  `json:"raw"`
	} `json:"issued"`
}

func readCSL(f doc.File, text string) ([]Reference, error) {
	var items []json.RawMessage
	var wrapped struct{ Items []json.RawMessage }
	switch {
	case json.Unmarshal([]byte(text), &items) == nil:
	case json.Unmarshal([]byte(text), &wrapped) != nil:
		return nil, data.Refuse("%s is not whole CSL JSON. Export the list again.", filepath.Base(f.Name))
	case wrapped.Items != nil:
		items = wrapped.Items
	default:
		items = []json.RawMessage{json.RawMessage(text)}
	}
	var out []Reference
	for _, raw := range items {
		var item cslItem
		if json.Unmarshal(raw, &item) == nil {
			out = append(out, item.reference())
		}
	}
	return out, nil
}

func (c cslItem) reference() Reference {
	r := Reference{Title: doc.OneLine(doc.Label(c.Title)), Outlet: doc.OneLine(doc.Label(c.Container)), URL: doc.Address(doc.Label(c.URL)), Language: doc.LanguageOfName(doc.Label(c.Language))}
	if r.Outlet == "" {
		r.Outlet = doc.OneLine(doc.Label(c.Publisher))
	}
	var names []string
	for _, a := range c.Author {
		if name := doc.OneLine(strings.Join([]string{a.Literal, a.Given, a.Particle, a.Family}, " ")); name != "" {
			names = append(names, name)
		}
	}
	r.Author = strings.Join(names, ", ")
	r.Published = c.date()
	return r
}

// date returns the date of issue as ISO 8601.
func (c cslItem) date() string {
	if len(c.Issued.Parts) == 0 {
		return doc.Date(c.Issued.Literal + c.Issued.Raw)
	}
	var parts []string
	for _, p := range c.Issued.Parts[0] {
		switch p := p.(type) {
		case float64:
			parts = append(parts, strconv.Itoa(int(p)))
		case string:
			parts = append(parts, p)
		}
	}
	return dateOfParts(parts)
}

// dateOfParts makes a date of a year, a month and a day, as far as they go.
func dateOfParts(parts []string) string {
	out := ""
	for i, p := range parts {
		n, err := strconv.Atoi(strings.TrimSpace(p))
		if err != nil || n <= 0 || i > 2 || i == 1 && n > 12 {
			break
		}
		if i == 0 {
			out = strconv.Itoa(n)
			continue
		}
		if n < 10 {
			out += "-0" + strconv.Itoa(n)
		} else {
			out += "-" + strconv.Itoa(n)
		}
	}
	return doc.Date(out)
}

// risLine is a line of RIS: a tag of two characters and what it says.
var risLine = regexp.MustCompile(`^([A-Z][A-Z0-9]) {1,2}- ?(.*)$`)

func isRIS(_ doc.File, text string) bool {
	start := strings.TrimLeft(text[:min(len(text), 4096)], "\ufeff \r\n\t")
	return strings.HasPrefix(start, "TY  - ") || strings.HasPrefix(start, "TY - ")
}

// readRIS reads RIS. A line without a tag goes on with the line before.
func readRIS(_ doc.File, text string) ([]Reference, error) {
	var out []Reference
	entry := map[string][]string{}
	last := ""
	var more strings.Builder // lines of the last field behind its first
	flush := func() {
		if fields := entry[last]; more.Len() > 0 {
			fields[len(fields)-1] += more.String()
		}
		more.Reset()
	}
	for line := range strings.Lines(strings.ReplaceAll(text, "\r", "\n")) {
		line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
		m := risLine.FindStringSubmatch(line)
		switch {
		case m == nil && line != "" && len(entry[last]) > 0:
			more.WriteString(" " + line)
			continue
		case m == nil:
			continue
		}
		flush()
		switch {
		case m[1] == "TY" || m[1] == "ER":
			out = appendRIS(out, entry)
			entry = map[string][]string{}
		default:
			last = m[1]
			entry[last] = append(entry[last], m[2])
		}
	}
	flush()
	return appendRIS(out, entry), nil
}

// appendRIS adds an entry. Programs use the tags differently: the first that
// is there counts.
func appendRIS(out []Reference, entry map[string][]string) []Reference {
	if len(entry) == 0 {
		return out
	}
	first := func(tags ...string) string {
		for _, t := range tags {
			for _, s := range entry[t] {
				if s = doc.OneLine(s); s != "" {
					return s
				}
			}
		}
		return ""
	}
	r := Reference{Title: first("TI", "T1", "CT", "BT"), Outlet: first("T2", "JF", "JO", "JA", "PB"), URL: doc.Address(first("UR", "LK")), Language: doc.LanguageOfName(first("LA"))}
	var names []string
	for _, tag := range []string{"AU", "A1"} {
		for _, s := range entry[tag] {
			names = append(names, inOrder(doc.OneLine(s)))
		}
	}
	r.Author = strings.Join(names, ", ")
	for _, s := range []string{first("DA"), first("Y1"), first("PY")} {
		if d := dateOfParts(strings.Split(s, "/")); len(d) > len(r.Published) {
			r.Published = d
		} else if d = doc.Date(s); len(d) > len(r.Published) {
			r.Published = d
		}
	}
	for _, tag := range []string{"L1", "L2", "L4"} {
		for _, s := range entry[tag] {
			r.Files = append(r.Files, splitFiles(s)...)
		}
	}
	return append(out, r)
}

// inOrder turns "Field, Mona" into "Mona Field".
func inOrder(name string) string {
	family, given, ok := strings.Cut(name, ", ")
	if !ok || strings.Contains(given, ",") {
		return name
	}
	return given + " " + family
}
