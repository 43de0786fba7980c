package compare

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// interview is a text, and an account that quotes every sentence of it after one
// person, and says one in five after another.
func interview(sentences int) []text.Account {
	p := made.NewProse(uint64(sentences))
	var told, quoted strings.Builder
	for i := range sentences {
		s := strings.TrimRight(strings.Join(p.Sentence(), " "), ".")
		fmt.Fprintf(&told, "%s. ", s)
		if i%5 == 0 {
			fmt.Fprintf(&quoted, "According to Bob Doe, %s for years.\n\n", s)
		} else {
			fmt.Fprintf(&quoted, "“%s,” Ann Roe said.\n\n", s)
		}
	}
	return []text.Account{{ID: 1, Role: text.Original, Language: "en", Text: told.String()}, {ID: 2, Role: text.Retold, Language: "en", Text: quoted.String()}}
}

// TestAnInterviewIsSoonCompared: whoever is credited with everything is asked for
// as often as he is named, and not for every two times once more.
func TestAnInterviewIsSoonCompared(t *testing.T) {
	if made.Racing {
		t.Skip("times mean nothing under the race detector")
	}
	took := func(sentences int) time.Duration {
		accounts, start := interview(sentences), worked()
		if _, err := Compare(context.Background(), accounts, Options{}); err != nil {
			t.Fatal(err)
		}
		return worked() - start
	}
	took(10) // what is read once in a program
	few, many := took(25), took(100)
	if many > 8*few+500*time.Millisecond {
		t.Errorf("25 sentences took %v, 100 took %v", few, many)
	}
}
