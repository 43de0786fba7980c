package web

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/data/read/doc"
)

// furniture are the rules by which a block that readability kept is left out
// after all. The first that holds gives the reason. They are careful with long
// paragraphs: a dropped one becomes a claim that was never omitted.
var furniture = []struct {
	why string
	is  func(b *Block) bool
}{
	{"caption", inCaption},
	{"caption", func(b *Block) bool { return isCredit(b) || creditEnd.MatchString(b.Text) && b.Letters < 300 }},
	{"navigation", func(b *Block) bool { return b.inside(atom.Nav) || b.named(navigationNames) && b.brief() }},
	{"related", func(b *Block) bool { return b.named(relatedNames) && !b.prose() || b.boxed(boxNames, 1500) }},
	{"other", func(b *Block) bool { return b.named(commentNames) }},
	{"related", isPointer},
	{"related", isLinkAlone},
	{"navigation", func(b *Block) bool { return 10*b.linked >= 9*b.Letters && strings.Contains(b.Text, "\n") }},
	{"related", func(b *Block) bool {
		return b.pointed && 4*b.linked > b.Letters && b.Letters < 200 && !b.inside(atom.Ol)
	}},
	{"header", func(b *Block) bool { return b.named(headerNames) && b.brief() }},
	{"header", func(b *Block) bool { return !inFacts(b) && (isStamp(b.Text) || isWhen(b) || isKicker(b)) }},
	{"related", isFiled},
	{"footer", isOwnNote},
	{"other", isOnPage},
	{"header", isPostBy},
	{"other", func(b *Block) bool { return isSignup(b) || b.gated || isRepeated(b) || isPrintNote(b) }},
	{"related", func(b *Block) bool { return b.pointed && isWholeLink(b) && b.last }},
	{"caption", func(b *Block) bool { return b.boxed(videoNames, 300) && !b.last }},
	{"related", isCard},
	{"footer", func(b *Block) bool { return b.last && b.named(contactNames) && !b.prose() }},
	{"footer", func(b *Block) bool { return b.inside(atom.Footer) && !b.inside(atom.Blockquote) && !b.prose() }},
	{"other", func(b *Block) bool {
		return b.named(adNames) && b.brief() || notice.MatchString(b.Text) && b.Letters < 60 && !inFacts(b)
	}},
}

// The words of classes and ids by which pages name their furniture.
var (
	captionNames    = doc.Set("caption captions figcaption cutline credit credits attribution photocredit imagecredit copyrights")
	pictureNames    = doc.Set("photo photos image images gallery slideshow slider carousel lightbox thumbnail picture")
	videoNames      = doc.Set("video videos jwplayer videoplayer featuredvideo")
	navigationNames = doc.Set("nav navbar navigation breadcrumb breadcrumbs menu submenu toolbar pagination pager skip topnav")
	relatedNames    = doc.Set("related recommended recommendation recommendations recirc recirculation linksblock trending popular mostread readmore teaser teasers promo outbrain taboola seealso share sharing social follow tags topics keywords cta")
	boxNames        = doc.Set("newsletter signup subscribe subscription paywallmessage addthis bio authorbio")
	commentNames    = doc.Set("comments commentlist disqus")
	headerNames     = doc.Set("byline bylines timestamp date dates dateline published publish pubdate author authors postmeta entrymeta metadata tools print")
	contactNames    = doc.Set("contact contacts presscontact mediacontact mediaenquiries")
	adNames         = doc.Set("ad ads advert advertisement sponsor sponsored dfp banner modal popup overlay cookie cookies consent gdpr")
)

