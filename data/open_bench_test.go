package data_test

import (
	"fmt"
	"os"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made"
	"synoptic/data"
	"synoptic/data/datatest"
)

// BenchmarkOpen opens a library of 40 comparisons with their results, 320
// accounts and 4,000 decisions: all of it is looked at.
func BenchmarkOpen(b *testing.B) {
	s, p := datatest.Library(b)
	for _, a := range made.Accounts(8) {
		a.ID = 0
		_, err := s.Add(p.ID, data.Import{Account: a})
		datatest.Must(b, err)
	}
	as := comparable(b, s, p.ID)
	for i := range 100 {
		datatest.Must(b, s.Decide(p.ID, note(as[0].ID, i, i+10, fmt.Sprint(i))))
	}
	c, err := compare.Compare(b.Context(), as, compare.Options{})
	datatest.Must(b, err)
	datatest.Must(b, s.SaveResult(p.ID, c))
	for i := range 39 {
		q, err := s.Duplicate(p.ID, fmt.Sprint(i))
		datatest.Must(b, err)
		c, err := compare.Compare(b.Context(), comparable(b, s, q.ID), compare.Options{})
		datatest.Must(b, err)
		datatest.Must(b, s.SaveResult(q.ID, c))
	}
	datatest.Must(b, s.Close())
	info, err := os.Stat(s.Path())
	datatest.Must(b, err)
	b.ReportMetric(float64(info.Size())/1e6, "MB")
	for b.Loop() {
		s, err := data.Open(s.Path())
		datatest.Must(b, err)
		datatest.Must(b, s.Close())
	}
	b.ReportMetric(float64(info.Size())/1e6, "MB")
}
