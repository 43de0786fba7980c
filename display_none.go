//go:build ci

package main

// noWindow says why no window can be opened: the build tag that Fyne uses for
// builds without graphics leaves the window's driver out.
func noWindow() string { return "this build of the program has no window" }
