package session

import (
	"errors"
	"strconv"
	"sync/atomic"

	"synoptic/data"
)

// errUnfinished is that the program ended, the last time, while it compared
// these texts: it is not tried again before a person says so.
var errUnfinished = errors.New("the last comparison of these texts was not finished")

// mark is what stands in the library while a comparison is under way. One that
// is there at the start tells that the program ended before it was done.
type mark struct {
	store *data.Store
	key   string
	run   string // of this one: a later one has another
}

// runs counts the comparisons since the start.
var runs atomic.Int64

func (s comparing) newMark() mark {
	return mark{s.Store, markOf(s.Project.ID), strconv.FormatInt(runs.Add(1), 10)}
}

// markOf is the setting that has the mark of a project.
func markOf(project int64) string { return "comparing." + strconv.FormatInt(project, 10) }

// begin sets the mark. The error is errUnfinished where one is there and nobody
// asked for the comparison.
func (m mark) begin(asked bool) error {
	if m.store.Reading() != nil {
		return nil
	}
	was, err := m.store.Setting(m.key)
	if err != nil {
		return err
	}
	if was != "" && !asked {
		return errUnfinished
	}
	return m.store.SetSetting(m.key, m.run)
}

// end takes the mark away, where it is not that of a later comparison.
func (m mark) end() {
	if m.store.Reading() != nil {
		return
	}
	if is, err := m.store.Setting(m.key); err == nil && is == m.run {
		m.store.SetSetting(m.key, "") // where that fails, the library is gone: it will be asked once too often
	}
}
