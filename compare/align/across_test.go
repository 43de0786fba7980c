package align

import (
	"context"
	"testing"

	"synoptic/compare/split"
	"synoptic/compare/text"
)

// A link between languages is sure only where two kinds of evidence agree.
func TestLinksAcrossLanguagesNeedTwoKindsOfEvidence(t *testing.T) {
	const report = "Auditors visited 62 stations in the valley.\nThe director Helena Brandt spoke of sand.\nThe children went to school.\n"
	const story = "Helena Brandt évoque le sable des 62 stations, selon les auditeurs.\nLes enfants vont à l'école.\nIl pleut.\n"
	docs := []*Prepared{prepared(report, "en"), prepared(story, "fr")}
	links, _, err := Align(context.Background(), docs, true, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range links {
		if l.Sure && l.From.Claim == 2 {
			t.Errorf("two words in common make a sure link: %+v", l)
		}
	}
	in := newInterpreter(docs)
	child := text.WordTables().Key("child", "en")
	if got := in.key(docs[1], text.WordTables().Key("enfants", "fr")); got != child {
		t.Errorf("enfants is read as %v", got)
	}
	alone := newInterpreter(docs[1:])
	if own := text.WordTables().Key("enfants", "fr"); alone.key(docs[1], own) != own {
		t.Error("a French text among its own is read in English")
	}
}

func prepared(body, language string) *Prepared {
	a := text.Account{Language: language, Text: body, Lines: true}
	return Prepare(a, split.SplitLines(body))
}
