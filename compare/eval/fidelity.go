package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare/eval/home"

	"synoptic/compare"
)

// judged is what the engine says of one claim retold as another.
type judged struct {
	status   compare.Status
	findings []compare.Finding
	edits    []compare.Edit
}

// judgeTexts compares an original of one claim with an account of one. With
// joined, a person has linked the two, so that only the judging is measured.
func judgeTexts(original, account string, joined bool) (judged, error) {
	accounts := []compare.Account{
		{ID: 1, Role: compare.Original, Text: original, Lines: true},
		{ID: 2, Role: compare.Retold, Text: account, Lines: true},
	}
	opts := compare.Options{}
	if joined {
		opts.Language = "en"
		opts.Decisions = []compare.Decision{{Verb: compare.Join,
			A: compare.Place{Account: 1, Span: compare.Span{End: len(original)}},
			B: compare.Place{Account: 2, Span: compare.Span{End: len(account)}}}}
	}
	c, err := compare.Compare(context.Background(), accounts, opts)
	if err != nil {
		return judged{}, err
	}
	for _, g := range c.Groups {
		for _, p := range g.Pairs {
			return judged{p.Status, p.Findings, p.Edits}, nil
		}
	}
	return judged{status: compare.Omitted}, nil
}

// kinds returns the kinds of the findings, each once.
func (j judged) kinds() []compare.Kind {
	var out []compare.Kind
	for _, f := range j.findings {
		if !slices.Contains(out, f.Kind) {
			out = append(out, f.Kind)
		}
	}
	return out
}

// fidelity runs the cases of the set, one comparison each.
func fidelity(w io.Writer) error {
	rows, err := home.Table(home.Sets(), "fidelity", "cases.tsv")
	if err != nil {
		return err
	}
	right := 0
	var wrong []string
	for _, r := range rows {
		got, err := judgeTexts(r["original"], r["account"], false)
		if err != nil {
			return err
		}
		if passes(r["findings"], got.kinds()) {
			right++
		} else {
			wrong = append(wrong, fmt.Sprintf("%s %v for %s", r["id"], got.kinds(), r["findings"]))
		}
	}
	fmt.Fprintf(w, "fidelity: %d of %d right\n", right, len(rows))
	for _, s := range wrong {
		fmt.Fprintf(w, "  %s\n", s)
	}
	return moroccoHedge(w)
}

// moroccoHedge looks for the hedge that a careful reader expects of the pair.
func moroccoHedge(w io.Writer) error {
	original, err := readAccount(1, compare.Original, filepath.Join(home.Sets(), "morocco", "original.txt"))
	if err != nil {
		return err
	}
	account, err := readAccount(2, compare.Retold, filepath.Join(home.Sets(), "morocco", "account.txt"))
	if err != nil {
		return err
	}
	original.Lines, account.Lines = false, false
	c, err := compare.Compare(context.Background(), []compare.Account{original, account}, compare.Options{})
	if err != nil {
		return err
	}
	found, all := false, 0
	for _, g := range c.Groups {
		for _, p := range g.Pairs {
			all += len(p.Findings)
			for _, f := range p.Findings {
				found = found || f.Kind == compare.HedgeKind && f.To.Of(account.Text) == "alleged"
			}
		}
	}
	fmt.Fprintf(w, "fidelity of the morocco account: \"alleged\" found as added: %v; %d findings in all\n", found, all)
	return nil
}

// passes reports whether every required kind was found and nothing that is
// neither required nor optional, which stands in parentheses.
func passes(expected string, found []compare.Kind) bool {
	allowed := map[string]bool{}
	for _, k := range strings.Split(expected, ";") {
		name := strings.Trim(k, "()")
		allowed[name] = true
		if name == k && k != "-" && !slices.Contains(found, compare.Kind(k)) {
			return false
		}
	}
	return !slices.ContainsFunc(found, func(k compare.Kind) bool { return !allowed[string(k)] })
}

// paraphrases counts findings between sentences that people called the same.
// Many of them are real differences: people overlook figures.
func paraphrases(w io.Writer) error {
	for _, set := range []struct {
		name  string
		least float64
	}{{"mrpc", 1}, {"stsb", 4.8}} {
		rows, err := home.Table(home.Sets(), set.name, "pairs.tsv")
		if err != nil {
			return err
		}
		n, flagged, by := 0, 0, map[compare.Kind]int{}
		for _, r := range rows {
			if decimal(r["score"]) < set.least {
				continue
			}
			got, err := judgeTexts(r["text_a"], r["text_b"], true)
			if err != nil {
				return err
			}
			n++
			if len(got.findings) > 0 {
				flagged++
			}
			for _, k := range got.kinds() {
				by[k]++
			}
		}
		fmt.Fprintf(w, "paraphrases of %s: %d pairs, %.1f %% with a finding:", set.name, n, 100*float64(flagged)/float64(n))
		for _, k := range compare.Kinds {
			fmt.Fprintf(w, " %s %d", k, by[k])
		}
		fmt.Fprintln(w)
	}
	return nil
}
