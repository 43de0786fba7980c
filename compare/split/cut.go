package split

import (
	"context"

	"synoptic/compare/text"
)

// Cut splits the text of an account into claims.
func Cut(a *text.Account, ctx context.Context) []text.Claim {
	if a.Lines {
		return SplitLines(a.Text)
	}
	return splitUntil(ctx, a.Text, a.Language)
}
