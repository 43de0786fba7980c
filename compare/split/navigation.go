package split

import (
	"strings"
	"unicode/utf8"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

const (
	shortestMenu = 5  // labels in a row
	menuWords    = 5  // of a label, at most
	menuRunes    = 40 // of a label, at most
	menuKnown    = 8  // of so many labels in a row one is known
)

// takeMenus makes furniture of the menus of a page: labels in a row, some of
// which the menus of many pages have (News, Sport, Contact). Behind a colon such
// a row is a list. The last one stays where a text follows it, as its title. The
// rest is left out where the reading is stopped.
func takeMenus(reading *work.Reading, body string, ps []text.Span, kinds []text.ClaimKind, t *text.Tongue) {
	for from := 0; from < len(ps); from++ {
		to, known := from, 0
		lastKnown := false
		if reading.Stopped(leastRead) {
			return
		}
		for ; to < len(ps) && isLabel(body, ps[to], t); to++ {
			if reading.Stopped(leastRead) {
				return
			}
			if lastKnown = kinds[to] == text.Furniture || isMenuWord(ps[to].Of(body)); lastKnown {
				known++
			}
		}
		end := to
		if to < len(ps) && !lastKnown {
			end--
		}
		introduced := from > 0 && strings.HasSuffix(ps[from-1].Of(body), ":")
		if n := to - from; n >= shortestMenu && known >= max(2, (n+menuKnown-1)/menuKnown) && !introduced {
			for i := from; i < end; i++ {
				kinds[i] = text.Furniture
			}
		}
		from = max(from, to-1)
	}
}

// isLabel reports whether a paragraph may be an entry of a menu: a few words
// that are no sentence.
func isLabel(body string, p text.Span, t *text.Tongue) bool {
	if p.End-p.Start > 4*menuRunes {
		return false
	}
	line := p.Of(body)
	if utf8.RuneCountInString(line) > menuRunes || strings.ContainsAny(line, "\t\n") || opensQuoted(line) || bullet(line) > 0 {
		return false
	}
	words := strings.Fields(line)
	switch {
	case len(words) == 0 || len(words) > menuWords || endsSentence(line) || strings.HasSuffix(line, ":") || strings.HasSuffix(line, ","):
		return false
	}
	return !likeSentence(words, t)
}

// isMenuWord reports whether the menus of many pages have a label.
func isMenuWord(line string) bool {
	key := strings.Join(strings.Fields(text.Fold(line)), " ")
	p := furniturePhrases()
	return p.lines["menu"][key] || p.lines["whole"][key]
}
