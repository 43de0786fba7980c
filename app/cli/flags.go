package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data/sheet"
	"synoptic/data/write"
)

// output is what the flags say of what to write and where.
type output struct {
	format, picture, layout, preset, separator, decimal, report string
	show, search                                                string
	out                                                         string
	quiet                                                       bool
	coders, code                                                string
	codeColumns, oneLine                                        bool
	threshold                                                   float64
}

// separators are what may stand between the cells of CSV.
var separators = map[string]byte{"comma": ',', "semicolon": ';', "tab": '\t'}

// flagSet makes the flags that every table has.
func (o *output) flagSet(name string) *flag.FlagSet {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&o.format, "format", "", ""+formats()+"; without it as --out ends, csv with --layout, else table")
	f.StringVar(&o.layout, "layout", "", "of CSV: "+strings.Join(layouts(), ", ")+"; without it as --out is called (codebook.csv, agreement.csv …), else long")
	f.StringVar(&o.picture, "picture", "", "of SVG and PNG: "+strings.Join(pictures(), ", ")+"; without it matrix")
	f.StringVar(&o.preset, "preset", "data", "of CSV: excel, or data for R and Python")
	f.StringVar(&o.separator, "separator", "", "of CSV: comma (usual), semicolon or tab")
	f.StringVar(&o.decimal, "decimal", "", "of CSV: point or comma in numbers; without it comma where --preset excel has --separator semicolon, else point")
	f.BoolVar(&o.oneLine, "one-line", false, "of CSV: ¶ for every line break in a cell")
	f.StringVar(&o.report, "report-language", "en", "of a report (html, docx): en or fr")
	f.StringVar(&o.out, "out", "", "`file` to write, whole or not at all, or folder/ for all tables; without it standard output")
	f.StringVar(&o.show, "show", "all", "which groups: "+strings.Join(choices(), ", "))
	f.StringVar(&o.search, "search", "", "only groups that have these `words`")
	f.StringVar(&o.coders, "coders", "", "whose codes, by `names` with a comma between; without it everybody's")
	f.StringVar(&o.code, "code", "", "`name` of the code of a reliability matrix (--format recal); without it the relation")
	f.BoolVar(&o.codeColumns, "code-columns", false, "of the long table: a column of 0 and 1 for every code as well")
	f.Float64Var(&o.threshold, "threshold", compare.UsualThreshold, fmt.Sprintf("from which `probability` on a change is a finding, %g to %g; what is less likely is to be checked", compare.LeastThreshold, compare.MostThreshold))
	f.BoolVar(&o.quiet, "quiet", false, "no progress and no warnings on standard error")
	return f
}

func pictures() []string {
	var out []string
	for _, k := range write.Pictures {
		out = append(out, k.Key)
	}
	return out
}

func layouts() []string {
	var out []string
	for _, t := range write.Tables {
		out = append(out, t.Key)
	}
	return out
}

// formats lists the formats with what they are.
func formats() string {
	return keys(append(slices.Clone(write.Exports), write.Recal), func(x write.Export) string { return x.Key + " (" + x.Name + ")" })
}

// keys joins names of things in a list.
func keys[T any](all []T, key func(T) string) string {
	out := make([]string, len(all))
	for i, x := range all {
		out[i] = key(x)
	}
	return strings.Join(out, ", ")
}

func choices() []string {
	var out []string
	for _, c := range compare.Choices {
		out = append(out, c.Key)
	}
	return out
}

// parse reads flags and files in any order. Behind -- all are files.
func (s *call) parse(f *flag.FlagSet, args []string) (files []string, err error) {
	var behind []string
	if i := slices.Index(args, "--"); i >= 0 {
		args, behind = args[:i], args[i+1:]
	}
	for {
		err := f.Parse(args)
		switch {
		case errors.Is(err, flag.ErrHelp):
			return nil, s.flagHelp(f)
		case err != nil:
			return nil, misuse("%v", err)
		case f.NArg() == 0:
			return append(files, behind...), nil
		}
		files = append(files, f.Arg(0))
		args = f.Args()[1:]
	}
}

