package judge

import (
	"math"
	"strconv"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// bounded is a figure as it stands, with its bound: at least 56.
func bounded(f *passage.Passage, x passage.Figure) string {
	return f.Said([2]int{min(x.Head, x.From), x.To})
}

// countedWords are the words for what a figure counts, up to a sign, a
// preposition or what they do: 48 people (resulting in …).
func countedWords(f *passage.Passage, x passage.Figure) string {
	end := x.To
	for k := x.To; k < len(f.Words) && k < x.To+3; k++ {
		w := f.Words[k]
		if w.Kind != text.WordToken || !w.Content || w.Claim != f.Words[x.From].Claim {
			break
		}
		if k > x.To && text.Plural(f.Words[k-1].Key) && passage.VerbLike(f, k) {
			break
		}
		end = k + 1
	}
	if end == x.To {
		return ""
	}
	return strings.TrimSpace(f.Said([2]int{x.To, end}))
}

// Signed writes a difference with its sign and no more digits than it has.
func Signed(v float64) string {
	s := strconv.FormatFloat(math.Round(math.Abs(v)*1e6)/1e6, 'f', -1, 64)
	whole, part, dotted := strings.Cut(s, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if dotted {
		whole += "." + part
	}
	if v < 0 {
		return "−" + whole
	}
	return "+" + whole
}

const ChangeNone = "none" // neither side has any

const ChangeKept = "kept" // both have, and nothing differs

const ChangeSame = "same" // every figure stands there with its value

const ChangeRounded = "rounded" // the same, some of them faithfully rounded

// ChangeToCheck: something may have changed, and nobody has confirmed it.
const ChangeToCheck = "to check"

// ChangeChanged: both have some, and one differs.
const ChangeChanged = "changed"

// ChangeDropped: only the original has some.
const ChangeDropped = "dropped"

// ChangeAdded: only the account has some.
const ChangeAdded = "added"

// FigureState is what became of the figures of a pair, findings aside.
type FigureState uint8

// The states of figures. The zero value says that nobody has looked.
const (
	figuresNone FigureState = iota + 1
	figuresSame
	figuresRounded
	figuresAdded
	figuresDropped
	figuresOther // dropped and added
)

// String returns the state as the column figure_change has it.
func (s FigureState) String() string {
	return [...]string{"", ChangeNone, ChangeSame, ChangeRounded, ChangeAdded, ChangeDropped, ChangeDropped + "; " + ChangeAdded}[s]
}

// FiguresBecame says what became of the figures.
func (m *Reading) FiguresBecame() FigureState {
	switch left, added, rounded, any := m.figures().figuresLeft(); {
	case left && added:
		return figuresOther
	case left:
		return figuresDropped
	case added:
		return figuresAdded
	case rounded:
		return figuresRounded
	case any:
		return figuresSame
	}
	return figuresNone
}

// figuresLeft reports whether figures of the reference or of the account have
// no counterpart, whether some were rounded, and whether there are any.
func (m figureCheck) figuresLeft() (left, added, rounded, any bool) {
	as, bs := map[int]bool{}, map[int]bool{}
	for _, c := range m.pairing().couples() {
		if c.fits {
			as[c.x], bs[c.y] = true, true
			x, y := m.A.Figures[c.x], m.B.Figures[c.y]
			rounded = rounded || !x.Equal(y) && x.RoundsTo(y)
		}
	}
	for i, x := range m.A.Figures {
		any = any || x.Counts(m.A)
		left = left || x.Counts(m.A) && !as[i]
	}
	for j, y := range m.B.Figures {
		any = any || y.Counts(m.B)
		added = added || y.Counts(m.B) && !bs[j]
	}
	return left, added, rounded, any
}

// FigureKinds are the kinds of findings on figures.
var FigureKinds = []Kind{FigureKind, BoundKind}
