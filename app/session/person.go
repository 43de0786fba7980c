package session

import (
	"os/user"
	"strconv"
	"strings"

	"synoptic/app/say"
	"synoptic/compare"
)

// Settings are the person's own, not the library's: a project file from a
// colleague changes neither language nor colours. fyne.Preferences are such.
type Settings interface {
	StringWithFallback(key, otherwise string) string
	SetString(key, value string)
}

// Person is who uses the program: settings, and the name of a coder.
type Person struct{ settings Settings }

// Setting is a stored setting, or what to take where there is none.
func (p Person) Setting(key, otherwise string) string {
	return p.settings.StringWithFallback(key, otherwise)
}

// Set stores a setting.
func (p Person) Set(key, value string) { p.settings.SetString(key, value) }

// Threshold is the probability from which on a change is a finding.
func (p Person) Threshold() float64 {
	if x, err := strconv.ParseFloat(p.Setting("threshold", ""), 64); err == nil && x >= compare.LeastThreshold && x <= compare.MostThreshold {
		return x
	}
	return compare.UsualThreshold
}

// SetThreshold sets it, and shows the comparison that is open with it.
func (s *Session) SetThreshold(x float64) {
	s.Set("threshold", strconv.FormatFloat(x, 'f', 2, 64))
	if s.Ready() && s.Cmp != nil {
		s.Recompute()
	}
}

// Coder is the name under which decisions are kept: what the person said or,
// until then, the name that the system has.
func (p Person) Coder() string {
	if name := p.Setting("coder", ""); name != "" {
		return name
	}
	return systemUser()
}

// Named reports whether the person said under which name to keep decisions.
func (p Person) Named() bool { return p.Setting("coder", "") != "" }

// Signed is how many decisions of the library stand under the coder's name.
func Signed(s *Session) int {
	if s.Store == nil {
		return 0
	}
	n, err := s.Store.Signed(s.Coder())
	s.ComplainIf(err)
	return n
}

// Sign keeps decisions under a name from now on and, where earlier is set, those
// that were made under the name before.
func Sign(s *Session, name string, earlier bool) {
	was := s.Coder()
	s.Set("coder", name)
	if !earlier || was == name || s.Store == nil {
		return
	}
	if err := s.Store.SignAs(was, name); err != nil {
		s.Complain(err)
		return
	}
	s.deciding().countSteps()
	s.Recompute()
}

// systemUser is the name of who uses the computer.
func systemUser() string {
	u, err := user.Current()
	if err != nil {
		return "Coder 1"
	}
	name := strings.TrimSpace(u.Name)
	if name == "" {
		_, name, _ = strings.Cut(`\`+u.Username, `\`) // Windows puts the machine before it
	}
	if at := strings.LastIndex(name, `\`); at >= 0 {
		name = name[at+1:]
	}
	return name
}

// tellCoder says once under which name decisions are kept.
func (s deciding) tellCoder() {
	if !s.Named() && s.Setting("coder.told", "") == "" {
		s.Set("coder.told", "yes")
		s.Tell(say.Say("Decisions are kept under the name %s. Give yours under Claim, Coders and agreement: what is decided by then goes with it.", s.Coder()))
	}
}
