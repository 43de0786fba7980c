package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
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

// exports writes what is compared into files: the panel that asks what, how and
// where, and the same once more.
type exports struct {
	s          *session.Session
	files      *files.Chooser
	calls      exportCalls
	writing    task.Lane
	previewing task.Lane
}

// exportCalls is what exporting asks of the window.
type exportCalls struct {
	Version string // of the program
	Wrote   func() // there is an order now that can be carried out again
}

func newExports(s *session.Session, f *files.Chooser, calls exportCalls) *exports {
	return &exports{s: s, files: f, calls: calls, writing: s.Lane(), previewing: s.Lane()}
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
func (e *exports) lastOrder(key string) (o exportOrder, ok bool) {
	err := json.Unmarshal([]byte(e.s.Setting(key, "")), &o)
	return o, err == nil && o.Format != ""
}

// lastKey is where the last order of the open comparison is remembered.
func (e *exports) lastKey() string {
	if e.s.Store == nil {
		return ""
	}
	return fmt.Sprintf("export.last.%s#%d", e.s.Store.Path(), e.s.Project.ID)
}

func (e *exports) rememberOrder(o exportOrder) {
	raw, err := json.Marshal(o)
	if err != nil {
		return
	}
	e.s.Set("export.order", string(raw))
	e.s.Set(e.lastKey(), string(raw))
	e.files.Remember(true, o.Path)
}

// exportJob is what the order asks for, of what is open now.
func (e *exports) exportJob(o exportOrder) (data.Job, error) {
	job := data.Job{Comparison: e.s.Cmp, Layout: o.Layout, Preset: o.preset(), Language: o.Language, Origins: map[int64]data.Origin{}}
	pages := map[int64][]compare.Page{}
	decisions, err := e.s.Store.Decisions(e.s.Project.ID)
	if err != nil {
		return job, err
	}
	for _, a := range e.s.Accounts {
		job.Origins[a.ID], pages[a.ID] = a.Origin, a.Cited()
	}
	now := time.Now().UTC()
	job.Options = compare.TableOptions{Project: "p" + e.s.Key(), Export: "e" + now.Format("20060102T150405Z"), App: e.calls.Version, Decisions: decisions,
		At: now.Format(time.RFC3339), Pages: pages}
	job.Options.CodeColumns, job.Options.Variable = o.Columns && o.hasColumns(), o.Variable
	if o.oneCoder() && slices.Contains(e.s.Cmp.Coders(), o.Coder) {
		job.Options.Coders = []string{o.Coder}
	}
	if o.Filtered {
		job.Filter = e.s.View.Filter
		job.Options.Groups = append([]int{}, e.s.View.Order...)
	}
	return job, nil
}

// carryOut writes beside the window, and tells how far it is and how it ended.
func (e *exports) carryOut(o exportOrder, watch task.Progress, then func(doubts []string, err error)) {
	if o.Filtered && len(e.s.View.Order) == 0 {
		then(nil, errNoRows)
		return
	}
	job, err := e.exportJob(o)
	if err != nil {
		then(nil, err)
		return
	}
	format := session.ExportOf(o.Format)
	var doubts []string
	e.writing.Run(func(ctx context.Context, report task.Progress) error {
		job.Options.Report = func(done, total int) { report("", done, total) }
		var err error
		doubts, err = data.Save(ctx, o.Path, format, job)
		return err
	}, watch, func(err error) { then(doubts, err) })
}

// exportAgain does the last export of this comparison once more, to the same
// place.
func (e *exports) exportAgain() {
	if e.s.Cmp == nil || e.s.Stale {
		return
	}
	o, ok := e.lastOrder(e.lastKey())
	if !ok {
		e.s.Complain(errNoLast)
		return
	}
	e.s.View.Settle()
	o.Filtered = o.Filtered && len(e.s.View.Order) < len(e.s.Cmp.Groups)
	e.s.Complain(nil)
	e.carryOut(o, nil, func(doubts []string, err error) {
		if err != nil {
			e.s.Complain(err)
			return
		}
		e.exported(o, doubts)
	})
}

// canExportAgain reports whether this comparison has been exported.
func (e *exports) canExportAgain() bool {
	_, ok := e.lastOrder(e.lastKey())
	return ok && e.s.Cmp != nil && !e.s.Stale
}

// exported remembers what was chosen and says where it is.
func (e *exports) exported(o exportOrder, doubts []string) {
	e.rememberOrder(o)
	e.calls.Wrote()
	e.s.Tell(strings.TrimSpace(say.Say("Written: %s", o.Path) + " " + session.Doubts(doubts)))
}

// preset is how tables were written last.
func (e *exports) preset() data.Preset {
	o, _ := e.lastOrder("export.order")
	return o.preset()
}
