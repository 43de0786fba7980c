package write_test

import (
	"bytes"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data/datatest"
	"synoptic/data/write"
)

// TestReliabilityMatrixNeedsTwoCoders and has a row for every unit that both
// coded, a column for each of them, and says what was left out.
func TestReliabilityMatrixNeedsTwoCoders(t *testing.T) {
	s, p := datatest.CodingLibrary(t)
	defer s.Close()
	code := datatest.Define(t, s, p, compare.Code{ID: "k", Name: "Scale", Order: 1})
	written := func(coders ...string) (string, []write.Doubt, error) {
		var out bytes.Buffer
		doubts, err := write.Recal.Write(&out, write.Job{Comparison: datatest.Compared(t, s, p), Options: table.TableOptions{Variable: compare.Variable{Kind: code.ID}, Coders: coders}})
		return out.String(), doubts, err
	}
	datatest.Give(t, s, p, "Ann", datatest.Cell, compare.Encode, code.ID, "")
	if _, _, err := written(); err == nil || !strings.Contains(err.Error(), "1 person") {
		t.Errorf("one coder: %v", err)
	}
	datatest.Give(t, s, p, "Bo", datatest.Cell, compare.Encode, code.ID, "")
	datatest.Give(t, s, p, "Ann", compare.Unit{Group: 1, Account: 1}, compare.Encode, code.ID, "")
	got, doubts, err := written()
	if err != nil || got != "1,1\r\n" || len(doubts) == 0 {
		t.Errorf("two coders: %q, %v, error %v", got, doubts, err)
	}
	datatest.Give(t, s, p, "Bo", compare.Unit{Group: 1, Account: 1}, compare.Encode, compare.NoCode, "")
	if got, _, err := written("Bo", "Ann"); err != nil || got != "1,1\r\n0,1\r\n" {
		t.Errorf("the second coder first: %q, error %v", got, err)
	}
}
