package coding

import (
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data/coding"
	"synoptic/data/write"
)

var (
	errNoCodeName  = errors.New("give the code a name")
	errLongCode    = errors.New("the name of a code has at most 80 characters: put the rest into the definition")
	errCodeTwice   = errors.New("another code has this name")
	errNoSuchCode  = errors.New("no code has the name that should stand above: leave it empty, or write it as it stands in the list")
	errCodeInCode  = errors.New("a code cannot stand below itself")
	errPlaceNumber = errors.New("the place is a number, 1 for the first")
)

// codeColours are offered for codes; the first is none.
var codeColours = []struct{ name, value string }{
	{say.Phrase("None"), ""}, {say.Phrase("Blue"), "#2B6CB0"}, {say.Phrase("Orange"), "#C05A12"}, {say.Phrase("Yellow"), "#B58900"},
	{say.Phrase("Purple"), "#6B3FA0"}, {say.Phrase("Green"), "#1D6B5C"}, {say.Phrase("Grey"), "#646B74"},
}

// OpenCodebook shows the codes with what can be done with them.
func (c *Coding) OpenCodebook() {
	if c.s.Cmp == nil || c.s.Stale || !c.s.Ready() {
		return
	}
	p := c.files.NewPanel("Codebook", 760)
	list := ui.NewPicker(c.files.Look, 720, min(6*ui.EntryHigh, c.files.Window.Canvas().Size().Height-220))
	list.Escape = p.Close
	book := c.s.Cmp.Codes().Codebook()
	var choices []ui.Choice
	for i, k := range book {
		choices = append(choices, ui.Choice{Head: strings.Repeat("   ", book.Depth(k)) + k.Name, Right: c.usesOf(k.ID),
			Sub: k.Definition, Do: func() { p.Close(); c.editCode(book[i]) }})
	}
	list.Offer(choices, "No code yet. A code says what you look for: its name, when it applies, an example.")
	p.Add(c.files.Look.Quietly(list.Scroll))
	chosen := func(do func(compare.Code)) func() {
		return func() {
			if list.At < len(book) {
				p.Close()
				do(book[list.At])
			}
		}
	}
	p.Button("Passages…", false, func() {
		if at := list.At; at < len(book) {
			p.Close()
			c.passagesOf(book, at)
		}
	})
	p.Button("Import…", false, func() { p.Close(); c.importCodebook() })
	p.Button("Save as CSV…", false, func() { p.Close(); c.saveCodebook() })
	p.Button("Merge…", false, chosen(c.mergeCode))
	p.Button("Delete", false, chosen(func(k compare.Code) { c.s.Apply(book.Without(k.ID, "")...); c.OpenCodebook() }))
	p.Button("Edit…", false, chosen(c.editCode))
	p.Button("Close", false, p.Close)
	p.Button("New…", true, func() { p.Close(); c.editCode(compare.Code{}) })
	p.First = list
	p.Show()
}

// usesOf says to how many units a code was given.
func (c *Coding) usesOf(id string) string {
	n := 0
	for _, u := range c.s.Cmp.Codes().Units() {
		if slices.ContainsFunc(c.s.Cmp.Codes().Codings(u), func(m compare.Coding) bool { return m.Gives(id) }) {
			n++
		}
	}
	return say.Count(n, "use", "uses")
}

// codeForm holds the fields of a code.
type codeForm struct {
	name, above, definition, example, place *ui.Field
	colour                                  int
}

// editCode asks for everything about a code; one without an ID is new.
func (c *Coding) editCode(k compare.Code) {
	book := c.s.Cmp.Codes().Codebook()
	title, label := "New code", "Create"
	at := len(book) + 1
	if k.ID != "" {
		title, label, at = "Edit the code", "Save", slices.IndexFunc(book, func(x compare.Code) bool { return x.ID == k.ID })+1
	}
	above, _ := book.Find(k.Parent)
	p := c.files.NewPanel(title, 560)
	f := &codeForm{name: p.Field("Name", "Blame", k.Name, 1),
		above:      p.Field("Stands below the code", "Empty: at the top", above.Name, 1),
		definition: p.Field("Definition: when does it apply?", "", k.Definition, 2),
		example:    p.Field("Example", "A passage to which it applies", k.Example, 2),
		place:      p.Field("Place in the codebook; the first nine have a digit when you code", "", strconv.Itoa(at), 1),
		colour:     max(0, slices.IndexFunc(codeColours, func(c struct{ name, value string }) bool { return c.value == k.Colour }))}
	var names []string
	for _, c := range codeColours {
		names = append(names, c.name)
	}
	p.Choice("Colour", names, f.colour, func(i int) { f.colour = i })
	p.Button("Cancel", false, func() { p.Close(); c.OpenCodebook() })
	p.Button(label, true, func() {
		ds, err := f.decisions(book, k)
		if err != nil {
			p.Complain(err)
			return
		}
		p.Close()
		c.s.Apply(ds...)
		c.OpenCodebook()
	})
	p.Show()
}

