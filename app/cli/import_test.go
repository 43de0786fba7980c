package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

func TestImportShowsAndCounts(t *testing.T) {
	folder(t)
	out, _ := run(t, 3, "import", "wire.txt", "nowhere.txt")
	var got struct {
		Accounts []struct{ Text string }
		Failed   []struct{ File, Says string }
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Accounts) != 1 || !strings.Contains(got.Accounts[0].Text, "Fishermen") || len(got.Failed) != 1 || got.Failed[0].File != "nowhere.txt" || got.Failed[0].Says == "" {
		t.Errorf("import yields %+v", got)
	}
	run(t, 1, "import", "nowhere.txt")
	var stdout, stderr bytes.Buffer
	if status := Run(context.Background(), []string{"import", "-"}, strings.NewReader(gateWire), &stdout, &stderr); status != 0 || !strings.Contains(stdout.String(), "Fishermen") {
		t.Errorf("standard input: %d, %s%s", status, stdout.String(), stderr.String())
	}
}

func TestImportInAnEncodingThatWasAskedFor(t *testing.T) {
	folder(t)
	if err := os.WriteFile("dam.txt", []byte("caf\x8e"), 0o600); err != nil { // too short to be told
		t.Fatal(err)
	}
	text := func(args ...string) (text, encoding string, sure bool) {
		out, _ := run(t, 0, append([]string{"import"}, args...)...)
		var got struct {
			Accounts []struct {
				Text   string
				Import struct {
					Encoding string
					Sure     bool `json:"encoding_sure"`
				}
			}
		}
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatal(err)
		}
		return got.Accounts[0].Text, got.Accounts[0].Import.Encoding, got.Accounts[0].Import.Sure
	}
	if _, encoding, sure := text("dam.txt"); sure {
		t.Errorf("sure of %s", encoding)
	}
	if says, encoding, sure := text("dam.txt", "--encoding", "macintosh"); says != "café" || encoding != "macintosh" || !sure {
		t.Errorf("%q, %s, %v", says, encoding, sure)
	}
	_, errs := run(t, 1, "import", "dam.txt", "--encoding", "klingon")
	oneLineOf(t, errs)
}

func TestAnEmptyTextIsNotStored(t *testing.T) {
	folder(t)
	if err := os.WriteFile("empty.txt", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	run(t, 0, "compare", "--lines", "report.txt", "empty.txt")
	if _, errs := run(t, 1, "compare", "--lines", "--project", "gate.synoptic", "report.txt", "empty.txt"); !strings.Contains(errs, "empty.txt") {
		t.Errorf("the error does not name the file: %q", errs)
	}
	if _, err := os.Stat("gate.synoptic"); err == nil {
		t.Error("a library was made all the same")
	}
}
