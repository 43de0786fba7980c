package split

import (
	"context"

	"synoptic/compare/text"
)

// Cut splits the text of an account into claims. Where ctx is cancelled it
// ends within a stretch of the text, and those that follow are missing.
func Cut(a *text.Account, ctx context.Context) []text.Claim {
	if a.Lines {
		return linesUntil(ctx, a.Text)
	}
	return splitUntil(ctx, a.Text, a.Language)
}
