package judge

import "testing"

// TestFiguresInArabicDigits holds that figures in the digits of Arabic are read.
func TestFiguresInArabicDigits(t *testing.T) {
	for _, x := range []struct {
		original, account string
		found             bool
	}{
		{"أعلنت الوزارة إصابة ٥٥ شخصا في الحادث.", "أعلنت الوزارة إصابة ٥٠ شخصا في الحادث.", true},
		{"أعلنت الوزارة إصابة ٥٥ شخصا في الحادث.", "أعلنت الوزارة إصابة 55 شخصا في الحادث.", false},
		{"أعلنت الوزارة إصابة ٥٬٥٠٠ شخص في الحادث.", "أعلنت الوزارة إصابة 5,500 شخص في الحادث.", false},
		{"بلغت النسبة ٢٫٥ في المئة هذا العام.", "بلغت النسبة 2.5 في المئة هذا العام.", false},
	} {
		docs := twoDocs(x.original, x.account)
		docs[0].Language, docs[1].Language = "ar", "ar"
		got := New(docs, true).proposed(Side{Account: 0, Claims: []int{0}}, Side{Account: 1, Claims: []int{0}})
		found := false
		for _, f := range got.Findings {
			found = found || f.Kind == FigureKind
		}
		if found != x.found {
			t.Errorf("%s | %s: got %v", x.original, x.account, got.Findings)
		}
	}
}
