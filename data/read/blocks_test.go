package read_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

// TestBlocksMakeTheSameImport: cut into blocks and put together again, every
// page of the tests is what it was.
func TestBlocksMakeTheSameImport(t *testing.T) {
	pages, err := filepath.Glob("web/testdata/pages/*.html")
	if err != nil || len(pages) < 20 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for _, path := range pages {
		raw, err := os.ReadFile(path)
		datatest.Must(t, err)
		got, err := read.Bytes(path, raw)
		datatest.Must(t, err)
		for _, im := range got {
			same(t, path, im)
		}
	}
}

func same(t testing.TB, name string, im data.Import) {
	t.Helper()
	blocks := im.Blocks()
	again := im.With(blocks, false)
	if again.Text != im.Text {
		t.Fatalf("%s: the text is\n%q, was\n%q", name, again.Text, im.Text)
	}
	if before, after := data.Restore(im.Text, im.Removed), data.Restore(again.Text, again.Removed); before != after {
		t.Fatalf("%s: all of it is\n%q, was\n%q", name, after, before)
	}
	if len(im.Removed) != len(again.Removed) {
		t.Fatalf("%s: %d pieces are left out, %d were", name, len(again.Removed), len(im.Removed))
	}
}

// FuzzBlocks: whatever is left out and brought back, Restore gives the text of
// all blocks, and cutting what came of it gives the same blocks' words.
func FuzzBlocks(f *testing.F) {
	f.Add("Head\n\nOne two.\n\nThree four.", uint16(0b010))
	f.Add("a\n\n\n\nb\nc", uint16(0b001))
	f.Add("x", uint16(1))
	f.Fuzz(func(t *testing.T, text string, out uint16) {
		text, _ = doc.Clean(strings.ToValidUTF8(text, "?"))
		im := data.Import{}
		im.Text = text
		blocks := im.Blocks()
		for i := range blocks {
			if out>>(i%16)&1 == 1 {
				blocks[i].Why = data.ByHand
			}
		}
		less := im.With(blocks, false)
		if got := data.Restore(less.Text, less.Removed); got != text {
			t.Fatalf("restored\n%q, was\n%q", got, text)
		}
		again := less.Blocks()
		for i := range again {
			again[i].Why = ""
		}
		if got := less.With(again, false); got.Text != text || len(got.Removed) != 0 {
			t.Fatalf("all brought back:\n%q, was\n%q", got.Text, text)
		}
	})
}

func TestABlockIsTakenOutAndAnotherBroughtBack(t *testing.T) {
	im := data.Import{}
	im.Text, im.Removed = doc.Assemble([]doc.Piece{{Text: "Home", Why: "navigation"}, {Text: "The dam held."}, {Text: "A picture", Why: "caption"}, {Text: "Nobody was hurt."}})
	blocks := im.Blocks()
	want := []data.Block{{Text: "Home", Gap: "\n\n", Why: "navigation"}, {Text: "The dam held.", Gap: "\n\n", Why: ""}, {Text: "A picture", Gap: "\n\n", Why: "caption"}, {Text: "Nobody was hurt.", Gap: "", Why: ""}}
	if !reflect.DeepEqual(blocks, want) {
		t.Fatalf("blocks\n%q, want\n%q", blocks, want)
	}
	blocks[2].Why, blocks[1].Why = "", data.ByHand
	got := im.With(blocks, false)
	if got.Text != "A picture\n\nNobody was hurt." || len(got.Removed) != 2 || got.Removed[1].Why != data.ByHand || got.Edited {
		t.Errorf("text %q, left out %+v", got.Text, got.Removed)
	}
}

// TestPagesStayWhereTheyWere: taking blocks out moves no page, editing moves
// those that follow.
func TestPagesStayWhereTheyWere(t *testing.T) {
	im := data.Import{Pages: []data.Page{{Start: 0, Says: "7"}, {Start: 15, Says: "8"}}}
	im.Text = "The dam held.\n\nNobody was hurt.\n\nThe board met."
	blocks := im.Blocks()
	cite := func(im data.Import, words string) string {
		s := datatest.Within(t, im.Text, words)
		return im.Cite(s.Start, s.End)
	}
	blocks[0].Text = "The old dam did hold through the night."
	got := im.With(blocks, true)
	if cite(got, "The old dam") != "7" || cite(got, "Nobody") != "8" || cite(got, "board") != "8" {
		t.Errorf("edited, the pages are %+v", got.Pages)
	}
	blocks[0] = im.Blocks()[0]
	blocks[1].Why = data.ByHand
	got = im.With(blocks, false)
	if cite(got, "The dam held.") != "7" || cite(got, "board") != "8" {
		t.Errorf("a block is taken out, and the pages are %+v", got.Pages)
	}
}
