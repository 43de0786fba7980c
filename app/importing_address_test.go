package app

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"synoptic/app/review"
)

// TestADroppedAddressIsFetchedAndSaysWhereItWasSentOn: the page of a server on
// this computer, after the question, with the redirect among the doubts.
func TestADroppedAddressIsFetchedAndSaysWhereItWasSentOn(t *testing.T) {
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(out http.ResponseWriter, in *http.Request) {
		if asked++; in.URL.Path == "/short" {
			http.Redirect(out, in, "/quay", http.StatusFound)
			return
		}
		out.Header().Set("Content-Type", "text/html; charset=utf-8")
		out.Write([]byte(quayPage))
	}))
	defer server.Close()
	w := imported(t, lib(t))
	address, err := storage.ParseURI(server.URL + "/short")
	if err != nil {
		t.Fatal(err)
	}
	w.intake.Dropped(fyne.Position{}, []fyne.URI{address})
	if asked != 0 || w.intake.Review != nil || buttonOf(w, "Fetch it") == nil {
		t.Fatalf("asked %d times before the question was answered", asked)
	}
	pressed(t, w, "Fetch it")
	if w.intake.Review == nil || w.intake.Review.Now().Im.Outlet != "The Echo" || asked != 2 {
		t.Fatalf("asked %d times: %s %+v", asked, w.s.Trouble, w.s.Imports.Working)
	}
	said := ""
	for _, d := range w.intake.Review.Now().Doubts {
		said += review.DoubtSays(d)
	}
	if !strings.Contains(said, "/short sent on to "+server.URL+"/quay") {
		t.Errorf("says %q", said)
	}
}
