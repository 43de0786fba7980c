package app

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/overview"
	"synoptic/app/screentest"
	"synoptic/app/ui"
	"synoptic/compare"
)

// overlooked is a window on the sample with the overview open.
func overlooked(t testing.TB) *window {
	t.Helper()
	w := opened(t, lib(t))
	w.hands.tableRune('o')
	if !w.overview.Shown() || !w.overview.Root.Visible() || w.table.Visible() || w.inspector.Root.Visible() {
		t.Fatal("O does not put the overview in the place of table and inspector")
	}
	return w
}

func TestOverviewComesAndGoesByKey(t *testing.T) {
	w := overlooked(t)
	if w.Canvas().Focused() != w.overview.Grid {
		t.Errorf("the keyboard is in %T", w.Canvas().Focused())
	}
	leave := []func(){func() { w.overview.Grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		func() { w.overview.Grid.TypedRune('o') }, func() { w.overview.Sums.TypedRune('O') },
		func() { w.overview.Sums.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }, func() { test.Tap(w.overview.Open) }}
	for i, f := range leave {
		if f(); w.overview.Shown() || !w.table.Visible() || w.Canvas().Focused() != w.table {
			t.Errorf("way %d does not lead back to the table", i)
		}
		w.hands.tableRune('o')
	}
}

// middleOf is the middle of a cell of the matrix.
func middleOf(g *overview.Grid, line, column int) fyne.Position {
	return fyne.NewPos(g.Pinned()+g.ColumnWide()*(float32(column)+0.5)-g.Side, ui.HeadHeight+overview.GridLine*(float32(line)+0.5)-g.Offset)
}

func TestClickOnACellGoesToItsRow(t *testing.T) {
	for _, pick := range []struct{ line, column int }{{1, 0}, {4, 2}, {9, 1}} {
		w := overlooked(t)
		g := w.overview.Grid
		wantGroup, wantAccount := g.Cell(pick.line, pick.column)
		test.TapAt(g, middleOf(g, pick.line, pick.column))
		if w.overview.Shown() || w.table.Current() != &w.s.Cmp.Groups[wantGroup] || w.table.Column != wantAccount {
			t.Errorf("line %d, column %d leads to %s, account %d; want group %d, account %d", pick.line, pick.column,
				w.table.Current().ID, w.table.Column, wantGroup, wantAccount)
		}
	}
}

func TestArrowsReachEveryCellAndEnterOpensIt(t *testing.T) {
	w := overlooked(t)
	g := w.overview.Grid
	key := func(k fyne.KeyName) { g.TypedKey(&fyne.KeyEvent{Name: k}) }
	key(fyne.KeyHome)
	seen := map[int]bool{}
	for range g.Lines {
		group, _ := g.Active()
		if group < 0 {
			t.Fatalf("the arrows stop on the heading in line %d", g.At)
		}
		if _, drawn := g.Seen[g.At]; !drawn {
			t.Fatalf("the active line %d is not drawn", g.At)
		}
		seen[group] = true
		key(fyne.KeyDown)
	}
	if len(seen) != len(w.s.Cmp.Groups) {
		t.Errorf("the arrows reach %d of %d groups", len(seen), len(w.s.Cmp.Groups))
	}
	key(fyne.KeyRight)
	key(fyne.KeyRight)
	group, account := g.Active()
	if key(fyne.KeyReturn); w.table.Current() != &w.s.Cmp.Groups[group] || w.table.Column != account || account != 3 {
		t.Errorf("Enter on group %d, account %d leads to %s, %d", group, account, w.table.Current().ID, w.table.Column)
	}
	w.hands.tableRune('o')
	if g1, a1 := g.Active(); g1 != group || a1 != account {
		t.Errorf("opened again, the overview is at %d, %d instead of %d, %d", g1, a1, group, account)
	}
}

func TestOverviewFollowsTheFilter(t *testing.T) {
	w := overlooked(t)
	w.s.View.Show("figures")
	if got, want := len(w.overview.Grid.M.Rows), len(w.s.View.Rows); got != want || want == len(w.s.Cmp.Groups) {
		t.Errorf("the matrix has %d rows, the filter chooses %d of %d", got, want, len(w.s.Cmp.Groups))
	}
	w.search.SetText("no claim has these words")
	if w.overview.Root.Visible() || !w.desk.empty.Visible() {
		t.Error("a filter without result leaves an empty matrix")
	}
	w.s.View.Clear()
	if !w.overview.Root.Visible() || len(w.overview.Grid.M.Rows) != len(w.s.Cmp.Groups) {
		t.Error("the matrix does not come back")
	}
}

func TestAccountsAreSortedByEveryColumn(t *testing.T) {
	w := overlooked(t)
	s := w.overview.Sums
	for column := range len(overview.SumColumns) + 1 {
		for range 2 {
			s.SortBy(column)
			rises := slices.IsSortedFunc(s.Order, func(a, b int) int { return compareSums(s, a, b) })
			falls := slices.IsSortedFunc(s.Order, func(a, b int) int { return compareSums(s, b, a) })
			if s.Rising && !rises || !s.Rising && !falls {
				t.Errorf("column %d, the least first %v: %v", column, s.Rising, s.Order)
			}
		}
	}
	s.SortBy(1)
	if !s.Rising {
		s.SortBy(1)
	}
	if got := w.overview.Survey.Prominence[s.Order[0]].Count.Kept(); got > w.overview.Survey.Prominence[s.Order[2]].Count.Kept() {
		t.Errorf("the account that kept least is not the first: %v", s.Order)
	}
	s.At = 0
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, account := w.overview.Grid.Active(); account != s.Order[0] || w.Canvas().Focused() != w.overview.Grid {
		t.Errorf("Enter leads to account %d, want %d", account, s.Order[0])
	}
}

// compareSums orders two accounts by the column that sorts.
func compareSums(t *overview.Summary, a, b int) int {
	if t.By == 0 {
		return a - b
	}
	value := overview.SumColumns[t.By-1].Value
	x, y := value(&t.O.Survey.Prominence[a]), value(&t.O.Survey.Prominence[b])
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

func TestPictureIsSavedInBothFormats(t *testing.T) {
	w := overlooked(t)
	dir := t.TempDir()
	for name, check := range map[string]func([]byte) error{
		"a.svg": func(raw []byte) error {
			d := xml.NewDecoder(bytes.NewReader(raw))
			for {
				if _, err := d.Token(); errors.Is(err, io.EOF) {
					return nil
				} else if err != nil {
					return err
				}
			}
		},
		"b.png": func(raw []byte) error { _, err := png.Decode(bytes.NewReader(raw)); return err },
	} {
		path := filepath.Join(dir, name)
		w.savePictureAs(t, path)
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := check(raw); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if w.s.Notice != "Written: "+path {
			t.Errorf("the window says %q", w.s.Notice)
		}
	}
	w.savePictureAs(t, filepath.Join(dir, "c"))
	if _, err := os.Stat(filepath.Join(dir, "c.png")); err != nil {
		t.Errorf("a name without an ending: %v", err)
	}
}

// savePictureAs saves as the panel does.
func (w *window) savePictureAs(t testing.TB, path string) {
	t.Helper()
	p := w.newPanel("Save picture", 400)
	p.Button("Save", true, nil)
	p.Show()
	w.overview.SavePicture(p, path)
	if p.Trouble != "" {
		t.Fatal(p.Trouble)
	}
	if w.Canvas().Focused() != w.overview.Grid {
		t.Errorf("the keyboard is in %T", w.Canvas().Focused())
	}
}

func TestPictureThatCannotBeWrittenSaysSo(t *testing.T) {
	w := overlooked(t)
	p := w.newPanel("Save picture", 400)
	p.Button("Save", true, nil)
	p.Show()
	w.overview.SavePicture(p, filepath.Join(t.TempDir(), "no folder", "a.svg"))
	if p.Trouble == "" || p.Pop == nil {
		t.Error("the panel closed without a word")
	}
}

// seenFromAbove is the matrix of many claims by many accounts in a window.
func seenFromAbove(t testing.TB, claims, accounts int) *overview.Grid {
	screentest.App(t)
	g := overview.NewGrid(&ui.Look{Zoom: 1})
	w := test.NewTempWindow(t, g)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 720))
	c := large(claims)
	for i := 4; i < accounts+1; i++ { // further accounts repeat the first
		c.Accounts = append(c.Accounts, c.Accounts[1])
		c.Accounts[i].ID, c.Accounts[i].Outlet = int64(i+1), fmt.Sprint("Outlet ", i)
		c.Claims = append(c.Claims, c.Claims[1])
		for j := range c.Groups {
			row := &c.Groups[j]
			row.Members = append(row.Members, compare.Member{Account: i, Claims: []int{j}})
			row.Pairs = append(row.Pairs, compare.Pair{From: 0, To: i, Status: compare.Same})
		}
	}
	g.Display(c, c.Matrix(nil))
	return g
}

