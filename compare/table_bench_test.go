package compare_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made"
	"synoptic/compare/table"
	"synoptic/data/sheet"
)

// newsroom writes sentences as reports have them: with speakers, figures,
// hedges, dates, names and quotations.
type newsroom struct{ *rand.Rand }

var (
	whoSays  = strings.Split("The harbour board said|Officials said|According to the audit,|Maria Lund, who leads the inquiry, told reporters|The ministry announced|Residents claimed|A spokesman for the council suggested|The report found|Two engineers wrote|Police confirmed", "|")
	whatWas  = strings.Split("%d of the %d gates had been closed before the flood|the bridge near Oldport may have cost %d million euros, %d per cent more than planned|at least %d people were moved out of %d houses on 3 May 2021|nobody had read the warnings of %d inspectors in %d letters|the pumps failed for %d hours and were repaired after %d|about %d tonnes of gravel were lost along %d kilometres of the shore|the costs could rise to %d million within %d years", "|")
	whatThen = strings.Split("because the contracts were signed too late|although the mayor had promised to wait|and “the river will not wait for us”|which the opposition called a scandal|as the committee heard on Tuesday|while the works in Northfield went on|and no one was hurt|so that schools stayed shut until the end of the week", "|")
)

func (n newsroom) sentence() string {
	was := fmt.Sprintf(whatWas[n.IntN(len(whatWas))], 2+n.IntN(900), 2+n.IntN(90))
	return whoSays[n.IntN(len(whoSays))] + " " + was + " " + whatThen[n.IntN(len(whatThen))] + "."
}

// told is a sentence, what accounts make of it, and the steps between.
type told struct {
	original string
	accounts []string
	edits    [][]compare.Edit
}

func (n newsroom) told() told {
	out := told{original: n.sentence()}
	words := strings.Fields(out.original)
	for range 6 {
		other := append([]string(nil), words...)
		for range 3 {
			other[n.IntN(len(other))] = strings.Fields(n.sentence())[n.IntN(6)]
		}
		text := strings.Join(other, " ")
		out.accounts = append(out.accounts, text)
		out.edits = append(out.edits, compare.Diff(out.original, text))
	}
	return out
}

// crowd is a comparison of so many groups and accounts besides the original,
// each of which tells that share of the groups.
func crowd(groups, accounts int, share float64) *compare.Comparison {
	n := newsroom{rand.New(rand.NewPCG(1, 2))}
	pool := make([]told, 400)
	for i := range pool {
		pool[i] = n.told()
	}
	c := &compare.Comparison{Groups: make([]compare.Group, groups), Accounts: make([]compare.Account, accounts+1), Claims: make([][]compare.Claim, accounts+1)}
	texts := make([]strings.Builder, accounts+1)
	say := func(a int, words string) int {
		start := texts[a].Len()
		texts[a].WriteString(words)
		c.Claims[a] = append(c.Claims[a], compare.Claim{Span: compare.Span{Start: start, End: texts[a].Len()}, Kind: compare.Statement, Section: -1, Paragraph: len(c.Claims[a])/4 + 1})
		texts[a].WriteByte('\n')
		return len(c.Claims[a]) - 1
	}
	for i := range c.Groups {
		of := &pool[n.IntN(len(pool))]
		g := compare.Group{ID: fmt.Sprintf("g1.%d", i+1), Order: i + 1, Members: []compare.Member{{Claims: []int{say(0, of.original)}}}}
		for a := 1; a <= accounts; a++ {
			if n.Float64() >= share {
				continue
			}
			k := n.IntN(len(of.accounts))
			claim := say(a, of.accounts[k])
			g.Members = append(g.Members, compare.Member{Account: a, Claims: []int{claim}})
			g.Pairs = append(g.Pairs, compare.Pair{From: 0, To: a, Score: 0.9, Status: compare.Reworded, Edits: of.edits[k],
				Links: []compare.Link{{From: compare.Ref{Claim: i}, To: compare.Ref{Account: a, Claim: claim}, Score: 0.9, Sure: true, Why: why}}})
		}
		c.Groups[i] = g
	}
	for a := range c.Accounts {
		c.Accounts[a] = compare.Account{ID: int64(a + 1), Role: compare.Retold, Language: "en", Title: fmt.Sprint("Story ", a), Outlet: fmt.Sprint("Outlet ", a), Text: texts[a].String()}
	}
	c.Accounts[0].Role = compare.Original
	return compare.Judged(c)
}

var why = map[string]float64{"words": 0.8, "figures": 0.5}

// BenchmarkExport writes tables of 10,000 groups and 50 accounts as CSV. Of
// the MB of heap those of the comparison itself are apart.
func BenchmarkExport(b *testing.B) {
	for _, share := range []float64{0.3, 1} {
		mades := sync.OnceValue(func() *compare.Comparison { return crowd(10_000, 50, share) })
		for _, kind := range table.TableKinds {
			if kind.Key != "long" && kind.Key != "wide" && kind.Key != "figures" {
				continue
			}
			b.Run(fmt.Sprintf("told=%.0f%%/%s", 100*share, kind.Key), func(b *testing.B) {
				b.ReportAllocs()
				c := mades()
				before, most := made.WatchHeap()
				var out counting
				for b.Loop() {
					if _, err := sheet.Write(&out, kind.Make(c, table.TableOptions{}), sheet.Presets[0]); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(out)/1e6/float64(b.N), "MB/file")
				b.ReportMetric(before, "MB-comparison")
				b.ReportMetric(most()-before, "MB-export")
			})
		}
	}
}

type counting int64

func (c *counting) Write(p []byte) (int, error) {
	*c += counting(len(p))
	return len(p), nil
}
