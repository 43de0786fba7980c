package coding

import (
	"errors"
	"strings"
)

var errNoCoder = errors.New("say under which name you code")

// asCoder does something that a person codes, after asking once for the name.
func (c *Coding) asCoder(do func()) {
	if c.s.Setting("coder", "") != "" {
		do()
		return
	}
	c.askCoder(do)
}

// askCoder asks under which name the person codes.
func (c *Coding) askCoder(then func()) {
	p := c.files.NewPanel("Who codes?", 460)
	name := p.Field("Your name", "As your team knows you", c.s.Coder(), 1)
	p.Note("Codes are kept with the name of who gave them, so that two coders can be compared. You are asked only once; the name stands under Coders and agreement.")
	p.Button("Cancel", false, p.Close)
	p.Button("Continue", true, func() {
		words := strings.Join(strings.Fields(name.Text), " ")
		if words == "" {
			p.Complain(errNoCoder)
			return
		}
		c.s.Set("coder", words)
		p.Close()
		if then != nil {
			then()
		}
	})
	p.Show()
}
