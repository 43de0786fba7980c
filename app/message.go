package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/app/task"
	"synoptic/data"
)

// adviser is an error that knows what a person can do about it.
type adviser interface{ Advice() string }

// sentence turns an error into words for people: what happened and, where it
// is known, what to do.
func sentence(err error) string {
	var known adviser
	var refused *data.Refusal
	var own *task.Fault
	switch {
	case err == nil:
		return ""
	case errors.As(err, &own):
		first, _, _ := strings.Cut(own.Says, "\n")
		return say("Synoptic made a mistake and stopped this. What you decided is kept. Try again, and tell us what it said: %s.", first)
	case errors.As(err, &refused):
		return refusal(refused)
	case unreached(err) != "":
		return unreached(err)
	case errors.As(err, &known):
		return say(known.Advice())
	case errors.Is(err, context.Canceled):
		return say("Stopped. Nothing was changed.")
	case errors.Is(err, fs.ErrNotExist):
		return say("The file is not there any more: %s. Choose it again.", pathOf(err))
	case errors.Is(err, fs.ErrPermission):
		return say("Synoptic may not open %s. Give yourself the right to it, or choose another place.", pathOf(err))
	}
	return capital(say(err.Error()))
}

// refusal says in the language in force why something was refused.
func refusal(r *data.Refusal) string {
	args := slices.Clone(r.Args)
	for i, arg := range args {
		switch why := arg.(type) {
		case string:
			args[i] = say(why)
		case error:
			args[i] = sentence(why) // of a file in an archive
		}
	}
	return say(r.Form, args...)
}

// pathOf is the file an error is about.
func pathOf(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Path
	}
	return err.Error()
}

// capital makes a sentence of an error's text.
func capital(s string) string {
	if s == "" {
		return s
	}
	first, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[size:]
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

// count says how many there are of a thing: 1 word, 2 words.
func count(n int, one, many string) string {
	if n == 1 || n == 0 && inFrench() {
		return fmt.Sprint(n, " ", say(one))
	}
	return thousands(n) + " " + say(many)
}

// thousands writes a number with a mark between groups of three digits.
func thousands(n int) string {
	s, mark := fmt.Sprint(n), ","
	if inFrench() {
		mark = "\u202f"
	}
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + mark + s[at:]
	}
	return s
}

// decimal writes a number from 0 to 1 with two places, rounded down: what is
// not quite sure is never shown as 1.00.
func decimal(x float64) string {
	s := fmt.Sprintf("%.2f", math.Floor(100*x+1e-9)/100)
	if inFrench() {
		return strings.Replace(s, ".", ",", 1)
	}
	return s
}

// percent writes a share for people.
func percent(share float64) string {
	if inFrench() {
		return fmt.Sprintf("%.0f\u202f%%", 100*share)
	}
	return fmt.Sprintf("%.0f%%", 100*share)
}
