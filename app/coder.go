package app

import (
	"errors"
	"os/user"
	"strings"

	"synoptic/app/say"
)

var errNoCoder = errors.New("say under which name you code")

// coder is the name under which decisions are kept: what the person said or,
// until then, the name that the system has.
func (w *window) coder() string {
	if name := w.setting("coder", ""); name != "" {
		return name
	}
	return systemUser()
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

// asCoder does something that a person codes, after asking once for the name.
func (w *window) asCoder(do func()) {
	if w.setting("coder", "") != "" {
		do()
		return
	}
	w.askCoder(do)
}

// askCoder asks under which name the person codes.
func (w *window) askCoder(then func()) {
	p := w.newPanel("Who codes?", 460)
	name := p.Field("Your name", "As your team knows you", w.coder(), 1)
	p.Note("Codes are kept with the name of who gave them, so that two coders can be compared. You are asked only once; the name stands under Coders and agreement.")
	p.Button("Cancel", false, p.Close)
	p.Button("Continue", true, func() {
		words := strings.Join(strings.Fields(name.Text), " ")
		if words == "" {
			p.Complain(errNoCoder)
			return
		}
		w.set("coder", words)
		p.Close()
		if then != nil {
			then()
		}
	})
	p.Show()
}

// tellCoder says once under which name decisions are kept.
func (w *window) tellCoder() {
	if w.setting("coder", "") == "" && w.setting("coder.told", "") == "" {
		w.set("coder.told", "yes")
		w.tell(say.Say("Decisions are kept under the name %s. Change it under Claim, Coders and agreement.", w.coder()))
	}
}
