package write_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"synoptic/data/datatest"
	"synoptic/data/sheet"
	"synoptic/data/write"
)

// TestPreviewIsTheBeginningOfTheFile: what is shown before an export is what the
// file begins with, for each format and table.
func TestPreviewIsTheBeginningOfTheFile(t *testing.T) {
	c := datatest.Sample(t)
	j := write.Job{Comparison: c, Options: datatest.SampleOptions(c)}
	for _, table := range write.Tables {
		j.Layout = table.Key
		got, err := write.Preview(exportBy("csv"), j, 3)
		datatest.Must(t, err)
		raw := export(t, "csv", j)
		if !bytes.HasPrefix(raw, []byte(strings.TrimSuffix(got.Text, "\r\n"))) {
			t.Errorf("%s: the text is none of the file:\n%s", table.Key, got.Text)
		}
		rows, err := sheet.Read(bytes.NewReader(raw), j.Preset)
		datatest.Must(t, err)
		if n := len(got.Rows); n > 4 || n == 0 || n < min(4, len(rows)) || !reflect.DeepEqual(got.Rows, rows[:n]) {
			t.Errorf("%s: the rows are %q, in the file %q", table.Key, got.Rows, rows[:min(4, len(rows))])
		}
		if got.All >= 0 && got.All != len(rows)-1 {
			t.Errorf("%s: %d rows are told, %d are written", table.Key, got.All, len(rows)-1)
		}
	}
	j.Layout = ""
	for _, key := range []string{"json", "table", "qdc", "coding"} {
		got, err := write.Preview(exportBy(key), j, 3)
		datatest.Must(t, err)
		if raw := string(export(t, key, j)); got.Text == "" || !strings.HasPrefix(raw, strings.TrimSuffix(strings.TrimSpace(got.Text), "…")) {
			t.Errorf("%s begins otherwise:\n%.200s\n%.200s", key, got.Text, raw)
		}
	}
	for _, key := range []string{"xlsx", "package"} {
		got, err := write.Preview(exportBy(key), j, 3)
		if err != nil || len(got.Rows) < 2 || len(got.Rows[0]) < 2 {
			t.Errorf("%s: %v, %q", key, err, got.Rows)
		}
	}
	j.Layout = "no such table"
	if _, err := write.Preview(exportBy("csv"), j, 3); err == nil {
		t.Error("a table that is not there is shown")
	}
}
