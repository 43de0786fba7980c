package compare

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// factStore keeps the facts of every claim, read when first asked for. It may
// be used from several goroutines.
type factStore struct {
	once    [][]sync.Once
	facts   [][]*facts
	read    []sync.Once         // of authors and speakers
	authors [][]name            // by account: whom it names as the maker of the report
	credits [][]name            // by account: whom it credits with words
	full    []map[string][]name // by account: its names of several words, by each of them

	mentions [][]atomic.Pointer[mentions] // of every claim; nil until it was read once
}

func newJudge(docs []*document, hub bool) *judge {
	s := &factStore{once: make([][]sync.Once, len(docs)), facts: make([][]*facts, len(docs)),
		read: make([]sync.Once, len(docs)), authors: make([][]name, len(docs)), credits: make([][]name, len(docs)), full: make([]map[string][]name, len(docs)),
		mentions: make([][]atomic.Pointer[mentions], len(docs))}
	for i, d := range docs {
		s.once[i] = make([]sync.Once, len(d.claims))
		s.facts[i] = make([]*facts, len(d.claims))
		s.mentions[i] = make([]atomic.Pointer[mentions], len(d.claims))
	}
	return &judge{docs: docs, hub: hub, facts: s}
}

// factsOf returns the facts of a claim.
func (j *judge) factsOf(account, claim int) *facts {
	s := j.facts
	s.once[account][claim].Do(func() {
		d := j.docs[account]
		f := readFacts(d, d.claims[claim].Span)
		s.facts[account][claim] = f
		s.mentions[account][claim].Store(mentionsOf(f))
	})
	return s.facts[account][claim]
}

// forget drops the facts of claims, which take more memory than all else. What
// is asked for again is read again; the names that accounts have and what
// their claims mention stay.
func (j *judge) forget() {
	for i, d := range j.docs {
		j.facts.once[i], j.facts.facts[i] = make([]sync.Once, len(d.claims)), make([]*facts, len(d.claims))
	}
}

// readAhead reads the facts of long accounts claim by claim on all cores. For
// each of them somebody asks sooner or later, and whoever asks for the names
// of an account would have to wait for all of its claims.
func (j *judge) readAhead(ctx context.Context) error {
	for account, d := range j.docs {
		if len(d.claims) < manyClaims {
			continue
		}
		err := each(ctx, len(d.claims), func(claim int) {
			if d.claims[claim].Kind == Statement {
				j.factsOf(account, claim)
			}
		})
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// passage returns the facts of some claims of an account, nil for none.
func (j *judge) passage(account int, claims []int) *facts {
	if len(claims) == 0 {
		return nil
	}
	parts := make([]*facts, len(claims))
	for i, c := range claims {
		parts[i] = j.factsOf(account, c)
	}
	return joinFacts(parts)
}

// listed is passage as far as tables list what it finds. It keeps nothing: a
// table reads every passage once, and may have more than memory holds.
func (j *judge) listed(account int, claims []int) *facts {
	d := j.docs[account]
	parts := make([]*facts, len(claims))
	for i, c := range claims {
		parts[i] = readListed(d, d.claims[c].Span)
	}
	return joinFacts(parts)
}

// warnings names the accounts with claims that are too long to be read as
// statements.
func (j *judge) warnings() []Warning {
	var out []Warning
	for i, d := range j.docs {
		for claim, c := range d.claims {
			if c.Kind != Statement || c.End-c.Start <= 2*longestPassage || len(j.factsOf(i, claim).words) <= longestPassage {
				continue
			}
			out = append(out, Warning{i, sentenceOf(formNoStop, strconv.Itoa(len(strings.Fields(c.Of(d.Text)))))})
		}
	}
	return out
}

// authorsIn returns the names that an account gives to the maker of the
// report: the Harbour Board report, a study by Lund University.
func (j *judge) authorsIn(account int) []name {
	j.readNames(account)
	return j.facts.authors[account]
}

// speakersIn returns the names that an account credits with words.
func (j *judge) speakersIn(account int) []name {
	j.readNames(account)
	return j.facts.credits[account]
}

// readNames gathers authors and speakers of an account, once.
func (j *judge) readNames(account int) {
	s := j.facts
	s.read[account].Do(func() {
		s.full[account] = map[string][]name{}
		for claim, c := range j.docs[account].claims {
			if c.Kind != Statement {
				continue
			}
			f := j.factsOf(account, claim)
			s.authors[account] = append(s.authors[account], f.makers()...)
			s.addFull(account, f)
			for _, x := range f.speakers {
				s.credits[account] = append(s.credits[account], f.within(x.name())...)
			}
		}
	})
}

// addFull keeps the names of several words of a claim.
func (s *factStore) addFull(account int, f *facts) {
	for _, n := range f.names {
		for _, k := range n.core() {
			if len(n.core()) > 1 {
				s.full[account][k] = append(s.full[account][k], n)
			}
		}
	}
}

// oneName reports whether an account has the words of both names in one: Haque
// and Fatima, where it speaks of Fatima Haque.
func (j *judge) oneName(account int, x, y name) bool {
	if otherGiven(x.core(), y.core()) {
		return false
	}
	j.readNames(account)
	return slices.ContainsFunc(j.facts.full[account][x.core()[0]], func(n name) bool { return subset(x.core(), n.core()) && subset(y.core(), n.core()) })
}

// aloneIn reports whether an account has a name of one word in no longer one.
func (j *judge) aloneIn(account int, n name) bool {
	j.readNames(account)
	return len(j.facts.full[account][n.core()[0]]) == 0
}

// makers returns the names that stand right before a word for a report, or
// right behind it and "by", "of" or "from".
func (f *facts) makers() []name {
	var out []name
	for _, n := range f.names {
		before := n.to < len(f.words) && f.report(n.to) || f.is(n.to, "'s") && f.report(n.to+1)
		start := n.from
		if f.is(start-1, "the") {
			start--
		}
		behind := f.is(start-1, "by", "of", "from") && f.report(start-2)
		if before || behind {
			out = append(out, n)
		}
	}
	return out
}

// report reports whether the word at i means a report or its like.
func (f *facts) report(i int) bool {
	return f.is(i, "report", "reports", "study", "document", "review", "survey", "paper", "assessment", "audit", "statement", "release", "findings")
}
