package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"synoptic/data"
)

// errNotWhole is how a check ends that found damage.
var errNotWhole = errors.New("not everything is as it was stored")

func runCheck(s *call, args []string) error {
	f := flag.NewFlagSet("check", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	save := f.String("save", "", "new `file` for everything that is as it was stored; the damaged one stays as it is")
	files, err := s.parse(f, args)
	if err != nil {
		return err
	}
	if len(files) != 1 {
		return misuse("check needs one file of a library (*.synoptic)")
	}
	health, err := data.Check(files[0])
	if err != nil {
		return err
	}
	for _, d := range health.Damage {
		fmt.Fprintln(s.stdout, oneLine(d.Says()))
	}
	fmt.Fprintf(s.stdout, "%s: comparisons %d, texts %d, decisions %d, results %d; ", files[0], health.Projects, health.Texts, health.Decisions, health.Results)
	if health.Whole() {
		fmt.Fprintln(s.stdout, "everything is as it was stored.")
	} else {
		fmt.Fprintf(s.stdout, "not as it was stored: %d.\n", len(health.Damage))
	}
	if *save != "" {
		return s.saveWhole(files[0], *save)
	}
	if !health.Whole() {
		return fmt.Errorf("check %s: %w: see the lines above. Keep the file; --save NEW.synoptic makes a new library of all the rest", files[0], errNotWhole)
	}
	return nil
}

// saveWhole makes a new library of what can be read.
func (s *call) saveWhole(from, to string) error {
	saved, err := data.Rescue(s.ctx, from, to)
	if err != nil {
		return err
	}
	fmt.Fprintf(s.stdout, "%s: saved: comparisons %d, texts %d, decisions %d.\n", to, saved.Projects, saved.Texts, saved.Decisions)
	return nil
}
