package mail

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// wrote is the line over a message that is quoted in an answer, in the
// languages that were met.
var wrote = regexp.MustCompile(`(?is)^\W*(on|am|le|el|il|em|op|den|dnia|dne|в|at)\b.{6,200}\b(wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał\(?a?\)?|napsal\(?a?\)?|пишет|написал\(?а?\)?)\b[^\n]{0,80}:\W*$|^.{2,120}\b(wrote|writes|schrieb|a écrit|escribió) *:\W*$`)

// answered is the line from which on an answer has the message that it answers,
// to its end.
var answered = regexp.MustCompile(`(?i)^[\s_-]*(original message|ursprüngliche nachricht|originalnachricht|message d['’]origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|исходное сообщение)[\s_-]*$|^(-----\s*)?(original message|ursprüngliche nachricht|message d['’]origine|mensaje original)\b`)

// headOfQuoted is the head of a message in an answer: From and Sent.
var headOfQuoted = regexp.MustCompile(`(?is)^[\s_*-]*(from|von|de|da|van|от)\s*:\*? .{3,200}\b(sent|date|gesendet|datum|envoyé|enviado( el)?|inviato|data|verzonden|отправлено)\s*:`)

// forwarded is the line over a message that is passed on: it is what the reader
// wants.
var forwarded = regexp.MustCompile(`(?i)(forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|begin forwarded|mensagem encaminhada|пересылаемое сообщение|doorgestuurd bericht)`)

// passedOn is how the subject of such a message begins.
var passedOn = regexp.MustCompile(`(?i)^\s*(fwd?|wg|tr|rv|i|enc|doorst)\s*:`)

// quotedPlain parts the paragraphs of plain text where lines of another message
// begin and end, and sets those apart, with the line that says who wrote them.
func quotedPlain(pieces []doc.Piece) []doc.Piece {
	var out []doc.Piece
	for _, p := range pieces {
		if p.Why != "" {
			out = append(out, p)
			continue
		}
		for _, run := range quotedRuns(p.Text) {
			run.Row, run.Cell = p.Row, p.Cell
			out = append(out, run)
		}
	}
	rest := false
	for i := range out {
		line, _, _ := strings.Cut(out[i].Text, "\n")
		rest = rest || answered.MatchString(line) || headOfQuoted.MatchString(out[i].Text)
		next := i+1 < len(out) && out[i+1].Why == quotedWhy
		if out[i].Why == "" && (rest || next && wrote.MatchString(out[i].Text)) {
			out[i].Why = quotedWhy
		}
	}
	return out
}

// quotedWhy is why a message is set apart that another one quotes.
const quotedWhy = "quoted"

// quotedRuns parts a paragraph into lines that are quoted and lines that are not.
func quotedRuns(text string) []doc.Piece {
	var out []doc.Piece
	for _, line := range strings.Split(text, "\n") {
		why := ""
		if isQuotedLine(line) {
			why = quotedWhy
		}
		if n := len(out); n > 0 && out[n-1].Why == why {
			out[n-1].Text += "\n" + line
			continue
		}
		out = append(out, doc.Piece{Text: line, Why: why})
	}
	for i := 0; i+1 < len(out); i++ { // who wrote it stands right above it
		lines := strings.Split(out[i].Text, "\n")
		for k := max(0, len(lines)-3); out[i].Why == "" && out[i+1].Why != "" && k < len(lines); k++ {
			if head := strings.Join(lines[k:], "\n"); wrote.MatchString(head) {
				out[i].Text, out[i+1].Text = strings.Join(lines[:k], "\n"), head+"\n"+out[i+1].Text
				break
			}
		}
	}
	return out
}

// isQuotedLine reports whether a line has the mark of quoted ones. >50 is no
// such mark.
func isQuotedLine(line string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(line, " "), ">")
	return ok && (rest == "" || strings.ContainsAny(rest[:1], " >\t") || rest[0] > '9')
}

// quoteNames are what mail programs call the message that an answer quotes.
var quoteNames = doc.Set("gmailquote gmailattr yahooquoted mozciteprefix protonmailquote zmailextra divrplyfwdmsg olkcopysource tutanotaquote quotedmessage")

// setQuotedApart sets the message apart that an answer quotes in a page.
func setQuotedApart(blocks []*web.Block) {
	rest := false
	for i, b := range blocks {
		rest = rest || answered.MatchString(b.Text) || headOfQuoted.MatchString(b.Text) || isReplyHead(b.In)
		if rest || isCited(b.In) {
			b.Why = quotedWhy
		}
		if i > 0 && b.Why == quotedWhy && blocks[i-1].Why == "" && wrote.MatchString(blocks[i-1].Text) {
			blocks[i-1].Why = quotedWhy
		}
	}
}

// isReplyHead reports whether an element is the head that Outlook puts over the
// message that is answered, which goes on to the end.
func isReplyHead(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if id := web.Attr(n, "id"); strings.HasSuffix(id, "divRplyFwdMsg") || strings.HasSuffix(id, "appendonsend") {
			return true
		}
	}
	return false
}

// isCited reports whether an element stands in a message that is quoted.
func isCited(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Blockquote && strings.EqualFold(web.Attr(n, "type"), "cite") {
			return true
		}
		for w := range web.NamesOf(n) {
			if quoteNames[w] {
				return true
			}
		}
	}
	return false
}

// withoutQuoted settles what becomes of what is quoted: in a message that is
// passed on, and in one that has nothing else, it is the text.
func withoutQuoted(pieces []doc.Piece, subject string) (out []doc.Piece, apart int) {
	own, pass := 0, passedOn.MatchString(subject)
	for _, p := range pieces {
		pass = pass || forwarded.MatchString(p.Text)
		if p.Why == "" {
			own += data.CountFields(p.Text)
		}
	}
	for _, p := range pieces {
		if p.Why == quotedWhy {
			if p.Why = ""; own > 0 && !pass {
				p.Why = quotedWhy
				apart++
			}
		}
		out = append(out, p)
	}
	return out, apart
}
