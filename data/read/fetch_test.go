package read_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"synoptic/data/datatest"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

// web is a server with pages, good and bad.
func pagesServed(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/dam", func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte(datatest.FullPage)) })
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/dam", http.StatusFound) })
	mux.HandleFunc("/round", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) })
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) {
		line := []byte(strings.Repeat("a", 1<<16))
		for range 32 {
			w.Write(line)
		}
	})
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestFetch(t *testing.T) {
	s := pagesServed(t)
	f := read.Fetcher{Private: true}
	for path, file := range map[string]string{"/dam": s.URL + "/dam", "/moved": s.URL + "/dam"} {
		got, err := f.Fetch(t.Context(), s.URL+path)
		datatest.Must(t, err)
		if !strings.HasPrefix(got[0].Text, "The dam above") || got[0].Origin.File != file || got[0].URL != "https://bugle.example/dam" {
			t.Errorf("%s: %+v", path, got[0])
		}
		if moved := len(got[0].Warnings) == 1 && strings.Contains(got[0].Warnings[0].Says(), "sent on to"); moved != (path == "/moved") {
			t.Errorf("%s: warnings %q", path, got[0].Warnings)
		}
	}
}

func TestFetchRefuses(t *testing.T) {
	s := pagesServed(t)
	f := read.Fetcher{Private: true, Size: 1 << 20, Limit: time.Second}
	for address, want := range map[string]string{
		s.URL + "/none":        "404",
		s.URL + "/round":       "more than 5 times",
		s.URL + "/file":        "not a web page",
		s.URL + "/large":       "larger than 1 MB",
		s.URL + "/slow":        "took longer than 1s",
		"file:///etc/passwd":   "not an address",
		"bugle.example/dam":    "not an address",
		"ftp://bugle.example/": "not an address",
	} {
		_, err := f.Fetch(t.Context(), address)
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), want) {
			t.Errorf("%s: %v, want %q", address, err, want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.Fetch(ctx, s.URL+"/dam"); !errors.Is(err, context.Canceled) {
		t.Errorf("after cancel: %v", err)
	}
}

func TestFetchStaysOutside(t *testing.T) {
	s := pagesServed(t)
	local := strings.Replace(s.URL, "127.0.0.1", "localhost", 1)
	for _, address := range []string{s.URL + "/dam", local + "/dam", "http://[::1]/", "http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/", "http://0.0.0.0/"} {
		if _, err := read.Fetch(t.Context(), address); !errors.Is(err, read.ErrPrivate) {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestPublicAddresses(t *testing.T) {
	for address, want := range map[string]bool{
		"93.184.216.34:443": true, "[2606:4700::1111]:443": true, "127.0.0.1:80": false, "10.1.2.3:80": false, "172.16.0.1:80": false, "192.168.0.1:80": false,
		"169.254.169.254:80": false, "100.64.0.1:80": false, "0.0.0.0:80": false, "224.0.0.1:80": false, "[::1]:80": false, "[fe80::1]:80": false,
		"[fc00::1]:80": false, "[::ffff:127.0.0.1]:80": false, "[::ffff:10.0.0.1]:80": false, "[64:ff9b::7f00:1]:80": false, "nonsense": false,
	} {
		if got := read.IsPublic(address); got != want {
			t.Errorf("%s: %v, want %v", address, got, want)
		}
	}
}
