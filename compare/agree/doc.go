// Package agree measures how far coders agree: percent, kappa and
// Krippendorff's alpha with intervals. It knows numbers and nothing of texts.
package agree
