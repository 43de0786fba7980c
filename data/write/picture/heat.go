package picture

import (
	"fmt"
	"image/color"
	"strings"

	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data/write/plain"
)

// Measures of the picture of the original.
const (
	heatText  = 620.0 // about 90 letters
	heatNote  = 190.0
	heatSize  = 14.5
	heatLine  = 22.0
	heatBelow = 6.0
)

// Heat draws the text of the original claim by claim, darker where more of the accounts
// change a claim, tell it in part or leave it out; how many do stands beside it.
// Without an original it draws the first account.
func Heat(c *compare.Comparison, o table.TableOptions, title string) *picture {
	f := faces()
	p := &picture{title: title, width: 2*pictureEdge + numberWide + heatText + heatNote}
	ground := p.layer("ground")
	y := 50.0
	l := p.layer("heading")
	room := p.width - 2*pictureEdge
	l.write(lettering{text: f.serifSemi.fit(plain.Printable(title), 20, room), x: pictureEdge, y: y, face: f.serifSemi, size: 20, ink: paperInk})
	others := len(c.Accounts) - 1
	p.says = fmt.Sprintf("The original, darker where more of %s change it, tell it in part or leave it out", plain.Plural(others, "account"))
	if o.App != "" {
		p.says += ". Synoptic " + o.App
	}
	l.write(lettering{text: f.regular.fit(p.says, 12, room), x: pictureEdge, y: y + 20, face: f.regular, size: 12, ink: paperInk2})
	y = heatScale(p, others, y+36) + 26
	told := toldGroups(c)
	section := -1
	var claims []compare.Claim
	if len(c.Claims) > 0 {
		claims = c.Claims[0]
	}
	for n, claim := range claims {
		g := told[n]
		if claim.Kind != compare.Statement || g == nil {
			continue
		}
		if s := claim.Section; s != section && s >= 0 && s < len(c.Claims[0]) {
			section = s
			y += 12
			head := plain.Printable(c.Claims[0][s].Of(c.Accounts[0].Text))
			p.layer("labels").write(lettering{text: f.semi.fit(head, 12.5, heatText), x: pictureEdge + numberWide, y: y + 10, face: f.semi, size: 12.5, ink: paperInk})
			y += 24
		}
		y = heatClaim(p, c, g, plain.Printable(claim.Of(c.Accounts[0].Text)), y)
	}
	p.height = y + pictureEdge
	ground.boxes = append(ground.boxes, box{w: p.width, h: p.height, fill: paperPage})
	return p
}

// heatScale draws what the shades mean and returns where it ends.
func heatScale(p *picture, others int, y float64) float64 {
	f, x := faces(), pictureEdge
	for i := range min(others, 8) + 1 {
		n := i * others / max(1, min(others, 8))
		p.layer("legend").boxes = append(p.layer("legend").boxes, box{x: x, y: y, w: 18, h: 18, radius: 3, fill: heatColour(n, others), line: paperLine})
		x += 24 + p.layer("legend").write(lettering{text: fmt.Sprint(n), x: x + 23, y: y + 13, face: f.medium, size: 11.5, ink: paperInk2}) + 14
	}
	return y + 18
}

// heatColour is the shade of so many of the accounts.
func heatColour(n, of int) string {
	share := float64(n) / float64(max(1, of))
	from, to := color.RGBA{255, 255, 255, 255}, color.RGBA{0xE8, 0x96, 0x5C, 255}
	mix := func(a, b uint8) uint8 { return uint8(float64(a) + share*(float64(b)-float64(a)) + 0.5) }
	return fmt.Sprintf("#%02X%02X%02X", mix(from.R, to.R), mix(from.G, to.G), mix(from.B, to.B))
}

// toldGroups are the groups of the claims of the first account.
func toldGroups(c *compare.Comparison) map[int]*compare.Group {
	out := map[int]*compare.Group{}
	for i := range c.Groups {
		for _, m := range c.Groups[i].Members {
			if m.Account != 0 {
				continue
			}
			for _, n := range m.Passage() {
				out[n] = &c.Groups[i]
			}
		}
	}
	return out
}

// heatClaim draws a claim on its shade and returns where it ends.
func heatClaim(p *picture, c *compare.Comparison, g *compare.Group, words string, y float64) float64 {
	f, l := faces(), p.layer("claims")
	fate := fateOf(c, g)
	heat := fate[changedFate] + fate[partFate] + fate[omittedFate]
	lines := f.serif.breakLines(words, heatSize, heatText-16)
	high := heatLine*float64(len(lines)) + 4
	left := pictureEdge + numberWide
	l.boxes = append(l.boxes, box{x: left, y: y, w: heatText, h: high, radius: 4, fill: heatColour(heat, len(c.Accounts)-1), says: g.Number() + ": " + fateSays(fate)})
	l.write(lettering{text: g.Number(), x: left - 10, y: y + 17, face: f.regular, size: 11, ink: paperInk2, end: true})
	for i, line := range lines {
		l.write(lettering{text: line, x: left + 8, y: y + 18 + heatLine*float64(i), face: f.serif, size: heatSize, ink: paperInk})
	}
	l.write(lettering{text: f.regular.fit(fateSays(fate), 11, heatNote-20), x: left + heatText + 14, y: y + 17, face: f.regular, size: 11, ink: paperInk2})
	return y + high + heatBelow
}

// breakLines breaks a text into lines of a width. A word longer than that is
// shortened.
func (f *face) breakLines(text string, size, width float64) []string {
	var out []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && f.width(longer, size) > width {
			out = append(out, line)
			longer = word
		}
		line = longer
	}
	if line != "" {
		out = append(out, f.fit(line, size, width))
	}
	return out
}
