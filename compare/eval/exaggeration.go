package main

import (
	"fmt"
	"io"
	"regexp"

	"synoptic/compare/eval/home"

	"synoptic/compare"
)

// strengths are the kinds of a pair: the account claims as much, more or less.
var strengths = []string{"same", "exaggerates", "downplays"}

// exaggeration measures hedges: an account that drops one exaggerates, one
// that adds one downplays. The baseline counts a few words on both sides.
func exaggeration(w io.Writer) error {
	rows, err := home.Table(home.Sets(), "exaggeration", "pairs.tsv")
	if err != nil {
		return err
	}
	ours, plain, none := map[[2]string]int{}, map[[2]string]int{}, map[[2]string]int{}
	for _, r := range rows {
		got, err := judgeTexts(r["text_a"], r["text_b"], true)
		if err != nil {
			return err
		}
		ours[[2]string{r["kind"], strengthOf(got.findings, r["text_a"], r["text_b"])}]++
		plain[[2]string{r["kind"], byWords(r["text_a"], r["text_b"])}]++
		none[[2]string{r["kind"], "same"}]++
	}
	fmt.Fprintf(w, "exaggeration (%d pairs), macro F1\n", len(rows))
	fmt.Fprintf(w, "  hedge findings  %.3f\n  counting words  %.3f\n  always the same %.3f\n", macro(ours), macro(plain), macro(none))
	return nil
}

// strengthOf reads from the findings which way the claim was changed.
func strengthOf(found []compare.Finding, a, b string) string {
	for _, f := range found {
		if f.Kind != compare.HedgeKind {
			continue
		}
		switch compare.HedgeChange(f, &compare.Account{Text: a}, &compare.Account{Text: b}) {
		case "added", "weakened":
			return "downplays"
		case "dropped", "strengthened":
			return "exaggerates"
		}
	}
	return "same"
}

var (
	conditional = regexp.MustCompile(`(?i)\b(may|might|could|possibly|potential|potentially|suggests?)\b`)
	correlative = regexp.MustCompile(`(?i)\b(link|linked|associated|association|correlat\w+|related|predict\w*|risk)\b`)
)

// byWords guesses the strength of each side from a few words.
func byWords(a, b string) string {
	strength := func(s string) int {
		switch {
		case correlative.MatchString(s):
			return 1
		case conditional.MatchString(s):
			return 2
		}
		return 3
	}
	switch x, y := strength(a), strength(b); {
	case y > x:
		return "exaggerates"
	case y < x:
		return "downplays"
	}
	return "same"
}

// macro is the mean F1 of the kinds.
func macro(table map[[2]string]int) float64 {
	sum := 0.0
	for _, k := range strengths {
		hits, said, gold := table[[2]string{k, k}], 0, 0
		for _, o := range strengths {
			said += table[[2]string{o, k}]
			gold += table[[2]string{k, o}]
		}
		if said+gold > 0 {
			sum += 2 * float64(hits) / float64(said+gold)
		}
	}
	return sum / float64(len(strengths))
}
