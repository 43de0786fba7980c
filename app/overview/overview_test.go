package overview

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
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/screentest"
	"synoptic/app/ui"
	"synoptic/compare"
)

// asked is what a page asked of its window.
type asked struct {
	toggled int
	opened  [2]int
	wrote   []string
	filter  compare.Filter
}

// shown is the page of the sample in a window of its own.
func shown(t testing.TB) (*screentest.Bench, *Page, *asked) {
	t.Helper()
	b, was := screentest.New(t), &asked{opened: [2]int{-1, -1}}
	b.S.OpenSample()
	o := New(b.S, b.Files.Desk, Calls{
		Toggle:  func() { was.toggled++ },
		Open:    func(group, account int) { was.opened = [2]int{group, account} },
		Show:    func(f compare.Filter) { was.filter = f },
		Missing: func() bool { return b.S.Cmp == nil },
		Folder:  t.TempDir,
		Wrote:   func(path string) { was.wrote = append(was.wrote, path) },
	})
	b.S.On.Changed, b.S.On.Rows = o.Update, o.Update
	b.SetContent(o.Root)
	o.Toggle()
	o.Root.Show()
	o.Start()
	if !o.Shown() || len(o.Grid.m.Rows) < 10 {
		t.Fatalf("the page of the sample has %d rows", len(o.Grid.m.Rows))
	}
	return b, o, was
}

// TestThePageOpensOnWhatIsChosen, also where the look at all texts takes its time
// and somebody went on in the table meanwhile.
func TestThePageOpensOnWhatIsChosen(t *testing.T) {
	b, o, _ := shown(t)
	o.Toggle()
	o.survey = survey{}
	o.Grid.display(&compare.Comparison{}, &compare.Matrix{})
	var late []func()
	o.surveying.Spawn = func(f func()) { late = append(late, f) }
	b.S.Chosen.Group, b.S.Chosen.Column = 7, 2
	o.Toggle()
	o.Start()
	for _, f := range late {
		f()
	}
	if group, account := o.Grid.active(); group != 7 || account != 2 {
		t.Errorf("the page opens on group %d of account %d", group, account)
	}
}

// middleOf is the middle of a cell of the matrix.
func middleOf(g *grid, line, column int) fyne.Position {
	return fyne.NewPos(g.pinned()+g.columnWide()*(float32(column)+0.5)-g.side, ui.HeadHeight+gridLine*(float32(line)+0.5)-g.offset)
}

func TestEveryWayLeadsBackToTheTable(t *testing.T) {
	_, o, was := shown(t)
	escape := &fyne.KeyEvent{Name: fyne.KeyEscape}
	ways := []func(){func() { o.Grid.TypedKey(escape) }, func() { o.Grid.TypedRune('o') }, func() { o.sums.TypedRune('O') },
		func() { o.sums.TypedKey(escape) }, func() { o.Open.Act() }}
	for i, way := range ways {
		if way(); was.toggled != i+1 {
			t.Errorf("way %d does not lead back", i)
		}
	}
}

func TestClickOnACellOpensIt(t *testing.T) {
	_, o, was := shown(t)
	for _, pick := range []struct{ line, column int }{{1, 0}, {4, 2}, {9, 1}} {
		group, account := o.Grid.cell(pick.line, pick.column)
		test.TapAt(o.Grid, middleOf(o.Grid, pick.line, pick.column))
		if was.opened != [2]int{group, account} || group < 0 {
			t.Errorf("line %d, column %d leads to %v, want group %d, account %d", pick.line, pick.column, was.opened, group, account)
		}
	}
}

