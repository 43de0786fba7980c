package app

import (
	"context"
	"errors"
	"net"
	"net/url"
)

// unreached says why a page of the web did not come, empty where the error is
// about something else.
func unreached(err error) string {
	var asked *url.Error
	var known adviser
	if !errors.As(err, &asked) || errors.Is(err, context.Canceled) || errors.As(asked.Err, &known) {
		return ""
	}
	host := asked.URL
	if u, err := url.Parse(asked.URL); err == nil && u.Host != "" {
		host = u.Host
	}
	var unknown *net.DNSError
	switch {
	case asked.Timeout():
		return say("%s did not answer in time. Try again later, or save the page in the browser and import that file.", host)
	case errors.As(err, &unknown):
		return say("%s was not found. Look at the address, and whether this computer is online; or save the page in the browser and import that file.", host)
	}
	return say("%s could not be reached. Try again later, or save the page in the browser and import that file.", host)
}
