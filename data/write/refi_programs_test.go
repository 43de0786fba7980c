//go:build programs

package write_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"

	"synoptic/data/datatest"

	"synoptic/data/write"
)

// TestProgramXmllintValidatesTheProject checks a project against the rules of
// the exchange format with a validator that is not ours.
func TestProgramXmllintValidatesTheProject(t *testing.T) {
	program := needs(t, "xmllint", "the schema of QDA projects")
	s, p := datatest.CodingLibrary(t)
	for name, j := range map[string]write.Job{"full": refiFixture(t), "without codes": {Comparison: datatest.Compared(t, s, p)}} {
		path := filepath.Join(t.TempDir(), "project.qde")
		datatest.Must(t, os.WriteFile(path, []byte(unzip(t, export(t, "qdpx", j))["project.qde"]), 0o666))
		if out, err := exec.Command(program, "--noout", "--nonet", "--schema", "testdata/refi/project.xsd", path).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}

// TestProgramPythonReadsTheProject cuts out the passages as a program does that
// counts code points itself.
func TestProgramPythonReadsTheProject(t *testing.T) {
	raw := export(t, "qdpx", refiFixture(t))
	path := filepath.Join(t.TempDir(), "p.qdpx")
	datatest.Must(t, os.WriteFile(path, raw, 0o666))
	var got map[string][]string
	python(t, "zipfile", `
import json, sys, zipfile, xml.etree.ElementTree as E
z = zipfile.ZipFile(sys.argv[1])
q = "{urn:QDA-XML:project:1.0}"
root = E.fromstring(z.read("project.qde"))
names = {x.get("guid"): x.get("name") for k in ("Code", "User") for x in root.iter(q + k)}
out = {}
for source in root.find(q + "Sources"):
    text = z.read("sources/" + source.get("plainTextPath").removeprefix("internal://")).decode()
    for s in source.iter(q + "PlainTextSelection"):
        for k in s.iter(q + "Coding"):
            words = text[int(s.get("startPosition")):int(s.get("endPosition"))]
            out.setdefault(source.get("name"), []).append(names[k.get("creatingUser")] + ": " + names[k.find(q + "CodeRef").get("targetGUID")] + ": " + words)
print(json.dumps(out))`, &got, path)
	if _, _, want := readRefi(t, raw); len(want) == 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("Python reads %q, want %q", got, want)
	}
}