// flagHelp prints a command with its flags.
func (s *call) flagHelp(f *flag.FlagSet) error {
	for _, c := range commands() {
		if c.name == f.Name() {
			fmt.Fprintf(s.stdout, "synoptic %s %s\n    %s\n\n", c.name, c.args, c.does)
		}
	}
	f.VisitAll(func(x *flag.Flag) {
		kind, says := flag.UnquoteUsage(x)
		if x.DefValue != "" && x.DefValue != "false" {
			says += " (without it " + x.DefValue + ")"
		}
		fmt.Fprintf(s.stdout, "  %-22s %s\n", strings.TrimSpace("--"+x.Name+" "+kind), says)
	})
	return errHelp
}

// plan is an output whose words have been understood.
type plan struct {
	write.Export
	sheet.Preset
	compare.Filter
	output
}

// plan checks the flags, so that a mistake is told before any work is done.
func (o output) plan() (plan, error) {
	p := plan{output: o, Filter: compare.Filter{Show: o.show, Query: o.search}}
	if o.threshold < compare.LeastThreshold || o.threshold > compare.MostThreshold {
		return p, misuse("--threshold %g: give a probability from %g to %g", o.threshold, compare.LeastThreshold, compare.MostThreshold)
	}
	if o.layout != "" && o.format == "" && o.out == "" {
		p.format = "csv" // which alone has layouts
	}
	p.chooseLayout()
	if !slices.Contains(layouts(), p.layout) {
		return p, misuse("there is no layout %q: use %s", o.layout, strings.Join(layouts(), ", "))
	}
	if _, ok := write.PictureOf(o.picture); !ok {
		return p, misuse("there is no picture %q: use %s", o.picture, strings.Join(pictures(), ", "))
	}
	if !slices.Contains(choices(), o.show) {
		return p, misuse("there is nothing to show as %q: use %s", o.show, strings.Join(choices(), ", "))
	}
	if err := p.choosePreset(); err != nil {
		return p, err
	}
	return p, p.chooseFormat()
}

// chooseLayout takes the table that the file is called after where none is
// named.
func (p *plan) chooseLayout() {
	if p.layout != "" {
		return
	}
	p.layout = "long"
	name := strings.TrimSuffix(filepath.Base(p.out), filepath.Ext(p.out))
	for _, k := range table.TableKinds {
		if strings.EqualFold(name, k.File) {
			p.layout = k.Key
		}
	}
}

func (p *plan) choosePreset() error {
	at := slices.IndexFunc(sheet.Presets, func(x sheet.Preset) bool { return x.Key == p.preset })
	if at < 0 {
		return misuse("there is no preset %q: use excel or data", p.preset)
	}
	p.Preset = sheet.Presets[at]
	if strings.EqualFold(filepath.Ext(p.out), ".tsv") {
		p.Comma = '\t'
	}
	if p.separator != "" {
		comma, ok := separators[p.separator]
		if !ok {
			return misuse("there is no separator %q: use comma, semicolon or tab", p.separator)
		}
		p.Comma = comma
	}
	p.OneLine = p.oneLine
	if p.report != "en" && p.report != "fr" {
		return misuse("there are no reports in %q: use en or fr", p.report)
	}
	switch {
	case p.decimal == "comma" || p.decimal == "" && p.preset == "excel" && p.Comma == ';':
		p.Decimal = ','
	case p.decimal != "" && p.decimal != "point":
		return misuse("there is no decimal %q: use point or comma", p.decimal)
	}
	return nil
}

