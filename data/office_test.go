//go:build programs

package data

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// officeLines are a short report as paragraphs, with what formats stumble on:
// quotation marks, dashes, accents, a symbol outside the usual, a number.
var officeLines = []string{
	"The failure at Fen Lane",
	"The pumping station failed twice in the night of 7 January – and “nobody knew why”, the board said.",
	"About 1,200 homes (a third of Aldermoor) were without water; the café in Mill Street stayed shut.",
	"“We’ll mend it by May,” said Zoë Šimková, the engineer… “or I’ll eat my hat.” 🙂",
	"It cost €40,000 & more than 3 < 4 weeks.",
}

// TestOfficeRoundTrip lets LibreOffice write the same report in every format
// that it knows, and reads each.
func TestOfficeRoundTrip(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice (soffice) is not installed")
	}
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "report.docx"), docx(t, wordLines(officeLines...)), 0o600))
	must(t, os.Mkdir(filepath.Join(dir, "out"), 0o700))
	for _, format := range []string{"docx", "odt", "rtf", "epub", "html", "txt:Text (encoded):UTF8"} {
		name, _, _ := strings.Cut(format, ":")
		if !convert(t, office, dir, format) {
			t.Skip("LibreOffice is installed without Writer")
		}
		got, err := ReadFile(t.Context(), filepath.Join(dir, "out", "report."+name))
		must(t, err)
		lines := strings.FieldsFunc(got[0].Text, func(r rune) bool { return r == '\n' })
		if strings.Join(lines, "\n") != strings.Join(officeLines, "\n") {
			t.Errorf("%s: %q", got[0].Origin.Format, lines)
		}
	}
}

// convert lets LibreOffice write report.docx in another format; false where it
// cannot read documents.
func convert(t *testing.T, office, dir, format string) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, office, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to", format, "--outdir", filepath.Join(dir, "out"), filepath.Join(dir, "report.docx"))
	out, err := cmd.CombinedOutput()
	if strings.Contains(string(out), "source file could not be loaded") {
		return false
	}
	if err != nil {
		t.Fatalf("soffice: %v: %s", err, out)
	}
	return true
}
