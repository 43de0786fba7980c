package write_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"synoptic/assets"
	"synoptic/compare"
	"synoptic/compare/made/gold"
	"synoptic/compare/made/people"
	"synoptic/compare/table"
	"synoptic/data/datatest"
	"synoptic/data/read"
	"synoptic/data/write"
)

// sampleCompared is the sample that is shipped, as the engine compares it.
func sampleCompared(t testing.TB) *compare.Comparison {
	t.Helper()
	var accounts []compare.Account
	for i, name := range []string{"report.html", "wire.html", "tabloid.html", "release.html"} {
		raw, err := assets.Sample.ReadFile("sample/" + name)
		datatest.Must(t, err)
		got, err := read.Bytes(name, raw)
		datatest.Must(t, err)
		a := got[0].Account
		if a.ID, a.Role = int64(i+1), compare.Retold; i == 0 {
			a.Role = compare.Original
		}
		accounts = append(accounts, a)
	}
	c, err := compare.Compare(t.Context(), accounts, compare.Options{})
	datatest.Must(t, err)
	return c
}

// quiet are the words that say that nothing is different.
var quiet = []string{"", "none", "same", "kept", "rounded", "verbatim"}

// sorts are the columns that say in a word what became of something, and the
// kinds of finding that are about it.
var sorts = []struct {
	column string
	kinds  []compare.Kind
}{
	{"figure_change", []compare.Kind{compare.FigureKind, compare.BoundKind}},
	{"hedge_change", []compare.Kind{compare.HedgeKind}},
	{"attribution_change", []compare.Kind{compare.AttributionKind}},
}

// TestNoPlaceSaysNoneWhereAnotherHasAChange: over real and made texts, whatever was
// decided, the words of all columns, tables, JSON and report agree with what was found
// and with what is to be checked.
func TestNoPlaceSaysNoneWhereAnotherHasAChange(t *testing.T) {
	all := map[string]*compare.Comparison{"sample": sampleCompared(t)}
	pairs, err := gold.Read("../../compare/testdata/gold")
	datatest.Must(t, err)
	for _, p := range pairs {
		if p.Tune() {
			all[p.Name] = p.Result
		}
	}
	for name, engine := range all {
		for seed := range uint64(datatest.Tries(3, 40)) {
			c, ds := engine, []compare.Decision(nil)
			if seed > 0 {
				c, ds = people.Decide(engine, seed, 40)
			}
			t.Run(fmt.Sprint(name, " ", seed), func(t *testing.T) { tellsOneThing(t, c, ds) })
		}
	}
}

// tellsOneThing holds the places of a comparison against one another.
func tellsOneThing(t *testing.T, c *compare.Comparison, ds []compare.Decision) {
	o := table.TableOptions{Decisions: ds, Coder: "Ana"}
	long := map[[2]string]map[string]string{}
	for _, r := range rowsOf(table.Long(c, o)) {
		long[[2]string{r["group_id"], r["account_id"]}] = r
	}
	wide := map[string]map[string]string{}
	for _, r := range rowsOf(table.Wide(c, o)) {
		wide[r["group_id"]] = r
	}
	keys := table.Keys(c)
	for i := range c.Groups {
		g := &c.Groups[i]
		for _, x := range c.Lines([]int{i}) {
			for _, cell := range x {
				if cell.Hub || cell.Blank {
					continue
				}
				row := long[[2]string{g.ID, fmt.Sprint("a", c.Accounts[cell.Account].ID)}]
				if cell.Pair != nil {
					saysOfPair(t, c, g, cell, row)
				}
				if cell.Decided() != (row["match_method"] == "person") || cell.Decided() != (row["match_decided_by"] != "") {
					t.Errorf("%s, %s: decided is %v, by method %q and %q", g.ID, row["outlet"], cell.Decided(), row["match_method"], row["match_decided_by"])
				}
				for _, s := range append([]string{"quote_status", "findings_say", "to_check_say"}, "figure_change", "hedge_change", "attribution_change") {
					if got := wide[g.ID][keys[cell.Account]+"_"+s]; got != row[s] {
						t.Errorf("%s, %s: %s is %q in the wide table and %q in the long one", g.ID, keys[cell.Account], s, got, row[s])
					}
				}
			}
		}
	}
	saysWho(t, c, long)
	saysLeftOut(t, c)
	saysOfFigures(t, c, o)
	saysInJSON(t, c, o)
	saysInShort(t, c)
	saysInReport(t, c, o)
}

