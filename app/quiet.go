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

// quietly shows what scrolls without shadows. It is for what draws itself: for
// every theme of its own Fyne keeps its own copy of the fonts of its widgets.
func (l *look) quietly(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(o, quiet{l})
}
