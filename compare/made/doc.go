// Package made makes texts for tests and benchmarks, always the same from the
// same seed, and finds the evaluation data. No program imports it.
package made
