package reading

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/app/screentest"
	"synoptic/app/ui/prose"
)

// shown is the view of the sample in a window of its own, with what it asked of
// its window: the cells it chose, and how often it was left.
func shown(t *testing.T) (b *screentest.Bench, r *View, chosen *[][2]int, left *int) {
	t.Helper()
	b = screentest.New(t)
	b.S.OpenSample()
	chosen, left = new([][2]int), new(int)
	choose := func(group, account int) {
		*chosen = append(*chosen, [2]int{group, account})
		b.S.Chosen.Group, b.S.Chosen.Column = group, account
	}
	r = New(b.S, b.Files.Desk, &prose.Selector{}, prose.NewWrapper(), Calls{
		Toggle:  func() { *left++ },
		Choose:  choose,
		Turn:    func(account int) { b.S.Chosen.Column = account },
		Missing: func() bool { return b.S.Cmp == nil },
		Menu:    func(fyne.Position) {}, Key: func(fyne.KeyName) {}, Rune: func(rune) {},
	})
	b.S.On.Changed, b.S.On.Rows = r.Update, r.Update
	b.SetContent(r.Root)
	b.S.View.Columns = []int{0, 1, 2, 3} // as the table has them
	b.S.Chosen.Group, b.S.Chosen.Column = 2, 1
	r.Toggle()
	r.Root.Show()
	r.Resize(fyne.NewSize(1000, 500))
	r.Update()
	b.Canvas().Focus(r)
	if !r.Shown() || len(r.pages) != 2 {
		t.Fatal("the view has no pages")
	}
	return b, r, chosen, left
}

func TestKeysGoThroughBothPages(t *testing.T) {
	b, r, chosen, left := shown(t)
	for side, p := range r.pages {
		i := r.itemOf(side, b.S.Chosen.Current())
		if y := p.tops[i] - p.offset; i < 0 || y < 0 || y > r.Size().Height {
			t.Errorf("page %d: the active passage %d is at %.0f", side, i, y)
		}
	}
	b.Press("Right", "Down")
	at := r.itemOf(1, b.S.Chosen.Current())
	claim := b.S.Cmp.Text(1, []int{r.pages[1].items[at].claim})
	if cell, _ := b.S.Chosen.Cell(); cell.Member == nil || !strings.Contains(b.S.Cmp.Text(1, cell.Member.Passage()), claim) || len(*chosen) == 0 {
		t.Errorf("down on the account's page: %v was chosen, and not %q", *chosen, claim)
	}
	b.Type("a")
	if r.pages[1].account != 2 || b.S.Chosen.Column != 2 {
		t.Errorf("the next account: page %d, column %d", r.pages[1].account, b.S.Chosen.Column)
	}
	if b.Press("Escape"); *left != 1 {
		t.Errorf("Esc left the view %d times", *left)
	}
}

// TestPagesHoldEveryClaimAndEveryTie compares pages and ties with the comparison.
func TestPagesHoldEveryClaimAndEveryTie(t *testing.T) {
	b, r, _, _ := shown(t)
	for _, p := range r.pages {
		if len(p.items) != len(b.S.Cmp.Claims[p.account]) {
			t.Errorf("account %d: %d of %d pieces", p.account, len(p.items), len(b.S.Cmp.Claims[p.account]))
		}
	}
	want := 0
	for i := range b.S.Cmp.Groups {
		if cell := b.S.Cmp.Cell(&b.S.Cmp.Groups[i], 1); b.S.Cmp.Told(&b.S.Cmp.Groups[i]) && cell.Member != nil {
			want += len(cell.Member.Passage())
		}
	}
	if len(r.pages[1].ties) != want || want == 0 {
		t.Errorf("%d ties, want %d", len(r.pages[1].ties), want)
	}
}

// TestPagesScrollTogether holds that a tie at the anchor stands level, and that
// both ends are reached.
func TestPagesScrollTogether(t *testing.T) {
	_, r, _, _ := shown(t)
	anchor := r.Size().Height * anchoring
	tested := 0
	for _, tie := range inOrder(r.pages[1].ties) {
		p, q := r.pages[0], r.pages[1]
		r.scroll(0, p.middle(tie.items[0])-anchor-p.offset)
		want := q.middle(tie.items[1]) - anchor
		if p.middle(tie.items[0])-anchor != p.offset || want < 0 || want > q.end()-r.Size().Height {
			continue // at an end of a page nothing can stand level
		}
		tested++
		if d := q.offset - want; d > 1 || d < -1 {
			t.Errorf("passages %v are %.0f apart", tie.items, d)
		}
	}
	if tested == 0 {
		t.Error("no tie could be brought to the anchor")
	}
	r.scroll(1, 1e9)
	if p := r.pages[1]; p.offset != max(0, p.end()-r.Size().Height) {
		t.Error("the end of the account is not reached")
	}
	r.scroll(0, -1e9)
	if r.pages[0].offset != 0 || r.pages[1].offset != 0 {
		t.Error("the beginning is not reached on both pages")
	}
}

