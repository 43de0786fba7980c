package compare

// mentions are where a claim has what tables list of it, in bytes of its
// account's text. They are kept of every claim that was once read: reading it
// again takes longer than all else that a table does.
type mentions struct {
	spans            []Span // figures, then hedges, then speakers
	hedges, speakers int32  // where those begin
}

// noMentions are those of a claim that has none, as many do.
var noMentions = &mentions{}

// mentionsOf lists what was read of a claim.
func mentionsOf(f *facts) *mentions {
	m := &mentions{spans: figureSpans(f)}
	m.hedges = int32(len(m.spans))
	m.spans = append(m.spans, hedgeSpans(f)...)
	m.speakers = int32(len(m.spans))
	m.spans = append(m.spans, speakerSpans(f)...)
	if len(m.spans) == 0 {
		return noMentions
	}
	return m
}

// mention is a sort of what a claim mentions.
type mention func(*mentions) []Span

func ofFigures(m *mentions) []Span  { return m.spans[:m.hedges] }
func ofHedges(m *mentions) []Span   { return m.spans[m.hedges:m.speakers] }
func ofSpeakers(m *mentions) []Span { return m.spans[m.speakers:] }

// figureSpans returns where the figures of a passage stand, with their bounds.
// The word one and places in an order written in words are left out.
func figureSpans(f *facts) []Span {
	var out []Span
	for _, x := range f.figures {
		if x.counts(f) {
			out = append(out, f.span(x.head, x.to))
		}
	}
	return out
}

// counts reports whether a figure is one that a reader would list.
func (x figure) counts(f *facts) bool {
	return !x.weak && (!x.ordinal || f.words[x.from].kind == numberToken)
}

func hedgeSpans(f *facts) []Span {
	var out []Span
	for _, x := range f.hedges {
		if !x.soft {
			out = append(out, f.span(x.from, x.to))
		}
	}
	return out
}

func speakerSpans(f *facts) []Span {
	var out []Span
	for _, x := range f.speakers {
		out = append(out, f.span(x.name()[0], x.name()[1]))
	}
	return out
}

// mentions returns what a claim mentions. What no check has read is read here.
func (j *judge) mentions(account, claim int) *mentions {
	kept := &j.facts.mentions[account][claim]
	m := kept.Load()
	if m == nil {
		d := j.docs[account]
		m = mentionsOf(readListed(d, d.claims[claim].Span))
		kept.Store(m)
	}
	return m
}

// mentioned are the mentions of a claim as a snapshot has them.
type mentioned struct {
	Account, Claim   int
	Spans            []Span
	Hedges, Speakers int32
}

// mentioned returns the mentions of all claims that were read.
func (j *judge) mentioned() []mentioned {
	var out []mentioned
	for account, claims := range j.facts.mentions {
		for claim := range claims {
			if m := claims[claim].Load(); m != nil {
				out = append(out, mentioned{account, claim, m.spans, m.hedges, m.speakers})
			}
		}
	}
	return out
}

// recall takes up the mentions of a snapshot.
func (j *judge) recall(all []mentioned) {
	for _, x := range all {
		m := noMentions
		if len(x.Spans) > 0 {
			m = &mentions{x.Spans, x.Hedges, x.Speakers}
		}
		j.facts.mentions[x.Account][x.Claim].Store(m)
	}
}
