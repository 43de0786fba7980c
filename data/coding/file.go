package coding

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
)

// A coding file carries what coders said of the units of a comparison to
// another library that has the same texts. It is JSON and has no word of the
// texts in it, so that it may travel where they may not:
//
//	{ "synoptic_coding": 1, "app": "0.1.0", "engine": "1", "exported": "2026-11-24T12:00:00Z",
//	  "accounts": [ {"id": "a1", "role": "original", "title": "…", "outlet": "…", "sha256": "…"} ],
//	  "codebook": [ {"id": "k…", "code": "Blame", "parent": "k…", "definition": "…", "example": "…", "colour": "#2B6CB0", "order": 1} ],
//	  "codings": [ {"coder": "Ana", "at": "…",
//	      "claim": {"account": "a1", "start": 0, "end": 70},
//	      "cell": {"account": "a2", "start": 12, "end": 80},
//	      "codes": ["k…"], "words": [{"code": "k…", "start": 20, "end": 31}], "none": false, "relation": "faithful", "note": "…"} ],
//	  "settled": [ {"claim": …, "cell": …, "code": "relation", "value": "faithful"} ] }
//
// Offsets are UTF-8 bytes of the account's text, half open. A coding without
// a cell is of the group as a whole; a cell whose start and end are equal is
// that of an account that is silent. Words have a code by themselves; they lie
// in the text of the cell. What a coder did not say is left out.
// Settled are the values on which the coders settled.
type File struct {
	Version  int           `json:"synoptic_coding"`
	App      string        `json:"app,omitempty"`
	Engine   string        `json:"engine"`
	Exported string        `json:"exported,omitempty"`
	Accounts []Account     `json:"accounts"`
	Codebook []Code        `json:"codebook"`
	Codings  []CodedUnit   `json:"codings"`
	Settled  []SettledUnit `json:"settled,omitempty"`
}

// Account says which text an id stands for.
type Account struct {
	ID     string       `json:"id"`
	Role   compare.Role `json:"role"`
	Title  string       `json:"title"`
	Outlet string       `json:"outlet"`
	SHA256 string       `json:"sha256"`
}

// Code is a code with its ID.
type Code struct {
	ID string `json:"id"`
	compare.Code
}

