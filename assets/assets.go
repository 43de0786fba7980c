// Package assets holds what is shipped inside the program: the icon, the
// fonts and a fictional report with three accounts of it.
package assets

import "embed"

// Icon is the program's icon, a PNG of 512 by 512 pixels.
//
//go:embed icon.png
var Icon []byte

// Sample holds report.html, the original, and the accounts wire.html,
// tabloid.html and release.html, under sample/. All of it is fictional.
//
//go:embed sample
var Sample embed.FS
