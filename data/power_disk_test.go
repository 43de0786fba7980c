//go:build linux

package data_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"

	"synoptic/data/datatest"
)

// step is something that SQLite asked of the disk, or that a program was told.
type step struct {
	what  string // create, write, truncate, sync, delete, told
	file  string // library or journal
	at    int64  // of a write: where; of truncate: the size; of told: the number
	bytes []byte
	dir   bool // sync, delete: the folder is synced too
}

// recorder stands between SQLite and the disk and notes the steps on one
// library: a virtual file system (sqlite.org/vfs.html) over that of the system.
type recorder struct {
	lock    sync.Mutex
	path    string
	steps   []step
	files   map[uintptr]string // by SQLite's handle
	fresh   map[uintptr]bool   // created, and not synced yet
	methods map[uintptr]*sqlite3.Tsqlite3_io_methods
	own     map[uintptr]uintptr // of handles: the methods of the system
	real    *sqlite3.Tsqlite3_vfs
}

// recording is the recorder in force: C has no closures.
var recording *recorder

// at reads the T at an address of C.
func at[T any](address uintptr) *T { return *(**T)(unsafe.Pointer(&address)) }

// address makes a pointer of C of a function or a pointer.
func address(f any) uintptr { return (*[2]uintptr)(unsafe.Pointer(&f))[1] }

// call makes a function of a pointer of C.
func call[F any](pointer uintptr) F { return *(*F)(unsafe.Pointer(&struct{ uintptr }{pointer})) }

type (
	openFunc     = func(tls *libc.TLS, vfs, name, file uintptr, flags int32, out uintptr) int32
	deleteFunc   = func(tls *libc.TLS, vfs, name uintptr, dir int32) int32
	closeFunc    = func(tls *libc.TLS, file uintptr) int32
	writeFunc    = func(tls *libc.TLS, file, bytes uintptr, n int32, at int64) int32
	truncateFunc = func(tls *libc.TLS, file uintptr, size int64) int32
	syncFunc     = func(tls *libc.TLS, file uintptr, flags int32) int32
)

// record notes what SQLite does to the library at path from now on, until the
// function that it returns is called.
func record(t *testing.T, path string) (r *recorder, end func() []step) {
	tls := libc.NewTLS()
	system := sqlite3.Xsqlite3_vfs_find(tls, 0)
	r = &recorder{path: path, files: map[uintptr]string{}, fresh: map[uintptr]bool{}, own: map[uintptr]uintptr{},
		methods: map[uintptr]*sqlite3.Tsqlite3_io_methods{}, real: at[sqlite3.Tsqlite3_vfs](system)}
	recording = r
	mine := *r.real
	mine.FpNext = 0
	name, err := libc.CString("recorder")
	datatest.Must(t, err)
	mine.FzName = name
	mine.FxOpen, mine.FxDelete = address(openFunc(recordOpen)), address(deleteFunc(recordDelete))
	sqlite3.Xsqlite3_vfs_register(tls, address(&mine), 1)
	return r, func() []step {
		sqlite3.Xsqlite3_vfs_register(tls, system, 1)
		sqlite3.Xsqlite3_vfs_unregister(tls, address(&mine))
		tls.Close()
		return r.steps
	}
}

// named says which file of the library a path is; empty where it is none.
func (r *recorder) named(path string) string {
	switch strings.TrimPrefix(path, r.path) {
	case "":
		return "library"
	case "-journal":
		return "journal"
	}
	return ""
}

func (r *recorder) note(s step) {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.steps = append(r.steps, s)
}

func recordOpen(tls *libc.TLS, vfs, name, file uintptr, flags int32, out uintptr) int32 {
	r, of := recording, ""
	if name != 0 {
		of = r.named(libc.GoString(name))
	}
	_, missing := os.Stat(r.path + map[string]string{"journal": "-journal"}[of])
	rc := call[openFunc](r.real.FxOpen)(tls, vfs, name, file, flags, out)
	if rc != sqlite3.SQLITE_OK || of == "" {
		return rc
	}
	r.lock.Lock()
	defer r.lock.Unlock()
	handle := at[sqlite3.Tsqlite3_file](file)
	real := handle.FpMethods
	if r.methods[real] == nil {
		mine := *at[sqlite3.Tsqlite3_io_methods](real)
		mine.FxClose, mine.FxWrite = address(closeFunc(recordClose)), address(writeFunc(recordWrite))
		mine.FxTruncate, mine.FxSync = address(truncateFunc(recordTruncate)), address(syncFunc(recordSync))
		r.methods[real] = &mine
	}
	handle.FpMethods = address(r.methods[real])
	r.files[file], r.own[file] = of, real
	if missing != nil {
		r.steps = append(r.steps, step{what: "create", file: of})
		r.fresh[file] = true
	}
	return rc
}

