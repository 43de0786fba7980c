package passage_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/passage"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// TestGoldenSums holds the sums of all that is read of the sentences of the tables
// of fidelity in forms in which nobody wrote them: in capitals, in small letters,
// read in another language, two as one passage, without signs. No reader may say
// anything else of those unnoticed either.
func TestGoldenSums(t *testing.T) {
	var sums made.Sums
	languages := []string{"en", "fr", "es", "de", "ar", ""}
	all := made.Wordings(t, "../testdata/fidelity")
	for n, w := range all {
		for form, body := range []string{strings.ToUpper(w.Original), strings.ToLower(w.Account), w.Account, strings.NewReplacer(",", "", "“", "", "”", "", "’", "'", "-", " ").Replace(w.Original), strings.ReplaceAll(w.Account, " ", "\n")} {
			language := w.Language
			if form == 2 {
				language = languages[n%len(languages)]
			}
			if (n+form)%2 == 0 {
				f := marked(body, language, "2024-02-29")
				addFacts(&sums, f)
				addAsked(&sums, f, marked(w.Account, w.Language, "2023-01-01"))
			}
		}
		two := passage.Join([]*passage.Passage{marked(w.Original, w.Language, ""), marked(w.Account, w.Language, "")})
		addFacts(&sums, two)
		addAsked(&sums, two, two)
		other := all[(n+1)%len(all)]
		sums.AddWords("related", relation(two, marked(other.Account, other.Language, "2023-03-16")))
	}
	pages, err := filepath.Glob("../../data/read/web/testdata/pages/*.txt")
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d articles, error %v", len(pages), err)
	}
	for _, page := range pages {
		raw, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		var before *passage.Passage
		body := string(raw)
		for _, c := range split.Split(body, text.LanguageOf(body)) {
			f := marked(c.Of(body), text.LanguageOf(body), "2024-03-05")
			addFacts(&sums, f)
			if before != nil {
				addAsked(&sums, f, before)
				sums.AddWords("related", relation(before, f))
			}
			before = f
		}
	}
	made.Golden(t, filepath.Join("testdata", "sums.golden"), sums.String())
}

func relation(a, b *passage.Passage) string {
	var out strings.Builder
	relatedTo(&out, a, b)
	return out.String()
}

func addFacts(sums *made.Sums, f *passage.Passage) {
	sums.Add("words", float64(len(f.Words)))
	sums.Add("stems", float64(len(f.Stems)))
	for _, x := range f.Figures {
		sums.AddFields("figure ", x)
	}
	for _, x := range f.Dates {
		sums.AddFields("date ", x)
	}
	for _, x := range f.Names {
		sums.AddFields("name ", x)
	}
	for _, x := range f.Speakers {
		sums.AddFields("speaker ", x)
	}
	for i, marks := range [][]passage.Mark{f.Hedges, f.Certain, f.Negations, f.Opposites, f.Scopes} {
		for _, x := range marks {
			sums.AddFields([]string{"hedge ", "certain ", "negation ", "opposite ", "scope "}[i], x)
		}
	}
}

// addAsked adds what else is asked of a passage beside another, sort by sort.
func addAsked(sums *made.Sums, f, other *passage.Passage) {
	var out strings.Builder
	asked(&out, f, other)
	sort := ""
	for answer := range strings.SplitSeq(out.String(), " ") {
		if name := sorts.FindString(answer); name != "" {
			sort = name
		}
		sums.AddWords("asked "+sort, answer)
	}
}

var sorts = regexp.MustCompile("^(parts|clauses|listed|name|figure|date|speaker|scope|words)")
