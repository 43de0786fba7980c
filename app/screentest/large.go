package screentest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"synoptic/compare"
)

// patterns are sentences of our own; what stands in braces varies.
var patterns = strings.Split(strings.TrimSpace(`
The harbour board of {place} counted {n} ships in {month}, {few} more than a year before.
At least {n} families left {place} after the flood, according to the {office}.
“We will mend the {thing} before winter,” said {who}, who leads the {office} of {place}.
{Who} did not say how much the new {thing} would cost, but the {office} expects about {n} million crowns.
Inspectors found {few} broken {thing}s in {place} and warned that the others may not last until {month}.
The {office} has closed {few} schools since {month}, although {n} children are waiting for a place.
Nobody was hurt when the {thing} of {place} gave way on a quiet morning in {month}.
A report that the {office} published on Monday blames old pipes, cheap repairs and a lack of staff for the loss of {n} cubic metres of water.
In {month} the price of bread rose by {few} percent, while wages in {place} stayed where they were.
{Who} told the council that the {thing} had been tested {few} times and had never failed.
The farmers of {place} dispute the finding and point to a mill that has drawn water from the river for {n} years.
About {n} people marched from the station to the {office} and asked for a second {thing}.
The court will hear the case of the {thing} in {month}; until then it stays open to everybody.
Two of the {few} engineers who signed the plan have left the {office}, and the others were not asked.
Measured over ten years, {place} has lost one in {few} of its shops, most of them near the market.
“Nobody warned us,” {who} said, and added that the {office} had known of the {thing} since {month}.
The night train to {place} carried {n} passengers last year, which the {office} called a cautious success.
Once the snow has gone, {few} crews will look at every {thing} between the lake and {place}.
`), "\n")

// fillings are what may stand in the braces.
var fillings = map[string][]string{
	"place":  strings.Fields("Lomsund Brenning Veldmark Estrel Halm Oster Tornby Maris Quellen Addersby Norholt Vask Ilmenau Runde Sedgemoor"),
	"month":  strings.Fields("January February March April May June July August September October November December"),
	"office": {"water board", "ministry of works", "mayor’s office", "school board", "county court", "port authority", "health service", "river commission"},
	"thing":  {"bridge", "dam", "crane", "pump", "lock", "ferry", "water tower", "signal box", "sea wall", "lighthouse"},
	"who":    {"Ada Moor", "Marta Ohlen", "Ivo Brandt", "Lena Castor", "Piet Aldren", "Sigrid Holm", "Jonas Weel", "Ruth Embry"},
}

// sentenceOf fills a pattern.
func sentenceOf(r *rand.Rand, pattern string) string {
	for name, list := range fillings {
		for strings.Contains(pattern, "{"+name+"}") {
			pattern = strings.Replace(pattern, "{"+name+"}", list[r.IntN(len(list))], 1)
		}
	}
	who := fillings["who"][r.IntN(len(fillings["who"]))]
	pattern = strings.ReplaceAll(pattern, "{Who}", who)
	pattern = strings.ReplaceAll(pattern, "{n}", fmt.Sprint(20+r.IntN(4000)))
	return strings.ReplaceAll(pattern, "{few}", fmt.Sprint(2+r.IntN(18)))
}

// retold is how an account tells a claim: alike, with other words for some, or
// with a sentence before it.
func retold(r *rand.Rand, claim string) string {
	words := strings.Fields(claim)
	switch r.IntN(4) {
	case 0:
		return claim
	case 1:
		at := r.IntN(len(words))
		return strings.Join(append(append(words[:at:at], "it was said,"), words[at:]...), " ")
	case 2:
		words[r.IntN(len(words))] = fillings["place"][r.IntN(15)]
		return strings.Join(words[:len(words)-r.IntN(3)], " ") + ", as far as is known."
	}
	return sentenceOf(r, patterns[r.IntN(len(patterns))]) + " " + claim
}

// Large makes a comparison of many rows: an original and three accounts that
// each tell most of it, with the marks that go with it.
func Large(rows int) *compare.Comparison {
	c := &compare.Comparison{}
	r := rand.New(rand.NewPCG(1, 2))
	var text [4]strings.Builder
	for account := range 4 {
		role := compare.Retold
		if account == 0 {
			role = compare.Original
		}
		c.Accounts = append(c.Accounts, compare.Account{ID: int64(account + 1), Role: role, Outlet: fmt.Sprint("Outlet ", account)})
		c.Claims = append(c.Claims, nil)
	}
	say := func(account int, words string) int {
		start := text[account].Len()
		text[account].WriteString(words + "\n")
		c.Claims[account] = append(c.Claims[account], compare.Claim{Span: compare.Span{Start: start, End: start + len(words)}, Kind: compare.Statement, Section: -1, Paragraph: 1 + len(c.Claims[account])/4})
		return len(c.Claims[account]) - 1
	}
	for i := range rows {
		g := compare.Group{ID: fmt.Sprint("g1.", i+1), Order: i + 1}
		claim := sentenceOf(r, patterns[r.IntN(len(patterns))])
		for account := range 4 {
			words := claim
			if account > 0 {
				words = retold(r, claim)
			}
			n := say(account, words)
			g.Members = append(g.Members, compare.Member{Account: account, Claims: []int{n}})
			if account > 0 {
				g.Pairs = append(g.Pairs, pairOf(i, n, account, claim, words))
			}
		}
		c.Groups = append(c.Groups, g)
	}
	for account := range 4 {
		c.Accounts[account].Text = text[account].String()
	}
	return c
}

func pairOf(from, to, account int, claim, words string) compare.Pair {
	p := compare.Pair{From: 0, To: account, Score: 0.8, Status: compare.Reworded, Edits: compare.Diff(claim, words),
		Links: []compare.Link{{From: compare.Ref{Account: 0, Claim: from}, To: compare.Ref{Account: account, Claim: to}, Sure: true}}}
	if claim == words {
		p.Status = compare.Same
	}
	return p
}
