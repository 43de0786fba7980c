package say

import (
	"context"
	"errors"
	"net"
	"net/url"
	"strings"
	"testing"

	"synoptic/data/read"
)

func TestPagesThatDoNotComeSayWhatToDo(t *testing.T) {
	for _, x := range []struct {
		err  error
		says string
	}{
		{&net.DNSError{Err: "no such host", Name: "wire.example"}, "wire.example was not found. "},
		{context.DeadlineExceeded, "wire.example did not answer in time. "},
		{errors.New("connection refused"), "wire.example could not be reached. "},
	} {
		got := Sentence(&url.Error{Op: "Get", URL: "https://wire.example/water", Err: x.err})
		if !strings.HasPrefix(got, x.says) || !strings.HasSuffix(got, "import that file.") {
			t.Errorf("%v: %q", x.err, got)
		}
	}
	if says := Sentence(&url.Error{Op: "Get", URL: "https://wire.example", Err: context.Canceled}); !strings.HasPrefix(says, "Stopped") {
		t.Errorf("what was stopped by hand says %q", says)
	}
}

func TestAnAddressThatDoesNotAnswerSaysSoInThePane(t *testing.T) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := "http://" + closed.Addr().String() + "/page"
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	_, _, err = read.Fetcher{Private: true}.Page(context.Background(), address)
	if says := Sentence(err); !strings.Contains(says, "could not be reached") || strings.Contains(says, "dial tcp") {
		t.Errorf("the pane says %q", says)
	}
}
