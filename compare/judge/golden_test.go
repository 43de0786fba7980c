package judge_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare/judge"
	"synoptic/compare/made"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// TestGoldenWordings holds what is said of every row of the tables of fidelity:
// its status, how much is told, each finding with its probability and where it
// stands, and what became of the figures. The sentences stand in the tables.
func TestGoldenWordings(t *testing.T) {
	var out strings.Builder
	for _, w := range made.Wordings(t, "../testdata/fidelity") {
		accounts := [2]text.Account{{ID: 1, Role: text.Original, Language: w.Language, Text: w.Original, Published: "2023-03-14"}, {ID: 2, Language: w.Language, Text: w.Account, Published: "2023-03-16"}}
		p := newPair(accounts, func(a text.Account) []text.Claim {
			return []text.Claim{{Span: text.Span{End: len(a.Text)}, Paragraph: 1, Section: -1, Kind: text.Statement}}
		})
		p.say(&out, w.ID, []int{0}, []int{0}, nil)
	}
	made.Golden(t, filepath.Join("testdata", "wordings.golden"), out.String())
}

// TestGoldenStories holds the same of claims that readers linked in whole stories,
// where other claims, speakers and quotations take part, and of two claims that
// follow each other.
func TestGoldenStories(t *testing.T) {
	var out strings.Builder
	for _, folder := range []string{"../testdata/gold", "../testdata/across"} {
		for _, s := range made.Stories(t, folder) {
			fmt.Fprintf(&out, "%s\n", s.Name)
			p := newPair(s.Texts, cut)
			var before [2]int
			for n, at := range s.Linked([2][]text.Claim{p.docs[0].Claims, p.docs[1].Claims}) {
				p.say(&out, fmt.Sprint(at[0], "-", at[1]), at[:1], at[1:], nil)
				if n%3 == 1 && before[1] != at[1] {
					p.say(&out, fmt.Sprint(at[0], "-", before[1], ",", at[1]), at[:1], []int{before[1], at[1]}, before[:1])
				}
				before = at
			}
			all, err := p.judge.Quotations(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			for _, q := range all {
				fmt.Fprintf(&out, "  %s\n", made.Told(q))
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "stories.golden"), out.String())
}

func cut(a text.Account) []text.Claim {
	if a.Lines {
		return split.SplitLines(a.Text)
	}
	return split.Split(a.Text, a.Language)
}

// pair is an original and an account with their judge.
type pair struct {
	docs  []*text.Document
	judge *judge.Judge
}

func newPair(accounts [2]text.Account, cut func(text.Account) []text.Claim) *pair {
	p := &pair{}
	for _, a := range accounts {
		p.docs = append(p.docs, text.NewDocument(a, cut(a)))
	}
	p.judge = judge.New(p.docs, true)
	return p
}

// say writes what the judge says of some claims.
func (p *pair) say(out *strings.Builder, name string, from, to, also []int) {
	a, b := judge.Side{Account: 0, Claims: from}, judge.Side{Account: 1, Claims: to, Also: also}
	got := p.judge.Pair(a, b)
	fmt.Fprintf(out, "%s %s %.3f", name, got.Status, got.Told.Share)
	for _, s := range got.Told.LeftOut {
		fmt.Fprintf(out, " -%q", s.Of(p.docs[0].Text))
	}
	if s := got.Figures.String(); s != judge.ChangeNone {
		fmt.Fprintf(out, " figures %s", s)
	}
	out.WriteString("\n")
	for _, f := range got.Findings {
		fmt.Fprintf(out, "    %s %.3f %d %d: %s", f.Kind, f.P, f.From, f.To, f.Says)
		if f.Whole {
			out.WriteString(" (whole)")
		}
		if f.Kind == judge.HedgeKind {
			fmt.Fprintf(out, ", %s", judge.HedgeChange(f, &p.docs[0].Account, &p.docs[1].Account))
		}
		out.WriteString("\n")
	}
	found, toCheck := judge.Draw(got.Findings, judge.UsualThreshold, false)
	for _, r := range p.judge.FigureRows(a, b, judge.Changes{Found: found, ToCheck: toCheck}) {
		fmt.Fprintf(out, "    %s\n", made.Told(r))
	}
}
