package align

import (
	"context"
	"testing"

	"synoptic/compare/text"
)

func FuzzSimilarity(f *testing.F) {
	f.Add("Nine ships left the port on Monday.", "On Monday, 9 ships left port.")
	f.Add("", "“”")
	f.Add("a-b-", "3,00,0 ½ 7th \xff\u0301")
	f.Add("The U.S. and N. Z. signed.", "ÉCOLE الجزائر 4.5.6")
	f.Fuzz(func(t *testing.T, a, b string) {
		s := Similarity(a, b)
		if s < 0 || s > 1 || s != s {
			t.Errorf("similarity of %q and %q is %v", a, b, s)
		}
		if turned := Similarity(b, a); turned != s {
			t.Errorf("similarity of %q and %q is %v, turned round %v", a, b, s, turned)
		}
	})
}

func TestSimilarityOrdersByMeaning(t *testing.T) {
	const said = "The ministry closed four of the nine coal mines in the Orla valley last year."
	for _, x := range []struct{ nearer, further string }{
		{said, "Last year the ministry shut four of nine coal mines in the Orla valley."},
		{"Last year the ministry shut four of nine coal mines in the Orla valley.", "The ministry opened a school in the Orla valley."},
		{"The ministry opened a school in the Orla valley.", "A singer from Tarn has won the prize."},
	} {
		if near, far := Similarity(said, x.nearer), Similarity(said, x.further); near <= far {
			t.Errorf("%q scores %.2f, %q scores %.2f", x.nearer, near, x.further, far)
		}
	}
}

// TestLanguagesAreAligned gives a report of four claims and an account of it
// with the claims in another order, in one language or across two.
func TestLanguagesAreAligned(t *testing.T) {
	english := "The flood destroyed 214 houses in the village of Tarnow on 3 May.\nThe region received 12 million euros from the European Union.\nMinister Helena Voss visited the hospital.\nThe bridge stays closed until October."
	french := "La crue a détruit 214 maisons dans le village de Tarnow le 3 mai.\nLa région a reçu 12 millions d'euros de l'Union européenne.\nLa ministre Helena Voss a visité l'hôpital.\nLe pont reste fermé jusqu'en octobre."
	for _, x := range []struct {
		name, from, to, a, b string
		least                int // claims of a whose best partner must be the right one
	}{
		{"fr", "fr", "fr", french, "Le 3 mai, 214 maisons du village de Tarnow ont été détruites par la crue.\nL'Union européenne a donné 12 millions d'euros à la région.\nLa ministre Helena Voss s'est rendue à l'hôpital.\nJusqu'en octobre, le pont restera fermé.", 4},
		{"es", "es", "es", "La inundación destruyó 214 casas en Tarnow.\nLa región recibió 12 millones de euros.\nEl puente sigue cerrado hasta octubre.", "En Tarnow, 214 casas fueron destruidas por la inundación.\nSe entregaron 12 millones de euros a la región.\nHasta octubre el puente estará cerrado.", 3},
		{"de", "de", "de", "Die Flut zerstörte 214 Häuser in Tarnow.\nDie Region erhielt 12 Millionen Euro.\nDie Brücke bleibt bis Oktober gesperrt.", "In Tarnow wurden 214 Häuser von der Flut zerstört.\n12 Millionen Euro gingen an die Region.\nBis Oktober ist die Brücke gesperrt.", 3},
		{"ar", "ar", "ar", "دمر الفيضان 214 منزلا في القرية.\nحصلت المنطقة على 12 مليون يورو.\nيبقى الجسر مغلقا حتى أكتوبر.", "في القرية دمر الفيضان 214 منزلا.\nالمنطقة حصلت على 12 مليون يورو.\nالجسر مغلق حتى شهر أكتوبر.", 3},
		{"en to fr", "en", "fr", english, french, 3},
	} {
		t.Run(x.name, func(t *testing.T) {
			docs := documents([]text.Account{{ID: 1, Role: text.Original, Language: x.from, Text: x.a, Lines: true}, {ID: 2, Role: text.Retold, Language: x.to, Text: x.b, Lines: true}})
			right := 0
			for i, best := range bestPartners(docs) {
				if i == best {
					right++
				}
			}
			if right < x.least {
				t.Errorf("%d claims have the right partner, want %d", right, x.least)
			}
		})
	}
}

// bestPartners returns for each claim of the first document the claim of the
// second that scores highest, before the lines that a link must reach.
func bestPartners(docs []*Prepared) map[int]int {
	m, _ := newMatcher(context.Background(), docs, nil, nil)
	best, score := map[int]int{}, map[int]float64{}
	weight := make([]float32, len(m.v.keys))
	weigh(m.v, m.texts[0], m.texts[1], weight)
	cells, _ := m.cells(context.Background(), m.texts[1], newPostings(m.texts[0]), weight)
	for _, x := range cells {
		if s := logistic(x.logit); s > score[int(x.a)] {
			best[int(x.a)], score[int(x.a)] = int(x.b), s
		}
	}
	return best
}

// TestStemmingJoinsForms gives sentences that share no form of a word that
// carries meaning, only stems.
func TestStemmingJoinsForms(t *testing.T) {
	for _, x := range []struct{ language, one, other, unlike string }{
		{"fr", "Les ouvriers licenciés réclamaient des indemnités.", "L'ouvrier licencié réclame une indemnité.", "Le musée ouvre demain ses nouvelles salles."},
		{"es", "Los trabajadores despedidos reclamaban indemnizaciones.", "El trabajador despedido reclama una indemnización.", "El museo abre mañana sus nuevas salas."},
		{"de", "Die entlassenen Arbeiter forderten Entschädigungen.", "Der entlassene Arbeiter fordert eine Entschädigung.", "Das Museum öffnet morgen neue Säle."},
		{"ar", "طالب العمال المفصولون بالتعويضات.", "العامل المفصول يطالب بالتعويض.", "يفتح المتحف غدا قاعات جديدة."},
	} {
		texts := []text.Account{{ID: 1, Role: text.Original, Language: x.language, Lines: true, Text: x.one + "\n" + x.unlike},
			{ID: 2, Role: text.Retold, Language: x.language, Lines: true, Text: x.other}}
		if best := bestPartners(documents(texts)); best[0] != 0 {
			t.Errorf("%s: %q does not find %q", x.language, x.one, x.other)
		} else if _, ok := best[1]; ok {
			t.Errorf("%s: %q has a partner", x.language, x.unlike)
		} else if _, ok := best[0]; !ok {
			t.Errorf("%s: %q has no partner", x.language, x.one)
		}
	}
}
