// Synoptic shows how the same report is told by different accounts. Without
// words on the command line it opens its window; with them it works without
// one (package cli says how).
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	fyneapp "fyne.io/fyne/v2/app"

	"synoptic/app"
	"synoptic/app/cli"
)

// id is the program's name to the desktop; FyneApp.toml has it too.
const id = "org.synoptic.Synoptic"

// mostMemory is about how many bytes the program takes before it tidies up more
// often than is fastest: two texts of 10 MB stay below a gigabyte. It is no bound:
// what needs more gets more. GOMEMLIMIT sets another.
const mostMemory = 900 << 20

func main() {
	started := time.Now()
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(mostMemory)
	}
	if options, ok := forWindow(os.Args[1:]); ok {
		options.Started, options.Version = started, cli.Version
		os.Exit(open(options))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cli.Run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// forWindow reads a command line that asks for the window: nothing, the name
// of a project, or --sample. Every other one is for package cli.
func forWindow(args []string) (app.Options, bool) {
	switch {
	case len(args) == 0:
		return app.Options{}, true
	case len(args) == 1 && args[0] == "--sample":
		return app.Options{Sample: true}, true
	case len(args) == 1 && strings.EqualFold(filepath.Ext(args[0]), ".synoptic"):
		return app.Options{Path: args[0]}, true
	}
	return app.Options{}, false
}

// open shows the window and returns the exit status.
func open(options app.Options) int {
	if why := noWindow(); why != "" {
		fmt.Fprintf(os.Stderr, "synoptic: %s; the command line works all the same: synoptic help\n", why)
		return 1
	}
	if err := app.Run(fyneapp.NewWithID(id), options); err != nil {
		fmt.Fprintf(os.Stderr, "synoptic: %v\n", err)
		return 1
	}
	return 0
}
