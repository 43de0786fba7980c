package compare

import "testing"

// TestWhatASureLinkExplainsIsNotOffered: a doubtful link stays only where no
// sure one explains its row or its claim.
func TestWhatASureLinkExplainsIsNotOffered(t *testing.T) {
	sure := Link{From: Ref{0, 0}, To: Ref{1, 0}, Score: 0.9, Sure: true}
	for _, x := range []struct {
		name   string
		link   Link
		stands bool
	}{
		{"weak, the row is answered", Link{From: Ref{0, 0}, To: Ref{1, 1}, Score: 0.2}, false},
		{"strong, the row is answered", Link{From: Ref{0, 0}, To: Ref{1, 1}, Score: 0.5}, true},
		{"the row is answered by another account", Link{From: Ref{0, 0}, To: Ref{2, 1}, Score: 0.2}, true},
		{"weak, the claim answers another row", Link{From: Ref{0, 1}, To: Ref{1, 0}, Score: 0.4}, false},
		{"as strong as in the other row", Link{From: Ref{0, 1}, To: Ref{1, 0}, Score: 0.8}, true},
		{"nothing is explained", Link{From: Ref{0, 1}, To: Ref{1, 1}, Score: 0.2}, true},
		{"sure itself", Link{From: Ref{0, 1}, To: Ref{1, 0}, Score: 0.1, Sure: true}, true},
		{"among accounts", Link{From: Ref{1, 0}, To: Ref{2, 0}, Score: 0.2}, true},
	} {
		if stands := len(worthwhile([]Link{sure, x.link})) == 2; stands != x.stands {
			t.Errorf("%s: stands %v", x.name, stands)
		}
	}
}
