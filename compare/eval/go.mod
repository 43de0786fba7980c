module synoptic/compare/eval

go 1.26.0

require (
	github.com/sergi/go-diff v1.4.0
	synoptic v0.0.0
)

require (
	github.com/abadojack/whatlanggo v1.0.1 // indirect
	github.com/blevesearch/snowballstem v0.9.0 // indirect
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace synoptic => ../..
