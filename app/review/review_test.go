package review

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"synoptic/app/screentest"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/app/ui/prose"
	"synoptic/data"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"golang.org/x/text/encoding/charmap"
)

// bench is an intake on the two texts of the harbour, in a window of its own.
type bench struct {
	*screentest.Bench
	s      *session.Session
	intake *Intake
}

// imported is a bench without a review.
func imported(t testing.TB) *bench {
	t.Helper()
	b := screentest.Harbour(t)
	w := &bench{Bench: b, s: b.S}
	w.intake = New(b.S, b.Files.Desk, prose.NewWrapper(), Calls{Leave: func() {}, Choose: func(files.Request) {}, Remember: func(string) {}, Clipboard: func() string { return "" }, Stored: func() {}})
	return w
}

// press types keys into what has the keyboard.
func press(w *bench, keys ...string) { w.Press(keys...) }

// pressed presses a button of the panel on top.
func pressed(t testing.TB, w *bench, label string) {
	t.Helper()
	w.Button(label)
}

// onTop are the parts of a kind in the panel on top.
func onTop[P fyne.CanvasObject](w *bench) []P { return screentest.OnTop[P](w.Bench) }

// twoFiles writes the two texts of the harbour.
func twoFiles(t testing.TB) (report, story string) {
	t.Helper()
	return written(t, "report.txt", screentest.Report), written(t, "story.txt", screentest.Story)
}

// slowly keeps the work of a lane until finish is called.
func slowly(l *task.Lane) (finish func()) {
	var late []func()
	l.Spawn = func(f func()) { late = append(late, f) }
	return func() {
		for len(late) > 0 {
			next := late[0]
			late = late[1:]
			next()
		}
	}
}

// quayPage is a page with a caption and a related story around its article.
const quayPage = `<html lang="en"><head><title>Quay closed after the checks</title><meta property="og:site_name" content="The Echo"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Quay closed after the checks</h1>
<p>The north quay of Lomsund was closed on Monday after inspectors found loose cargo on nine ships in the harbour during their visit in March.</p>
<figure><img src="x.jpg"><figcaption>The north quay on Monday. Photo: A. Shutter</figcaption></figure>
<p>The harbour master said that nobody was hurt, and that the quay would open again as soon as the cargo had been made fast by the crews.</p>
<p>The mayor called for a new crane and for more inspectors, because the harbour has grown since the last rules were written down.</p></article>
<footer>Copyright The Echo</footer></body></html>`

