//go:build !race

package made

// Racing says that the race detector, which makes all ten times slower, is on:
// what no second goroutine has a part in need not be tried under it again.
const Racing = false
