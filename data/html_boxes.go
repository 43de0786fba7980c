package data

import (
	"regexp"
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// gate is what the box says that closes an article to those who have not paid.
var gate = regexp.MustCompile(`(?i)already (have a subscription|subscribed|a (subscriber|member))\?|(continue|keep) reading (with|for)\b|(subscribe|register|log in|sign in) to (continue|read|unlock)|to (continue|keep) reading|unlimited access to|ya eres suscriptor|exclusivo para suscriptores|déjà abonnée?|réservé aux abonnés|schon (abonnent|registriert)|sie haben bereits ein abo`)

// noteGates notes which blocks stand in a box that asks for a subscription
// before one may read on, which a page can hold beside little of its article.
func noteGates(blocks []*block) {
	first := slices.IndexFunc(blocks, func(b *block) bool { return b.why == "" && b.prose() })
	for i, g := range blocks {
		if i <= first || g.letters >= 120 || !gate.MatchString(g.text) {
			continue
		}
		size := 0
		var inBox []*block
		for _, b := range blocks {
			if standsIn(b.in, g.in.Parent) {
				size += b.letters
				inBox = append(inBox, b)
			}
		}
		for _, b := range inBox {
			b.gated = size <= 600 && first >= 0 && !standsIn(blocks[first].in, g.in.Parent)
		}
	}
}

// standsIn reports whether n is outer or stands in it.
func standsIn(n, outer *html.Node) bool {
	for n != nil && n != outer {
		n = n.Parent
	}
	return n != nil
}

// noteCards notes which blocks stand in an element for an article that has none.
func noteCards(blocks []*block) {
	proper := map[*html.Node]bool{}
	for _, b := range blocks {
		if b.why == "" && b.prose() {
			proper[ancestor(b.in, atom.Article)] = true
		}
	}
	for _, b := range blocks {
		own := ancestor(b.in, atom.Article)
		b.card = own != nil && !proper[own] && 2*b.linked > b.letters
	}
}

// isCard reports whether b is of another article that the page shows in short:
// in an article of its own, of which no paragraph stays.
func isCard(b *block) bool { return b.card && !b.prose() }