func TestArrowsReachEveryCellAndEnterOpensIt(t *testing.T) {
	b, o, was := shown(t)
	g := o.Grid
	key := func(k fyne.KeyName) { g.TypedKey(&fyne.KeyEvent{Name: k}) }
	key(fyne.KeyHome)
	seen := map[int]bool{}
	for range g.lines {
		group, _ := g.active()
		if group < 0 {
			t.Fatalf("the arrows stop on the heading in line %d", g.at)
		}
		if _, drawn := g.seen[g.at]; !drawn {
			t.Fatalf("the active line %d is not drawn", g.at)
		}
		seen[group] = true
		key(fyne.KeyDown)
	}
	if len(seen) != len(b.S.Cmp.Groups) {
		t.Errorf("the arrows reach %d of %d groups", len(seen), len(b.S.Cmp.Groups))
	}
	key(fyne.KeyRight)
	key(fyne.KeyRight)
	group, account := g.active()
	if key(fyne.KeyReturn); was.opened != [2]int{group, account} || account != 3 {
		t.Errorf("Enter on group %d, account %d leads to %v", group, account, was.opened)
	}
	b.S.Chosen.Group, b.S.Chosen.Column = group-1, account-1
	if o.Start(); g.at == 0 {
		t.Error("the page does not begin at the chosen cell")
	}
	if at, beside := g.active(); at != group-1 || beside != account-1 {
		t.Errorf("the page begins at %d, %d, want %d, %d", at, beside, group-1, account-1)
	}
}

func TestMatrixFollowsTheFilter(t *testing.T) {
	b, o, _ := shown(t)
	b.S.View.Show("figures")
	if got, want := len(o.Grid.m.Rows), len(b.S.View.Rows); got != want || want == len(b.S.Cmp.Groups) {
		t.Errorf("the matrix has %d rows, the filter chooses %d of %d", got, want, len(b.S.Cmp.Groups))
	}
	b.S.View.Clear()
	if len(o.Grid.m.Rows) != len(b.S.Cmp.Groups) {
		t.Error("the matrix does not come back")
	}
}

func TestAccountsAreSortedByEveryColumn(t *testing.T) {
	_, o, _ := shown(t)
	s := o.sums
	for column := range len(sumColumns) + 1 {
		for range 2 {
			s.sortBy(column)
			rises := slices.IsSortedFunc(s.order, func(a, b int) int { return compareSums(s, a, b) })
			falls := slices.IsSortedFunc(s.order, func(a, b int) int { return compareSums(s, b, a) })
			if s.rising && !rises || !s.rising && !falls {
				t.Errorf("column %d, the least first %v: %v", column, s.rising, s.order)
			}
		}
	}
	s.sortBy(1)
	if !s.rising {
		s.sortBy(1)
	}
	if got := o.survey.prominence[s.order[0]].Count.Kept(); got > o.survey.prominence[s.order[2]].Count.Kept() {
		t.Errorf("the account that kept least is not the first: %v", s.order)
	}
	s.at = 0
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, account := o.Grid.active(); account != s.order[0] {
		t.Errorf("Enter leads to account %d, want %d", account, s.order[0])
	}
}

// compareSums orders two accounts by the column that sorts.
func compareSums(t *summary, a, b int) int {
	if t.by == 0 {
		return a - b
	}
	value := sumColumns[t.by-1].value
	x, y := value(&t.O.survey.prominence[a]), value(&t.O.survey.prominence[b])
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

func TestPictureIsSavedInBothFormats(t *testing.T) {
	b, o, was := shown(t)
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
		if trouble := save(o, path); trouble != "" {
			t.Fatal(trouble)
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := check(raw); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if b.S.Notice != "Written: "+path || was.wrote[len(was.wrote)-1] != path {
			t.Errorf("the window says %q, and %q was written", b.S.Notice, was.wrote)
		}
	}
	if save(o, filepath.Join(dir, "c")); !slices.Contains(was.wrote, filepath.Join(dir, "c.png")) {
		t.Errorf("a name without an ending: %q", was.wrote)
	}
	if trouble := save(o, filepath.Join(dir, "no folder", "a.svg")); trouble == "" {
		t.Error("a picture that cannot be written is lost without a word")
	}
	if trouble := save(o, ""); trouble == "" {
		t.Error("no name is taken")
	}
}

// save saves a picture as the panel does, and returns what it complains of.
func save(o *Page, path string) string {
	p := o.desk.NewPanel("Save picture", 400)
	p.Button("Save", true, nil)
	p.Show()
	o.savePicture(p, "flow", path)
	return p.Trouble
}

// seenFromAbove is the matrix of many claims by many accounts in a window.
func seenFromAbove(t testing.TB, claims, accounts int) *grid {
	screentest.App(t)
	g := newGrid(&ui.Look{Zoom: 1})
	w := test.NewTempWindow(t, g)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 720))
	c := many(claims, accounts)
	g.display(c, c.Matrix(nil))
	return g
}

