package write_test

import (
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/data/write"
)

// TestReportsRunAsTheAccountDoes holds that the direction of a cell is that of
// its account, though words of the original in another were taken out first.
func TestReportsRunAsTheAccountDoes(t *testing.T) {
	c := &compare.Comparison{Accounts: []compare.Account{
		{ID: 1, Role: compare.Original, Language: "en", Text: "Repairs of the pier cost 4.5 million euros."},
		{ID: 2, Role: compare.Retold, Language: "ar", Text: "كلفة الإصلاح 4.5 مليون يورو."},
	}}
	c.Claims = [][]compare.Claim{
		{{Span: compare.Span{End: len(c.Accounts[0].Text)}, Kind: compare.Statement, Paragraph: 1, Section: -1}},
		{{Span: compare.Span{End: len(c.Accounts[1].Text)}, Kind: compare.Statement, Paragraph: 1, Section: -1}},
	}
	edits := []compare.Edit{{Op: compare.Delete, From: "Repairs of the pier cost"}, {Op: compare.Insert, To: "كلفة الإصلاح"},
		{Op: compare.Equal, From: " 4.5 ", To: " 4.5 "}, {Op: compare.Delete, From: "million euros"}, {Op: compare.Insert, To: "مليون يورو."}}
	c.Groups = []compare.Group{{ID: "g1", Order: 1,
		Members: []compare.Member{{Account: 0, Claims: []int{0}}, {Account: 1, Claims: []int{0}}},
		Pairs:   []compare.Pair{{From: 0, To: 1, Status: compare.Reworded, Edits: edits, Links: []compare.Link{{To: compare.Ref{Account: 1}, Score: .8, Sure: true}}}},
	}}
	page := string(export(t, "html", write.Job{Comparison: c}))
	for _, want := range []string{`<div class="words" dir="ltr"><span id="a1.1"></span>Repairs`, `<div class="words" dir="rtl"><span id="a2.1"></span><del>Repairs`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	word := unzip(t, export(t, "docx", write.Job{Comparison: c}))["word/document.xml"]
	_, cell, found := strings.Cut(word, `w:name="a2_1"`)
	if at := strings.LastIndex(word[:len(word)-len(cell)], "<w:p>"); !found || !strings.Contains(word[at:], `<w:p><w:pPr><w:pStyle w:val="Words"/><w:bidi/>`) {
		t.Fatalf("the paragraph of the account does not run from the right: %s", cell)
	}
	for _, x := range []struct {
		words string
		rtl   bool
	}{{"Repairs of the pier cost", false}, {"كلفة الإصلاح", true}, {" 4.5 ", true}, {"million euros", false}} {
		run, _, found := strings.Cut(cell, x.words)
		run = run[strings.LastIndex(run, "<w:r>"):]
		if !found || strings.Contains(run, "<w:rtl/>") != x.rtl {
			t.Errorf("%q: right to left should be %t in %s", x.words, x.rtl, run)
		}
	}
}
