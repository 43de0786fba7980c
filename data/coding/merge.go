package coding

import (
	"cmp"
	"slices"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
)

// Merge is what a coding file comes to in a comparison.
type Merge struct {
	Decisions []compare.Decision // to be stored as one step; none where the file holds nothing new
	Coders    []string           // whose codes the file holds
	Added     int                // units that a coder had not coded here
	Same      int                // units that stand here already as the file has them
	Differ    []Difference       // what the same coder coded otherwise here
	Lost      map[string]int     // units that are not found here, by the reason
	Codes     []string           // names of codes that come into the codebook
	Redefined []string           // names of codes that the file defines otherwise: what stands here stays
	Settled   int                // values settled in the file and open here
	Unsettled []Settlement       // what was settled otherwise here
}

// Settlement is a value that was settled otherwise in the file than here. What
// stands here stays, unless the file is to win.
type Settlement struct {
	Unit       compare.Unit
	Kind       string // the ID of a code here, or compare.RelationKind
	Here, File string
}

// Difference is a unit that one and the same coder coded otherwise in the
// file than here. What stands here stays, unless the file is to win.
type Difference struct {
	Unit       compare.Unit
	Coder      string
	Here, File compare.Coding
}

// MergeOptions are how a coding file is taken up.
type MergeOptions struct {
	As string // the coder's name here, where the file is of one coder; empty for that in the file
	// FileWins takes the file's value where the same coder coded otherwise here,
	// and where the coders settled otherwise here.
	FileWins bool
}

// Merged works out what a coding file brings to a comparison. Nothing of
// another coder changes, and nothing of the same one unless o says so. The
// error is a sentence: the file is of other texts.
func Merged(c *compare.Comparison, f File, o MergeOptions) (Merge, error) {
	m := merger{c: c, f: f, o: o, Merge: Merge{Lost: map[string]int{}}, find: c.Codes().UnitFinder(), codes: map[string]string{}}
	m.accounts()
	m.codebook()
	for _, x := range f.Codings {
		m.unit(x)
	}
	for _, x := range f.Settled {
		m.settled(x)
	}
	if m.foreign > 0 && m.foreign == len(f.Codings)+len(f.Settled) {
		return Merge{}, data.Refuse("This coding file is of other texts: %s is not among the accounts of this comparison, or its text is another version. Nothing was merged.", m.nameOf(m.stranger))
	}
	slices.Sort(m.Coders)
	m.Coders = slices.Compact(m.Coders)
	return m.Merge, nil
}

// merger holds what the units of one file share.
type merger struct {
	c *compare.Comparison
	Merge
	f    File
	o    MergeOptions
	find func(compare.Decision) (compare.Unit, string)
	// foreign counts the units of accounts that are not here; stranger is the
	// first of these accounts.
	foreign  int
	stranger string
	ids      map[string]int64  // account ids of the file: those here
	codes    map[string]string // code IDs of the file: those here
}

// accounts finds the texts of the file among those here.
func (m *merger) accounts() {
	m.ids = map[string]int64{}
	taken := map[int64]bool{}
	for _, exact := range []bool{true, false} { // one text may stand under two outlets
		for _, a := range m.f.Accounts {
			if m.ids[a.ID] != 0 {
				continue
			}
			for _, here := range m.c.Accounts {
				if !taken[here.ID] && table.Hash(here.Text) == a.SHA256 && (!exact || here.Outlet == a.Outlet && here.Title == a.Title) {
					m.ids[a.ID], taken[here.ID] = here.ID, true
					break
				}
			}
		}
	}
}

// placed finds a unit of the file here; ok is false where it has no place,
// which is counted by the reason. d gets the places that its decisions name.
func (m *merger) placed(claim Place, cell *Place, d *compare.Decision) (u compare.Unit, ok bool) {
	places := []Place{claim}
	if cell != nil {
		places = append(places, *cell)
	}
	for _, p := range places {
		if m.ids[p.Account] == 0 {
			m.foreign++
			m.stranger = cmp.Or(m.stranger, p.Account)
			m.Lost[m.nameOf(p.Account)+" is not among the accounts here, or its text is another version"]++
			return u, false
		}
	}
	d.A = m.place(claim)
	if cell != nil {
		d.B = m.place(*cell)
	}
	u, why := m.find(*d)
	if why != "" {
		m.Lost[why]++
	}
	return u, why == ""
}

func (m *merger) nameOf(id string) string {
	for _, a := range m.f.Accounts {
		if a.ID == id {
			return "“" + cmp.Or(a.Title, a.Outlet, id) + "”"
		}
	}
	return id
}

// codebook brings the codes of the file that are used, and those above them,
// into the codebook. A code is known by its ID, else by its name.
func (m *merger) codebook() {
	book := slices.Clone(m.c.Codes().Codebook())
	var added []int
	for _, k := range m.f.Codebook {
		here, ok := book.Find(k.ID)
		if !ok {
			here, ok = book.Named(k.Name)
		}
		if ok {
			m.codes[k.ID] = here.ID
			if k.Definition != "" && k.Definition != here.Definition {
				m.Redefined = append(m.Redefined, here.Name)
			}
			continue
		}
		fresh := k.Code
		fresh.Order = book.Next()
		m.codes[k.ID] = fresh.ID
		added = append(added, len(book))
		book = append(book, fresh)
	}
	for _, i := range added {
		k := book[i]
		k.Parent = m.codes[k.Parent]
		m.Codes = append(m.Codes, k.Name)
		m.Decisions = append(m.Decisions, k.Define())
	}
}

