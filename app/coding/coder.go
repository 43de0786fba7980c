package coding

import (
	"errors"
	"strings"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
)

var errNoCoder = errors.New("say under which name you code")

// asCoder does something that a person codes, after asking once for the name.
func (c *Coding) asCoder(do func()) {
	if c.s.Named() {
		do()
		return
	}
	c.askCoder(do)
}

// What becomes of decisions that were made before the name was given.
const (
	takenOver = iota
	leftThere
)

// askCoder asks under which name the person codes, and whether what was decided
// under the name before is theirs.
func (c *Coding) askCoder(then func()) {
	p := c.files.NewPanel("Who codes?", 460)
	was := c.s.Coder()
	name := p.Field("Your name", "As your team knows you", was, 1)
	p.Note("Codes are kept with the name of who gave them, so that two coders can be compared. You are asked only once; the name stands under Coders and agreement.")
	var earlier *ui.Switches
	if n := session.Signed(c.s); n > 0 {
		at := takenOver
		if c.s.Named() { // somebody else may code at this computer
			at = leftThere
		}
		earlier = p.Choice(say.Say("Decisions so far under the name %s: %s", was, say.Thousands(n)), []string{say.Phrase("Put them under this name"), say.Phrase("Leave them")}, at, nil)
	}
	p.Button("Cancel", false, p.Close)
	p.Button("Continue", true, func() {
		words := strings.Join(strings.Fields(name.Text), " ")
		if words == "" {
			p.Complain(errNoCoder)
			return
		}
		session.Sign(c.s, words, earlier != nil && earlier.At == takenOver)
		p.Close()
		if then != nil {
			then()
		}
	})
	p.Show()
}
