package write_test

import (
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/coding"
	"synoptic/data/datatest"

	"synoptic/data/write"
)

// refiRules are the rules of Project.xsd and Codebook.xsd of QDA-XML 1.0 (the
// REFI-QDA standard) for the elements that we write: attributes, those with !
// required, and children in their order, ? at most once, + at least once,
// * any number, none of these exactly once.
var refiRules = map[string]struct{ attributes, children string }{
	"Project":            {"name! origin creatingUserGUID creationDateTime modifyingUserGUID modifiedDateTime basePath xmlns", "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*"},
	"Users":              {"", "User+"},
	"User":               {"guid! name id", ""},
	"CodeBook":           {"origin xmlns", "Codes Sets?"},
	"Codes":              {"", "Code+"},
	"Code":               {"guid! name! isCodable! color", "Description? NoteRef* Code*"},
	"Sources":            {"", "TextSource+"},
	"TextSource":         {"guid! name richTextPath plainTextPath creatingUser creationDateTime modifyingUser modifiedDateTime", "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*"},
	"Note":               {"guid! name richTextPath plainTextPath creatingUser creationDateTime modifyingUser modifiedDateTime", "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*"},
	"Notes":              {"", "Note+"},
	"PlainTextSelection": {"guid! name startPosition! endPosition! creatingUser creationDateTime modifyingUser modifiedDateTime", "Description? Coding* NoteRef*"},
	"Coding":             {"guid! creatingUser creationDateTime", "CodeRef NoteRef*"},
	"CodeRef":            {"targetGUID!", ""},
	"NoteRef":            {"targetGUID!", ""},
	"Description":        {"", ""},
	"PlainTextContent":   {"", ""},
}

