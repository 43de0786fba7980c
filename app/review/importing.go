package review

import (
	"context"
	"errors"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read"
	"synoptic/data/read/lists"
)

// OpenImport asks for texts: files, or the address of a page. It is the one
// place for that, whichever button leads to it.
func (in *Intake) OpenImport() { in.openImportWith("") }

func (in *Intake) openImportWith(proposed string) {
	if in.s.Ready() {
		in.calls.Choose(files.Request{Title: "Import texts", Note: in.importAdvice(), Verb: "Import", Wanted: files.Importable(), Several: true,
			Typed: proposed, Then: in.ImportFiles, Words: in.typed})
	}
}

// importAdvice says what to choose, and what will become of it.
func (in *Intake) importAdvice() string {
	if session.HasOriginal(in.s.Accounts) {
		return say.Phrase("Choose the articles that tell of the original. You see each text before it is stored.")
	}
	return say.Phrase("Choose the original and the articles that tell of it, together or one by one. You see each before it is stored.")
}

// Dropped imports files or addresses that were dropped on the window.
func (in *Intake) Dropped(_ fyne.Position, uris []fyne.URI) {
	if !in.s.Ready() {
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
	in.ImportFiles(paths)
}

// Paste takes what is on the clipboard: a text, the address of a page, or
// files that were copied in a file manager.
func (in *Intake) Paste() {
	if !in.s.Ready() {
		return
	}
	text := in.calls.Clipboard()
	if one := strings.TrimSpace(text); files.IsAddress(one) && !strings.ContainsAny(one, " \n") {
		in.openImportWith(one)
		return
	}
	if paths := pastedFiles(text); len(paths) > 0 {
		in.ImportFiles(paths)
		return
	}
	in.takeText(text)
}

// typed takes a text that stands in the field for a path. Where it was pasted
// there, the clipboard still has its paragraphs.
func (in *Intake) typed(text string) {
	if whole := in.calls.Clipboard(); slices.Equal(strings.Fields(whole), strings.Fields(text)) {
		text = whole
	}
	in.takeText(text)
}

// takeText offers a text that comes from no file.
func (in *Intake) takeText(text string) {
	store, project, accounts := in.s.Store, in.s.Project.ID, in.s.Accounts
	s := &subject{}
	in.pasting.Run(func(ctx context.Context, _ task.Progress) (err error) {
		if s.Im, err = in.pasted(ctx, text); err != nil {
			return errNoText
		}
		around, err := surround(store, project, accounts, nil)
		if err == nil {
			around.weigh(s)
		}
		return err
	}, nil, func(err error) {
		in.s.ComplainIf(err)
		if s.Im.Text != "" {
			in.offer([]*subject{s})
		}
	})
}

// pasted reads a text from the clipboard: where a browser put a page there with
// the same words, its paragraphs and its address.
func (in *Intake) pasted(ctx context.Context, text string) (data.Import, error) {
	if in.Page != nil {
		if page, address := in.Page(ctx); len(page) > 0 {
			if im, err := read.PastedPage(page, address, text); err == nil && (strings.TrimSpace(text) == "" || sameWords(im.Text, text)) {
				return im, nil
			}
		}
	}
	return read.Pasted(text)
}

// sameWords reports whether two texts have nearly as many letters: a page that hides
// words, or lacks some, is not what was copied.
func sameWords(a, b string) bool {
	letters := func(s string) (n int) {
		for _, r := range s {
			if !unicode.IsSpace(r) {
				n++
			}
		}
		return n
	}
	x, y := letters(a), letters(b)
	return x > 0 && 10*min(x, y) >= 9*max(x, y)
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
type errand session.Errand

// importAll reads files and addresses beside the window and offers what is in
// them for review. One that cannot be read stays in the list of accounts with
// the cause.
func (in *Intake) importAll(orders []errand) {
	if len(orders) == 0 || !in.s.Ready() {
		return
	}
	for _, o := range orders {
		if !files.IsAddress(o.Path) {
			in.calls.Remember(o.Path)
			break
		}
	}
	m := &in.s.Imports
	for _, o := range orders {
		m.Working = append(m.Working, session.Pending{Errand: session.Errand(o)})
	}
	in.changed()
	if in.Importing.Busy {
		in.waiting = append(in.waiting, orders...)
		return
	}
	in.readAll(orders)
}

// readAll reads files one after the other and weighs what is in them.
func (in *Intake) readAll(orders []errand) {
	store, project, accounts := in.s.Store, in.s.Project.ID, in.s.Accounts
	var earlier []*subject
	if in.Review != nil {
		earlier = in.Review.Subjects
	}
	var got []*subject
	var failed []session.Pending
	m := &in.s.Imports
	m.Read, m.All, m.Reading = 0, len(orders), true
	in.Importing.Run(func(ctx context.Context, report task.Progress) error {
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
				failed = append(failed, session.Pending{Errand: session.Errand(o), Says: say.Sentence(err), Inside: errors.Is(err, read.ErrPrivate)})
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
		m.Read = done
		in.changed()
	}, func(err error) {
		m.Working = slices.DeleteFunc(m.Working, func(p session.Pending) bool { return p.Says == "" && slices.Contains(orders, errand(p.Errand)) })
		m.Working = append(m.Working, failed...)
		in.changed()
		in.s.ComplainIf(err)
		in.offerRead(got, failed, len(orders))
		if orders, in.waiting = in.waiting, nil; len(orders) > 0 {
			in.readAll(orders)
		}
	})
}

// offerRead offers what was read. Of several files, those that could not be
// read are in the list too; one alone stands in the pane only, or is a
// question.
func (in *Intake) offerRead(got []*subject, failed []session.Pending, all int) {
	if all == 1 && len(failed) == 1 {
		if failed[0].Inside {
			in.askPrivate(failed[0])
		}
		return
	}
	for _, f := range failed {
		got = append(got, &subject{From: f.Path, failed: f.Says})
	}
	in.offer(got)
}

// askPrivate asks whether an address that is not on the public network may be
// asked for a page.
func (in *Intake) askPrivate(f session.Pending) {
	p := in.desk.NewPanel("Fetch from a private address?", 460)
	p.Note(say.Say("%s is an address inside a private network or of this computer, not of the public web. Fetch it only if you know what answers there.", f.Path))
	p.Button("Cancel", false, p.Close)
	p.Button("Fetch it", true, func() {
		p.Close()
		in.Forget(f.Path)
		in.importAll([]errand{{f.Path, true}})
	})
	p.Show()
}

// read reads one file or page.
func (o errand) read(ctx context.Context) ([]*subject, error) {
	if files.IsAddress(o.Path) {
		return o.fetch(ctx)
	}
	imports, err := read.File(ctx, o.Path)
	if errors.Is(err, lists.ErrReferences) {
		refs, err := lists.ReferencesFile(ctx, o.Path)
		return []*subject{{From: o.Path, refs: refs, Take: true}}, err
	}
	return subjectsOf(imports, o.Path, nil), err
}

// errPrivate is that an address is not a public one.
type errPrivate struct{}

// Error says so for people.
func (errPrivate) Error() string {
	return "This address is inside a private network or of this computer, so it was not asked."
}

// Unwrap returns the reason that package data gives.
func (errPrivate) Unwrap() error { return read.ErrPrivate }

// fetch asks for a page, the one request that the program makes.
func (o errand) fetch(ctx context.Context) ([]*subject, error) {
	raw, final, err := read.Fetcher{Private: o.Private}.Page(ctx, o.Path)
	if err != nil {
		if errors.Is(err, read.ErrPrivate) {
			err = errPrivate{}
		}
		return nil, err
	}
	imports, err := read.Bytes(final, raw)
	if len(imports) > 0 {
		imports[0].Warnings = append(imports[0].Warnings, read.AddressDoubts(o.Path, final)...)
	}
	return subjectsOf(imports, final, raw), err
}

func subjectsOf(imports []data.Import, from string, raw []byte) []*subject {
	var out []*subject
	for _, im := range imports {
		im.Role = compare.Retold
		out = append(out, &subject{Im: im, From: from, raw: raw})
	}
	return out
}

var errNoText = errors.New("there is no text on the clipboard: copy a text first, then paste it here")
