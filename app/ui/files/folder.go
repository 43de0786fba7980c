package files

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/task"
)

// start opens the folder of last time; where it is gone, the documents or the
// home folder.
func (c *dialog) start() {
	last := c.Last(c.Name != "")
	var got listing
	var near []place
	c.read(func(ctx context.Context) (err error) {
		near = places()
		if last != "" {
			got, err = listingOf(ctx, last, c.Wanted)
		}
		if last == "" || err != nil || got.file != "" {
			got, err = listingOf(ctx, Documents(), c.Wanted)
		}
		return err
	}, func(err error) {
		c.places.offer(near)
		got.file = ""
		typed, column := c.path.Text, c.path.CursorColumn
		c.arrived(got, "", err)
		if typed != "" { // somebody is typing already, and goes on where they were
			c.path.SetText(typed)
			c.path.CursorColumn = column
			c.path.Refresh()
		} else if c.Desk.Window.Canvas().Focused() == c.path {
			c.path.TypedShortcut(&fyne.ShortcutSelectAll{}) // typing replaces it
		}
	})
}

// Documents is the folder in which a person keeps documents, or else the home
// folder.
func Documents() string {
	home, _ := os.UserHomeDir()
	for _, p := range places() {
		if p.name == "Documents" {
			return p.path
		}
	}
	return home
}

// enter goes to a folder, with the keyboard on the entry of that name. The
// path of a file takes it.
func (c *dialog) enter(path, name string) {
	var got listing
	c.read(func(ctx context.Context) (err error) {
		got, err = listingOf(ctx, path, c.Wanted)
		return err
	}, func(err error) {
		c.arrived(got, name, err)
		if focused := c.Desk.Window.Canvas().Focused(); got.dir == c.dir && (focused == c.places || focused == c.path) {
			c.Desk.Window.Canvas().Focus(c.list)
		}
	})
}

// read does work on the disk; what was shown stays until it is done.
func (c *dialog) read(work func(context.Context) error, then func(error)) {
	c.tell("Reading…", false)
	c.Lane.Run(func(ctx context.Context, _ task.Progress) error { return work(ctx) }, nil, then)
}

// arrived shows a folder. One that cannot be opened is shown with the cause;
// a path that leads nowhere leaves the person where they are.
func (c *dialog) arrived(got listing, name string, err error) {
	if got.dir == "" {
		c.tell(placeSays(err), true)
		return
	}
	if got.file != "" {
		c.tookFile(got.file)
		return
	}
	c.dir = got.dir
	c.path.SetText(got.dir)
	c.up.Set("Up", filepath.Dir(c.dir) == c.dir)
	c.places.here(c.dir)
	says := say.Say("This folder is empty.")
	if err != nil {
		says = placeSays(err)
	}
	c.list.offer(got.entries, name, says)
	if err != nil && len(got.entries) > 0 {
		c.tell(placeSays(err), true)
	}
}

// placeSays says why a place could not be opened.
func placeSays(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return say.Say("There is nothing at %s. Look whether it was moved or renamed, and choose it again.", say.PathOf(err))
	case errors.Is(err, fs.ErrPermission):
		return say.Say("Synoptic may not read %s. Give yourself the right to it, or choose another folder.", say.PathOf(err))
	}
	return say.Sentence(err)
}

// tookFile takes a file whose path was typed.
func (c *dialog) tookFile(path string) {
	if c.target == nil {
		c.done([]string{path})
		return
	}
	c.target.SetText(filepath.Base(path))
	c.enter(filepath.Dir(path), "")
}

// goUp goes to the folder above.
func (c *dialog) goUp() {
	if above := filepath.Dir(c.dir); above != c.dir {
		c.enter(above, filepath.Base(c.dir))
	}
}