// Lines that point to other pages, in the languages that were met.
var (
	pointer   = regexp.MustCompile(`(?i)^\W*(read (more|also|next|now|(the )?full (story|article))|(see|watch|listen|learn|find out) (more|also|now)|also (read|see|on)\b|related( (story|stories|post|posts|article|articles|content|news|coverage|links?|video|videos))?\s*(:|\||$)|don['’]t miss|you (may|might) (also )?(like|be interested)|more (from|on|in|about|great|top)\b|more [\w ]{0,25}(stories|news|articles|coverage|videos)|(sign up|subscribe|register) (to|for|now|here|today)|subscribe$|click here|follow (us|@?\w+ on)|join (our|the conversation)|(most|best) (read|popular|viewed)|editor['’]?s['’]? (picks?|choice)|recommended|trending|share (this|on)|about the author|leia (também|mais)|veja (também|mais)|le[ea] (también|más)|te puede interesar|(à )?lire aussi|à lire|voir aussi|lesen sie (auch|mehr)|auch interessant|mehr (zum thema|dazu)|читайте также|смотрите также|baca juga|leggi anche|más información:|para saber más|pour en savoir plus|lees ook|lees meer|læs også|läs (också|mer)|przeczytaj|czytaj (też|także)|zobacz|[إا]قر[أا] [أا]يض|شاهد [أا]يض|have your say|noticias? relacionadas?)`)
	credit    = regexp.MustCompile(`(?i)^\W*((photo|photograph|image|picture|foto|bild|video)s?( credits?| by| courtesy| copyright)?\s*[:/©]|(image|media|photo) ?(caption|copyright)|image \d+ of|\d+ ?(of|/) ?\d+$|media playback is|credit: |©)`)
	creditEnd = regexp.MustCompile(`(?i)^(file )?photo (taken|shows|shot)\b|[(\[]((file )?photos?|image|picture|foto|bild|imagen|crédit|credit)( (by|courtesy of|credit))?[ :/][^()]{2,60}[)\]]$|[(\[][\p{L} .'’-]{2,40}/[\p{L} .'’-]{2,40}(photos?|pictures|images)?[)\]]$`)
	notice    = regexp.MustCompile(`(?i)^\W*(advertisements?|ad|anzeige|werbung|publicidad|publicidade|publicité|iklan|reklama|реклама|sponsored( content)?|comments?|loading( \w+)?(\.\.\.|…)?|close|caption|print( article)?|order reprints|text size|highlights|story continues.*|article continues.*|continue reading.*|scroll (down )?(for|to) .*|subscribe|skip to .*|((artikel|article) )?(réservé aux|nur für|solo para|apenas para|exclusivo para) [\p{L}]+|recurso exclusivo para assinantes|subscribers?[ -]only( (article|content))?|(empfohlener )?externer inhalt|contenu externe|external content|was this [\p{L} ]{3,20} (useful|helpful)\?|share|tweet|e-?mail|facebook|twitter|whatsapp|linkedin|pinterest|advertisement - .*)\W*$`)
	stamps    = regexp.MustCompile(`(?i)^\W*((first |last )?(published|updated|posted|modified|created)\b( (on|at))?[^.!?]{0,20}\d|by [\p{L}.'’-]+( [\p{L}.'’-]+){0,3}$|\d{1,2}[:.]\d{2}( ?[ap]\.?m\.?)?$)`)
	clock     = regexp.MustCompile(`(?i)\b(\d{1,2}[:.]\d{2}|[ap]\.?m\.?|e[ds]?t|p[ds]?t|gmt|utc|cet|ist|bst)\b|\b(19|20)\d\d\b`)
	months    = regexp.MustCompile(`(?i)^\W*((mon|tues?|wed(nes)?|thur?s?|fri|sat(ur)?|sun)(day)?,? )?(\d{1,2} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d`)
)

// isStamp reports whether a line is nothing but a date, or who wrote it when.
func isStamp(text string) bool {
	if utf8.RuneCountInString(text) > 80 {
		return false
	}
	return stamps.MatchString(text) || months.MatchString(text) && clock.MatchString(text) && !EndsSentence(text) && len(strings.Fields(text)) <= 12
}

// bareFigure is a cell of a table that is a figure, with its unit.
var bareFigure = regexp.MustCompile(`^[\p{Sc}+−–-]?\d[\d.,' \x{a0}]*(%|\p{Sc}|[\p{L}]{1,8})?$`)

