package write_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/datatest"

	"synoptic/data/write"
)

// jsonContract is version 1 of the JSON that other programs rely on: every
// place with its type, and the words that may stand there where they are
// fixed. A place never loses its name or its type. "?" may be null, "*" may
// be left out.
var jsonContract = map[string]string{
	".synoptic.version": "string", ".synoptic.schema": "number", ".synoptic.engine": "string",

	".accounts[].id": "string", ".accounts[].role": "string original|account", ".accounts[].title": "string", ".accounts[].outlet": "string",
	".accounts[].author": "string", ".accounts[].published": "string", ".accounts[].url": "string", ".accounts[].language": "string",
	".accounts[].sha256": "string", ".accounts[].words": "number", ".accounts[].text": "string",
	".accounts[].claims[].id": "string", ".accounts[].claims[].start": "number", ".accounts[].claims[].end": "number",
	".accounts[].claims[].paragraph": "number", ".accounts[].claims[].line": "number*",
	".accounts[].claims[].kind": "string claim|heading|furniture",

	".groups[].id": "string", ".groups[].order": "number",
	".groups[].members[].account": "string", ".groups[].members[].claims[]": "string",
	".groups[].pairs[].from": "string", ".groups[].pairs[].to": "string", ".groups[].pairs[].score": "number",
	".groups[].pairs[].status": "string same|reworded|told in part|changed|unsure", ".groups[].pairs[].moved": "bool",
	".groups[].pairs[].told_share":   "number*",
	".groups[].pairs[].links[].from": "string", ".groups[].pairs[].links[].to": "string", ".groups[].pairs[].links[].score": "number",
	".groups[].pairs[].links[].sure": "bool", ".groups[].pairs[].links[].label": "string aligned|partial", ".groups[].pairs[].links[].why{}": "number",
	".groups[].pairs[].diff[].op": "string equal|delete|insert", ".groups[].pairs[].diff[].text": "string",
	".groups[].pairs[].findings[].kind":      "string figure|bound|quote|hedge|negation|attribution|name|date|scope",
	".groups[].pairs[].findings[].from":      "null?",
	".groups[].pairs[].findings[].from.text": "string", ".groups[].pairs[].findings[].from.start": "number", ".groups[].pairs[].findings[].from.end": "number",
	".groups[].pairs[].findings[].to":      "null?",
	".groups[].pairs[].findings[].to.text": "string", ".groups[].pairs[].findings[].to.start": "number", ".groups[].pairs[].findings[].to.end": "number",
	".groups[].pairs[].findings[].says": "string",

	".omitted[].claim": "string", ".omitted[].by[]": "string",
	".omitted[].nearest[].account": "string*", ".omitted[].nearest[].claim": "string*", ".omitted[].nearest[].alike": "number*",
	".omitted[].nearest[].missing[].text": "string*",
	".added[].claim":                      "string", ".added[].shared_by[]": "string",
	".quotations[].account": "string", ".quotations[].claim": "string", ".quotations[].start": "number", ".quotations[].end": "number",
	".quotations[].text": "string", ".quotations[].speaker": "string",
	".quotations[].verdict":  "string verbatim|shortened|edited|altered|stitched|not found",
	".quotations[].original": "null?", ".quotations[].original.claim": "string", ".quotations[].original.start": "number", ".quotations[].original.end": "number",
	".quotations[].altered[].from": "string", ".quotations[].altered[].to": "string",
	".warnings[].account": "string?", ".warnings[].says": "string",
}

// jsonParents are objects of the contract whose keys must all be there.
func jsonParents() map[string][]string {
	out := map[string][]string{}
	for path, kind := range jsonContract {
		if at := strings.LastIndexByte(path, '.'); !strings.HasSuffix(kind, "*") && !strings.HasSuffix(path, "]") && !strings.HasSuffix(path, "}") {
			out[path[:at]] = append(out[path[:at]], path[at+1:])
		}
	}
	return out
}

// TestJSONHasTheShapeOfItsContract walks two comparisons and checks every
// place of the contract.
func TestJSONHasTheShapeOfItsContract(t *testing.T) {
	lines, err := compare.Compare(t.Context(), []compare.Account{{ID: 1, Role: compare.Original, Text: "It rained.", Lines: true}, {ID: 2, Role: compare.Retold, Text: "It rained."}}, compare.Options{})
	datatest.Must(t, err)
	lines.Warnings = []compare.Warning{{Account: 1, Says: compare.OwnWords("a doubt")}, {Account: -1, Says: compare.OwnWords("another")}}
	seen, parents := map[string]bool{}, jsonParents()
	for _, c := range []*compare.Comparison{datatest.Sample(t), real(t), lines} {
		var b bytes.Buffer
		datatest.Must(t, write.JSON(&b, c, table.TableOptions{}))
		var got any
		datatest.Must(t, json.Unmarshal(b.Bytes(), &got))
		walkShape(t, "", got, seen, parents)
	}
	for path := range jsonContract {
		if !seen[path] {
			t.Errorf("nothing was seen at %s", path)
		}
	}
}

func walkShape(t *testing.T, path string, v any, seen map[string]bool, parents map[string][]string) {
	t.Helper()
	seen[path] = true
	switch v := v.(type) {
	case map[string]any:
		for _, key := range parents[path] {
			if _, ok := v[key]; !ok {
				t.Errorf("%s has no %q", path, key)
			}
		}
		for key, x := range v {
			if _, free := jsonContract[path+"{}"]; free {
				walkShape(t, path+"{}", x, seen, parents)
				continue
			}
			walkShape(t, path+"."+key, x, seen, parents)
		}
	case []any:
		for _, x := range v {
			walkShape(t, path+"[]", x, seen, parents)
		}
	default:
		checkShape(t, path, v)
	}
}

// checkShape holds a value against the contract, where that names its place.
func checkShape(t *testing.T, path string, v any) {
	t.Helper()
	want, known := jsonContract[path]
	if !known {
		return // the schema may grow
	}
	kind, words, _ := strings.Cut(want, " ")
	got := map[bool]string{true: "null"}[v == nil]
	switch v.(type) {
	case string:
		got = "string"
	case float64:
		got = "number"
	case bool:
		got = "bool"
	}
	if got == "null" && strings.HasSuffix(kind, "?") {
		return
	}
	if got != strings.TrimRight(kind, "?*") {
		t.Errorf("%s is a %s, want %s", path, got, kind)
	}
	if words != "" && !slices.Contains(strings.Split(words, "|"), fmt.Sprint(v)) {
		t.Errorf("%s is %q, want one of %s", path, v, words)
	}
}
