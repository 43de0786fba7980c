package app

import (
	"image/color"
	"os"
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"synoptic/assets"
)

// The faces. Serif is for the words of accounts, sans for our own.
var (
	sans         = fyne.NewStaticResource("Inter-Regular.ttf", assets.InterRegular)
	sansMedium   = fyne.NewStaticResource("Inter-Medium.ttf", assets.InterMedium)
	sansSemi     = fyne.NewStaticResource("Inter-SemiBold.ttf", assets.InterSemiBold)
	serif        = fyne.NewStaticResource("SourceSerif4-Regular.ttf", assets.SerifRegular)
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

// look is the theme of the window. Own widgets read it directly; Fyne's
// widgets read it through the theme interface.
type look struct {
	scheme Scheme
	zoom   float32 // of the texts of claims, 1 is normal
	still  bool    // nothing blinks or moves
	silent bool    // the system does not say whether it is light or dark
	help   func()  // shows the keys
}

// helps shows the keys on F1, which no menu can have: it does so whatever has
// the keyboard.
func (l *look) helps(k fyne.KeyName) bool {
	if k != fyne.KeyF1 || l.help == nil {
		return false
	}
	l.help()
	return true
}

// systemSilent reports whether nobody answers the question for the system's
// scheme: on Linux that is asked over the session bus. Fyne then takes dark.
func systemSilent() bool {
	if runtime.GOOS != "linux" || os.Getenv("FYNE_THEME") != "" || os.Getenv("DBUS_SESSION_BUS_ADDRESS") != "" {
		return false
	}
	_, err := os.Stat(filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "bus"))
	return err != nil
}

// palette returns the colours for the variant in force.
func (l *look) palette() *palette {
	return l.of(fyne.CurrentApp().Settings().ThemeVariant())
}

func (l *look) of(variant fyne.ThemeVariant) *palette {
	if l.scheme == Dark || l.scheme == System && variant == theme.VariantDark && !l.silent {
		return &dark
	}
	return &light
}

// Color implements fyne.Theme.
func (l *look) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
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
func (p *palette) stock() map[fyne.ThemeColorName]color.Color {
	ink, accent := p.ink.(color.NRGBA), p.accent.(color.NRGBA)
	clear := color.NRGBA{}
	return map[fyne.ThemeColorName]color.Color{
		theme.ColorNameBackground:          p.head,
		theme.ColorNameButton:              p.raised,
		theme.ColorNameDisabledButton:      p.raised,
		theme.ColorNameDisabled:            p.ink3,
		theme.ColorNameError:               p.deletedText,
		theme.ColorNameFocus:               color.NRGBA{accent.R, accent.G, accent.B, 70},
		theme.ColorNameForeground:          p.ink,
		theme.ColorNameForegroundOnPrimary: p.onAccent,
		theme.ColorNameHeaderBackground:    p.head,
		theme.ColorNameHover:               color.NRGBA{ink.R, ink.G, ink.B, 14},
		theme.ColorNameHyperlink:           p.accent,
		theme.ColorNameInputBackground:     clear,
		theme.ColorNameInputBorder:         clear,
		theme.ColorNameMenuBackground:      p.raised,
		theme.ColorNameOverlayBackground:   p.raised,
		theme.ColorNamePlaceHolder:         p.ink3,
		theme.ColorNamePrimary:             p.accent,
		theme.ColorNameScrollBar:           p.thumb,
		theme.ColorNameScrollBarBackground: clear,
		theme.ColorNameSelection:           color.NRGBA{accent.R, accent.G, accent.B, 60},
		theme.ColorNameSeparator:           p.line,
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
func (l *look) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := sizes[name]; ok {
		return s
	}
	return stockDefault.Size(name)
}

// Font implements fyne.Theme.
func (l *look) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace || style.Symbol:
		return stockDefault.Font(style)
	case style.Bold:
		return sansSemi
	}
	return sans
}

// Icon implements fyne.Theme.
func (l *look) Icon(name fyne.ThemeIconName) fyne.Resource { return stockDefault.Icon(name) }

var _ fyne.Theme = (*look)(nil)

// wheel is how much faster the table scrolls than Fyne's widgets, whose step
// of 25 is short for long texts. On macOS the system sets the pace.
var wheel = map[bool]float32{true: 1, false: 2.4}[runtime.GOOS == "darwin"]

// textSize is the size of claim text at the chosen zoom.
func (l *look) textSize() float32 { return claimFont.size * l.zoom }
