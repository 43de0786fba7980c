package passage

import (
	"slices"

	"synoptic/compare/text"
)

// readHedges finds the markers of doubt of a claim. "More likely" compares
// and "could not" tells what failed: they doubt nothing. What is asked (whether
// it may) is open without a marker.
func readHedges(f *Passage) []Mark {
	out := slices.DeleteFunc(f.Marks("hedges", true), func(m Mark) bool {
		switch {
		case f.Is(m.From, "could", "can"):
			return ability(f, m)
		case f.Is(m.From, "blame", "blames"):
			tag, _ := f.Lex["people"].Tag(f.Key(m.From - 1))
			return tag == "self" || f.In(m.From-1, beforeBlame) // is to blame; the report blames
		case f.Is(m.From, "may") && f.Words[m.From].Capital && f.begins(m.From):
			return !f.Is(len(f.Words)-1, "?") // May sales rose
		case f.Is(m.From, "assume", "assumes"):
			return TakesOn(f, m.From)
		case f.Is(m.From, "accused") && m.To == m.From+1 && f.In(m.From-1, nameAccused):
			return m.To >= len(f.Words) || !f.Words[m.To].Content // the accused, who stands trial
		case f.Is(m.From, "risque", "risques") && f.In(m.From-1, beforeRisque):
			return true
		}
		return reportedFuture(f, m) || f.Is(m.From, "possible") && f.Is(m.From-1, "as") || f.Is(m.From, "likely") && f.In(m.From-1, degreesOfLikely)
	})
	for i, m := range out {
		planned := f.Is(m.From, "soll", "sollen") && !perfect(f, m.To)
		if planned || Opinion(f, m) && !clauseAt(f, m) || m.Weight == 2 && (f.Is(m.To, "face") || asked(f, m.From)) {
			out[i].Soft = true // could face ten years in prison: faces them
		}
	}
	return out
}

// begins reports whether the lexeme at i is the first of its claim.
func (f *Passage) begins(i int) bool { return i == 0 || f.Words[i-1].Claim != f.Words[i].Claim }

// opinions are verbs by which a text says what somebody takes to be so.
var opinions = lists.Of("opinions")

// Opinion reports whether a marker is such a verb, which also credits somebody.
func Opinion(f *Passage, m Mark) bool { return f.In(m.From, opinions) }

// clauseAt reports whether a clause follows a marker that has a subject, so
// that it is a verb and tells what somebody takes to be so: officials believe
// the ship; not the three suspects, not believe in.
func clauseAt(f *Passage, m Mark) bool {
	if f.Is(m.To-1, "that") {
		return true
	}
	subject := m.From > 0 && f.Words[m.From-1].Kind == text.WordToken && !f.In(m.From-1, nounsClaim)
	return subject && (f.In(m.To, clauseOpeners) || m.To < len(f.Words) && f.Words[m.To].Capital)
}

// perfect reports whether the clause from lexeme i on ends with a German
// infinitive of the past: soll getrunken haben is a rumour, soll öffnen a plan.
func perfect(f *Passage, i int) bool {
	for ; i < len(f.Words) && f.Words[i].Kind != text.SignToken; i++ {
		if f.Is(i, "haben", "sein", "worden") && (i+1 == len(f.Words) || f.Words[i+1].Kind == text.SignToken || f.Is(i+1, "sein")) {
			return true
		}
	}
	return false
}

// ability reports whether a could or can tells what somebody is or was able to
// do: could not land, before they could take it, could be heard.
func ability(f *Passage, m Mark) bool {
	next := m.To
	if f.Is(next, "be") {
		next++
	}
	return f.In(m.To, denyingWords) || f.Is(m.From-1, "nobody", "none", "neither", "who") || f.Is(m.From-2, "no", "nobody") ||
		f.Is(m.From, "could") && (f.Is(m.To+1, "no") || f.Is(m.From-2, "before", "until", "so") || f.Is(m.From-3, "so") && f.In(m.From-2, soOwners) || f.Is(m.From-1, "before", "until")) ||
		f.In(next, senses)
}

// asked reports whether the lexeme at i stands in a question within its
// sentence: to see whether it might, what they could.
func asked(f *Passage, i int) bool {
	for k := i - 1; k >= max(0, i-5) && f.Words[k].Kind == text.WordToken && f.Words[k].Claim == f.Words[i].Claim; k-- {
		if f.Is(k, "whether", "what", "how", "if") {
			return true
		}
	}
	return false
}

// reportedFuture reports whether a French conditional only reports what
// somebody said of the future: a déclaré que la réforme serait adoptée.
func reportedFuture(f *Passage, m Mark) bool {
	if !f.Is(m.From, "serait", "seraient", "aurait", "auraient") {
		return false
	}
	for k := m.From - 1; k > 0 && f.Words[k].Kind == text.WordToken; k-- {
		if f.Is(k, "que", "qu'") && f.Lex["speech"].Has(f.Words[k-1].Key) {
			return true
		}
	}
	return false
}

// Answers reports whether one marker may stand for another: the same class,
// or about the same weight.
func (x Mark) Answers(y Mark) bool {
	if x.Tag == y.Tag {
		return true
	}
	if x.Tag == "link" || y.Tag == "link" {
		return false
	}
	d := x.Weight - y.Weight
	return d >= -1 && d <= 1
}

// TakesOn reports whether assume, at i, has no clause behind it: assumes office.
func TakesOn(f *Passage, i int) bool {
	return f.Is(i, "assume", "assumes") && !f.In(i+1, whatIsAssumed)
}
