package table

import (
	"reflect"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made"
)

// TestTablesKeepWhatWasRead: a snapshot has what tables list, and a table that
// must read it again has the same cells.
func TestTablesKeepWhatWasRead(t *testing.T) {
	fresh, err := compare.Compare(t.Context(), made.Quay, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := fresh.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	resumed, err := compare.Resume(t.Context(), made.Quay, kept, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := Long(fresh, TableOptions{}).Head(1 << 20)
	again := &compare.Comparison{Accounts: fresh.Accounts, Claims: fresh.Claims, Groups: fresh.Groups, Quotations: fresh.Quotations, Threshold: fresh.Threshold}
	for name, c := range map[string]*compare.Comparison{"resumed": resumed, "put together again": again} {
		if got := Long(c, TableOptions{}).Head(1 << 20); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the table is another one\n%v\nwant\n%v", name, got, want)
		}
	}
}
