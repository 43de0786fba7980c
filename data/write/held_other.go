//go:build !windows

package write

// whyHeld returns why a file cannot be replaced; see write_held_windows.go.
func whyHeld(_ string, err error) error { return err }