// saysOfPair holds the words of a row against what was found of its pair.
func saysOfPair(t *testing.T, c *compare.Comparison, g *compare.Group, cell compare.Cell, row map[string]string) {
	changes := cell.Pair.Changes()
	for _, s := range sorts {
		says, standing := row[s.column], changes.Standing(s.kinds...)
		wrong := false
		switch {
		case standing == compare.Established:
			wrong = slices.Contains(quiet, says) || says == "to check"
		case cell.Status == compare.Unsure:
			wrong = says != ""
		case standing == compare.ToBeChecked:
			wrong = says != "to check"
		default:
			wrong = says == "" || says == "to check"
		}
		if wrong {
			t.Errorf("%s %s: %s is %q of a %s where what was found stands at %d: %s / %s", g.ID, row["outlet"], s.column, says, cell.Status, standing, row["findings_say"], row["to_check_say"])
		}
	}
	if changes.Standing(compare.QuoteKind) >= compare.ToBeChecked && slices.Contains(quiet, row["quote_status"]) {
		t.Errorf("%s %s: quote_status is %q beside the finding %s", g.ID, row["outlet"], row["quote_status"], row["findings_say"])
	}
	if (row["findings"] == "") != (len(changes.Found) == 0) || (row["to_check"] == "") != (len(changes.ToCheck) == 0) {
		t.Errorf("%s %s: findings %q, to check %q of %+v", g.ID, row["outlet"], row["findings"], row["to_check"], changes)
	}
}

