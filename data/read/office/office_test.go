//go:build programs

package office_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/assets"
	"synoptic/data/datatest"

	"synoptic/data/read"
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

// officeFormats are the formats that LibreOffice writes.
var officeFormats = []string{"docx", "odt", "rtf", "pdf", "epub", "html", "txt:Text (encoded):UTF8"}

// officeReport returns the lines above and those of the sample's report.
func officeReport(t *testing.T) []string {
	t.Helper()
	raw, err := assets.Sample.ReadFile("sample/report.html")
	datatest.Must(t, err)
	got, err := read.Bytes("report.html", raw)
	datatest.Must(t, err)
	return append(slices.Clone(officeLines), linesOfText(got[0].Text)...)
}

func linesOfText(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
}

// sameInEveryFormat reads a report in a folder in every format: the same lines
// make the same claims.
func sameInEveryFormat(t *testing.T, dir string) {
	t.Helper()
	want := officeReport(t)
	for _, format := range officeFormats {
		name, _, _ := strings.Cut(format, ":")
		got, err := read.File(t.Context(), filepath.Join(dir, "report."+name))
		datatest.Must(t, err)
		lines := linesOfText(got[0].Text)
		for i := range max(len(lines), len(want)) {
			if i >= len(lines) || i >= len(want) || lines[i] != want[i] {
				t.Errorf("%s: line %d of %d is %q, want %q of %d", got[0].Origin.Format, i, len(lines), lines[min(i, len(lines)-1)], want[min(i, len(want)-1)], len(want))
				break
			}
		}
	}
}

// TestOfficeFormats reads what LibreOffice 7.4 wrote. To write it again:
// SYNOPTIC_MAKE_OFFICE=1 go test ./data -run OfficeRoundTrip.
func TestOfficeFormats(t *testing.T) {
	sameInEveryFormat(t, filepath.Join("testdata", "office"))
}

// TestOfficeRoundTrip lets LibreOffice write the report in every format that
// it knows, and reads each.
func TestOfficeRoundTrip(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice (soffice) is not installed")
	}
	dir := t.TempDir()
	datatest.Must(t, os.WriteFile(filepath.Join(dir, "report.docx"), datatest.DOCX(t, datatest.WordLines(officeReport(t)...)), 0o600))
	out := filepath.Join(dir, "out")
	datatest.Must(t, os.Mkdir(out, 0o700))
	for _, format := range officeFormats {
		if !convert(t, office, dir, format) {
			t.Skip("LibreOffice is installed without Writer")
		}
	}
	if os.Getenv("SYNOPTIC_MAKE_OFFICE") != "" {
		datatest.Must(t, os.CopyFS(filepath.Join("testdata", "office"), os.DirFS(out)))
	}
	sameInEveryFormat(t, out)
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
