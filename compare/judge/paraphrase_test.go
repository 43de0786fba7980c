package judge

import (
	"slices"
	"testing"
)

// TestFaithfulFormsOfNames holds what readers of paraphrases called the same.
func TestFaithfulFormsOfNames(t *testing.T) {
	for _, c := range []struct{ original, account string }{
		{"The Bureau of Rivers, Locks, Bridges and Ferries said the quay was safe.", "The BRLBF said the quay was safe."},
		{"The test was paid for by the College of Lund at Visby Harbour.", "The test was paid for by CLVH."},
		{"Shares of Norvik Corp. NVK.O rose in Oslo.", "Shares of Norvik Corp. (NVK) rose in Oslo."},
		{"Senator Ada Holm, D-Varde, joined the committee in voting for the map.", "Senator Ada Holm, a Varde Democrat, joined the committee in voting for the map."},
		{"The network of Al Harun claimed the attack on the harbour.", "The al-Harun network claimed the attack on the harbour."},
		{"He served in the Second World War as a pilot.", "He served in World War II as a pilot."},
		{"Ms. Doran was on the phone organising the harbour fair, said Hanna Doran's mother.", "Hanna was on the phone organising the harbour fair, her mother said."},
		{"The Harbour Board pastor helped to write the plan.", "Dr. Evans helped to write the plan."},
	} {
		got := judgeSentences(c.original, c.account)
		if slices.ContainsFunc(got.Findings, func(f Finding) bool { return f.Kind == NameKind }) {
			t.Errorf("%s\n%s\n got %v", c.original, c.account, got.Findings)
		}
	}
}

// TestStrengthOfClaims: a link told as a cause is stronger, and so on.
func TestStrengthOfClaims(t *testing.T) {
	for _, c := range []struct{ original, account, want string }{
		{"Regular walking was associated with fewer falls among patients.", "Walking prevents falls, a study of patients shows.", "strengthened"},
		{"The study finds that walking prevents falls among patients.", "Walking may prevent falls among patients, the study finds.", "added"},
		{"The trial shows that the diet reduces swelling in patients.", "The diet is linked to less swelling in patients, the trial shows.", "added"},
		{"Walking was associated with fewer falls among patients.", "Fewer falls were linked to walking among patients.", ""},
		{"The harbour board may raise the fee.", "The fee may be raised by the harbour board.", ""},
	} {
		docs := twoDocs(c.original, c.account)
		got := ""
		for _, f := range judgeSentences(c.original, c.account).Findings {
			if f.Kind == HedgeKind {
				got = HedgeChange(f, &docs[0].Account, &docs[1].Account)
			}
		}
		if got != c.want {
			t.Errorf("%s\n%s\n got %q, want %q", c.original, c.account, got, c.want)
		}
	}
}

// TestFalseAlarmsThatWereRead holds what readers of findings took exception to.
func TestFalseAlarmsThatWereRead(t *testing.T) {
	for _, c := range []struct{ original, account string }{
		{"Officials work with port authorities to find cargo under the plan.", "Officials work with port authorities to find cargo under the plan before it can reach the United States."},
		{"Guards said the five suspects had been on the list since the twin 1998 truck bombings.", "Guards said the men were on the list since the twin 1998 bombings."},
		{"“The princess' boat was not set afire,” said Ada Holm.", "Ada Holm said: “The princess's boat was not set afire.”"},
		{"“It is not the easiest time,” said Ada Holm.", "“It's not the easiest time,” said Ada Holm."},
	} {
		if got := judgeSentences(c.original, c.account); len(got.Findings) > 0 {
			t.Errorf("%s\n%s\n got %v", c.original, c.account, got.Findings)
		}
	}
}