// written writes a file into a folder of the test.
func written(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// reviewing opens the review of files in a comparison that has two texts.
func reviewing(t testing.TB, paths ...string) *bench {
	t.Helper()
	w := imported(t)
	w.intake.ImportFiles(paths)
	if w.intake.Review == nil {
		t.Fatalf("no review: %s, %+v", w.s.Trouble, w.s.Imports.Working)
	}
	return w
}

// blockWith is the paragraph of the text under review that has the words.
func blockWith(t testing.TB, r *Review, words string) int {
	t.Helper()
	for i, b := range r.Text.Blocks() {
		if strings.Contains(b.Text, words) {
			return i
		}
	}
	t.Fatalf("no paragraph has %q: %q", words, r.Text.Blocks())
	return -1
}

// lastText is the text that was stored last.
func lastText(w *bench) data.Account {
	last := data.Account{}
	for _, a := range w.s.Accounts {
		if a.ID > last.ID {
			last = a
		}
	}
	return last
}

func TestOneGoodFileTakesOneEnter(t *testing.T) {
	w := reviewing(t, written(t, "quay.html", quayPage))
	if got := w.intake.Review.Now().Doubts; len(got) != 0 {
		t.Fatalf("doubts about a good page: %+v", got)
	}
	press(w, "Return")
	a := lastText(w)
	if w.intake.Review != nil || a.Outlet != "The Echo" || strings.Contains(a.Text, "Shutter") || len(a.Removed) == 0 || a.Edited {
		t.Errorf("stored %+v", a)
	}
	if a.Origin.RawSHA256 == "" || a.Origin.Size != int64(len(quayPage)) || a.Origin.Format != "Web page" || a.Origin.Importer == "" {
		t.Errorf("its origin is %+v", a.Origin)
	}
}

func TestNothingIsStoredBeforeTheReviewIsTaken(t *testing.T) {
	w := reviewing(t, written(t, "quay.html", quayPage))
	press(w, "Escape")
	if w.intake.Review != nil || len(w.s.Accounts) != 2 || w.Canvas().Overlays().Top() != nil {
		t.Error("Esc left something behind")
	}
}

func TestAParagraphIsBroughtBackByTheKeyboard(t *testing.T) {
	w := reviewing(t, written(t, "quay.html", quayPage))
	r := w.intake.Review
	w.Canvas().Focus(r.Text)
	caption := blockWith(t, r, "Photo: A. Shutter")
	if r.Text.Blocks()[caption].Why == "" {
		t.Fatal("the caption is not left out")
	}
	for r.Text.At != caption {
		r.Text.TypedRune('n')
	}
	press(w, "Space")
	press(w, "Return")
	if a := lastText(w); !strings.Contains(a.Text, "Photo: A. Shutter") || strings.Contains(a.Text, "Copyright") {
		t.Errorf("stored %q", a.Text)
	}
}

func TestParagraphsAreBroughtBackAndTakenOutByTheMouse(t *testing.T) {
	w := reviewing(t, written(t, "quay.html", quayPage))
	r := w.intake.Review
	press := func(name string) {
		t.Helper()
		for _, s := range r.Text.Spots {
			if s.Name == name {
				test.TapAt(r.Text, s.At.AddXY(3, 3))
				return
			}
		}
		t.Fatalf("nothing called %q can be pressed", name)
	}
	press(BlockSpot(blockWith(t, r, "Photo: A. Shutter")))
	mayor := blockWith(t, r, "The mayor called")
	press(BlockSpot(mayor))
	r.Text.Refresh()
	press("toggle " + BlockSpot(mayor))
	test.Tap(r.Accept)
	a := lastText(w)
	if !strings.Contains(a.Text, "Photo: A. Shutter") || strings.Contains(a.Text, "The mayor called") {
		t.Errorf("stored %q", a.Text)
	}
	if why := a.Removed[len(a.Removed)-2].Why; why != data.ByHand && a.Removed[len(a.Removed)-1].Why != data.ByHand {
		t.Errorf("left out: %+v", a.Removed)
	}
}

func TestAParagraphIsEdited(t *testing.T) {
	w := reviewing(t, written(t, "quay.html", quayPage))
	r := w.intake.Review
	w.Canvas().Focus(r.Text)
	r.Text.At = blockWith(t, r, "nobody was hurt")
	r.Text.TypedRune('e')
	field, ok := w.Canvas().Focused().(*ui.Field)
	if !ok {
		t.Fatalf("the keyboard is in %T", w.Canvas().Focused())
	}
	field.SetText("The harbour master said that one man was hurt.")
	press(w, "Return") // keeps it
	press(w, "Escape") // asks first
	if w.intake.Review == nil || r.Trouble == "" {
		t.Fatal("one Esc threw the edit away")
	}
	press(w, "Return")
	if a := lastText(w); !a.Edited || !strings.Contains(a.Text, "one man was hurt") {
		t.Errorf("stored %+v", a)
	}
}

func TestAllTakenOutIsRefused(t *testing.T) {
	w := reviewing(t, written(t, "quay.html", quayPage))
	r := w.intake.Review
	for i, b := range r.Text.Blocks() {
		if b.Why == "" {
			r.Text.Toggle(i)
		}
	}
	if r.Take(); w.intake.Review == nil || !strings.Contains(r.Trouble, "left") || len(w.s.Accounts) != 2 {
		t.Errorf("says %q", r.Trouble)
	}
}

func TestTheSameTextAgainIsNotTicked(t *testing.T) {
	w := imported(t)
	_, story := twoFiles(t)
	w.intake.ImportFiles([]string{story})
	s := w.intake.Review.Now()
	if s.Take || s.Standing() != Known {
		t.Fatalf("%+v is ticked", s.like)
	}
	had := len(w.s.Accounts)
	press(w, "Return")
	if w.intake.Review == nil || w.intake.Review.Trouble == "" {
		t.Fatal("nothing says that the text is there already")
	}
	press(w, "Return")
	if w.intake.Review != nil || len(w.s.Accounts) != had+1 {
		t.Errorf("%d texts, but it was asked for twice", len(w.s.Accounts))
	}
}

func TestACopyInAnotherOutletIsAnAccountOfItsOwn(t *testing.T) {
	w := reviewing(t, written(t, "quay.html", quayPage))
	w.intake.Review.Take()
	w.intake.ImportFiles([]string{written(t, "copy.html", strings.ReplaceAll(quayPage, "The Echo", "Lomsund Post"))})
	if s := w.intake.Review.Now(); !s.Take || s.newer || s.Standing() != fine || s.likeSays() == "" {
		t.Errorf("%+v", s)
	}
}

func TestManyFilesAreOneListWithTheProblemsOnTop(t *testing.T) {
	w := imported(t)
	paths := manyStories(t, 40)
	paths = append(paths, filepath.Join(t.TempDir(), "gone.html"), written(t, "stub.txt", "Subscribe to read on."))
	w.intake.ImportFiles(paths)
	r := w.intake.Review
	if r.Subjects[0].Standing() != unreadable || r.Subjects[1].Standing() != doubtful || len(r.Subjects) != 42 {
		t.Fatalf("%d subjects, the first %d", len(r.Subjects), r.Subjects[0].Standing())
	}
	slowly(&w.s.Comparing) // 42 texts, which is not what this is about
	press(w, "Space")      // without the stub
	press(w, "Return")
	if len(w.s.Accounts) != 42 || len(w.s.Imports.Working) != 1 || w.s.Imports.Working[0].Says == "" {
		t.Errorf("%d accounts, %d files in the pane", len(w.s.Accounts), len(w.s.Imports.Working))
	}
}

func TestAnotherEncodingIsChosenInTheReview(t *testing.T) {
	raw, err := charmap.Windows1251.NewEncoder().Bytes([]byte("Дамба выдержала, и никто не пострадал, сообщил совет долины."))
	if err != nil {
		t.Fatal(err)
	}
	w := reviewing(t, written(t, "dam.txt", string(raw)))
	r := w.intake.Review
	r.readAgain(r.Now(), "koi8-r")
	if strings.Contains(r.Now().Im.Text, "Дамба") {
		t.Fatal("read as KOI8-R, and the letters are right")
	}
	r.Side.chooseEncoding()
	list := onTop[*ui.Picker](w)[0]
	for list.Choices[list.At].Sub != "windows-1251" {
		list.Key(fyne.KeyUp)
	}
	press(w, "Return")
	if !strings.Contains(r.Now().Im.Text, "Дамба выдержала") {
		t.Fatalf("read again: %q", r.Now().Im.Text)
	}
	press(w, "Return")
	if a := lastText(w); a.Origin.Encoding != "windows-1251" || !strings.Contains(a.Text, "Дамба") {
		t.Errorf("stored %+v", a)
	}
}

func TestAListOfReferencesChangesMetadataOnlyWhereAccepted(t *testing.T) {
	w := reviewing(t, written(t, "quay.html", quayPage))
	w.intake.Review.Take()
	list := `[{"type":"article-newspaper","title":"Quay closed after the checks","container-title":"The Echo Online","author":[{"family":"Quill","given":"B."}],"issued":{"date-parts":[[2026,4,2]]},"URL":"https://echo.example/quay"}]`
	w.intake.ImportFiles([]string{written(t, "zotero.json", list)})
	r := w.intake.Review
	if r == nil || r.Now().refs == nil || len(r.Now().joins) != 1 || r.changes() != 1 {
		t.Fatalf("review %+v, %s %+v", r, w.s.Trouble, w.s.Imports.Working)
	}
	for i, c := range r.Now().joins[0].Changes {
		if c.Field == "author" {
			r.joins.At = i + 1
		}
	}
	press(w, "Space") // not the author
	press(w, "Return")
	if a := lastText(w); a.Outlet != "The Echo" || a.Author != "" || a.Published != "2026-04-02" || a.URL != "https://echo.example/quay" {
		t.Errorf("metadata %+v", a.Account)
	}
}

// pageWithMenu writes a page with a short text behind a menu of so many labels,
// numbered, and returns its path.
func pageWithMenu(t *testing.T, many int, label string) string {
	t.Helper()
	var page strings.Builder
	page.WriteString("<html><head><title>Locks of Lomsund</title></head><body><nav>")
	for i := range many {
		fmt.Fprintf(&page, "<div><a href='/%d'>%s %d</a></div>", i, label, i)
	}
	page.WriteString("</nav><article><h1>Locks of Lomsund</h1><p>The old locks of Lomsund were closed in March, because the gates leaked, the board said on Monday.</p><p>They will open again in the autumn, once the gates are replaced by new ones of steel.</p></article></body></html>")
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, []byte(page.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestReviewBeginsAtTheText: of a page with much navigation the first paragraph
// that stays is in view, and what is left out before it is one line that opens.
func TestReviewBeginsAtTheText(t *testing.T) {
	w := imported(t)
	w.intake.ImportFiles([]string{pageWithMenu(t, 60, "A section of the paper with a long name, number")})
	r := w.intake.Review
	blocks := r.Text.Blocks()
	first := slices.IndexFunc(blocks, func(b data.Block) bool { return b.Why == "" })
	if first < 5 {
		t.Fatalf("the page has no navigation before its text: %d", first)
	}
	if r.Text.At != first {
		t.Errorf("the review begins at paragraph %d, the text at %d", r.Text.At, first)
	}
	says := saysIn(r.Text)
	if !strings.Contains(says, "words left out: navigation") || !strings.Contains(says, "The old locks") || strings.Contains(says, "number 30") {
		t.Errorf("the review shows\n%s", says)
	}
	if doubts := strings.Join(r.Side.DoubtLines(), " "); !strings.Contains(doubts, "of this page only") {
		t.Errorf("nothing warns that little is kept: %q", doubts)
	}
	r.Text.unfold(0)
	if says := saysIn(r.Text); !strings.Contains(says, "number 1") {
		t.Errorf("opened, the line shows\n%s", says)
	}
}
