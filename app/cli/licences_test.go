package cli

import (
	"os"
	"strings"
	"testing"
)

// TestEveryModuleHasItsLicence holds the licences that the program carries
// against go.mod: every module that is used directly is there, in its version.
func TestEveryModuleHasItsLicence(t *testing.T) {
	out, _ := run(t, 0, "version", "--licences")
	raw, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	direct, _, _ := strings.Cut(string(raw)[strings.Index(string(raw), "require ("):], ")")
	n := 0
	for line := range strings.Lines(direct) {
		if f := strings.Fields(line); len(f) == 2 && strings.HasPrefix(f[1], "v") {
			n++
			_, behind, there := strings.Cut(out, "==== "+f[0]+" "+f[1]+"\n")
			licence, _, _ := strings.Cut(behind, "==== ")
			if !there || len(strings.TrimSpace(licence)) < 200 {
				t.Errorf("%s %s has no licence: run .ci/licences", f[0], f[1])
			}
		}
	}
	if n < 10 {
		t.Errorf("%d modules are looked at: the test looks in the wrong place", n)
	}
}
