package table

import (
	"strconv"

	"synoptic/compare"
	"synoptic/compare/text"
)

// Judged returns a row for every finding that a person dismissed or added, to
// learn from: the passages, the words, and whether they are a change of
// substance. Findings that nobody looked at are not in it.
func Judged(c *compare.Comparison, o TableOptions) *Table {
	t := newTabler(c, o)
	return tableBy(t, judgedFields, func(g *compare.Group, room *cellRoom) (out []judgedRow) {
		for _, x := range t.line(g, room) {
			if x.Pair == nil {
				continue
			}
			for _, d := range c.Ruled(x.Pair) {
				out = append(out, judgedRow{x, d})
			}
		}
		return out
	})
}

type judgedRow struct {
	x *tableCell
	d compare.Decision
}

// change reports whether the person holds that the substance changed.
func (r judgedRow) change() bool { return r.d.Verb == compare.Assert }

// passage is what a side of the pair says as a whole.
func (r judgedRow) passage(account int) string {
	for _, m := range r.x.g.Members {
		if m.Account == account {
			return r.x.t.Text(account, m.Passage())
		}
	}
	return ""
}

func (r judgedRow) words(account int, s text.Span) string {
	body := r.x.t.Accounts[account].Text
	if s.Empty() || s.Start < 0 || s.End > len(body) {
		return ""
	}
	return s.Of(body)
}

func ofJudged(name, kind, describes string, value func(judgedRow) string) field[judgedRow] {
	return field[judgedRow]{Column{name, kind, describes}, value}
}

var judgedFields = []field[judgedRow]{
	ofJudged("change", "boolean", "true where a person added or confirmed the finding, false where a person dismissed it.", func(r judgedRow) string { return strconv.FormatBool(r.change()) }),
	ofJudged("kind", "string", longField("findings").Describes, func(r judgedRow) string { return string(r.d.Kind) }),
	ofJudged("language", "string", longField("language").Describes, func(r judgedRow) string { return r.x.of().Language }),
	ofJudged("from_passage", "string", "The passage of the original, or of the account that this one is measured against.", func(r judgedRow) string { return r.passage(r.x.Pair.From) }),
	ofJudged("to_passage", "string", "The passage of this account.", func(r judgedRow) string { return r.passage(r.x.Account) }),
	ofJudged("from_text", "string", "The words of the finding there; empty where it has none.", func(r judgedRow) string { return r.words(r.x.Pair.From, r.d.A.Span) }),
	ofJudged("to_text", "string", "The words of the finding here; empty where it has none.", func(r judgedRow) string { return r.words(r.x.Account, r.d.B.Span) }),
	ofJudged("says", "string", "What the person wrote of it.", func(r judgedRow) string { return r.d.Note }),
	ofJudged("coder", "string", "Who decided.", func(r judgedRow) string { return r.x.t.coderOf(r.d) }),
	ofJudged("decided_at", "string", "When, ISO 8601 with zone.", func(r judgedRow) string { return r.d.At }),
	ofJudged("engine", "string", "The version of the program's judge.", func(judgedRow) string { return compare.Engine }),
}
