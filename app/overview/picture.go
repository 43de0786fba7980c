package overview

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	tables "synoptic/compare/table"
	"synoptic/data/write"
)

// pictureFormats are the formats of a picture, by their keys in write.Exports.
var pictureFormats = []string{"png", "svg"}

// pictureNames are what the names of files end on, by the place in write.Pictures.
var pictureNames = []string{" overview", " heat", " flow"}

// OpenPicture asks where to save a picture of the comparison, and which.
func (o *Page) OpenPicture() {
	if o.s.Cmp == nil || o.s.Stale {
		return
	}
	p := o.desk.NewPanel("Save picture", 520)
	format := o.s.Setting("picture.format", pictureFormats[0])
	kind := 0
	name := func() string {
		return filepath.Join(o.calls.Folder(), say.FileName(o.s.Project.Name)+pictureNames[kind])
	}
	path := p.Field("File", "Path of the file to write", name()+"."+format, 1)
	at := 0
	if format == "svg" {
		at = 1
	}
	var kinds []string
	for _, k := range write.Pictures {
		kinds = append(kinds, k.Name)
	}
	p.Choice("Picture", kinds, kind, func(i int) {
		proposed := strings.TrimSuffix(path.Text, filepath.Ext(path.Text)) == name()
		if kind = i; proposed {
			path.SetText(name() + filepath.Ext(path.Text))
		}
	})
	p.Choice("Format: PNG for a text or a slide, SVG to edit and for print", []string{"PNG", "SVG"}, at, func(i int) {
		path.SetText(strings.TrimSuffix(path.Text, filepath.Ext(path.Text)) + "." + pictureFormats[i])
	})
	if len(o.s.View.Rows) < len(o.s.Cmp.Groups) {
		p.Note(say.Say("The picture of claims by account has the %s that the filter shows.", say.Count(len(o.s.View.Rows), "claim", "claims")))
	}
	p.Button("Cancel", false, p.Close)
	p.Button("Browse…", false, func() { o.calls.Browse(path) })
	p.Button("Save", true, func() { o.savePicture(p, write.Pictures[kind].Key, files.Expand(strings.TrimSpace(path.Text))) })
	p.Show()
}

// savePicture writes the picture beside the window. The format follows from
// the end of the name.
func (o *Page) savePicture(p *ui.Panel, kind, path string) {
	if path == "" {
		p.Complain(files.ErrNoPath)
		return
	}
	format := "png"
	if strings.EqualFold(filepath.Ext(path), ".svg") {
		format = "svg"
	} else if !strings.EqualFold(filepath.Ext(path), ".png") {
		path += ".png"
	}
	job := write.Job{Comparison: o.s.Cmp, Name: o.s.Project.Name, Picture: kind, Options: tables.TableOptions{App: o.calls.Version}}
	if len(o.s.View.Rows) < len(o.s.Cmp.Groups) {
		job.Options.Groups = append([]int{}, o.s.View.Rows...)
	}
	p.Filled.Set("Writing…", true)
	var doubts []write.Doubt
	o.writing.Run(func(ctx context.Context, _ task.Progress) error {
		return write.File(path, func(out io.Writer) (err error) {
			doubts, err = session.ExportOf(format).Write(write.Stoppable(ctx, out), job)
			return err
		})
	}, nil, func(err error) {
		p.Filled.Set("Save", false)
		if err != nil {
			p.Complain(err)
			return
		}
		p.Close()
		o.calls.Wrote(path)
		o.s.Set("picture.format", format)
		o.s.TellWritten(path, strings.TrimSpace(say.Say("Written: %s", path)+" "+session.Doubts(doubts)))
	})
}
