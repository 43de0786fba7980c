package data

import "synoptic/compare"

// What an account made of the original, as the JSON has it. Shares are 0 to 1.
type (
	jsonProminence struct {
		Account    string                  `json:"account"`
		Told       int                     `json:"told"` // groups of the original
		Same       int                     `json:"same"`
		Reworded   int                     `json:"reworded"`
		Changed    int                     `json:"changed"`
		Unsure     int                     `json:"unsure"`
		Omitted    int                     `json:"omitted"`
		Added      int                     `json:"added"`
		Moved      int                     `json:"moved"`
		Verbatim   float64                 `json:"verbatim"`
		Quotations map[compare.Verdict]int `json:"quotations"`
		KeptGroups []jsonPlaced            `json:"kept"`
		LeftGroups []string                `json:"left_out"`
		NewGroups  []jsonPlaced            `json:"additions"`
	}
	jsonPlaced struct {
		Group      string           `json:"group"`
		Position   compare.Position `json:"position"`
		Depth      float64          `json:"depth"`
		Share      float64          `json:"share"`
		SharedWith []string         `json:"shared_with"`
	}
)

// prominences returns an entry for every account but the original. Of the
// lists only the groups that are shown are given; the numbers count all.
func (v jsonView) prominences(shown []*compare.Group) []jsonProminence {
	in := map[string]bool{}
	for _, g := range shown {
		in[g.ID] = true
	}
	var out []jsonProminence
	for i, p := range v.Prominence() {
		if i == 0 && v.HasOriginal() {
			continue
		}
		out = append(out, jsonProminence{v.id(i), p.Told, p.Same, p.Reworded, p.Changed, p.Unsure, p.Omitted, p.Count.Added, p.Moved,
			round(p.VerbatimShare()), p.Quotes, v.placed(p.Kept, in), v.left(p.Left, in), v.placed(p.Added, in)})
	}
	return out
}

func (v jsonView) placed(all []compare.Placed, in map[string]bool) []jsonPlaced {
	out := []jsonPlaced{}
	for _, p := range all {
		id := v.Groups[p.Group].ID
		if !in[id] {
			continue
		}
		with := []string{}
		for _, account := range p.With {
			with = append(with, v.id(account))
		}
		out = append(out, jsonPlaced{id, p.Position, round(p.Depth), round(p.Share), with})
	}
	return out
}

func (v jsonView) left(all []int, in map[string]bool) []string {
	out := []string{}
	for _, i := range all {
		if id := v.Groups[i].ID; in[id] {
			out = append(out, id)
		}
	}
	return out
}