func TestLargeMatrixDrawsOnlyWhatIsInView(t *testing.T) {
	g := seenFromAbove(t, 1000, 50)
	if _, side := g.Limits(); side <= 0 {
		t.Fatal("50 columns fit without scrolling")
	}
	for _, place := range []struct{ line, column int }{{1, 0}, {500, 25}, {1000, 49}, {1, 49}} {
		g.Choose(place.line, place.column)
		if n := len(g.Seen); n > 32 || g.Seen[g.At] == nil {
			t.Fatalf("%d lines are drawn, the active one among them: %v", n, g.Seen[g.At] != nil)
		}
		for _, r := range g.Seen {
			if n := len(r.Right.Objects); n > 2*45 {
				t.Fatalf("a line has %d objects: columns out of view are drawn", n)
			}
		}
		if line, column := g.Hit(middleOf(g, place.line, place.column)); line != g.At || column != g.Column {
			t.Errorf("the middle of cell %v is hit as %d, %d", place, line, column)
		}
		if p := middleOf(g, place.line, place.column); p.X < g.Pinned() || p.X > 1280 || p.Y < ui.HeadHeight || p.Y > 720 {
			t.Errorf("cell %v is out of view at %v", place, p)
		}
	}
}

// BenchmarkMatrixScroll moves 1,000 claims by 50 accounts by a step of the
// wheel, down and sideways.
func BenchmarkMatrixScroll(b *testing.B) {
	for name, step := range map[string]fyne.Delta{"down": {DY: -40}, "sideways": {DX: -40}} {
		b.Run(name, func(b *testing.B) {
			g := seenFromAbove(b, 1000, 50)
			for b.Loop() {
				g.Scrolled(&fyne.ScrollEvent{Scrolled: step})
				if down, side := g.Limits(); g.Offset >= down || side > 0 && g.Side >= side {
					g.Offset, g.Side = 0, 0
				}
			}
		})
	}
}

// BenchmarkMatrixOpen shows 1,000 claims by 50 accounts for the first time.
func BenchmarkMatrixOpen(b *testing.B) {
	g := seenFromAbove(b, 1000, 50)
	c := g.Cmp
	for b.Loop() {
		g.Display(c, c.Matrix(nil))
	}
}
