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
	for _, f := range j.proposed(Side{Account: 0, Claims: []int{0}}, Side{Account: 1, Claims: []int{0}}).Findings {
		out = append(out, f.Says.String())
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

// TestDatesBoundsAndNamesInSigns: what is written in digits and signs, or
// without accents, says what words say.
func TestDatesBoundsAndNamesInSigns(t *testing.T) {
	for _, c := range [][3]string{
		{"The vote was on 13/05/2021 in the hall.", "The vote was on 13/06/2021 in the hall.", "13/05/2021 became 13/06/2021"},
		{"The vote was on 2021/05/13 in the hall.", "The vote was on 2021/06/13 in the hall.", "2021/05/13 became 2021/06/13"},
		{"The lease ends on 13.05.2021 as the board asked.", "The lease ends on 14.05.2021 as the board asked.", "13.05.2021 became 14.05.2021"},
		{"The vote was on 5/6/2021 in the hall.", "The vote was on 7/6/2021 in the hall.", "5/6/2021 became 7/6/2021"},
		{"The vote was on 5/6/2021 in the hall.", "The vote was on May 6, 2021 in the hall.", ""},
		{"The vote was on 5/6/2021 in the hall.", "The vote was on 5 June 2021 in the hall.", ""},
		{"The vote was on 5/6/2021 in the hall.", "The vote was on 8 June 2021 in the hall.", "5/6/2021 became 8 June 2021"},
		{"The vote was on 5/6/2021 in the hall.", "The vote was in June 2021 in the hall.", ""},
		{"The wall broke on Monday morning, the board said.", "The wall broke on Monday night, the board said.", "Monday morning became Monday night"},
		{"The vote was on the morning of May 5 in the hall.", "The vote was on the evening of May 5 in the hall.", "morning of May 5 became evening of May 5"},
		{"The wall broke on Monday night.", "The wall broke on Monday evening.", ""},
		{"The wall broke on Monday night.", "The wall broke on Monday.", ""},
		{"The wall broke on Monday night.", "The wall broke on Tuesday night.", "Monday night became Tuesday night"},
		{"More than 50 boats were tied up.", ">50 boats were tied up.", ""},
		{"More than 50 boats were tied up.", "<50 boats were tied up.", "More than 50 became <50"},
		{"At least 300 people left the port.", "300+ people left the port.", ""},
		{"At least 300 people left the port.", "300-plus people left the port.", ""},
		{"About 40 cellars were flooded.", "~40 cellars were flooded.", ""},
		{"The test found >90 grams of lead.", "The test found <90 grams of lead.", ">90 grams became <90 grams"},
		{"Erdoğan was on the list of the guests.", "Erdogan was on the list of the guests.", ""},
		{"Al-Qa'ida was named in the report.", "Al-Qaeda was named in the report.", ""},
		{"Nguyễn Văn An spoke to the council.", "Nguyen Van An spoke to the council.", ""},
	} {
		if got := found([]string{c[0]}, []string{c[1]}); got != c[2] {
			t.Errorf("%q against %q: %q, want %q", c[1], c[0], got, c[2])
		}
	}
}

// TestSteps: another step on a scale of acts is another fact; another word for
// the same step is none.
func TestSteps(t *testing.T) {
	for _, c := range [][3]string{
		{"At least 12 people were killed when the bomb went off near the port.", "At least 12 people were wounded when the bomb went off near the port.", `"killed" became "wounded", which is weaker`},
		{"Two men were arrested in the old town on Tuesday.", "Two men were convicted in the old town on Tuesday.", `"arrested" became "convicted", which is stronger`},
		{"Four sailors were missing after the storm broke the quay.", "Four sailors were dead after the storm broke the quay.", `"missing" became "dead"`},
		{"The board recommended a ban on small boats in the harbour.", "The board ordered a ban on small boats in the harbour.", `"recommended" became "ordered", which is stronger`},
		{"The bomb killed 12 people near the port.", "Twelve people died when the bomb went off near the port.", ""},
		{"Police held two men in the old town on Tuesday.", "Police detained two men in the old town on Tuesday.", ""},
		{"The blast killed 12 people and wounded 30 near the port.", "The blast wounded 30 people near the port and killed 12.", ""},
	} {
		if got := found([]string{c[0]}, []string{c[1]}); got != c[2] {
			t.Errorf("%q against %q: %q, want %q", c[1], c[0], got, c[2])
		}
	}
}
