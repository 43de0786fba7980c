package office

import "strings"

// symbolSigns are the characters of the font Symbol from 0x20 and from 0xA0 on,
// by Adobe's table of it. A blank stands for what it has none for.
var (
	symbolLow  = []rune(" !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼")
	symbolHigh = []rune("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭")
)

// dingbats are signs of the fonts Wingdings and Webdings that stand in texts.
var dingbats = map[rune]rune{
	0x28: '☎', 0x2A: '✉', 0x4A: '☺', 0x4C: '☹', 0x6C: '●', 0x6D: '❍', 0x6E: '■', 0x6F: '□', 0x70: '□', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x75: '◆', 0x76: '❖', 0x77: '⬥', 0x9F: '•', 0xA7: '▪', 0xA8: '□',
	0xAB: '★', 0xD8: '➢', 0xDF: '←', 0xE0: '→', 0xE1: '↑', 0xE2: '↓', 0xE8: '→', 0xF0: '⇨', 0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑', 0xB7: '•',
}

// isSymbolFont reports whether a font has signs in the places of letters.
func isSymbolFont(name string) bool {
	name = strings.ToLower(strings.TrimSpace(name))
	return name == "symbol" || strings.HasPrefix(name, "symbol ") || strings.HasPrefix(name, "wingdings") || name == "webdings" || name == "zapfdingbats" || name == "zapf dingbats"
}

// signIn returns the sign that a font of signs draws for a character, which may
// be one for private use. U+FFFD stands for one that is not known.
func signIn(font string, r rune) rune {
	code := r
	if r >= 0xF000 && r <= 0xF0FF {
		code = r - 0xF000
	}
	if code > 0xFF || code < 0x20 {
		return r
	}
	if font = strings.ToLower(font); strings.HasPrefix(font, "w") || strings.HasPrefix(font, "z") {
		if sign := dingbats[code]; sign != 0 {
			return sign
		}
		if code == ' ' {
			return ' '
		}
		return '\uFFFD'
	}
	table, at := symbolLow, int(code)-0x20
	if code >= 0xA0 {
		table, at = symbolHigh, int(code)-0xA0
	}
	if at < len(table) && (table[at] != ' ' || code == ' ') {
		return table[at]
	}
	return '\uFFFD'
}

// inSigns returns a text of a font of signs as the signs that it draws. Of
// other fonts only characters for private use are such.
func inSigns(font, text string) string {
	known := isSymbolFont(font)
	return strings.Map(func(r rune) rune {
		if known || r >= 0xF020 && r <= 0xF0FF {
			return signIn(font, r)
		}
		return r
	}, text)
}
