package align

import (
	"context"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/split"
	"synoptic/compare/text"
)

// meaningsOf returns what the short forms in some texts stand for.
func meaningsOf(texts ...string) map[string]string {
	var docs []*Prepared
	for i, body := range texts {
		docs = append(docs, Prepare(text.Account{ID: int64(i + 1), Language: "en", Text: body}, split.SplitLines(body)))
	}
	v, _ := newVocabulary(context.Background(), docs)
	out := map[string]string{}
	for short, long := range v.means {
		var words []string
		for _, w := range long {
			words = append(words, v.keys[w].Stem)
		}
		out[v.keys[short].Stem] = strings.Join(words, " ")
	}
	return out
}

func TestShortForms(t *testing.T) {
	for _, c := range []struct {
		says  string
		texts []string
		short string
		want  string
	}{
		{"explained in brackets", []string{"The Central Office for Judicial Inquiries (COJI) arrested five men.", "COJI said so."}, "coji", "central offic judici inquiri"},
		{"explained in the other text only", []string{"COJI said so.", "The Central Office for Judicial Inquiries (COJI) arrested five men."}, "coji", "central offic judici inquiri"},
		{"explained nowhere, but the initials of a long name", []string{"The National Harbour Authority closed the port.", "The NHA closed it."}, "nha", "nation harbour author"},
		{"letters in the order of another language", []string{"The General Directorate of Port Safety met.", "The DGSP met."}, "dgsp", "general director port safeti"},
		{"two letters need an explanation", []string{"The Port Authority met.", "The PA met."}, "pa", ""},
		{"brackets that explain nothing", []string{"The harbour was closed (NHA).", "The NHA met."}, "nha", ""},
		{"a name that ends before a comma", []string{"In Northern Harbours, Arvel met the board.", "The NHA met."}, "nha", ""},
	} {
		if got := meaningsOf(c.texts...)[c.short]; got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.says, c.short, got, c.want)
		}
	}
}

// A short form is written out, quotations keep their bounds, and behind its
// long form it adds nothing.
func TestShortFormsAreWrittenOut(t *testing.T) {
	p := profile{Seq: []int32{1, 9, 2, 3}, names: []int32{1, 9}, quotes: [][2]int{{1, 3}}}
	p.expand(map[int32][]int32{9: {5, 6}})
	if !slices.Equal(p.Seq, []int32{1, 5, 6, 2, 3}) || !slices.Equal(p.names, []int32{1, 5, 6}) || p.quotes[0] != [2]int{1, 4} {
		t.Errorf("written out: %+v", p)
	}
	p = profile{Seq: []int32{5, 7, 6, 9, 2}}
	p.expand(map[int32][]int32{9: {5, 6}})
	if !slices.Equal(p.Seq, []int32{5, 7, 6, 2}) {
		t.Errorf("behind its long form: %v", p.Seq)
	}
}
