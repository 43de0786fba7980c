package compare

// Badge is what heads a cell: a sign and the words for it. Screen
// and exports use the same.
type Badge struct{ Sign, Says string }

// badges are the words for statuses that no finding explains.
var badges = map[Status]Badge{
	Same:     {"=", "Same wording"},
	Reworded: {"~", "Reworded"},
	Unsure:   {"?", "Possible match"},
	Changed:  {"≠", "Changed"},
	Omitted:  {"−", "Only in original"},
	Added:    {"+", "Only in coverage"},
}

// changes are the words for a changed cell, by its weightiest finding.
var changes = map[Kind]Badge{
	FigureKind:      {"#", "Figure changed"},
	QuoteKind:       {"“", "Quote altered"},
	NegationKind:    {"≠", "Negation changed"},
	DateKind:        {"≠", "Date changed"},
	NameKind:        {"≠", "Name changed"},
	HedgeKind:       {"≠", "Hedge changed"},
	BoundKind:       {"#", "Bound changed"},
	AttributionKind: {"≠", "Attribution changed"},
	ScopeKind:       {"≠", "Scope changed"},
}

// Badge returns what heads the cell.
func (x Cell) Badge() Badge {
	if x.Status == Changed && x.Pair != nil && len(x.Pair.Findings) > 0 {
		if h, ok := changes[x.Pair.Findings[0].Kind]; ok {
			return h
		}
	}
	return badges[x.Status]
}