// saysOfFigures holds the table of figures against what the window shows.
func saysOfFigures(t *testing.T, c *compare.Comparison, o table.TableOptions) {
	got := map[string]string{}
	for _, r := range rowsOf(table.Figures(c, o)) {
		if key := r["group_id"] + " " + r["account_id"]; r["figure_change"] != "" {
			got[key] += r["figure_change"] + ": " + r["original_figure"] + " → " + r["figure"] + "\n"
		}
	}
	want := map[string]string{}
	for i := range c.Groups {
		g := &c.Groups[i]
		for j := range g.Pairs {
			p := &g.Pairs[j]
			if p.Status == compare.Unsure {
				continue
			}
			key := fmt.Sprint(g.ID, " a", c.Accounts[p.To].ID)
			for _, r := range c.Figures(p, g) {
				want[key] += r.Change + ": " + oneLine(r.From) + " → " + oneLine(r.To) + "\n"
				quietly := slices.Contains(quiet, r.Change)
				for _, f := range slices.Concat(p.Findings, p.ToCheck) {
					if quietly && f.Kind == compare.FigureKind && !f.ByPerson && r.From == f.From.Of(c.Accounts[p.From].Text) && r.To == f.To.Of(c.Accounts[p.To].Text) {
						t.Errorf("%s: %s → %s is %q beside %s", key, r.From, r.To, r.Change, f.Says)
					}
				}
			}
		}
	}
	for key := range want {
		if got[key] != want[key] {
			t.Errorf("%s: the table of figures has\n%sthe window\n%s", key, got[key], want[key])
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// saysInJSON holds the JSON against what was found.
func saysInJSON(t *testing.T, c *compare.Comparison, o table.TableOptions) {
	var got struct {
		Groups []struct {
			ID    string
			Pairs []struct {
				Status   string
				Findings []struct{ Says string }
				ToCheck  []struct{ Says string } `json:"to_check"`
			}
		}
		Omitted []struct {
			Claim   string
			By      []string
			Nearest []struct {
				Account, Claim string
				Rejected       bool
			}
		}
	}
	datatest.Must(t, json.Unmarshal(export(t, "json", write.Job{Comparison: c, Options: o}), &got))
	var rejected []string
	for _, x := range got.Omitted {
		for _, n := range x.Nearest {
			if n.Rejected {
				rejected = append(rejected, x.Claim+" "+n.Claim)
			}
		}
	}
	if want := rejectedIn(c); !slices.Equal(rejected, want) {
		t.Errorf("the JSON has rejected %v of %v", rejected, want)
	}
	for i, g := range got.Groups {
		for j, p := range g.Pairs {
			of := c.Groups[i].Pairs[j]
			if p.Status != string(of.Status) || len(p.Findings) != len(of.Findings) || len(p.ToCheck) != len(of.ToCheck) {
				t.Errorf("%s: the JSON has %+v of %+v", g.ID, p, of.Changes())
			}
		}
	}
}

// saysWho holds coder and coded_at against what was decided: in every row they name
// who decided on anything that stands in it.
func saysWho(t *testing.T, c *compare.Comparison, long map[[2]string]map[string]string) {
	for i := range c.Groups {
		g := &c.Groups[i]
		for account := range c.Accounts {
			cell := c.Cell(g, account)
			row, ok := long[[2]string{g.ID, fmt.Sprint("a", c.Accounts[account].ID)}]
			if !ok {
				continue
			}
			decided := cell.Decided() || cell.Pair != nil && len(c.Ruled(cell.Pair)) > 0
			for _, column := range []string{"note", "topic", "codes", "group_codes", "relation", "cell_note"} {
				decided = decided || row[column] != ""
			}
			if who, when := row["coder"], row["coded_at"]; (who != "") != decided || (when != "") != decided {
				t.Errorf("%s, %s: decided is %v, and the row says %q at %q", g.ID, row["outlet"], decided, who, when)
			}
		}
	}
}

// saysLeftOut holds what may be left out against the cells.
func saysLeftOut(t *testing.T, c *compare.Comparison) {
	n := 0
	for i, cells := range c.Lines(nil) {
		surely, perhaps := false, false
		for _, x := range cells {
			surely = surely || !x.Hub && x.Status == compare.Omitted && !x.Blank
			perhaps = perhaps || x.Status == compare.Unsure
		}
		if c.Told(&c.Groups[i]) && perhaps && !surely {
			n++
		}
	}
	if got := compare.MayBeLeftOut(c, compare.Filter{}); got != n {
		t.Errorf("%d claims may be left out, counted are %d", n, got)
	}
}

// saysInShort holds the sentence on an account against the rows that the filter
// of what is to be checked has.
func saysInShort(t *testing.T, c *compare.Comparison) {
	for account, a := range c.Accounts {
		n := 0
		for _, p := range c.InShort(account) {
			if p.Form == "%d to check" {
				n = p.N[0]
			}
		}
		if rows := c.Select(compare.Filter{Show: "check", Accounts: []int64{a.ID}}); account > 0 && n != len(rows) {
			t.Errorf("%s: %d to check in short, and %d rows", a.Outlet, n, len(rows))
		}
	}
}

// TestTheWorkbookSaysWhatIsToBeChecked: the sheet that the workbook opens on has it in
// a column of each account.
func TestTheWorkbookSaysWhatIsToBeChecked(t *testing.T) {
	c := sampleCompared(t)
	f, err := excelize.OpenReader(bytes.NewReader(export(t, "xlsx", write.Job{Comparison: c})))
	datatest.Must(t, err)
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetList()[0])
	datatest.Must(t, err)
	plain := strings.NewReplacer("“", `"`, "”", `"`)
	seen := 0
	for i, cells := range c.Lines(nil) {
		for account, x := range cells {
			for _, said := range x.ToCheck() {
				column := 2 + 3*(account-1) + 2
				if !strings.HasSuffix(rows[0][column], ": To check") || len(rows[i+1]) <= column || !strings.Contains(plain.Replace(rows[i+1][column]), said.Says.String()) {
					t.Errorf("claim %s, account %d: %q is not in column %q: %q", c.Groups[i].Number(), account, said.Says, rows[0][column], rows[i+1])
				}
				seen++
			}
		}
	}
	if seen < 5 {
		t.Errorf("only %d to check", seen)
	}
}

// rejectedIn lists the pairs of what is left out that people rejected.
func rejectedIn(c *compare.Comparison) (out []string) {
	for i := range c.Groups {
		g := &c.Groups[i]
		for account := range c.Accounts {
			if x := c.Cell(g, account); x.Rejected {
				hub := compare.Ref{Claim: g.Members[0].Claims[0]}
				for _, n := range compare.Rejected(c, hub, account) {
					out = append(out, fmt.Sprintf("a%d.%d a%d.%d", c.Accounts[0].ID, hub.Claim+1, c.Accounts[account].ID, n.Claim+1))
				}
			}
		}
	}
	return out
}

// saysInReport holds the report against what was found.
func saysInReport(t *testing.T, c *compare.Comparison, o table.TableOptions) {
	found, check := 0, 0
	for i := range c.Groups {
		for _, p := range c.Groups[i].Pairs {
			found, check = found+len(p.Findings), check+len(p.ToCheck)
		}
	}
	page := string(export(t, "html", write.Job{Comparison: c, Options: o}))
	if got := strings.Count(page, `<span class="kind">`); got != found {
		t.Errorf("the report has %d findings, there are %d", got, found)
	}
	if got := strings.Count(page, "To check: "); got != check {
		t.Errorf("the report has %d to check, there are %d", got, check)
	}
}

// rowsOf are the rows of a table by the names of its columns.
func rowsOf(t *table.Table) (out []map[string]string) {
	for _, row := range t.Head(1 << 20) {
		m := map[string]string{}
		for i, c := range t.Columns {
			m[c.Name] = row[i]
		}
		out = append(out, m)
	}
	return out
}
