package pdf

import (
	"context"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"sync"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium"
	pdfErrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// Limits on a PDF. The library runs in a machine of its own with so much
// memory, and is stopped when its time is over.
const (
	mostMemory = 8192 // pages of 64 kB: 512 MB, which growing takes twice over
	pdfMemory  = 4096 // for a small file; a large one may have as much more as it is long
	pdfTime    = 90 * time.Second
	maxPages   = 5000
	maxChars   = 5_000_000

	// maxOnPage is how many characters a page may have: a sheet of a newspaper has
	// some 50,000. What is known of each on the way takes two kilobytes.
	maxOnPage = 150_000
)

// errTooMuch says that a page has more characters than maxOnPage.
var errTooMuch = errors.New("more characters than a page can hold")

// pdfPage is what the library says of a page. Positions are in points from
// the lower left.
type pdfPage struct {
	n      int    // from 1
	label  string // as the file numbers its pages; empty where it does not
	chars  []pdfChar
	broken bool      // the library could not read it
	slants bool      // most of its text runs aslant
	unseen []pdfChar // what is on it and nobody sees
}

// pdfChar is a character and the box around its ink.
type pdfChar struct {
	r                        rune
	left, right, bottom, top float64
	quarter                  uint8   // in which direction its text runs, as quarterOf says
	turned                   bool    // it does not run as most of the page does
	size                     float64 // of the type, of the first character of a word; else 0
	way                      uint8   // in which it is not seen; else seen
	unmapped                 bool    // its font does not say which letter it is
	base                     float64 // of the foot of such a word, where its page is not turned; else 0
}

// pdfFile is what the library says of a PDF.
type pdfFile struct {
	pages         []pdfPage
	title, author string
	cut           bool // there are more pages or characters than are read
}

// pdfs lets one PDF be read at a time: each takes much memory.
var pdfs sync.Mutex

// pdfCache keeps the library in the form in which this machine runs it.
var pdfCache = sync.OnceValue(func() wazero.CompilationCache {
	if dir, err := os.UserCacheDir(); err == nil {
		if c, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "synoptic", "pdf")); err == nil {
			return c
		}
	}
	return wazero.NewCompilationCache()
})

// startPDF starts the library. It sees no files and asks nobody; it ends with
// ctx. Starting it the first time takes some seconds.
func startPDF(ctx context.Context, size int) (pdfium.Pool, error) {
	memory := uint32(min(mostMemory, pdfMemory+size>>16))
	return webassembly.Init(webassembly.Config{
		Context: ctx, MaxTotal: 1, MaxIdle: 1, FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
		RuntimeConfig: wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
			WithMemoryLimitPages(memory).WithCloseOnContextDone(true).WithCompilationCache(pdfCache()),
	})
}

// openPDF returns the characters of a PDF. The error is a sentence or ctx's.
func openPDF(ctx context.Context, raw []byte, base string) (pdfFile, error) {
	pdfs.Lock()
	defer pdfs.Unlock()
	running, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	pool, err := startPDF(running, len(raw))
	if err != nil {
		return pdfFile{}, err
	}
	defer pool.Close()
	timer := time.AfterFunc(pdfTime, func() { stop(context.DeadlineExceeded) })
	defer timer.Stop()
	lib, err := pool.GetInstanceWithContext(running)
	if err != nil {
		return pdfFile{}, err
	}
	defer lib.Close()
	out, err := readPages(running, lib, raw)
	switch {
	case ctx.Err() != nil:
		return out, ctx.Err()
	case running.Err() != nil:
		return out, data.Refuse("%s could not be read within %v: it may be damaged. Open it in a reader, print it to a new PDF, and import that.", base, pdfTime)
	case errors.Is(err, pdfErrors.ErrPassword), errors.Is(err, pdfErrors.ErrSecurity):
		return out, data.Refuse("%s is protected by a password. Take the password off, and import it again.", base)
	case err != nil:
		return out, damagedPDF(base)
	}
	return out, nil
}

func damagedPDF(base string) error {
	return data.Refuse("%s is damaged or cut short, or needs more memory than a PDF may have. Get it again, or print it to a new PDF, and import that.", base)
}

// readPages reads every page. One that is broken is passed over.
func readPages(ctx context.Context, lib pdfium.Pdfium, raw []byte) (pdfFile, error) {
	var out pdfFile
	opened, err := lib.OpenDocument(&requests.OpenDocument{File: &raw})
	if err != nil {
		return out, err
	}
	docs := opened.Document
	count, err := lib.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: docs})
	if err != nil {
		return out, err
	}
	out.title, out.author = metaPDF(lib, docs, "Title"), metaPDF(lib, docs, "Author")
	total := 0
	for i := range count.PageCount {
		if out.cut = i >= maxPages || total > maxChars; out.cut {
			break
		}
		page := pdfPage{n: i + 1}
		page.chars, page.unseen, err = pagePDF(lib, docs, i)
		page.slants = upright(page.chars)
		if page.broken = err != nil; ctx.Err() != nil {
			return out, ctx.Err()
		}
		if label, err := lib.FPDF_GetPageLabel(&requests.FPDF_GetPageLabel{Document: docs, Page: i}); err == nil {
			page.label = doc.OneLine(label.Label)
		}
		total += len(page.chars)
		out.pages = append(out.pages, page)
	}
	return out, nil
}

