package read_test

import (
	"testing"

	"synoptic/compare"
	"synoptic/data/read/lists"

	"synoptic/data/read"
)

func TestReferencesFindTheirAccounts(t *testing.T) {
	accounts := []compare.Account{
		{Title: "Crane for the north quay", URL: "http://www.echo.example/crane/?utm_source=x#top"},
		{Title: "Ships fail the checks of March | The Echo", Outlet: "The Echo", Published: "2026"},
		{Title: "News", Outlet: "The Echo"},
		{Title: "Two stories share this title"},
		{Title: "Two stories share this title"},
		{Title: "Scan 7"},
		{Title: "Everybody wrote this headline", Outlet: "Lomsund Post"},
	}
	refs := []lists.Reference{
		{Title: "A crane at last", Outlet: "The Echo", Published: "2026-04-02", URL: "https://echo.example/crane", Language: "en"},
		{Title: "Ships Fail the Checks of March", Author: "B. Quill", Published: "2026-04-01", Outlet: "theecho.example"},
		{Title: "News", Author: "Nobody"},
		{Title: "Two stories share this title", Author: "C. Pen"},
		{Title: "The old harbour", Files: []string{`C:\zotero\scan 7.pdf`}},
		{Title: "Everybody wrote this headline", Outlet: "The Echo", Author: "D. Ink"},
		{Title: "Everybody wrote this headline", Outlet: "Lomsund Post", Author: "E. Nib"},
	}
	files := []string{"", "", "", "", "", "/home/x/Scan 7.pdf", ""}
	got := read.MatchReferences(refs, accounts, files)
	want := []read.Match{{Account: 0, Reference: 0, By: "address"}, {Account: 1, Reference: 1, By: "title"}, {Account: 5, Reference: 4, By: "file"}, {Account: 6, Reference: 6, By: "title"}}
	if len(got) != len(want) {
		t.Fatalf("matches %+v", got)
	}
	for i, m := range got {
		if m.Account != want[i].Account || m.Reference != want[i].Reference || m.By != want[i].By {
			t.Errorf("match %d is %+v, want %+v", i, m, want[i])
		}
	}
	fills := map[string]bool{}
	for _, c := range got[1].Changes {
		fills[c.Field] = c.Fills
	}
	if len(fills) != 4 || !fills["date"] || !fills["author"] || fills["title"] || fills["outlet"] {
		t.Errorf("changes %+v", got[1].Changes)
	}
	a := got[1].Apply(accounts[1], got[1].Changes[2:])
	if a.Author != "B. Quill" || a.Published != "2026-04-01" || a.Title != accounts[1].Title {
		t.Errorf("applied: %+v", a)
	}
}

func TestReferencesThatContradictMatchNothing(t *testing.T) {
	accounts := []compare.Account{{Title: "Crane for the north quay"}}
	refs := []lists.Reference{{Title: "Crane for the north quay", Author: "A"}, {Title: "Crane for the north quay", Author: "B"}}
	if got := read.MatchReferences(refs, accounts, nil); len(got) != 0 {
		t.Errorf("matches %+v", got)
	}
	refs[1].Author = "A" // the same article listed twice
	if got := read.MatchReferences(refs, accounts, nil); len(got) != 1 {
		t.Errorf("matches %+v", got)
	}
}
