package session

import (
	"context"
	"fmt"

	"synoptic/app/task"
	"synoptic/assets"
	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read"
)

// SampleName marks the project that the program brings along.
const SampleName = "Drinking Water in Veldmark"

// sampleFiles are its documents, the original first.
var sampleFiles = []string{"report.html", "wire.html", "tabloid.html", "release.html"}

// sampleProject returns the project of the sample, made where the library has
// none yet.
func sampleProject(store *data.Store, projects []data.Project) (Stored, error) {
	for _, p := range projects {
		if p.Name == SampleName {
			accounts, err := store.Accounts(p.ID)
			return Stored{store, p, accounts}, err
		}
	}
	imports, err := SampleImports()
	if err != nil {
		return Stored{}, err
	}
	made, err := NewStored(store, SampleName, "A fictional sample", imports...)
	if err != nil {
		return Stored{}, err
	}
	made.Accounts, err = store.Accounts(made.Project.ID)
	return made, err
}

// SampleImports reads the documents of the sample.
func SampleImports() ([]data.Import, error) {
	var out []data.Import
	for i, name := range sampleFiles {
		raw, err := assets.Sample.ReadFile("sample/" + name)
		if err != nil {
			return nil, fmt.Errorf("read the sample: %w", err)
		}
		got, err := read.Bytes(name, raw)
		if err != nil {
			return nil, err
		}
		for j := range got {
			got[j].Role = compare.Retold
			if i == 0 && j == 0 {
				got[j].Role = compare.Original
			}
		}
		out = append(out, got...)
	}
	return out, nil
}

// OpenSample shows the sample of the library that is open, made where it has
// none.
func (s *Session) OpenSample() {
	projects, ok := s.Projects()
	if !ok {
		return
	}
	var got Stored
	store := s.Store
	s.Loading.Run(func(context.Context, task.Progress) error {
		var err error
		got, err = sampleProject(store, projects)
		return err
	}, nil, func(err error) {
		if err != nil {
			s.Complain(err)
			return
		}
		s.Enter(got.Project, got.Accounts)
	})
}