// Place names bytes of an account.
type Place struct {
	Account string `json:"account"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

// CodedUnit is all that one coder said of one unit.
type CodedUnit struct {
	Coder    string           `json:"coder"`
	At       string           `json:"at"`
	Claim    Place            `json:"claim"`
	Cell     *Place           `json:"cell,omitempty"`
	Codes    []string         `json:"codes,omitempty"`
	Words    []Words          `json:"words,omitempty"`
	None     bool             `json:"none,omitempty"`
	Relation compare.Relation `json:"relation,omitempty"`
	Note     string           `json:"note,omitempty"` // what the coder remarks on the unit
}

// Words are words of the cell's account that alone have a code, in bytes.
type Words struct {
	Code  string `json:"code"` // its ID
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// SettledUnit is a value on which coders settled.
type SettledUnit struct {
	Claim Place  `json:"claim"`
	Cell  *Place `json:"cell,omitempty"`
	Code  string `json:"code"`  // the ID of a code, or compare.RelationKind
	Value string `json:"value"` // 1, 0 or a relation
}

const codingVersion = 1

// Of returns the coding file of some coders; nil for all.
func Of(c *compare.Comparison, o table.TableOptions) File {
	f := File{Version: codingVersion, App: o.App, Engine: compare.Engine, Exported: o.At,
		Accounts: []Account{}, Codebook: []Code{}, Codings: []CodedUnit{}}
	for _, a := range c.Accounts {
		f.Accounts = append(f.Accounts, Account{AccountName(a.ID), a.Role, a.Title, a.Outlet, table.Hash(a.Text)})
	}
	for _, k := range c.Codes().Codebook() {
		f.Codebook = append(f.Codebook, Code{k.ID, k})
	}
	for _, u := range c.Codes().Units() {
		if !o.Shows(u.Group) {
			continue
		}
		for _, m := range c.Codes().Codings(u) {
			if o.ShowsCoder(m.Coder) {
				f.Codings = append(f.Codings, codedUnit(c, u, m))
			}
		}
		for _, x := range SettledOf(c, u) {
			claim, cell := codingPlaces(c, u)
			f.Settled = append(f.Settled, SettledUnit{claim, cell, x[0], x[1]})
		}
	}
	return f
}

func codedUnit(c *compare.Comparison, u compare.Unit, m compare.Coding) CodedUnit {
	claim, cell := codingPlaces(c, u)
	return CodedUnit{Coder: m.Coder, At: m.At, Claim: claim, Cell: cell, Codes: m.Codes, Words: codedWords(m), None: m.None, Relation: m.Relation, Note: m.Note}
}

// codedWords lists the words that alone have a code.
func codedWords(m compare.Coding) (out []Words) {
	for _, w := range m.Words {
		out = append(out, Words{w.Code, w.Start, w.End})
	}
	return out
}

// codingPlaces names a unit; cell is nil for a group as a whole.
func codingPlaces(c *compare.Comparison, u compare.Unit) (claim Place, cell *Place) {
	a, b := c.Codes().Unit(u)
	if u.Account != compare.Whole {
		place := codingPlace(b)
		cell = &place
	}
	return codingPlace(a), cell
}

// AccountName names an account as all exports do.
func AccountName(id int64) string { return fmt.Sprintf("a%d", id) }

func codingPlace(p compare.Place) Place {
	return Place{AccountName(p.Account), p.Start, p.End}
}

// Read reads a coding file. name is that of the file, for errors, which
// are sentences.
func Read(name string, raw []byte) (f File, err error) {
	base := filepath.Base(name)
	if err := json.Unmarshal(raw, &f); err != nil || f.Version == 0 {
		return f, data.Refuse("%s is no coding file. Ask the other coder for the file that Export coding writes.", base)
	}
	if f.Version > codingVersion {
		return f, data.Refuse("%s was written by a newer Synoptic. Update this one and try again.", base)
	}
	for _, x := range f.Codings {
		if x.Relation != "" && !x.Relation.Known() {
			return f, data.Refuse("%s has the relation %q, which this Synoptic does not know. Update it, or correct the file.", base, x.Relation)
		}
	}
	for _, x := range f.Settled {
		if !x.known() {
			return f, data.Refuse("%s has the settled value %q, which this Synoptic does not know. Update it, or correct the file.", base, x.Value)
		}
	}
	for i := range f.Codebook {
		f.Codebook[i].Code.ID = f.Codebook[i].ID
	}
	return f, nil
}

// known reports whether a settled value is one that its code can have.
func (x SettledUnit) known() bool {
	if x.Code == compare.RelationKind {
		return compare.Relation(x.Value).Known()
	}
	return x.Value == "0" || x.Value == "1"
}

// Says tells in sentences what a merge brings: what is new, what differs,
// each with its place, and what has no place here.
func (m Merge) Says(c *compare.Comparison) []string {
	out := []string{fmt.Sprintf("Coders: %s. Units that are new: %d. Units that stand here already: %d.", strings.Join(m.Coders, ", "), m.Added, m.Same)}
	if len(m.Codes) > 0 {
		out = append(out, "New in the codebook: "+strings.Join(m.Codes, ", ")+".")
	}
	if len(m.Redefined) > 0 {
		out = append(out, "The file defines these codes otherwise, and the definitions here stay: "+strings.Join(m.Redefined, ", ")+".")
	}
	for _, d := range m.Differ {
		out = append(out, fmt.Sprintf("%s coded %s otherwise: here %s, in the file %s.", d.Coder, UnitSays(c, d.Unit), codingSays(c, d.Here), codingSays(c, d.File)))
	}
	if m.Settled > 0 {
		out = append(out, fmt.Sprintf("Values that the file settles: %d.", m.Settled))
	}
	for _, x := range m.Unsettled {
		out = append(out, fmt.Sprintf("%s, %s: settled here as “%s”, in the file as “%s”.", UnitSays(c, x.Unit), c.Codes().NameOf(x.Kind), x.Here, x.File))
	}
	var whys []string
	for why, n := range m.Lost {
		whys = append(whys, fmt.Sprintf("Units that have no place here: %d (%s).", n, why))
	}
	slices.Sort(whys)
	return append(out, whys...)
}

// UnitSays names a unit for people: claim 3, Daily.
func UnitSays(c *compare.Comparison, u compare.Unit) string {
	says := "claim " + c.Groups[u.Group].Number()
	if u.Account == compare.Whole {
		return says
	}
	a := c.Accounts[u.Account]
	return says + ", " + or(or(a.Outlet, a.Title), AccountName(a.ID))
}

func codingSays(c *compare.Comparison, m compare.Coding) string {
	parts := table.Codes(c, []compare.Coding{m})
	if m.Relation != "" {
		parts = append([]string{string(m.Relation)}, parts...)
	}
	if m.Note != "" {
		parts = append(parts, "note: "+m.Note)
	}
	return "“" + strings.Join(parts, "; ") + "”"
}
