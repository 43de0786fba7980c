package passage

import "synoptic/compare/text"

// Mentions are where a claim has what tables list of it, in bytes of its
// account's text. They are kept of every claim that was once read: reading it
// again takes longer than all else that a table does.
type Mentions struct {
	Spans            []text.Span // figures, then hedges, then speakers
	Hedges, Speakers int32       // where those begin
}

// NoMentions are those of a claim that has none, as many do.
var NoMentions = &Mentions{}

// MentionsOf lists what was read of a claim.
func MentionsOf(f *Passage) *Mentions {
	m := &Mentions{Spans: figureSpans(f)}
	m.Hedges = int32(len(m.Spans))
	m.Spans = append(m.Spans, hedgeSpans(f)...)
	m.Speakers = int32(len(m.Spans))
	m.Spans = append(m.Spans, speakerSpans(f)...)
	if len(m.Spans) == 0 {
		return NoMentions
	}
	return m
}

// Mention is a sort of what a claim mentions.
type Mention func(*Mentions) []text.Span

// OfFigures are where the figures of a claim stand.
func OfFigures(m *Mentions) []text.Span { return m.Spans[:m.Hedges] }

// OfHedges are where the hedges of a claim stand.
func OfHedges(m *Mentions) []text.Span { return m.Spans[m.Hedges:m.Speakers] }

// OfSpeakers are where the speakers of a claim stand.
func OfSpeakers(m *Mentions) []text.Span { return m.Spans[m.Speakers:] }

// figureSpans returns where the figures of a passage stand, with their bounds.
// The word one and places in an order written in words are left out.
func figureSpans(f *Passage) []text.Span {
	var out []text.Span
	for _, x := range f.Figures {
		if x.Counts(f) {
			out = append(out, f.Span(x.Head, x.To))
		}
	}
	return out
}

// Counts reports whether a figure is one that a reader would list.
func (x Figure) Counts(f *Passage) bool {
	return !x.Weak && (!x.Ordinal || f.Words[x.From].Kind == text.NumberToken)
}

func hedgeSpans(f *Passage) []text.Span {
	var out []text.Span
	for _, x := range f.Hedges {
		if !x.Soft {
			out = append(out, f.Span(x.From, x.To))
		}
	}
	return out
}

func speakerSpans(f *Passage) []text.Span {
	var out []text.Span
	for _, x := range f.Speakers {
		out = append(out, f.Span(x.Name()[0], x.Name()[1]))
	}
	return out
}
