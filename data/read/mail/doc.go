// Package mail reads messages and web archives: the parts of a message
// (parts.go), and of them the plain text, else the page (mail.go).
package mail
