package write_test

import (
	"cmp"
	"os"
	"regexp"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/datatest"

	"synoptic/data/write"
)

// TestEveryWordOfAReportHasItsFrench looks for what the sources of the reports
// say, and for the words of the engine that stand in them.
func TestEveryWordOfAReportHasItsFrench(t *testing.T) {
	said := map[string]bool{}
	quoted := regexp.MustCompile(`\b[Ss]ay\(?\s*"((?:[^"\\]|\\.)*)"`)
	for _, file := range []string{"report.html", "report.go", "docx.go", "package.go", "filter.go", "text.go"} {
		raw, err := os.ReadFile(file)
		datatest.Must(t, err)
		for _, m := range quoted.FindAllStringSubmatch(string(raw), -1) {
			said[m[1]] = true
		}
	}
	if len(said) < 30 {
		t.Fatalf("only %d texts were found in the sources", len(said))
	}
	for _, k := range compare.Kinds {
		said[compare.KindSays(k)] = true
		said[compare.Cell{Status: compare.Changed, Pair: &compare.Pair{Findings: []compare.Finding{{Kind: k}}}}.Badge().Says] = true
	}
	for _, v := range table.Verdicts {
		said[string(v)] = true
	}
	for _, s := range []compare.Status{compare.Same, compare.Reworded, compare.Changed, compare.Unsure, compare.Omitted, compare.Added} {
		said[compare.Cell{Status: s}.Badge().Says] = true
	}
	for _, r := range compare.Relations {
		said[string(r.Relation)] = true
	}
	for _, c := range compare.Choices[1:] {
		said[c.Name] = true
	}
	for _, form := range compare.Sentences {
		said[write.Printed(form)] = true
	}
	for _, form := range compare.WarningSentences {
		said[form] = true
	}
	for text := range said {
		if french := cmp.Or(write.FrenchWords()[text], write.FrenchSentences()[text]); french == "" || strings.Count(french, "%") != strings.Count(text, "%") {
			t.Errorf("data/write/words: the French of %q is %q", text, french)
		}
	}
}

func TestReportsInFrench(t *testing.T) {
	c := datatest.Sample(t)
	j := write.Job{Comparison: c, Options: datatest.SampleOptions(c), Language: "fr", Filter: compare.Filter{Show: "changed"}}
	j.Options.Groups = []int{0, 1}
	page := string(export(t, "html", j))
	for _, want := range []string{`<html lang="fr">`, "<h2>Récits</h2>", "2 sur 6 groupes affichés.", "Chiffre changé", "Original : Waterways Board", "altérée"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %q", want)
		}
	}
	word := unzip(t, export(t, "docx", j))["word/document.xml"]
	for _, want := range []string{"Récits", "Filtre : Changé", "Chiffre changé", "chiffre: ", "Retiré"} {
		if !strings.Contains(word, want) {
			t.Errorf("the Word file has no %q", want)
		}
	}
	for name, text := range map[string]string{"page": page, "Word file": word} {
		if !strings.Contains(text, " devient ") || strings.Contains(text, " became ") {
			t.Errorf("the %s does not say in French what a finding changed", name)
		}
	}
	for _, english := range []string{"Accounts", "Taken out", "Figure changed", "Omitted"} {
		if strings.Contains(page, ">"+english) || strings.Contains(word, ">"+english) {
			t.Errorf("there is English in it: %q", english)
		}
	}
}

// TestReportsHaveTheCodes looks for codes, topics and remarks.
func TestReportsHaveTheCodes(t *testing.T) {
	j := refiFixture(t)
	ds := j.Options.Decisions
	a, b := j.Comparison.Codes().Unit(datatest.Cell)
	ds = append(ds, compare.Decision{Verb: compare.Label, A: a, Note: "Inspection"}, compare.Decision{Verb: compare.Comment, A: a, B: b, Note: "Digits turned", Coder: "Ana"})
	j.Comparison = j.Comparison.Recoded(ds)
	for format, text := range map[string]string{"html": string(export(t, "html", j)), "docx": unzip(t, export(t, "docx", j))["word/document.xml"]} {
		for _, want := range []string{"Topic: Inspection", "Ana: Blame &lt;&amp;&gt; &#34;guilt&#34;", "Ben Ö.: distorted", "Ana remarks: Digits turned", "Whole claim – Ben Ö.: Blame"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s has no %q", format, want)
			}
		}
	}
}
