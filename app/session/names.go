package session

import (
	"synoptic/app/say"
	"synoptic/compare"
)

// VariableSays names for people what is coded: the relation, or a code by its ID.
func VariableSays(c *compare.Comparison, kind string) string {
	if kind == compare.RelationKind {
		return say.Say("relation")
	}
	return c.Codes().NameOf(kind)
}
