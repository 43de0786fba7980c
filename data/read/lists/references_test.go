package lists_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"synoptic/data/read/doc"
	"synoptic/data/read/lists"

	"synoptic/data/read"
)

const (
	mediaCloud = "id,indexed_date,language,media_name,media_url,publish_date,title,url\n" +
		"77,2024-03-06 01:00:00,en,bugle.example,bugle.example,2024-03-05,\"Dam holds, town waits\",https://bugle.example/dam\n" +
		"78,2024-03-06 01:00:00,fr,gazette.example,gazette.example,2024-03-06 10:00:00,Le barrage tient,https://gazette.example/barrage\n"
	zoteroTable = "\uFEFF\"Key\",\"Item Type\",\"Publication Year\",\"Author\",\"Title\",\"Publication Title\",\"Url\",\"Date\",\"Language\",\"File Attachments\"\n" +
		"\"A1\",\"newspaperArticle\",\"2024\",\"Field, Mona; Berg, Ada\",\"Dam holds\",\"The Bugle\",\"https://bugle.example/dam\",\"2024-03-05\",\"en-GB\",\"/home/m/Zotero/storage/A1/dam.html; /home/m/dam.pdf\"\n"
	csl = `[{"id":"x1","type":"article-newspaper","title":"Dam holds","container-title":["The Bugle"],"URL":"https://bugle.example/dam","language":"en-GB",
	"author":[{"family":"Field","given":"Mona"},{"family":"Vries","given":"Ada","non-dropping-particle":"de"},{"literal":"Water Board"}],"issued":{"date-parts":[["2024",3,5]]}},
	{"id":7,"type":"webpage","title":"Statement","publisher":"Water Board","issued":{"date-parts":[[2024,3]]}},
	{"type":"webpage","note":"neither title nor address"},{"type":"post","title":"Pumps","issued":{"raw":"7 March 2024"}}]`
	ris = "TY  - NEWS\r\nTI  - Dam holds,\r\n town waits\r\nAU  - Field, Mona\r\nAU  - Water Board\r\nT2  - The Bugle\r\nDA  - 2024/03/05/\r\nPY  - 2024\r\nUR  - https://bugle.example/dam\r\n" +
		"LA  - en\r\nL1  - files/12/dam.pdf\r\nER  - \r\n\r\nTY  - ELEC\r\nT1  - Pumps\r\nY1  - 2024/03//\r\nPB  - Water Board\r\nER  -\r\n"
)

func sayReference(r lists.Reference) string {
	return strings.Join(append([]string{r.Title, r.Outlet, r.Author, r.Published, r.URL, r.Language}, r.Files...), "|")
}

func TestReferences(t *testing.T) {
	for name, c := range map[string]struct {
		raw  string
		want []string
	}{
		"stories.csv": {mediaCloud, []string{"Dam holds, town waits|bugle.example||2024-03-05|https://bugle.example/dam|en", "Le barrage tient|gazette.example||2024-03-06|https://gazette.example/barrage|fr"}},
		"zotero.csv":  {zoteroTable, []string{"Dam holds|The Bugle|Mona Field, Ada Berg|2024-03-05|https://bugle.example/dam|en|/home/m/Zotero/storage/A1/dam.html|/home/m/dam.pdf"}},
		"list.json":   {csl, []string{"Dam holds|The Bugle|Mona Field, Ada de Vries, Water Board|2024-03-05|https://bugle.example/dam|en", "Statement|Water Board||2024-03||", "Pumps|||2024-03-07||"}},
		"items.json":  {`{"items":` + csl + `}`, []string{"Dam holds|The Bugle|Mona Field, Ada de Vries, Water Board|2024-03-05|https://bugle.example/dam|en", "Statement|Water Board||2024-03||", "Pumps|||2024-03-07||"}},
		"one.json":    {`{"type":"webpage","title":"Pumps","URL":"ftp://x/"}`, []string{"Pumps|||||"}},
		"list.ris":    {ris, []string{"Dam holds, town waits|The Bugle|Mona Field, Water Board|2024-03-05|https://bugle.example/dam|en|files/12/dam.pdf", "Pumps|Water Board||2024-03||"}},
		"list.txt":    {"\uFEFF" + ris, []string{"Dam holds, town waits|The Bugle|Mona Field, Water Board|2024-03-05|https://bugle.example/dam|en|files/12/dam.pdf", "Pumps|Water Board||2024-03||"}},
	} {
		got, err := lists.References(name, []byte(c.raw))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var says []string
		for _, r := range got {
			says = append(says, sayReference(r))
		}
		if fmt.Sprint(says) != fmt.Sprint(c.want) {
			t.Errorf("%s:\n%q, want\n%q", name, says, c.want)
		}
		if _, err := read.Bytes(name, []byte(c.raw)); !errors.Is(err, lists.ErrReferences) {
			t.Errorf("%s read as accounts: %v", name, err)
		}
	}
}

func TestNotReferences(t *testing.T) {
	for name, c := range map[string]struct{ raw, want string }{
		"note.txt":  {"The dam held.", "not a list of references"},
		"data.json": {`[1,2,3]`, "not a list of references"},
		"cut.json":  {csl[:300], "not whole CSL JSON"},
		"a.csv":     {"x,y\n1,2\n", "not a list of references"},
		"b.csv":     {"title,url\n,\n", "no reference with a title"},
		"c.csv":     {"\x00\x01\x02\x03", "not a list of references"},
	} {
		_, err := lists.References(name, []byte(c.raw))
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// FuzzReferences reads anything as each kind of list.
func FuzzReferences(f *testing.F) {
	for i, seed := range []string{mediaCloud, zoteroTable, csl, ris} {
		f.Add(uint8(i), seed)
	}
	f.Fuzz(func(t *testing.T, kind uint8, text string) {
		if _, err := lists.References("list"+[]string{".csv", ".json", ".ris"}[kind%3], []byte(text)); err != nil && strings.Contains(err.Error(), "the reader failed") {
			t.Fatal(err)
		}
	})
}

// BenchmarkReferences reads lists of two sizes, ten times apart: the time for a
// byte must be about the same, or something is quadratic. Entries of many
// lines are the worst for RIS.
func BenchmarkReferences(b *testing.B) {
	row := strings.TrimSpace(strings.SplitAfterN(mediaCloud, "\n", 2)[1]) + "\n"
	for _, x := range []struct{ name, start, more, end string }{
		{"list.ris", "TY  - NEWS\nTI  - Dam holds\nAB  - It held.\n", "x\n", "ER  - \n"},
		{"list.csv", strings.SplitAfterN(mediaCloud, "\n", 2)[0], row, ""},
		{"list.json", `[{"type":"article","title":"Dam holds"}`, `,{"type":"article","title":"Dam holds","author":[{"family":"Field"}]}`, "]"},
	} {
		for _, size := range []int{20_000, 200_000} {
			raw := []byte(x.start + strings.Repeat(x.more, size/len(x.more)) + x.end)
			b.Run(fmt.Sprint(x.name, "/", size), func(b *testing.B) {
				b.SetBytes(int64(len(raw)))
				for b.Loop() {
					if _, err := lists.References(x.name, raw); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
