package task_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"synoptic/app/task"
)

func here(f func()) { f() }

func TestLateResultsAreDropped(t *testing.T) {
	var queue []func()
	l := task.Lane{Spawn: func(f func()) { queue = append(queue, f) }, Post: here}
	got := ""
	work := func(name string) func() {
		return func() {
			l.Run(func(ctx context.Context, _ task.Progress) error { return ctx.Err() }, nil, func(err error) {
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
	if got != "second" || l.Busy {
		t.Errorf("got %q, busy %v", got, l.Busy)
	}
}

// TestAPanicOfWorkIsAFault: a panic beside the window ends neither the program
// nor the next piece of work.
func TestAPanicOfWorkIsAFault(t *testing.T) {
	l := task.Lane{Spawn: here, Post: here}
	var got []error
	then := func(err error) { got = append(got, err) }
	l.Run(func(context.Context, task.Progress) error { panic("index out of range") }, nil, then)
	l.Run(func(context.Context, task.Progress) error { return nil }, nil, then)
	var fault *task.Fault
	if len(got) != 2 || !errors.As(got[0], &fault) || !strings.HasPrefix(fault.Says, "index out of range") || got[1] != nil || l.Busy {
		t.Errorf("got %v, busy %v", got, l.Busy)
	}
}
