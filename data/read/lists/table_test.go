package lists_test

import (
	"errors"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

func TestTableOfArticles(t *testing.T) {
	rows := "Headline,Publication,Date,Text,URL,Role\n" +
		"Dam holds,Courier,2024-03-05,\"It held.\n\nNobody, they say, came.\",https://x.example/1,original\n" +
		"Empty,Courier,2024-03-06,,,\n" +
		"Pumps fail,Post,\"March 7, 2024\",\"They said \"\"no\"\".\",,account\n"
	for name, raw := range map[string]string{
		"a.csv": rows,
		"b.csv": "\xEF\xBB\xBF" + strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(rows, ", they say,", "~"), ",", ";"), "~", ", they say,"),
		"c.tsv": strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(rows, ", they say,", "~"), ",", "\t"), "~", ", they say,"),
	} {
		got, err := read.Bytes(name, []byte(strings.ReplaceAll(raw, "March 7;", "March 7,")))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(got) != 2 {
			t.Fatalf("%s: %d articles", name, len(got))
		}
		a, b := got[0].Account, got[1].Account
		if a.Title != "Dam holds" || a.Outlet != "Courier" || a.Published != "2024-03-05" || a.Text != "It held.\n\nNobody, they say, came." || a.URL != "https://x.example/1" || a.Role != compare.Original {
			t.Errorf("%s: %+v", name, a)
		}
		if b.Title != "Pumps fail" || b.Text != `They said "no".` || b.Role != compare.Retold || b.Published != "2024-03-07" {
			t.Errorf("%s: %+v", name, b)
		}
		if w := got[0].Warnings; len(w) != 1 || !strings.Contains(w[0].Says(), "Article 2 (Empty)") {
			t.Errorf("%s: warnings %q", name, w)
		}
	}
}

func TestTableWithoutTexts(t *testing.T) {
	_, err := read.Bytes("media.csv", []byte("id,title,media_name,url\n1,Dam holds,Courier,https://x.example/1\n"))
	var e *doc.ImportError
	if !errors.As(err, &e) || !strings.Contains(e.Advice(), "no column with the texts") || !strings.Contains(e.Advice(), "media_name") {
		t.Errorf("got %v", err)
	}
}
