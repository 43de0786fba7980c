package read

import (
	"context"
	"strings"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// Encoding is a way in which letters may be written as bytes.
type Encoding struct {
	Name string // as the web names it, and as Origin.Encoding does
	Says string // for people
}

// Encodings are those that a person can choose where a guess was wrong.
var Encodings = []Encoding{
	{"utf-8", "Unicode (UTF-8)"},
	{"utf-16le", "Unicode (UTF-16)"},
	{"utf-16be", "Unicode (UTF-16, big end first)"},
	{"windows-1252", "Western Europe (Windows)"},
	{"iso-8859-15", "Western Europe (ISO)"},
	{"macintosh", "Western Europe (old Macintosh)"},
	{"windows-1250", "Central Europe (Windows)"},
	{"iso-8859-2", "Central Europe (ISO)"},
	{"windows-1251", "Cyrillic (Windows)"},
	{"koi8-r", "Cyrillic (KOI8-R)"},
	{"windows-1253", "Greek (Windows)"},
	{"windows-1254", "Turkish (Windows)"},
	{"windows-1255", "Hebrew (Windows)"},
	{"windows-1256", "Arabic (Windows)"},
	{"windows-1257", "Baltic (Windows)"},
	{"windows-1258", "Vietnamese (Windows)"},
	{"gb18030", "Chinese, simplified (GB 18030)"},
	{"big5", "Chinese, traditional (Big5)"},
	{"shift_jis", "Japanese (Shift JIS)"},
	{"euc-kr", "Korean (EUC-KR)"},
}

// As reads the bytes of a file as Read does, their letters in an encoding
// that a person chose. The error is an *ImportError.
func As(name string, raw []byte, encoding string) ([]data.Import, error) {
	plain := raw
	for _, m := range doc.ByteOrderMarks {
		if strings.HasPrefix(string(raw[:min(len(raw), 4)]), m.Mark) {
			plain = raw[len(m.Mark):]
			break
		}
	}
	defer doc.Sparing(len(raw))()
	text, err := doc.DecodeAs(plain, encoding)
	if err != nil {
		return nil, &doc.ImportError{File: name, Cause: err}
	}
	marked := make([]byte, 0, len(doc.BOM)+len(text)) // the mark says that it is UTF-8 now
	out, err := inTime(context.Background(), maxRead, newFile(name, append(append(marked, doc.BOM...), text...)))
	sum := data.Hash(raw)
	for i := range out {
		o := &out[i].Origin
		o.Encoding, o.RawSHA256, o.Size = encoding, sum, int64(len(raw))
	}
	return out, err
}

// FileAs reads a file as ReadFile does, its letters in an encoding that a
// person chose.
func FileAs(ctx context.Context, path, encoding string) ([]data.Import, error) {
	raw, err := doc.Load(ctx, path)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, &doc.ImportError{File: path, Cause: err}
	}
	return As(path, raw, encoding)
}
