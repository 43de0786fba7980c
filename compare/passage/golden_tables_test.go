package passage_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// TestGoldenRelations holds of every row of the tables of fidelity how the parts
// of its two sentences stand to one another: which figures are equal, rounded or
// converted, which dates agree, which names may mean the same; and what else is
// asked of the words of each. The sentences stand in the tables.
func TestGoldenRelations(t *testing.T) {
	var out strings.Builder
	said := map[string]bool{}
	for _, w := range made.Wordings(t, "../testdata/fidelity") {
		a, b := marked(w.Original, w.Language, "2023-03-14"), marked(w.Account, w.Language, "2023-03-16")
		fmt.Fprintf(&out, "%s", w.ID)
		if !said[w.Original] {
			said[w.Original] = true
			asked(&out, a, b)
		}
		out.WriteString(" |")
		asked(&out, b, a)
		out.WriteString("\n")
		relatedTo(&out, a, b)
	}
	made.Golden(t, filepath.Join("testdata", "relations.golden"), out.String())
}

// TestGoldenClaims holds what is read of the claims of reports and stories.
func TestGoldenClaims(t *testing.T) {
	var out strings.Builder
	for _, folder := range []string{"../testdata/gold", "../testdata/across"} {
		for _, s := range made.Stories(t, folder) {
			for _, a := range s.Texts {
				claims := split.Split(a.Text, a.Language)
				if a.Lines {
					claims = split.SplitLines(a.Text)
				}
				d := text.NewDocument(a, claims)
				quote.Mark(d)
				fmt.Fprintf(&out, "%s %s\n", s.Name, a.Role)
				for n, c := range claims {
					if c.Kind == text.Statement {
						f := passage.Read(d, c.Span)
						fmt.Fprintf(&out, " %d%s\n", n, facts(f))
					}
				}
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "claims.golden"), out.String())
}

func marked(body, language, published string) *passage.Passage {
	d := text.NewDocument(text.Account{Text: body, Language: language, Published: published}, split.Split(body, language))
	quote.Mark(d)
	return passage.Read(d, text.Span{End: len(body)})
}

// facts writes what was read of a passage, and where its words stand.
func facts(f *passage.Passage) string {
	var out strings.Builder
	add := func(what string, all ...any) {
		for _, x := range all {
			fmt.Fprintf(&out, " %s{%s}", what, made.Told(x))
		}
	}
	for _, x := range f.Figures {
		add("figure", x)
	}
	for _, x := range f.Dates {
		add("date", x)
	}
	for _, x := range f.Names {
		add("name", x)
	}
	for _, x := range f.Speakers {
		add("speaker", x)
	}
	for i, marks := range [][]passage.Mark{f.Hedges, f.Certain, f.Negations, f.Opposites, f.Scopes} {
		for _, x := range marks {
			add([]string{"hedge", "certain", "negation", "opposite", "scope"}[i], x)
		}
	}
	return out.String()
}

// asked writes what else is asked of the words of a passage, beside another.
func asked(out *strings.Builder, f, other *passage.Passage) {
	for i, runs := range [][][2]int{f.Parts(), f.Clauses()} {
		if len(runs) > 1 {
			fmt.Fprintf(out, " %s%v", []string{"parts", "clauses"}[i], runs)
		}
	}
	m := passage.MentionsOf(f)
	fmt.Fprintf(out, " listed%v/%d/%d%v", m.Spans, m.Hedges, m.Speakers, passage.QuotedSpans(f))
	for i, n := range f.Names {
		short, long, spelled := passage.SpelledOut(other, n)
		fmt.Fprintf(out, " name%d:%d%v%s", i, passage.Sort(f, n), n.Core(), letters("untold", n.Untold(), "demonym", n.Demonym(), "body", n.Body(), "agency", passage.Agency(f, n),
			"un", passage.UnBody(f, n), "credits", passage.Credits(f, n), "abbreviates", passage.Abbreviates(f, n, other), "abbreviated", passage.Abbreviated(f, n, other),
			"zone", passage.ZoneOf(f, n, other), "spelled", spelled))
		if spelled {
			fmt.Fprint(out, short, "-", long)
		}
	}
	for i, x := range f.Figures {
		fmt.Fprintf(out, " figure%d:%s,%s%s%v", i, x.Written(f), x.Measure(), letters("counts", x.Counts(f), "year", x.YearLike()), f.After(x.To, 1, 3))
	}
	for i, x := range f.Dates {
		fmt.Fprintf(out, " date%d:%s", i, x.Resolve(f.Published).Key())
	}
	for i, x := range f.Speakers {
		fmt.Fprintf(out, " speaker%d:%v%s", i, x.Name(), letters("speaks", passage.Speaks(f, x), "heard", x.Heard(slices.Sorted(maps.Keys(other.Stems)))))
	}
	for i, x := range f.Scopes {
		fmt.Fprintf(out, " scope%d:%s", i, letters("some", f.Partitive(x), "opinion", passage.Opinion(f, x)))
	}
	var words []string
	for i, w := range f.Words {
		is := letters("i", passage.Idle(f, i), "n", passage.Negated(f, i), "t", passage.TakesOn(f, i), "f", f.FigureAt(i) != passage.Measured(f, i), "d", w.Content && f.Definite(w.Stem), "b", w.Content && !f.Definite(w.Stem) && !f.Bare(w.Stem), "q", f.Between(w.Span))
		if is != "" {
			words = append(words, fmt.Sprint(i, is))
		}
	}
	if words != nil {
		fmt.Fprintf(out, " words%v", words)
	}
}

// relatedTo writes how what was read of two passages stands to one another.
func relatedTo(out *strings.Builder, a, b *passage.Passage) {
	each := func(what string, n, m int, how func(i, j int) string) {
		for i := range n {
			for j := range m {
				if is := how(i, j); is != "" {
					fmt.Fprintf(out, " %s%d-%d%s", what, i, j, is)
				}
			}
		}
	}
	each("figure", len(a.Figures), len(b.Figures), func(i, j int) string {
		x, y := a.Figures[i], b.Figures[j]
		return letters("unit", x.SameUnit(y), "equal", x.Equal(y), "rounds", x.RoundsTo(y), "rounded", y.RoundsTo(x), "converted", x.Converted(y), "multiplied", x.Multiplied(y), "multiplies", y.Multiplied(x),
			"within", x.Within(y), "holds", y.Within(x), "unstated", x.Unstated(y), "rate", x.SameRate(y))
	})
	each("date", len(a.Dates), len(b.Dates), func(i, j int) string {
		x, y := a.Dates[i].Resolve(a.Published), b.Dates[j].Resolve(b.Published)
		return fmt.Sprint(x.Common(y), letters("agrees", x.Agrees(y), "form", x.SameForm(y), "first", a.Dates[i].Agrees(b.Dates[j])))
	})
	each("name", len(a.Names), len(b.Names), func(i, j int) string {
		x, y := a.Names[i], b.Names[j]
		return letters("same", x.Same(y), "back", y.Same(x), "beside", x.GivenBeside(y), "other", passage.OtherGiven(x.Core(), y.Core()), "within", passage.Subset(x.Core(), y.Core()))
	})
	each("hedge", len(a.Hedges), len(b.Hedges), func(i, j int) string { return letters("answers", a.Hedges[i].Answers(b.Hedges[j])) })
	each("opposite", len(a.Opposites), len(b.Opposites), func(i, j int) string {
		return letters("opposite", passage.Opposite(a.Opposites[i].Tag, b.Opposites[j].Tag))
	})
	out.WriteString("\n")
}

// letters joins the names of what holds.
func letters(all ...any) string {
	var out []string
	for i := 0; i < len(all); i += 2 {
		if all[i+1].(bool) {
			out = append(out, all[i].(string))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "(" + strings.Join(out, " ") + ")"
}
