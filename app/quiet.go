package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// quiet is the theme without the shadows at the edges of what scrolls.
type quiet struct{ *look }

// Color implements fyne.Theme.
func (q quiet) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameShadow {
		return color.Transparent
	}
	return q.look.Color(name, variant)
}

// barless is the theme without scroll bars: in a line of text one would cover
// the letters' feet.
type barless struct{ *look }

// Size implements fyne.Theme.
func (b barless) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameScrollBar || name == theme.SizeNameScrollBarSmall {
		return 0
	}
	return b.look.Size(name)
}

// quietly shows what scrolls without shadows.
func (l *look) quietly(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(o, quiet{l})
}
