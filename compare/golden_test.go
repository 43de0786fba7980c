package compare_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made"
	"synoptic/compare/made/people"
)

// TestGoldenComparisons holds the sums of what a comparison says of itself: its
// rows, cells, counts, filters, short accounts and codes, before and after people
// decided and coded at random.
func TestGoldenComparisons(t *testing.T) {
	var sums made.Sums
	for n, accounts := range comparedSets(t) {
		c, err := compare.Compare(t.Context(), accounts, compare.Options{})
		if err != nil {
			t.Fatal(err)
		}
		addComparison(&sums, "", c, n)
		decided, ds := people.Decide(c, uint64(n), 25)
		addComparison(&sums, "decided ", decided, n)
		coded, ds := people.Code(decided, ds, uint64(n), 40)
		addComparison(&sums, "coded ", coded, n)
		addCodes(&sums, coded)
		addComparison(&sums, "strict ", coded.At(0.95, ds), n)
		addComparison(&sums, "recoded ", coded.Recoded(ds[:len(ds)*2/3]), n)
		kept, err := coded.Snapshot()
		if err != nil {
			t.Fatal(err)
		}
		again, err := compare.Resume(t.Context(), accounts, kept, compare.Options{Decisions: ds})
		if err != nil {
			t.Fatal(err)
		}
		addComparison(&sums, "resumed ", again, n)
	}
	made.Golden(t, filepath.Join("testdata", "comparisons.golden"), sums.String())
}

// comparedSets are accounts of one event, with an original and without.
func comparedSets(t *testing.T) [][]compare.Account {
	sets := [][]compare.Account{made.Quay, made.Quay[1:]}
	all := append(made.Stories(t, "testdata/gold"), made.Stories(t, "testdata/across")...)
	for i := 0; i+2 < len(all); i += 4 {
		for k := range 2 {
			all[i].Texts[k].Title = all[i].Name
			all[i].Texts[k].Published = fmt.Sprintf("2023-03-%02d", 10+k)
		}
		other := all[i+2].Texts[1]
		other.ID, other.Outlet = 3, "Gazette"
		sets = append(sets, []compare.Account{all[i].Texts[0], all[i].Texts[1], other})
	}
	return sets
}

func addComparison(sums *made.Sums, name string, c *compare.Comparison, n int) {
	for i, cells := range c.Lines(nil) {
		g := &c.Groups[i]
		sums.AddWords(name+"rows", fmt.Sprint(g.Number(), c.Label(g), c.Told(g), c.Alone(g), g.Order, g.Members, g.Note))
		for account, x := range cells {
			score, ok := x.Score()
			nearest, near := c.Nearest(i, account)
			sums.AddWords(name+"cells "+string(x.Status), fmt.Sprint(x.Badge(), x.Mark(), ok, x.Quoted(), x.Decided(), x.Edits(), x.ToCheck(), x.Blank, x.Hub, nearest.Ref, near))
			sums.Add(name+"scores", score+float64(nearest.Alike))
			if x.Pair != nil {
				sums.AddWords(name+"figures "+x.Pair.FigureChange(), fmt.Sprint(c.Figures(x.Pair, g), x.Pair.Changes(), c.Ruled(x.Pair)))
				sums.Add(name+"alike", x.Pair.Alike())
			}
			for _, m := range g.Members {
				if len(m.Claims) > 0 {
					sums.AddWords(name+"places", fmt.Sprint(c.Places().Place(g, m)))
				}
			}
		}
	}
	for _, count := range c.Counts() {
		sums.AddFields(name+"count ", count)
		sums.Add(name+"kept", count.Kept()+float64(count.Matched()+2*count.Doubtful()))
		sums.AddWords(name+"in short", fmt.Sprint(c.InShort(count.Account)))
	}
	for _, p := range c.Prominence() {
		sums.AddFields(name+"prominence ", p)
		sums.Add(name+"verbatim", p.VerbatimShare()+float64(p.Shared()))
	}
	done, all := compare.CountDecided(c)
	sums.AddWords(name+"done", fmt.Sprint(done, all, c.Matrix(nil), c.Warnings))
	for _, f := range filters(c, n) {
		rows, counts := c.Tally(f)
		sums.AddWords(name+"filters", fmt.Sprint(c.Select(f), rows, counts, compare.MayBeLeftOut(c, f), f.Any(), len(c.Found(f.Query, nil))))
	}
	for account := range c.Accounts {
		for claim := range min(12, len(c.Claims[account])) {
			ref := compare.Ref{Account: account, Claim: claim}
			sums.AddWords(name+"rejected", fmt.Sprint(compare.Rejected(c, ref, (account+1)%len(c.Accounts))))
			if found, ok := c.Find(c.Place(ref)); !ok || found != ref {
				sums.Add(name+"found elsewhere", 1)
			}
		}
	}
}

// filters are one of each sort and some of two.
func filters(c *compare.Comparison, n int) (out []compare.Filter) {
	for i, choice := range compare.Choices {
		out = append(out, compare.Filter{Show: choice.Key}, compare.Filter{Show: choice.Key, Accounts: []int64{c.Accounts[1].ID}, Decided: []compare.Decided{compare.ByHand, compare.Undecided}[i%2]})
	}
	for _, k := range compare.Kinds {
		out = append(out, compare.Filter{Kinds: []compare.Kind{k}, Query: []string{"", "the", "harbour port"}[n%3]})
	}
	return append(out, compare.Filter{Query: "report -said"}, compare.Filter{Codes: []string{"k1", "k4"}}, compare.Filter{Statuses: []compare.Status{compare.Omitted, compare.Added}}, compare.Filter{Decided: compare.ByHand})
}

func addCodes(sums *made.Sums, c *compare.Comparison) {
	codes := c.Codes()
	for _, u := range codes.Units() {
		sums.AddWords("codings", fmt.Sprint(u, codes.Codings(u), codes.CodingOf(u, "Ana"), codes.Agreed(u), codes.IsCoded(u)))
	}
	for _, v := range codes.Variables() {
		ratings, units := codes.Ratings(v, codes.Coders(), nil)
		sums.AddWords("ratings", fmt.Sprint(v, codes.NameOf(v.Kind), ratings, units))
	}
	for _, a := range codes.Agreement(codes.Coders()) {
		sums.AddWords("agreement", fmt.Sprint(a, a.Caution()))
	}
	book := codes.Codebook()
	for _, k := range book {
		sums.AddWords("codebook", fmt.Sprint(k, book.Depth(k), book.Next(), book.Without(k.ID, "k2")))
	}
	sums.AddWords("conflicts", fmt.Sprint(codes.Conflicts(), codes.Topics(), codes.LostCodes()))
}
