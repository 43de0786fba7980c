//go:build drive

package app

import (
	"database/sql"
	"os"
	"strings"
	"testing"

	"synoptic/app/session"
	"synoptic/compare"
)

// drag presses the mouse at one place and lets it go at another.
func (d *driver) drag(x0, y0, x1, y1 string) {
	w := d.window()
	d.x("mousemove", "--window", w, x0, y0, "mousedown", "1")
	d.x("mousemove", "--window", w, x1, y0)
	d.x("mousemove", "--window", w, x1, y1)
	d.x("mousemove_relative", "1", "1")
	d.x("mouseup", "1")
}

// columns is what the library holds of the columns of the first comparison.
func (d *driver) columns() (value string) {
	db, err := sql.Open("sqlite", "file:"+d.library+"?_pragma=busy_timeout(2000)")
	if err != nil {
		return ""
	}
	defer db.Close()
	_ = db.QueryRow(`SELECT value FROM setting WHERE key LIKE 'columns.%'`).Scan(&value) // none yet is empty
	return value
}

// onSample starts the program on the sample in an own library.
func onSample(t *testing.T) *driver {
	d := newDriver(t)
	d.compares(func() { d.start(session.SampleName) })
	t.Cleanup(func() { d.cmd.Process.Kill() })
	return d
}

// TestDriveTableByKeys moves a column, decides in the reading view, links and
// copies with the keyboard alone.
func TestDriveTableByKeys(t *testing.T) {
	d := onSample(t)
	d.again("moving a column", func() { d.keys("greater") }, func() bool { return strings.Contains(d.columns(), "order") })
	d.again("confirming in the reading view", func() {
		d.keys("r", "Down", "Return")
	}, d.has(compare.Confirm, ""))
	d.keys("Escape")
	d.again("linking by typing", func() {
		d.keys("l")
		d.write("water")
		d.keys("Return")
	}, d.has(compare.Join, ""))
	d.keys("ctrl+z")
	d.until("the link to be undone", d.hasNot(compare.Join))
	d.close()
}

// TestDriveTableByMouse does the same with the pointer: a head and a cell are
// dragged, and the reading view is opened by its button.
func TestDriveTableByMouse(t *testing.T) {
	d := onSample(t)
	d.again("dragging a head", func() { d.drag("530", "248", "720", "249") }, func() bool { return strings.Contains(d.columns(), "order") })
	d.again("dragging an edge", func() { d.drag("627", "248", "665", "249") }, func() bool { return strings.Contains(d.columns(), "widths") })
	d.again("dropping a cell on another row", func() { d.drag("780", "311", "775", "644") }, d.has(compare.Join, ""))
	d.again("confirming in the reading view", func() {
		d.click("935", "49")
		d.click("790", "330")
		d.click("1080", "769")
	}, d.has(compare.Confirm, ""))
	if dir := os.Getenv("SYNOPTIC_SHOTS"); dir != "" {
		d.snap("table-by-mouse")
	}
	d.close()
}
