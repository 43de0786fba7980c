package home

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
)

// Sets is the folder of the evaluation sets: what SYNOPTIC_EVAL names, else
// ../shared/eval beside the project.
func Sets() string {
	if dir := os.Getenv("SYNOPTIC_EVAL"); dir != "" {
		return dir
	}
	return filepath.Join("..", "shared", "eval")
}

// KeptTopics are the topics of reports that no decision rests on: neither
// learnt from nor looked at. They were drawn once from the thirteen in the
// order of their names: rand.New(rand.NewPCG(17, 0)).Perm(13)[:3].
var KeptTopics = []string{"oral-insulin", "polarization", "spiral-silence"}

// Row is a line of a table by the names of its columns.
type Row = map[string]string

// Table reads a file of tab-separated values with a header, at the path that
// parts join to. Fields beyond the header's are left out.
func Table(parts ...string) ([]Row, error) {
	f, err := os.Open(filepath.Join(parts...))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	var header []string
	var out []Row
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		if header == nil {
			header = fields
			continue
		}
		r := Row{}
		for i, value := range fields[:min(len(fields), len(header))] {
			r[header[i]] = value
		}
		out = append(out, r)
	}
	return out, lines.Err()
}
