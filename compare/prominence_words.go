package compare

// runWords is the least length of a run of words that counts as taken over.
// Shorter ones occur between texts that have nothing to do with each other.
const runWords = 5

// runKey is a run of that many folded words.
type runKey [runWords]string

// passageRuns holds the runs of the passage against which a group is measured: the
// original's, or that of the first account where there is no original.
type passageRuns struct {
	account int
	runs    map[runKey]bool
}

func runsOf(g *Group, readers []*placer) *passageRuns {
	first := g.Members[0]
	m := &passageRuns{first.Account, map[runKey]bool{}}
	if len(g.Members) == 1 {
		return m
	}
	for _, claim := range first.Claims {
		words := readers[first.Account].words[claim]
		for i := 0; i+runWords <= len(words); i++ {
			m.runs[runKey(words[i:i+runWords])] = true
		}
	}
	return m
}

// match marks the words of a member that stand in runs of the passage. Runs of
// exactly runWords cover the longer ones.
func (m *passageRuns) match(r *placer, member Member) {
	if member.Account == m.account {
		return
	}
	for _, claim := range member.Claims {
		words := r.words[claim]
		for i := 0; i+runWords <= len(words); i++ {
			if !m.runs[runKey(words[i:i+runWords])] {
				continue
			}
			if r.copied[claim] == nil {
				r.copied[claim] = make([]bool, len(words))
			}
			for j := range runWords {
				r.copied[claim][i+j] = true
			}
		}
	}
}

// verbatim counts the words that stand in runs.
func (r *placer) verbatim() int {
	n := 0
	for _, claim := range r.copied {
		for _, copied := range claim {
			if copied {
				n++
			}
		}
	}
	return n
}

// headline is the title of an account as its words with content, each with
// its rarity.
type headline struct {
	words    map[wordKey]float32
	all      float32
	language string
	known    map[string]wordKey // spares stemming a word again
}

func (c *Comparison) headline(account int) headline {
	a := &c.Accounts[account]
	h := headline{words: map[wordKey]float32{}, language: a.Language, known: map[string]wordKey{}}
	for _, w := range foldedWords(a.Title) {
		k := h.key(w)
		if _, twice := h.words[k]; k.kind.counts() && !twice {
			h.words[k] = wordTables().rarityOf(k)
			h.all += h.words[k]
		}
	}
	return h
}

// key returns the stem and kind of a folded word.
func (h headline) key(word string) wordKey {
	k, ok := h.known[word]
	if !ok {
		k = wordTables().key(word, h.language)
		h.known[word] = k
	}
	return k
}

// shares reports whether the title tells a passage of folded words: it has
// at least half of the title's words with content, by rarity, and two of them.
func (h headline) shares(passage ...[]string) bool {
	if len(h.words) < 2 {
		return false
	}
	found := map[wordKey]bool{}
	sum := float32(0)
	for _, words := range passage {
		for _, w := range words {
			k := h.key(w)
			if rarity, in := h.words[k]; in && !found[k] {
				found[k] = true
				sum += rarity
			}
		}
	}
	return len(found) >= 2 && sum >= h.all/2
}
