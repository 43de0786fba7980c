package read

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// ErrPrivate is the reason for which an address inside a private network, or
// of this computer, is not fetched unless that is allowed.
var ErrPrivate = errors.New("a private address")

// Fetcher fetches a page from the web. The zero value has the limits of the
// program.
type Fetcher struct {
	Private bool          // private addresses and this computer may be asked
	Limit   time.Duration // for all of it; 0 stands for 20 seconds
	Size    int64         // in bytes; 0 stands for 20 MB
}

// maxRedirects is how often a page may send on to another.
const maxRedirects = 5

// Fetch fetches the page at an http or https address and reads it as Read
// does. It is the only request that the program makes. The error is an
// *ImportError that wraps ErrPrivate where the address is not a public one,
// or ctx's.
func Fetch(ctx context.Context, address string) ([]data.Import, error) {
	return Fetcher{}.Fetch(ctx, address)
}

// Fetch is as the function of that name, within f's limits.
func (f Fetcher) Fetch(ctx context.Context, address string) ([]data.Import, error) {
	raw, final, err := f.Page(ctx, address)
	if err != nil {
		return nil, err
	}
	out, err := Bytes(final, raw)
	if err == nil {
		out[0].Warnings = append(out[0].Warnings, AddressDoubts(address, final)...)
	}
	return out, err
}

// AddressDoubts say what is to be known of the way to a page: that the address
// sent on to another, and that a name and password in it were not kept.
func AddressDoubts(asked, final string) []data.Doubt {
	var out []data.Doubt
	bare := WithoutPassword(asked)
	if bare != asked {
		out = append(out, doc.Doubt("The address had a name or a password in it. They were sent to %s, and not stored.", HostOf(asked)))
	}
	if final != bare {
		out = append(out, doc.Doubt("%s sent on to %s.", bare, final))
	}
	return out
}

// WithoutPassword returns an address without the name and the password that
// stand before its host. What is no address stays as it is.
func WithoutPassword(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.User == nil {
		return address
	}
	u.User = nil
	return u.String()
}

// HostOf returns the host of an address, empty where it is none.
func HostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

// IsAddress reports whether a text is an address of the web, however its scheme
// is written.
func IsAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

// Page fetches a page without reading it, and the address that it came from
// in the end, which Read takes as its name. The error is as that of Fetch.
func (f Fetcher) Page(ctx context.Context, address string) (raw []byte, final string, err error) {
	if f.Limit == 0 {
		f.Limit = 20 * time.Second
	}
	if f.Size == 0 {
		f.Size = 20 << 20
	}
	limited, cancel := context.WithTimeout(ctx, f.Limit)
	defer cancel()
	raw, final, err = f.get(limited, address)
	address, final = WithoutPassword(address), WithoutPassword(final)
	switch {
	case ctx.Err() != nil:
		return nil, "", ctx.Err()
	case limited.Err() != nil:
		return nil, "", &doc.ImportError{File: address, Cause: data.Refuse("The page took longer than %v. Try again later, or save it in your browser and import the file.", f.Limit)}
	case err != nil:
		return nil, "", &doc.ImportError{File: address, Cause: err}
	}
	return raw, final, nil
}

// get returns the bytes of a page and the address that they came from in the
// end.
func (f Fetcher) get(ctx context.Context, address string) (raw []byte, final string, err error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, "", data.Refuse("%q is not an address of a web page. It begins with http:// or https://.", address)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, "", err
	}
	req.Header.Set("User-Agent", "Synoptic (a reader's tool; one page on request)")
	req.Header.Set("Accept", "text/html,text/plain;q=0.9,*/*;q=0.5")
	resp, err := f.client().Do(req)
	if err != nil {
		return nil, "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, "", data.Refuse("The server answered %q. Open the page in your browser, save it there, and import the file.", resp.Status)
	}
	raw, err = io.ReadAll(io.LimitReader(resp.Body, f.Size+1))
	if int64(len(raw)) > f.Size {
		return nil, "", data.Refuse("The page is larger than %d MB, the most that is fetched.", f.Size>>20)
	}
	return raw, resp.Request.URL.String(), err
}

// client asks no proxy and keeps no cookies. Every address that a name stands
// for is looked at when it is dialled, so that no name can lead inside.
func (f Fetcher) client() *http.Client {
	dialer := &net.Dialer{Control: func(_, address string, _ syscall.RawConn) error {
		if f.Private || isPublic(address) {
			return nil
		}
		return fmt.Errorf("%w: %s", ErrPrivate, address)
	}}
	return &http.Client{
		Transport: &http.Transport{DialContext: dialer.DialContext, DisableKeepAlives: true, MaxResponseHeaderBytes: 1 << 20},
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			if len(via) > maxRedirects {
				return data.Refuse("The page sends on more than %d times.", maxRedirects)
			}
			if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
				return data.Refuse("The page sends on to %q, which is not a web page.", req.URL)
			}
			return nil
		},
	}
}

// notPublic are ranges that netip does not call private and that are not the
// public network all the same: shared, for tests, for translation, reserved.
var notPublic = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"), netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"), netip.MustParsePrefix("240.0.0.0/4"), netip.MustParsePrefix("64:ff9b::/96"),
	netip.MustParsePrefix("64:ff9b:1::/48"), netip.MustParsePrefix("2001:db8::/32"), netip.MustParsePrefix("2002::/16"),
	netip.MustParsePrefix("fec0::/10"), netip.MustParsePrefix("::/96"),
}

// isPublic reports whether an address with its port is on the public network.
func isPublic(address string) bool {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return false
	}
	ip := at.Addr().Unmap().WithZone("")
	for _, p := range notPublic {
		if p.Contains(ip) {
			return false
		}
	}
	return ip.IsGlobalUnicast() && !ip.IsPrivate()
}
