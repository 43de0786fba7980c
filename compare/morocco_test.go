package compare

import (
	"os"
	"path/filepath"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// TestMorocco checks what a careful reader expects of the project's first
// pair: how it splits, and which quotations are the report's own.
func TestMorocco(t *testing.T) {
	dir := filepath.Join(made.EvalFolder(), "morocco")
	account, err := os.ReadFile(filepath.Join(dir, "account.txt"))
	if err != nil {
		t.Skipf("the first pair is not checked: there is no %s (set SYNOPTIC_EVAL)", dir)
	}
	original, err := os.ReadFile(filepath.Join(dir, "original.txt"))
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[text.ClaimKind]int{}
	claims := split.Split(string(account), text.LanguageOf(string(account)))
	for _, c := range claims {
		kinds[c.Kind]++
	}
	if kinds[text.Heading] != 1 || kinds[text.Furniture] != 2 || claims[len(claims)-1].Kind != text.Furniture {
		t.Errorf("the account has %v", kinds)
	}
	found, elsewhere, nobody := 0, 0, 0
	for _, q := range quotationsFound(t, string(original), "", string(account)) {
		switch {
		case q.Verdict == quote.Verbatim || q.Verdict == quote.Edited:
			found++
		case q.Verdict == quote.NotFound && q.Speaker == "":
			nobody++
		case q.Verdict == quote.NotFound:
			elsewhere++
		default:
			t.Errorf("a quotation is %s", q.Verdict)
		}
	}
	if found != 7 || elsewhere != 2 || nobody != 1 {
		t.Errorf("%d quotations found, %d of others, %d of nobody; want 7, 2, 1", found, elsewhere, nobody)
	}
}
