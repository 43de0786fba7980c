package app

import (
	"context"
	"strings"
	"testing"
)

// TestAPageFromTheClipboardKeepsParagraphsAndAddress: a browser gives the words
// and, beside them, the page.
func TestAPageFromTheClipboardKeepsParagraphsAndAddress(t *testing.T) {
	const words = "A new crane The crane of Lomsund will be built next year, the mayor said. It costs 3 million crowns. “We waited ten years,” the harbour master said."
	for name, c := range map[string]struct {
		page, address string
		taken         bool
	}{
		"a page":       {"<meta charset=utf-8><h1>A new crane</h1><p>The crane of Lomsund will be built next year, the mayor said. <b>It costs 3 million crowns.</b></p><nav>“We waited ten years,” the harbour master said.</nav>", "https://echo.example/crane", true},
		"another page": {"<p>Something else was copied before.</p>", "https://echo.example/else", false},
		"no page":      {"", "", false},
	} {
		w := imported(t, lib(t))
		w.app.Clipboard().SetContent(words)
		w.intake.Page = func(context.Context) ([]byte, string) { return []byte(c.page), c.address }
		w.intake.Paste()
		im := w.intake.Review.Now().Im
		if got := strings.Contains(im.Text, "crane\n\nThe crane"); got != c.taken {
			t.Errorf("%s: the text is %q", name, im.Text)
		}
		if got := im.Account.URL == c.address && c.address != ""; got != c.taken {
			t.Errorf("%s: the address is %q", name, im.Account.URL)
		}
		if !strings.Contains(im.Text, "We waited ten years") || len(im.Removed) > 0 {
			t.Errorf("%s: what a person chose is left out: %v", name, im.Removed)
		}
		if c.taken && im.Title != "A new crane" {
			t.Errorf("%s: the title is %q", name, im.Title)
		}
	}
}
