package diff

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/compare/text"
)

// shown writes edits the way a reader sees them: [old|new].
func shown(edits []Edit) string {
	var b strings.Builder
	for i, e := range edits {
		switch e.Op {
		case Equal:
			b.WriteString(e.To)
		case Delete:
			b.WriteString("[" + e.From + "|")
			if i+1 == len(edits) || edits[i+1].Op != Insert {
				b.WriteString("]")
			}
		case Insert:
			if i == 0 || edits[i-1].Op != Delete {
				b.WriteString("[|")
			}
			b.WriteString(e.To + "]")
		}
	}
	return b.String()
}

func TestDiffReads(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"the dam held", "the dam held", "the dam held"},
		{"The dam held.", "the dam held.", "the dam held."},
		{"the old dam held", "the dam held", "the [old |]dam held"},
		{"the dam held", "the new dam held", "the [|new ]dam held"},
		{"at least 55 boats sank", "more than 50 boats sank", "[at least 55|more than 50] boats sank"},
		{"the mayor of the town spoke", "a governor of a state spoke", "[the mayor of the town|a governor of a state] spoke"},
		{"red, green and blue", "black, white and blue", "[red, green|black, white] and blue"},
		{"“Stay,” he said", "\"Stay,\" he said", "\"Stay,\" he said"},
		{"cost 3,353 dollars", "cost 3,354 dollars", "cost [3,353|3,354] dollars"},
		{"", "new words", "[|new words]"},
		{"old words", "", "[old words|]"},
		{"a b", "a b c", "a b[| c]"},
		{"he is the judge", "he is very much the judge now", "he is [|very much ]the judge[| now]"},
	} {
		if got := shown(Diff(c.a, c.b)); got != c.want {
			t.Errorf("Diff(%q, %q)\n got %s\nwant %s", c.a, c.b, got, c.want)
		}
	}
}

// joins fails the test unless the edits join to the two passages.
func joins(t *testing.T, a, b string, edits []Edit) {
	t.Helper()
	var from, to strings.Builder
	for i, e := range edits {
		from.WriteString(e.From)
		to.WriteString(e.To)
		wrong := e.Op == Delete && e.To != "" || e.Op == Insert && e.From != "" || e.From == "" && e.To == ""
		if wrong {
			t.Fatalf("step %d is %+v", i, e)
		}
		if i > 0 && (e.Op == edits[i-1].Op || e.Op == Delete && edits[i-1].Op == Insert) {
			t.Fatalf("step %d, %s, follows %s", i, e.Op, edits[i-1].Op)
		}
	}
	if from.String() != a || to.String() != b {
		t.Fatalf("sides join to %q and %q, not to %q and %q", from.String(), to.String(), a, b)
	}
}

func FuzzDiff(f *testing.F) {
	f.Add("the old dam held", "the dam held, \"he said\"")
	f.Add("a\u00a0b  c", "a b c\n")
	f.Add("é\xff x-y-z", "e\u0301 x-y 1,000.5%")
	f.Fuzz(func(t *testing.T, a, b string) {
		joins(t, a, b, Diff(a, b))
		for _, e := range Diff(a, a) {
			if e.Op != Equal {
				t.Fatalf("a text differs from itself: %+v", e)
			}
		}
	})
}

// random returns n words of a small vocabulary by a fixed rule.
func random(seed uint64, n, vocabulary int) string {
	var words []string
	for range n {
		seed = seed*6364136223846793005 + 1442695040888963407
		words = append(words, fmt.Sprintf("w%d", seed>>33%uint64(vocabulary)))
	}
	return strings.Join(words, " ")
}

// subsequence is the length of a longest common subsequence, by the table.
func subsequence(a, b []text.Token) int {
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			up := row[j+1]
			if a[i].Key == b[j].Key {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(up, row[j])
			}
			diagonal = up
		}
	}
	return row[len(b)]
}

func TestDiffIsMinimal(t *testing.T) {
	for seed := range uint64(400) {
		a, b := random(seed*2+1, int(seed%13)+1, 5), random(seed*2+2, int(seed%11)+1, 5)
		p := &wording{a: a, b: b, ta: text.Tokenize(a), tb: text.Tokenize(b)}
		changed := 0
		for _, h := range p.hunks() {
			changed += h.size()
		}
		if want := len(p.ta) + len(p.tb) - 2*subsequence(p.ta, p.tb); changed != want {
			t.Errorf("%q to %q: %d tokens changed, %d would do", a, b, changed, want)
		}
	}
}

func TestDiffOfLongPassages(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b string
	}{
		{"unrelated", random(1, 20000, 1<<30), random(2, 20000, 1<<30)},
		{"few words", random(3, 6000, 3), random(4, 6000, 3)},
		{"one word apart", random(5, 20000, 1<<30), random(5, 20000, 1<<30) + " more"},
		{"every tenth word changed", random(6, 10000, 1<<30), everyTenth(random(6, 10000, 1<<30))},
	} {
		start := time.Now()
		edits := Diff(c.a, c.b)
		joins(t, c.a, c.b, edits)
		t.Logf("%s: %d steps in %v", c.name, len(edits), time.Since(start).Round(time.Millisecond))
		if strings.HasPrefix(c.name, "every") && len(edits) < 1900 {
			t.Errorf("%s: only %d steps", c.name, len(edits))
		}
	}
}

func everyTenth(text string) string {
	words := strings.Fields(text)
	for i := 0; i < len(words); i += 10 {
		words[i] = "changed"
	}
	return strings.Join(words, " ")
}

func BenchmarkDiff(b *testing.B) {
	from := "The ministry said on Monday that at least 55 inspectors had been trained during the year, most of them in the northern provinces."
	to := "At least 50 inspectors were trained in the year, the ministry said, nearly all of them in the north."
	for b.Loop() {
		Diff(from, to)
	}
}

func TestRising(t *testing.T) {
	for _, x := range []struct {
		values []int
		want   int
	}{{nil, 0}, {[]int{3}, 1}, {[]int{1, 2, 3}, 3}, {[]int{3, 2, 1}, 1}, {[]int{2, 2, 2}, 3}, {[]int{5, 1, 2, 9, 3, 4}, 4}} {
		kept := Rising(x.values)
		var got []int
		for i, k := range kept {
			if k {
				got = append(got, x.values[i])
			}
		}
		if len(got) != x.want || !slices.IsSorted(got) {
			t.Errorf("rising(%v) keeps %v, want %d in order", x.values, got, x.want)
		}
	}
}
