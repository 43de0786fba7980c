// Package picture draws a comparison: as a matrix (matrix.go), as the original
// with its heat (heat.go), and as the flow of its claims (flow.go). Each lays a
// picture out in boxes, bands and words (picture.go, font.go); SVG writes it as
// shapes (svg.go), PNG as dots (png.go).
package picture
