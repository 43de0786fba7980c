//go:build !ci

package main

import (
	"os"
	"runtime"
)

// noWindow says why no window can be opened here, empty where one can.
func noWindow() string {
	switch runtime.GOOS {
	case "windows", "darwin":
		return ""
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return "there is no display here to open a window on"
	}
	return ""
}