func (p *plan) chooseFormat() error {
	ext := strings.ToLower(filepath.Ext(p.out))
	for _, x := range append(slices.Clone(write.Exports), write.Recal) {
		if p.format == x.Key || p.format == "" && p.out != "" && slices.Contains(x.Extensions, ext) {
			p.Export = x
			return nil
		}
	}
	if info, err := os.Stat(p.out); p.format == "" && p.out != "" && (strings.HasSuffix(p.out, "/") || err == nil && info.IsDir()) {
		p.format = "package"
		return p.chooseFormat()
	}
	switch {
	case p.format != "":
		return misuse("there is no format %q: use %s", p.format, formats())
	case p.out != "":
		return misuse("%s could be of any format: end its name in %s, or add --format", p.out, keys(write.Exports, func(x write.Export) string { return x.Extensions[0] }))
	}
	p.Export = write.Exports[0]
	return nil
}

// width is how many columns the terminal has, 0 where it does not say.
func width() int {
	n, err := strconv.Atoi(os.Getenv("COLUMNS"))
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// write writes a job as planned, with progress on standard error.
func (s *call) write(p plan, j write.Job) error {
	j.Picture = p.picture
	j.Options.App, j.Layout, j.Filter, j.Preset, j.Width, j.Language = Version, p.layout, p.Filter, p.Preset, width(), p.report
	if err := p.chooseCodes(j.Comparison, &j.Options); err != nil {
		return err
	}
	if p.Show != "all" || p.Query != "" {
		j.Options.Groups = append([]int{}, j.Comparison.Select(p.Filter)...)
	}
	bar := newProgress(s.stderr, p.quiet)
	j.Options.Report = func(done, total int) { bar.show("writing", done, total) }
	doubts, err := s.save(p, j)
	bar.clear()
	if err == nil && !p.quiet {
		s.warn(p, j.Comparison, doubts)
		if sum := write.SumOf(p.out); p.Export.Key == "package" && sum != "" {
			fmt.Fprintf(s.stderr, "SHA-256 of %s, which fixes every byte of the export: %s\n", write.SumsFile, sum)
		}
	}
	return err
}

// save writes to a file or folder, or to standard output where none is named.
func (s *call) save(p plan, j write.Job) (doubts []write.Doubt, err error) {
	if p.out != "" {
		return write.Save(s.ctx, p.out, p.Export, j)
	}
	err = s.to("", func(w io.Writer) (err error) {
		doubts, err = p.Write(write.Stoppable(s.ctx, w), j)
		return err
	})
	return doubts, err
}

// chooseCodes finds the coders and the code that are meant.
func (p plan) chooseCodes(c *compare.Comparison, o *table.TableOptions) error {
	o.CodeColumns = p.codeColumns
	for _, name := range strings.FieldsFunc(p.coders, func(r rune) bool { return r == ',' }) {
		name = strings.TrimSpace(name)
		if !slices.Contains(c.Codes().Coders(), name) {
			return misuse("nobody coded as %q here: the coders are %s", name, strings.Join(c.Codes().Coders(), ", "))
		}
		o.Coders = append(o.Coders, name)
	}
	if p.code == "" {
		return nil
	}
	k, ok := c.Codes().Codebook().Named(p.code)
	if !ok {
		return misuse("the codebook has no code %q", p.code)
	}
	o.Variable.Kind = k.ID
	return nil
}

// to writes to a file, or to standard output where none is named.
func (s *call) to(path string, writes func(io.Writer) error) error {
	if path != "" {
		return write.File(path, writes)
	}
	if err := writes(s.stdout); err != nil {
		return &write.Error{Path: "standard output", Err: err}
	}
	return nil
}

// warn prints what had to be cut and, where the format has no place for
// them, the warnings of the comparison.
func (s *call) warn(p plan, c *compare.Comparison, doubts []write.Doubt) {
	var warnings []string
	for _, d := range doubts {
		warnings = append(warnings, d.String())
	}
	if p.Export.Key == "csv" {
		for _, w := range c.Warnings {
			about := ""
			if w.Account >= 0 {
				about = c.Accounts[w.Account].Title + ": "
			}
			warnings = append(warnings, about+w.Says.String())
		}
	}
	for _, w := range warnings {
		fmt.Fprintf(s.stderr, "synoptic: warning: %s\n", oneLine(w))
	}
}
