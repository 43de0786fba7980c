package doc_test

import (
	"testing"

	"synoptic/data/read/doc"
)

func TestDatesInLines(t *testing.T) {
	for line, want := range map[string]string{
		"July 2, 2019 Tuesday 9:33 AM GMT": "2019-07-02",
		"Freitag 5. Juli 2019":             "2019-07-05",
		"jeudi 5 octobre 2013, p. 03":      "2013-10-05",
		"5 de marzo de 2024":               "2024-03-05",
		"29 décembre 2011":                 "2011-12-29",
		"13 November 2017":                 "2017-11-13",
		"Sept. 3rd, 2021":                  "2021-09-03",
		"2017年11月13日":                      "2017-11-13",
		"on 2024-02-30 and 2024-03-01":     "2024-03-01",
		"March 2019":                       "2019-03",
		"Copyright 2019 Fenland Press":     "",
		"Marathon 12, 2003":                "",
		"31 February 2020":                 "2020-02",
		"14.04.2026, 17:08 Uhr":            "2026-04-14",
		"10.fev.2026 às 23h15":             "2026-02-10",
		"الخميس 9 يناير 2024":              "2024-01-09",
		"نشر في ١٢ تشرين الثاني ٢٠٢٣ الساعة ٩:٣٠": "2023-11-12",
		"3 كانون الأول 2021، 3 تشرين الأول 2020":  "2021-12-03",
		"الأربعاء 5 غشت 2020":                     "2020-08-05",
		"version 10.11.2":                         "",
		"no date":                                 "",
	} {
		if got := doc.DateIn(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
