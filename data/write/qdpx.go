package write

import (
	"archive/zip"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/coding"
)

// exportQDPX writes a REFI-QDA project: every account as a plain text source,
// the codebook and the relations as codes, what coders coded as passages of
// the sources, notes, coders as users. Passages are counted in Unicode code
// points from 0, the end behind the last one. The same job gives the same
// bytes.
func exportQDPX(w io.Writer, j Job) ([]Doubt, error) {
	p := newRefiExport(j)
	z := zip.NewWriter(w)
	for _, a := range j.Comparison.Accounts {
		if err := zipPart(z, "sources/"+p.sourceGUID(a.ID)+".txt", func(w io.Writer) error {
			_, err := io.WriteString(w, refiPlain(a.Text))
			return err
		}); err != nil {
			return nil, err
		}
	}
	if err := zipPart(z, "project.qde", func(w io.Writer) error { return writeXML(w, p.project()) }); err != nil {
		return nil, err
	}
	return p.warnings(), z.Close()
}

// zipPart writes one file of an archive, without a true date.
func zipPart(z *zip.Writer, name string, write func(io.Writer) error) error {
	part, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: noDate})
	if err != nil {
		return err
	}
	return write(part)
}

func writeXML(w io.Writer, v any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", " ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// exportQDC writes the codebook alone, with the relations as codes.
func exportQDC(w io.Writer, j Job) ([]Doubt, error) {
	return nil, writeXML(w, refiCodebook{Origin: refiOrigin(j), Codes: refiCodesOf(j.Comparison.Codes().Codebook())})
}

func refiOrigin(j Job) string { return strings.TrimSpace("Synoptic " + j.Options.App) }

// refiExport holds what the parts of one project share.
type refiExport struct {
	Job
	c          *compare.Comparison
	key        string            // tells this comparison from others in GUIDs
	pointers   []pointCounter    // into the texts
	selections [][]refiSelection // of every account
	at         []map[compare.Span]int
	notes      []refiText
	users      []string
	silent     int // codings of accounts that say nothing
}

func newRefiExport(j Job) *refiExport {
	p := &refiExport{Job: j, c: j.Comparison, key: j.Options.Project}
	for _, a := range p.c.Accounts {
		p.key += table.Hash(a.Text)
		p.pointers = append(p.pointers, pointCounter{text: a.Text})
		p.at = append(p.at, map[compare.Span]int{})
	}
	p.selections = make([][]refiSelection, len(p.c.Accounts))
	for _, u := range p.c.Codes().Units() {
		if !j.Options.Shows(u.Group) {
			continue
		}
		for _, m := range p.c.Codes().Codings(u) {
			if j.Options.ShowsCoder(m.Coder) {
				p.coding(u, m)
			}
		}
	}
	for i := range p.c.Groups {
		if j.Options.Shows(i) {
			p.note(&p.c.Groups[i])
		}
	}
	return p
}

func (p *refiExport) sourceGUID(account int64) string {
	return GUID("source", p.key, coding.AccountName(account))
}

// user returns the GUID of a coder, who is among the users from then on.
func (p *refiExport) user(coder string) string {
	if coder == "" {
		return ""
	}
	if !slices.Contains(p.users, coder) {
		p.users = append(p.users, coder)
	}
	return GUID("user", coder)
}

// project puts all parts together.
func (p *refiExport) project() refiProject {
	out := refiProject{Name: cmp.Or(newReport(p.Job).Title(), "Synoptic"), Origin: refiOrigin(p.Job), Created: p.Options.At,
		CodeBook: &refiBook{refiCodesOf(p.c.Codes().Codebook())}, Sources: &refiSources{}, Says: strings.Join(settings(p.Job), " ")}
	for i, a := range p.c.Accounts {
		out.Sources.Texts = append(out.Sources.Texts, refiText{GUID: p.sourceGUID(a.ID), Name: sourceName(a),
			Path: "internal://" + p.sourceGUID(a.ID) + ".txt", Says: sourceSays(a), Selections: p.sorted(i)})
	}
	if len(p.notes) > 0 {
		out.Notes = &refiNotes{p.notes}
	}
	for _, u := range p.users {
		if out.Users == nil {
			out.Users = &refiUsers{}
		}
		out.Users.Users = append(out.Users.Users, refiUser{GUID("user", u), u})
	}
	return out
}

// sorted returns the passages of an account in the order of its text.
func (p *refiExport) sorted(account int) []refiSelection {
	slices.SortStableFunc(p.selections[account], func(a, b refiSelection) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return p.selections[account]
}

// sourceName is what tells an account from others in a list.
func sourceName(a compare.Account) string {
	return cmp.Or(strings.TrimSpace(strings.Join(slices.DeleteFunc([]string{a.Outlet, a.Title}, func(s string) bool { return s == "" }), ": ")), coding.AccountName(a.ID))
}

func sourceSays(a compare.Account) string {
	var out []string
	for _, part := range [][2]string{{"Role", string(a.Role)}, {"Outlet", a.Outlet}, {"Author", a.Author}, {"Published", a.Published}, {"Address", a.URL}, {"SHA-256", table.Hash(a.Text)}} {
		if part[1] != "" {
			out = append(out, part[0]+": "+part[1])
		}
	}
	return strings.Join(out, "\n")
}

// coding adds what one coder said of a unit to the passages that it is about:
// those of the account or, where that is silent or the group as a whole is
// coded, the claim that the group is about.
func (p *refiExport) coding(u compare.Unit, m compare.Coding) {
	g := &p.c.Groups[u.Group]
	account, claims, says := g.Members[0].Account, g.Members[0].Passage(), ""
	if u.Account != compare.Whole {
		if x := p.c.Cell(g, u.Account); x.Member != nil {
			account, claims = u.Account, x.Member.Passage()
		} else {
			says = "Coded of " + sourceName(p.c.Accounts[u.Account]) + ", which says nothing of this."
			p.silent++
		}
	}
	if len(m.Words) > 0 {
		p.words(u, m)
		if len(m.Codes) == 0 && m.Relation == "" {
			return
		}
	}
	for _, claim := range claims {
		s := p.selection(account, p.c.Claims[account][claim].Span)
		for _, kind := range append([]string{compare.RelationKind}, m.Codes...) {
			p.add(s, u, m, kind)
		}
		if says != "" && !strings.Contains(s.Says, says) {
			s.Says = strings.TrimSpace(s.Says + "\n" + says)
		}
	}
}

// words adds the codes that words of an account have: their very passages.
func (p *refiExport) words(u compare.Unit, m compare.Coding) {
	for _, w := range m.Words {
		s := p.selection(u.Account, w.Span)
		user, at := p.user(m.Coder), m.WhenWords(w)
		s.User, s.At = cmp.Or(s.User, user), cmp.Or(s.At, at)
		s.Codings = append(s.Codings, refiCoding{GUID: GUID("coding", s.GUID, p.c.Groups[u.Group].ID, fmt.Sprint(u.Account), m.Coder, w.Code, compare.OfWords),
			User: user, At: at, Code: refiCodeRef{codeGUID(w.Code)}})
	}
}

// selection returns the passage of a span, made when it is first wanted.
func (p *refiExport) selection(account int, span compare.Span) *refiSelection {
	at, ok := p.at[account][span]
	if !ok {
		at = len(p.selections[account])
		p.at[account][span] = at
		name := []rune(strings.Join(strings.Fields(span.Of(p.c.Accounts[account].Text)), " "))
		points := &p.pointers[account]
		p.selections[account] = append(p.selections[account], refiSelection{
			GUID: GUID("selection", p.sourceGUID(p.c.Accounts[account].ID), fmt.Sprint(span)), Name: string(name[:min(len(name), 60)]),
			Start: points.of(span.Start), End: points.of(span.End)})
	}
	return &p.selections[account][at]
}

// add adds one code or the relation of a coding to a passage.
func (p *refiExport) add(s *refiSelection, u compare.Unit, m compare.Coding, kind string) {
	target := codeGUID(kind)
	if kind == compare.RelationKind {
		if m.Relation == "" {
			return
		}
		target = relationGUID(m.Relation)
	}
	user := p.user(m.Coder)
	s.User, s.At = cmp.Or(s.User, user), cmp.Or(s.At, m.At)
	s.Codings = append(s.Codings, refiCoding{GUID: GUID("coding", s.GUID, p.c.Groups[u.Group].ID, fmt.Sprint(u.Account), m.Coder, kind),
		User: user, At: m.When(kind), Code: refiCodeRef{target}})
}

// note adds the note of a group to the passage that the group is about.
func (p *refiExport) note(g *compare.Group) {
	if g.Note == "" {
		return
	}
	n := refiText{GUID: GUID("note", p.key, g.ID), Name: "Claim " + g.Number(), Content: g.Note}
	for _, d := range p.Options.Decisions {
		if d.Verb == compare.Remark && d.Note == g.Note {
			n.User, n.At = p.user(cmp.Or(d.Coder, p.Options.Coder)), d.At
		}
	}
	p.notes = append(p.notes, n)
	first := g.Members[0]
	s := p.selection(first.Account, p.c.Claims[first.Account][first.Passage()[0]].Span)
	s.NoteRefs = append(s.NoteRefs, refiNoteRef{n.GUID})
}

func (p *refiExport) warnings() []Doubt {
	switch p.silent {
	case 0:
		return nil
	case 1:
		return []Doubt{doubt(formSilentOne)}
	}
	return []Doubt{doubt(formSilent, p.silent)}
}
