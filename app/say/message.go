package say

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"net"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/app/task"
	"synoptic/data"
)

// adviser is an error that knows what a person can do about it.
type adviser interface{ Advice() string }

// Sentence turns an error into words for people: what happened and, where it
// is known, what to do.
func Sentence(err error) string {
	var known adviser
	var refused *data.Refusal
	var own *task.Fault
	var damaged *data.DamageError
	switch {
	case err == nil:
		return ""
	case errors.As(err, &own):
		first, _, _ := strings.Cut(own.Says, "\n")
		return Say("Synoptic made a mistake and stopped this. What you decided is kept. Try again, and tell us what it said: %s.", first)
	case errors.As(err, &damaged):
		return Say(data.DamagedForm) + " " + Damage(damaged.Damage)
	case errors.As(err, &refused):
		return refusal(refused)
	case unreached(err) != "":
		return unreached(err)
	case errors.As(err, &known):
		return Say(known.Advice())
	case errors.Is(err, context.Canceled):
		return Say("Stopped. Nothing was changed.")
	case errors.Is(err, fs.ErrNotExist):
		return Say("The file is not there any more: %s. Choose it again.", PathOf(err))
	case errors.Is(err, fs.ErrPermission):
		return Say("Synoptic may not open %s. Give yourself the right to it, or choose another place.", PathOf(err))
	}
	return Capital(Say(err.Error()))
}

// Damage names the first things that are not as they were stored.
func Damage(all []data.Damage) string {
	var out []string
	for i, d := range all {
		if i == data.MostNamed {
			out = append(out, Say("And %s more.", Thousands(len(all)-i)))
			break
		}
		out = append(out, refusal(d.Refusal))
	}
	return strings.Join(out, " ")
}

// refusal says in the language in force why something was refused.
func refusal(r *data.Refusal) string {
	args := slices.Clone(r.Args)
	for i, arg := range args {
		switch why := arg.(type) {
		case string:
			args[i] = Say(why)
		case error:
			args[i] = Sentence(why) // of a file in an archive
		}
	}
	return Say(r.Form, args...)
}

// PathOf is the file an error is about.
func PathOf(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Path
	}
	return err.Error()
}

// Capital makes a sentence of an error's text.
func Capital(s string) string {
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

// Count says how many there are of a thing: 1 word, 2 words.
func Count(n int, one, many string) string {
	if n == 1 || n == 0 && InFrench() {
		return fmt.Sprint(n, " ", Say(one))
	}
	return Thousands(n) + " " + Say(many)
}

// Thousands writes a number with a mark between groups of three digits.
func Thousands(n int) string {
	s, mark := fmt.Sprint(n), ","
	if InFrench() {
		mark = "\u202f"
	}
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + mark + s[at:]
	}
	return s
}

// Decimal writes a number from 0 to 1 with two places, rounded down: what is
// not quite sure is never shown as 1.00.
func Decimal(x float64) string {
	s := fmt.Sprintf("%.2f", math.Floor(100*x+1e-9)/100)
	if InFrench() {
		return strings.Replace(s, ".", ",", 1)
	}
	return s
}

// Percent writes a share for people.
func Percent(share float64) string {
	if InFrench() {
		return fmt.Sprintf("%.0f\u202f%%", 100*share)
	}
	return fmt.Sprintf("%.0f%%", 100*share)
}

// Share writes a share for people of which what is not quite all is never 100%,
// and what is more than nothing never 0%.
func Share(share float64) string {
	if share < 1 {
		share = min(share, 0.99)
	}
	if share > 0 {
		share = max(share, 0.01)
	}
	return Percent(share)
}

// unreached says why a page of the web did not come, empty where the error is
// about something else.
func unreached(err error) string {
	var asked *url.Error
	var known adviser
	if !errors.As(err, &asked) || errors.Is(err, context.Canceled) || errors.As(asked.Err, &known) {
		return ""
	}
	host := asked.URL
	if u, err := url.Parse(asked.URL); err == nil && u.Host != "" {
		host = u.Host
	}
	var unknown *net.DNSError
	switch {
	case asked.Timeout():
		return Say("%s did not answer in time. Try again later, or save the page in the browser and import that file.", host)
	case errors.As(err, &unknown):
		return Say("%s was not found. Look at the address, and whether this computer is online; or save the page in the browser and import that file.", host)
	}
	return Say("%s could not be reached. Try again later, or save the page in the browser and import that file.", host)
}
