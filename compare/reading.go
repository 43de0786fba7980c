package compare

import "context"

// Paragraphs returns the paragraphs of a text as a comparison reads it, in
// bytes, trimmed: lines that a program wrapped are one, otherwise every line
// that is not blank is one. Between two of them is nothing but white space.
func Paragraphs(text string) []Span { return paragraphs(context.Background(), text) }

// LanguageOf names the language of a text by its two letters (ISO 639-1). It
// is empty where the text is too short or the guess is unreliable.
func LanguageOf(text string) string { return languageOf(text) }
