// Package passage reads what a claim says, once: its words, and of them the
// figures, dates, names, speakers, hedges, negations and words of scope. A
// passage of several claims has theirs one after the other. Whether two
// passages say the same is no matter of this package but of judge.
package passage
