// Package score says how likely a unit of change is one of substance: that a
// careful reader who compares the passages would say so. What it knows it
// learnt from edits that people judged (go -C compare/eval run ./judge -train):
// a logistic regression and boosted trees over the measures of package unit,
// under a noisy or, because people judged pairs and not units (Viola, Platt
// and Zhang 2005), and calibrated on pairs that it did not learn from.
package score

// The lines that are usual: at and above Sure a unit is a finding, at and
// above Open it is to be checked by a person, below it is wording.
const (
	Sure = 0.8
	Open = 0.5
)
