package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// adviser is an error that knows what a person can do about it.
type adviser interface{ Advice() string }

// sentence turns an error into words for people: what happened and, where it
// is known, what to do.
func sentence(err error) string {
	var known adviser
	switch {
	case err == nil:
		return ""
	case errors.As(err, &known):
		return known.Advice()
	case errors.Is(err, context.Canceled):
		return "Stopped. Nothing was changed."
	case errors.Is(err, fs.ErrNotExist):
		return "The file is not there any more: " + pathOf(err) + ". Choose it again."
	case errors.Is(err, fs.ErrPermission):
		return "Synoptic may not open " + pathOf(err) + ". Give yourself the right to it, or choose another place."
	}
	return capital(err.Error())
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
	s = strings.ToUpper(s[:1]) + s[1:]
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

// count says how many there are of a thing: 1 word, 2 words.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%s %s", thousands(n), many)
}

// thousands writes a number with a comma between groups of three digits.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}
