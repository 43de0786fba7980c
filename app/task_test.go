package app

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestLateResultsAreDropped(t *testing.T) {
	test.NewTempApp(t)
	var queue []func()
	l := lane{spawn: func(f func()) { queue = append(queue, f) }}
	got := ""
	work := func(name string) func() {
		return func() {
			l.run(func(ctx context.Context, _ progress) error { return ctx.Err() }, nil, func(err error) {
				got += name
				if err != nil {
					got += "!"
				}
			})
		}
	}
	work("first")()
	work("second")()
	queue[1]()
	queue[0]()
	if got != "second" || l.busy {
		t.Errorf("got %q, busy %v", got, l.busy)
	}
}

// TestFaultsOfWorkAreSaid: a panic beside the window ends neither the program
// nor the next piece of work.
func TestFaultsOfWorkAreSaid(t *testing.T) {
	test.NewTempApp(t)
	l := lane{spawn: func(f func()) { f() }}
	var got []string
	then := func(err error) { got = append(got, sentence(err)) }
	l.run(func(context.Context, progress) error { panic("index out of range") }, nil, then)
	l.run(func(context.Context, progress) error { return nil }, nil, then)
	if len(got) != 2 || !strings.HasPrefix(got[0], "Synoptic made a mistake") || !strings.HasSuffix(got[0], "index out of range.") || got[1] != "" || l.busy {
		t.Errorf("said %q, busy %v", got, l.busy)
	}
}
