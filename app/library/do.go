package library

import (
	"strings"

	"synoptic/app/say"
	"synoptic/data"
)

// NewProject asks for the name of a new comparison.
func (y *Library) NewProject() { y.OpenName(false) }

// naming is a question for a name and a subtitle.
type naming struct {
	title, label   string
	name, subtitle string
	then           func(name, subtitle string) error
}

// Ask shows the question until the answer is taken.
func (y *Library) Ask(n naming) {
	p := y.files.NewPanel(n.title, 400)
	name := p.Field("Name", "", n.name, 1)
	subtitle := p.Field("Subtitle", "What it is about", n.subtitle, 1)
	p.Button("Cancel", false, p.Close)
	p.Button(n.label, true, func() {
		if strings.TrimSpace(name.Text) == "" {
			p.Complain(errNoName)
			return
		}
		if err := n.then(name.Text, subtitle.Text); err != nil {
			p.Complain(err)
			return
		}
		p.Close()
	})
	p.Show()
}

// OpenName asks for a name: of the open comparison or of a new one.
func (y *Library) OpenName(rename bool) {
	if !y.s.Ready() {
		return
	}
	n := y.forNew()
	if rename {
		n = naming{say.Phrase("Rename"), say.Phrase("Save"), y.s.Project.Name, y.s.Project.Subtitle, y.s.Rename}
	}
	y.Ask(n)
}

// forNew asks for the name of a new comparison.
func (y *Library) forNew() naming {
	return naming{title: say.Phrase("New comparison"), label: say.Phrase("Create"), then: y.s.NewProject}
}

// rename asks for another name of the chosen comparison.
func (l *panel) rename() {
	p, ok := l.chosen()
	if !ok {
		return
	}
	l.y.Ask(naming{say.Phrase("Rename"), say.Phrase("Save"), p.Name, p.Subtitle, func(name, subtitle string) error {
		does := func() error { return l.y.s.Store.Rename(p.ID, name, subtitle) }
		if p.ID == l.y.s.Project.ID {
			does = func() error { return l.y.s.Rename(name, subtitle) }
		}
		err := does()
		l.refill()
		return err
	}})
}

// leaving closes the library too when the answer to a question is taken.
func (l *panel) leaving(n naming) naming {
	then := n.then
	n.then = func(name, subtitle string) error {
		err := then(name, subtitle)
		if err == nil {
			l.p.Close()
		}
		return err
	}
	return n
}

// duplicate asks for the name of a copy and opens it.
func (l *panel) duplicate() {
	p, ok := l.chosen()
	if !ok {
		return
	}
	l.y.Ask(l.leaving(l.y.ForCopy(p)))
}

// ForCopy asks for the name of a copy of a comparison and opens that.
func (y *Library) ForCopy(p data.Project) naming {
	return naming{say.Phrase("Copy the comparison"), say.Phrase("Copy"), say.Say("%s (copy)", p.Name), p.Subtitle, func(name, subtitle string) error {
		to, err := y.s.Store.Duplicate(p.ID, name)
		if err != nil {
			return err
		}
		if err := y.s.Store.Rename(to.ID, name, subtitle); err != nil {
			return err
		}
		to.Name, to.Subtitle = strings.TrimSpace(name), strings.TrimSpace(subtitle)
		y.s.EnterProject(to)
		y.s.Tell(say.Say("This is the copy, with all texts, decisions and notes. “%s” stays as it was.", p.Name))
		return nil
	}}
}

// putAway puts the chosen comparison away, or takes it out again.
func (l *panel) putAway() {
	p, ok := l.chosen()
	if !ok || l.part == thrownAway {
		return
	}
	if err := l.y.s.Store.Archive(p.ID, l.part == inUse); err != nil {
		l.p.Complain(err)
		return
	}
	l.refill()
	says := say.Say("“%s” is archived.", p.Name)
	if l.part == putAway {
		says = say.Say("“%s” is in use again.", p.Name)
	}
	l.p.Tell(says)
}

// delete throws the chosen comparison away, or brings it back.
func (l *panel) delete() {
	p, ok := l.chosen()
	if !ok {
		return
	}
	does, says := l.y.s.Store.Delete, say.Say("“%s” is deleted. Show what is deleted to bring it back, now or later.", p.Name)
	if l.part == thrownAway {
		does, says = l.y.s.Store.Restore, say.Say("“%s” is back.", p.Name)
	}
	if err := does(p.ID); err != nil {
		l.p.Complain(err)
		return
	}
	if l.part != thrownAway && p.ID == l.y.s.Project.ID {
		l.y.s.EnterFirst()
	}
	l.refill()
	l.p.Tell(says)
}
