package read

// What tests look at inside: steps and limits that no small file shows.
var (
	ReadZip  = readZip
	FromName = fromName
	IsPublic = isPublic
)

// MostRuns is how many runs of a text are kept.
const MostRuns = mostRuns
