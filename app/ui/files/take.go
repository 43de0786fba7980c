package files

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"synoptic/app/say"
)

// take takes the chosen files. On a folder it goes there.
func (c *dialog) take() {
	focused := c.Desk.Window.Canvas().Focused()
	if c.target == nil && focused != c.list && len(c.list.chosen) == 0 && strings.TrimSpace(c.path.Text) != c.dir {
		c.takeTyped()
		return
	}
	e, ok := c.list.current()
	if ok && e.dir && len(c.list.chosen) == 0 && (c.target == nil || focused == c.list) {
		c.enter(filepath.Join(c.dir, e.Name), "")
		return
	}
	if c.target != nil {
		c.save()
		return
	}
	if len(c.list.chosen) == 0 && c.list.choosable(c.list.at) {
		c.list.moveTo(c.list.at)
	}
	paths := c.list.Paths(c.dir)
	if len(paths) == 0 {
		c.tell(say.Sentence(say.Ternary(c.Several, errNoFiles, errNoFile)), true)
		return
	}
	c.done(paths)
}

// save takes the name of a file to write. That of a file that is there
// already has to be confirmed by a second press.
func (c *dialog) save() {
	name := strings.TrimSpace(c.target.Text)
	if name == "" {
		c.tell(say.Sentence(errNoTarget), true)
		return
	}
	path := Expand(name)
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.dir, path)
	}
	isDir, isFile := false, false
	c.read(func(context.Context) error {
		if info, err := os.Stat(path); err == nil {
			isDir, isFile = info.IsDir(), !info.IsDir()
			return nil
		}
		if filepath.Ext(path) == "" {
			path += c.Wanted[0]
			_, err := os.Stat(path)
			isFile = err == nil
		}
		_, err := os.Stat(filepath.Dir(path))
		return err
	}, func(err error) {
		switch {
		case err != nil:
			c.tell(placeSays(err), true)
		case isDir:
			c.target.SetText(c.Name)
			c.enter(path, "")
		case isFile && c.asked != path:
			c.asked = path
			c.tell(say.Say("%s is there already. Press %s again to choose it all the same.", filepath.Base(path), say.Say(c.Verb)), true)
		default:
			c.done([]string{path})
		}
	})
}

// done closes the panel and hands on what was chosen.
func (c *dialog) done(paths []string) {
	if !IsAddress(paths[0]) {
		c.Remember(c.Name != "", paths[0])
	}
	c.p.Close()
	c.Then(paths)
}
