package app

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"time"

	"synoptic/compare"
	"synoptic/data"
)

var errNoRows = errors.New("the filter chooses no claims: clear it, or export all of them")

// separators are the signs that may part the cells of a CSV file.
var separators = []struct {
	name string
	sign byte
}{{"Comma", ','}, {"Semicolon", ';'}, {"Tab", '\t'}}

// exportOrder is what an export has to do.
type exportOrder struct {
	path     string
	layout   string
	preset   data.Preset
	filtered bool
}

// openExport asks how and where to write the table.
func (w *window) openExport() {
	if w.cmp == nil || w.stale {
		return
	}
	o := exportOrder{layout: w.setting("export.layout", compare.TableKinds[0].Key), preset: data.Presets[0]}
	p := w.newPanel("Export CSV", 560)
	path := p.field("File", "Path of the file to write", filepath.Join(w.folder(), fileName(w.project.Name)+".csv"), 1)
	w.askRows(p, &o)
	w.askLayout(p, &o)
	w.askPreset(p, &o)
	p.button("Cancel", false, p.close)
	p.button("Browse…", false, func() { w.browseSave(path) })
	p.button("Export", true, func() {
		if o.path = expand(strings.TrimSpace(path.Text)); o.path == "" {
			p.complain(errNoPath)
			return
		}
		if filepath.Ext(o.path) == "" {
			o.path += ".csv"
		}
		w.export(p, o)
	})
	p.show()
}

// askRows offers what is on screen, where that is not everything.
func (w *window) askRows(p *panel, o *exportOrder) {
	all := "All " + count(len(w.cmp.Groups), "claim", "claims")
	shown := len(w.table.rows)
	if shown == len(w.cmp.Groups) {
		p.note(all + ".")
		return
	}
	o.filtered = true
	p.choice("Claims", []string{"The " + count(shown, "claim", "claims") + " on screen", all}, 0,
		func(i int) { o.filtered = i == 0 })
}

// askLayout offers the tables.
func (w *window) askLayout(p *panel, o *exportOrder) {
	names, at := []string{"Long", "Wide", "Accounts", "Quotations", "Findings", "Decisions", "Codes", "Codebook", "Agreement"}, 0
	for i, k := range compare.TableKinds {
		if k.Key == o.layout {
			at = i
		}
	}
	p.choice("Table: long has a row per claim and account, wide a row per claim", names[:len(compare.TableKinds)], at,
		func(i int) { o.layout = compare.TableKinds[i].Key })
}

// askPreset offers the programs for which the file is meant, and the sign
// between the cells.
func (w *window) askPreset(p *panel, o *exportOrder) {
	at, sign := 0, 0
	var names, signs []string
	for i, preset := range data.Presets {
		names = append(names, preset.Name)
		if preset.Key == w.setting("export.preset", data.Presets[0].Key) {
			at, o.preset = i, preset
		}
	}
	for i, s := range separators {
		signs = append(signs, s.name)
		if s.name == w.setting("export.separator", separators[0].name) {
			sign, o.preset.Comma = i, s.sign
		}
	}
	p.choice("For", names, at, func(i int) {
		comma := o.preset.Comma
		o.preset = data.Presets[i]
		o.preset.Comma = comma
	})
	p.choice("Between the cells: Excel in countries with a decimal comma wants the semicolon", signs, sign,
		func(i int) { o.preset.Comma = separators[i].sign })
}

// browseSave asks for a file to write and puts its path into a field.
func (w *window) browseSave(path *field) {
	name := filepath.Base(path.Text)
	w.choose(request{title: "Choose where to save", verb: "Choose", wanted: []string{filepath.Ext(name)}, name: name,
		then: func(paths []string) {
			path.SetText(paths[0])
			w.Canvas().Focus(path)
		}})
}

// export writes the table beside the window. The panel closes when the file
// is whole; an error is shown in it.
func (w *window) export(p *panel, o exportOrder) {
	if o.filtered && len(w.table.rows) == 0 {
		p.complain(errNoRows)
		return
	}
	decisions, err := w.store.Decisions(w.project.ID)
	if err != nil {
		p.complain(err)
		return
	}
	job := data.Job{Comparison: w.cmp, Layout: o.layout, Preset: o.preset, Options: compare.TableOptions{
		Project: "p" + projectKey(w.project.ID), App: w.opts.Version, Decisions: decisions,
		At: time.Now().UTC().Format(time.RFC3339)}}
	if o.filtered {
		job.Options.Groups = append([]int{}, w.table.rows...)
	}
	p.filled.set("Writing…", true)
	var doubts []string
	w.exporting.run(func(ctx context.Context, _ progress) error {
		return data.WriteFile(o.path, func(out io.Writer) error {
			var err error
			doubts, err = exportOf("csv").Write(data.Stoppable(ctx, out), job)
			return err
		})
	}, nil, func(err error) {
		p.filled.set("Export", false)
		if err != nil {
			p.complain(err)
			return
		}
		w.exported(p, o, doubts)
	})
}

// exported remembers what was chosen and says where the file is.
func (w *window) exported(p *panel, o exportOrder, doubts []string) {
	p.close()
	w.rememberFolder(o.path)
	w.set("export.layout", o.layout)
	w.set("export.preset", o.preset.Key)
	for _, s := range separators {
		if s.sign == o.preset.Comma {
			w.set("export.separator", s.name)
		}
	}
	says := "Written: " + o.path
	for _, d := range doubts {
		says += " " + capital(d)
	}
	w.tell(says)
}
