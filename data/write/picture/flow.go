package picture

import (
	"fmt"
	"strings"

	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data/write/plain"
)

// What becomes of a claim of the original in an account.
const (
	toldFate = iota
	partFate
	changedFate
	possibleFate
	omittedFate
	allFates
)

// fateLooks are the words and colours of fates.
var fateLooks = [allFates]struct{ says, fill, ink string }{
	{"told", "#9FD9B4", "#1D6B5C"}, {"told in part", "#B9D5F0", "#2765A6"}, {"changed", "#F0B48C", "#8A4210"},
	{"possible match", "#CFCDCA", "#535A63"}, {"left out", "#E9DFD6", "#8A4210"},
}

// fates counts what became of claims.
type fates [allFates]int

// fateOf counts what the accounts make of a claim of the original.
func fateOf(c *compare.Comparison, g *compare.Group) (out fates) {
	for account := 1; account < len(c.Accounts); account++ {
		out[fateIn(c.Cell(g, account).Status)]++
	}
	return out
}

func fateIn(s compare.Status) int {
	switch s {
	case compare.Same, compare.Reworded:
		return toldFate
	case compare.Partly:
		return partFate
	case compare.Changed:
		return changedFate
	case compare.Unsure:
		return possibleFate
	}
	return omittedFate
}

// fateSays puts the counts into words.
func fateSays(f fates) string {
	var says []string
	for i, n := range f {
		if n > 0 {
			says = append(says, fmt.Sprintf("%s %d", fateLooks[i].says, n))
		}
	}
	return strings.Join(says, ", ")
}

// Measures of the picture of the flow.
const (
	flowNode   = 14.0
	flowReach  = 230.0 // of the bands between two columns
	flowLabel  = 210.0
	flowGap    = 20.0
	flowHigh   = 520.0 // of the claims of all accounts
	flowParts  = 4     // of an original without headings
	mostPieces = 12    // sections that are told apart
)

// piece is a section of the original with what each account makes of it.
type piece struct {
	name string
	size int     // claims
	in   []fates // by account, from the second on
}

// Flow draws where the claims of the original go: from its sections into the
// accounts, and there into what became of them. Widths are numbers of claims. Without an
// original it draws the first account in its place.
func Flow(c *compare.Comparison, o table.TableOptions, title string) *picture {
	d := &flow{c: c, pieces: pieces(c), p: &picture{title: title}}
	for _, s := range d.pieces {
		d.claims += s.size
	}
	d.p.width = 2*pictureEdge + 2*flowLabel + 3*flowNode + 2*flowReach
	ground := d.p.layer("ground")
	f, l := faces(), d.p.layer("heading")
	room := d.p.width - 2*pictureEdge
	d.p.says = fmt.Sprintf("What becomes of the %s of the original in %s", plain.Plural(d.claims, "claim"), plain.Plural(len(c.Accounts)-1, "account"))
	if o.App != "" {
		d.p.says += ". Synoptic " + o.App
	}
	l.write(lettering{text: f.serifSemi.fit(plain.Printable(title), 20, room), x: pictureEdge, y: 50, face: f.serifSemi, size: 20, ink: paperInk})
	l.write(lettering{text: f.regular.fit(d.p.says, 12, room), x: pictureEdge, y: 70, face: f.regular, size: 12, ink: paperInk2})
	d.p.layer("bands")
	d.p.height = d.draw(110) + pictureEdge
	ground.boxes = append(ground.boxes, box{w: d.p.width, h: d.p.height, fill: paperPage})
	return d.p
}

// flow is a flow on its way to a picture.
type flow struct {
	c      *compare.Comparison
	p      *picture
	pieces []piece
	claims int
	unit   float64 // the height of one claim in one account
}

// pieces are the sections of the original; where it has none, or more than can
// be told apart, parts of the same length.
func pieces(c *compare.Comparison) []piece {
	groups, last := toldGroups(c), -2
	var out []piece
	var all []*compare.Group
	if len(c.Claims) == 0 {
		return nil
	}
	for n, claim := range c.Claims[0] {
		g := groups[n]
		if g == nil || claim.Kind != compare.Statement || len(all) > 0 && all[len(all)-1] == g {
			continue
		}
		all = append(all, g)
		if claim.Section != last {
			last = claim.Section
			name := "Beginning"
			if last >= 0 && last < len(c.Claims[0]) {
				name = plain.Printable(c.Claims[0][last].Of(c.Accounts[0].Text))
			}
			out = append(out, piece{name: name, in: make([]fates, len(c.Accounts)-1)})
		}
		out[len(out)-1].add(c, g)
	}
	if len(out) > 1 && len(out) <= mostPieces {
		return out
	}
	parts := min(flowParts, len(all))
	out = nil
	for i := range parts {
		s := piece{name: fmt.Sprintf("Part %d of %d", i+1, parts), in: make([]fates, len(c.Accounts)-1)}
		for _, g := range all[i*len(all)/parts : (i+1)*len(all)/parts] {
			s.add(c, g)
		}
		out = append(out, s)
	}
	return out
}

