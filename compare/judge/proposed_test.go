package judge

// proposed is what the checks alone propose for a pair. What was learnt decides
// over it: how well it does is measured on texts that others labelled, and
// these tests hold what the checks read.
func (j *Judge) proposed(from, to Side) Judgement {
	out := j.Pair(from, to)
	if out.Status == Same || len(from.Claims) == 0 || len(to.Claims) == 0 {
		return out
	}
	m := j.reading(from, to)
	out.Findings, out.Status = m.answered(m.run()), Reworded
	sortFindings(out.Findings)
	if len(out.Findings) > 0 {
		out.Status = Changed
	}
	return out
}
