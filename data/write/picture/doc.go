// Package picture draws the matrix of a comparison: Matrix lays it out in boxes
// and words (matrix.go, picture.go, font.go), SVG writes it as shapes (svg.go),
// PNG as dots (png.go).
package picture
