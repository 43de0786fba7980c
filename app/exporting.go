package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data"
)

var (
	errNoRows  = errors.New("the filter chooses no claims: clear it, or export all of them")
	errNoLast  = errors.New("nothing of this comparison has been exported yet: export it once, then the same can be written again")
	errStopped = errors.New("stopped: what stood there before is unchanged")
)

// exportOrder is what an export has to do. It is remembered as JSON.
type exportOrder struct {
	Format   string
	Path     string
	Layout   string
	Preset   string
	Comma    string
	Decimal  string
	OneLine  bool // ¶ for line breaks
	Zip      bool
	Filtered bool             // what is on screen, not everything
	Coder    string           // whose codes; empty for everybody's
	Columns  bool             // a column for every code
	Variable compare.Variable // of a reliability matrix
	Language string           // of a report
}

// preset returns how CSV is to be written.
func (o exportOrder) preset() data.Preset {
	out := data.Presets[0]
	for _, p := range data.Presets {
		if p.Key == o.Preset {
			out = p
		}
	}
	if o.Comma != "" {
		out.Comma = o.Comma[0]
	}
	if o.Decimal != "" {
		out.Decimal = o.Decimal[0]
	}
	out.OneLine = o.OneLine
	return out
}

// lastOrder is the order that was carried out last, of this comparison or of
// any; ok is false where there is none.
func (w *window) lastOrder(key string) (o exportOrder, ok bool) {
	err := json.Unmarshal([]byte(w.s.Setting(key, "")), &o)
	return o, err == nil && o.Format != ""
}

// lastKey is where the last order of the open comparison is remembered.
func (w *window) lastKey() string {
	if w.s.Store == nil {
		return ""
	}
	return fmt.Sprintf("export.last.%s#%d", w.s.Store.Path(), w.s.Project.ID)
}

func (w *window) rememberOrder(o exportOrder) {
	raw, err := json.Marshal(o)
	if err != nil {
		return
	}
	w.s.Set("export.order", string(raw))
	w.s.Set(w.lastKey(), string(raw))
	w.rememberFolder(writeFolder, o.Path)
}

// exportJob is what the order asks for, of what is open now.
func (w *window) exportJob(o exportOrder) (data.Job, error) {
	job := data.Job{Comparison: w.s.Cmp, Layout: o.Layout, Preset: o.preset(), Language: o.Language, Origins: map[int64]data.Origin{}}
	pages := map[int64][]compare.Page{}
	decisions, err := w.s.Store.Decisions(w.s.Project.ID)
	if err != nil {
		return job, err
	}
	for _, a := range w.s.Accounts {
		job.Origins[a.ID], pages[a.ID] = a.Origin, a.Cited()
	}
	now := time.Now().UTC()
	job.Options = compare.TableOptions{Project: "p" + w.s.Key(), Export: "e" + now.Format("20060102T150405Z"), App: w.opts.Version, Decisions: decisions,
		At: now.Format(time.RFC3339), Pages: pages}
	job.Options.CodeColumns, job.Options.Variable = o.Columns && o.hasColumns(), o.Variable
	if o.oneCoder() && slices.Contains(w.s.Cmp.Coders(), o.Coder) {
		job.Options.Coders = []string{o.Coder}
	}
	if o.Filtered {
		job.Filter = w.s.View.Filter
		job.Options.Groups = append([]int{}, w.s.View.Order...)
	}
	return job, nil
}

// carryOut writes beside the window, and tells how far it is and how it ended.
func (w *window) carryOut(o exportOrder, watch task.Progress, then func(doubts []string, err error)) {
	if o.Filtered && len(w.s.View.Order) == 0 {
		then(nil, errNoRows)
		return
	}
	job, err := w.exportJob(o)
	if err != nil {
		then(nil, err)
		return
	}
	format := session.ExportOf(o.Format)
	var doubts []string
	w.exporting.Run(func(ctx context.Context, report task.Progress) error {
		job.Options.Report = func(done, total int) { report("", done, total) }
		var err error
		doubts, err = data.Save(ctx, o.Path, format, job)
		return err
	}, watch, func(err error) { then(doubts, err) })
}

// exportAgain does the last export of this comparison once more, to the same
// place.
func (w *window) exportAgain() {
	if w.s.Cmp == nil || w.s.Stale {
		return
	}
	o, ok := w.lastOrder(w.lastKey())
	if !ok {
		w.s.Complain(errNoLast)
		return
	}
	w.s.View.Settle()
	o.Filtered = o.Filtered && len(w.s.View.Order) < len(w.s.Cmp.Groups)
	w.s.Complain(nil)
	w.carryOut(o, nil, func(doubts []string, err error) {
		if err != nil {
			w.s.Complain(err)
			return
		}
		w.exported(o, doubts)
	})
}

// canExportAgain reports whether this comparison has been exported.
func (w *window) canExportAgain() bool {
	_, ok := w.lastOrder(w.lastKey())
	return ok && w.s.Cmp != nil && !w.s.Stale
}

// exported remembers what was chosen and says where it is.
func (w *window) exported(o exportOrder, doubts []string) {
	w.rememberOrder(o)
	w.refresh()
	w.s.Tell(strings.TrimSpace(say.Say("Written: %s", o.Path) + " " + session.Doubts(doubts)))
}

// browseSave asks for a file to write and puts its path into a field.
func (w *window) browseSave(path *ui.Field) { w.browseThen(path, nil) }

// browseThen is browseSave; then is told the path that was chosen, over which
// the person has agreed to write.
func (w *window) browseThen(path *ui.Field, then func(string)) {
	name := filepath.Base(path.Text)
	w.choose(files.Request{Title: "Choose where to save", Verb: "Choose", Wanted: []string{filepath.Ext(name)}, Name: name,
		Then: func(paths []string) {
			if then != nil {
				then(paths[0])
			}
			path.SetText(paths[0])
			w.Canvas().Focus(path)
		}})
}