func (s *piece) add(c *compare.Comparison, g *compare.Group) {
	s.size++
	for account := 1; account < len(c.Accounts); account++ {
		s.in[account-1][fateIn(c.Cell(g, account).Status)]++
	}
}

// draw draws nodes and bands and returns where they end.
func (d *flow) draw(top float64) float64 {
	accounts := len(d.c.Accounts) - 1
	if d.claims == 0 || accounts == 0 {
		return top
	}
	d.unit = max(flowHigh, 34*float64(accounts)) / float64(d.claims*accounts)
	most := float64(max(len(d.pieces), accounts, allFates)-1) * flowGap
	high := d.unit*float64(d.claims*accounts) + most
	x := [3]float64{pictureEdge + flowLabel, 0, 0}
	x[1] = x[0] + flowNode + flowReach
	x[2] = x[1] + flowNode + flowReach
	spread := func(n int) float64 { return (high - d.unit*float64(d.claims*accounts)) / float64(max(1, n-1)) }

	left := make([]float64, len(d.pieces)) // where the next band leaves a section
	y := top
	for i, s := range d.pieces {
		left[i] = y
		d.node(x[0], y, s.size*accounts, "#4A545F", s.name, fmt.Sprintf("%s: %s", s.name, plain.Plural(s.size, "claim")), true)
		y += d.unit*float64(s.size*accounts) + spread(len(d.pieces))
	}
	var totals fates
	for _, s := range d.pieces {
		for _, in := range s.in {
			for fate, n := range in {
				totals[fate] += n
			}
		}
	}
	shown := 0
	for _, n := range totals {
		if n > 0 {
			shown++
		}
	}
	right := fatePlaces(totals, top, d.unit, spread(shown))
	for fate, n := range totals {
		if n > 0 {
			d.node(x[2], right[fate], n, fateLooks[fate].ink, "", fmt.Sprintf("%s: %d", fateLooks[fate].says, n), false)
			d.label(x[2]+flowNode+10, right[fate]+d.unit*float64(n)/2, fmt.Sprintf("%s %d", fateLooks[fate].says, n), fateLooks[fate].ink, false)
		}
	}
	y = top
	for a := range accounts {
		d.account(a, x, y, left, &right)
		y += d.unit*float64(d.claims) + spread(accounts)
	}
	return top + high
}

// fatePlaces is where each fate begins.
func fatePlaces(totals fates, top, unit, gap float64) (out [allFates]float64) {
	for i, n := range totals {
		if n > 0 {
			out[i] = top
			top += unit*float64(n) + gap
		}
	}
	return out
}

// account draws the node of an account with the bands that come and go. Within
// it, claims lie in the order of their fates on both sides.
func (d *flow) account(a int, x [3]float64, y float64, left []float64, right *[allFates]float64) {
	name := nameOf(&d.c.Accounts[a+1])
	at := y
	for fate := range allFates {
		begin := at
		for i := range d.pieces {
			n := d.pieces[i].in[a][fate]
			if n == 0 {
				continue
			}
			high := d.unit * float64(n)
			d.band(x[0]+flowNode, left[i], x[1], at, high, fate, fmt.Sprintf("%s, %s: %s %d", d.pieces[i].name, name, fateLooks[fate].says, n))
			left[i] += high
			at += high
		}
		if high := at - begin; high > 0 {
			n := int(high/d.unit + 0.5)
			d.band(x[1]+flowNode, begin, x[2], right[fate], high, fate, fmt.Sprintf("%s: %s %d", name, fateLooks[fate].says, n))
			right[fate] += high
		}
	}
	d.node(x[1], y, d.claims, "#1F4B7A", "", name, true)
	f := faces()
	d.p.layer("labels").write(lettering{text: f.semi.fit(name, 12, flowReach), x: x[1] + flowNode/2, y: y - 6, face: f.semi, size: 12, ink: paperInk, middle: true})
}

// node draws the node of so many claims, with its name before it.
func (d *flow) node(x, y float64, claims int, fill, name, says string, before bool) {
	high := d.unit * float64(claims)
	l := d.p.layer("nodes")
	l.boxes = append(l.boxes, box{x: x, y: y, w: flowNode, h: high, fill: fill, says: says})
	d.label(x-10, y+high/2, name, paperInk, before)
}

// label writes a name beside a node.
func (d *flow) label(x, y float64, name, ink string, before bool) {
	if name == "" {
		return
	}
	f := faces()
	d.p.layer("labels").write(lettering{text: f.semi.fit(name, 12, flowLabel-24), x: x, y: y + 4, face: f.semi, size: 12, ink: ink, end: before})
}

// band draws claims that go from one node to the next.
func (d *flow) band(x0, y0, x1, y1, high float64, fate int, says string) {
	l := d.p.layer("bands")
	l.bands = append(l.bands, band{x0: x0, y0: y0, x1: x1, y1: y1, h: high, fill: fateLooks[fate].fill, says: says})
}
