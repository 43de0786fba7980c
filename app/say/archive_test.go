package say

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"synoptic/data/read"
)

// TestWhyNoFileOfAnArchiveCameInIsSaidInFrench holds that the sentence of the
// file within is in the language of the sentence around it.
func TestWhyNoFileOfAnArchiveCameInIsSaidInFrench(t *testing.T) {
	t.Cleanup(func() { Speak("en") })
	if err := Speak("fr"); err != nil {
		t.Fatal(err)
	}
	var raw bytes.Buffer
	z := zip.NewWriter(&raw)
	for _, name := range []string{"a.txt", "b.txt"} {
		if _, err := z.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := read.Bytes("two.zip", raw.Bytes())
	if got := Sentence(err); !strings.Contains(got, "Aucun des 2 fichiers de two.zip n’a pu être importé. Le dernier : b.txt est vide.") {
		t.Errorf("said %q", got)
	}
}
