package compare

import (
	"context"
	"strings"
	"testing"

	"synoptic/compare/text"
)

// arabicDigits writes numbers with the digits and signs of Arabic.
var arabicDigits = strings.NewReplacer("0", "٠", "1", "١", "2", "٢", "3", "٣", "4", "٤", "5", "٥", "6", "٦", "7", "٧", "8", "٨", "9", "٩")

// TestDigitsOfArabicAreTheSameFigures: a text with the digits of its script
// has the same figures and dates, and another digit is another figure.
func TestDigitsOfArabicAreTheSameFigures(t *testing.T) {
	for _, c := range []struct{ original, changed string }{
		{"كلف الجدار 12 مليون درهم في عام 2021 كما قال الرئيس.", "كلف الجدار 12 مليون درهم في عام 2022 كما قال الرئيس."},
		{"في عام 2019 اعتقلت الشرطة 15 شخصا في المدينة.", "في عام 2019 اعتقلت الشرطة 16 شخصا في المدينة."},
		{"قتل 12 شخصا في مايو 2020 بعد العاصفة.", "قتل 13 شخصا في مايو 2020 بعد العاصفة."},
		{"بدأ الاجتماع في 13/05/2021 في القاعة القديمة.", "بدأ الاجتماع في 14/05/2021 في القاعة القديمة."},
		{"وصل 1200 لاجئ إلى الميناء يوم الاثنين.", "وصل 1300 لاجئ إلى الميناء يوم الاثنين."},
	} {
		for account, findings := range map[string]int{c.original: 0, c.changed: 1} {
			made, err := Compare(context.Background(), []text.Account{{ID: 1, Role: text.Original, Text: c.original, Language: "ar"},
				{ID: 2, Role: text.Retold, Text: arabicDigits.Replace(account), Language: "ar"}}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := 0
			for _, g := range made.Groups {
				for _, p := range g.Pairs {
					got += len(p.Findings)
				}
			}
			if got != findings {
				t.Errorf("%s: %d findings, want %d", account, got, findings)
			}
		}
	}
}
