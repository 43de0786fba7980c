package app

import (
	"context"
	"errors"
	"net/url"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data"
)

// openImport asks for texts: files, or the address of a page. It is the one
// place for that, whichever button leads to it.
func (w *window) openImport() { w.openImportWith("") }

func (w *window) openImportWith(proposed string) {
	if w.s.Ready() {
		w.files.Choose(files.Request{Title: "Import texts", Note: w.importAdvice(), Verb: "Import", Wanted: files.Importable(), Several: true,
			Typed: proposed, Then: w.importFiles})
	}
}

// importAdvice says what to choose, and what will become of it.
func (w *window) importAdvice() string {
	if session.HasOriginal(w.s.Accounts) {
		return say.Phrase("Choose the articles that tell of the original. You see each text before it is stored.")
	}
	return say.Phrase("Choose the original and the articles that tell of it, together or one by one. You see each before it is stored.")
}

// dropped imports files or addresses that were dropped on the window.
func (w *window) dropped(_ fyne.Position, uris []fyne.URI) {
	if !w.s.Ready() {
		return
	}
	var paths []string
	for _, u := range uris {
		if s := u.String(); files.IsAddress(s) {
			paths = append(paths, s)
		} else {
			paths = append(paths, u.Path())
		}
	}
	w.importFiles(paths)
}

// paste takes what is on the clipboard: a text, the address of a page, or
// files that were copied in a file manager.
func (w *window) paste() {
	if !w.s.Ready() {
		return
	}
	text := w.app.Clipboard().Content()
	if one := strings.TrimSpace(text); files.IsAddress(one) && !strings.ContainsAny(one, " \n") {
		w.openImportWith(one)
		return
	}
	if paths := pastedFiles(text); len(paths) > 0 {
		w.importFiles(paths)
		return
	}
	im, err := data.ReadPasted(text)
	if err != nil {
		w.s.Complain(errNoText)
		return
	}
	store, project, accounts := w.s.Store, w.s.Project.ID, w.s.Accounts
	s := &subject{im: im}
	w.pasting.Run(func(context.Context, task.Progress) error {
		around, err := surround(store, project, accounts, nil)
		if err == nil {
			around.weigh(s)
		}
		return err
	}, nil, func(err error) {
		w.s.ComplainIf(err)
		w.offer([]*subject{s})
	})
}

// pastedFiles are the paths of a clipboard that holds nothing but files.
func pastedFiles(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		u, err := url.Parse(strings.TrimSpace(line))
		if err != nil || u.Scheme != "file" || u.Path == "" {
			return nil
		}
		out = append(out, u.Path)
	}
	return out
}

// errand is one file or address to read.
type errand struct {
	path    string
	private bool // an address inside a private network may be asked
}

// importAll reads files and addresses beside the window and offers what is in
// them for review. One that cannot be read stays in the list of accounts with
// the cause.
func (w *window) importAll(orders []errand) {
	if len(orders) == 0 || !w.s.Ready() {
		return
	}
	for _, o := range orders {
		if !files.IsAddress(o.path) {
			w.rememberFolder(readFolder, o.path)
			break
		}
	}
	for _, o := range orders {
		w.working = append(w.working, pending{errand: o})
	}
	w.sourcesChanged()
	if w.importing.Busy {
		w.waiting = append(w.waiting, orders...)
		return
	}
	w.readAll(orders)
}

// readAll reads files one after the other and weighs what is in them.
func (w *window) readAll(orders []errand) {
	store, project, accounts := w.s.Store, w.s.Project.ID, w.s.Accounts
	var earlier []*subject
	if w.review != nil {
		earlier = w.review.subjects
	}
	var got []*subject
	var failed []pending
	w.filesRead, w.filesAll = 0, len(orders)
	w.importing.Run(func(ctx context.Context, report task.Progress) error {
		around, err := surround(store, project, accounts, earlier)
		if err != nil {
			return err
		}
		for i, o := range orders {
			report("reading", i, len(orders))
			more, err := o.read(ctx)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				failed = append(failed, pending{o, say.Sentence(err), errors.Is(err, data.ErrPrivate)})
				continue
			}
			for _, s := range more {
				if s.isText() {
					around.weigh(s)
				}
			}
			got = append(got, more...)
		}
		return nil
	}, func(_ string, done, _ int) {
		w.filesRead = done
		w.sourcesChanged()
	}, func(err error) {
		w.working = slices.DeleteFunc(w.working, func(p pending) bool { return p.says == "" && slices.Contains(orders, p.errand) })
		w.working = append(w.working, failed...)
		w.sourcesChanged()
		w.s.ComplainIf(err)
		w.offerRead(got, failed, len(orders))
		if orders, w.waiting = w.waiting, nil; len(orders) > 0 {
			w.readAll(orders)
		}
	})
}

// offerRead offers what was read. Of several files, those that could not be
// read are in the list too; one alone stands in the pane only, or is a
// question.
func (w *window) offerRead(got []*subject, failed []pending, all int) {
	if all == 1 && len(failed) == 1 {
		if failed[0].inside {
			w.askPrivate(failed[0])
		}
		return
	}
	for _, f := range failed {
		got = append(got, &subject{from: f.path, failed: f.says})
	}
	w.offer(got)
}

// askPrivate asks whether an address that is not on the public network may be
// asked for a page.
func (w *window) askPrivate(f pending) {
	p := w.newPanel("Fetch from a private address?", 460)
	p.Note(say.Say("%s is an address inside a private network or of this computer, not of the public web. Fetch it only if you know what answers there.", f.path))
	p.Button("Cancel", false, p.Close)
	p.Button("Fetch it", true, func() {
		p.Close()
		w.forget(f.path)
		w.importAll([]errand{{f.path, true}})
	})
	p.Show()
}

// read reads one file or page.
func (o errand) read(ctx context.Context) ([]*subject, error) {
	if files.IsAddress(o.path) {
		return o.fetch(ctx)
	}
	imports, err := data.ReadFile(ctx, o.path)
	if errors.Is(err, data.ErrReferences) {
		refs, err := data.ReferencesFile(ctx, o.path)
		return []*subject{{from: o.path, refs: refs, take: true}}, err
	}
	return subjectsOf(imports, o.path, nil), err
}

// errPrivate is that an address is not a public one.
type errPrivate struct{}

// Error says so for people.
func (errPrivate) Error() string {
	return "This address is inside a private network or of this computer, so it was not asked."
}

// Unwrap returns the reason that package data gives.
func (errPrivate) Unwrap() error { return data.ErrPrivate }

// fetch asks for a page, the one request that the program makes.
func (o errand) fetch(ctx context.Context) ([]*subject, error) {
	raw, final, err := data.Fetcher{Private: o.private}.Page(ctx, o.path)
	if err != nil {
		if errors.Is(err, data.ErrPrivate) {
			err = errPrivate{}
		}
		return nil, err
	}
	imports, err := data.Read(final, raw)
	if len(imports) > 0 && final != o.path {
		imports[0].Warnings = append(imports[0].Warnings, data.Doubt{Form: say.Phrase("%s sent on to %s."), Args: []any{o.path, final}})
	}
	return subjectsOf(imports, final, raw), err
}

func subjectsOf(imports []data.Import, from string, raw []byte) []*subject {
	var out []*subject
	for _, im := range imports {
		im.Role = compare.Retold
		out = append(out, &subject{im: im, from: from, raw: raw})
	}
	return out
}
