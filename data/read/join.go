package read

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/read/lists"
)

// Match is what a list of references says of an account.
type Match struct {
	Account   int    // index
	Reference int    // index
	By        string // address, title or file: by what the two were matched
	Changes   []Change
}

// Change is what a reference would change in the metadata of an account.
type Change struct {
	Field    string // title, outlet, author, date, address, language, country
	Was, Now string
	Fills    bool // nothing is lost: Was is empty, or a date that Now makes more precise
}

// Apply returns the account with the changes made.
func (m Match) Apply(a compare.Account, changes []Change) compare.Account {
	for _, c := range changes {
		for _, f := range data.Fields {
			if f.Name == c.Field {
				*f.Of(&a) = c.Now
			}
		}
	}
	return a
}

// MatchReferences finds the accounts that references are about: by address,
// by title, or by the name of the file that the reference names as its copy. A
// title that several accounts without an outlet or several different references
// have matches nothing: that would be a guess. Matches come in the order of the accounts, at
// most one for each.
func MatchReferences(refs []lists.Reference, accounts []compare.Account, files []string) []Match {
	var out []Match
	for i, a := range accounts {
		file := ""
		if i < len(files) {
			file = files[i]
		}
		for _, way := range ways {
			if r := way.find(refs, accounts, i, file); r >= 0 {
				out = append(out, Match{i, r, way.name, changesOf(a, refs[r])})
				break
			}
		}
	}
	return out
}

// ways are how a reference is found, the surest first. find returns its
// index, -1 where there is none.
var ways = []struct {
	name string
	find func(refs []lists.Reference, accounts []compare.Account, i int, file string) int
}{
	{"address", func(refs []lists.Reference, accounts []compare.Account, i int, _ string) int {
		return oneThat(refs, func(r lists.Reference) bool { return sameAddress(r.URL, accounts[i].URL) })
	}},
	{"file", func(refs []lists.Reference, _ []compare.Account, _ int, file string) int {
		return oneThat(refs, func(r lists.Reference) bool {
			return file != "" && slices.ContainsFunc(r.Files, func(f string) bool { return baseOf(f) == baseOf(file) })
		})
	}},
	{"title", func(refs []lists.Reference, accounts []compare.Account, i int, _ string) int {
		for j, other := range accounts {
			if j != i && sameTitle(other.Title, accounts[i].Title) && other.Outlet == "" && accounts[i].Outlet == "" {
				return -1
			}
		}
		return oneThat(refs, func(r lists.Reference) bool {
			a := accounts[i]
			return sameTitle(r.Title, a.Title) && (r.Outlet == "" || a.Outlet == "" || alikeNames(r.Outlet, a.Outlet))
		})
	}},
}

// oneThat returns the index of the reference that fits, -1 where none does or
// where those that do contradict one another.
func oneThat(refs []lists.Reference, fits func(lists.Reference) bool) int {
	at := -1
	for i, r := range refs {
		if !fits(r) {
			continue
		}
		if at >= 0 && len(changesOf(compare.Account{Title: refs[at].Title, Outlet: refs[at].Outlet, Author: refs[at].Author,
			Published: refs[at].Published, URL: refs[at].URL, Language: refs[at].Language}, r)) > 0 {
			return -1
		}
		if at < 0 {
			at = i
		}
	}
	return at
}

// referenced is what a reference says of a field, empty where it says nothing.
func referenced(r lists.Reference, field string) string {
	switch field {
	case "title":
		return r.Title
	case "outlet":
		return r.Outlet
	case "author":
		return r.Author
	case "date":
		return r.Published
	case "address":
		return r.URL
	case "language":
		return r.Language
	case "country":
		return r.Country
	}
	return ""
}

// changesOf lists what a reference says otherwise than an account.
func changesOf(a compare.Account, r lists.Reference) []Change {
	var out []Change
	for _, f := range data.Fields {
		was, now := *f.Of(&a), referenced(r, f.Name)
		if now == "" || now == was || f.Name == "address" && sameAddress(was, now) || f.Name == "date" && strings.HasPrefix(was, now) {
			continue
		}
		out = append(out, Change{f.Name, was, now, was == "" || f.Name == "date" && strings.HasPrefix(now, was)})
	}
	return out
}

// sameAddress compares addresses without what does not say which page it is:
// the scheme, www, a slash at the end, what campaigns add, the place in it.
func sameAddress(a, b string) bool {
	x, y := addressKey(a), addressKey(b)
	return x != "" && x == y
}

func addressKey(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	query := u.Query()
	for key := range query {
		if strings.HasPrefix(key, "utm_") || slices.Contains([]string{"fbclid", "gclid", "ref", "cmp", "smid"}, strings.ToLower(key)) {
			query.Del(key)
		}
	}
	return host + strings.TrimSuffix(u.Path, "/") + "?" + query.Encode()
}

// leastTitle is the number of letters from which a title says which article
// it is: many pages are called News.
const leastTitle = 12

// sameTitle compares titles by their letters and digits. Pages add the name
// of the site at the end, so that one may go on after a bar or a dash.
func sameTitle(a, b string) bool {
	x, y := doc.Folded(a), doc.Folded(b)
	if len(x) < leastTitle || len(y) < leastTitle {
		return false
	}
	return x == y || x == doc.Folded(withoutSite(b)) || y == doc.Folded(withoutSite(a))
}

// withoutSite is a title without what stands after its last bar or dash.
func withoutSite(title string) string {
	for _, sign := range []string{" | ", " – ", " — ", " - "} {
		if at := strings.LastIndex(title, sign); at > 0 {
			return title[:at]
		}
	}
	return title
}

// alikeNames reports whether one name of an outlet holds the other: The
// Guardian, theguardian.com.
func alikeNames(a, b string) bool {
	x, y := doc.Folded(a), doc.Folded(b)
	return strings.Contains(x, y) || strings.Contains(y, x)
}

// baseOf is the name of a file, of whatever system.
func baseOf(path string) string {
	return strings.ToLower(filepath.Base(strings.ReplaceAll(path, `\`, "/")))
}
