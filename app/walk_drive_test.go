//go:build drive

package app

import (
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"synoptic/app/session"
)

// walkTime is how long the real window is walked through, unless SYNOPTIC_WALK
// says another time.
const walkTime = time.Minute

// walked are ways through the screens and the states of the window, as keys:
// what opens a screen, what changes what it is of, and how one leaves it.
var walked = [][]string{
	{"o"}, {"r"}, {"i"}, {"l", "Escape"}, {"n", "x", "Escape"}, {"d", "Escape"}, {"v", "Escape"}, {"t", "Escape"}, {"e"}, {"c", "Escape"},
	{"ctrl+l", "Escape"}, {"ctrl+l", "Down", "Return"}, {"ctrl+k", "Escape"}, {"ctrl+e", "Escape"}, {"ctrl+o", "Escape"}, {"ctrl+i"},
	{"ctrl+n", "w", "Return"}, {"ctrl+v", "Return"}, {"ctrl+v", "Escape"}, {"ctrl+z"}, {"ctrl+shift+z"}, {"ctrl+shift+f", "Escape"},
	{"F1", "Escape"}, {"Escape"}, {"Escape", "Escape"}, {"Down"}, {"Up"}, {"Right"}, {"Left"}, {"Return"}, {"BackSpace"}, {"End"}, {"Home"},
	{"0"}, {"1"}, {"4"}, {"6"}, {"7"}, {"ctrl+f", "z", "z", "Escape"}, {"Tab"}, {"shift+Tab"}, {"ctrl+plus"}, {"ctrl+minus"},
}

// TestDriveWalkThroughEveryScreen presses keys in random order in the real
// window, over comparisons that have texts and such that have none. The window
// must live, and close as it should.
func TestDriveWalkThroughEveryScreen(t *testing.T) {
	d := newDriver(t)
	d.compares(func() { d.start(session.SampleName) })
	t.Cleanup(func() { d.cmd.Process.Kill() })
	d.clip("The crane of Lomsund will be built next year, the mayor said. It costs 3 million crowns.")
	d.keys("o", "Escape", "ctrl+n", "w", "Return") // the way on which it once ended
	long := walkTime
	if s := os.Getenv("SYNOPTIC_WALK"); s != "" {
		var err error
		if long, err = time.ParseDuration(s); err != nil {
			t.Fatal(err)
		}
	}
	r := rand.New(rand.NewPCG(20, 26))
	var last [][]string
	for end := time.Now().Add(long); time.Now().Before(end); {
		way := walked[r.IntN(len(walked))]
		last = append(last[max(0, len(last)-11):], way)
		d.keys(way...)
		select {
		case err := <-d.ended:
			t.Fatalf("the program ended (%v) after %q", err, last)
		default:
		}
	}
	d.again("leaving what is open", func() { d.keys("Escape", "Escape", "Escape", "ctrl+n", "w", "a", "l", "k", "e", "d", "Return") },
		func() bool { p, _ := d.project(); return p.Name == "walked" })
	d.close()
}
