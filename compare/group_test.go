package compare

import (
	"testing"

	"synoptic/compare/align"
	"synoptic/compare/text"
)

// TestWhatASureLinkExplainsIsNotOffered: a doubtful link stays only where no
// sure one explains its row or its claim.
func TestWhatASureLinkExplainsIsNotOffered(t *testing.T) {
	sure := align.Link{From: text.Ref{Account: 0, Claim: 0}, To: text.Ref{Account: 1, Claim: 0}, Score: 0.9, Sure: true}
	for _, x := range []struct {
		name   string
		link   align.Link
		stands bool
	}{
		{"weak, the row is answered", align.Link{From: text.Ref{Account: 0, Claim: 0}, To: text.Ref{Account: 1, Claim: 1}, Score: 0.2}, false},
		{"strong, the row is answered", align.Link{From: text.Ref{Account: 0, Claim: 0}, To: text.Ref{Account: 1, Claim: 1}, Score: 0.5}, true},
		{"the row is answered by another account", align.Link{From: text.Ref{Account: 0, Claim: 0}, To: text.Ref{Account: 2, Claim: 1}, Score: 0.2}, true},
		{"weak, the claim answers another row", align.Link{From: text.Ref{Account: 0, Claim: 1}, To: text.Ref{Account: 1, Claim: 0}, Score: 0.4}, false},
		{"as strong as in the other row", align.Link{From: text.Ref{Account: 0, Claim: 1}, To: text.Ref{Account: 1, Claim: 0}, Score: 0.8}, true},
		{"nothing is explained", align.Link{From: text.Ref{Account: 0, Claim: 1}, To: text.Ref{Account: 1, Claim: 1}, Score: 0.2}, true},
		{"sure itself", align.Link{From: text.Ref{Account: 0, Claim: 1}, To: text.Ref{Account: 1, Claim: 0}, Score: 0.1, Sure: true}, true},
		{"among accounts", align.Link{From: text.Ref{Account: 1, Claim: 0}, To: text.Ref{Account: 2, Claim: 0}, Score: 0.2}, true},
	} {
		if stands := len(worthwhile([]align.Link{sure, x.link})) == 2; stands != x.stands {
			t.Errorf("%s: stands %v", x.name, stands)
		}
	}
}
