package clip

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
)

// windowsHTML is a page as Windows has it on the clipboard.
func windowsHTML(fragment, address string) []byte {
	const head = "Version:0.9\r\nStartHTML:%010d\r\nEndHTML:%010d\r\nStartFragment:%010d\r\nEndFragment:%010d\r\nSourceURL:%s\r\n"
	before, after := "<html><body>\r\n<!--StartFragment-->", "<!--EndFragment-->\r\n</body></html>"
	size := len(fmt.Sprintf(head, 0, 0, 0, 0, address))
	from := size + len(before)
	to := from + len(fragment)
	return []byte(fmt.Sprintf(head, size, to+len(after), from, to, address) + before + fragment + after)
}

func TestTheFragmentOfWindowsIsFound(t *testing.T) {
	const page, address = "<p>“The quay” is closed.</p>", "https://echo.example/quay?x=1:2"
	if got, from := fragmentOf(windowsHTML(page, address)); string(got) != page || from != address {
		t.Errorf("%q from %q", got, from)
	}
	for _, broken := range []string{"", "StartFragment:9\nEndFragment:4\n", "StartFragment:-1\nEndFragment:99999\n", "StartHTML:x\n", strings.Repeat(":", 9000)} {
		if got, _ := fragmentOf([]byte(broken)); len(got) > 0 {
			t.Errorf("%.40q gives %q", broken, got)
		}
	}
}

func FuzzFragment(f *testing.F) {
	f.Add(windowsHTML("<p>a</p>", "https://a.example"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if page, _ := fragmentOf(raw); len(page) > len(raw) {
			t.Error("more came out than went in")
		}
		inUTF8(raw)
	})
}

func TestPagesInUTF16AreRead(t *testing.T) {
	const page = "<p>Łódź “quay” 𝛼</p>"
	units := utf16.Encode([]rune(page))
	for name, order := range map[string]binary.ByteOrder{"little": binary.LittleEndian, "big": binary.BigEndian} {
		raw := make([]byte, 2+2*len(units))
		order.PutUint16(raw, 0xFEFF)
		for i, u := range units {
			order.PutUint16(raw[2+2*i:], u)
		}
		if got := string(inUTF8(raw)); got != page {
			t.Errorf("%s: %q", name, got)
		}
		if name == "little" {
			if got := string(inUTF8(raw[2:])); got != page {
				t.Errorf("without a mark: %q", got)
			}
		}
	}
	if got := string(inUTF8([]byte(page + "\x00"))); got != page {
		t.Errorf("UTF-8: %q", got)
	}
}
