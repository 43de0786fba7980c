// Package files lets a person choose files to read, or a place to write one, in
// a panel: a screen fills a Request and gets the paths.
//
//   - files.go is the panel, folder.go goes through folders, take.go takes what
//     was chosen, typed.go understands paths and addresses that are typed.
//   - read.go lists a folder, beside the GUI thread.
//   - list.go, draw.go and hands.go are the list of entries, places.go the
//     places beside it.
package files

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/app/ui"
)

// Request is what the chooser for files is asked for.
type Request struct {
	Title   string
	Note    string   // what the choice is for
	Verb    string   // on the filled button
	Wanted  []string // endings in lower case, with the dot; the first is given to a new name
	Several bool
	Typed   string // proposed in the field for the path
	Name    string // proposed for a file that will be written; empty where files are read
	Then    func(paths []string)
	Words   func(text string) // takes a text that was typed or pasted in place of a path; nil where none is wanted
}

// dialog is the panel in which files are chosen from folders. Folders are
// read beside the GUI thread: one on a network may be slow.
type dialog struct {
	Request
	*Chooser
	p      *ui.Panel
	dir    string // whose entries are shown
	path   *ui.Field
	target *ui.Field // the name of the file to write, nil where files are read
	up     *ui.Button
	places *placeList
	list   *List
	foot   *ui.Drawing
	says   string // at the foot, in place of what is chosen
	bad    bool   // says is about a mistake
	asked  string // the file that the person was told would be replaced
}

var (
	errNoFile   = errors.New("choose a file first")
	errNoFiles  = errors.New("choose files first; Ctrl+A chooses all that can be read")
	errNoTarget = errors.New("give the file a name")
)

// ErrNoPath is for a field in which a path should stand.
var ErrNoPath = errors.New("type the path of a file, or choose one with Browse…")

// Chooser lets a person choose files, one panel at a time.
type Chooser struct {
	*ui.Desk
	Lane     *task.Lane                      // reads folders
	Last     func(writing bool) string       // the folder to begin in, empty for the documents
	Remember func(writing bool, path string) // keeps the folder of a file that was chosen
}

// Choose opens the panel.
func (f *Chooser) Choose(r Request) {
	size := f.Desk.Window.Canvas().Size()
	width := max(560, min(860, size.Width-120))
	c := &dialog{Request: r, Chooser: f, p: f.Desk.NewPanel(r.Title, width)}
	above := float32(320)
	if r.Note != "" {
		c.p.Note(r.Note)
		above += 32
	}
	high := EntryHigh * float32(max(5, min(14, int((size.Height-above)/EntryHigh))))
	c.parts(fyne.NewSize(width-40-placesWide, high))
	c.p.Button("Cancel", false, c.p.Close)
	c.p.Button(r.Verb, true, c.take)
	switch {
	case c.target != nil:
		c.p.First = c.target
	case c.Several:
		c.p.First = c.path
	default:
		c.p.First = c.list
	}
	c.p.Closed = f.Lane.Stop
	c.p.Show()
	c.start()
}

// parts makes what the panel holds.
func (c *dialog) parts(list fyne.Size) {
	l := c.Desk.Look
	c.path = ui.NewField(l, "Path of a folder or a file", 1)
	c.path.SetText(c.Typed)
	c.path.OnKey = c.pathKey
	c.up = ui.NewButton(l, "Up", false, c.goUp)
	c.up.Escape = c.p.Close
	c.places = newPlaces(l, func(path string) { c.enter(path, "") }, c.p.Close)
	c.list = newFileList(l, c.Several, list)
	c.list.onTake, c.list.onUp, c.list.onClose, c.list.onChoose = c.take, c.goUp, c.p.Close, c.chosen
	heads := ui.NewDrawing(l, c.list.heads)
	c.foot = ui.NewDrawing(l, c.drawFoot)
	ground := ui.NewDrawing(l, func(s *ui.Sheet, size fyne.Size) { s.Frame(0, 0, size.Width, size.Height, s.Page, s.Line, 8, 1) })
	c.p.Add(container.New(filesLayout{list}, ground, heads, c.path.Boxed(), l.Quietly(c.list.scroll), c.places, c.up))
	if c.Name != "" {
		c.target = ui.NewField(l, "Name of the file", 1)
		c.target.SetText(c.Name)
		c.target.OnKey = func(k fyne.KeyName) bool { return c.p.Key(k, false) }
		c.p.Add(c.p.Label("Name"), c.target.Boxed())
	}
	c.p.Add(container.New(filesFoot{}, c.foot))
}

