package ui

import "image/color"

// Palette names every colour of the window by its use.
type Palette struct {
	Page, Side, Head, Raised    color.Color
	Line, Soft                  color.Color
	Field, FieldLine            color.Color
	Ink, Ink2, Ink3             color.Color
	Accent, OnAccent            color.Color
	Selected, Active, Hover     color.Color
	ChipOn, ChipText            color.Color
	Inserted, InsertedRule      color.Color
	Deleted, DeletedText        color.Color
	Figure, FigureRule          color.Color
	Quote, QuoteRule            color.Color
	Matched, MatchedTint, Thumb color.Color
	Unsure                      color.Color // the tint of a possible match
	Frame                       color.Color // of the part in view, over the strip
	veil                        color.Color
}

// light is the palette for a light desktop.
var light = Palette{
	Page: rgb(0xFFFFFF), Side: rgb(0xF6F5F2), Head: rgb(0xFBFAF8), Raised: rgb(0xFFFFFF),
	Line: rgb(0xE3E0DA), Soft: rgb(0xEEECE7), Field: rgb(0xFFFFFF), FieldLine: rgb(0xD6D2CB),
	Ink: rgb(0x1B1F24), Ink2: rgb(0x535A63), Ink3: rgb(0x646B74),
	Accent: rgb(0x1F4B7A), OnAccent: rgb(0xFFFFFF),
	Selected: rgb(0xF1F5F9), Active: rgb(0xE6EEF6), Hover: rgb(0xF8F7F4),
	ChipOn: rgb(0x1B1F24), ChipText: rgb(0xFFFFFF),
	Inserted: rgb(0xDCEAF8), InsertedRule: rgb(0x2765A6), Deleted: rgb(0xF8D8C4), DeletedText: rgb(0x8A4210),
	Figure: rgb(0xFFEDB0), FigureRule: rgb(0x8A6500), Quote: rgb(0xDCCBEF), QuoteRule: rgb(0x5B2F90),
	Matched: rgb(0x1D6B5C), MatchedTint: rgb(0xCCEED8), Unsure: rgb(0xDAD9D7), Thumb: rgba(0x1B1F24, 64), Frame: rgba(0x1B1F24, 18), veil: rgba(0x1B1F24, 70),
}

// dark is the palette for a dark desktop.
var dark = Palette{
	Page: rgb(0x16181B), Side: rgb(0x1C1F23), Head: rgb(0x1A1C20), Raised: rgb(0x24282D),
	Line: rgb(0x30353B), Soft: rgb(0x25292E), Field: rgb(0x121416), FieldLine: rgb(0x3A4047),
	Ink: rgb(0xE8E6E1), Ink2: rgb(0xAEB4BB), Ink3: rgb(0x8F969E),
	Accent: rgb(0x8DB8E8), OnAccent: rgb(0x10202F),
	Selected: rgb(0x1B232C), Active: rgb(0x212E3B), Hover: rgb(0x1B1E22),
	ChipOn: rgb(0xE8E6E1), ChipText: rgb(0x16181B),
	Inserted: rgb(0x173350), InsertedRule: rgb(0x7FB2E8), Deleted: rgb(0x43280F), DeletedText: rgb(0xF0B183),
	Figure: rgb(0x453805), FigureRule: rgb(0xE8C440), Quote: rgb(0x52366E), QuoteRule: rgb(0xE3C0F0),
	Matched: rgb(0x6CC5B0), MatchedTint: rgb(0x1C3731), Unsure: rgb(0x25292E), Thumb: rgba(0xE8E6E1, 64), Frame: rgba(0xE8E6E1, 26), veil: rgba(0x000000, 130),
}

// rgb is an opaque colour from its six hexadecimal digits.
func rgb(hex uint32) color.NRGBA { return rgba(hex, 255) }

// rgba is rgb with an opacity of 0 to 255.
func rgba(hex uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: alpha}
}

// Faint is a colour with an opacity of 0 to 1.
func Faint(c color.Color, opacity float32) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(255 * opacity)
	return n
}
