//go:build programs

package read_test

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"synoptic/data"
	"synoptic/data/datatest"

	"synoptic/data/read"
)

// wordsAsShown counts the words of a text as any program shows them: letters
// and digits, small ones.
func wordsAsShown(text string) map[string]int {
	out := map[string]int{}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		out[strings.ToLower(w)]++
	}
	return out
}

// holdsAll reports the words that a program shows of a file and that are
// neither in the text nor among what was set apart.
func holdsAll(t *testing.T, name, shown string, ims []data.Import) {
	t.Helper()
	var all []string
	for _, im := range ims {
		all = append(all, im.Title, data.Restore(im.Text, im.Removed))
	}
	have, want := wordsAsShown(strings.Join(all, "\n")), wordsAsShown(shown)
	var lost []string
	for w, n := range want {
		if have[w] < n {
			lost = append(lost, w)
		}
	}
	if len(lost) > 0 || len(want) == 0 {
		t.Errorf("%s: %d words are lost: %.200q", name, len(lost), lost)
	}
}

// TestProgramPopplerSeesNoOtherWords holds pages in columns and those of
// LibreOffice against poppler.
func TestProgramPopplerSeesNoOtherWords(t *testing.T) {
	poppler, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed (.ci/setup tests installs it): what poppler reads was not checked")
	}
	files := map[string]string{"a report": filepath.Join("office", "testdata", "office", "report.pdf")}
	for columns := 1; columns <= 5; columns++ {
		for _, order := range []string{"columns", "rows", "any"} {
			s := datatest.Setting{Columns: columns, Gutter: 10, Size: 9, Order: order, Heading: true, Box: columns == 4}
			page, _ := s.Page(uint64(columns))
			files[s.String()] = datatest.Put(t, "a.pdf", datatest.PDFOf(page))
		}
	}
	for name, path := range files {
		shown, err := exec.Command(poppler, "-enc", "UTF-8", path, "-").Output()
		datatest.Must(t, err)
		ims, err := read.File(t.Context(), path)
		datatest.Must(t, err)
		holdsAll(t, name, string(shown), ims)
	}
}

// TestProgramPythonSeesNoOtherWordsOfMail holds messages against Python's
// readers of e-mail and of pages: every part that is shown.
func TestProgramPythonSeesNoOtherWordsOfMail(t *testing.T) {
	const script = `import sys, json, email, email.policy, html.parser
class Words(html.parser.HTMLParser):
    def __init__(self): super().__init__(); self.all = []
    def handle_data(self, data): self.all.append(data)
def shown(part):
    if part.get_content_disposition() == "attachment": return ""
    if part.get_content_type() == "multipart/alternative":
        return max((shown(p) for p in part.iter_parts() if "watch" not in p.get_content_type() and "amp" not in p.get_content_type()), key=lambda s: len(s.split()))
    if part.is_multipart(): return " ".join(shown(p) for p in part.get_payload())
    if part.get_content_maintype() != "text": return ""
    text = part.get_content()
    if part.get_content_subtype() != "html": return text
    words = Words(); words.feed(text); return " ".join(words.all)
message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
json.dump(shown(message), sys.stdout)`
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed (.ci/setup tests installs it): what it reads was not checked")
	}
	for name, m := range datatest.MailsWithRelease {
		if strings.Contains(name, "base64") || strings.Contains(name, "broken") || strings.Contains(name, "line that is none") { // which Python cannot read
			continue
		}
		path := datatest.Put(t, "m.eml", []byte(datatest.CRLF(datatest.MailHead+m)))
		shown := ""
		out, err := exec.Command(python, "-c", script, path).Output()
		datatest.Must(t, err)
		datatest.Must(t, json.Unmarshal(out, &shown))
		ims, err := read.File(t.Context(), path)
		datatest.Must(t, err)
		holdsAll(t, name, shown, ims)
	}
}
