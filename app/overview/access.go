package overview

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
)

// AccessibilityLabel implements fyne.Accessible: the active cell.
func (g *grid) AccessibilityLabel() string {
	group, account := -1, -1
	if g.m != nil && len(g.lines) > 0 {
		group, account = g.active()
	}
	if group < 0 || account < 0 {
		return say.Say("Overview")
	}
	x := &g.Cmp.Groups[group]
	return say.Say("Claim %s", x.Number()) + ", " + say.OutletOf(g.Cmp.Accounts[account]) + ", " + say.Say(g.Cmp.Cell(x, account).Badge().Says) + ". " + g.Cmp.Label(x)
}

// AccessibilityRole implements fyne.Accessible.
func (g *grid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
