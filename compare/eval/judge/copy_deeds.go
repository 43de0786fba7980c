package main

import (
	"math/rand/v2"
	"regexp"
	"strings"

	"synoptic/compare/text"
)

// intended finds what somebody means, is asked or tries to do.
var intended = regexp.MustCompile(`\b(?:(?:(?:has|have|had) )?(?:agreed|promised|pledged|vowed|threatened|offered|planned|hoped|tried|attempted|intended|sought) to|(?:plans?|hopes?|intends?|wants?|aims?|tries) to|(?:(?:was|were|is|are|has been|have been|had been) )?(?:asked|ordered|urged|told|invited|advised|encouraged|instructed|planning|trying|hoping) to) ([a-z]{3,})\b`)

// The two things that may be told instead.
const (
	doneForm    = ""
	refusedForm = "refused to "
)

// deed tells what was meant as done, or as refused.
func deed(line, form string) (string, bool) {
	m := intended.FindStringSubmatchIndex(line)
	if m == nil {
		return "", false
	}
	verb := line[m[2]:m[3]]
	told := form + verb
	if form == doneForm {
		told = past(verb)
	}
	return line[:m[0]] + told + line[m[3]:], told != "" && told != verb
}

// past is the past form of a verb, empty where it has none of its own.
func past(verb string) string {
	for base, forms := range text.Lines("en/irregular") {
		if base == verb {
			return forms[0]
		}
	}
	return flex("acted", verb)
}

// heardOf finds what says that something was never so before.
var heardOf = regexp.MustCompile(` (?:for the first time|ever|in history|on record|in a row|ever before)([ ,.])`)

var neverBefore = []string{" for the first time.", " for the first time.", " for the first time ever.", ", more than ever before.", ", a record."}

// unheardOf takes away that something was never so before, or says it.
func unheardOf(r *rand.Rand, line string) (string, bool) {
	if strings.ContainsAny(line, `"“”`) || !strings.HasSuffix(line, ".") {
		return "", false
	}
	if m := heardOf.FindStringSubmatchIndex(line); m != nil {
		return line[:m[0]] + line[m[2]:], true
	}
	if r.IntN(12) > 0 {
		return "", false
	}
	return strings.TrimSuffix(line, ".") + neverBefore[r.IntN(len(neverBefore))], true
}

// counted finds a share at which a sentence looks.
var counted = regexp.MustCompile(`\d(?:%| percent| per cent)`)

var others = []string{"had no opinion", "did not answer", "were not sure", "expected to soon", "knew somebody who did", "refused to say", "felt somewhat so", "their families", "both", "part of it", "thought of it"}

// widened tells a share of more than before.
func widened(r *rand.Rand, line string) (string, bool) {
	if !strings.HasSuffix(line, ".") || !counted.MatchString(line) || len(line) > 200 {
		return "", false
	}
	return strings.TrimSuffix(line, ".") + " or " + others[r.IntN(len(others))] + ".", true
}

// swap replaces the first place of a pattern; a group of the pattern stands in
// the replacement as $1.
type swap struct {
	of *regexp.Regexp
	by []string
}

// The words without which a line says more or of another, or by which it goes
// further or less far.
var (
	onlyOne  = swap{regexp.MustCompile(`\b(?:one of|among|some of) ((?:the|its|their) (?:[a-z]+est|best|worst|most [a-z]+|[a-z]+'s [a-z]+est))\b`), []string{"$1"}}
	wholly   = swap{regexp.MustCompile(`\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|half|most|some|many) of (the [a-z]+s)\b`), []string{"$1"}}
	standing = swap{regexp.MustCompile(`\b(?:former|acting|interim|deputy|would-be|attempted|failed|so-called|aspiring) ([a-z]+)\b`), []string{"$1"}}
	further  = swap{regexp.MustCompile(`\b(?:slightly|marginally|modestly|somewhat)\b`), []string{"sharply", "dramatically", "significantly"}}
	lessFar  = swap{regexp.MustCompile(`\b(?:sharply|dramatically|significantly|substantially|considerably)\b`), []string{"slightly", "marginally", "modestly"}}
)

// told tells a line with the first place replaced.
func (x swap) told(r *rand.Rand, line string) (string, bool) {
	m := x.of.FindStringSubmatchIndex(line)
	if m == nil || strings.ContainsAny(line[:m[0]], `"“`) {
		return "", false
	}
	by := x.of.ExpandString(nil, x.by[r.IntN(len(x.by))], line, m)
	out := line[:m[0]] + string(by) + line[m[1]:]
	return strings.ToUpper(out[:1]) + out[1:], true
}