func TestAClickChoosesAPassage(t *testing.T) {
	b, r, chosen, _ := shown(t)
	p := r.pages[0]
	i := p.find(b.S.Cmp.Groups[1].Members[0].Claims[0])
	r.scroll(0, p.tops[i]-40-p.offset)
	r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(p.x+40, p.tops[i]-p.offset+5)})
	if n := len(*chosen); n == 0 || (*chosen)[n-1][0] != 1 {
		t.Errorf("pressed on the first claim of the original, and %v was chosen", *chosen)
	}
}

func TestNothingIsReadWithoutAComparison(t *testing.T) {
	b, r, _, _ := shown(t)
	b.S.Cmp = nil
	if r.Update(); r.Shown() || r.On {
		t.Error("the view stays without a comparison")
	}
}

// TestSeveralAccountsStandBesideTheOriginal and scroll together: each of them
// stands level with the original at the anchor, whichever is scrolled.
func TestSeveralAccountsStandBesideTheOriginal(t *testing.T) {
	b, r, _, _ := shown(t)
	r.Resize(fyne.NewSize(1400, 500))
	b.Type("++")
	if len(r.pages) != 4 {
		t.Fatalf("%d pages, want the original and three accounts", len(r.pages))
	}
	for i, p := range r.pages[1:] {
		if before := r.pages[i]; p.x < before.x+before.width || p.width < leastPage {
			t.Errorf("page %d begins at %g and is %g wide, the one before ends at %g", i+1, p.x, p.width, before.x+before.width)
		}
	}
	level := 0
	for side := range r.pages {
		for y := range 20 {
			r.scroll(side, float32(y)*37-r.pages[side].offset)
			for i, p := range r.pages[1:] {
				anchor := r.Size().Height * anchoring
				for _, tie := range inOrder(p.ties) {
					left := r.pages[0].middle(tie.items[0]) - r.pages[0].offset - anchor
					right := p.middle(tie.items[1]) - p.offset - anchor
					ends := p.offset <= 0 || p.offset >= p.end()-r.Size().Height || r.pages[0].offset <= 0 || r.pages[0].offset >= r.pages[0].end()-r.Size().Height
					if left > -1 && left < 1 && !ends {
						if level++; right < -30 || right > 30 {
							t.Errorf("page %d scrolled, page %d: %v are %g apart", side, i+1, tie.items, right-left)
						}
					}
				}
			}
		}
	}
	if level == 0 {
		t.Error("nothing stood at the anchor")
	}
	r.Resize(fyne.NewSize(520, 500))
	if len(r.pages) != 2 {
		t.Errorf("in a narrow view %d pages", len(r.pages))
	}
	r.Resize(fyne.NewSize(1400, 500))
	if len(r.pages) != 4 {
		t.Errorf("wide again, %d pages", len(r.pages))
	}
	b.Type("---")
	if len(r.pages) != 2 {
		t.Errorf("after three times fewer, %d pages", len(r.pages))
	}
}

// TestTheEdgeBetweenTheTextsIsDragged and is where it was when the view is made
// again.
func TestTheEdgeBetweenTheTextsIsDragged(t *testing.T) {
	_, r, _, _ := shown(t)
	was := r.pages[0].width
	r.split.edge.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-60, 0)})
	r.split.edge.DragEnd()
	if got := r.pages[0].width; got > was-50 || got < was-70 {
		t.Errorf("dragged by 60, the original is %g wide, was %g", got, was)
	}
	if again := newSplit(r); again.weight != r.split.weight && again.weight-r.split.weight > 0.001 {
		t.Errorf("kept is %g, was %g", again.weight, r.split.weight)
	}
	r.split.edge.DoubleTapped(nil)
	if r.pages[0].width != was {
		t.Errorf("put back, the original is %g wide", r.pages[0].width)
	}
}
