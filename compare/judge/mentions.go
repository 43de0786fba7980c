package judge

import (
	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// Mentions returns what a claim mentions. What no check has read is read here.
func (j *Judge) Mentions(account, claim int) *passage.Mentions {
	kept := &j.facts.mentions[account][claim]
	m := kept.Load()
	if m == nil {
		d := j.docs[account]
		m = passage.MentionsOf(passage.ReadListed(d, d.Claims[claim].Span))
		kept.Store(m)
	}
	return m
}

// Mentioned are the mentions of a claim as a snapshot has them.
type Mentioned struct {
	Account, Claim   int
	Spans            []text.Span
	Hedges, Speakers int32
}

// Mentioned returns the mentions of all claims that were read.
func (j *Judge) Mentioned() []Mentioned {
	var out []Mentioned
	for account, claims := range j.facts.mentions {
		for claim := range claims {
			if m := claims[claim].Load(); m != nil {
				out = append(out, Mentioned{account, claim, m.Spans, m.Hedges, m.Speakers})
			}
		}
	}
	return out
}

// Recall takes up the mentions of a snapshot.
func (j *Judge) Recall(all []Mentioned) {
	for _, x := range all {
		m := passage.NoMentions
		if len(x.Spans) > 0 {
			m = &passage.Mentions{Spans: x.Spans, Hedges: x.Hedges, Speakers: x.Speakers}
		}
		j.facts.mentions[x.Account][x.Claim].Store(m)
	}
}
