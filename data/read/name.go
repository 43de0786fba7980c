package read

import (
	"regexp"
	"strings"
	"time"

	"synoptic/data"
	"synoptic/data/read/doc"
)

var (
	dateInName  = regexp.MustCompile(`^(\d{4})-?(\d\d)-?(\d\d)(?:[ _.,-]+|$)`)
	partsOfName = regexp.MustCompile(`\s+[-–—|]\s+`)
)

// fromName reads what people put into the name of a file: the day first, and
// outlet and title parted by a dash. The outlet is the part of fewer words,
// the first where both have as many. base has no extension; published is a
// day as YYYY-MM-DD. What the name does not tell is empty, the title never.
func fromName(base string) (title, outlet, published string) {
	title = strings.Join(strings.Fields(strings.ReplaceAll(base, "_", " ")), " ")
	if m := dateInName.FindStringSubmatch(base); m != nil {
		day := strings.Join(m[1:], "-")
		if _, err := time.Parse(time.DateOnly, day); err == nil {
			published = day
			title, outlet, _ = fromName(base[len(m[0]):])
		}
	} else if parts := partsOfName.Split(title, -1); len(parts) == 2 {
		outlet, title = parts[0], parts[1]
		if len(strings.Fields(title)) < len(strings.Fields(outlet)) {
			outlet, title = title, outlet
		}
	}
	if title == "" {
		title = base
	}
	return title, outlet, published
}

// nameFrom fills what a text without a title of its own leaves open with what
// the name of its file tells.
func nameFrom(im *data.Import, f doc.File) {
	if im.Title != f.Title() {
		return
	}
	title, outlet, published := fromName(f.Title())
	im.Title = title
	if im.Outlet == "" {
		im.Outlet = outlet
	}
	if im.Published == "" {
		im.Published = published
	}
}
