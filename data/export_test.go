package data

import (
	"database/sql"
)

// What tests look at inside: the database, and how a library is opened that is
// older, newer or locked.
var (
	Connect    = connect
	OpenWith   = open
	Migrations = migrations
	Snippet    = snippet
)

// What the program keeps to.
const (
	Patience     = patience
	Stamp        = stamp
	MostIndexed  = mostIndexed
	SnippetBytes = snippetBytes
)

// DB is the database of a library.
func (s *Store) DB() *sql.DB { return s.db }
