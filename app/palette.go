package app

import "image/color"

// palette names every colour of the window by its use.
type palette struct {
	page, side, head, raised    color.Color
	line, soft                  color.Color
	field, fieldLine            color.Color
	ink, ink2, ink3             color.Color
	accent, onAccent            color.Color
	selected, active, hover     color.Color
	chipOn, chipText            color.Color
	inserted, insertedRule      color.Color
	deleted, deletedText        color.Color
	figure, figureRule          color.Color
	quote, quoteRule            color.Color
	matched, matchedTint, thumb color.Color
	unsure                      color.Color // the tint of a possible match
	frame                       color.Color // of the part in view, over the strip
	veil                        color.Color
}

// light is the palette for a light desktop.
var light = palette{
	page: rgb(0xFFFFFF), side: rgb(0xF6F5F2), head: rgb(0xFBFAF8), raised: rgb(0xFFFFFF),
	line: rgb(0xE3E0DA), soft: rgb(0xEEECE7), field: rgb(0xFFFFFF), fieldLine: rgb(0xD6D2CB),
	ink: rgb(0x1B1F24), ink2: rgb(0x535A63), ink3: rgb(0x646B74),
	accent: rgb(0x1F4B7A), onAccent: rgb(0xFFFFFF),
	selected: rgb(0xF1F5F9), active: rgb(0xE6EEF6), hover: rgb(0xF8F7F4),
	chipOn: rgb(0x1B1F24), chipText: rgb(0xFFFFFF),
	inserted: rgb(0xDCEAF8), insertedRule: rgb(0x2765A6), deleted: rgb(0xF8D8C4), deletedText: rgb(0x8A4210),
	figure: rgb(0xFFEDB0), figureRule: rgb(0x8A6500), quote: rgb(0xDCCBEF), quoteRule: rgb(0x5B2F90),
	matched: rgb(0x1D6B5C), matchedTint: rgb(0xCCEED8), unsure: rgb(0xDAD9D7), thumb: rgba(0x1B1F24, 64), frame: rgba(0x1B1F24, 18), veil: rgba(0x1B1F24, 70),
}

// dark is the palette for a dark desktop.
var dark = palette{
	page: rgb(0x16181B), side: rgb(0x1C1F23), head: rgb(0x1A1C20), raised: rgb(0x24282D),
	line: rgb(0x30353B), soft: rgb(0x25292E), field: rgb(0x121416), fieldLine: rgb(0x3A4047),
	ink: rgb(0xE8E6E1), ink2: rgb(0xAEB4BB), ink3: rgb(0x8F969E),
	accent: rgb(0x8DB8E8), onAccent: rgb(0x10202F),
	selected: rgb(0x1B232C), active: rgb(0x212E3B), hover: rgb(0x1B1E22),
	chipOn: rgb(0xE8E6E1), chipText: rgb(0x16181B),
	inserted: rgb(0x173350), insertedRule: rgb(0x7FB2E8), deleted: rgb(0x43280F), deletedText: rgb(0xF0B183),
	figure: rgb(0x453805), figureRule: rgb(0xE8C440), quote: rgb(0x52366E), quoteRule: rgb(0xE3C0F0),
	matched: rgb(0x6CC5B0), matchedTint: rgb(0x1C3731), unsure: rgb(0x25292E), thumb: rgba(0xE8E6E1, 64), frame: rgba(0xE8E6E1, 26), veil: rgba(0x000000, 130),
}

// rgb is an opaque colour from its six hexadecimal digits.
func rgb(hex uint32) color.NRGBA { return rgba(hex, 255) }

// rgba is rgb with an opacity of 0 to 255.
func rgba(hex uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: alpha}
}

// faint is a colour with an opacity of 0 to 1.
func faint(c color.Color, opacity float32) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(255 * opacity)
	return n
}
