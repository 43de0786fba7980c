// Package export writes what is compared into files: a panel asks what, how and
// where, and shows how it begins; the last order can be carried out once more.
//
//   - export.go has the Order, which is remembered as JSON, and carries it out
//     beside the window.
//   - form.go is the panel, lines.go and codes.go its lines of options, marks.go
//     what parts the cells of CSV, glimpse.go the preview.
//
// What is written is package data's.
package export

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data/sheet"
	"synoptic/data/write"
)

var (
	errNoRows  = errors.New("the filter chooses no claims: clear it, or export all of them")
	errNoLast  = errors.New("nothing of this comparison has been exported yet: export it once, then the same can be written again")
	errStopped = errors.New("stopped: what stood there before is unchanged")
)

// Order is what an export has to do. It is remembered as JSON.
type Order struct {
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

// Exports writes what is compared into files: the panel that asks what, how and
// where, and the same once more.
type Exports struct {
	s          *session.Session
	files      *files.Chooser
	calls      Calls
	Writing    task.Lane
	previewing task.Lane
	clearing   task.Lane
}

// Calls is what exporting asks of the window.
type Calls struct {
	Version string                  // of the program
	Wrote   func()                  // there is an order now that can be carried out again
	Ended   func()                  // an export has come to an end, well or not; may be nil
	Show    func(path string) error // opens a file in the program that the system has for it
}

// New makes the export of what is open in a session.
func New(s *session.Session, f *files.Chooser, calls Calls) *Exports {
	return &Exports{s: s, files: f, calls: calls, Writing: s.Lane(), previewing: s.Lane(), clearing: s.Lane()}
}

// preset returns how CSV is to be written.
func (o Order) preset() sheet.Preset {
	out := sheet.Presets[0]
	for _, p := range sheet.Presets {
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
func (e *Exports) lastOrder(key string) (o Order, ok bool) {
	err := json.Unmarshal([]byte(e.s.Setting(key, "")), &o)
	return o, err == nil && o.Format != ""
}

// lastKey is where the last order of the open comparison is remembered.
func (e *Exports) lastKey() string {
	if e.s.Store == nil {
		return ""
	}
	return fmt.Sprintf("export.last.%s#%d", e.s.Store.Path(), e.s.Project.ID)
}

func (e *Exports) rememberOrder(o Order) {
	raw, err := json.Marshal(o)
	if err != nil {
		return
	}
	e.s.Set("export.order", string(raw))
	e.s.Set(e.lastKey(), string(raw))
	e.files.Remember(true, o.Path)
}

// exportJob is what the order asks for, of what is open now.
func (e *Exports) exportJob(o Order) (write.Job, error) {
	decisions, err := e.s.Store.Decisions(e.s.Project.ID)
	if err != nil {
		return write.Job{}, err
	}
	job, now := e.s.Stored().Job(e.s.Cmp, decisions), time.Now().UTC()
	job.Layout, job.Preset, job.Language = o.Layout, o.preset(), o.Language
	job.Options.Export, job.Options.App, job.Options.At = "e"+now.Format("20060102T150405Z"), e.calls.Version, now.Format(time.RFC3339)
	job.Options.CodeColumns, job.Options.Variable = o.Columns && o.hasColumns(), o.Variable
	if o.oneCoder() && slices.Contains(e.s.Cmp.Codes().Coders(), o.Coder) {
		job.Options.Coders = []string{o.Coder}
	}
	if o.Filtered {
		job.Filter = e.s.View.Filter
		job.Options.Groups = append([]int{}, e.s.View.Order...)
	}
	return job, nil
}

// CarryOut writes beside the window, and tells how far it is and how it ended.
func (e *Exports) CarryOut(o Order, watch task.Progress, then func(doubts []write.Doubt, err error)) {
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
	var doubts []write.Doubt
	e.Writing.Run(func(ctx context.Context, report task.Progress) error {
		job.Options.Report = func(done, total int) { report("", done, total) }
		var err error
		doubts, err = write.Save(ctx, o.Path, format, job)
		return err
	}, watch, func(err error) {
		then(doubts, err)
		if e.calls.Ended != nil {
			e.calls.Ended()
		}
	})
}

// Again does the last export of this comparison once more, to the same
// place.
func (e *Exports) Again() {
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
	e.CarryOut(o, nil, func(doubts []write.Doubt, err error) {
		if err != nil {
			e.s.Complain(err)
			return
		}
		e.exported(o, doubts)
	})
}

// ClearLeft removes, beside the window, what an export left that was killed in
// the folder of the last ones.
func (e *Exports) ClearLeft() {
	folder := e.files.Last(true)
	e.clearing.Run(func(context.Context, task.Progress) error {
		write.Clear(folder)
		return nil
	}, nil, func(error) {})
}

// CanAgain reports whether this comparison has been exported.
func (e *Exports) CanAgain() bool {
	_, ok := e.lastOrder(e.lastKey())
	return ok && e.s.Cmp != nil && !e.s.Stale
}

// exported remembers what was chosen and says where it is.
func (e *Exports) exported(o Order, doubts []write.Doubt) {
	e.rememberOrder(o)
	e.calls.Wrote()
	says := say.Say("Written: %s", o.Path) + " " + session.Doubts(doubts)
	if o.Format == "package" {
		if sum := write.SumOf(o.Path); sum != "" {
			says = strings.TrimSpace(says) + " " + say.Say("To fix it in a paper: the SHA-256 of %s is %s.", write.SumsFile, sum)
		}
	}
	e.s.TellWritten(o.Path, strings.TrimSpace(says))
}

// Print writes the report as a page and opens it in the browser of the system,
// which prints it. What the filter shows is printed.
func (e *Exports) Print() {
	if e.s.LacksTable() {
		return
	}
	e.s.View.Settle()
	o := e.firstOrder()
	o.Format, o.Language, o.Path = "html", reportLanguage(), filepath.Join(os.TempDir(), say.FileName(e.s.Project.Name)+" report.html")
	e.CarryOut(o, nil, func(_ []write.Doubt, err error) {
		if err != nil {
			e.s.Complain(err)
			return
		}
		e.s.ComplainIf(e.calls.Show(o.Path))
		e.s.Tell("The report opens in the browser: print it there.")
	})
}

// Preset is how tables were written last.
func (e *Exports) Preset() sheet.Preset {
	o, _ := e.lastOrder("export.order")
	return o.preset()
}
