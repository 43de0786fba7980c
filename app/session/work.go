package session

import (
	"sync"

	"synoptic/app/say"
	"synoptic/compare"
)

// Work is how far the comparison is.
type Work struct {
	Stage   string  // what it is at, in words; empty when it rests
	Done    float32 // share of the stage
	worded  bool    // the stage is that of the wording, after the alignment
	aligned *roll   // accounts that are aligned already
}

// roll is which accounts are aligned so far. The work writes it, the window
// reads it.
type roll struct {
	lock sync.Mutex
	ids  map[int64]bool
	last string
}

func (r *roll) add(a compare.Account) {
	r.lock.Lock()
	defer r.lock.Unlock()
	if r.ids == nil {
		r.ids = map[int64]bool{}
	}
	r.ids[a.ID], r.last = true, say.OutletOf(a)
}

// latest names the account that was aligned last, empty before the first.
func (r *roll) latest() string {
	r.lock.Lock()
	defer r.lock.Unlock()
	return r.last
}

func (r *roll) has(id int64) bool {
	r.lock.Lock()
	defer r.lock.Unlock()
	return r.ids[id]
}

// watch shows how far the comparison is.
func (s comparing) watch(stage string, done, total int) {
	s.Work.reach(stage, done, total)
	s.On.Working()
}

// reach notes how far the comparison is.
func (w *Work) reach(stage string, done, total int) {
	if w.worded = stage != "aligning"; w.worded {
		w.Stage = say.Say("Comparing wording: %s of %s claims", say.Thousands(done), say.Thousands(total))
	} else {
		w.Stage = say.Say("Pairing claims, %s: %s of %s", w.aligned.latest(), say.Thousands(done), say.Thousands(total))
	}
	w.Done = float32(done) / float32(max(total, 1))
}

// Of is how far an account is that is being compared, 0 to 1, and what
// that means: its claims are paired first, then all accounts' wording compared.
func (w *Work) Of(id int64) (float32, string) {
	switch {
	case w.worded:
		return 0.5 + w.Done/2, say.Say("Comparing wording")
	case w.aligned.has(id):
		return 0.5, say.Say("Claims paired")
	}
	return 0.04, say.Say("Claims not paired yet")
}