// metaPDF returns what a PDF says of itself.
func metaPDF(lib pdfium.Pdfium, docs references.FPDF_DOCUMENT, tag string) string {
	meta, err := lib.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: docs, Tag: tag})
	if err != nil {
		return ""
	}
	return doc.OneLine(meta.Value)
}

// pagePDF returns the characters of a page and of its fields, and apart from
// them those that nobody sees.
func pagePDF(lib pdfium.Pdfium, doc references.FPDF_DOCUMENT, i int) (chars, unseen []pdfChar, err error) {
	loaded, err := lib.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: i})
	if err != nil {
		return nil, nil, err
	}
	defer lib.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	page := requests.Page{ByReference: &loaded.Page}
	if chars, err = charsPDF(lib, page); err != nil {
		return nil, nil, err
	}
	chars = composed(chars)
	setAway(lib, page, chars)
	setCovered(lib, page, chars)
	chars, unseen = setUnseenApart(chars, func() []area { return paintedPDF(lib, page) })
	if fields := fieldsPDF(lib, page); len(fields) > 0 {
		chars = append(append(chars, pdfChar{r: '\n'}), fields...)
	}
	return chars, unseen, nil
}

// charsPDF returns the characters of a page in the order of the library.
func charsPDF(lib pdfium.Pdfium, page requests.Page) ([]pdfChar, error) {
	text, err := lib.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return nil, err
	}
	defer lib.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	if n, err := lib.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage}); err != nil || n.Count > maxOnPage {
		return nil, errors.Join(err, errTooMuch)
	}
	got, err := lib.GetPageTextStructured(&requests.GetPageTextStructured{Page: page, Mode: requests.GetPageTextStructuredModeChars})
	if err != nil {
		return nil, err
	}
	out := make([]pdfChar, 0, len(got.Chars))
	inside := false // of a word
	half := rune(0) // the first half of a character of two
	var now ink
	for i, c := range got.Chars {
		for _, r := range c.Text {
			if r == utf8.RuneError {
				r, half = wholePDF(lib, text.TextPage, i, half)
			}
			if half != 0 {
				continue
			}
			p := c.PointPosition
			next := pdfChar{r: signOf(r), left: p.Left, right: p.Right, bottom: p.Bottom, top: p.Top, quarter: quarterOf(float64(c.Angle))}
			if !unicode.IsSpace(r) && (!inside || p.Top <= p.Bottom) {
				now = now.at(lib, text.TextPage, i)
				next.size, next.base = now.size, now.foot
				next = next.boxed()
			}
			if next.way, next.unmapped = now.way, now.unmapped; unicode.IsSpace(r) {
				next.way, next.unmapped = seen, false
			}
			inside = !unicode.IsSpace(r)
			out = append(out, next)
		}
	}
	return out, nil
}

// boxed gives a letter a box that the library knows none for, as it is with
// fonts that are drawn by programs: without one it would count as unseen.
func (c pdfChar) boxed() pdfChar {
	if c.top <= c.bottom && c.size > 0 && unicode.IsPrint(c.r) {
		c.bottom, c.top = c.base, c.base+c.size/2
		c.right = max(c.right, c.left+c.size/2)
	}
	return c
}

// symbols are the signs of lists that the fonts Symbol and Wingdings draw for
// characters of private use.
var symbols = map[rune]rune{
	0xF0B7: '•', 0xF0A7: '▪', 0xF06E: '■', 0xF06C: '●', 0xF0A8: '◦', 0xF0D8: '►', 0xF0FC: '✓', 0xF0E0: '→',
}

// signOf returns the sign for a character of private use, r where there is none.
func signOf(r rune) rune {
	if sign := symbols[r]; sign != 0 {
		return sign
	}
	return r
}

// wholePDF returns a character that the library gives in two halves, as UTF-16
// has them: a first half alone waits for the second.
func wholePDF(lib pdfium.Pdfium, page references.FPDF_TEXTPAGE, at int, half rune) (whole, waits rune) {
	got, err := lib.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: page, Index: at})
	if err != nil {
		return utf8.RuneError, 0
	}
	unit := rune(got.Unicode)
	if half == 0 && unit >= 0xD800 && unit < 0xDC00 {
		return 0, unit
	}
	return utf16.DecodeRune(half, unit), 0
}

// ink is how the characters of an object of text are drawn: the size of their
// type as it is on the page, 0 where the library does not say, and where their
// feet stand.
type ink struct {
	size, left, foot float64
	way              uint8
	unmapped         bool
}

// at returns the ink of a character. That of one in the same object as the last
// is not asked for again.
func (k ink) at(lib pdfium.Pdfium, page references.FPDF_TEXTPAGE, at int) ink {
	font, err := lib.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: page, Index: at})
	if err != nil {
		return ink{}
	}
	m, err := lib.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: page, Index: at})
	if err != nil {
		return ink{}
	}
	size := font.FontSize * math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
	if x, y := float64(m.Matrix.E), float64(m.Matrix.F); x != k.left || y != k.foot || size != k.size {
		k = ink{size: size, left: x, foot: y}
		k.way, k.unmapped = inkPDF(lib, page, at, size)
	}
	return k
}
