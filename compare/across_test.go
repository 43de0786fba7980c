package compare

import (
	"context"
	"slices"
	"testing"

	"synoptic/compare/text"
)

// dam is one report, and the same told in other languages: each line is the
// line of the report with the number of its place in told, 0 for one that is
// only here.
const dam = `The dam at Corvale failed on 12 March 2021 and 318 people lost their homes.
Inspector Miriam Halvorsen had warned the ministry in 2019.
Repairs would have cost 4.7 million euros.
The European Court of Auditors criticised the region.
No one has been charged.
Farmers lost 2,600 sheep.`

var damTold = []struct {
	language, text string
	of             []int // the claim of the report that each line tells, 1 first; 0: none
}{
	{"fr", "En 2019, l'inspectrice Miriam Halvorsen avait averti le ministère.\nLe barrage de Corvale a cédé le 12 mars 2021 et 318 personnes ont perdu leur logement.\nLes éleveurs ont perdu 2 600 moutons.\nLa réparation aurait coûté 4,7 millions d'euros.\nLa Cour des comptes européenne a critiqué la région.\nUn concert aura lieu à Corvale en 2022.", []int{2, 1, 6, 3, 4, 0}},
	{"es", "En 2019 la inspectora Miriam Halvorsen advirtió al ministerio.\nLa presa de Corvale se rompió el 12 de marzo de 2021 y 318 personas perdieron su casa.\nLos ganaderos perdieron 2.600 ovejas.\nLa reparación habría costado 4,7 millones de euros.\nEl Tribunal de Cuentas Europeo criticó a la región.\nHabrá un concierto en Corvale en 2022.", []int{2, 1, 6, 3, 4, 0}},
	{"de", "Schon 2019 warnte die Inspektorin Miriam Halvorsen das Ministerium.\nDer Damm von Corvale brach am 12. März 2021, und 318 Menschen verloren ihr Zuhause.\nBauern verloren 2.600 Schafe.\nDie Reparatur hätte 4,7 Millionen Euro gekostet.\nDer Europäische Rechnungshof kritisierte die Region.\nIn Corvale gibt es 2022 ein Konzert.", []int{2, 1, 6, 3, 4, 0}},
	{"ar", "حذرت المفتشة ميريام هالفورسن الوزارة في عام 2019.\nانهار سد كورفيل في 12 مارس 2021 وفقد 318 شخصا منازلهم.\nخسر المزارعون 2600 رأس من الغنم.\nكانت كلفة الإصلاح ستبلغ 4.7 مليون يورو.\nانتقدت محكمة المراجعين الأوروبية المنطقة.\nستقام حفلة موسيقية في عام 2022.", []int{2, 1, 6, 3, 4, 0}},
}

// TestAcrossLanguagesNothingSureIsWrong gives a report in English and stories
// in four languages: what has figures, dates and names in common is found, at
// least as possible, and no sure link is wrong.
func TestAcrossLanguagesNothingSureIsWrong(t *testing.T) {
	for _, x := range damTold {
		t.Run(x.language, func(t *testing.T) {
			c := mustCompare(t, []text.Account{{ID: 1, Role: text.Original, Language: "en", Lines: true, Text: dam},
				{ID: 2, Role: text.Retold, Language: x.language, Lines: true, Text: x.text}})
			var found []int
			for _, l := range c.links {
				of := x.of[l.To.Claim]
				if of == l.From.Claim+1 {
					found = append(found, of)
				} else if l.Sure {
					t.Errorf("sure at %.2f, and wrong: %q | %q", l.Score, c.Text(0, []int{l.From.Claim}), c.Text(1, []int{l.To.Claim}))
				}
			}
			for _, of := range []int{1, 3, 6} { // claims with figures of their own
				if !slices.Contains(found, of) {
					t.Errorf("not even offered: %q", c.Text(0, []int{of - 1}))
				}
			}
		})
	}
}

// Accounts that use either form of a name are aligned as if both used one.
func TestAShortFormAligns(t *testing.T) {
	var accounts []text.Account
	for i, body := range []string{
		"The Central Office for Judicial Inquiries (COJI) leads.\nIn May it moved.\nIn March the COJI searched a farm in Hallen.\nCows graze there.",
		"Rain fell.\nThe Central Office for Judicial Inquiries searched a farm in Hallen in March.",
	} {
		accounts = append(accounts, text.Account{ID: int64(i + 1), Role: []text.Role{text.Original, text.Retold}[i], Lines: true, Language: "en", Text: body})
	}
	c, err := Compare(context.Background(), accounts, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range c.links {
		if l.From == (text.Ref{Account: 0, Claim: 2}) && l.To == (text.Ref{Account: 1, Claim: 1}) && l.Sure {
			return
		}
	}
	t.Errorf("the search of the farm is not sure: %+v", c.links)
}
