package write_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made"
	"synoptic/compare/table"
	"synoptic/data/datatest"
	"synoptic/data/sheet"
	"synoptic/data/write"
)

// TestGoldenExports holds the sums of every export in every form that it has, part
// by part, of comparisons that no engine made. What the exports of the sample look
// like stands in testdata/export.
func TestGoldenExports(t *testing.T) {
	var sums made.Sums
	for n, c := range []*compare.Comparison{datatest.Sample(t), datatest.Harbour(9, 3), datatest.Harbour(40, 2)} {
		o := datatest.SampleOptions(c)
		o.CodeColumns = n == 1
		for _, export := range write.Exports {
			for i, j := range jobsFor(export.Key) {
				j.Comparison, j.Options, j.Name = c, o, "Harbour & quay <1>"
				if n == 2 {
					j.Filter = compare.Filter{Show: compare.Choices[1].Key, Query: "port"}
					j.Options.Groups = c.Select(j.Filter)
				}
				var out bytes.Buffer
				doubts, err := export.Write(&out, j)
				sums.AddWords(fmt.Sprint(export.Key, " ", i, " says"), fmt.Sprint(doubts, err))
				parts := partsOf(t, out.Bytes())
				for _, name := range slices.Sorted(maps.Keys(parts)) {
					sums.AddWords(fmt.Sprint(export.Key, " ", i, " ", name), string(ofEngine.ReplaceAll(parts[name], nil)))
				}
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "sums.golden"), sums.String())
}

// jobsFor are the forms of an export.
func jobsFor(key string) (out []write.Job) {
	switch key {
	case "csv":
		for _, k := range table.TableKinds {
			out = append(out, write.Job{Layout: k.Key})
		}
		for _, p := range sheet.Presets {
			out = append(out, write.Job{Preset: p}, write.Job{Preset: p, Layout: "findings"})
		}
	case "table":
		out = []write.Job{{}, {Width: 60}, {Width: 180}}
	case "html", "docx":
		out = []write.Job{{}, {Language: "fr"}, {Language: "ar"}}
	case "svg":
		for _, p := range write.Pictures {
			out = append(out, write.Job{Picture: p.Key})
		}
	default:
		out = []write.Job{{}}
	}
	return out
}

// partsOf returns the parts of a ZIP file by their endings, and anything else whole.
func partsOf(t *testing.T, raw []byte) map[string][]byte {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return map[string][]byte{"": raw}
	}
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		datatest.Must(t, err)
		part, err := io.ReadAll(r)
		datatest.Must(t, err)
		out[path.Base(f.Name)] = part
	}
	return out
}
