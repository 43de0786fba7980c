package review

import (
	"path/filepath"
	"slices"
	"strings"

	"synoptic/app/say"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read"
	"synoptic/data/read/lists"
)

// subject is one text of an import that is being reviewed, or a list of
// references, or a file that could not be read.
type subject struct {
	Im     data.Import
	From   string // the path or address it was read from, empty for a pasted text
	raw    []byte // of a fetched page, so that it is not asked for twice
	failed string // why it could not be read
	refs   []lists.Reference
	joins  []*join // of refs, with the texts that they are about

	Take    bool
	Aside   bool // it describes the folder that it came with, and is no article
	newer   bool // it is taken as a newer version of what it is like
	edited  bool
	Doubts  []data.Doubt
	like    likeness
	counted int // words that stay, 0 where they are not counted

	blocks []data.Block // cut when it is first looked at
}

// likeness is the text that is most like a subject.
type likeness struct {
	share   float64         // 0 where there is none worth naming
	account *data.Account   // in the library
	subject *subject        // in the same import
	out     bool            // the account takes no part
	outlet  string          // of that text
	text    compare.Account // as it was when it was found
}

// same reports whether the two have the same words.
func (l likeness) same() bool { return l.share == 1 }

// who names the text that a subject is like.
func (l likeness) who() string {
	says := "“" + l.text.Title + "”"
	if l.outlet != "" {
		says += " (" + l.outlet + ")"
	}
	return says
}

// rank is the part of the list in which a subject stands.
type rank uint8

// The parts of the list, from the top.
const (
	unreadable rank = iota
	listed          // a list of references
	doubtful
	fine
	Unticked // it likely is no article
	Known    // its text is there already
)

// RankNames head the parts of the list.
var RankNames = map[rank]string{unreadable: say.Phrase("COULD NOT BE READ"), listed: say.Phrase("METADATA"), doubtful: say.Phrase("TO LOOK AT"), fine: say.Phrase("READY"), Unticked: say.Phrase("NOT TICKED"), Known: say.Phrase("THERE ALREADY")}

// Standing is the part of the list in which the subject stands.
func (s *subject) Standing() rank {
	switch {
	case s.failed != "":
		return unreadable
	case s.refs != nil:
		return listed
	case s.like.same() && s.related():
		return Known
	case s.Aside:
		return Unticked
	case len(s.Doubts) > 0 || s.like.share > 0 && s.related():
		return doubtful
	}
	return fine
}

// isText reports whether there is a text to import.
func (s *subject) isText() bool { return s.failed == "" && s.refs == nil }

// related reports whether a text that is like this one is likely the same
// story of the same outlet, and not a copy that another one printed.
func (s *subject) related() bool {
	if s.like.share == 0 {
		return false
	}
	mine := strings.ToLower(s.Im.Outlet)
	return mine == "" || s.like.outlet == "" || mine == strings.ToLower(s.like.outlet) || s.Im.URL != "" && s.Im.URL == s.like.text.URL
}

// earlier reports whether the subject is known to be older than what it is like.
func (s *subject) earlier() bool {
	a, b := s.Im.Published, s.like.text.Published
	n := min(len(a), len(b))
	return n > 0 && a[:n] < b[:n]
}

// says is the line about a subject in the list: the weightiest thing to know.
func (s *subject) says() string {
	switch {
	case s.failed != "":
		return s.failed
	case s.refs != nil:
		return say.Say("%s, %d about texts that are here", say.Count(len(s.refs), "entry", "entries"), len(s.joins))
	case s.Aside:
		return say.Say("Named like a file about the folder. Tick it if it is an article.")
	case s.like.share > 0:
		return s.likeSays()
	case len(s.Doubts) > 0:
		return DoubtSays(s.Doubts[0])
	}
	return ""
}

// likeSays tells what a subject is like.
func (s *subject) likeSays() string {
	where := say.Phrase("a text of this comparison")
	switch {
	case s.like.out:
		where = say.Phrase("a text that was taken out or replaced")
	case s.like.subject != nil:
		where = say.Phrase("a text of this import")
	}
	if s.like.same() {
		return say.Say("The same words as %s: %s.", say.Say(where), s.like.who())
	}
	return say.Say("Nearly the same (%.0f%%) as %s: %s.", 100*s.like.share, say.Say(where), s.like.who())
}

