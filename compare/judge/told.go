package judge

import "synoptic/compare/text"

// Told is how much of the reference's passage an account tells, and what
// it leaves out. What is told in other words is told: a share below 1 and parts
// that are left out go together.
type Told struct {
	Share   float64     // of the weight of its words: that of all parts but those left out
	LeftOut []text.Span // its parts of which the account has next to nothing
}

// What an account must leave out of a claim for that to be said.
const (
	partTold  = 0.2  // at most so much of a part is told that is left out
	partMass  = 0.2  // at least so much of the weight of the claim is in it
	partSaid  = 0.6  // at most so much of it stands in the claims beside: it may be told beside, in a sentence that is not linked
	partWords = 3    // and so many words of content
	tooFew    = 0.15 // a passage of which less is told is another sentence, or one in other words
)

// told measures what side to of the account tells of the passage.
func (m *Reading) told(to Side) Told {
	weight := make([]float64, len(m.A.Words))
	told := make([]float64, len(m.A.Words))
	all, sum := 0.0, 0.0
	for i := range m.A.Words {
		w := &m.A.Words[i]
		if !w.Content {
			continue
		}
		weight[i] = weightOf(w)
		told[i] = weight[i] * m.tellsWord(w)
		all, sum = all+weight[i], sum+told[i]
	}
	if all == 0 {
		return Told{Share: 1}
	}
	out := Told{Share: 1}
	if sum < tooFew*all {
		return out
	}
	var beside map[string]bool
	for _, p := range m.A.Parts() {
		mass, has := sumOf(weight[p[0]:p[1]]), sumOf(told[p[0]:p[1]])
		if mass < partMass*all || has > partTold*mass || m.A.Contents(p[0], p[1]) < partWords {
			continue
		}
		if beside == nil {
			beside = m.all.beside(to)
		}
		said := 0.0
		for i := p[0]; i < p[1]; i++ {
			if beside[m.A.Words[i].Stem] {
				said += weight[i]
			}
		}
		if said <= partSaid*mass {
			out.Share -= mass / all
			out.LeftOut = append(out.LeftOut, m.A.Span(p[0], p[1]))
		}
	}
	if out.Share < tooFew {
		return Told{Share: 1} // in other words, or another sentence
	}
	return out
}

func sumOf(of []float64) float64 {
	sum := 0.0
	for _, x := range of {
		sum += x
	}
	return sum
}

// besideClaims is how many claims before and behind an account's passage are
// looked at for parts that it leaves out.
const besideClaims = 3

// beside returns the stems of the claims beside a side's own.
func (j *Judge) beside(s Side) map[string]bool {
	d, out := j.docs[s.Account], map[string]bool{}
	for _, c := range s.Claims {
		for n := max(0, c-besideClaims); n <= min(len(d.Claims)-1, c+besideClaims); n++ {
			for _, w := range text.Lexemes(d.Text, d.Claims[n].Span, text.LexiconOf(d.Language), d.Language) {
				if w.Content {
					out[w.Stem] = true
				}
			}
		}
	}
	return out
}

// weightOf is how much a word counts: rare ones and figures most.
func weightOf(w *text.Lexeme) float64 {
	kind := text.ContentWord
	if w.Kind == text.NumberToken {
		kind = text.NumberWord
	}
	return float64(text.WordTables().RarityOf(text.WordKey{Stem: w.Stem, Kind: kind}))
}

// tellsWord says how much of a word of the reference the account's passage
// tells, 0 to 1: all where it has the word or one that stands for it.
func (m *Reading) tellsWord(w *text.Lexeme) float64 {
	if m.B.Stems[w.Stem] {
		return 1
	}
	for i := range m.B.Words {
		o := &m.B.Words[i]
		if o.Content && o.Kind == w.Kind && o.Kind == text.WordToken && text.WordTables().StandsFor(w.Stem, o.Stem) {
			return 1
		}
	}
	return 0
}
