package coding

import (
	"context"
	"io"
	"strings"
	"time"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/compare/table"
	"synoptic/data/write"
)

// savedCodes is one way to write what coders coded.
type savedCodes struct {
	head, says, title string // for the list and for the chooser
	file              string // the name proposed
	format            string // Key of a write.Export
	job               write.Job
	two               bool // needs two coders
}

// codeFiles are the ways to write what coders coded, the matrices of single
// variables aside.
var codeFiles = []savedCodes{
	{say.Phrase("QDA project (REFI-QDA)"), say.Phrase("Texts, codes, coded passages and notes for NVivo, MAXQDA, ATLAS.ti and others"), say.Phrase("Save a QDA project"), "coded.qdpx", "qdpx", write.Job{}, false},
	{say.Phrase("Codes (CSV)"), say.Phrase("A row per claim, account, coder and code"), say.Phrase("Save the codes as CSV"), "codes.csv", "csv", write.Job{Layout: "codes"}, false},
	{say.Phrase("Claims with codes (CSV)"), say.Phrase("The long table with a column of 0 and 1 for every code"), say.Phrase("Save the claims with their codes"), "claims_codes.csv", "csv",
		write.Job{Layout: "long", Options: table.TableOptions{CodeColumns: true}}, false},
	{say.Phrase("QDA codebook (REFI-QDA)"), say.Phrase("The codes alone, for other programs"), say.Phrase("Save the codebook"), "codebook.qdc", "qdc", write.Job{}, false},
	{say.Phrase("Agreement (CSV)"), say.Phrase("Percent, kappa and alpha of every code, with intervals"), say.Phrase("Save the agreement as CSV"), "agreement.csv", "csv", write.Job{Layout: "agreement"}, true},
}

// openSaveCodes asks what to write of what coders coded.
func (c *Coding) openSaveCodes() {
	p := c.files.NewPanel("Save what coders coded", 620)
	list := ui.NewPicker(c.files.Look, 580, min(6*ui.EntryHigh, c.files.Window.Canvas().Size().Height-220))
	list.Escape = p.Close
	var choices []ui.Choice
	add := func(f savedCodes) {
		choices = append(choices, ui.Choice{Head: say.Say(f.head), Sub: say.Say(f.says), Do: func() { p.Close(); c.saveCodes(f.title, f.file, f.job, f.format) }})
	}
	two := len(c.s.Cmp.Codes().Coders()) > 1
	for _, f := range codeFiles {
		if two || !f.two {
			add(f)
		}
	}
	for _, v := range c.s.Cmp.Codes().Variables() {
		if two {
			add(savedCodes{say.Say("Reliability matrix: %s", session.VariableSays(c.s.Cmp, v.Kind)), say.Phrase("Units in rows, coders in columns, numbers, no head: for ReCal and others"), say.Phrase("Save the reliability matrix"),
				say.FileName(session.VariableSays(c.s.Cmp, v.Kind)) + ".csv", "recal", write.Job{Options: table.TableOptions{Variable: v}}, true})
		}
	}
	list.Offer(choices, "")
	p.Add(c.files.Look.Quietly(list.Scroll))
	p.Button("Cancel", false, p.Close)
	p.Button("Save…", true, list.Pick)
	p.First = list
	p.Show()
}

// saveCodes asks for a file and writes what coders coded into it.
func (c *Coding) saveCodes(title, name string, job write.Job, format string) {
	_, ending, _ := strings.Cut(name, ".")
	c.files.Choose(files.Request{Title: title, Verb: "Save", Wanted: []string{"." + ending}, Name: name,
		Then: func(paths []string) { c.writeCodes(paths[0], job, format) }})
}

// writeCodes writes beside the window and says where the file is.
func (c *Coding) writeCodes(path string, job write.Job, format string) {
	ds, err := c.s.Store.Decisions(c.s.Project.ID)
	if err != nil {
		c.s.Complain(err)
		return
	}
	job.Comparison, job.Preset = c.s.Cmp, c.calls.Preset()
	job.Options.Project, job.Options.App, job.Options.Decisions = "p"+c.s.Key(), c.calls.Version, ds
	job.Options.At = time.Now().UTC().Format(time.RFC3339)
	x := write.Recal
	if format != x.Key {
		x = session.ExportOf(format)
	}
	var doubts []write.Doubt
	c.calls.Writing.Run(func(ctx context.Context, _ task.Progress) error {
		return write.File(path, func(out io.Writer) (err error) {
			doubts, err = x.Write(write.Stoppable(ctx, out), job)
			return err
		})
	}, nil, func(err error) {
		if err != nil {
			c.s.Complain(err)
			return
		}
		c.files.Remember(true, path)
		c.s.Tell(strings.TrimSpace(say.Say("Written: %s", path) + " " + session.Doubts(doubts)))
	})
}
