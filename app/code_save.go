package app

import (
	"context"
	"io"
	"strings"
	"time"

	"synoptic/app/task"
	"synoptic/compare"
	"synoptic/data"
)

// savedCodes is one way to write what coders coded.
type savedCodes struct {
	head, says, title string // for the list and for the chooser
	file              string // the name proposed
	format            string // Key of a data.Export
	job               data.Job
	two               bool // needs two coders
}

var codeFiles = []savedCodes{
	{phrase("QDA project (REFI-QDA)"), phrase("Texts, codes, coded passages and notes for NVivo, MAXQDA, ATLAS.ti and others"), phrase("Save a QDA project"), "coded.qdpx", "qdpx", data.Job{}, false},
	{phrase("Codes (CSV)"), phrase("A row per claim, account, coder and code"), phrase("Save the codes as CSV"), "codes.csv", "csv", data.Job{Layout: "codes"}, false},
	{phrase("Claims with codes (CSV)"), phrase("The long table with a column of 0 and 1 for every code"), phrase("Save the claims with their codes"), "claims_codes.csv", "csv",
		data.Job{Layout: "long", Options: compare.TableOptions{CodeColumns: true}}, false},
	{phrase("QDA codebook (REFI-QDA)"), phrase("The codes alone, for other programs"), phrase("Save the codebook"), "codebook.qdc", "qdc", data.Job{}, false},
	{phrase("Agreement (CSV)"), phrase("Percent, kappa and alpha of every code, with intervals"), phrase("Save the agreement as CSV"), "agreement.csv", "csv", data.Job{Layout: "agreement"}, true},
}

// openSaveCodes asks what to write of what coders coded.
func (w *window) openSaveCodes() {
	p := w.newPanel("Save what coders coded", 620)
	list := newPicker(w.look, 580, min(6*entryHigh, w.Canvas().Size().Height-220))
	list.escape = p.close
	var choices []choice
	add := func(f savedCodes) {
		choices = append(choices, choice{head: say(f.head), sub: say(f.says), do: func() { p.close(); w.saveCodes(f.title, f.file, f.job, f.format) }})
	}
	two := len(w.cmp.Coders()) > 1
	for _, f := range codeFiles {
		if two || !f.two {
			add(f)
		}
	}
	for _, v := range w.cmp.Variables() {
		if two {
			add(savedCodes{say("Reliability matrix: %s", w.variableSays(v.Kind)), phrase("Units in rows, coders in columns, numbers, no head: for ReCal and others"), phrase("Save the reliability matrix"),
				fileName(w.variableSays(v.Kind)) + ".csv", "recal", data.Job{Options: compare.TableOptions{Variable: v}}, true})
		}
	}
	list.offer(choices, "")
	p.add(w.look.quietly(list.scroll))
	p.button("Cancel", false, p.close)
	p.button("Save…", true, list.pick)
	p.first = list
	p.show()
}

// saveCodes asks for a file and writes what coders coded into it.
func (w *window) saveCodes(title, name string, job data.Job, format string) {
	_, ending, _ := strings.Cut(name, ".")
	w.choose(request{title: title, verb: "Save", wanted: []string{"." + ending}, name: name,
		then: func(paths []string) { w.writeCodes(paths[0], job, format) }})
}

// writeCodes writes beside the window and says where the file is.
func (w *window) writeCodes(path string, job data.Job, format string) {
	ds, err := w.store.Decisions(w.project.ID)
	if err != nil {
		w.complain(err)
		return
	}
	job.Comparison, job.Preset = w.cmp, w.preset()
	job.Options.Project, job.Options.App, job.Options.Decisions = "p"+projectKey(w.project.ID), w.opts.Version, ds
	job.Options.At = time.Now().UTC().Format(time.RFC3339)
	x := data.Recal
	if format != x.Key {
		x = exportOf(format)
	}
	var doubts []string
	w.exporting.Run(func(ctx context.Context, _ task.Progress) error {
		return data.WriteFile(path, func(out io.Writer) (err error) {
			doubts, err = x.Write(data.Stoppable(ctx, out), job)
			return err
		})
	}, nil, func(err error) {
		if err != nil {
			w.complain(err)
			return
		}
		w.rememberFolder(writeFolder, path)
		says := say("Written: %s", path)
		for _, d := range doubts {
			says += " " + capital(d)
		}
		w.tell(says)
	})
}

// preset is the one for tables that was chosen last.
func (w *window) preset() data.Preset {
	o, _ := w.lastOrder("export.order")
	return o.preset()
}
