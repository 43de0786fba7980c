package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/app/ui"
)

// form opens the export with a path in a folder of the test.
func form(t *testing.T, name string) (w *window, path *ui.Field) {
	t.Helper()
	w = imported(t, lib(t))
	w.exports.Open()
	path = onTop[*ui.Field](w)[0]
	path.SetText(filepath.Join(t.TempDir(), name))
	return w, path
}

// wrote reads a file that must be there.
func wrote(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestTheLastExportIsOneClickAway(t *testing.T) {
	w, path := form(t, "x.csv")
	if w.desk.again.Visible() {
		t.Error("there is nothing to do again yet")
	}
	press(w, "Return")
	if err := os.Remove(path.Text); err != nil || !w.desk.again.Visible() {
		t.Fatalf("after an export the button is not there (%v)", err)
	}
	w.desk.again.Act()
	if got := wrote(t, path.Text); !strings.HasPrefix(got, "\ufeff") {
		t.Errorf("again is %.40q", got)
	}
}
