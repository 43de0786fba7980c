package judge

import (
	"strings"
	"testing"

	"synoptic/compare/text"
)

// lines is an account of which every line is a claim.
func lines(id int64, role text.Role, all ...string) *text.Document {
	a := text.Account{ID: id, Role: role, Language: "en", Text: strings.Join(all, "\n")}
	var claims []text.Claim
	at := 0
	for _, l := range all {
		claims = append(claims, text.Claim{Span: text.Span{Start: at, End: at + len(l)}, Kind: text.Statement})
		at += len(l) + 1
	}
	return text.NewDocument(a, claims)
}

// found says what the first claims of two accounts have against each other.
func found(original, account []string) string {
	j := New([]*text.Document{lines(1, text.Original, original...), lines(2, text.Retold, account...)}, true)
	var out []string
	for _, f := range j.Pair(Side{Account: 0, Claims: []int{0}}, Side{Account: 1, Claims: []int{0}}).Findings {
		out = append(out, f.Says)
	}
	return strings.Join(out, "; ")
}

// TestPartsThatAnswerNothing: a marker, figure or denial of a part that the
// other passage does not tell is left out or added, and not changed.
func TestPartsThatAnswerNothing(t *testing.T) {
	for _, c := range []struct {
		original, account []string
		want              string
	}{
		{[]string{"The council closed the bridge on Monday, and repairs may last until the spring."}, []string{"The council closed the bridge on Monday."}, ""},
		{[]string{"The council closed the bridge on Monday."}, []string{"The council closed the bridge on Monday, which could hurt shops in the old town."}, ""},
		{[]string{"The council will close the bridge, and repairs may last until the spring."}, []string{"The council will close the bridge, and repairs last until the spring."}, `"may" was dropped`},
		{[]string{"The ferry line sold 400 boats to the port, while the north quay stays shut."}, []string{"The ferry line sold 300 boats to the port, while rebels in the hills fired on the road."}, "400 boats became 300"},
		// another claim of the account tells that part
		{[]string{"The council closed the bridge, because the pillars may be cracked below the water."},
			[]string{"The council closed the bridge because of its pillars.", "The pillars may be cracked below the water."}, ""},
	} {
		got := found(c.original, c.account)
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%q against %q: %q, want %q", c.account, c.original, got, c.want)
		}
	}
}

// TestAuthorOfTheOriginal: what an account credits to whoever made the original
// is faithful; to anybody else it is a finding.
func TestAuthorOfTheOriginal(t *testing.T) {
	letter := []string{"The yard in the north will be shut at the end of the year.", "We thank all who worked in it for so long a time.", "I know that our choice is hard for many."}
	survey := []string{"A third of all farms sold cattle in the last year.", "The Olsen Institute survey asked 900 farmers by telephone."}
	audit := []string{"The bridge was built without a permit from the state.", "Nobody looked at the plans before the work began."}
	for _, c := range []struct {
		original, account []string
		credited          bool
	}{
		{letter, []string{"The yard in the north will be shut at the end of the year, Tove Lind wrote.", "Lind said that she thanked the workers."}, false},
		{letter, []string{"The yard in the north will be shut at the end of the year, the mayor said.", "Tove Lind thanked the workers, Lind said.", "Lind said that it was hard."}, true},
		{survey, []string{"A third of all farms sold cattle in the last year, according to the Olsen Institute."}, false},
		{survey, []string{"A third of all farms sold cattle in the last year, according to Greenpeace."}, true},
		{audit, []string{"“The bridge was built without a permit from the state,” the watchdog said."}, false},
		{audit, []string{"The bridge was built without a permit from the state, Anna Berg said.", "“Nobody looked at the plans before the work began,” Berg said."}, false},
		{audit, []string{"The bridge was built without a permit from the state, Anna Berg said."}, true},
	} {
		if got := found(c.original, c.account); strings.Contains(got, "credited") != c.credited {
			t.Errorf("%q of %q: %q, credited %v", c.account, c.original, got, c.credited)
		}
	}
}

// TestMarksOfOtherThings: markers, places in an order and denials of other
// things, or told in other words, are no change.
func TestMarksOfOtherThings(t *testing.T) {
	for _, c := range [][2]string{
		{"The gap ties for the fifth widest between parties in the records of the institute.", "The fourth year of a term, the institute says, is mostly the widest."},
		{"A woman other than Hilda Storm was named by readers as the woman they admire most.", "Hilda Storm is not the woman that readers admire most."},
		{"We ask that customers no longer openly carry knives into our stores.", "It asked customers to stop openly carrying knives into its stores."},
		{"We know that the choice will trouble some of our customers.", "The choice will trouble customers who may be used to the old ways, the firm knows."},
		{"A group of 120 patients got one to three doses of the drug for the back.", "The doctors set 128 people, who had a single treatment with heat, against 120 patients with one to three doses."},
	} {
		if got := found([]string{c[0]}, []string{c[1]}); got != "" {
			t.Errorf("%q against %q: %q", c[1], c[0], got)
		}
	}
}