// inFacts reports whether b stands in a row of a table that has a figure: words
// that are furniture elsewhere say there what is counted.
func inFacts(b *Block) bool {
	row, own := rowOf(b.In)
	if row == nil || b.linked > 0 {
		return false
	}
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c != own && bareFigure.MatchString(strings.TrimSpace(TextOf(c))) {
			return true
		}
	}
	return false
}

// inCaption reports whether b stands with a picture. Quotations and tables
// that a page puts in a figure are text.
func inCaption(b *Block) bool {
	if b.inside(atom.Table) || b.inside(atom.Blockquote) || b.inside(atom.Pre) {
		return false
	}
	return b.inside(atom.Figcaption) || b.inside(atom.Figure) || b.named(captionNames) || b.boxed(pictureNames, 300) && b.In.DataAtom != atom.P
}

// isCredit reports whether b says whose picture it is. Whose article it is may
// stay.
func isCredit(b *Block) bool {
	return credit.MatchString(b.Text) && b.Letters < 250 && !strings.Contains(strings.ToLower(b.Text), "rights reserved")
}

// isPointer reports whether b sends the reader elsewhere.
func isPointer(b *Block) bool {
	if !pointer.MatchString(b.Text) || b.Letters > 250 {
		return false
	}
	return 2*b.linked > b.Letters || strings.HasSuffix(b.Text, ":") || isHeading(b.In) || !EndsSentence(b.Text) && b.Letters < 100 && !b.inside(atom.Li)
}

// isLinkAlone reports whether b is a link from its first letter to its last
// and no sentence. Short ones and items of a list may well be text.
func isLinkAlone(b *Block) bool {
	return 10*b.linked >= 9*b.Letters && b.Letters >= 30 && b.Letters < 200 && !EndsSentence(b.Text) && !isHeading(b.In) &&
		!strings.Contains(b.Text, "://") && (!b.inside(atom.Li) || b.last)
}

func isHeading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// brief reports whether b is shorter than a sentence of an article.
func (b *Block) brief() bool { return b.Letters < 100 }

// prose reports whether b reads like a paragraph of an article.
func (b *Block) prose() bool {
	return b.Letters > 80 && 3*b.linked < b.Letters && EndsSentence(b.Text)
}

// inside reports whether one of the elements around b is of that kind.
func (b *Block) inside(kind atom.Atom) bool {
	for _, e := range b.around {
		if e.node.DataAtom == kind {
			return true
		}
	}
	return false
}

// named reports whether an element around b has one of the words in its class
// or id.
func (b *Block) named(words map[string]bool) bool { return b.boxed(words, math.MaxInt) }

// boxed is as named, for elements that hold no more letters than that.
func (b *Block) boxed(words map[string]bool, letters int) bool {
	for _, e := range b.around {
		if e.letters > letters {
			continue
		}
		for w := range e.names {
			if words[w] {
				return true
			}
		}
	}
	return false
}

// NamesOf returns the words of the classes and the id of an element, also
// those written together as in relatedStories, and neighbours as one:
// read-more gives read, more and readmore.
func NamesOf(n *html.Node) map[string]bool {
	out := map[string]bool{}
	names := append(strings.Fields(Attr(n, "class")), Attr(n, "id"))
	for _, key := range partKeys {
		names = append(names, Attr(n, key))
	}
	for _, name := range names {
		before := ""
		for _, w := range wordsOfName(name) {
			out[w] = true
			out[before+w] = true
			before = w
		}
	}
	return out
}

func wordsOfName(name string) []string {
	var out []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			out = append(out, strings.ToLower(word.String()))
			word.Reset()
		}
	}
	lower := false
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r):
			flush()
			lower = false
			continue
		case unicode.IsUpper(r) && lower:
			flush()
		}
		lower = unicode.IsLower(r)
		word.WriteRune(r)
	}
	flush()
	return out
}
