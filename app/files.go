package app

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/task"
)

// request is what the chooser for files is asked for.
type request struct {
	title   string
	note    string   // what the choice is for
	verb    string   // on the filled button
	wanted  []string // endings in lower case, with the dot; the first is given to a new name
	several bool
	typed   string // proposed in the field for the path
	name    string // proposed for a file that will be written; empty where files are read
	then    func(paths []string)
}

// chooser is the panel in which files are chosen from folders. Folders are
// read beside the GUI thread: one on a network may be slow.
type chooser struct {
	request
	*Chooser
	p      *panel
	dir    string // whose entries are shown
	path   *field
	target *field // the name of the file to write, nil where files are read
	up     *button
	places *placeList
	list   *fileList
	foot   *drawing
	says   string // at the foot, in place of what is chosen
	bad    bool   // says is about a mistake
	asked  string // the file that the person was told would be replaced
}

var (
	errNoFile   = errors.New("choose a file first")
	errNoFiles  = errors.New("choose files first; Ctrl+A chooses all that can be read")
	errNoTarget = errors.New("give the file a name")
)

// Chooser lets a person choose files, one panel at a time.
type Chooser struct {
	*Desk
	Lane     *task.Lane                      // reads folders
	Last     func(writing bool) string       // the folder to begin in, empty for the documents
	Remember func(writing bool, path string) // keeps the folder of a file that was chosen
}

// Choose opens the panel.
func (f *Chooser) Choose(r request) {
	size := f.Desk.Window.Canvas().Size()
	width := max(560, min(860, size.Width-120))
	c := &chooser{request: r, Chooser: f, p: f.Desk.NewPanel(r.title, width)}
	above := float32(320)
	if r.note != "" {
		c.p.note(r.note)
		above += 32
	}
	high := entryLine * float32(max(5, min(14, int((size.Height-above)/entryLine))))
	c.parts(fyne.NewSize(width-40-placesWide, high))
	c.p.button("Cancel", false, c.p.close)
	c.p.button(r.verb, true, c.take)
	switch {
	case c.target != nil:
		c.p.first = c.target
	case c.several:
		c.p.first = c.path
	default:
		c.p.first = c.list
	}
	c.p.closed = f.Lane.Stop
	c.p.show()
	c.start()
}

// parts makes what the panel holds.
func (c *chooser) parts(list fyne.Size) {
	l := c.Desk.Look
	c.path = newField(l, "Path of a folder or a file", 1)
	c.path.SetText(c.typed)
	c.path.onKey = c.pathKey
	c.up = newButton(l, "Up", false, c.goUp)
	c.up.escape = c.p.close
	c.places = newPlaces(l, func(path string) { c.enter(path, "") }, c.p.close)
	c.list = newFileList(l, c.several, list)
	c.list.onTake, c.list.onUp, c.list.onClose, c.list.onChoose = c.take, c.goUp, c.p.close, c.chosen
	heads := newDrawing(l, c.list.heads)
	c.foot = newDrawing(l, c.drawFoot)
	ground := newDrawing(l, func(s *sheet, size fyne.Size) { s.frame(0, 0, size.Width, size.Height, s.page, s.line, 8, 1) })
	c.p.add(container.New(filesLayout{list}, ground, heads, c.path.boxed(), l.quietly(c.list.scroll), c.places, c.up))
	if c.name != "" {
		c.target = newField(l, "Name of the file", 1)
		c.target.SetText(c.name)
		c.target.onKey = func(k fyne.KeyName) bool { return c.p.key(k, false) }
		c.p.add(c.p.label("Name"), c.target.boxed())
	}
	c.p.add(container.New(filesFoot{}, c.foot))
}

// pathKey is what keys do in the field for the path.
func (c *chooser) pathKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.takeTyped()
	case fyne.KeyDown:
		c.Desk.Window.Canvas().Focus(c.list)
	default:
		return c.p.key(k, true)
	}
	return true
}

// takeTyped goes to the folder or takes the file whose path was typed. Where
// texts are chosen it takes several paths, or the address of a page.
func (c *chooser) takeTyped() {
	if paths := splitPaths(c.path.Text); c.several && (len(paths) > 1 || len(paths) == 1 && isAddress(paths[0])) {
		c.done(paths)
		return
	}
	path := expand(strings.TrimSpace(c.path.Text))
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.dir, path)
	}
	c.enter(path, "")
}

// chosen follows what is chosen in the list.
func (c *chooser) chosen() {
	if e, ok := c.list.current(); ok && c.target != nil && c.list.chosen[c.list.at] {
		c.target.SetText(e.name)
	}
	c.tell("", false)
}

// tell writes at the foot of the list. Nothing to say leaves the room to what
// is chosen.
func (c *chooser) tell(says string, bad bool) {
	c.says, c.bad = says, bad
	c.foot.Refresh()
}

func (c *chooser) drawFoot(s *sheet, size fyne.Size) {
	says, ink := c.says, s.ink2
	if says == "" {
		says = c.countSays()
	} else if c.bad {
		ink = s.deletedText
	}
	for i, l := range breakLines(says, valueFont, size.Width) {
		if i < 2 {
			s.text(l, 0, 9+16*float32(i), valueFont, ink)
		}
	}
}

// choosingHint says how several texts are chosen, or one of the web.
func choosingHint() string {
	return say("Ctrl or Space adds to what is chosen. Above, a path or the address of a web page can be typed or pasted.")
}

// countSays counts what is chosen or shown.
func (c *chooser) countSays() string {
	dim := false
	for _, e := range c.list.entries {
		dim = dim || e.dim
	}
	switch n := len(c.list.chosen); {
	case len(c.list.entries) == 0:
		return ""
	case n > 0 && c.target == nil:
		return say("%s chosen", count(n, "file", "files"))
	case c.several && dim:
		return say("%s. Those in grey are no texts that Synoptic reads.", count(len(c.list.entries), "entry", "entries")) + " " + choosingHint()
	case c.several:
		return count(len(c.list.entries), "entry", "entries") + ". " + choosingHint()
	}
	return count(len(c.list.entries), "entry", "entries")
}
