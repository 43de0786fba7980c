// Package cli is the command line: the same engine, store and exports as the
// window has, without a display.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Version is the version of the program.
const Version = "0.1.0"

// The exit status of the program.
const (
	done        = 0
	failed      = 1
	misused     = 2
	partly      = 3
	differing   = 4   // a verification found differences
	noted       = 5   // a verification found none, and has something to say
	interrupted = 130 // as shells have it
)

// command is one word of the command line.
type command struct {
	name, args, does string
	run              func(*call, []string) error
}

// commands returns all that the command line knows besides help.
func commands() []command {
	return []command{
		{"compare", "[flags] ORIGINAL ACCOUNT...", "compare accounts with the original; - for \"there is no original: accounts are peers\"", runCompare},
		{"import", "FILE|URL...", "print as JSON what would be imported and what is left out; - for standard input", runImport},
		{"export", "--project FILE.synoptic [flags]", "write the tables of a stored comparison", runExport},
		{"merge", "--project FILE.synoptic FILE.coding|codebook.csv", "take up what another coder coded, or a codebook; nobody's codes are overwritten", runMerge},
		{"check", "FILE.synoptic [--save NEW.synoptic]", "read a library to the end and say what is not as it was stored, and save all the rest as a new one", runCheck},
		{"version", "[--licences]", "print the versions of the program and its engine, or the licences of what it is built of", runVersion},
	}
}

// call is one run of a command.
type call struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
}

// usageError says that the command line was not understood.
type usageError struct{ says string }

func (e *usageError) Error() string { return e.says }

func misuse(format string, args ...any) error { return &usageError{fmt.Sprintf(format, args...)} }

// partError says that some of the files could not be imported and others were.
type partError struct{ failed, all int }

func (e *partError) Error() string {
	return fmt.Sprintf("%d of %d files could not be imported: the output names them under failed", e.failed, e.all)
}

// errHelp is how a command ends that only printed its help.
var errHelp = errors.New("help was asked for")

// Run runs a command and returns the exit status: 0 done; 1 could not, with
// one line on stderr that says what, which file, why and what to do; 2 wrong
// usage; 3 some files of several failed, the others are in the output; 4 a
// verification found differences; 5 it found none, and notes; 130 interrupted,
// when ctx was cancelled. args leave out the name of the program.
func Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s := &call{ctx, stdin, stdout, stderr}
	err := s.run(args)
	var usage *usageError
	var part *partError
	var verified *verifyError
	switch {
	case err == nil || errors.Is(err, errHelp):
		return done
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "synoptic: %s (synoptic help says how)\n", oneLine(usage.says))
		return misused
	case errors.As(err, &part):
		fmt.Fprintf(stderr, "synoptic: %v\n", part)
		return partly
	case errors.As(err, &verified):
		fmt.Fprintf(stderr, "synoptic: %s\n", oneLine(verified.Error()))
		return verified.status
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "synoptic: interrupted")
		return interrupted
	}
	fmt.Fprintf(stderr, "synoptic: %s\n", sentence(err))
	return failed
}

func (s *call) run(args []string) error {
	if len(args) == 0 || slices.Contains([]string{"help", "--help", "-help", "-h"}, args[0]) {
		return s.help(s.stdout)
	}
	if args[0] == "--version" || args[0] == "-version" {
		args = append([]string{"version"}, args[1:]...)
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return c.run(s, args[1:])
		}
	}
	return misuse("there is no command %q: use compare, import, export, merge, check or version", args[0])
}

func (s *call) help(w io.Writer) error {
	fmt.Fprint(w, "synoptic alone opens the window. Without one:\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  synoptic %s %s\n      %s\n", c.name, c.args, c.does)
	}
	fmt.Fprint(w, "\nFlags may stand before or after the files. synoptic compare --help lists them.\n")
	return errHelp
}

// sentence says in one line what went wrong and what to do about it.
func sentence(err error) string {
	out, advice := oneLine(err.Error()), advice(err)
	if strings.Contains(out, advice) || strings.Contains(advice, out) {
		return out
	}
	return strings.TrimRight(out, ".") + ". " + advice
}

// advice returns the sentence for people that an error brings along, or the
// error itself.
func advice(err error) string {
	var help interface{ Advice() string }
	if errors.As(err, &help) {
		return oneLine(help.Advice())
	}
	return oneLine(err.Error())
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