// DoubtSays says a doubt in the language in force.
func DoubtSays(d data.Doubt) string { return say.Say(d.Form, d.Args...) }

// aboutFolders are the names, without ending, of files that describe what they
// lie beside.
var aboutFolders = []string{"readme", "license", "licence", "copying", "notice", "changelog", "contributing", "lisezmoi"}

// setAside unticks a subject that by the name of its file describes a folder.
func (s *subject) setAside() {
	name := strings.ToLower(filepath.Base(s.From))
	if s.isText() && slices.Contains(aboutFolders, strings.TrimSuffix(name, filepath.Ext(name))) {
		s.Take, s.Aside = false, true
	}
}

// cut returns the blocks of a subject.
func (s *subject) cut() []data.Block {
	if s.blocks == nil {
		s.blocks = s.Im.Blocks()
	}
	return s.blocks
}

// result is the import as it will be stored.
func (s *subject) result() data.Import {
	if !s.edited && !s.touched() { // its text is not copied
		return s.Im
	}
	return s.Im.With(s.blocks, s.edited)
}

// name is what to call a subject.
func (s *subject) name() string {
	switch {
	case s.isText():
		return say.OutletOf(s.Im.Account)
	case files.IsAddress(s.From):
		return s.From
	}
	return filepath.Base(s.From)
}

// surroundings are the texts with which subjects are weighed.
type surroundings struct {
	accounts []data.Account
	out      []data.Account // take no part
	subjects []*subject     // earlier ones
	language string
	texts    read.Texts
}

// surround gathers the texts of a project. It is for use beside the window.
func surround(store *data.Store, project int64, accounts []data.Account, earlier []*subject) (*surroundings, error) {
	out, err := store.Withdrawn(project)
	if err != nil {
		return nil, err
	}
	s := &surroundings{accounts: accounts, out: out}
	if len(accounts) > 0 {
		if s.language = accounts[0].Language; s.language == "" {
			s.language = compare.LanguageOf(accounts[0].Text)
		}
	}
	for _, a := range slices.Concat(accounts, out) {
		s.texts.Add(a.Text)
	}
	for _, e := range earlier {
		if e.isText() {
			s.add(e)
		}
	}
	return s, nil
}

func (s *surroundings) add(e *subject) {
	s.texts.Add(e.Im.Text)
	s.subjects = append(s.subjects, e)
}

// weigh finds what is doubtful about a subject and what it is like, decides
// what is proposed for it, and takes it up for those that follow.
func (s *surroundings) weigh(e *subject) {
	e.Take = true
	e.Doubts = read.Doubts(e.Im, s.language)
	if s.language == "" {
		s.language = compare.LanguageOf(e.Im.Text)
	}
	if n, share := s.texts.Nearest(e.Im.Text); share >= read.AlikeFrom {
		e.like = s.likeness(n, share)
	}
	switch {
	case e.like.share == 0 || !e.related():
	case e.like.same():
		e.Take = false
	default:
		e.setNewer(!e.earlier() && !e.like.out)
	}
	s.add(e)
}

// setNewer takes a subject as a newer version, which has the part of the older
// one, or as an account of its own.
func (s *subject) setNewer(yes bool) {
	s.newer, s.Im.Role = yes, compare.Retold
	if yes {
		s.Im.Role = s.like.text.Role
	}
}

// likeness names the n-th text.
func (s *surroundings) likeness(n int, share float64) likeness {
	l := likeness{share: share}
	switch {
	case n < len(s.accounts):
		l.account = &s.accounts[n]
	case n < len(s.accounts)+len(s.out):
		l.account, l.out = &s.out[n-len(s.accounts)], true
	default:
		l.subject = s.subjects[n-len(s.accounts)-len(s.out)]
		l.text = l.subject.Im.Account
		l.outlet = l.text.Outlet
		return l
	}
	l.text, l.outlet = l.account.Account, l.account.Outlet
	return l
}
