package data

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"

	"synoptic/compare"
	"synoptic/compare/table"
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
//	      "codes": ["k…"], "none": false, "relation": "faithful", "note": "…"} ],
//	  "settled": [ {"claim": …, "cell": …, "code": "relation", "value": "faithful"} ] }
//
// Offsets are UTF-8 bytes of the account's text, half open. A coding without
// a cell is of the group as a whole; a cell whose start and end are equal is
// that of an account that is silent. What a coder did not say is left out.
// Settled are the values on which the coders settled.
type CodingFile struct {
	Version  int             `json:"synoptic_coding"`
	App      string          `json:"app,omitempty"`
	Engine   string          `json:"engine"`
	Exported string          `json:"exported,omitempty"`
	Accounts []CodingAccount `json:"accounts"`
	Codebook []CodingCode    `json:"codebook"`
	Codings  []CodedUnit     `json:"codings"`
	Settled  []SettledUnit   `json:"settled,omitempty"`
}

// CodingAccount says which text an id stands for.
type CodingAccount struct {
	ID     string       `json:"id"`
	Role   compare.Role `json:"role"`
	Title  string       `json:"title"`
	Outlet string       `json:"outlet"`
	SHA256 string       `json:"sha256"`
}

// CodingCode is a code with its ID.
type CodingCode struct {
	ID string `json:"id"`
	compare.Code
}

// CodingPlace names bytes of an account.
type CodingPlace struct {
	Account string `json:"account"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

// CodedUnit is all that one coder said of one unit.
type CodedUnit struct {
	Coder    string           `json:"coder"`
	At       string           `json:"at"`
	Claim    CodingPlace      `json:"claim"`
	Cell     *CodingPlace     `json:"cell,omitempty"`
	Codes    []string         `json:"codes,omitempty"`
	None     bool             `json:"none,omitempty"`
	Relation compare.Relation `json:"relation,omitempty"`
	Note     string           `json:"note,omitempty"` // what the coder remarks on the unit
}

// SettledUnit is a value on which coders settled.
type SettledUnit struct {
	Claim CodingPlace  `json:"claim"`
	Cell  *CodingPlace `json:"cell,omitempty"`
	Code  string       `json:"code"`  // the ID of a code, or compare.RelationKind
	Value string       `json:"value"` // 1, 0 or a relation
}

const codingVersion = 1

// CodingOf returns the coding file of some coders; nil for all.
func CodingOf(c *compare.Comparison, o table.TableOptions) CodingFile {
	f := CodingFile{Version: codingVersion, App: o.App, Engine: compare.Engine, Exported: o.At,
		Accounts: []CodingAccount{}, Codebook: []CodingCode{}, Codings: []CodedUnit{}}
	for _, a := range c.Accounts {
		f.Accounts = append(f.Accounts, CodingAccount{accountName(a.ID), a.Role, a.Title, a.Outlet, table.Hash(a.Text)})
	}
	for _, k := range c.Codebook() {
		f.Codebook = append(f.Codebook, CodingCode{k.ID, k})
	}
	for _, u := range c.Units() {
		if !o.Shows(u.Group) {
			continue
		}
		for _, m := range c.Codings(u) {
			if o.ShowsCoder(m.Coder) {
				f.Codings = append(f.Codings, codedUnit(c, u, m))
			}
		}
		for _, x := range settledOf(c, u) {
			claim, cell := codingPlaces(c, u)
			f.Settled = append(f.Settled, SettledUnit{claim, cell, x[0], x[1]})
		}
	}
	return f
}

func codedUnit(c *compare.Comparison, u compare.Unit, m compare.Coding) CodedUnit {
	claim, cell := codingPlaces(c, u)
	return CodedUnit{Coder: m.Coder, At: m.At, Claim: claim, Cell: cell, Codes: m.Codes, None: m.None, Relation: m.Relation, Note: m.Note}
}

// codingPlaces names a unit; cell is nil for a group as a whole.
func codingPlaces(c *compare.Comparison, u compare.Unit) (claim CodingPlace, cell *CodingPlace) {
	a, b := c.Unit(u)
	if u.Account != compare.Whole {
		place := codingPlace(b)
		cell = &place
	}
	return codingPlace(a), cell
}

// accountName names an account as all exports do.
func accountName(id int64) string { return fmt.Sprintf("a%d", id) }

func codingPlace(p compare.Place) CodingPlace {
	return CodingPlace{accountName(p.Account), p.Start, p.End}
}

// exportCoding writes the coding file of the coders in j.Options.
func exportCoding(w io.Writer, j Job) ([]string, error) {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return nil, e.Encode(CodingOf(j.Comparison, j.Options))
}

// ReadCoding reads a coding file. name is that of the file, for errors, which
// are sentences.
func ReadCoding(name string, raw []byte) (f CodingFile, err error) {
	base := filepath.Base(name)
	if err := json.Unmarshal(raw, &f); err != nil || f.Version == 0 {
		return f, refuse("%s is no coding file. Ask the other coder for the file that Export coding writes.", base)
	}
	if f.Version > codingVersion {
		return f, refuse("%s was written by a newer Synoptic. Update this one and try again.", base)
	}
	for _, x := range f.Codings {
		if x.Relation != "" && !x.Relation.Known() {
			return f, refuse("%s has the relation %q, which this Synoptic does not know. Update it, or correct the file.", base, x.Relation)
		}
	}
	for _, x := range f.Settled {
		if !x.known() {
			return f, refuse("%s has the settled value %q, which this Synoptic does not know. Update it, or correct the file.", base, x.Value)
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
