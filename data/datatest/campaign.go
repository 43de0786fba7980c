package datatest

import (
	"os"
	"strconv"
	"testing"
)

// Tries is how often a campaign tries its promise: few in the ordinary tests,
// many where SYNOPTIC_CAMPAIGN is full, and at most so many where it is a number.
func Tries(few, many int) int {
	size := os.Getenv("SYNOPTIC_CAMPAIGN")
	if n, err := strconv.Atoi(size); err == nil {
		return min(n, many)
	}
	if size == "full" {
		return many
	}
	return few
}

// Campaign is a promise that is tried many times.
type Campaign struct {
	t       testing.TB
	promise string
	tries   int
	failed  int
	ways    map[string]int
}

// NewCampaign begins to try a promise; its line of the table is printed when
// the test ends.
func NewCampaign(t testing.TB, promise string) *Campaign {
	c := &Campaign{t: t, promise: promise, ways: map[string]int{}}
	t.Cleanup(func() { t.Logf("campaign: %-62s %7d tries %4d failures %v", c.promise, c.tries, c.failed, c.ways) })
	return c
}

// Tried counts a try that ended in a way that the promise allows.
func (c *Campaign) Tried(way string) {
	c.tries++
	c.ways[way]++
}

// Failed counts a try that broke the promise.
func (c *Campaign) Failed(format string, args ...any) {
	c.t.Helper()
	c.tries++
	if c.failed++; c.failed <= 10 {
		c.t.Errorf(format, args...)
	}
}