// pathKey is what keys do in the field for the path.
func (c *dialog) pathKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.takeTyped()
	case fyne.KeyDown:
		c.Desk.Window.Canvas().Focus(c.list)
	default:
		return c.p.Key(k, true)
	}
	return true
}

// takeTyped goes to the folder or takes the file whose path was typed. Where
// texts are chosen it takes several paths, or the address of a page.
func (c *dialog) takeTyped() {
	if c.Words != nil && isProse(c.path.Text) {
		c.p.Close()
		c.Words(c.path.Text)
		return
	}
	if paths := splitPaths(c.path.Text); c.Several && (len(paths) > 1 || len(paths) == 1 && IsAddress(paths[0])) {
		c.done(paths)
		return
	}
	path := Expand(strings.TrimSpace(c.path.Text))
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.dir, path)
	}
	c.enter(path, "")
}

// chosen follows what is chosen in the list.
func (c *dialog) chosen() {
	if e, ok := c.list.current(); ok && c.target != nil && c.list.chosen[c.list.at] {
		c.target.SetText(e.Name)
	}
	c.tell("", false)
}

// tell writes at the foot of the list. Nothing to say leaves the room to what
// is chosen.
func (c *dialog) tell(says string, bad bool) {
	c.says, c.bad = says, bad
	c.foot.Refresh()
}

func (c *dialog) drawFoot(s *ui.Sheet, size fyne.Size) {
	says, ink := c.says, s.Ink2
	if says == "" {
		says = c.countSays()
	} else if c.bad {
		ink = s.DeletedText
	}
	for i, l := range ui.BreakLines(says, ui.ValueFont, size.Width) {
		if i < 2 {
			s.Text(l, 0, 9+16*float32(i), ui.ValueFont, ink)
		}
	}
}

// choosingHint says how several texts are chosen, or one of the web.
func choosingHint() string {
	return say.Say("Ctrl or Space adds to what is chosen. Above, a path or the address of a web page can be typed or pasted.")
}

// countSays counts what is chosen or shown.
func (c *dialog) countSays() string {
	dim := false
	for _, e := range c.list.Entries {
		dim = dim || e.dim
	}
	switch n := len(c.list.chosen); {
	case len(c.list.Entries) == 0:
		return ""
	case n > 0 && c.target == nil:
		return say.Say("%s chosen", say.Count(n, "file", "files"))
	case c.Several && dim:
		return say.Say("%s. Those in grey are no texts that Synoptic reads.", say.Count(len(c.list.Entries), "entry", "entries")) + " " + choosingHint()
	case c.Several:
		return say.Count(len(c.list.Entries), "entry", "entries") + ". " + choosingHint()
	}
	return say.Count(len(c.list.Entries), "entry", "entries")
}

// Browse asks for a file to write and puts its path into a field. then, unless
// it is nil, is told first the path that was chosen, over which the person has
// agreed to write.
func (f *Chooser) Browse(path *ui.Field, then func(string)) {
	name := filepath.Base(path.Text)
	f.Choose(Request{Title: "Choose where to save", Verb: "Choose", Wanted: []string{filepath.Ext(name)}, Name: name,
		Then: func(paths []string) {
			if then != nil {
				then(paths[0])
			}
			path.SetText(paths[0])
			f.Window.Canvas().Focus(path)
		}})
}
