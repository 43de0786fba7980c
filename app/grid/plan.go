package grid

import (
	"slices"

	"synoptic/app/ui"
	"synoptic/compare"
)

// plan is what a person chose about the columns of a table, by the IDs of
// accounts. The zero value shows all of them, in their order, equally wide.
type plan struct {
	Order  []int64           `json:"order,omitempty"`
	Hidden []int64           `json:"hidden,omitempty"`
	Widths map[int64]float32 `json:"widths,omitempty"`
}

// shown lists the accounts (indexes) that are columns, from the left. The
// first one stays in place when the others scroll; an original is always it.
func (o plan) shown(c *compare.Comparison) []int {
	var out []int
	for i, a := range c.Accounts {
		if !slices.Contains(o.Hidden, a.ID) || i == 0 && c.HasOriginal() {
			out = append(out, i)
		}
	}
	if len(out) == 0 && len(c.Accounts) > 0 {
		out = []int{0}
	}
	slices.SortStableFunc(out, func(a, b int) int { return o.rank(c, a) - o.rank(c, b) })
	return out
}

// rank orders accounts: the original, those that were put in an order, the others.
func (o plan) rank(c *compare.Comparison, account int) int {
	if account == 0 && c.HasOriginal() {
		return -1
	}
	if at := slices.Index(o.Order, c.Accounts[account].ID); at >= 0 {
		return at
	}
	return len(o.Order)
}

// layout is which accounts are columns, how wide each is and where it begins.
type layout struct {
	c      *compare.Comparison
	plan   plan      // as chosen
	Shown  []int     // accounts that are columns, from the left
	Widths []float32 // of the columns, by account
	lefts  []float32 // where they begin, see lay
	reach  float32   // width of all columns but the first
}

// lay computes which accounts are columns, how wide each is and where it begins:
// the first from the left edge of the table, the others from the end of the first.
func (y *layout) lay(c *compare.Comparison, width float32) {
	y.Shown, y.Widths, y.lefts = nil, nil, nil
	if y.c = c; c == nil || len(y.c.Accounts) == 0 {
		return
	}
	y.Shown = y.plan.shown(y.c)
	room, free := width-ui.Gutter-ui.StripWide, 0
	for _, account := range y.Shown {
		if w := y.plan.Widths[y.c.Accounts[account].ID]; w > 0 {
			room -= w
		} else {
			free++
		}
	}
	y.Widths, y.lefts = make([]float32, len(y.c.Accounts)), make([]float32, len(y.c.Accounts))
	x := float32(0)
	for slot, account := range y.Shown {
		w := y.plan.Widths[y.c.Accounts[account].ID]
		if w == 0 {
			w = y.even(room, free)
		}
		y.Widths[account], y.lefts[account] = w, x
		if x += w; slot == 0 {
			y.lefts[account], x = ui.Gutter, 0
		}
	}
	y.reach = x
}

// Needs is how wide the table must be to show all columns where nobody has resized
// one.
func (y *layout) Needs() float32 {
	return ui.Gutter + ui.StripWide + tightWide*float32(len(y.Shown))
}

// even is the width of the columns that nobody has resized, of which free share
// room. Where they do not fit, as many as fit fill it, so that none is cut off.
func (y *layout) even(room float32, free int) float32 {
	w := room / float32(free)
	if w >= leastWide || free < len(y.Shown) {
		return max(leastWide, w)
	}
	fit := max(2, int(room/tightWide))
	return max(leastDrawn, room/float32(min(fit, free)))
}

// Slot is the place of an account among the columns, -1 where it is none.
func (y *layout) Slot(account int) int { return slices.Index(y.Shown, account) }

// first is the account of the column that stays in place.
func (y *layout) first() int {
	if len(y.Shown) == 0 {
		return 0
	}
	return y.Shown[0]
}

// pinned is where the column that stays in place ends.
func (y *layout) pinned() float32 {
	if len(y.Shown) == 0 {
		return ui.Gutter
	}
	return ui.Gutter + y.Widths[y.first()]
}

// beside is the account whose column stands some places to the right of that of
// another one; at the edges it is the last one there.
func (y *layout) beside(account, step int) int {
	if len(y.Shown) == 0 {
		return 0
	}
	return y.Shown[max(0, min(y.Slot(account)+step, len(y.Shown)-1))]
}

// moved returns the choice with an account in another place among the
// columns, the first after the original being 1.
func (y *layout) moved(account, to int) plan {
	o := y.plan
	order := slices.DeleteFunc(slices.Clone(y.Shown), func(a int) bool { return a == account })
	from := 0
	if y.c.HasOriginal() {
		from = 1
	}
	order = slices.Insert(order, max(from, min(to, len(order))), account)
	o.Order = nil
	for _, a := range order {
		o.Order = append(o.Order, y.c.Accounts[a].ID)
	}
	return o
}

// hidden returns the choice with an account hidden or shown.
func (y *layout) hidden(account int, hide bool) plan {
	if account >= len(y.c.Accounts) {
		return y.plan // another comparison is shown by now
	}
	o, id := y.plan, y.c.Accounts[account].ID
	o.Hidden = slices.DeleteFunc(slices.Clone(o.Hidden), func(x int64) bool { return x == id })
	if hide {
		o.Hidden = append(o.Hidden, id)
	}
	return o
}

// widened returns the choice with an account of a width; 0 for that of the others.
func (y *layout) widened(account int, width float32) plan {
	o := y.plan
	widths := map[int64]float32{}
	for id, w := range o.Widths {
		widths[id] = w
	}
	if id := y.c.Accounts[account].ID; width == 0 {
		delete(widths, id)
	} else {
		widths[id] = max(leastDrawn, min(width, 1600))
	}
	o.Widths = widths
	return o
}

// columns puts a choice and an order of columns and rows in force.
type columns struct{ *Table }

func (t *Table) columns() columns { return columns{t} }

// lay lays the columns out in the width that the table has.
func (t columns) lay() { t.Cols.lay(t.Cmp, t.Size().Width) }

// SideLimit is how far the table can scroll sideways.
func (t *Table) SideLimit() float32 {
	return max(0, t.Cols.pinned()+t.Cols.reach+ui.StripWide-t.Size().Width)
}

// arrangeColumns puts a choice of columns in force.
func (t columns) arrangeColumns(o plan) {
	t.Cols.plan = o
	t.lay()
	if t.Cols.Slot(t.Column) < 0 {
		t.Column = t.Cols.beside(t.Column, 1)
	}
	t.point()
	t.Forget()
	if t.onColumns != nil {
		t.onColumns()
	}
}

// inOrder puts rows into the order that the table shows. They come as the
// original has them, and what only accounts have where the accounts have it.
func (t columns) inOrder(c *compare.Comparison, rows []int) []int {
	if !c.HasOriginal() || !t.atEnd && anyTold(c) {
		return rows
	}
	out := slices.Clone(rows)
	slices.SortStableFunc(out, func(a, b int) int {
		return Added(c, a) - Added(c, b)
	})
	return out
}

// anyTold reports whether an account tells anything of the original. Where none
// does, what they say has no place among its claims.
func anyTold(c *compare.Comparison) bool {
	return slices.ContainsFunc(c.Groups, func(g compare.Group) bool { return c.Told(&g) && len(g.Members) > 1 })
}

// Added is 1 for a group that only accounts have, else 0.
func Added(c *compare.Comparison, group int) int {
	if c.Told(&c.Groups[group]) {
		return 0
	}
	return 1
}
