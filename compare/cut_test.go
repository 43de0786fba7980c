package compare

import (
	"context"
	"reflect"
	"testing"

	"synoptic/compare/text"
)

// TestCutFindsTheClaimsOfCompare cuts texts of some kinds alone.
func TestCutFindsTheClaimsOfCompare(t *testing.T) {
	for _, a := range []text.Account{
		{ID: 1, Text: "Overview\n\nThe dam held, the board said. “Nobody was hurt,” it added."},
		{ID: 1, Text: "Le barrage a tenu, a dit la direction. Personne n’a été blessé dans les villages de la vallée."},
		{ID: 1, Text: "one\ntwo. Three.", Lines: true},
		{ID: 1},
	} {
		alone, err := Cut(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := Compare(context.Background(), []text.Account{a}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(alone.Claims, whole.Claims) || alone.Accounts[0].Language != whole.Accounts[0].Language {
			t.Errorf("%q: %v, want %v", a.Text, alone.Claims, whole.Claims)
		}
	}
}
