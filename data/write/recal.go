package write

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/write/plain"
)

// Recal is the format of a reliability matrix. It is no part of Exports: it
// needs two coders and a choice of what they coded (Variable of the options).
var Recal = Export{"recal", "Reliability matrix of one code", []string{".csv"}, exportRecal}

// exportRecal writes the reliability matrix of one variable as the calculators
// of the field read it (ReCal and others): units in rows, coders in columns,
// numbers, no head, no names. It holds the units that all the coders coded,
// for some calculators take no missing values; the warning says how many were
// left out and what the numbers mean.
func exportRecal(w io.Writer, j Job) ([]Doubt, error) {
	c, o := j.Comparison, j.Options
	coders := o.Coders
	if coders == nil {
		coders = c.Codes().Coders()
	}
	if len(coders) < 2 {
		return nil, data.Refuse("A reliability matrix needs two coders, and %s coded here. Merge the coding file of another coder first.", plain.Plural(len(coders), "person"))
	}
	if o.Variable.Kind == "" {
		o.Variable.Kind = compare.RelationKind
	}
	ratings, _ := c.Codes().Ratings(o.Variable, coders, nil)
	b := bufio.NewWriter(w)
	left := 0
	for _, row := range ratings {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = strconv.Itoa(v)
		}
		if complete(row) {
			b.WriteString(strings.Join(cells, ",") + "\r\n")
		} else {
			left++
		}
	}
	return recalSays(c, o.Variable, coders, len(ratings)-left, left), b.Flush()
}

func complete(row []int) bool {
	for _, v := range row {
		if v == compare.Missing {
			return false
		}
	}
	return true
}

func recalSays(c *compare.Comparison, v compare.Variable, coders []string, rows, left int) []Doubt {
	numbers := "0 no, 1 yes"
	if v.Kind == compare.RelationKind {
		var terms []string
		for i, t := range compare.Relations {
			terms = append(terms, fmt.Sprintf("%d %s", i+1, t.Relation))
		}
		numbers = strings.Join(terms, ", ")
	}
	out := []Doubt{doubt(formColumns, c.Codes().NameOf(v.Kind), strings.Join(coders, ", "), numbers)}
	switch {
	case left == 1:
		out = append(out, doubt(formLeftOne, rows))
	case left > 1:
		out = append(out, doubt(formLeft, left, rows))
	}
	return out
}
