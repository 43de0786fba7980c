package web

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read/doc"
)

// partKeys are the attributes beside class and id by which pages name their
// parts.
var partKeys = []string{"data-component", "data-testid", "data-test-id", "data-area", "data-gu-name", "data-block", "itemprop"}

// spokenNames are classes of words that only programs for reading aloud say.
var spokenNames = doc.Set("sronly screenreader screenreadertext visuallyhidden visuallyhiddenfocusable")

// offPage is a style that puts words where nobody sees them.
var offPage = regexp.MustCompile(`(?i)display:\s*none|visibility:\s*hidden|position:\s*absolute[^"]*(width:\s*1px|clip|left:\s*-\d{3})`)

// isSpoken reports whether an element inside a line has words that are not
// seen on the page: opens in a new tab, list of 4 items.
func isSpoken(n *html.Node) bool {
	if n.DataAtom != atom.Span && n.DataAtom != atom.Small && n.DataAtom != atom.I {
		return false
	}
	if offPage.MatchString(Attr(n, "style")) {
		return true
	}
	for w := range NamesOf(n) {
		if spokenNames[w] {
			return true
		}
	}
	return false
}

// metaNames are what pages call the line about an article under its headline.
var metaNames = doc.Set("meta postmeta entrymeta articlemeta info articleinfo")

// inNamed reports whether the element of b, or one of the two around it, has
// one of the words in its class or id.
func (b *Block) inNamed(words map[string]bool) bool {
	for n, i := b.In, 0; n != nil && i < 3 && n.Type == html.ElementNode && n.DataAtom != atom.Body; n, i = n.Parent, i+1 {
		if hasAny(NamesOf(n), words) {
			return true
		}
	}
	return false
}

// isWhen reports whether b is a time, or a line about who wrote when: short,
// with an element of HTML for times or dates in it.
func isWhen(b *Block) bool {
	if b.inNamed(metaNames) && b.Letters < 120 && clock.MatchString(b.Text) && doc.DateIn(b.Text) != "" && !EndsSentence(strings.TrimRight(b.Text, ".")) {
		return true
	}
	if b.Letters >= 90 || EndsSentence(b.Text) && !strings.HasSuffix(b.Text, ".") || b.inside(atom.Table) {
		return false
	}
	timed, named := 0, 0
	for _, n := range b.Nodes {
		size := letters(n.Data)
		for p := n.Parent; p != nil && p != b.In.Parent; p = p.Parent {
			if p.DataAtom == atom.Time {
				timed += size
				break
			}
			if hasAny(NamesOf(p), headerNames) {
				named += size
				break
			}
		}
	}
	return 2*timed >= b.Letters || timed > 0 && b.Letters < 60 || 10*(timed+named) >= 8*b.Letters && named > 0
}

func hasAny(names, words map[string]bool) bool {
	for w := range names {
		if words[w] {
			return true
		}
	}
	return false
}

// isKicker reports whether b is a short line over the headline: the section of
// the page, what it is filed under.
func isKicker(b *Block) bool { return b.over && b.Letters < 60 && !EndsSentence(b.Text) }

// isSignup reports whether b stands in a small box whose heading offers a
// letter by mail.
func isSignup(b *Block) bool {
	for _, e := range b.around {
		if e.letters <= 500 && e.signup {
			return true
		}
	}
	return false
}

// signup is a heading of such a box.
var signup = regexp.MustCompile(`(?i)^\W*(our |the )?(news ?letters?|boletín|boletines|infolettre|lettre d.information|nieuwsbrief)\W*$`)

// isRepeated reports whether b is a pull quote: words of the article set once
// more in large type.
func isRepeated(b *Block) bool { return b.named(pullNames) && b.again }

var pullNames = doc.Set("pullquote pullquotes pull quotepull exergue destacado zwischenzitat")

// noteRepeats notes which blocks with the name of a pull quote say what a
// paragraph that stays says too, and which stand over the headline.
func noteRepeats(blocks []*Block) {
	var all strings.Builder
	headline := -1
	for i, b := range blocks {
		if b.Why == "" && b.prose() {
			all.WriteString(doc.Folded(b.Text))
		}
		if b.In.DataAtom == atom.H1 && headline < 0 {
			headline = i
		}
	}
	text := all.String()
	for i, b := range blocks {
		b.over = i < headline
		b.again = !b.prose() && strings.Contains(text, doc.Folded(b.Text)) && b.named(pullNames)
	}
	for _, b := range blocks {
		if signup.MatchString(b.Text) {
			for _, e := range b.around {
				if e.letters <= 500 {
					e.signup = true
				}
			}
		}
	}
}

// isFiled reports whether b, behind the last paragraph, is a label of what the
// page is filed under.
func isFiled(b *Block) bool { return b.last && b.Letters < 40 && filed.MatchString(b.Text) }

var filed = regexp.MustCompile(`(?i)^\W*(filed under|tags?|topics?|in this story|explore more|keywords|archivado en|etiquetas|temas?|más (información|sobre)|sujets?|thèmes?|mots[- ]clés|schlagwörter|schlagworte|themen|argomenti|tag correlati)\W*$`)

