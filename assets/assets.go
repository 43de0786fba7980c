// Package assets holds what is shipped inside the program: the icon, the
// fonts and a fictional report with three accounts of it.
package assets

import "embed"

// Licences are the licences of all modules that the program is built of, each
// behind a line that names it. .ci/licences writes them.
//
//go:embed licences.txt
var Licences string

// Icon is the program's icon, a PNG of 512 by 512 pixels.
//
//go:embed icon.png
var Icon []byte

// Sample holds report.html, the original, and the accounts wire.html,
// tabloid.html and release.html, under sample/. All of it is fictional.
//
//go:embed sample
var Sample embed.FS
