package mail_test

import (
	"strings"
	"testing"

	"synoptic/data/datatest"
	"synoptic/data/read"
)

// TestWhatIsAnsweredIsQuoted: programs put a head over the message that is
// answered, each in its way; from there to the end nothing is of the writer.
func TestWhatIsAnsweredIsQuoted(t *testing.T) {
	const own, other = "The weir was opened at nine, said the board of the river in its answer.", "Can you say when the weir was opened, and who gave the order for it?"
	for name, head := range map[string]string{
		"Outlook":               `<div id="divRplyFwdMsg"><b>From:</b> Ana<br><b>Sent:</b> Monday<br><b>Subject:</b> The weir</div>`,
		"Outlook on the web":    `<div id="x_divRplyFwdMsg"><b>From:</b> Ana<br><b>Sent:</b> Monday</div>`,
		"Outlook, what is sent": `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Ana</div>`,
	} {
		mail := datatest.MailHead + "Content-Type: text/html; charset=utf-8\n\n<html><body><p>" + own + "</p>" + head + "<p>" + other + "</p></body></html>\n"
		got, err := read.Bytes("m.eml", []byte(datatest.CRLF(mail)))
		if err != nil || len(got) != 1 {
			t.Errorf("%s: %v, %d texts", name, err, len(got))
			continue
		}
		if !strings.Contains(got[0].Text, own) || strings.Contains(got[0].Text, "gave the order") {
			t.Errorf("%s: the text is %q", name, got[0].Text)
		}
	}
}
