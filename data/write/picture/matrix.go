package picture

import (
	"fmt"
	"math"
	"strings"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/write/plain"
)

// Measures of the picture of a matrix.
const (
	pictureEdge   = 32.0
	numberWide    = 34.0
	labelWide     = 320.0
	cellHigh      = 20.0
	rowHigh       = 23.0
	roomyCell     = 112.0 // as wide as an outlet's name
	narrowCell    = 24.0
	roomyColumns  = 7 // with more, cells are narrow and names are turned
	nameTurn      = 50.0
	longestName   = 170.0
	blockGap      = 40.0
	leastBlock    = 60   // a block of fewer lines is not folded
	pictureAspect = 1.25 // height by width from which it is folded
)

// Matrix draws groups by accounts. A long matrix is folded into blocks
// that stand beside one another. title stands above it.
func Matrix(c *compare.Comparison, o table.TableOptions, title string) *picture {
	m := &matrixDrawing{c: c, m: c.Matrix(o.Groups), counts: c.Counts(), wide: roomyCell}
	if len(m.m.Accounts) > roomyColumns {
		m.wide = narrowCell
	}
	for i, a := range m.m.Accounts {
		m.names = append(m.names, nameOf(&c.Accounts[a]))
		m.headHigh = max(m.headHigh, m.nameHigh(i))
	}
	m.block = numberWide + labelWide + 12 + m.wide*float64(len(m.m.Accounts))
	m.lines()
	p := &picture{title: title, says: caption(c, m.m, o)}
	m.fold()
	p.width = 2*pictureEdge + m.block*float64(m.blocks) + blockGap*float64(m.blocks-1) + m.overhang()
	p.width = max(p.width, 720)
	ground := p.layer("ground") // the first layer, under all others
	m.top = m.heading(p) + m.headHigh
	p.height = m.top + rowHigh*float64(min(m.each, len(m.rows))) + pictureEdge
	ground.boxes = append(ground.boxes, box{w: p.width, h: p.height, fill: paperPage})
	for b := range m.blocks {
		m.drawBlock(p, b)
	}
	return p
}

// nameOf is how a picture calls an account.
func nameOf(a *compare.Account) string {
	for _, s := range []string{plain.Printable(a.Outlet), plain.Printable(a.Title)} {
		if s != "" {
			return s
		}
	}
	return fmt.Sprintf("account a%d", a.ID)
}

// matrixDrawing is a matrix on its way to a picture.
type matrixDrawing struct {
	c        *compare.Comparison
	m        *compare.Matrix
	counts   []compare.Count
	names    []string
	wide     float64 // of a column
	block    float64 // width of a block
	headHigh float64
	top      float64 // of the first line
	rows     []int   // a line each: an index into m.Rows, or a heading below 0
	blocks   int
	each     int // lines of a block
}

// Headings among the lines.
const (
	toldHeading  = -1
	addedHeading = -2
)

var headingWords = map[int]string{toldHeading: "IN THE ORIGINAL", addedHeading: "ONLY IN COVERAGE"}

// lines lists what stands under one another.
func (m *matrixDrawing) lines() {
	for i := range m.m.Rows {
		if i == 0 && m.m.Told > 0 {
			m.rows = append(m.rows, toldHeading)
		}
		if i == m.m.Told && m.c.HasOriginal() {
			m.rows = append(m.rows, addedHeading)
		}
		m.rows = append(m.rows, i)
	}
}

// fold chooses the least number of blocks that gives a picture people can
// look at.
func (m *matrixDrawing) fold() {
	n := len(m.rows)
	for m.blocks = 1; ; m.blocks++ {
		m.each = (n + m.blocks - 1) / m.blocks
		high, wide := rowHigh*float64(m.each), m.block*float64(m.blocks)
		if m.each <= leastBlock || high <= pictureAspect*wide {
			return
		}
	}
}

func (m *matrixDrawing) turned() bool { return m.wide == narrowCell }

// nameHigh is the height that the head of a column needs.
func (m *matrixDrawing) nameHigh(column int) float64 {
	if !m.turned() {
		return 26 + 15*float64(len(faces().semi.fitLines(m.names[column], 12, roomyCell-8)))
	}
	return 16 + math.Sin(nameTurn*math.Pi/180)*min(longestName, faces().semi.width(m.names[column], 12))
}

// overhang is how far a turned name stands out at the right.
func (m *matrixDrawing) overhang() float64 {
	out := 0.0
	for i := range m.names {
		if m.turned() {
			reach := math.Cos(nameTurn*math.Pi/180)*min(longestName, faces().semi.width(m.names[i], 12)) + 8
			out = max(out, reach-m.wide*(float64(len(m.names)-i)-0.5))
		}
	}
	return out
}

