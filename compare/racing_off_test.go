//go:build !race

package compare

// racing says that the race detector, which makes all ten times slower, is on.
const racing = false
