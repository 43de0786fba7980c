package table_test

import (
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/table"
)

// TestAccountsAreCalledByOutletThenTitle: a person finds an account in the
// wide table by what it is best known by.
func TestAccountsAreCalledByOutletThenTitle(t *testing.T) {
	body := "The dam held through the night. It cost five million."
	c, err := compare.Compare(t.Context(), []compare.Account{{ID: 1, Role: compare.Original, Language: "en", Title: "Report", Text: body},
		{ID: 2, Role: compare.Retold, Language: "en", Outlet: "Post", Title: "Dam holds", Text: body},
		{ID: 3, Role: compare.Retold, Language: "en", Title: "Night of the dam", Text: body},
		{ID: 4, Role: compare.Retold, Language: "en", Text: body}}, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var heads strings.Builder
	for _, column := range table.Wide(c, table.TableOptions{}).Columns {
		heads.WriteString(column.Name + " " + column.Describes + "\n")
	}
	for _, name := range []string{"Post", "Night of the dam", "a4"} {
		if !strings.Contains(heads.String(), name) {
			t.Errorf("no column says %q:\n%s", name, heads.String())
		}
	}
	if strings.Contains(heads.String(), "Dam holds") {
		t.Errorf("an account with an outlet is called by its title:\n%s", heads.String())
	}
}
