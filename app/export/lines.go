package export

import (
	"slices"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/data/sheet"
	"synoptic/data/write"
)

// Measures of the form.
const (
	formLabel = 84 // room for the labels at the left
	formLineH = 38
)

// formLine is a line of the form: a label and options.
type formLine struct {
	label *ui.Drawing
	*ui.Switches
	shown func() bool
	fresh func() (options []string, at int) // where they depend on other lines
}

// update shows the line where it means something.
func (l *formLine) update() {
	on := l.shown == nil || l.shown()
	ui.SetVisible(l.label, on)
	ui.SetVisible(l.Switches, on)
	if on && l.fresh != nil {
		l.Options, l.At = l.fresh()
	}
	l.Switches.Refresh()
}

// line adds a line to the form.
func (f *form) line(label string, options []string, at int, changed func(int)) *formLine {
	c := ui.NewSwitches(f.e.files.Look, options, at, changed)
	c.Escape, c.Enter = f.p.Close, func() { f.p.Key(fyne.KeyReturn, false) }
	l := &formLine{label: f.sideLabel(label), Switches: c}
	f.lines = append(f.lines, l)
	return l
}

// sideLabel is a label at the left of what it names.
func (f *form) sideLabel(words string) *ui.Drawing {
	return ui.NewDrawing(f.e.files.Look, func(s *ui.Sheet, size fyne.Size) {
		s.Text(ui.LabelFont.Fit(say.Say(words), size.Width), 0, size.Height/2, ui.LabelFont, s.Ink2)
	})
}

// choices makes the lines of options.
func (f *form) choices() {
	var formats []string
	for _, x := range offered {
		formats = append(formats, x.name)
	}
	f.purposeLine()
	first := len(f.lines)
	at := slices.IndexFunc(offered, func(x struct{ key, name string }) bool { return x.key == f.o.Format })
	as := f.line("As", formats, at, func(i int) { f.o.Format = offered[i].key; f.reformat() })
	f.format = as.Switches
	as.fresh = func() ([]string, int) {
		return formats, slices.IndexFunc(offered, func(x struct{ key, name string }) bool { return x.key == f.o.Format })
	}
	f.tableLine()
	f.presetLines()
	f.codeLines()
	f.languageLine()
	place := f.line("Into", []string{"A folder", "A ZIP file"}, pick(f.o.Zip, 1, 0), func(i int) { f.o.Zip = i == 1; f.reformat() })
	place.shown = func() bool { return f.o.Format == "package" }
	for _, l := range f.lines[first:] {
		f.detailed(l)
	}
	f.rowsLine()
}

// pick is one of two values.
func pick[T any](first bool, a, b T) T {
	if first {
		return a
	}
	return b
}

// tableLine offers the tables of the format: a workbook has all companions.
func (f *form) tableLine() {
	l := f.line("Table", nil, 0, func(i int) { f.o.Layout = f.tables[i]; f.changed() })
	l.shown = func() bool { return f.o.Format == "csv" || f.o.Format == "xlsx" }
	l.fresh = func() (options []string, at int) {
		f.tables = nil
		for _, t := range write.Tables {
			if f.o.Format == "xlsx" && t.Key != "long" && t.Key != "wide" {
				continue
			}
			f.tables = append(f.tables, t.Key)
			options = append(options, pick(tables[t.Key] != "", tables[t.Key], t.File))
		}
		return options, max(0, slices.Index(f.tables, f.o.Layout))
	}
}

// presetLines offer the programs for which CSV is meant, and what parts cells.
func (f *form) presetLines() {
	csv := func() bool { return f.o.Format == "csv" || f.o.Format == "package" }
	var names, signs []string
	at := 0
	for i, p := range sheet.Presets {
		names = append(names, p.Name)
		at = pick(p.Key == f.o.Preset, i, at)
	}
	for _, m := range marks {
		signs = append(signs, m.name)
	}
	meant := f.line("Meant for", names, at, func(i int) {
		f.o.Preset = sheet.Presets[i].Key
		f.o.mark(marksHere(f.o.Preset))
		f.changed()
	})
	meant.shown, meant.fresh = csv, func() ([]string, int) {
		return names, slices.IndexFunc(sheet.Presets, func(p sheet.Preset) bool { return p.Key == f.o.Preset })
	}
	l := f.line("Separator", nil, 0, func(i int) { f.o.mark(i); f.changed() })
	l.shown, l.fresh = csv, func() ([]string, int) { return signs, marksAt(f.o) }
	f.line("Line breaks", []string{"Kept", "As ¶"}, pick(f.o.OneLine, 1, 0), func(i int) { f.o.OneLine = i == 1; f.changed() }).shown = csv
}

// rowsLine offers what is on screen, where that is not everything.
func (f *form) rowsLine() {
	shown, all := len(f.e.s.View.Order), len(f.e.s.Cmp.Groups)
	options := []string{say.Say("The %s on screen", say.Count(shown, "claim", "claims")), say.Say("All %s", say.Count(all, "claim", "claims"))}
	l := f.line("Claims", options, pick(f.o.Filtered, 0, 1), func(i int) { f.o.Filtered = i == 0; f.changed() })
	l.shown = func() bool { return shown < all }
}

// parts are the objects of the form in the order of Tab.
func (f *form) parts(browse *ui.Button) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, l := range f.lines {
		out = append(out, l.label, l.Switches)
	}
	out = append(out, f.preview.head, f.preview.kind, f.preview.ground, f.preview.root)
	return append(out, f.sideLabel("File"), f.path.Boxed(), browse)
}

// formLayout puts the lines that mean something under one another, the file
// at the foot, and gives the preview the rest.
type formLayout struct {
	f    *form
	high float32
}

// MinSize implements fyne.Layout.
func (l *formLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, l.high) }

// Layout implements fyne.Layout.
func (l *formLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(2)
	for _, line := range l.f.lines {
		if !line.Switches.Visible() {
			continue
		}
		high := line.HeightFor(size.Width - formLabel)
		putAt(line.label, 0, y, formLabel-8, 34)
		putAt(line.Switches, formLabel, y, size.Width-formLabel, high)
		y += high + formLineH - 34
	}
	p, foot := l.f.preview, size.Height-36
	p.fits(foot-y-52 > 2*glimpseLine)
	putAt(p.head, 0, y+4, size.Width, 34)
	kinds := p.kind.Wide()
	putAt(p.kind, size.Width-kinds, y+4, kinds, 34)
	putAt(p.ground, 0, y+42, size.Width, foot-y-52)
	putAt(p.root, 1, y+43, size.Width-2, foot-y-54)
	file := objects[len(objects)-3:]
	browse := file[2].MinSize().Width
	putAt(file[0], 0, foot, formLabel-8, 34)
	putAt(file[1], formLabel, foot, size.Width-formLabel-browse-8, 34)
	putAt(file[2], size.Width-browse, foot+2, browse, 30)
}

// putAt puts an object somewhere.
func putAt(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
