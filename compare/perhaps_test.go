package compare

import (
	"slices"
	"testing"

	"synoptic/compare/align"
	"synoptic/compare/judge"
)

// TestADoubtfulClaimBesideASureOne: a claim of which nobody knows whether it
// belongs to a row that has another claim of its account already stands in a
// row of its own, as a possible match, until somebody decides.
func TestADoubtfulClaimBesideASureOne(t *testing.T) {
	c := mustCompare(t, harbourAccounts())
	quay, block := claimNamed(t, c, 0, "The harbour"), claimNamed(t, c, 1, "Fishermen")
	if got := c.Cell(rowOf(c, block), 1).Status; got != judge.Added {
		t.Fatalf("what only the account has is %s", got)
	}
	c.links = append(slices.Clone(c.links), align.Link{From: quay, To: block, Score: 0.4})
	doubtful := c.With(nil)
	at := slices.IndexFunc(doubtful.Groups, func(g Group) bool {
		m := doubtful.Member(&g, block.Account)
		return m != nil && slices.Contains(m.Passage(), block.Claim)
	})
	if at < 0 {
		t.Fatalf("the claim is gone:\n%s", layout(doubtful))
	}
	g := &doubtful.Groups[at]
	if x := doubtful.Cell(g, 1); x.Status != judge.Unsure || len(g.Perhaps) != 1 || g.Perhaps[0].From != quay {
		t.Errorf("the row of the claim is %s, perhaps %v", x.Status, g.Perhaps)
	}
	if before := doubtful.Groups[at-1]; before.Members[0].Claims[0] != quay.Claim {
		t.Errorf("the row stands behind %s, not behind that of the claim to which it may belong", before.ID)
	}
	if n := doubtful.Counts()[1]; n.Perhaps != 1 || n.Added != c.Counts()[1].Added-1 || n.Unsure != 0 {
		t.Errorf("counted as %+v", n)
	}
	a, b := c.Place(quay), c.Place(block)
	if yes := doubtful.With([]Decision{{Verb: Confirm, A: a, B: b}}); rowOf(yes, block) != rowOf(yes, quay) {
		t.Errorf("confirmed, it stands in no row of the original:\n%s", layout(yes))
	}
	if no := doubtful.With([]Decision{{Verb: Reject, A: a, B: b}}); no.Cell(rowOf(no, block), 1).Status != judge.Added {
		t.Errorf("rejected, it is not added:\n%s", layout(no))
	}
}
