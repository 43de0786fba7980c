package doc_test

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"synoptic/data/datatest"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

// TestLatinPagesAreToldByTheirAlphabets reads short texts of languages in the
// code pages of their countries. None may be shown with wrong letters in
// silence.
func TestLatinPagesAreToldByTheirAlphabets(t *testing.T) {
	for _, x := range []struct {
		page string
		in   encoding.Encoding
		text string
	}{
		{"windows-1250", charmap.Windows1250, "Most zamknięto w poniedziałek. Burmistrz powiedział, że naprawa będzie kosztować więcej, niż sądzono."},
		{"iso-8859-2", charmap.ISO8859_2, "Most zamknięto w poniedziałek. Burmistrz powiedział, że naprawa będzie kosztować więcej, niż sądzono."},
		{"windows-1250", charmap.Windows1250, "Most byl v pondělí uzavřen. Starosta řekl, že oprava bude stát více a že nikdo nebyl zraněn."},
		{"windows-1250", charmap.Windows1250, "A hidat hétfőn lezárták. A polgármester szerint a javítás költsége hűvösen számolva is több lesz."},
		{"windows-1250", charmap.Windows1250, "Podul a fost închis după inspecţie. Primarul a spus că reparaţia va costa mai mult şi că nimeni nu a fost rănit."},
		{"windows-1254", charmap.Windows1254, "Köprü pazartesi günü kapatıldı. Başkan onarımın daha pahalıya mal olacağını söyledi."},
		{"windows-1257", charmap.Windows1257, "Tiltas buvo uždarytas pirmadienį. Meras sakė, kad remontas kainuos daugiau, žmonės laukė."},
		{"windows-1252", charmap.Windows1252, "Le pont a été fermé lundi. Le maire a déclaré que la réparation coûterait plus cher, « à l’œil »."},
		{"windows-1252", charmap.Windows1252, "Die Brücke wurde am Montag nach einer Prüfung geschlossen. Der Bürgermeister sagte, sie würde größer."},
		{"windows-1252", charmap.Windows1252, "¿Quién paga el puente? El alcalde dijo que la reparación costará más, según explicó el señor Núñez."},
		{"windows-1252", charmap.Windows1252, "Brúnni var lokað á mánudag eftir skoðun. Bæjarstjórinn sagði að viðgerðin yrði dýr."},
		{"windows-1252", charmap.Windows1252, "The café’s naïve plan cost €3.4 million, São Paulo said. Zürich did not reply, and the bridge stays closed until the spring."},
	} {
		raw, err := x.in.NewEncoder().String(x.text)
		datatest.Must(t, err)
		got, err := read.Bytes("a.txt", []byte(raw))
		datatest.Must(t, err)
		if im := got[0]; im.Text != x.text || im.Origin.Encoding != x.page || doc.Guessed(im) {
			t.Errorf("%s: read as %s: %q, %v", x.page, im.Origin.Encoding, im.Text, im.Warnings)
		}
	}
	few, err := charmap.Windows1250.NewEncoder().String("Starosta řekl, že most bude.") // ø and ž in the western page: of no language
	datatest.Must(t, err)
	if got, err := read.Bytes("a.txt", []byte(few)); err != nil || !doc.Guessed(got[0]) {
		t.Errorf("two letters are taken for sure: %v %v", got, err)
	}
	odd, err := charmap.Windows1252.NewEncoder().String("Pþ¿zkæ ðñ³lø wýþ³ k¿ðæ mñ³þ ¿øýð bæ³þð rñ¿ðþ.")
	datatest.Must(t, err)
	if got, err := read.Bytes("a.txt", []byte(odd)); err != nil || !doc.Guessed(got[0]) {
		t.Errorf("letters of no language are taken for sure: %v %v", got, err)
	}
}
