module synoptic

go 1.26.0

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/sergi/go-diff v1.4.0
)
