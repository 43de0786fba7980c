// Package text is what all stages share: an account and its claims (span.go,
// document.go), words and what is known of them (token.go, word.go, stem.go,
// number.go), languages (language.go) and the lists of words, which lie in
// words/ (lists.go). Every offset is in bytes.
package text
