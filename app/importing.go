package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"synoptic/compare"
	"synoptic/data"
)

// openImport asks for files: by path, or with the dialog for files.
func (w *window) openImport() {
	if !w.ready() {
		return
	}
	p := w.newPanel("Import", 520)
	path := p.field("File", "Path of a file; several parted by ;", "", 1)
	p.note(formatsSay() + " Or drop files anywhere on the window, or paste a text with Ctrl+V. " + w.importAdvice())
	p.button("Cancel", false, p.close)
	p.button("Browse…", false, func() {
		p.close()
		w.choose(request{title: "Choose texts", verb: "Import", wanted: importable(), several: true, then: w.importFiles})
	})
	p.button("Import", true, func() {
		paths := splitPaths(path.Text)
		if len(paths) == 0 {
			p.complain(errNoPath)
			return
		}
		p.close()
		w.importFiles(paths)
	})
	p.show()
}

// importAdvice says what will become of the files.
func (w *window) importAdvice() string {
	if w.hasOriginal() {
		return "Each text becomes an account of the original."
	}
	return "One text is taken as the original; you can say which, and change it later in its details."
}

func (w *window) hasOriginal() bool {
	return slices.ContainsFunc(w.accounts, func(a data.Account) bool { return a.Role == compare.Original })
}

// splitPaths reads what was typed: paths parted by semicolons, with ~ for the
// home folder.
func splitPaths(typed string) []string {
	var out []string
	for _, p := range strings.Split(typed, ";") {
		if p = strings.Trim(strings.TrimSpace(p), `"'`); p != "" {
			out = append(out, expand(p))
		}
	}
	return out
}

// expand puts the home folder in place of a leading ~.
func expand(path string) string {
	if home, err := os.UserHomeDir(); err == nil && (path == "~" || strings.HasPrefix(path, "~/")) {
		return filepath.Join(home, strings.TrimPrefix(path, "~"))
	}
	return path
}

// dropped imports files that were dropped on the window.
func (w *window) dropped(_ fyne.Position, uris []fyne.URI) {
	if !w.ready() {
		return
	}
	var paths []string
	for _, u := range uris {
		paths = append(paths, u.Path())
	}
	w.importFiles(paths)
}

// pending is an import that is under way or has failed.
type pending struct {
	path string
	says string // why it failed; empty while it works
}

// pendingHigh is the height of one in the list.
const pendingHigh = 74

func (p pending) draw(s *sheet, w *window, i int, y float32) {
	name := filepath.Base(p.path)
	s.text(outletFont.fit(name, 200), 16, y+10, outletFont, s.ink)
	if p.says == "" {
		s.text("Reading…", 16, y+28, smallFont, s.ink3)
		s.box(16, y+42, 204, 2, s.line, 1)
		s.box(16, y+42, 68, 2, s.accent, 1)
		return
	}
	for n, l := range breakLines(p.says, smallFont, 204) {
		if n < 2 {
			s.text(l, 16, y+27+14*float32(n), smallFont, s.deletedText)
		}
	}
	used := s.text("Try again", 16, y+58, statusFont, s.accent)
	s.spot(10, y+48, used+12, 20, "again", func() { w.retry(i) })
	s.text("Dismiss", 16+used+14, y+58, statusFont, s.ink2)
	s.spot(16+used+8, y+48, 60, 20, "dismiss", func() { w.dismiss(i) })
}

// importFiles reads files beside the window and adds what is in them. A file
// that cannot be read stays in the list with the cause.
func (w *window) importFiles(paths []string) {
	if len(paths) == 0 || !w.ready() {
		return
	}
	w.rememberFolder(paths[0])
	for _, p := range paths {
		w.working = append(w.working, pending{path: p})
	}
	w.sources.Refresh()
	if w.importing.busy {
		w.waiting = append(w.waiting, paths...)
		return
	}
	var got []data.Import
	failed := map[string]string{}
	w.importing.run(func(ctx context.Context, _ progress) error {
		for _, path := range paths {
			imports, err := data.ReadFile(ctx, path)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				failed[path] = sentence(err)
			}
			got = append(got, imports...)
		}
		return nil
	}, nil, func(err error) {
		w.dropWorking()
		for _, p := range paths {
			if failed[p] != "" {
				w.working = append(w.working, pending{p, failed[p]})
			}
		}
		w.sources.Refresh()
		w.complainIf(err)
		w.received(got)
		paths, w.waiting = w.waiting, nil
		w.importFiles(paths)
	})
}

// dropWorking takes the imports under way out of the list.
func (w *window) dropWorking() {
	w.working = slices.DeleteFunc(w.working, func(p pending) bool { return p.says == "" })
}

// retry reads a file again that failed.
func (w *window) retry(i int) {
	path := w.working[i].path
	w.dismiss(i)
	w.importFiles([]string{path})
}

// dismiss forgets a failed import.
func (w *window) dismiss(i int) {
	w.working = slices.Delete(w.working, i, i+1)
	w.sources.Refresh()
}

// received adds imports. Where there is no original yet and the choice is
// open, it asks which one it is.
func (w *window) received(imports []data.Import) {
	switch {
	case len(imports) == 0:
	case w.hasOriginal():
		w.add(imports, -1)
	case len(imports) == 1:
		w.add(imports, firstIf(len(w.accounts) == 0))
	default:
		w.askOriginal(imports)
	}
}

// firstIf is 0, the place of the first import, or -1 for none.
func firstIf(yes bool) int {
	if yes {
		return 0
	}
	return -1
}

// askOriginal asks which of several texts is the original.
func (w *window) askOriginal(imports []data.Import) {
	p := w.newPanel("Which one is the original?", 520)
	p.note("The others are compared with it. You can change this later in the details of a text.")
	list := newPicker(w.look, 480, min(320, entryHigh*float32(len(imports)+1)))
	list.escape = p.close
	var choices []choice
	for i, im := range imports {
		choices = append(choices, choice{head: outletOf(im.Account), right: factsOf(im.Account, wordsOf(im.Text)), sub: filepath.Base(im.Origin.File),
			do: func() { p.close(); w.add(imports, i) }})
	}
	choices = append(choices, choice{head: "None of them", sub: "Compare the texts with one another.",
		do: func() { p.close(); w.add(imports, -1) }})
	list.offer(choices, "")
	p.add(w.look.quietly(list.scroll))
	p.button("Cancel", false, p.close)
	p.button("Import", true, list.pick)
	p.first = list
	p.show()
}

// add stores imports, the one at original as the original.
func (w *window) add(imports []data.Import, original int) {
	for i := range imports {
		imports[i].Role = compare.Retold
		if i == original {
			imports[i].Role = compare.Original
		}
	}
	if _, err := w.store.Add(w.project.ID, imports...); err != nil {
		w.complain(err)
		return
	}
	w.tell(importedSays(imports))
	w.reload()
}

// importedSays tells what was imported, with the doubts of the readers.
func importedSays(imports []data.Import) string {
	says := count(len(imports), "text", "texts") + " imported."
	for _, im := range imports {
		for _, doubt := range im.Warnings {
			says += " " + outletOf(im.Account) + ": " + doubt
		}
	}
	return says
}
