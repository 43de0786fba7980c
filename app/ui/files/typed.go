package files

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// IsAddress reports whether what was typed or dropped is a page of the web.
func IsAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

// splitPaths reads what was typed: paths parted by semicolons, with ~ for the
// home folder, or one address.
func splitPaths(typed string) []string {
	if one := strings.TrimSpace(typed); IsAddress(one) {
		return []string{one} // which may have a semicolon in it
	}
	var out []string
	for _, p := range strings.Split(typed, ";") {
		if p = strings.Trim(strings.TrimSpace(p), `"'`); p != "" {
			out = append(out, Expand(p))
		}
	}
	return out
}

// isProse reports whether what was typed is a text and no path: no path and no
// address has so many words.
func isProse(typed string) bool {
	const least = 12
	typed = strings.TrimSpace(typed)
	return len(strings.Fields(typed)) >= least && !filepath.IsAbs(Expand(typed)) && !IsAddress(typed)
}

// Expand puts the home folder in place of a leading ~.
func Expand(path string) string {
	if home, err := os.UserHomeDir(); err == nil && (path == "~" || strings.HasPrefix(path, "~/")) {
		return filepath.Join(home, strings.TrimPrefix(path, "~"))
	}
	return path
}