// isPrintNote reports whether b says where the article was printed, or who its
// author is, under the article.
func isPrintNote(b *Block) bool {
	return b.last && b.Letters < 400 && (printed.MatchString(b.Text) || b.Letters < 120 && asks.MatchString(b.Text) || b.Letters < 200 && covers.MatchString(b.Text) || b.linked > 0 && (writes.MatchString(b.Text) || begs.MatchString(b.Text)))
}

// asks is what a page says that wants readers to comment.
var asks = regexp.MustCompile(`(?i)(have your say|let us know|tell us|share your (thoughts|views|opinion)).{0,30}\b(comments?|below)\b`)

// begs is what an outlet says of itself where it asks for money.
var begs = regexp.MustCompile(`(?i)\b(donate (now|today|here)|make a donation|support (our|independent) (work|journalism|reporting|newsroom)|become a (member|supporter))\b`)

// writes is what a page says of the author of its article.
var writes = regexp.MustCompile(`^\S+( \S+){0,4} (is|was|ist|est) (an?|the|our|eine?|une?)( \S+){0,3} (reporter|correspondent|columnist|writer|journalist|editor|Redakteur(in)?|Reporter(in)?|journaliste)\b`)

// covers is the same without a link.
var covers = regexp.MustCompile(`^\p{Lu}\S+ \p{Lu}\S+( \p{Lu}\S+)? (covers|writes about|reports on) [^.]+ for [^.]+\.$`)

var printed = regexp.MustCompile(`(?i)^\W*(a version of this (article|story) (appears|appeared) in print|this (article|story) (first )?appeared in (the )?print|our standards:|reporter on |order reprints)`)

// isOwnNote reports whether b is what an outlet says of its texts or its rights
// wherever it prints one.
func isOwnNote(b *Block) bool { return b.Letters < 400 && ownNote.MatchString(b.Text) }

var ownNote = regexp.MustCompile(`(?i)^\W*(accuracy and availability of (\S+ )?transcripts|when we learn of a mistake|(if you )?(spot|notice|see|find) (an?|any) (error|mistake|typo)|si está interesado en licenciar|copyright © (19|20)\d\d\b.{0,80}(visit|terms of use)|pour toute (demande de )?reproduction)`)

// isOnPage reports whether b is about the page as a program: what has to be
// allowed or switched on for a part of it to be shown.
func isOnPage(b *Block) bool { return b.Letters < 300 && onPage.MatchString(b.Text) }

var onPage = regexp.MustCompile(`(?i)\b(turn on|enable|activate) javascript\b|inhalt (von einem drittanbieter|eines drittanbieters)|mit einem klick anzeigen|^\W*(this (content|video) is hosted by|ce contenu est (hébergé|bloqué)|este contenido (está|se encuentra) bloqueado)`)

// isPostBy reports whether b, in the head of a part of a page, says who wrote it.
func isPostBy(b *Block) bool {
	return b.inside(atom.Header) && !isHeading(b.In) && b.Letters < 40 && nameAlone.MatchString(b.Text)
}

var nameAlone = regexp.MustCompile(`^\p{Lu}[\p{L}.'’-]+( \p{Lu}[\p{L}.'’-]+){1,3}$`)

// fromData returns the article that the page's data for search engines has,
// where the page itself shows hardly a part of it: pages that programs fill in
// after they are loaded. shown is what was found of it.
func fromData(docs *html.Node, shown string) []doc.Piece {
	text := articleBody(docs)
	if len(flat(text)) < 400 || 2*len(flat(shown)) > len(flat(text)) {
		return nil
	}
	if strings.Contains(text, "</p>") || strings.Contains(text, "<br") {
		if inner, err := html.Parse(strings.NewReader(text)); err == nil {
			return PiecesOf(BlocksOf(inner))
		}
	}
	var out []doc.Piece
	for line := range strings.Lines(text) {
		if line = doc.OneLine(line); line != "" {
			out = append(out, doc.Piece{Text: line})
		}
	}
	return out
}

// fillIn takes the article of a page that stands in the page's data only.
func fillIn(d *doc.Document, article []doc.Piece) {
	for i := range d.Pieces {
		if d.Pieces[i].Why == "" {
			d.Pieces[i].Why = "other"
		}
	}
	d.Pieces = append(d.Pieces, article...)
	d.Warnings = []data.Doubt{doc.Doubt("The page shows no article; its text was taken from the data that the page has for search engines. Compare it with the page, paragraphs may run together.")}
}

// fromStamps takes the date and the author from the lines under the headline
// where the page does not state them for programs.
func fromStamps(blocks []*Block, about *compare.Account) {
	for _, b := range blocks {
		if b.Why == "" && b.prose() {
			return
		}
		if b.over { // of another page
			continue
		}
		if b.Why != "header" {
			continue
		}
		if about.Published == "" {
			about.Published = doc.DateIn(b.Text)
		}
		if about.Author == "" && b.Letters < 80 && doc.WrittenBy.MatchString(b.Text) {
			about.Author = doc.Author(b.Text)
		}
	}
}