// heading draws the title and the legend and returns where they end.
func (m *matrixDrawing) heading(p *picture) float64 {
	f, l := faces(), p.layer("heading")
	room := p.width - 2*pictureEdge
	l.write(lettering{text: f.serifSemi.fit(plain.Printable(p.title), 20, room), x: pictureEdge, y: 50, face: f.serifSemi, size: 20, ink: paperInk})
	l.write(lettering{text: f.regular.fit(p.says, 12, room), x: pictureEdge, y: 70, face: f.regular, size: 12, ink: paperInk2})
	x, y := pictureEdge, 88.0
	for i, k := range compare.Marks {
		says := fmt.Sprintf("%s %d", k.Says, m.count(i))
		wide := 24 + f.medium.width(says, 11.5) + 18
		if x+wide > p.width-pictureEdge+18 {
			x, y = pictureEdge, y+26
		}
		p.swatch(i, box{x: x, y: y, w: 18, h: 18})
		p.layer("legend").write(lettering{text: says, x: x + 24, y: y + 13, face: f.medium, size: 11.5, ink: paperInk2})
		x += wide
	}
	return y + 18 + 22
}

// count is how many cells have a state.
func (m *matrixDrawing) count(mark int) int {
	n := 0
	for _, r := range m.m.Rows {
		for _, k := range r.Marks {
			if k == mark {
				n++
			}
		}
	}
	return n
}

// drawBlock draws the heads and the lines of one block.
func (m *matrixDrawing) drawBlock(p *picture, block int) {
	x := pictureEdge + (m.block+blockGap)*float64(block)
	m.heads(p, x+numberWide+labelWide+12)
	lines := m.rows[block*m.each : min(len(m.rows), (block+1)*m.each)]
	for i, row := range lines {
		y := m.top + rowHigh*float64(i)
		if says, is := headingWords[row]; is {
			p.layer("labels").write(lettering{text: says, x: x, y: y + 15, face: faces().semi, size: 10.5, ink: paperInk2})
		} else {
			m.row(p, row, x, y)
		}
		p.layer("ground").boxes = append(p.layer("ground").boxes, box{x: x, y: y + rowHigh - 1, w: m.block, h: 1, fill: paperSoft})
	}
}

// heads draws the names of the accounts with what each kept.
func (m *matrixDrawing) heads(p *picture, x float64) {
	f, l := faces(), p.layer("accounts")
	for i, name := range m.names {
		left := x + m.wide*float64(i)
		if m.turned() {
			l.write(lettering{text: f.semi.fit(name, 12, longestName), x: left + m.wide/2 + 3, y: m.top - 10, turn: -nameTurn, face: f.semi, size: 12, ink: paperInk})
			continue
		}
		lines := f.semi.fitLines(name, 12, m.wide-8)
		for n, line := range lines {
			l.write(lettering{text: line, x: left + 2, y: m.top - 24 - 15*float64(len(lines)-1-n), face: f.semi, size: 12, ink: paperInk})
		}
		if m.c.HasOriginal() {
			kept := fmt.Sprintf("%d%% kept", plain.Percent(m.counts[m.m.Accounts[i]].Kept()))
			l.write(lettering{text: kept, x: left + 2, y: m.top - 9, face: f.regular, size: 11, ink: paperInk2})
		}
	}
	p.layer("ground").boxes = append(p.layer("ground").boxes, box{x: x - numberWide - labelWide - 12, y: m.top - 1, w: m.block, h: 1, fill: paperLine})
}

// row draws a group: its number, its first words and its cells.
func (m *matrixDrawing) row(p *picture, row int, x, y float64) {
	f, l, r := faces(), p.layer("labels"), m.m.Rows[row]
	g := &m.c.Groups[r.Group]
	number := g.Number()
	l.write(lettering{text: number, x: x + numberWide - 10, y: y + 15, face: f.regular, size: 11, ink: paperInk2, end: true})
	l.write(lettering{text: f.serif.fit(beginning(m.c.Label(g)), 13, labelWide), x: x + numberWide, y: y + 15.5, face: f.serif, size: 13, ink: paperInk})
	for i, mark := range r.Marks {
		if mark == compare.NoMark {
			continue
		}
		left := x + numberWide + labelWide + 12 + m.wide*float64(i)
		p.swatch(mark, box{x: left + 1, y: y + 1, w: m.wide - 2, h: cellHigh, says: number + ", " + m.names[i] + ": " + compare.Marks[mark].Says})
	}
}

// beginning returns as much of a claim as may be needed of it.
func beginning(claim string) string {
	const most = 240 // bytes; no letter is so narrow that more would fit
	if len(claim) > most {
		claim = strings.ToValidUTF8(claim[:most], "") + "…"
	}
	return plain.Printable(claim)
}
