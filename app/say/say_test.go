package say

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2/test"

	"synoptic/compare"
	"synoptic/data/write"
)

// speaking are the functions that say a text themselves, and which of their
// arguments are one. Their literals need a translation and no say.
var speaking = map[string][]int{
	"say": {0}, "phrase": {0}, "count": {1, 2},
	"newButton": {1}, "button": {0}, "newField": {1}, "field": {0, 1}, "label": {0}, "note": {0},
	"choice": {0, 1}, "newSwitches": {1}, "newPanel": {0}, "toggle": {0}, "offer": {1}, "head": {0}, "none": {0}, "sentence": {0}, "section": {1, 2}, "tell": {0}, "labelOf": {1}, "complain": {0}, "link": {1},
}

// drawing are the functions that draw or show what they are given: a literal
// of ours has to be said first.
var plainly = []string{"text", "right", "middle", "fit", "newMenuItem", "sentenceSmall", "breakLines"}

// silentFiles have texts for developers only, or forms of others by which these are known.
var silentFiles = []string{"timing.go", "theme.go", "doubt_places.go"}

// notSaid are literals that read like words and are none of the interface.
var notSaid = regexp.MustCompile(`^(app: .*|[A-Z]+_[A-Z_]+|2 Jan 2006.*|Jan 2006|%[^a-z]*[a-z]|GetLogicalDrives|PNG|SVG|Synoptic|soft cover(s|ed)|longest run|(figures|names) alike|Drinking Water in Veldmark|A fictional sample|row|account| – Synoptic|%s %s)$`)

// literal is a text in the code.
type literal struct {
	text, at string
	in       string // the function it is handed to
}

// literalsOf are the texts of a source file, those of imports, tags and causes of errors aside.
func literalsOf(t testing.TB, path string) []literal {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []literal
	var walk func(n ast.Node, in string)
	walk = func(n ast.Node, in string) {
		ast.Inspect(n, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.ImportSpec, *ast.StructType:
				return false
			case *ast.CallExpr:
				name := calledName(x)
				if slices.Contains([]string{"errorf", "getenv", "logError", "set", "setting", "contains", "hasSuffix", "hasPrefix"}, name) {
					return name == "set"
				}
				for i, arg := range x.Args {
					to := ""
					if at, ok := speaking[name]; ok && slices.Contains(at, i) {
						to = "say"
					} else if slices.Contains(plainly, name) && i == 0 {
						to = "draw"
					}
					walk(arg, directly(arg, to))
				}
				walk(x.Fun, "")
				return false
			case *ast.BinaryExpr:
				walk(x.X, "")
				walk(x.Y, "")
				return false
			case *ast.BasicLit:
				if x.Kind == token.STRING {
					text, _ := strconv.Unquote(x.Value)
					out = append(out, literal{text, filepath.Base(path) + ":" + strconv.Itoa(set.Position(x.Pos()).Line), in})
				}
			}
			return true
		})
	}
	walk(file, "")
	return out
}

// directly is the function for what is handed to it as it stands; what is put
// together first belongs to none.
func directly(arg ast.Expr, to string) string {
	switch arg.(type) {
	case *ast.BasicLit, *ast.CompositeLit:
		return to
	}
	return ""
}

// calledName is the name of what is called, as its own package spells it.
func calledName(x *ast.CallExpr) string {
	name := "?"
	switch f := x.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	return strings.ToLower(name[:1]) + name[1:]
}

// sourcesIn are the files of a folder and of those within it that are no tests.
// The command line speaks English alone.
func sourcesIn(t testing.TB, folder string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch name := d.Name(); {
		case err != nil:
			return err
		case d.IsDir() && (name == "cli" || name == "clip" || name == "screentest" || name == "testdata"):
			return filepath.SkipDir
		case filepath.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") && !slices.Contains(silentFiles, name):
			out = append(out, path)
		}
		return nil
	})
	if err != nil || len(out) == 0 {
		t.Fatalf("no source files in %s: %v", folder, err)
	}
	return out
}

// forPeople reports whether a text reads like words for people.
func forPeople(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	first := strings.TrimLeft(s, " “·,.:;(")
	return letters > 1 && !notSaid.MatchString(s) && (strings.Contains(strings.TrimSpace(s), " ") || unicode.IsUpper([]rune(first + " ")[0]))
}

