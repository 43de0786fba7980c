package app

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data"
)

// pictureFormats are the formats of a picture, by their keys in data.Exports.
var pictureFormats = []string{"png", "svg"}

// exportOf is a format of output by its key.
func exportOf(key string) data.Export {
	for _, e := range append(data.Exports[:len(data.Exports):len(data.Exports)], data.Recal) {
		if e.Key == key {
			return e
		}
	}
	panic("app: package data writes no " + key)
}

// openPicture asks where to save the matrix as a picture.
func (w *window) openPicture() {
	if w.cmp == nil || w.stale {
		return
	}
	p := w.newPanel("Save picture", 520)
	format := w.setting("picture.format", pictureFormats[0])
	path := p.Field("File", "Path of the file to write", filepath.Join(w.folder(), say.FileName(w.project.Name)+" overview."+format), 1)
	at := 0
	if format == "svg" {
		at = 1
	}
	p.Choice("Format: PNG for a text or a slide, SVG to edit and for print", []string{"PNG", "SVG"}, at, func(i int) {
		path.SetText(strings.TrimSuffix(path.Text, filepath.Ext(path.Text)) + "." + pictureFormats[i])
	})
	if len(w.rows) < len(w.cmp.Groups) {
		p.Note(say.Say("The picture has the %s that the filter shows.", say.Count(len(w.rows), "claim", "claims")))
	}
	p.Button("Cancel", false, p.Close)
	p.Button("Browse…", false, func() { w.browseSave(path) })
	p.Button("Save", true, func() { w.savePicture(p, files.Expand(strings.TrimSpace(path.Text))) })
	p.Show()
}

// savePicture writes the picture beside the window. The format follows from
// the end of the name.
func (w *window) savePicture(p *ui.Panel, path string) {
	if path == "" {
		p.Complain(errNoPath)
		return
	}
	format := "png"
	if strings.EqualFold(filepath.Ext(path), ".svg") {
		format = "svg"
	} else if !strings.EqualFold(filepath.Ext(path), ".png") {
		path += ".png"
	}
	job := data.Job{Comparison: w.cmp, Options: compare.TableOptions{App: w.opts.Version}}
	if len(w.rows) < len(w.cmp.Groups) {
		job.Options.Groups = append([]int{}, w.rows...)
	}
	p.Filled.Set("Writing…", true)
	var doubts []string
	w.exporting.Run(func(ctx context.Context, _ task.Progress) error {
		return data.WriteFile(path, func(out io.Writer) (err error) {
			doubts, err = exportOf(format).Write(data.Stoppable(ctx, out), job)
			return err
		})
	}, nil, func(err error) {
		p.Filled.Set("Save", false)
		if err != nil {
			p.Complain(err)
			return
		}
		p.Close()
		w.rememberFolder(writeFolder, path)
		w.set("picture.format", format)
		w.tell(strings.TrimSpace(say.Say("Written: %s", path) + " " + sentences(doubts)))
	})
}

// sentences joins doubts of exports as sentences.
func sentences(doubts []string) string {
	out := make([]string, len(doubts))
	for i, d := range doubts {
		out[i] = say.Capital(data.ExportSays(d, say.Say))
	}
	return strings.Join(out, " ")
}
