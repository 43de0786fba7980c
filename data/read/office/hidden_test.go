package office_test

import (
	"strings"
	"testing"

	"synoptic/data/datatest"

	"synoptic/data/read"
)

// TestWhatADocumentHidesIsSetApart holds that hidden words are neither text nor
// gone without a word, and that tracked changes are said.
func TestWhatADocumentHidesIsSetApart(t *testing.T) {
	odt := func(content string) string {
		return string(datatest.Zipped(t, "META-INF/manifest.xml", "<m/>", "content.xml", `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s">`+content+`</office:document-content>`))
	}
	const hides = `<office:automatic-styles><style:style style:name="T1"><style:text-properties text:display="none"/></style:style></office:automatic-styles>`
	for name, raw := range map[string]string{
		"a.docx": string(datatest.DOCX(t, `<w:p><w:r><w:t>It held</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>, but not for long</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>`)),
		"a.rtf":  `{\rtf1 It held{\v , but not for long}.\par}`,
		"a.odt":  odt(hides + `<office:body><text:p>It held<text:span text:style-name="T1">, but not for long</text:span>.</text:p></office:body>`),
	} {
		got, err := read.Bytes(name, []byte(raw))
		datatest.Must(t, err)
		if im := got[0]; im.Text != "It held." || len(im.Removed) != 1 || im.Removed[0].Why != "hidden" || !strings.Contains(im.Removed[0].Text, ", but not for long") || len(im.Warnings) != 0 {
			t.Errorf("%s: %q without %+v, %v", name, im.Text, im.Removed, im.Warnings)
		}
		datatest.LawsOfImport(t, got[0])
	}
	if got, err := read.Bytes("none.rtf", []byte(`{\rtf1 {\revised0 It held.}\par}`)); err != nil || len(got[0].Warnings) != 0 {
		t.Errorf("a mark that is taken back is no tracked change: %v %v", got, err)
	}
	for name, raw := range map[string]string{
		"b.docx": string(datatest.DOCX(t, `<w:p><w:r><w:t>It </w:t></w:r><w:del w:id="1"><w:r><w:delText>failed</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>held</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>`)),
		"b.rtf":  `{\rtf1 It {\deleted failed}{\revised held}.\par}`,
		"b.odt":  odt(`<office:body><text:tracked-changes><text:changed-region><text:deletion><text:p>failed</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>It held.</text:p></office:body>`),
	} {
		got, err := read.Bytes(name, []byte(raw))
		datatest.Must(t, err)
		if im := got[0]; im.Text != "It held." || len(im.Warnings) != 1 || !strings.Contains(im.Warnings[0].Says(), "tracked changes") {
			t.Errorf("%s: %q, %v", name, im.Text, im.Warnings)
		}
	}
}
