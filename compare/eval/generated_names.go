package main

import (
	"math/rand/v2"
	"regexp"
	"strings"
)

// Names that take the place of others of their sort.
var (
	countries = []string{"Finland", "Peru", "Kenya", "Vietnam", "Canada", "Poland", "Chile", "Japan", "Spain", "Ghana", "France", "Germany", "China", "India", "Brazil", "Mexico", "Russia", "Iran", "Iraq", "Syria", "Israel", "Turkey", "Ukraine", "Italy", "Egypt", "Australia", "Pakistan", "Britain"}
	firsts    = []string{"Marta", "Deepak", "Olga", "Henrik", "Yuki", "Carlos", "Amina", "Patrick"}
	lasts     = []string{"Lindqvist", "Okonjo", "Ferreira", "Takahashi", "Brennan", "Kowalczyk", "Haddad", "Novak"}
	roles     = []string{"the mayor", "the union", "the hospital", "the prosecutor", "the coach", "the ministry", "the airline", "the judge"}
)

var person = regexp.MustCompile(`([a-z,] )([A-Z][a-z]{2,} [A-Z][a-z]{3,})( [a-z]{2,}|[,.])`)

// otherName replaces a country or a person's name inside the sentence.
func otherName(r *rand.Rand, s string) (string, string, bool) {
	for _, i := range r.Perm(len(countries)) {
		at := phraseAt(s, countries[i])
		if at <= 0 || nearCapital(s, at, len(countries[i])) {
			continue
		}
		changed := countries[(i+1+r.IntN(len(countries)-1))%len(countries)]
		if !strings.Contains(s, changed) {
			return s, s[:at] + changed + s[at+len(countries[i]):], true
		}
	}
	places := person.FindAllStringSubmatchIndex(s, -1)
	for _, p := range places {
		name := s[p[4]:p[5]]
		if notPerson.MatchString(name) || strings.HasPrefix(s[p[5]:], " of ") || strings.HasPrefix(s[p[5]:], " for ") || strings.ContainsAny(s, `"“”`) || strings.Count(s, strings.Fields(name)[1]) != 1 || nearCapital(s, p[4], p[5]-p[4]) {
			continue
		}
		return s, s[:p[4]] + firsts[r.IntN(len(firsts))] + " " + lasts[r.IntN(len(lasts))] + s[p[5]:], true
	}
	return "", "", false
}

// notPerson are capitalised pairs that are dates or bodies.
var notPerson = regexp.MustCompile(`January|February|March|April|May|June|July|August|September|October|November|December|day$|University|Department|Street|North|South|East|West|New|United|Supreme|White|High|World|Prime|Vice|President|Academy|Chamber|Division|Brigade|College|School|Agency|Institute|Court|Church|Central|Bank|Park|River|Lake`)

var edgeName = regexp.MustCompile(`[A-Z][\w.'-]* $`)

// nearCapital reports whether the name at a place is part of a longer one.
func nearCapital(s string, at, n int) bool {
	after := s[at+n:]
	return edgeName.MatchString(s[:at]) || len(after) > 1 && after[0] == ' ' && after[1] >= 'A' && after[1] <= 'Z' || strings.HasPrefix(after, "-")
}

var said = regexp.MustCompile(`(?:^|, |” |" )([A-Z][a-z]+ [A-Z][a-z]+|[Tt]he [a-z]+|[Pp]olice|[Oo]fficials) (said|told|warned|announced)\b`)

// quoteAround reports whether a place stands within quotation marks.
func quoteAround(s string, at int) bool {
	return strings.Count(s[:at], `"`)%2 == 1 || strings.Count(s[:at], "“") > strings.Count(s[:at], "”")
}

// otherSpeaker credits another body with what is said.
func otherSpeaker(r *rand.Rand, s string) (string, string, bool) {
	places := said.FindAllStringSubmatchIndex(s, -1)
	if len(places) != 1 {
		return "", "", false
	}
	p := places[0]
	old, changed := s[p[2]:p[3]], roles[r.IntN(len(roles))]
	if quoteAround(s, p[2]) || strings.EqualFold(old, changed) || strings.Contains(s, strings.TrimPrefix(changed, "the ")) || regexp.MustCompile(`(?i)report|study|paper|survey`).MatchString(old) {
		return "", "", false
	}
	if old[0] >= 'A' && old[0] <= 'Z' && old != strings.ToLower(old) {
		if regexp.MustCompile(`^[A-Z][a-z]+ [A-Z]`).MatchString(old) { // a person for a person
			changed = firsts[r.IntN(len(firsts))] + " " + lasts[r.IntN(len(lasts))]
		} else {
			changed = strings.ToUpper(changed[:1]) + changed[1:]
		}
	}
	return s, s[:p[2]] + changed + s[p[3]:], true
}
