package reading

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
)

// AccessibilityLabel implements fyne.Accessible: the passage that the keyboard is
// on, with whose it is.
func (r *View) AccessibilityLabel() string {
	if g := r.s.Chosen.Current(); g != nil && r.side < len(r.pages) {
		p := r.pages[r.side]
		if i := r.itemOf(r.side, g); i >= 0 {
			return say.OutletOf(r.s.Cmp.Accounts[p.account]) + ". " + r.s.Cmp.Text(p.account, []int{p.items[i].claim})
		}
	}
	return say.Say("Reading view")
}

// AccessibilityRole implements fyne.Accessible.
func (r *View) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
