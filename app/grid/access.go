package grid

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
)

// AccessibilityLabel implements fyne.Accessible: the active cell, its status and
// its words.
func (t *Table) AccessibilityLabel() string {
	g := t.Current()
	if g == nil || t.Column >= len(t.Cmp.Accounts) {
		return say.Say("The table of claims, empty")
	}
	cell := t.Cmp.Cell(g, t.Column)
	words := say.Say("Claim %s", g.Number()) + ", " + say.OutletOf(t.Cmp.Accounts[t.Column]) + ", " + say.Say(cell.Badge().Says)
	if cell.Member != nil {
		words += ". " + t.Cmp.Text(t.Column, cell.Member.Passage())
	} else if t.Cmp.Told(g) {
		words += ". " + t.Cmp.Text(g.Members[0].Account, g.Members[0].Passage())
	}
	return words
}

// AccessibilityRole implements fyne.Accessible.
func (t *Table) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

var _ fyne.Accessible = (*Table)(nil)
