package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/say"
)

// What screen readers say of each part. Fyne hands it on where it is built with
// the tag accessibility, on Windows and macOS.

// AccessibilityLabel implements fyne.Accessible: the words that are drawn.
func (d *Drawing) AccessibilityLabel() string {
	var words []string
	for _, o := range d.drawn {
		if t, ok := o.(*canvas.Text); ok && strings.TrimSpace(t.Text) != "" {
			words = append(words, t.Text)
		}
	}
	return strings.Join(words, " ")
}

// AccessibilityRole implements fyne.Accessible.
func (d *Drawing) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel implements fyne.Accessible: what the button says and does.
func (b *Button) AccessibilityLabel() string {
	if b.Hint == "" {
		return say.Say(b.Label)
	}
	return say.Say(b.Label) + ". " + say.Say(b.Hint)
}

// AccessibilityRole implements fyne.Accessible.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel implements fyne.Accessible: what the field asks for, then
// what stands in it.
func (f *Field) AccessibilityLabel() string {
	return strings.Trim(f.Name+". "+say.Say(f.Hint)+". "+f.Text, ". ")
}

// AccessibilityRole implements fyne.Accessible.
func (f *Field) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel implements fyne.Accessible: the option that is on.
func (c *Switches) AccessibilityLabel() string {
	if c.At < 0 || c.At >= len(c.Options) {
		return c.Drawing.AccessibilityLabel()
	}
	return say.Say("%s, %d of %d", say.Say(c.Options[c.At]), c.At+1, len(c.Options))
}

// AccessibilityLabel implements fyne.Accessible: the entry that the keyboard is
// on.
func (p *Picker) AccessibilityLabel() string {
	if p.At < 0 || p.At >= len(p.Choices) {
		return p.Drawing.AccessibilityLabel()
	}
	c := p.Choices[p.At]
	words := strings.Join(strings.Fields(c.Letter+" "+c.Head+" "+c.Sub+" "+c.Right+" "+c.Text), " ")
	return say.Say("%s, %d of %d", words, p.At+1, len(p.Choices))
}