// of returns which file a handle is of, and the system's methods for it.
func (r *recorder) of(file uintptr) (string, *sqlite3.Tsqlite3_io_methods) {
	r.lock.Lock()
	defer r.lock.Unlock()
	return r.files[file], at[sqlite3.Tsqlite3_io_methods](r.own[file])
}

func recordClose(tls *libc.TLS, file uintptr) int32 {
	_, real := recording.of(file)
	return call[closeFunc](real.FxClose)(tls, file)
}

func recordWrite(tls *libc.TLS, file, bytes uintptr, n int32, at int64) int32 {
	of, real := recording.of(file)
	recording.note(step{what: "write", file: of, at: at, bytes: slices.Clone(libc.GoBytes(bytes, int(n)))})
	return call[writeFunc](real.FxWrite)(tls, file, bytes, n, at)
}

func recordTruncate(tls *libc.TLS, file uintptr, size int64) int32 {
	of, real := recording.of(file)
	recording.note(step{what: "truncate", file: of, at: size})
	return call[truncateFunc](real.FxTruncate)(tls, file, size)
}

// recordSync: SQLite syncs the folder as well with the first sync of a journal.
func recordSync(tls *libc.TLS, file uintptr, flags int32) int32 {
	of, real := recording.of(file)
	rc := call[syncFunc](real.FxSync)(tls, file, flags)
	recording.note(step{what: "sync", file: of, dir: recording.fresh[file]})
	delete(recording.fresh, file)
	return rc
}

func recordDelete(tls *libc.TLS, vfs, name uintptr, dir int32) int32 {
	rc := call[deleteFunc](recording.real.FxDelete)(tls, vfs, name, dir)
	if of := recording.named(libc.GoString(name)); of != "" && rc == sqlite3.SQLITE_OK {
		recording.note(step{what: "delete", file: of, dir: dir != 0})
	}
	return rc
}

// disk is what a power cut leaves: what was synced is there, of all else any
// part may be.
type disk struct {
	r       *rand.Rand
	kept    float64          // how probable it is that something that was not synced is there
	names   map[string]*file // as programs see them
	durable map[string]*file // as the folder was when it was last synced
	pending []func(map[string]*file)
}

// file is a file by what was synced of it and the steps since.
type file struct {
	synced []byte
	since  []step
}

// sector is what a disk writes as a whole or not at all.
const sector = 512

// with returns the bytes after some of the steps since the last sync.
func (f *file) with(chosen func() bool) []byte {
	out := slices.Clone(f.synced)
	for _, s := range f.since {
		if s.what == "truncate" {
			if chosen() && int(s.at) < len(out) {
				out = out[:s.at]
			}
			continue
		}
		for from := 0; from < len(s.bytes); from += sector {
			piece := s.bytes[from:min(len(s.bytes), from+sector)]
			if end := int(s.at) + from + len(piece); chosen() {
				out = append(out, make([]byte, max(0, end-len(out)))...)
				copy(out[end-len(piece):], piece)
			}
		}
	}
	return out
}

// do takes a step.
func (d *disk) do(s step) {
	f := d.names[s.file]
	switch s.what {
	case "create":
		f = &file{}
		d.names[s.file] = f
		d.pending = append(d.pending, func(names map[string]*file) { names[s.file] = f })
	case "write", "truncate":
		f.since = append(f.since, s)
	case "sync":
		*f = file{synced: f.with(func() bool { return true })}
	case "delete":
		delete(d.names, s.file)
		d.pending = append(d.pending, func(names map[string]*file) { delete(names, s.file) })
	}
	if s.dir {
		d.settle(len(d.pending))
	}
}

// settle makes the first n changes of the folder durable.
func (d *disk) settle(n int) {
	for _, change := range d.pending[:n] {
		change(d.durable)
	}
	d.pending = d.pending[n:]
}

// cut writes what the disk has after a power cut as the library at path.
func (d *disk) cut(t *testing.T, path string) {
	t.Helper()
	d.settle(d.r.IntN(len(d.pending) + 1))
	chosen := func() bool { return d.r.Float64() < d.kept }
	for name, f := range d.durable {
		datatest.Must(t, os.WriteFile(path+map[string]string{"journal": "-journal"}[name], f.with(chosen), 0o600))
	}
}

// read takes the files of a library as they are after a cut: whatever is there
// then is there for good.
func (d *disk) read(t *testing.T, path string) {
	t.Helper()
	d.names, d.durable = map[string]*file{}, map[string]*file{}
	for name, end := range map[string]string{"library": "", "journal": "-journal"} {
		raw, err := os.ReadFile(path + end)
		if os.IsNotExist(err) {
			continue
		}
		datatest.Must(t, err)
		f := &file{synced: raw}
		d.names[name], d.durable[name] = f, f
	}
}

// newDisk has a library on it.
func newDisk(r *rand.Rand, library []byte) *disk {
	f := &file{synced: library}
	return &disk{r: r, kept: []float64{0, 0.1, 0.5, 0.9, 1}[r.IntN(5)], names: map[string]*file{"library": f}, durable: map[string]*file{"library": f}}
}
