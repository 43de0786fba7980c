package say

import (
	"strings"
	"time"
)

// DateOf writes an ISO 8601 date for people: 14 Dec 2024, Dec 2024 or 2024.
func DateOf(iso string) string {
	for _, form := range []struct{ in, out string }{
		{time.DateOnly, "2 Jan 2006"}, {time.RFC3339, "2 Jan 2006"}, {"2006-01", "Jan 2006"}, {"2006", "2006"},
	} {
		if t, err := time.Parse(form.in, iso); err == nil {
			month := t.Format("Jan")
			return strings.Replace(t.Format(form.out), month, Say(month), 1)
		}
	}
	return iso
}
