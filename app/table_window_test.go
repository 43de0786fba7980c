//go:build bench

package app

import (
	"fmt"
	"image"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"synoptic/app/grid"
	"synoptic/app/screentest"
	"synoptic/app/ui"
)

// TestMain scrolls 10,000 rows in a real window and says how long that takes.
// It needs a display: make bench gives it one. SYNOPTIC_SCROLL is for how many
// seconds it goes on after what is measured step by step, to see the memory.
func TestMain(*testing.M) {
	a := app.NewWithID("synoptic.bench")
	l := &ui.Look{Zoom: 1, Scheme: ui.Light}
	a.Settings().SetTheme(l)
	w := a.NewWindow("bench")
	w.SetPadded(false)
	tb := grid.New(l)
	p := &pace{painted: make(chan stamps, 8)}
	first, last := canvas.NewRaster(p.begin), canvas.NewRaster(p.end)
	p.marks = []fyne.CanvasObject{first, last}
	w.SetContent(container.NewStack(first, tb, last))
	w.Resize(fyne.NewSize(1280, 800))
	a.Lifecycle().SetOnStarted(func() { go p.measure(a, tb) })
	w.ShowAndRun()
	os.Exit(0)
}

// pace tells when a frame begins and ends to be painted: Fyne asks for the
// pictures of two dots in the order in which it paints.
type pace struct {
	began   time.Time
	spent   time.Duration // by the processor when it began
	painted chan stamps
	marks   []fyne.CanvasObject
}

func (p *pace) begin(int, int) image.Image {
	p.began, p.spent = time.Now(), processor()
	return image.NewRGBA(image.Rect(0, 0, 1, 1))
}

func (p *pace) end(int, int) image.Image {
	select {
	case p.painted <- stamps{time.Now(), processor() - p.spent}:
	default:
	}
	return image.NewRGBA(image.Rect(0, 0, 1, 1))
}

// stamps say when a frame was painted, and the processor's time for it.
type stamps struct {
	at    time.Time
	spent time.Duration
}

// processor is the time that the thread of the window has had of the
// processor. It tells the work also where other programs run beside.
func processor() time.Duration {
	const ofThread = 1
	var u syscall.Rusage
	if err := syscall.Getrusage(ofThread, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// frame is what one step costs: our own work, Fyne's painting, and the
// rasteriser, which is software where there is no graphics card. spent is the
// processor's time for the first two.
type frame struct{ update, paint, swap, spent time.Duration }

// step does something and waits until it is on the screen.
func (p *pace) step(do func()) frame {
	for len(p.painted) > 0 {
		<-p.painted
	}
	var f frame
	fyne.DoAndWait(func() {
		start, spent := time.Now(), processor()
		do()
		f.update, f.spent = time.Since(start), processor()-spent
		for _, m := range p.marks {
			canvas.Refresh(m)
		}
	})
	end := <-p.painted
	f.paint = end.at.Sub(p.began)
	f.spent += end.spent
	fyne.DoAndWait(func() { f.swap = time.Since(end.at) }) // after the frame is swapped
	return f
}

func (p *pace) measure(a fyne.App, tb *grid.Table) {
	const manyRows = 10_000
	c := screentest.Large(manyRows)
	var rows []int
	for i := range c.Groups {
		rows = append(rows, i)
	}
	start := time.Now()
	f := p.step(func() { tb.Display(c, rows) })
	fmt.Printf("first frame of %d rows: %d ms (update %v)\n", manyRows, time.Since(start).Milliseconds(), f.update.Round(time.Millisecond))
	var steps, jumps []frame
	for range 300 {
		steps = append(steps, p.step(func() { tb.Roll.By(0, 60) }))
	}
	tell("step of the wheel", steps)
	r := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		jumps = append(jumps, p.step(func() { tb.Roll.Jump(r.Float32()) }))
	}
	tell("jump", jumps)
	fmt.Printf("memory: %s\n", memory())
	seconds, _ := strconv.Atoi(os.Getenv("SYNOPTIC_SCROLL"))
	for part := range 5 {
		for end := time.Now().Add(time.Duration(seconds) * time.Second / 5); time.Now().Before(end); {
			p.step(func() {
				tb.Roll.By(0, 120)
				if tb.Roll.Top > manyRows-100 {
					tb.Roll.Jump(0)
				}
			})
		}
		fmt.Printf("memory after %d s of scrolling: %s\n", (part+1)*seconds/5, memory())
	}
	fyne.Do(a.Quit)
}

// tell prints the mean and the 95th of 100 of what frames cost.
func tell(what string, frames []frame) {
	for _, x := range []struct {
		name string
		of   func(frame) time.Duration
	}{{"update and paint, processor", func(f frame) time.Duration { return f.spent }},
		{"update and paint", func(f frame) time.Duration { return f.update + f.paint }},
		{"with software drawing", func(f frame) time.Duration { return f.update + f.paint + f.swap }}} {
		var all []time.Duration
		sum := time.Duration(0)
		for _, f := range frames {
			all, sum = append(all, x.of(f)), sum+x.of(f)
		}
		slices.Sort(all)
		fmt.Printf("%s, %s: mean %.1f ms, p95 %.1f ms\n", what, x.name, float64(sum.Microseconds())/1000/float64(len(all)), float64(all[len(all)*95/100].Microseconds())/1000)
	}
}

// memory says what the program holds: for the system, and of it in Go.
func memory() string {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	resident := "unknown"
	if raw, err := os.ReadFile("/proc/self/status"); err == nil {
		for _, l := range strings.Split(string(raw), "\n") {
			if rest, ok := strings.CutPrefix(l, "VmRSS:"); ok {
				resident = strings.TrimSpace(rest)
			}
		}
	}
	return fmt.Sprintf("%s resident, %d MB in use by Go", resident, m.HeapAlloc/1_000_000)
}
