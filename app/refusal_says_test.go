package app

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"synoptic/data"
)

// TestWhyNoFileOfAnArchiveCameInIsSaidInFrench holds that the sentence of the
// file within is in the language of the sentence around it.
func TestWhyNoFileOfAnArchiveCameInIsSaidInFrench(t *testing.T) {
	t.Cleanup(func() { spoken.Store(nil); tongue.Store("en") })
	if err := speak("fr"); err != nil {
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
	_, err := data.Read("two.zip", raw.Bytes())
	if got := sentence(err); !strings.Contains(got, "Aucun des 2 fichiers de two.zip n’a pu être importé. Le dernier : b.txt est vide.") {
		t.Errorf("said %q", got)
	}
}

// TestWhyAFileWasNotReadHasTwoLines holds that the list of a review shows a
// usual reason whole, and of a longer one what there is room for.
func TestWhyAFileWasNotReadHasTwoLines(t *testing.T) {
	_, err := data.Read("a.docx", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
	for says, whole := range map[string]bool{"locked.zip is protected by a password. Take the password off, and import it again.": true, sentence(err): false} {
		lines := failedLines(says, 280)
		if len(lines) != 2 || whole && strings.Join(lines, " ") != says || !whole && !strings.HasSuffix(lines[1], "…") {
			t.Errorf("%q is shown as %q", says, lines)
		}
	}
}
