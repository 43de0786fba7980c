package data_test

import (
	"bufio"
	"bytes"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"synoptic/compare"

	"synoptic/data"
	"synoptic/data/datatest"
)

func TestMain(m *testing.M) {
	if job := jobs[os.Getenv("SYNOPTIC_TEST_JOB")]; job != nil {
		if err := job(os.Getenv("SYNOPTIC_TEST_PATH")); err != nil {
			fmt.Println("failed:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// jobs are what a second process does in a test.
var jobs = map[string]func(path string) error{
	"decide": decideForEver,
	"asked":  decideWhenAsked,
	"hold":   holdTheLock,
	"open":   openOnce,
}

// second starts the test program as a second process that does a job.
func second(t *testing.T, job, path string) (*exec.Cmd, io.WriteCloser, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "SYNOPTIC_TEST_JOB="+job, "SYNOPTIC_TEST_PATH="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	datatest.Must(t, err)
	in, err := cmd.StdinPipe()
	datatest.Must(t, err)
	datatest.Must(t, cmd.Start())
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	return cmd, in, bufio.NewScanner(out)
}

// decideForEver adds notes and says the number of each when it is stored.
func decideForEver(path string) error {
	s, err := data.Open(path)
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		if err := s.Decide(1, note(1, 0, 13, strconv.Itoa(n))); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// decideWhenAsked adds a note for every line of its input.
func decideWhenAsked(path string) error {
	s, err := data.Open(path)
	if err != nil {
		return err
	}
	defer s.Close()
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		if err := s.Decide(1, note(1, 0, 13, "there")); err != nil {
			return err
		}
		fmt.Println("stored")
	}
	return nil
}

func TestDecisionsSurviveSIGKILL(t *testing.T) {
	s, p := datatest.Library(t)
	two(t, s, p.ID)
	datatest.Must(t, s.Close())
	cmd, _, out := second(t, "decide", s.Path())
	said := 0
	for said < 20 && out.Scan() {
		n, err := strconv.Atoi(out.Text())
		datatest.Must(t, err)
		said = n
	}
	datatest.Must(t, cmd.Process.Kill()) // SIGKILL: nothing of it runs any more
	for out.Scan() {                     // what it said before it died
		if n, err := strconv.Atoi(out.Text()); err == nil {
			said = n
		}
	}
	s, err := data.Open(s.Path())
	datatest.Must(t, err)
	defer s.Close()
	ds, err := s.Decisions(p.ID)
	datatest.Must(t, err)
	if len(ds) < said || said < 20 {
		t.Fatalf("%d decisions are there, %d were stored", len(ds), said)
	}
	for i, d := range ds {
		if d.Note != strconv.Itoa(i+1) {
			t.Fatalf("decision %d says %q", i+1, d.Note)
		}
	}
	datatest.Step(t, s.Undo, p.ID, true)
}

// holdTheLock keeps the library from all others until it is killed.
func holdTheLock(path string) error {
	db, err := data.Connect(path, 0, "locking_mode(EXCLUSIVE)")
	if err != nil {
		return err
	}
	if _, err := db.Exec(`UPDATE project SET name = name`); err != nil {
		return err
	}
	fmt.Println("held")
	time.Sleep(time.Minute)
	return nil
}

func TestLockedLibrary(t *testing.T) {
	s, _ := datatest.Library(t)
	datatest.Must(t, s.Close())
	_, _, out := second(t, "hold", s.Path())
	if !out.Scan() || out.Text() != "held" {
		t.Fatalf("the second process says %q", out.Text())
	}
	untouched(t, s.Path(), func() error {
		_, err := data.OpenWith(s.Path(), 50*time.Millisecond, data.Migrations())
		return err
	}, data.ErrLocked, "Close it there")
}

// untouched makes sure that try fails for a reason, with advice, and that the
// file is byte for byte as it was.
func untouched(t *testing.T, path string, try func() error, reason error, advice string) {
	t.Helper()
	before, err := os.ReadFile(path)
	datatest.Must(t, err)
	failed := try()
	var e *data.StoreError
	if !errors.As(failed, &e) || !errors.Is(failed, reason) {
		t.Fatalf("got %v, want %v", failed, reason)
	}
	if !strings.Contains(e.Advice(), advice) || !strings.Contains(e.Error(), path) {
		t.Errorf("advice %q, error %q", e.Advice(), e)
	}
	after, err := os.ReadFile(path)
	datatest.Must(t, err)
	if data.Hash(before) != data.Hash(after) {
		t.Error("the file was changed")
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".synoptic-*"))
	datatest.Must(t, err)
	if len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestFilesThatAreNotForUs(t *testing.T) {
	ours := filepath.Join(t.TempDir(), "ours.synoptic")
	s, err := data.Open(ours)
	datatest.Must(t, err)
	datatest.Must(t, s.Close())
	raw, err := os.ReadFile(ours)
	datatest.Must(t, err)
	alter := func(at int, with ...byte) []byte {
		b := bytes.Clone(raw)
		copy(b[at:], with)
		return b
	}
	for name, c := range map[string]struct {
		raw    []byte
		reason error
		advice string
	}{
		"text":                {[]byte("The dam held. Nobody was hurt.\n"), data.ErrNotDatabase, "not a Synoptic library"},
		"a long text":         {[]byte(strings.Repeat("The dam held. Nobody was hurt.\n", 1000)), data.ErrNotDatabase, "not a Synoptic library"},
		"newer":               {alter(60, binary.BigEndian.AppendUint32(nil, 99)...), data.ErrNewer, "Install that version"},
		"another program's":   {alter(68, 1, 2, 3, 4), data.ErrNotDatabase, "not a Synoptic library"},
		"database of nobody":  {anyDatabase(t), data.ErrNotDatabase, "not a Synoptic library"},
		"truncated":           {raw[:len(raw)/2], data.ErrDamaged, "damaged"},
		"truncated in header": {raw[:50], data.ErrDamaged, "damaged"},
		"broken pages":        {alter(4096, bytes.Repeat([]byte{0xAA}, len(raw)-4096)...), data.ErrDamaged, "damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "library.synoptic")
			datatest.Must(t, os.WriteFile(path, c.raw, 0o600))
			untouched(t, path, func() error { _, err := data.Open(path); return err }, c.reason, c.advice)
		})
	}
}

func anyDatabase(t *testing.T) []byte {
	path := filepath.Join(t.TempDir(), "other.db")
	db, err := sql.Open("sqlite", path)
	datatest.Must(t, err)
	_, err = db.Exec(`CREATE TABLE t (x)`)
	datatest.Must(t, err)
	datatest.Must(t, db.Close())
	raw, err := os.ReadFile(path)
	datatest.Must(t, err)
	return raw
}

func TestFolderInsteadOfAFile(t *testing.T) {
	dir := t.TempDir()
	if _, err := data.Open(dir); !errors.Is(err, data.ErrFolder) {
		t.Errorf("got %v", err)
	}
	file := filepath.Join(dir, "file")
	datatest.Must(t, os.WriteFile(file, []byte("x"), 0o600))
	if _, err := data.Open(filepath.Join(file, "library.synoptic")); !errors.Is(err, data.ErrUnreadable) && !errors.Is(err, data.ErrReadOnly) {
		t.Errorf("a file in the way: %v", err)
	}
}

// openOnce says which reason there is not to open the library.
func openOnce(path string) error {
	s, err := data.Open(path)
	for name, reason := range map[string]error{"read-only": data.ErrReadOnly, "unreadable": data.ErrUnreadable} {
		if errors.Is(err, reason) {
			fmt.Println(name)
			return nil
		}
	}
	if err != nil {
		return err
	}
	fmt.Println("opened")
	return s.Close()
}

func TestManyProcessesMakeOneLibrary(t *testing.T) {
	for range 3 {
		path := filepath.Join(t.TempDir(), "library.synoptic")
		var outs []*bufio.Scanner
		for range 5 {
			_, _, out := second(t, "open", path)
			outs = append(outs, out)
		}
		for _, out := range outs {
			if !out.Scan() || out.Text() != "opened" {
				t.Errorf("a process says %q", out.Text())
			}
		}
	}
}

func TestAnyNameOfAFile(t *testing.T) {
	for _, name := range []string{"two words", "100%", "why?", "#1", "Übersicht 比較", "a%20b", "x?mode=ro&y", "semi;colon", "q'uote\"s"} {
		path := filepath.Join(t.TempDir(), name, name+".synoptic")
		s, err := data.Open(path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		_, err = s.NewProject(name, "")
		datatest.Must(t, err)
		s = datatest.Reopen(t, s)
		ps, err := s.Projects()
		datatest.Must(t, err)
		if len(ps) != 1 || ps[0].Name != name {
			t.Errorf("%s: %+v", name, ps)
		}
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}

func TestMigration(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.synoptic")
	old, err := os.ReadFile(filepath.Join("testdata", "v1.db"))
	datatest.Must(t, err)
	datatest.Must(t, os.WriteFile(path, old, 0o600))
	steps := append(data.Migrations(), `CREATE TABLE later (x INTEGER) STRICT`, `INSERT INTO later VALUES (7)`)
	s, err := data.OpenWith(path, data.Patience, steps)
	datatest.Must(t, err)
	defer s.Close()
	var x, version int
	datatest.Must(t, s.DB().QueryRow(`SELECT x, (SELECT user_version FROM pragma_user_version) FROM later`).Scan(&x, &version))
	if x != 7 || version != len(steps) {
		t.Errorf("x = %d, version %d", x, version)
	}
	checkV1(t, s)
	if _, err := os.Stat(path + ".version-2"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("more copies than one: %v", err)
	}
	if _, err := os.Stat(path + ".version-1"); err != nil { // opening would make one
		t.Fatal(err)
	}
	copied, err := data.Open(path + ".version-1")
	datatest.Must(t, err)
	defer copied.Close()
	checkV1(t, copied)
	untouchedByOlder(t, s)
}

func untouchedByOlder(t *testing.T, s *data.Store) {
	datatest.Must(t, s.Close())
	untouched(t, s.Path(), func() error { _, err := data.OpenWith(s.Path(), data.Patience, data.Migrations()[:1]); return err }, data.ErrNewer, "newer version")
}

func TestFailedMigrationLeavesTheLibraryAsItWas(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.synoptic")
	old, err := os.ReadFile(filepath.Join("testdata", "v1.db"))
	datatest.Must(t, err)
	datatest.Must(t, os.WriteFile(path, old, 0o600))
	_, err = data.OpenWith(path, data.Patience, append(data.Migrations()[:1:1], `CREATE TABLE later (x); INSERT INTO nowhere VALUES (1)`))
	if err == nil || !strings.Contains(err.Error(), "version 2") {
		t.Fatalf("got %v", err)
	}
	s, err := data.Open(path)
	datatest.Must(t, err)
	defer s.Close()
	checkV1(t, s)
}

// TestV1 opens a library as the first version wrote it, with all steps taken.
func TestV1(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.synoptic")
	old, err := os.ReadFile(filepath.Join("testdata", "v1.db"))
	datatest.Must(t, err)
	datatest.Must(t, os.WriteFile(path, old, 0o600))
	s, err := data.Open(path)
	datatest.Must(t, err)
	defer s.Close()
	checkV1(t, s)
}

// checkV1 compares a library with what makeV1 put into it.
func checkV1(t *testing.T, s *data.Store) {
	t.Helper()
	ps, err := s.Projects()
	datatest.Must(t, err)
	if len(ps) != 1 || ps[0].Name != "Dam" || ps[0].Accounts != 2 {
		t.Fatalf("projects %+v", ps)
	}
	as, err := s.Accounts(1)
	datatest.Must(t, err)
	if as[0].Text != "The dam held. Nobody was hurt." || as[1].Title != "Wire" || as[0].SHA256 != data.Hash([]byte(as[0].Text)) {
		t.Fatalf("accounts %+v", as)
	}
	expect(t, s, 1, 1, 1, note(1, 0, 13, "one"))
	for _, view := range viewNames {
		rows(t, s, "SELECT * FROM "+view)
	}
}

// makeV1 writes testdata/v1.db; it was run once, when version 1 was new:
// SYNOPTIC_MAKE_V1=1 go test ./data -run MakeV1.
func TestMakeV1(t *testing.T) {
	if os.Getenv("SYNOPTIC_MAKE_V1") == "" {
		t.Skip("testdata/v1.db stays as it is")
	}
	s, p := datatest.Library(t)
	a := two(t, s, p.ID)[0].ID
	datatest.Must(t, s.Decide(p.ID, note(a, 0, 13, "one")))
	datatest.Must(t, s.Decide(p.ID, note(a, 14, 30, "two")))
	datatest.Step(t, s.Undo, p.ID, true)
	c, err := compare.Compare(t.Context(), comparable(t, s, p.ID), compare.Options{})
	datatest.Must(t, err)
	datatest.Must(t, s.SaveResult(p.ID, c))
	datatest.Must(t, s.Close())
	raw, err := os.ReadFile(s.Path())
	datatest.Must(t, err)
	datatest.Must(t, os.WriteFile(filepath.Join("testdata", "v1.db"), raw, 0o644))
}

func comparable(t testing.TB, s *data.Store, project int64) []compare.Account {
	t.Helper()
	as, err := s.Accounts(project)
	datatest.Must(t, err)
	out := make([]compare.Account, len(as))
	for i, a := range as {
		out[i] = a.Account
	}
	return out
}
