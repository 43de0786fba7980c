package pdf

import "slices"

// leastGutter is how wide a blank strip between columns is at least, in sizes
// of the type. What makes it one is that many lines share it.
const leastGutter = 0.5

// minShared is how many lines share a gutter that is wider than other blanks in
// them, and surelyShared how many share none by chance.
const minShared, surelyShared = 4, 10

// strip is a blank between two inked places of a row.
type strip struct{ from, to float64 }

// partedAtGutters cuts lines that run over the gutter between columns, as they
// do where a file draws its columns row by row.
func partedAtGutters(lines []*pdfLine) []*pdfLine {
	rows := lineRows(lines)
	blanks := make([][]strip, len(rows))
	for i, row := range rows {
		blanks[i] = blanksOf(row)
	}
	cuts := map[*pdfLine][]float64{}
	for i := range rows {
		for _, b := range blanks[i] {
			if b.to-b.from < leastGutter*rows[i][0].size || cutIn(cuts, rows[i], b) {
				continue
			}
			if at, last := sharedBlank(rows, blanks, i, b); last > i {
				cutRows(rows[i:last+1], at, cuts)
			}
		}
	}
	if len(cuts) == 0 {
		return lines
	}
	var out []*pdfLine
	for _, l := range lines {
		out = append(out, l.cutAt(cuts[l])...)
	}
	return out
}

// blanksOf returns the blanks of a row between its words and its lines.
func blanksOf(row []*pdfLine) []strip {
	var all []pdfChar
	for _, l := range row {
		for _, c := range l.chars {
			if isInk(c) {
				all = append(all, c)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pdfChar) int { return int(sign01(a.left - b.left)) })
	var out []strip
	for i, end := 0, 0.0; i < len(all); i++ {
		if i > 0 && all[i].left-end > 0.12*row[0].size {
			out = append(out, strip{end, all[i].left})
		}
		end = max(end, all[i].right)
	}
	return out
}

// cutIn reports whether a row is cut in a blank already.
func cutIn(cuts map[*pdfLine][]float64, row []*pdfLine, b strip) bool {
	for _, l := range row {
		for _, at := range cuts[l] {
			if at >= b.from && at <= b.to {
				return true
			}
		}
	}
	return false
}

// sharedBlank follows a blank of row i down the page as long as the rows leave
// it blank. It returns its middle and the last row, or i where it is no gutter:
// too few rows share it, or what stands beside it is no column of text.
func sharedBlank(rows [][]*pdfLine, blanks [][]strip, i int, b strip) (at float64, last int) {
	size := rows[i][0].size
	var near, far [2][]float64 // how wide the lines beside it are, up to the next such blank and to the edge
	wider, shared, last := 0, 0, i
	for j := i; j < len(rows); j++ {
		left, right := edges(rows[j])
		if right <= b.to-leastGutter*size || left >= b.from+leastGutter*size { // nothing on one side
			b.from, b.to = blankBeside(b, left, right)
			continue
		}
		k := slices.IndexFunc(blanks[j], func(o strip) bool { return min(o.to, b.to)-max(o.from, b.from) >= leastGutter*size })
		if k < 0 || j > i && rows[j-1][0].base-rows[j][0].base > 6*size {
			break
		}
		own := blanks[j][k]
		b = strip{max(own.from, b.from), min(own.to, b.to)}
		shared, last = shared+1, j
		if own.to-own.from > 1.3*usualBlank(blanks[j], k) {
			wider++
		}
		near[0], near[1] = append(near[0], own.from-sideOf(blanks[j], k, -1, left)), append(near[1], sideOf(blanks[j], k, 1, right)-own.to)
		far[0], far[1] = append(far[0], own.from-left), append(far[1], right-own.to)
	}
	sides := near
	if shared >= surelyShared {
		sides = far
	} else if shared < minShared || 4*wider < 3*shared {
		return 0, i
	}
	if min(median(sides[0]), median(sides[1])) < leastColumn*size {
		return 0, i
	}
	return (b.from + b.to) / 2, last
}

// leastColumn is how wide a column of text is at least, in sizes of its type.
const leastColumn = 6

// blankBeside narrows a blank to what a row on one side of it leaves.
func blankBeside(b strip, left, right float64) (from, to float64) {
	if right < b.to {
		return max(b.from, right), b.to
	}
	return b.from, min(b.to, left)
}

// usualBlank returns the blank in the middle of the others of a row.
func usualBlank(blanks []strip, but int) float64 {
	var all []float64
	for i, b := range blanks {
		if i != but {
			all = append(all, b.to-b.from)
		}
	}
	if len(all) == 0 {
		return 0
	}
	return median(all)
}

// sideOf returns where the text beside blank k of a row ends: at the next blank
// that is as wide, or at the edge of the row.
func sideOf(blanks []strip, k, step int, edge float64) float64 {
	for i := k + step; i >= 0 && i < len(blanks); i += step {
		if b := blanks[i]; 4*(b.to-b.from) >= 3*(blanks[k].to-blanks[k].from) {
			return (b.from + b.to) / 2
		}
	}
	return edge
}

// cutRows notes that the lines of rows are cut at a place that lies in them.
func cutRows(rows [][]*pdfLine, at float64, cuts map[*pdfLine][]float64) {
	for _, row := range rows {
		for _, l := range row {
			if l.left < at && l.right > at {
				cuts[l] = append(cuts[l], at)
			}
		}
	}
}

// cutAt parts a line at places that are blank in it.
func (l *pdfLine) cutAt(places []float64) []*pdfLine {
	if len(places) == 0 {
		return []*pdfLine{l}
	}
	slices.Sort(places)
	parts := make([]*pdfLine, len(places)+1)
	for i := range parts {
		parts[i] = &pdfLine{}
	}
	now := 0
	for _, c := range l.chars {
		if isInk(c) {
			now, _ = slices.BinarySearch(places, (c.left+c.right)/2)
		}
		parts[now].take(c)
	}
	return slices.DeleteFunc(parts, func(p *pdfLine) bool { return !p.finish() })
}
