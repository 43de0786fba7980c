package write

import (
	"bufio"
	"io"
	"unicode/utf8"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
)

// Schema is the version of the JSON. It is raised when a reader of the old
// one would break; new fields do not raise it.
const Schema = 1

func exportJSON(w io.Writer, j Job) ([]Doubt, error) {
	return nil, JSON(w, j.Comparison, j.Options)
}

// JSON writes a comparison as JSON, one account, group or quotation a
// line. Offsets are bytes of the account's text in UTF-8, half open. Groups
// that are not among o.Groups are left out, with what is omitted and added in
// them; accounts, quotations and warnings are always whole.
func JSON(w io.Writer, c *compare.Comparison, o table.TableOptions) error {
	j := newJSONWriter(w)
	v := jsonView{c, o.Candidates, o.Pages}
	groups := chosen(c, o.Groups)
	j.text(`{"synoptic": `)
	j.value(jsonMade{o.App, Schema, compare.Engine, c.Threshold})
	j.text(",")
	list(j, "accounts", len(c.Accounts), func(i int) any { return v.account(i) })
	j.text(",")
	list(j, "groups", len(groups), func(i int) any { return v.group(groups[i]) })
	j.text(",")
	listAll(j, "omitted", c, o.Groups, v.omitted)
	j.text(",")
	listAll(j, "added", c, o.Groups, v.added)
	j.text(",")
	list(j, "quotations", len(c.Quotations), func(i int) any { return v.quotation(&c.Quotations[i]) })
	j.text(",")
	prominences := v.prominences(groups)
	list(j, "prominence", len(prominences), func(i int) any { return prominences[i] })
	j.text(",")
	book := v.codebook()
	list(j, "codebook", len(book), func(i int) any { return book[i] })
	j.text(",")
	codings, agreed := v.coded(o)
	list(j, "codings", len(codings), func(i int) any { return codings[i] })
	j.text(",")
	list(j, "agreed", len(agreed), func(i int) any { return agreed[i] })
	j.text(",")
	list(j, "warnings", len(c.Warnings), func(i int) any { return v.warning(c.Warnings[i]) })
	return j.end()
}

// chosen returns some groups of a comparison, all for nil.
func chosen(c *compare.Comparison, indexes []int) []*compare.Group {
	var out []*compare.Group
	if indexes == nil {
		for i := range c.Groups {
			out = append(out, &c.Groups[i])
		}
	}
	for _, i := range indexes {
		out = append(out, &c.Groups[i])
	}
	return out
}

// jsonWriter writes values one after another and keeps the first error.
type jsonWriter struct {
	b   *bufio.Writer
	err error
}

func newJSONWriter(w io.Writer) *jsonWriter { return &jsonWriter{b: bufio.NewWriterSize(w, 1<<16)} }

// end closes the object and hands on the first error.
func (j *jsonWriter) end() error {
	j.text("}\n")
	if j.err != nil {
		return j.err
	}
	return j.b.Flush()
}

func (j *jsonWriter) text(s string) {
	if j.err == nil {
		_, j.err = j.b.WriteString(s)
	}
}

// value writes a value, or lets it write itself.
func (j *jsonWriter) value(v any) {
	if j.err != nil {
		return
	}
	if v, ok := v.(func(*jsonWriter)); ok {
		v(j)
		return
	}
	var raw []byte
	if raw, j.err = data.Marshal(v); j.err == nil {
		_, j.err = j.b.Write(raw)
	}
}

// pieceOfText is how much of a long text is in memory as JSON at once, in bytes.
const pieceOfText = 1 << 20

// long writes a string of any length.
func (j *jsonWriter) long(s string) {
	j.text(`"`)
	for len(s) > 0 && j.err == nil {
		n := min(pieceOfText, len(s))
		for n < len(s) && !utf8.RuneStart(s[n]) {
			n++
		}
		raw, err := data.Marshal(s[:n])
		if j.err = err; err == nil {
			j.text(string(raw[1 : len(raw)-1]))
		}
		s = s[n:]
	}
	j.text(`"`)
}

// list writes a named array of n values, each on a line of its own.
func list(j *jsonWriter, name string, n int, value func(int) any) {
	j.text("\n\"" + name + "\": [")
	for i := 0; i < n && j.err == nil; i++ {
		if i > 0 {
			j.text(",")
		}
		j.text("\n")
		j.value(value(i))
	}
	j.text("]")
}

// listAll writes a named array of what the groups give, in order.
func listAll[T any](j *jsonWriter, name string, c *compare.Comparison, groups []int, of func(*compare.Group, []compare.Cell) []T) {
	var all []T
	for i, cells := range c.Lines(groups) {
		all = append(all, of(&c.Groups[i], cells)...)
	}
	list(j, name, len(all), func(i int) any { return all[i] })
}