// refiTypes are the forms of values, by the name of the attribute.
var refiTypes = map[string]*regexp.Regexp{
	"guid": guidForm, "targetGUID": guidForm, "creatingUser": guidForm, "creatingUserGUID": guidForm,
	"isCodable":        regexp.MustCompile(`^(true|false|0|1)$`),
	"color":            regexp.MustCompile(`^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$`),
	"startPosition":    regexp.MustCompile(`^\d+$`),
	"endPosition":      regexp.MustCompile(`^\d+$`),
	"creationDateTime": regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$`),
}

var guidForm = regexp.MustCompile(`^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$`)

// validRefi checks a document against the rules, and that every GUID is one
// thing's and every reference has a target.
func validRefi(t *testing.T, doc, namespace string) {
	t.Helper()
	var path []string
	var children [][]string
	own, targets := map[string]bool{}, map[string]bool{}
	d := xml.NewDecoder(strings.NewReader(doc))
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		datatest.Must(t, err)
		switch x := token.(type) {
		case xml.StartElement:
			if x.Name.Space != namespace {
				t.Errorf("%s is in the namespace %q", x.Name.Local, x.Name.Space)
			}
			if len(path) > 0 {
				children[len(path)-1] = append(children[len(path)-1], x.Name.Local)
			}
			path, children = append(path, x.Name.Local), append(children, nil)
			validAttributes(t, x, own, targets)
		case xml.EndElement:
			rule := refiRules[x.Name.Local].children
			form := regexp.MustCompile("^" + regexp.MustCompile(`(\w+)([?+*]?) ?`).ReplaceAllString(rule, "(?:$1,)$2") + "$")
			if got := strings.Join(append(children[len(path)-1], ""), ","); !form.MatchString(got) {
				t.Errorf("%s has the children %s, and the schema wants %q", x.Name.Local, got, rule)
			}
			path, children = path[:len(path)-1], children[:len(path)-1]
		}
	}
	for target := range targets {
		if !own[target] {
			t.Errorf("%s is referred to and is nowhere", target)
		}
	}
}

func validAttributes(t *testing.T, x xml.StartElement, own, targets map[string]bool) {
	t.Helper()
	rule, known := refiRules[x.Name.Local]
	if !known {
		t.Errorf("the schema has no element %s", x.Name.Local)
	}
	var has []string
	for _, a := range x.Attr {
		has = append(has, a.Name.Local)
		if form := refiTypes[a.Name.Local]; form != nil && !form.MatchString(a.Value) {
			t.Errorf("%s of %s is %q", a.Name.Local, x.Name.Local, a.Value)
		}
		switch a.Name.Local {
		case "guid":
			if own[a.Value] {
				t.Errorf("two things have the GUID %s", a.Value)
			}
			own[a.Value] = true
		case "targetGUID", "creatingUser", "creatingUserGUID":
			targets[a.Value] = true
		}
	}
	for _, a := range strings.Fields(rule.attributes) {
		name, required := strings.CutSuffix(a, "!")
		if required && !slices.Contains(has, name) {
			t.Errorf("%s lacks %s", x.Name.Local, name)
		}
		has = slices.DeleteFunc(has, func(h string) bool { return h == name })
	}
	if len(has) > 0 {
		t.Errorf("%s has %v, which the schema does not know", x.Name.Local, has)
	}
}

// refiFixture is a comparison with everything that a project can hold.
func refiFixture(t *testing.T) write.Job {
	s, p := datatest.CodingLibrary(t)
	k := datatest.Define(t, s, p, coding.NewCode(datatest.Compared(t, s, p).Codes().Codebook(), "Blame <&> \"guilt\""))
	below := coding.NewCode(datatest.Compared(t, s, p).Codes().Codebook(), "Demand")
	below.Parent, below.Definition, below.Example, below.Colour = k.ID, "What is wanted", "a crane", "#2B6CB0"
	datatest.Must(t, s.Decide(p.ID, below.Define()))
	datatest.Give(t, s, p, "Ana", datatest.Cell, compare.Encode, k.ID, "")
	datatest.Give(t, s, p, "Ben Ö.", datatest.Cell, compare.Relate, "", "distorted")
	c := datatest.Compared(t, s, p)
	for i := range c.Groups {
		if !c.Told(&c.Groups[i]) {
			datatest.Give(t, s, p, "Ben Ö.", compare.Unit{Group: i, Account: 1}, compare.Encode, below.ID, "")
			datatest.Give(t, s, p, "Ben Ö.", compare.Unit{Group: i, Account: compare.Whole}, compare.Encode, k.ID, "")
		} else if c.Cell(&c.Groups[i], 1).Member == nil {
			datatest.Give(t, s, p, "Ana", compare.Unit{Group: i, Account: 1}, compare.Relate, "", "omitted")
		}
	}
	a, _ := c.Codes().Unit(datatest.Cell)
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Remark, A: a, Note: "Why 46?\nA note \x01 of two lines", Coder: "Ana"}))
	ds, err := s.Decisions(p.ID)
	datatest.Must(t, err)
	return write.Job{Comparison: datatest.Compared(t, s, p), Options: table.TableOptions{Project: "p1", App: "test", At: "2026-11-24T12:00:00Z", Decisions: ds}}
}

// readRefi reads a project: its document and the words of every coded passage
// by account, as another program would cut them out.
func readRefi(t *testing.T, raw []byte) (p write.RefiProject, doc string, passages map[string][]string) {
	t.Helper()
	files := unzip(t, raw)
	doc = files["project.qde"]
	datatest.Must(t, xml.Unmarshal([]byte(doc), &p))
	names := map[string]string{}
	eachCode(p.CodeBook.Codes.Codes, func(k write.RefiCode) { names[k.GUID] = k.Name })
	for _, u := range p.Users.Users {
		names[u.GUID] = u.Name
	}
	passages = map[string][]string{}
	for _, source := range p.Sources.Texts {
		text, ok := files["sources/"+strings.TrimPrefix(source.Path, "internal://")]
		if !ok || strings.Contains(text, "\r") {
			t.Fatalf("the text of %s is not there, or its lines do not end with LF", source.Name)
		}
		points := []rune(text)
		for _, s := range source.Selections {
			for _, k := range s.Codings {
				passages[source.Name] = append(passages[source.Name], names[k.User]+": "+names[k.Code.Target]+": "+string(points[s.Start:s.End]))
			}
		}
	}
	return p, doc, passages
}

func eachCode(codes []write.RefiCode, do func(write.RefiCode)) {
	for _, k := range codes {
		do(k)
		eachCode(k.Codes, do)
	}
}

func TestQDAProjectComesBack(t *testing.T) {
	j := refiFixture(t)
	raw := export(t, "qdpx", j)
	p, doc, passages := readRefi(t, raw)
	validRefi(t, doc, "urn:QDA-XML:project:1.0")
	const wire, report = "Harbour checks", "Inquiry into the dam"
	for _, want := range [][2]string{
		{wire, "Ana: Blame <&> \"guilt\": Inspectors visited 46 ships in the harbour of Lomsund."},
		{wire, "Ben Ö.: distorted: Inspectors visited 46 ships in the harbour of Lomsund."},
		{wire, "Ben Ö.: Demand: قال العمدة إن الميناء يحتاج إلى رافعة جديدة."},
		{wire, "Ben Ö.: Blame <&> \"guilt\": قال العمدة إن الميناء يحتاج إلى رافعة جديدة."},
		{report, "Ana: omitted: Nobody was hurt, said the harbour master."},
	} {
		if !slices.Contains(passages[want[0]], want[1]) {
			t.Errorf("%s has no %q, but %q", want[0], want[1], passages[want[0]])
		}
	}
	if len(p.Notes.Notes) != 1 || !strings.HasPrefix(p.Notes.Notes[0].Content, "Why 46?\nA note") {
		t.Errorf("notes %+v", p.Notes)
	}
	if again := export(t, "qdpx", j); string(again) != string(raw) {
		t.Error("the same project gives other bytes the second time")
	}
	j.Options.Coders = []string{"Ana"}
	if p, _, _ := readRefi(t, export(t, "qdpx", j)); len(p.Users.Users) != 1 {
		t.Errorf("one coder was asked for: %+v", p.Users)
	}
}

func TestQDACodebookAlone(t *testing.T) {
	j := refiFixture(t)
	doc := string(export(t, "qdc", j))
	validRefi(t, doc, "urn:QDA-XML:codebook:1.0")
	var book write.RefiCodebook
	datatest.Must(t, xml.Unmarshal([]byte(doc), &book))
	if top := book.Codes.Codes; len(top) != 2 || top[0].Codes[0].Name != "Demand" || top[0].Codes[0].Says != "What is wanted\n\nExample: a crane" || len(top[1].Codes) != len(compare.Relations) {
		t.Errorf("codebook %+v", book)
	}
}

func TestQDAProjectWithoutAnyCode(t *testing.T) {
	s, p := datatest.CodingLibrary(t)
	raw := export(t, "qdpx", write.Job{Comparison: datatest.Compared(t, s, p)})
	validRefi(t, unzip(t, raw)["project.qde"], "urn:QDA-XML:project:1.0")
}

func TestPointsAreThoseOfTheTextThatIsWritten(t *testing.T) {
	for stored, want := range map[string][]int{
		"a🚢b":               {0, 1, 1, 1, 1, 2, 3},
		"a\r\nb\rc":         {0, 1, 1, 2, 3, 4, 5},
		"\ufeffx\ufeffy":    {0, 0, 0, 0, 1, 1, 1, 2, 3},
		"\r\n\r\nعربي 9/11": {0, 0, 1, 1, 2},
	} {
		points := write.Points(stored)
		written := []rune(write.RefiPlain(stored))
		for at, n := range want {
			if !isStart(stored, at) {
				continue
			}
			if got := points(at); got != n {
				t.Errorf("%q, byte %d: point %d, want %d", stored, at, got, n)
			}
		}
		if got := points(len(stored)); got != len(written) {
			t.Errorf("%q ends at %d, the text at %d", stored, got, len(written))
		}
		if got := points(0); got != 0 {
			t.Errorf("%q begins at %d", stored, got)
		}
	}
}

// isStart reports whether a character begins at a byte.
func isStart(s string, at int) bool { return at == len(s) || s[at] < 0x80 || s[at] >= 0xc0 }

func TestCodesOfTheChosenGroupsOnly(t *testing.T) {
	j := refiFixture(t)
	all := coding.Of(j.Comparison, j.Options)
	j.Options.Groups = []int{datatest.Cell.Group}
	_, _, passages := readRefi(t, export(t, "qdpx", j))
	if few := coding.Of(j.Comparison, j.Options); len(few.Codings) != 2 || len(all.Codings) <= 2 {
		t.Errorf("the coding file has %d units of %d, want the two of one group", len(few.Codings), len(all.Codings))
	}
	if got := passages["Inquiry into the dam"]; len(got) != 0 || len(passages["Harbour checks"]) != 2 {
		t.Errorf("the project has the passages %q", passages)
	}
}

// TestWordsAreAPassageOfTheirOwnInTheQDAProject codes words of an account.
func TestWordsAreAPassageOfTheirOwnInTheQDAProject(t *testing.T) {
	s, p := datatest.CodingLibrary(t)
	k := datatest.Define(t, s, p, coding.NewCode(nil, "Blame"))
	a, b := datatest.Compared(t, s, p).Codes().Unit(datatest.Cell)
	b.Start = strings.Index(datatest.CodingStory, "46 ships")
	b.End = b.Start + len("46 ships")
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Encode, A: a, B: b, Kind: compare.Kind(k.ID), Note: compare.OfWords, Coder: "Ana"}))
	_, doc, passages := readRefi(t, export(t, "qdpx", write.Job{Comparison: datatest.Compared(t, s, p)}))
	validRefi(t, doc, "urn:QDA-XML:project:1.0")
	if got := passages["Harbour checks"]; !slices.Equal(got, []string{"Ana: Blame: 46 ships"}) {
		t.Errorf("the project has the passages %q", got)
	}
}
