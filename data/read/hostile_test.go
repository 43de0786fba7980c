package read_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read"
	"synoptic/data/read/doc"
)

func warnings(ims []data.Import) string {
	var out strings.Builder
	for _, im := range ims {
		for _, w := range im.Warnings {
			fmt.Fprintf(&out, w.Form+"\n", w.Args...)
		}
	}
	return out.String()
}

// TestAPasswordInAnAddressIsNotStored: it is sent to the page and to nobody
// else, and it is said.
func TestAPasswordInAnAddressIsNotStored(t *testing.T) {
	asked := ""
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, asked, _ = r.BasicAuth()
		fmt.Fprint(w, "<html><body><article><p>"+strings.Repeat("The dam held in the night. ", 30)+"</p></article></body></html>")
	}))
	defer server.Close()
	address := "HTTP://ann:secret@" + strings.TrimPrefix(server.URL, "http://") + "/page"
	ims, err := read.Fetcher{Private: true}.Fetch(t.Context(), address)
	datatest.Must(t, err)
	if asked != "secret" {
		t.Errorf("the page was asked with %q", asked)
	}
	if all := fmt.Sprintf("%+v", ims); strings.Contains(all, "secret") || strings.Contains(all, "ann:") {
		t.Errorf("the import has the password: %s", all)
	}
	if !strings.Contains(warnings(ims), "not stored") {
		t.Errorf("said %q", warnings(ims))
	}
	for address, want := range map[string]bool{"HTTP://x.example": true, "Https://x.example/a": true, "ftp://x.example": false, "http:": false, "a.txt": false, "/http://x": false} {
		if read.IsAddress(address) != want {
			t.Errorf("%s: %v", address, !want)
		}
	}
}

// TestAZipWhosePartsOverlapIsRefused: it would unpack to far more than it is.
func TestAZipWhosePartsOverlapIsRefused(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range 3 {
		w, err := z.Create(fmt.Sprintf("%d.txt", i))
		datatest.Must(t, err)
		fmt.Fprint(w, strings.Repeat("The dam held. ", 1000*(i+1)))
	}
	datatest.Must(t, z.Close())
	raw := b.Bytes()
	if _, err := read.Bytes("x.zip", raw); err != nil {
		t.Fatalf("a sound one: %v", err)
	}
	// The last entry of the directory points at the first file.
	at := bytes.LastIndex(raw, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(raw[at+42:], 0)
	if _, err := read.Bytes("x.zip", raw); err == nil || !strings.Contains(err.Error(), "over one another") {
		t.Errorf("said %v", err)
	}
}

// TestWhatATableOrAZipHidesIsSaid: rows behind a quotation mark that does not
// end, and a second file of one name.
func TestWhatATableOrAZipHidesIsSaid(t *testing.T) {
	row := func(n int, mark string) string {
		return fmt.Sprintf("Title %d,Paper %d,2024-01-0%d,%sThe dam held in the night of the %d and nobody was hurt.\n", n, n, n, mark, n)
	}
	head := "title,outlet,date,text\n"
	ims, err := read.Bytes("x.csv", []byte(head+row(1, "")+row(2, `"`)+row(3, "")+row(4, "")))
	datatest.Must(t, err)
	if len(ims) != 2 || !strings.Contains(warnings(ims), "row 3") {
		t.Errorf("%d accounts, said %q", len(ims), warnings(ims))
	}
	ims, err = read.Bytes("x.csv", []byte(head+row(1, "")+"A,B,2024-01-02,\"One, two,\nand three, of four.\"\n"+row(3, "")))
	datatest.Must(t, err)
	if len(ims) != 3 || strings.Contains(warnings(ims), "swallowed") {
		t.Errorf("%d accounts, said %q", len(ims), warnings(ims))
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range 2 {
		w, err := z.Create("same.txt")
		datatest.Must(t, err)
		fmt.Fprintf(w, "The dam held in the night, says text %d.", i)
	}
	datatest.Must(t, z.Close())
	ims, err = read.Bytes("x.zip", b.Bytes())
	datatest.Must(t, err)
	if len(ims) != 1 || !strings.Contains(warnings(ims), "same.txt") {
		t.Errorf("%d accounts, said %q", len(ims), warnings(ims))
	}
}

// TestAnEncodingIsSureOnlyWhereItFits: curly quotation marks and a stray byte
// are no text of an old Macintosh, and want a look.
func TestAnEncodingIsSureOnlyWhereItFits(t *testing.T) {
	plain := strings.Repeat("The board said that the dam had held in the night. ", 20)
	for name, raw := range map[string]string{
		"two marks and a stray byte": plain + "“held” it said \x8e " + plain,
		"one mark and stray bytes":   plain + "’ \xa9 \x8e\x8f " + plain,
		"bytes of nothing":           plain + "\x81\x8d\x9d\x90" + plain,
		"bytes of nothing in a row":  plain + strings.Repeat("\xd8\xd9\xda", 4) + plain,
	} {
		if got, sure := doc.EncodingOf([]byte(raw)); sure {
			t.Errorf("%s is %s, and that is called sure", name, got)
		} else if strings.HasPrefix(name, "two marks") && got != "utf-8" {
			t.Errorf("%s is %s", name, got)
		}
	}
}