// unit compares a unit of the file with what the coder said of it here.
func (m *merger) unit(x CodedUnit) {
	coder := cmp.Or(m.o.As, x.Coder)
	m.Coders = append(m.Coders, coder)
	d := compare.Decision{Coder: coder, At: x.At}
	u, ok := m.placed(x.Claim, x.Cell, &d)
	if !ok {
		return
	}
	here, file := m.c.Codes().CodingOf(u, coder), m.translated(x, coder)
	changes := codingChanges(d, here, file)
	switch empty := !here.Coded() && here.Note == ""; {
	case len(changes) == 0:
		m.Same++
		return
	case empty:
		m.Added++
	default:
		if differs(here, file) {
			m.Differ = append(m.Differ, Difference{u, coder, here, file})
		}
		if !m.o.FileWins {
			changes = missing(d, here, file)
		}
		if len(changes) > 0 && !differs(here, file) {
			m.Added++
		}
	}
	m.Decisions = append(m.Decisions, changes...)
}

func (m *merger) place(p Place) compare.Place {
	return compare.Place{Account: m.ids[p.Account], Span: compare.Span{Start: p.Start, End: p.End}}
}

// translated returns a unit of the file as a coding with the IDs of here.
func (m *merger) translated(x CodedUnit, coder string) compare.Coding {
	out := compare.Coding{Coder: coder, None: x.None, Relation: x.Relation, Note: x.Note, At: x.At}
	for _, id := range x.Codes {
		if here := m.codes[id]; here != "" {
			out.Codes = append(out.Codes, here)
		}
	}
	for _, w := range x.Words {
		if here := m.codes[w.Code]; here != "" {
			out.Words = append(out.Words, compare.CodedWords{Span: compare.Span{Start: w.Start, End: w.End}, Code: here})
		}
	}
	return out
}

// differs reports whether two codings say different things of what both say
// something of.
func differs(here, file compare.Coding) bool {
	return here.Relation != "" && file.Relation != "" && here.Relation != file.Relation ||
		here.Note != "" && file.Note != "" && here.Note != file.Note ||
		saysCodes(here) && saysCodes(file) && !sameCodes(here, file)
}

func saysCodes(c compare.Coding) bool { return c.None || len(c.Given()) > 0 }

func sameCodes(a, b compare.Coding) bool {
	x, y := slices.Sorted(slices.Values(a.Codes)), slices.Sorted(slices.Values(b.Codes))
	return slices.Equal(x, y) && len(lacking(a, b))+len(lacking(b, a)) == 0
}

// lacking are the words coded in a coding that another one does not have.
func lacking(a, b compare.Coding) []compare.CodedWords {
	return slices.DeleteFunc(slices.Clone(a.Words), func(w compare.CodedWords) bool { return slices.Contains(b.Words, w) })
}

// missing returns the decisions that add to here what it says nothing of.
func missing(d compare.Decision, here, file compare.Coding) []compare.Decision {
	if here.Relation != "" {
		file.Relation = here.Relation
	}
	file.Note = cmp.Or(here.Note, file.Note)
	if saysCodes(here) {
		file.Codes, file.Words, file.None = here.Codes, here.Words, here.None
	}
	return codingChanges(d, here, file)
}

// codingChanges returns the decisions that turn here into what the file says.
// What the file does not speak of stays.
func codingChanges(d compare.Decision, here, file compare.Coding) []compare.Decision {
	var out []compare.Decision
	add := func(verb compare.Verb, kind, note string) {
		x := d
		x.Verb, x.Kind, x.Note = verb, compare.Kind(kind), note
		out = append(out, x)
	}
	if file.Relation != "" && file.Relation != here.Relation {
		add(compare.Relate, "", string(file.Relation))
	}
	if file.Note != "" && file.Note != here.Note {
		add(compare.Comment, "", file.Note)
	}
	if !saysCodes(file) || sameCodes(here, file) && here.None == file.None {
		return out
	}
	if file.None {
		add(compare.Encode, compare.NoCode, "")
		return out
	}
	for _, id := range here.Codes {
		if !file.Has(id) {
			add(compare.Decode, id, "")
		}
	}
	for _, id := range file.Codes {
		if !here.Has(id) {
			add(compare.Encode, id, "")
		}
	}
	return append(out, wordChanges(d, here, file)...)
}

// wordChanges returns the decisions that turn the codes of words here into those
// of the file.
func wordChanges(d compare.Decision, here, file compare.Coding) (out []compare.Decision) {
	d.Note = compare.OfWords
	add := func(verb compare.Verb, w compare.CodedWords) {
		x := d
		x.Verb, x.Kind, x.B.Span = verb, compare.Kind(w.Code), w.Span
		out = append(out, x)
	}
	for _, w := range lacking(here, file) {
		add(compare.Decode, w)
	}
	for _, w := range lacking(file, here) {
		add(compare.Encode, w)
	}
	return out
}
