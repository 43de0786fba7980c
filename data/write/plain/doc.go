// Package plain is what text needs on its way to a terminal or a label: one
// line without what would steer, columns as they are seen, lines of a width.
package plain
