package table

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"synoptic/compare/align"
	"synoptic/compare/text"
)

// sureHub reports whether the cell surely answers a claim of the original.
func (x *tableCell) sureHub() bool {
	return x.Pair != nil && x.t.Told(x.g) && slices.ContainsFunc(x.Pair.Links, func(l align.Link) bool { return l.Sure })
}

func (x *tableCell) toldShare() string {
	if !x.sureHub() {
		return ""
	}
	return strconv.FormatFloat(x.Pair.ToldShare, 'f', 2, 64)
}

func (x *tableCell) leftOut() string {
	var out []string
	for _, s := range x.lost() {
		out = append(out, strings.Join(strings.Fields(s.Of(x.t.Accounts[x.Pair.From].Text)), " "))
	}
	return strings.Join(out, "; ")
}

func (x *tableCell) leftOutChars() string {
	var out []string
	for _, s := range x.lost() {
		from := x.t.codePoint(x.Pair.From, s.Start)
		out = append(out, fmt.Sprintf("%d–%d", from, from+utf8.RuneCountInString(s.Of(x.t.Accounts[x.Pair.From].Text))))
	}
	return strings.Join(out, "; ")
}

// lost is what the cell leaves out of the original's passage.
func (x *tableCell) lost() []text.Span {
	if !x.sureHub() {
		return nil
	}
	return x.Pair.LeftOut
}

// codePoint returns the place of a byte of an account's text in code points:
// from the claim that has it.
func (t *tabler) codePoint(account, at int) int {
	for i, c := range t.Claims[account] {
		if c.Start <= at && at < c.End {
			return t.points[account][i].Start + utf8.RuneCountInString(t.Accounts[account].Text[c.Start:at])
		}
	}
	return 0
}
