// Package verify makes an export again from the texts that somebody has and
// says what differs: texts (texts.go), cells of the tables (tables.go), and
// decisions (decisions.go).
package verify