func TestEveryTextOfTheInterfaceIsInFrench(t *testing.T) {
	texts, err := french()
	if err != nil {
		t.Fatal(err)
	}
	const help = "add it to a file app/say/translations/NAME.fr.json"
	for _, path := range sourcesIn(t, "..") {
		for _, l := range literalsOf(t, path) {
			_, known := texts[l.text]
			switch {
			case !forPeople(l.text) && l.in != "say":
			case l.in == "draw":
				t.Errorf("%s: %q is shown as it is: write say(…) around it", l.at, l.text)
			case known || l.text == "" || notSaid.MatchString(l.text):
			default:
				t.Errorf("%s: %q has no French: %s", l.at, l.text, help)
			}
		}
	}
	for _, text := range fromOtherPackages() {
		if texts[text] == "" {
			t.Errorf("%q has no French: %s", text, help)
		}
	}
}

// fromOtherPackages are the fixed words that compare gives to the window.
func fromOtherPackages() []string {
	var out []string
	for _, x := range compare.Choices {
		out = append(out, x.Name)
	}
	for _, s := range []compare.Status{compare.Same, compare.Reworded, compare.Unsure, compare.Changed, compare.Omitted, compare.Added} {
		out = append(out, compare.Cell{Status: s}.Badge().Says)
	}
	out = append(out, compare.OnlyOriginal, compare.NotInOriginal, compare.QuotedWhole, compare.ToCheck)
	for _, s := range compare.States {
		out = append(out, s.Cell, s.Name)
	}
	for _, m := range compare.Marks {
		out = append(out, m.Says)
	}
	for _, p := range []compare.Position{compare.Headline, compare.Lead, compare.FirstThird, compare.Middle, compare.LastThird} {
		out = append(out, string(p))
	}
	for _, form := range compare.Sentences {
		out = append(out, write.Printed(form))
	}
	out = append(out, compare.WarningSentences...)
	out = append(out, write.ExportSentences...)
	for _, k := range compare.Kinds {
		out = append(out, compare.Cell{Status: compare.Changed, Pair: &compare.Pair{Findings: []compare.Finding{{Kind: k}}}}.Badge().Says, CapitalFirst(compare.KindSays(k)))
	}
	return out
}

func TestTranslationsAreUsedAndAgree(t *testing.T) {
	texts, err := french()
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, s := range append(fromOtherPackages(), stockTexts...) {
		used[s] = true
	}
	for month := time.January; month <= time.December; month++ {
		used[month.String()[:3]] = true
	}
	for _, folder := range []string{"..", "../../data", "../../compare"} {
		for _, path := range sourcesIn(t, folder) {
			for _, l := range literalsOf(t, path) {
				used[l.text], used[CapitalFirst(l.text)] = true, true
			}
		}
	}
	for english, text := range texts {
		if !used[english] {
			t.Errorf("nothing says %q any more", english)
		}
		if text == "" {
			t.Errorf("%q has an empty translation", english)
		}
		if a, b := verbsOf(english), verbsOf(text); !slices.Equal(a, b) {
			t.Errorf("%q wants %v, its French %q has %v", english, a, text, b)
		}
	}
}

// stockTexts are Fyne's own, which follow the language of the interface.
var stockTexts = []string{"Quit", "Cut", "Copy", "Paste", "Select all", "Undo", "Redo"}

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?([+#.\d]*[a-zA-Z%])`)

// verbsOf are the verbs of a text in the order of the arguments they take.
func verbsOf(text string) []string {
	var out []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(text, -1) {
		if m[2] == "%" {
			continue
		}
		at := next
		if m[1] != "" {
			at, _ = strconv.Atoi(m[1])
		}
		next = at + 1
		out = append(out, strconv.Itoa(at)+m[2])
	}
	slices.Sort(out)
	return out
}

func TestTheLanguageCanBeChangedAndChangedBack(t *testing.T) {
	test.NewTempApp(t)
	t.Cleanup(func() { Speak("en") })
	for _, x := range []struct{ key, says string }{{"fr", "Annuler"}, {"en", "Cancel"}, {"fr", "Annuler"}} {
		if err := Speak(x.key); err != nil {
			t.Fatal(err)
		}
		if got := Say("Cancel"); got != x.says {
			t.Errorf("%s: Cancel is %q", x.key, got)
		}
	}
	for _, x := range []struct{ got, want string }{
		{Count(0, "word", "words"), "0 mot"}, {Count(2, "word", "words"), "2 mots"}, {Count(12345, "word", "words"), "12\u202f345 mots"},
		{DateOf("2024-12-14"), "14 déc. 2024"}, {Say("A Name of its Own"), "A Name of its Own"}, {Say("100 % sure"), "100 % sure"},
	} {
		if x.got != x.want {
			t.Errorf("got %q, want %q", x.got, x.want)
		}
	}
}
