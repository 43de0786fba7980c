package write_test

import (
	"bufio"
	"context"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"synoptic/data/datatest"
	"synoptic/data/write"
)

// TestExportForEver is what the program does that is killed: it writes one
// export after the other into the same folder, each with another note.
func TestExportForEver(t *testing.T) {
	dir := os.Getenv("SYNOPTIC_TEST_EXPORT")
	if dir == "" {
		t.Skip("it is run by TestCampaignFolderKilled")
	}
	for n := 0; ; n++ {
		c, o := datatest.EngineSample(t)
		c.Groups[0].Note = fmt.Sprint("export ", n)
		if _, err := write.Save(context.Background(), dir, exportBy("package"), write.Job{Comparison: c, Options: o}); err != nil {
			fmt.Println("failed:", err)
			os.Exit(1)
		}
		fmt.Println(n)
	}
}

// TestCampaignFolderKilled kills a program that exports into a folder: what
// stands there is one export, whole, with the files of others; and the next one
// clears what was left.
func TestCampaignFolderKilled(t *testing.T) {
	c := datatest.NewCampaign(t, "a folder has one export, whole, whenever it is killed")
	r := rand.New(rand.NewPCG(19, 7))
	for range datatest.Tries(6, 500) {
		root := t.TempDir()
		dir := filepath.Join(root, "study")
		cmd := exec.Command(os.Args[0], "-test.run=^TestExportForEver$")
		cmd.Env = append(os.Environ(), "SYNOPTIC_TEST_EXPORT="+dir)
		out, err := cmd.StdoutPipe()
		datatest.Must(t, err)
		datatest.Must(t, cmd.Start())
		lines := bufio.NewScanner(out)
		if !lines.Scan() || lines.Text() != "0" {
			t.Fatalf("the program says %q", lines.Text())
		}
		datatest.Must(t, os.WriteFile(filepath.Join(dir, "mine.R"), []byte("mine"), 0o666))
		go func() {
			for lines.Scan() {
			}
		}()
		time.Sleep(time.Duration(r.IntN(60)) * time.Millisecond)
		datatest.Must(t, cmd.Process.Kill())
		cmd.Wait()
		way := "whole"
		if _, err := os.Stat(dir); err != nil {
			way = "whole once recovered"
		} else if says := oneExport(dir); says != "" {
			c.Failed("before anything is cleared: %s", says)
			continue
		}
		write.Clear(root)
		if says := oneExport(dir); says != "" {
			c.Failed("%s", says)
			continue
		}
		left, err := filepath.Glob(filepath.Join(root, "*.old"))
		datatest.Must(t, err)
		if raw, err := os.ReadFile(filepath.Join(dir, "mine.R")); err != nil || string(raw) != "mine" || len(left) > 0 {
			c.Failed("a file of others is %q, %v; left are %q", raw, err, left)
			continue
		}
		c.Tried(way)
	}
}

// oneExport says what is wrong with a folder that should hold one export.
func oneExport(dir string) string {
	sums, err := os.ReadFile(filepath.Join(dir, write.SumsFile))
	if err != nil {
		return err.Error()
	}
	for line := range strings.Lines(string(sums)) {
		hash, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		raw, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err.Error()
		}
		if fmt.Sprintf("%x", sha256.Sum256(raw)) != hash {
			return name + " is of another export"
		}
	}
	return ""
}
