// Package web finds the article in a web page. The tree of a page is cut into
// Blocks (blocks.go), which two judges look at: readability marks those that it
// would keep (keep.go), and rules of our own drop what is furniture by its
// element, its words and its place (furniture.go, cues.go, judge.go). What the
// page says of its article is collected from its head (meta.go). Markdown is
// read through the page that it stands for (markdown.go).
package web