// many is a comparison of an original with accounts that tell every claim.
func many(claims, accounts int) *compare.Comparison {
	c := &compare.Comparison{}
	for account := range accounts + 1 {
		a := compare.Account{ID: int64(account + 1), Role: compare.Retold, Outlet: fmt.Sprint("Outlet ", account)}
		if account == 0 {
			a.Role = compare.Original
		}
		var body strings.Builder
		var cut []compare.Claim
		for i := range claims {
			start := body.Len()
			fmt.Fprintf(&body, "The harbour board mended gate %d before the storm.", i)
			cut = append(cut, compare.Claim{Span: compare.Span{Start: start, End: body.Len()}, Kind: compare.Statement, Section: -1, Paragraph: i + 1})
			body.WriteString("\n")
		}
		a.Text = body.String()
		c.Accounts, c.Claims = append(c.Accounts, a), append(c.Claims, cut)
	}
	for i := range claims {
		g := compare.Group{ID: fmt.Sprint("g1.", i+1), Order: i + 1}
		for account := range accounts + 1 {
			g.Members = append(g.Members, compare.Member{Account: account, Claims: []int{i}})
			if account > 0 {
				g.Pairs = append(g.Pairs, compare.Pair{From: 0, To: account, Status: compare.Same})
			}
		}
		c.Groups = append(c.Groups, g)
	}
	return c
}

func TestLargeMatrixDrawsOnlyWhatIsInView(t *testing.T) {
	g := seenFromAbove(t, 1000, 50)
	if _, side := g.limits(); side <= 0 {
		t.Fatal("50 columns fit without scrolling")
	}
	for _, place := range []struct{ line, column int }{{1, 0}, {500, 25}, {1000, 49}, {1, 49}} {
		g.choose(place.line, place.column)
		if n := len(g.seen); n > 32 || g.seen[g.at] == nil {
			t.Fatalf("%d lines are drawn, the active one among them: %v", n, g.seen[g.at] != nil)
		}
		for _, r := range g.seen {
			if n := len(r.Right.Objects); n > 2*45 {
				t.Fatalf("a line has %d objects: columns out of view are drawn", n)
			}
		}
		if line, column := g.hit(middleOf(g, place.line, place.column)); line != g.at || column != g.Column {
			t.Errorf("the middle of cell %v is hit as %d, %d", place, line, column)
		}
		if p := middleOf(g, place.line, place.column); p.X < g.pinned() || p.X > 1280 || p.Y < ui.HeadHeight || p.Y > 720 {
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
				if down, side := g.limits(); g.offset >= down || side > 0 && g.side >= side {
					g.offset, g.side = 0, 0
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
		g.display(c, c.Matrix(nil))
	}
}

// TestFiguresLeadToTheirRows presses every figure that counts rows: the filter
// that it asks for chooses as many.
func TestFiguresLeadToTheirRows(t *testing.T) {
	b, o, was := shown(t)
	pressed := 0
	for _, spot := range o.sums.Spots {
		var account, column int
		if _, err := fmt.Sscanf(spot.Name, "figure %d %d", &account, &column); err != nil {
			continue
		}
		p := &o.survey.prominence[account]
		want := int(sumColumns[column].value(p))
		if sumColumns[column].percent {
			want = p.Matched()
		}
		spot.Do()
		if got := len(b.S.Cmp.Select(was.filter)); got != want {
			t.Errorf("%s of %s is %d, and leads to %d rows", sumColumns[column].name, b.S.Cmp.Accounts[account].Outlet, want, got)
		}
		pressed++
	}
	if pressed < 10 {
		t.Errorf("%d figures can be pressed", pressed)
	}
}