// decisions are what the fields ask for, as one step.
func (f *codeForm) decisions(book compare.Codebook, k compare.Code) ([]compare.Decision, error) {
	old := k
	if k.ID == "" {
		k = coding.NewCode(book, f.name.Text)
	}
	k.Name = strings.Join(strings.Fields(f.name.Text), " ")
	k.Definition, k.Example = strings.TrimSpace(f.definition.Text), strings.TrimSpace(f.example.Text)
	k.Colour = codeColours[f.colour].value
	if f.colour == 0 && !slices.ContainsFunc(codeColours, func(c struct{ name, value string }) bool { return c.value == old.Colour }) {
		k.Colour = old.Colour // one from a file
	}
	same, taken := book.Named(k.Name)
	above, found := book.Named(f.above.Text)
	place, err := strconv.Atoi(strings.TrimSpace(f.place.Text))
	switch {
	case k.Name == "":
		return nil, errNoCodeName
	case utf8.RuneCountInString(k.Name) > longestCode:
		return nil, errLongCode
	case taken && same.ID != k.ID:
		return nil, errCodeTwice
	case strings.TrimSpace(f.above.Text) != "" && !found:
		return nil, errNoSuchCode
	case found && above.ID == k.ID:
		return nil, errCodeInCode
	case err != nil || place < 1:
		return nil, errPlaceNumber
	}
	k.Parent = above.ID
	return placed(book, k, place), nil
}

// placed returns the decisions that put a code at a place, from 1, and number
// the others anew where they have to.
func placed(book compare.Codebook, k compare.Code, place int) []compare.Decision {
	rest := slices.DeleteFunc(slices.Clone(book), func(x compare.Code) bool { return x.ID == k.ID })
	rest = slices.Insert(rest, min(place-1, len(rest)), k)
	var out []compare.Decision
	for i, x := range rest {
		x.Order = i + 1
		if old, ok := book.Find(x.ID); !ok || old != x {
			out = append(out, x.Define())
		}
	}
	return out
}

// mergeCode asks for the code that takes over the uses of another one.
func (c *Coding) mergeCode(k compare.Code) {
	book := c.s.Cmp.Codes().Codebook()
	p := c.files.NewPanel(say.Say("Merge %s into…", k.Name), 520)
	p.Note("Everything that has this code gets the chosen one instead, whoever gave it. Undo takes it back.")
	list := ui.NewPicker(c.files.Look, 480, 5*ui.EntryHigh)
	list.Escape = p.Close
	var choices []ui.Choice
	for _, other := range book {
		if other.ID != k.ID {
			choices = append(choices, ui.Choice{Head: other.Name, Sub: other.Definition, Right: c.usesOf(other.ID),
				Do: func() { p.Close(); c.s.Apply(book.Without(k.ID, other.ID)...); c.OpenCodebook() }})
		}
	}
	list.Offer(choices, "There is no other code.")
	p.Add(c.files.Look.Quietly(list.Scroll))
	p.Button("Cancel", false, func() { p.Close(); c.OpenCodebook() })
	p.Button("Merge", true, list.Pick)
	p.First = list
	p.Show()
}

// importCodebook takes up the codes of a file.
func (c *Coding) importCodebook() {
	c.files.Choose(files.Request{Title: "Choose a codebook: CSV with the columns code, parent, definition, example", Verb: "Import", Wanted: []string{".csv", ".tsv", ".txt"},
		Then: func(paths []string) { c.takeCodebook(paths[0]) }})
}

func (c *Coding) takeCodebook(path string) {
	raw, err := os.ReadFile(path)
	if err != nil {
		c.s.Complain(err)
		return
	}
	read, err := coding.ReadCodebook(path, raw)
	if err != nil {
		c.s.Complain(err)
		return
	}
	c.files.Remember(false, path)
	ds := coding.TakeCodebook(c.s.Cmp.Codes().Codebook(), read)
	c.s.Apply(ds...)
	c.s.Tell(say.Say("Codes that are new or say more now: %d.", len(ds)))
}

// saveCodebook writes the codes as CSV.
func (c *Coding) saveCodebook() {
	c.saveCodes("Save the codebook as CSV", "codebook.csv", write.Job{Layout: "codebook"}, "csv")
}
