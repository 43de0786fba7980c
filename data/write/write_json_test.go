package write_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/coding"
	"synoptic/data/datatest"
	"synoptic/data/read"

	"synoptic/data/write"
)

// read JSON back as somebody else's program would, with types of its own.
type (
	gotSpan struct {
		Start, End int
		Text       string
	}
	gotComparison struct {
		Synoptic struct {
			Version, Engine string
			Schema          int
		}
		Accounts []struct {
			ID, Text, Role, SHA256 string
			Claims                 []struct {
				ID, Kind         string
				Start, End, Line int
			}
		}
		Groups []struct {
			ID      string
			Members []struct {
				Account          string
				Claims, Possible []string
			}
			Pairs []struct {
				From, To, Status string
				Links            []struct {
					From, To string
					Sure     bool
				}
				Diff     []struct{ Op, Text string }
				Findings []struct{ From, To *gotSpan }
			}
		}
		Omitted    []struct{ Claim string }
		Added      []struct{ Claim string }
		Quotations []struct {
			Account, Claim string
			gotSpan
			Original *struct {
				Claim      string
				Start, End int
			}
		}
	}
)

// asJSON writes a comparison and reads it back.
func asJSON(t testing.TB, c *compare.Comparison) gotComparison {
	t.Helper()
	var b bytes.Buffer
	if err := write.JSON(&b, c, table.TableOptions{App: "test"}); err != nil {
		t.Fatal(err)
	}
	var got gotComparison
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatalf("no JSON: %v", err)
	}
	return got
}

