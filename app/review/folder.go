package review

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/app/ui/files"
	"synoptic/data/read"
)

// gathered is what was dropped or chosen, with what is in the folders of it.
type gathered struct {
	orders  []errand
	folders []string
	of      []errand // the files of the folders
	found   read.Folder
}

// ImportFiles looks beside the window what is meant, files or folders or
// addresses. The files of folders are imported after a question.
func (in *Intake) ImportFiles(paths []string) {
	if len(paths) == 0 || !in.s.Ready() {
		return
	}
	if in.toGather = append(in.toGather, paths...); in.gathering.Busy {
		return
	}
	paths, in.toGather = in.toGather, nil
	var g gathered
	in.gathering.Run(func(ctx context.Context, _ task.Progress) (err error) {
		g, err = gather(ctx, paths)
		return err
	}, nil, func(err error) {
		if in.importAll(g.orders); len(g.folders) > 0 {
			in.askFolders(g, err)
		}
		paths, in.toGather = in.toGather, nil
		in.ImportFiles(paths)
	})
}

// gather looks into folders. The error is about one that cannot be read.
func gather(ctx context.Context, paths []string) (gathered, error) {
	var g gathered
	var trouble error
	for _, p := range paths {
		if info, err := os.Stat(p); files.IsAddress(p) || err != nil || !info.IsDir() {
			g.orders = append(g.orders, errand{Path: p})
			continue
		}
		in, err := read.FilesIn(ctx, p)
		if ctx.Err() != nil {
			return g, ctx.Err()
		}
		if err != nil {
			trouble = err
		}
		g.folders = append(g.folders, p)
		for _, f := range in.Files {
			g.of = append(g.of, errand{Path: f})
		}
		g.found.Others += in.Others
		g.found.Closed = append(g.found.Closed, in.Closed...)
		g.found.Cut = g.found.Cut || in.Cut
	}
	return g, trouble
}

// askFolders asks whether the files of folders are to be imported.
func (in *Intake) askFolders(g gathered, err error) {
	if len(g.of) == 0 {
		in.s.Complain(err)
		return
	}
	p := in.desk.NewPanel("Import the files of the folder?", 460)
	p.Note(folderSays(g))
	if err != nil {
		p.Note(say.Sentence(err))
	}
	p.Button("Cancel", false, p.Close)
	p.Button(say.Say("Import %s", say.Count(len(g.of), "file", "files")), true, func() {
		p.Close()
		in.importAll(g.of)
	})
	p.Show()
}

// folderSays tells what is in folders, and what of it is left out.
func folderSays(g gathered) string {
	says := say.Say("“%s” has %s that can be imported, the folders in it included.", filepath.Base(g.folders[0]), say.Count(len(g.of), "file", "files"))
	if len(g.folders) > 1 {
		says = say.Say("The %s have %s that can be imported, the folders in them included.", say.Count(len(g.folders), "folder", "folders"), say.Count(len(g.of), "file", "files"))
	}
	if g.found.Others > 0 {
		says += " " + say.Say("%s of other kinds left out.", say.Count(g.found.Others, "file is", "files are"))
	}
	if g.found.Cut {
		says += " " + say.Say("There are more: import them from smaller folders.")
	}
	if n := len(g.found.Closed); n > 0 {
		says += " " + say.Say("%s not be read, “%s” for one.", say.Count(n, "folder may", "folders may"), filepath.Base(slices.Min(g.found.Closed)))
	}
	return says
}
