package align_test

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/align"
	"synoptic/compare/made"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

var ctx = context.Background()

// TestGoldenLinks holds the links of stories with their reports: scores, whether
// they are sure, why, and the nearest sentence to what is left out.
func TestGoldenLinks(t *testing.T) {
	var out strings.Builder
	for _, s := range stories(t) {
		fmt.Fprintf(&out, "%s\n", s.Name)
		docs := prepared(s.Texts[:])
		links, nears, err := align.Align(ctx, docs, true, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		say(&out, links, nears)
		links, _, _ = align.Align(ctx, []*align.Prepared{docs[1], docs[0]}, false, nil, nil)
		out.WriteString(" as equals\n")
		say(&out, links, nil)
	}
	made.Golden(t, filepath.Join("testdata", "links.golden"), out.String())
}

// TestGoldenSets holds what becomes of several accounts: all stories of one
// original, and accounts of one event with and without an original.
func TestGoldenSets(t *testing.T) {
	var out strings.Builder
	sets := [][]text.Account{made.Quay, made.Accounts(4)[:4]}
	all := stories(t)
	for i := 0; i+3 < len(all); i += 3 { // several that have little to do with one another, one of them twice
		sets = append(sets, []text.Account{all[i].Texts[0], all[i].Texts[1], all[i+1].Texts[1], all[i].Texts[1], all[i+2].Texts[1]})
	}
	for n, accounts := range sets {
		for _, hub := range []bool{true, false} {
			fmt.Fprintf(&out, "set %d, original %v\n", n, hub)
			docs := prepared(accounts)
			links, nears, err := align.Align(ctx, docs, hub, verdicts(n), nil)
			if err != nil {
				t.Fatal(err)
			}
			say(&out, links, nears)
			for _, set := range align.Gather(ctx, links, statements(docs), verdicts(n)) {
				if len(set) > 1 {
					fmt.Fprintf(&out, "  row%s\n", refs(set))
				}
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "sets.golden"), out.String())
}

// TestGoldenSignals holds every signal of pairs, claims and candidates, so that a
// signal that changes is seen where the links stay.
func TestGoldenSignals(t *testing.T) {
	var out strings.Builder
	var sums made.Sums
	add := func(names []string, values []float64) {
		for i, v := range values {
			sums.Add(names[i], v)
		}
	}
	fmt.Fprintf(&out, "pairs: %s / %s\ncandidates: %s\nwordings: %s\n", strings.Join(align.Signals(), ", "), strings.Join(align.ContextSignals(), ", "),
		strings.Join(align.RankSignals()[len(align.Signals()):], ", "), strings.Join(align.PairSignals(), ", "))
	for n, s := range stories(t) {
		study := align.NewStudy(s.Texts[0], s.Texts[1])
		fmt.Fprintf(&out, "%s\n", s.Name)
		logits := make([]float64, len(study.Looks))
		for i, l := range study.Looks {
			logits[i] = l.Values[0] - 1
		}
		context := study.Context(logits)
		for i, l := range study.Looks {
			add(align.LinkSignals(), append(slices.Clone(l.Values), context[i]...))
			if i%7 == n%7 {
				fmt.Fprintf(&out, "  %d-%d%s /%s\n", l.A, l.B, digits(l.Values), digits(context[i]))
			}
		}
		docs := prepared(s.Texts[:])
		ranking := align.NewRanking(docs[0], docs[1], 1)
		for claim, c := range docs[0].Claims {
			for _, l := range ranking.Looks(claim) {
				add(align.RankSignals(), l.Values)
			}
			if c.Kind != text.Statement || claim%2 == n%2 {
				continue
			}
			fmt.Fprintf(&out, "  nearest to %d:", claim)
			for _, x := range ranking.Of(claim)[:3] {
				fmt.Fprintf(&out, " %d %.3f", x.Claim, x.Alike)
			}
			if looks := ranking.Looks(claim); len(looks) > 0 {
				out.WriteString(" /" + digits(looks[0].Values[len(align.Signals()):]))
			}
			out.WriteString("\n")
		}
	}
	for n, w := range made.Wordings(t, "../testdata/fidelity") {
		if n%4 > 0 {
			continue
		}
		pair := align.NewStudy(text.Account{Text: w.Original, Language: w.Language, Lines: true}, text.Account{Text: w.Account, Language: w.Language, Lines: true})
		add(align.PairSignals(), pair.Pair())
		if n%12 > 0 {
			continue
		}
		fmt.Fprintf(&out, "%s %.3f%s\n", w.ID, align.Similarity(w.Original, w.Account), digits(pair.Pair()))
	}
	made.Golden(t, filepath.Join("testdata", "signals.golden"), sums.String()+out.String())
}

func stories(t *testing.T) []made.Story {
	return append(made.Stories(t, "../testdata/gold"), made.Stories(t, "../testdata/across")...)
}

func prepared(accounts []text.Account) (out []*align.Prepared) {
	for _, a := range accounts {
		claims := split.Split(a.Text, a.Language)
		if a.Lines {
			claims = split.SplitLines(a.Text)
		}
		out = append(out, align.Prepare(a, claims))
	}
	return out
}

// verdicts are decisions on some claims that every set has.
func verdicts(n int) align.Verdicts {
	if n%2 == 0 {
		return nil
	}
	at := func(account, claim int) text.Ref { return text.Ref{Account: account, Claim: claim} }
	return align.Verdicts{{at(0, 3), at(1, 2)}: true, {at(0, 2), at(1, 2)}: false, {at(1, 3), at(2, 3)}: true, {at(0, 4), at(3, 4)}: false}
}

func statements(docs []*align.Prepared) (out []text.Ref) {
	for i, d := range docs {
		for claim, c := range d.Claims {
			if c.Kind == text.Statement {
				out = append(out, text.Ref{Account: i, Claim: claim})
			}
		}
	}
	return out
}

// say writes links and nearest sentences.
func say(out *strings.Builder, links []align.Link, nears []align.Near) {
	for _, l := range links {
		fmt.Fprintf(out, " %s %.3f", refs([]text.Ref{l.From, l.To}), l.Score)
		for _, x := range []struct {
			what string
			is   bool
		}{{"sure", l.Sure}, {"partial", l.Partial}, {"by person", l.ByPerson}} {
			if x.is {
				out.WriteString(" " + x.what)
			}
		}
		for _, name := range slices.Sorted(maps.Keys(l.Why)) {
			fmt.Fprintf(out, " %s=%.2f", name, l.Why[name])
		}
		out.WriteString("\n")
	}
	for _, n := range nears {
		fmt.Fprintf(out, "  near %d: %d.%d %.3f\n", n.Claim, n.Account, n.To, n.Alike)
	}
}

func refs(all []text.Ref) string {
	var out strings.Builder
	for _, r := range all {
		fmt.Fprintf(&out, " %d.%d", r.Account, r.Claim)
	}
	return out.String()
}

func digits(values []float64) string {
	var out strings.Builder
	for _, v := range values {
		fmt.Fprintf(&out, " %.3g", v)
	}
	return out.String()
}
