package export

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/data/sheet"
	"synoptic/data/write"
)

// offered are what the panel offers, by their keys in write.Exports.
var offered = []struct{ key, name string }{
	{"csv", say.Phrase("CSV table")}, {"xlsx", say.Phrase("Excel workbook")}, {"package", say.Phrase("All tables")},
	{"html", say.Phrase("Report for the web")}, {"docx", say.Phrase("Report in Word")}, {"json", say.Phrase("JSON")},
	{"qdpx", say.Phrase("QDA project")}, {"qdc", say.Phrase("QDA codebook")}, {"recal", say.Phrase("Reliability matrix")}, {"coding", say.Phrase("Coding file")},
}

// tables are short names of the tables, by their keys.
var tables = map[string]string{
	"long": say.Phrase("A row per claim and account (long)"), "wide": say.Phrase("A row per claim (wide)"), "accounts": say.Phrase("Accounts"), "quotations": say.Phrase("Quotations"),
	"figures": say.Phrase("Figures"), "judged": say.Phrase("Findings checked by people"), "findings": say.Phrase("Findings"), "decisions": say.Phrase("Decisions"),
	"codes": say.Phrase("Codes"), "codebook": say.Phrase("Codebook"), "agreement": say.Phrase("Agreement"), "reliability": say.Phrase("Reliability"),
}

// form is the panel that asks what to export, and shows how it begins.
type form struct {
	e       *Exports
	p       *ui.Panel
	o       Order
	path    *ui.Field
	format  *ui.Switches
	lines   []*formLine
	tables  []string // keys of the tables that are offered now
	preview *glimpse
	body    *fyne.Container
	details bool   // all options are shown
	agreed  string // a path over which the person has agreed to write
}

// Open asks what to write, how and where.
func (e *Exports) Open() {
	if !e.s.LacksTable() {
		e.s.View.Settle()
		e.ask()
	}
}

// ask opens the panel.
func (e *Exports) ask() *form {
	f := &form{e: e, o: e.firstOrder()}
	size := e.files.Window.Canvas().Size()
	f.p = e.files.NewPanel("Export", max(640, min(900, size.Width-80)))
	f.preview = newGlimpse(e.files.Look)
	f.preview.escape = f.p.Close
	f.choices()
	f.path = f.p.Field("File", "Path of the file to write", f.proposed(), 1)
	f.p.Body = nil // the form has a layout of its own
	f.path.OnChanged = f.typed
	browse := ui.NewButton(e.files.Look, "Browse…", false, f.browse)
	browse.Escape = f.p.Close
	f.body = container.New(&formLayout{f: f, high: max(330, min(560, size.Height-150))}, f.parts(browse)...)
	f.p.Add(f.body)
	f.p.Button("Cancel", false, f.cancel)
	f.p.Button("Export", true, f.export)
	f.p.Closed = func() { e.Writing.Stop(); e.previewing.Stop() }
	f.p.Show()
	f.changed()
	return f
}

// firstOrder is what the panel begins with: what was chosen last, with what is
// on screen where that is not everything.
func (e *Exports) firstOrder() Order {
	o, ok := e.lastOrder("export.order")
	if !ok || !slices.ContainsFunc(offered, func(f struct{ key, name string }) bool { return f.key == o.Format }) {
		o = Order{Format: purposes[0].format, Layout: write.Tables[0].Key, Preset: sheet.Presets[0].Key, Language: reportLanguage()}
		o.mark(marksHere(o.Preset))
	}
	o.Decimal, o.Language = cmp.Or(o.Decimal, "."), cmp.Or(o.Language, reportLanguage()) // orders of older versions have none
	o.Filtered = len(e.s.View.Order) < len(e.s.Cmp.Groups)
	return o
}

// ending is how the name of the file ends; empty for a folder.
func (f *form) ending() string {
	switch {
	case f.o.Format == "package" && !f.o.Zip:
		return ""
	case f.o.Format == "csv" && f.o.Comma == "\t" && strings.EqualFold(filepath.Ext(f.o.Path), ".tsv"):
		return ".tsv"
	}
	return session.ExportOf(f.o.Format).Extensions[0]
}