// real compares the sample that comes with the program.
func real(t testing.TB) *compare.Comparison {
	t.Helper()
	var accounts []compare.Account
	for i, name := range []string{"report", "wire", "tabloid", "release"} {
		path := filepath.Join("..", "..", "assets", "sample", name+".html")
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		imports, err := read.Bytes(path, raw)
		if err != nil {
			t.Fatal(err)
		}
		a := imports[0].Account
		a.ID, a.Role = int64(i+1), compare.Retold
		if i == 0 {
			a.Role = compare.Original
		}
		accounts = append(accounts, a)
	}
	c, err := compare.Compare(context.Background(), accounts, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestJSONPointsAtItsTexts(t *testing.T) {
	for name, c := range map[string]*compare.Comparison{"made by hand": datatest.Sample(t), "as the engine makes it": real(t)} {
		t.Run(name, func(t *testing.T) { walk(t, asJSON(t, c)) })
	}
}

// walk checks every place and every name of a claim.
func walk(t *testing.T, got gotComparison) {
	texts, words := map[string]string{}, map[string]string{}
	for _, a := range got.Accounts {
		texts[a.ID] = a.Text
		if a.SHA256 != table.Hash(a.Text) {
			t.Errorf("%s: sha256 is not that of the text", a.ID)
		}
		for _, c := range a.Claims {
			words[c.ID] = a.Text[c.Start:c.End]
			if words[c.ID] != strings.TrimSpace(words[c.ID]) || words[c.ID] == "" {
				t.Errorf("claim %s is %q", c.ID, words[c.ID])
			}
		}
	}
	at := func(account string, s *gotSpan) {
		if s != nil && (s.Text == "" || texts[account][s.Start:s.End] != s.Text) {
			t.Errorf("%s %d-%d is %q, not %q", account, s.Start, s.End, texts[account][s.Start:s.End], s.Text)
		}
	}
	known := func(claim string) {
		if words[claim] == "" {
			t.Errorf("there is no claim %q", claim)
		}
	}
	for _, g := range got.Groups {
		passage := map[string]string{}
		for _, m := range g.Members {
			claims := m.Claims
			if len(claims) == 0 {
				claims = m.Possible
			}
			var parts []string
			for _, c := range claims {
				known(c)
				parts = append(parts, words[c])
			}
			passage[m.Account] = strings.Join(parts, " ")
		}
		for _, p := range g.Pairs {
			var from, to string
			for _, e := range p.Diff {
				if e.Op != "insert" {
					from += e.Text
				}
				if e.Op != "delete" {
					to += e.Text
				}
			}
			if from != passage[p.From] || to != passage[p.To] {
				t.Errorf("%s: the sides of the diff are\n%q and\n%q, want\n%q and\n%q", g.ID, from, to, passage[p.From], passage[p.To])
			}
			for _, f := range p.Findings {
				at(p.From, f.From)
				at(p.To, f.To)
			}
			for _, l := range p.Links {
				known(l.From)
				known(l.To)
			}
		}
	}
	for _, q := range got.Quotations {
		at(q.Account, &q.gotSpan)
		known(q.Claim)
		if q.Original != nil {
			known(q.Original.Claim)
		}
	}
	for _, x := range append(got.Omitted, got.Added...) {
		known(x.Claim)
	}
}

func TestJSONListsEveryClaimOnce(t *testing.T) {
	c := real(t)
	got := asJSON(t, c)
	if got.Synoptic.Schema != 1 || got.Synoptic.Version != "test" || got.Synoptic.Engine != compare.Engine {
		t.Errorf("made by %+v", got.Synoptic)
	}
	// A claim of an account is in some group, whether counted or possible.
	placed := map[string]bool{}
	for _, g := range got.Groups {
		for _, m := range g.Members {
			for _, id := range append(m.Claims, m.Possible...) {
				placed[id] = true
			}
		}
	}
	for _, a := range got.Accounts {
		for _, x := range a.Claims {
			if (x.Kind == "claim") != placed[x.ID] {
				t.Errorf("%s is a %s, in a group: %v", x.ID, x.Kind, placed[x.ID])
			}
		}
	}
}

func TestJSONHasLinesWhereTheyWereAsked(t *testing.T) {
	c, err := compare.Compare(context.Background(), []compare.Account{
		{ID: 1, Role: compare.Original, Text: "\nThe gate was shut.\n\nIt rained.", Lines: true},
		{ID: 2, Role: compare.Retold, Text: "It rained.", Lines: true}}, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	claims := asJSON(t, c).Accounts[0].Claims
	if len(claims) != 2 || claims[0].Line != 2 || claims[1].Line != 4 {
		t.Errorf("lines are %+v, want 2 and 4", claims)
	}
}

// TestJSONHasTheCodes reads codes, remarks, topics and settled values back.
func TestJSONHasTheCodes(t *testing.T) {
	s, p := datatest.CodingLibrary(t)
	k := datatest.Define(t, s, p, coding.NewCode(datatest.Compared(t, s, p).Codes().Codebook(), "Blame"))
	datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Encode, k.ID, "")
	datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Comment, "", "Digits turned")
	datatest.Give(t, s, p, "Ben", compare.Unit{Group: 0, Account: compare.Whole}, compare.Encode, compare.NoCode, "")
	datatest.Give(t, s, p, "Ben", datatest.Cell, compare.Agree, k.ID, "1")
	datatest.Give(t, s, p, "Ben", compare.Unit{Group: 0, Account: compare.Whole}, compare.Label, "", "Inspection")
	var got struct {
		Groups   []struct{ ID, Topic string }
		Codebook []write.JSONCode
		Codings  []write.JSONCoding
		Agreed   []write.JSONAgreed
	}
	c := datatest.Compared(t, s, p)
	datatest.Must(t, json.Unmarshal(export(t, "json", write.Job{Comparison: c}), &got))
	if got.Groups[0].Topic != "Inspection" || len(got.Codebook) != 1 || got.Codebook[0].Name != "Blame" {
		t.Errorf("topic and codebook: %+v", got)
	}
	if len(got.Codings) != 2 || !got.Codings[0].None || got.Codings[0].Account != nil || *got.Codings[1].Account != "a2" || got.Codings[1].Note != "Digits turned" || got.Codings[1].Codes[0] != k.ID {
		t.Errorf("codings %+v", got.Codings)
	}
	if len(got.Agreed) != 1 || got.Agreed[0].Code != k.ID || got.Agreed[0].Value != "1" {
		t.Errorf("agreed %+v", got.Agreed)
	}
	datatest.Must(t, json.Unmarshal(export(t, "json", write.Job{Comparison: c, Options: table.TableOptions{Coders: []string{"Ben"}, Groups: []int{0}}}), &got))
	if len(got.Codings) != 1 || got.Codings[0].Coder != "Ben" {
		t.Errorf("Ben's alone: %+v", got.Codings)
	}
}
