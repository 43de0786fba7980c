package cli

import (
	"encoding/json"
	"strings"
	"testing"
)

// Every claim lists the claims it could be linked with, the likeliest first,
// those of no link among them.
func TestCandidatesAreListed(t *testing.T) {
	folder(t)
	out, _ := run(t, 0, "compare", "--format", "json", "--candidates", "2", "report.txt", "wire.txt", "paper.txt")
	var got struct {
		Accounts []struct {
			Claims []struct {
				ID         string
				Candidates []struct {
					Claim string
					Score float64
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	hurt := got.Accounts[0].Claims[1].Candidates
	if len(hurt) != 4 || hurt[0].Claim[:3] != "a2." || hurt[2].Claim != "a3.1" || hurt[2].Score < hurt[3].Score {
		t.Errorf("the second claim of the report lists %+v, want two of each account, of the paper its first claim first", hurt)
	}
	gate := got.Accounts[2].Claims[1].Candidates
	if len(gate) != 2 || gate[0].Claim != "a1.1" {
		t.Errorf("the second claim of the paper lists %+v, want two of the report, its first claim first", gate)
	}
	plain, _ := run(t, 0, "compare", "--format", "json", "report.txt", "wire.txt")
	if strings.Contains(plain, "candidates") {
		t.Error("candidates are listed that nobody asked for")
	}
}

func TestCandidatesAreForJSON(t *testing.T) {
	folder(t)
	for _, args := range [][]string{{"--candidates", "2"}, {"--format", "csv", "--candidates", "2"}, {"--format", "json", "--candidates", "-1"}} {
		run(t, 2, append([]string{"compare", "report.txt", "wire.txt"}, args...)...)
	}
}
