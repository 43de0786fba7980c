package judge

import (
	"strings"
	"testing"

	"synoptic/compare/text"
)

// judgeIn judges one sentence against another, both in a language.
func judgeIn(language, original, account string) Judgement {
	docs := twoDocs(original, account)
	for i, d := range docs {
		d.Language = language
		docs[i] = text.NewDocument(d.Account, d.Claims)
	}
	return New(docs, true).proposed(Side{Account: 0, Claims: []int{0}}, Side{Account: 1, Claims: []int{0}})
}

func TestFindingsInOtherLanguages(t *testing.T) {
	for _, c := range []struct{ language, from, to, want string }{
		{"fr", "Au moins 55 barques ont coulé.", "Au moins 50 barques ont coulé.", "figure"},
		{"fr", "Au moins 55 barques ont coulé.", "55 barques ont coulé.", "bound"},
		{"fr", "Le port doit 3 353 euros à un pêcheur sur cinq.", "Le port doit 3.353 euros à 20 % des pêcheurs.", ""},
		{"fr", "Le loyer a baissé de 2,5 % en mars.", "Le loyer a augmenté de 2,5 % en mars.", "figure"},
		{"fr", "Le quai n'a pas été payé le 3 juin 2020.", "Le quai a été payé le 3 juin 2020.", "negation"},
		{"fr", "Le quai a été payé le 3 juin 2020.", "Le quai a été payé le 4 juin 2020.", "date"},
		{"fr", "Le voleur présumé a quitté la ville.", "Le voleur a quitté la ville.", "hedge"},
		{"fr", "La plupart des écoles ont fermé.", "Toutes les écoles ont fermé.", "scope"},
		{"fr", "L’accord coûte 1,2 milliard d’euros.", "L'accord coûte 1,2 million d'euros.", "figure"},
		{"fr", "Les bateaux marocains sont rentrés.", "Les bateaux du Maroc sont rentrés.", ""},
		{"de", "Das Werk kostete 3.353 Euro und 12,5 % mehr Strom.", "Das Werk kostete 3.353 Euro und 15,5 % mehr Strom.", "figure"},
		{"de", "Der alte Damm hielt lange.", "Lange hielt der alte Damm.", ""},
	} {
		var kinds []string
		for _, f := range judgeIn(c.language, c.from, c.to).Findings {
			kinds = append(kinds, string(f.Kind))
		}
		if got := strings.Join(kinds, " "); got != c.want {
			t.Errorf("%s\n%s\n got %q, want %q", c.from, c.to, got, c.want)
		}
	}
}
