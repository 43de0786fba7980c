package settings

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"synoptic/app/screentest"
	"synoptic/app/ui"
)

func TestWhatIsChosenIsInForceAndKept(t *testing.T) {
	b := screentest.New(t)
	var languages []string
	var schemes []ui.Scheme
	var zooms []float32
	p := New(b.S, b.Files.Desk, Calls{
		Language: func(k string) { languages = append(languages, k); b.S.Set("language", k) },
		Scheme:   func(s ui.Scheme) { schemes = append(schemes, s) },
		Zoom:     func(z float32) { zooms = append(zooms, z) },
	})
	choose := func(row, option int) {
		t.Helper()
		p.Open()
		all := screentest.OnTop[*ui.Switches](b)
		if len(all) != 5 {
			t.Fatalf("the panel has %d choices", len(all))
		}
		all[row].Set(option)
		b.Canvas().Overlays().Remove(b.Canvas().Overlays().Top())
	}
	choose(0, 1)
	choose(1, 2)
	choose(2, 3)
	choose(3, 1)
	choose(4, 1)
	if len(languages) != 1 || languages[0] == "" || !slices.Equal(schemes, []ui.Scheme{ui.Dark}) || !slices.Equal(zooms, []float32{1.2}) {
		t.Errorf("the window was asked for %q, %v, %v", languages, schemes, zooms)
	}
	if !b.Files.Desk.Look.Still || b.S.Setting("motion", "") != ui.Motions[1].Key {
		t.Errorf("movement is %q", b.S.Setting("motion", ""))
	}
	if b.S.Threshold() != thresholds[1] || p.thresholdAt() != 1 {
		t.Errorf("a change is a finding from %g on", b.S.Threshold())
	}
}

func TestTheSizeBelowIsMarked(t *testing.T) {
	b := screentest.New(t)
	p := New(b.S, b.Files.Desk, Calls{})
	for zoom, want := range map[float32]int{0.5: 0, 0.8: 0, 0.89: 0, 0.9: 1, 1: 2, 1.1: 2, 1.2: 3, 2: 5, 3: 5} {
		b.Files.Desk.Look.Zoom = zoom
		if got := p.zoomAt(); got != want {
			t.Errorf("%g: %d, want %d", zoom, got, want)
		}
	}
}

// TestTextsAndTablesHaveFoldersOfTheirOwn: what is written goes where something
// was written last, never among the texts that were read.
func TestTextsAndTablesHaveFoldersOfTheirOwn(t *testing.T) {
	b := screentest.New(t)
	p := New(b.S, b.Files.Desk, Calls{})
	library, texts, tables := filepath.Dir(b.S.Store.Path()), t.TempDir(), t.TempDir()
	p.Remember(false, filepath.Join(texts, "a.txt"))
	if p.Last(false) != texts || p.Last(true) != library {
		t.Errorf("texts from %q, tables to %q", p.Last(false), p.Last(true))
	}
	p.Remember(true, filepath.Join(tables, "a.csv"))
	if p.Last(false) != texts || p.Last(true) != tables || p.Folder() != tables {
		t.Errorf("texts from %q, tables to %q", p.Last(false), p.Last(true))
	}
	if err := os.RemoveAll(tables); err != nil {
		t.Fatal(err)
	}
	if got := p.Folder(); got != library {
		t.Errorf("a folder that is gone is proposed: %q", got)
	}
}
