package write_test

import (
	"encoding/json"
	"testing"

	"synoptic/compare/table"
	"synoptic/data/datatest"

	"synoptic/data/write"
)

func TestProminenceNamesOnlyGroupsThatAreShown(t *testing.T) {
	c := datatest.Sample(t)
	for _, x := range []struct {
		groups                       []int
		kept, left, additions, omits int
	}{{nil, 2, 2, 1, 2}, {[]int{0, 3}, 1, 1, 0, 2}} {
		var out struct {
			Groups     []struct{ ID string }
			Prominence []struct {
				Account   string
				Omitted   int
				Kept      []struct{ Group string }
				Left      []string `json:"left_out"`
				Additions []struct {
					Group  string
					Shared []string `json:"shared_with"`
				}
			}
		}
		if err := json.Unmarshal(export(t, "json", write.Job{Comparison: c, Options: table.TableOptions{Groups: x.groups}}), &out); err != nil {
			t.Fatal(err)
		}
		if len(out.Prominence) != len(c.Accounts)-1 || out.Prominence[0].Account != "a4" {
			t.Fatalf("the accounts are %+v", out.Prominence)
		}
		p := out.Prominence[0]
		if len(p.Kept) != x.kept || len(p.Left) != x.left || len(p.Additions) != x.additions || p.Omitted != x.omits {
			t.Errorf("with groups %v: %+v, want %+v", x.groups, p, x)
		}
		for _, a := range p.Additions {
			if len(a.Shared) != 1 || a.Shared[0] != "a7" {
				t.Errorf("the addition %s is shared with %v", a.Group, a.Shared)
			}
		}
	}
}
