package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"synoptic/data"
)

// extension is that of a project file.
const extension = ".synoptic"

// ready reports whether a library is open, and says so where none is.
func (w *window) ready() bool {
	if w.store == nil && w.trouble == "" {
		w.complain(errNoLibrary)
	}
	return w.store != nil
}

var (
	errNoLibrary = errors.New("no library is open: open a project file or start Synoptic again")
	errNoName    = errors.New("give the comparison a name")
	errSameFile  = errors.New("this is the file that is open: choose another name")
)

// openLibrary offers the comparisons of the library.
func (w *window) openLibrary() {
	if !w.ready() {
		return
	}
	projects, err := w.store.Projects()
	if err != nil {
		w.complain(err)
		return
	}
	p := w.newPanel("Comparisons", 520)
	list := newPicker(w.look, 480, 320)
	list.escape = p.close
	var choices []choice
	for _, one := range projects {
		choices = append(choices, choice{head: one.Name, sub: projectFacts(one), right: dateOf(one.Changed.Format("2006-01-02")),
			do: func() { p.close(); w.enterProject(one) }})
	}
	list.offer(choices, "No comparison yet.")
	p.add(w.look.quietly(list.scroll))
	p.button("Cancel", false, p.close)
	p.button("Rename…", false, func() { p.close(); w.openName(true) })
	p.button("New…", false, func() { p.close(); w.openName(false) })
	p.button("Open", true, list.pick)
	p.first = list
	p.show()
}

func projectFacts(p data.Project) string {
	says := count(p.Accounts, "text", "texts")
	if p.Subtitle != "" {
		says = p.Subtitle + " · " + says
	}
	return says
}

func (w *window) enterProject(p data.Project) {
	accounts, err := w.store.Accounts(p.ID)
	if err != nil {
		w.complain(err)
		return
	}
	w.saveResult()
	w.enter(p, accounts)
}

// newProject asks for the name of a new comparison.
func (w *window) newProject() { w.openName(false) }

// openName asks for a name: of the open comparison or of a new one.
func (w *window) openName(rename bool) {
	if !w.ready() {
		return
	}
	title, label, name, subtitle := "New comparison", "Create", "", ""
	if rename {
		title, label, name, subtitle = "Rename", "Save", w.project.Name, w.project.Subtitle
	}
	p := w.newPanel(title, 400)
	nameField := p.field("Name", "", name, 1)
	subField := p.field("Subtitle", "What it is about", subtitle, 1)
	p.button("Cancel", false, p.close)
	p.button(label, true, func() {
		if strings.TrimSpace(nameField.Text) == "" {
			p.complain(errNoName)
			return
		}
		if err := w.named(nameField.Text, subField.Text, rename); err != nil {
			p.complain(err)
			return
		}
		p.close()
	})
	p.show()
}

// named renames the open comparison or makes a new one.
func (w *window) named(name, subtitle string, rename bool) error {
	if rename {
		if err := w.store.Rename(w.project.ID, name, subtitle); err != nil {
			return err
		}
		w.project.Name, w.project.Subtitle = name, subtitle
		w.SetTitle(name + " – Synoptic")
		w.desk.back.Refresh()
		return nil
	}
	p, err := w.store.NewProject(name, subtitle)
	if err != nil {
		return err
	}
	w.saveResult()
	w.enter(p, nil)
	return nil
}

// openFile asks for a project file.
func (w *window) openFile() {
	p := w.newPanel("Open a project file", 520)
	path := p.field("File", "Path of a *.synoptic file", "", 1)
	p.button("Cancel", false, p.close)
	p.button("My library", false, func() { p.close(); w.openPath("", false) })
	p.button("Browse…", false, func() { p.close(); w.browseProject() })
	p.button("Open", true, func() {
		file := expand(strings.TrimSpace(path.Text))
		if file == "" {
			p.complain(errNoPath)
			return
		}
		if _, err := os.Stat(file); err != nil {
			p.complain(err)
			return
		}
		p.close()
		w.openPath(file, false)
	})
	p.show()
}

func (w *window) browseProject() {
	w.choose(request{title: "Choose a project file", verb: "Open", wanted: []string{extension},
		then: func(paths []string) { w.openPath(paths[0], false) }})
}

// saveAs writes the open comparison into a project file of its own.
func (w *window) saveAs() {
	if !w.ready() {
		return
	}
	p := w.newPanel("Save as a project file", 520)
	path := p.field("File", "", filepath.Join(w.folder(), fileName(w.project.Name)+extension), 1)
	p.note("The file holds this comparison with its texts, decisions and notes. The library keeps its own.")
	p.button("Cancel", false, p.close)
	p.button("Browse…", false, func() { w.browseSave(path) })
	p.button("Save", true, func() {
		file := expand(strings.TrimSpace(path.Text))
		if !strings.HasSuffix(strings.ToLower(file), extension) {
			file += extension
		}
		if err := w.copyTo(file); err != nil {
			p.complain(err)
			return
		}
		p.close()
		w.openPath(file, false)
	})
	p.show()
}

// fileName makes a name for files of the name of a project.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, strings.TrimSpace(name))
	if name == "" {
		return "synoptic"
	}
	return name
}