// proposed is the path to begin with: where the comparison was exported to
// last in this format, or a name of its own in the last folder.
func (f *form) proposed() string {
	if last, ok := f.e.lastOrder(f.e.lastKey()); ok && last.Format == f.o.Format && last.Zip == f.o.Zip {
		f.agreed = last.Path
		return last.Path
	}
	name := say.FileName(f.e.s.Project.Name)
	if f.ending() == "" {
		name += " tables"
	}
	return filepath.Join(f.e.files.Last(true), name+f.ending())
}

// typed follows the path: its ending chooses the format.
func (f *form) typed(text string) {
	f.agreed, f.o.Path = "", text
	f.p.Filled.Set("Export", false)
	end := strings.ToLower(filepath.Ext(strings.TrimSpace(text)))
	if end == "" || slices.Contains(session.ExportOf(f.o.Format).Extensions, end) {
		return
	}
	for i, x := range offered {
		if slices.Contains(session.ExportOf(x.key).Extensions, end) {
			f.o.Format, f.o.Zip = x.key, x.key == "package"
			f.format.At = i
			f.format.Refresh()
			f.changed()
			return // the usual one of several
		}
	}
}

// reformat follows the choice of a format: the name of the file ends as it should.
func (f *form) reformat() {
	old := strings.TrimSpace(f.path.Text)
	base := strings.TrimSuffix(filepath.Base(old), filepath.Ext(old))
	base = strings.TrimSuffix(base, " tables")
	if f.ending() == "" {
		base += " tables"
	}
	f.path.OnChanged = nil
	f.path.SetText(filepath.Join(filepath.Dir(old), base+f.ending()))
	f.path.OnChanged = f.typed
	f.o.Path, f.agreed = f.path.Text, ""
	f.changed()
}

func (f *form) browse() {
	f.e.files.Browse(f.path, func(path string) { f.agreed = path })
}

// cancel stops an export under way, or closes the panel.
func (f *form) cancel() {
	if !f.e.Writing.Busy {
		f.p.Close()
		return
	}
	f.e.Writing.Stop()
	f.p.Filled.Set("Export", false)
	f.p.Complain(errStopped)
}

var errThere = errors.New("there is a file of this name already: press Replace to write over it, or choose another name")

// export carries the order out, after asking where that replaces a file.
func (f *form) export() {
	path := files.Expand(strings.TrimSpace(f.path.Text))
	if path == "" {
		f.p.Complain(files.ErrNoPath)
		return
	}
	if filepath.Ext(path) == "" {
		path += f.ending()
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() && path != f.agreed {
		f.agreed = path
		f.p.Filled.Set("Replace", false)
		f.p.Complain(errThere)
		return
	}
	o := f.o
	o.Path = path
	f.p.Complain(nil)
	f.p.Filled.Set("Writing…", true)
	f.e.CarryOut(o, f.watch, func(doubts []write.Doubt, err error) {
		f.p.Filled.Set("Export", false)
		if err != nil {
			f.p.Complain(err)
			return
		}
		f.p.Close()
		f.e.exported(o, doubts)
	})
}

// watch shows how far the writing is.
func (f *form) watch(_ string, done, total int) {
	f.p.Filled.Set(say.Say("Writing: %d %%", 100*done/max(total, 1)), true)
}

// changed shows the beginning of what would be written now.
func (f *form) changed() {
	for _, l := range f.lines {
		l.update()
	}
	f.body.Refresh()
	o := f.o
	job, err := f.e.exportJob(o)
	if err != nil {
		f.p.Complain(err)
		return
	}
	format := session.ExportOf(o.Format)
	var got write.Glimpse
	f.e.previewing.Run(func(context.Context, task.Progress) error {
		var err error
		got, err = write.Preview(format, job, glimpsedRows)
		return err
	}, nil, func(err error) { f.preview.show(got, err) })
}
