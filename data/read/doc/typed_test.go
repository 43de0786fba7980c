package doc

import "testing"

// TestDatesAsTheyAreTyped: what can be understood is brought into one form, and
// what cannot, or means two days, is refused.
func TestDatesAsTheyAreTyped(t *testing.T) {
	for typed, want := range map[string]string{
		"": "", "  ": "",
		"2019-03-03": "2019-03-03", "2019-03": "2019-03", "2019": "2019", " 2019 ": "2019",
		"3 March 2019": "2019-03-03", "3 Mar 2019": "2019-03-03", "3 mar. 2019": "2019-03-03", "03 MARCH 2019": "2019-03-03",
		"March 3, 2019": "2019-03-03", "March 3 2019": "2019-03-03", "Mar 3rd, 2019": "2019-03-03", "3rd March 2019": "2019-03-03",
		"3rd of March 2019": "2019-03-03", "the 3rd of March 2019": "2019-03-03", "Sunday, 3 March 2019": "2019-03-03", "3-Mar-2019": "2019-03-03", "3 March, 2019": "2019-03-03",
		"March 2019": "2019-03", "mars 2019": "2019-03", "3 mars 2019": "2019-03-03", "3 de marzo de 2019": "2019-03-03",
		"3. März 2019": "2019-03-03", "3.3.2019": "2019-03-03", "3.4.2019": "2019-04-03", "13/4/2019": "2019-04-13",
		"4/13/2019": "2019-04-13", "3/3/2019": "2019-03-03", "2019/3/3": "2019-03-03", "2019-3-13": "2019-03-13", "2019/3": "2019-03",
		"٣ مارس ٢٠١٩": "2019-03-03", "2019年3月3日": "2019-03-03", "2019-03-03T10:00:00Z": "2019-03-03",
	} {
		if got, err := DateTyped(typed); err != nil || got != want {
			t.Errorf("%q is read as %q, want %q: %v", typed, got, want, err)
		}
	}
	for _, typed := range []string{"3/4/2019", "3-4-2019", "next week", "31 February 2019", "2019-13-01", "2019-02-30", "32.1.2019", "2019 to 2020", "3 March 2019 to 5 April 2020", "3 March", "March", "n.d.", "?"} {
		if got, err := DateTyped(typed); err == nil {
			t.Errorf("%q is read as %q", typed, got)
		}
	}
}
