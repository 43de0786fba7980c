package app

import (
	"context"
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
