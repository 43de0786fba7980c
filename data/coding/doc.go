// Package coding keeps what coders make beside the library: codebooks, read
// from tables that people and programs write (codebook.go), and coding files,
// by which one coder's work reaches another without a word of the texts
// (file.go). Merged finds what a file holds in the comparison of the other
// coder, adds what is open there and lists what differs (merge.go); what the
// two settled on goes with it (settled.go).
package coding
