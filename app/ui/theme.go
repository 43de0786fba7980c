package ui

import (
	"image/color"
	"os"
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"synoptic/assets"
)

// The faces. Serif is for the words of accounts, sans for our own.
var (
	sans         = fyne.NewStaticResource("Inter-Regular.ttf", assets.InterRegular)
	SansMedium   = fyne.NewStaticResource("Inter-Medium.ttf", assets.InterMedium)
	SansSemi     = fyne.NewStaticResource("Inter-SemiBold.ttf", assets.InterSemiBold)
	Serif        = fyne.NewStaticResource("SourceSerif4-Regular.ttf", assets.SerifRegular)
	serifSemi    = fyne.NewStaticResource("SourceSerif4-SemiBold.ttf", assets.SerifSemiBold)
	stockDefault = theme.DefaultTheme()
)

// Scheme is the choice between light and dark.
type Scheme string

// The schemes.
const (
	System Scheme = ""
	Light  Scheme = "light"
	Dark   Scheme = "dark"
)

// Look is the theme of the window. Own widgets read it directly; Fyne's
// widgets read it through the theme interface.
type Look struct {
	Scheme Scheme
	Zoom   float32                             // of everything in the window, 1 is normal
	Still  bool                                // nothing blinks or moves
	Silent bool                                // the system does not say whether it is light or dark
	Help   func()                              // shows the keys
	Tip    func(says string, at fyne.Position) // shows a tip at a place of the window; nothing to say takes it away
	Hit    func(step int)                      // goes to the next hit of the search, or with -1 to the one before
}

// Helps does what F1 and F3 mean, which no menu can have, whatever has the
// keyboard: it shows the keys, or goes on to the next hit of the search.
func (l *Look) Helps(k fyne.KeyName) bool {
	switch {
	case k == fyne.KeyF1 && l.Help != nil:
		l.Help()
	case k == fyne.KeyF3 && l.Hit != nil:
		l.Hit(hitStep())
	default:
		return false
	}
	return true
}

// Tell shows a tip at a place of the window, where the window has tips.
func (l *Look) Tell(says string, at fyne.Position) {
	if l.Tip != nil {
		l.Tip(says, at)
	}
}

// hitStep is -1 while Shift is held, else 1.
func hitStep() int {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		return -1
	}
	return 1
}

// SystemSilent reports whether nobody answers the question for the system's
// scheme: on Linux that is asked over the session bus. Fyne then takes dark.
func SystemSilent() bool {
	if runtime.GOOS != "linux" || os.Getenv("FYNE_THEME") != "" || os.Getenv("DBUS_SESSION_BUS_ADDRESS") != "" {
		return false
	}
	_, err := os.Stat(filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "bus"))
	return err != nil
}

// Palette returns the colours for the variant in force.
func (l *Look) Palette() *Palette {
	return l.of(fyne.CurrentApp().Settings().ThemeVariant())
}

func (l *Look) of(variant fyne.ThemeVariant) *Palette {
	if l.Scheme == Dark || l.Scheme == System && variant == theme.VariantDark && !l.Silent {
		return &dark
	}
	return &light
}

// Color implements fyne.Theme.
func (l *Look) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p := l.of(variant)
	if c, ok := p.stock()[name]; ok {
		return c
	}
	if p == &dark {
		return stockDefault.Color(name, theme.VariantDark)
	}
	return stockDefault.Color(name, theme.VariantLight)
}

// stock gives the colours that Fyne's own widgets ask for.
func (p *Palette) stock() map[fyne.ThemeColorName]color.Color {
	ink, accent := p.Ink.(color.NRGBA), p.Accent.(color.NRGBA)
	clear := color.NRGBA{}
	return map[fyne.ThemeColorName]color.Color{
		theme.ColorNameBackground:          p.Head,
		theme.ColorNameButton:              p.Raised,
		theme.ColorNameDisabledButton:      p.Raised,
		theme.ColorNameDisabled:            p.Ink3,
		theme.ColorNameError:               p.DeletedText,
		theme.ColorNameFocus:               color.NRGBA{accent.R, accent.G, accent.B, 70},
		theme.ColorNameForeground:          p.Ink,
		theme.ColorNameForegroundOnPrimary: p.OnAccent,
		theme.ColorNameHeaderBackground:    p.Head,
		theme.ColorNameHover:               color.NRGBA{ink.R, ink.G, ink.B, 14},
		theme.ColorNameHyperlink:           p.Accent,
		theme.ColorNameInputBackground:     clear,
		theme.ColorNameInputBorder:         clear,
		theme.ColorNameMenuBackground:      p.Raised,
		theme.ColorNameOverlayBackground:   p.Raised,
		theme.ColorNamePlaceHolder:         p.Ink3,
		theme.ColorNamePrimary:             p.Accent,
		theme.ColorNameScrollBar:           p.Thumb,
		theme.ColorNameScrollBarBackground: clear,
		theme.ColorNameSelection:           color.NRGBA{accent.R, accent.G, accent.B, 60},
		theme.ColorNameSeparator:           p.Line,
		theme.ColorNameShadow:              p.veil,
	}
}

// sizes are the measures that differ from Fyne's own.
var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText: 13, theme.SizeNameCaptionText: 11, theme.SizeNamePadding: 4,
	theme.SizeNameInnerPadding: 7, theme.SizeNameInlineIcon: 16, theme.SizeNameInputRadius: 6,
	theme.SizeNameButtonRadius: 6, theme.SizeNameInputBorder: 1, theme.SizeNameScrollBar: 8,
	theme.SizeNameScrollBarSmall: 4, theme.SizeNameLineSpacing: 4, theme.SizeNamePopupRadius: 10,
	theme.SizeNameDialogRadius: 10, theme.SizeNameMenuRadius: 8,
	theme.SizeNameModalBlurRadius: 0, // where there is no graphics card, a third of the work for every key
}

// Size implements fyne.Theme.
func (l *Look) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := sizes[name]; ok {
		return s
	}
	return stockDefault.Size(name)
}

// Font implements fyne.Theme.
func (l *Look) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace || style.Symbol:
		return stockDefault.Font(style)
	case style.Bold:
		return SansSemi
	}
	return sans
}

// Icon implements fyne.Theme.
func (l *Look) Icon(name fyne.ThemeIconName) fyne.Resource { return stockDefault.Icon(name) }

var _ fyne.Theme = (*Look)(nil)

// Wheel is how much faster the table scrolls than Fyne's widgets, whose step
// of 25 is short for long texts. On macOS the system sets the pace.
var Wheel = map[bool]float32{true: 1, false: 2.4}[runtime.GOOS == "darwin"]

// TextSize is the size of claim text.
func (l *Look) TextSize() float32 { return ClaimFont.Size }

// quiet is the theme without the shadows at the edges of what scrolls.
type quiet struct{ *Look }

// Color implements fyne.Theme.
func (q quiet) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameShadow {
		return color.Transparent
	}
	return q.Look.Color(name, variant)
}

// Quietly shows what scrolls without shadows. It is for what draws itself: for
// every theme of its own Fyne keeps its own copy of the fonts of its widgets.
func (l *Look) Quietly(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(o, quiet{l})
}
