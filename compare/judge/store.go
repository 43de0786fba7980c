package judge

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// factStore keeps the facts of every claim, read when first asked for. It may
// be used from several goroutines.
type factStore struct {
	once    [][]sync.Once
	facts   [][]*passage.Passage
	kept    atomic.Int64                // bytes of the claims whose facts are kept
	read    []sync.Once                 // of authors and speakers
	authors []nameTally                 // by account: whom it names as the maker of the report
	credits []nameTally                 // by account: whom it credits with words
	self    []selfCount                 // by account: how often it speaks of its author
	full    []map[string][]passage.Name // by account: its names of several words, by each of them
	having  []map[string][]int32        // by account: the claims that have a stem
	counts  sync.Pool                   // see borrowCounts
	heard   []sync.Once                 // of voices
	voices  []nameTally                 // by account: by whose names it calls who made the original
	own     []nameTally                 // see voice

	mentions [][]atomic.Pointer[passage.Mentions] // of every claim; nil until it was read once
	worded   [][]atomic.Pointer[sideText]         // claims as their units of change are looked for

	wordedBytes [2]atomic.Int64 // of the claims that worded has, of the first account and of all others
}

// New returns the judge of some texts, of which docs[0] is the original where
// hub is set.
func New(docs []*text.Document, hub bool) *Judge {
	s := &factStore{once: make([][]sync.Once, len(docs)), facts: make([][]*passage.Passage, len(docs)),
		read: make([]sync.Once, len(docs)), authors: make([]nameTally, len(docs)), credits: make([]nameTally, len(docs)), self: make([]selfCount, len(docs)), full: make([]map[string][]passage.Name, len(docs)), having: make([]map[string][]int32, len(docs)),
		heard: make([]sync.Once, len(docs)), voices: make([]nameTally, len(docs)), own: make([]nameTally, len(docs)),
		mentions: make([][]atomic.Pointer[passage.Mentions], len(docs)), worded: make([][]atomic.Pointer[sideText], len(docs))}
	for i, d := range docs {
		quote.Mark(d)
		s.once[i] = make([]sync.Once, len(d.Claims))
		s.facts[i] = make([]*passage.Passage, len(d.Claims))
		s.mentions[i] = make([]atomic.Pointer[passage.Mentions], len(d.Claims))
		s.worded[i] = make([]atomic.Pointer[sideText], len(d.Claims))
	}
	return &Judge{docs: docs, hub: hub, facts: s}
}

// mostKept is how many bytes of claims have their facts kept, which take up to
// sixty times as much. What is beyond them, as of books, is read when it is asked
// for.
const mostKept = 4 << 20

// factsOf returns the facts of a claim.
func (j *Judge) factsOf(account, claim int) *passage.Passage {
	s, span := j.facts, j.docs[account].Claims[claim].Span
	s.once[account][claim].Do(func() {
		if s.kept.Add(int64(span.End-span.Start)) <= mostKept {
			s.facts[account][claim] = j.readFacts(account, claim)
		}
	})
	if f := s.facts[account][claim]; f != nil {
		return f
	}
	return j.readFacts(account, claim)
}

// readFacts reads the facts of a claim, and notes what it mentions.
func (j *Judge) readFacts(account, claim int) *passage.Passage {
	d := j.docs[account]
	f := passage.Read(d, d.Claims[claim].Span)
	if at := &j.facts.mentions[account][claim]; at.Load() == nil {
		at.Store(passage.MentionsOf(f))
	}
	return f
}

// Forget drops the facts of claims, which take more memory than all else. What
// is asked for again is read again; the names that accounts have and what
// their claims mention stay.
func (j *Judge) Forget() {
	j.facts.kept.Store(0)
	j.facts.wordedBytes[0].Store(0)
	j.facts.wordedBytes[1].Store(0)
	for i, d := range j.docs {
		j.facts.once[i], j.facts.facts[i] = make([]sync.Once, len(d.Claims)), make([]*passage.Passage, len(d.Claims))
		j.facts.worded[i] = make([]atomic.Pointer[sideText], len(d.Claims))
	}
}

// ReadAhead reads the facts of long accounts claim by claim on all cores. For
// each of them somebody asks sooner or later, and whoever asks for the names
// of an account would have to wait for all of its claims.
func (j *Judge) ReadAhead(ctx context.Context) error {
	for account, d := range j.docs {
		if len(d.Claims) < work.ManyClaims {
			continue
		}
		err := work.Each(ctx, len(d.Claims), func(claim int) {
			if d.Claims[claim].Kind == text.Statement && j.facts.kept.Load() <= mostKept {
				j.factsOf(account, claim)
			}
		})
		if err != nil {
			return err
		}
		j.readNamesUntil(ctx, account)
		if j.hub && account > 0 {
			j.readVoicesUntil(ctx, account)
		}
	}
	return ctx.Err()
}

// passage returns the facts of some claims of an account, nil for none.
func (j *Judge) passage(account int, claims []int) *passage.Passage {
	if len(claims) == 0 {
		return nil
	}
	parts := make([]*passage.Passage, len(claims))
	for i, c := range claims {
		parts[i] = j.factsOf(account, c)
	}
	return passage.Join(parts)
}

// Listed is passage as far as tables list what it finds. It keeps nothing: a
// table reads every passage once, and may have more than memory holds.
func (j *Judge) Listed(account int, claims []int) *passage.Passage {
	d := j.docs[account]
	parts := make([]*passage.Passage, len(claims))
	for i, c := range claims {
		parts[i] = passage.ReadListed(d, d.Claims[c].Span)
	}
	return passage.Join(parts)
}

// Warnings names the accounts with claims that are too long to be read as
// statements, as far as it comes until ctx is cancelled.
func (j *Judge) Warnings(ctx context.Context) []Warning {
	var out []Warning
	for i, d := range j.docs {
		reading := work.ReadingUntil(ctx)
		for claim, c := range d.Claims {
			if reading.Stopped(c.End - c.Start) {
				return out
			}
			if c.Kind != text.Statement || c.End-c.Start <= 2*longestPassage || len(j.factsOf(i, claim).Words) <= longestPassage {
				continue
			}
			out = append(out, Warning{i, text.SentenceOf(formNoStop, len(strings.Fields(c.Of(d.Text))))})
		}
	}
	return out
}

// authorsIn returns the names that an account gives to the maker of the
// report: the Harbour Board report, a study by Lund University.
func (j *Judge) authorsIn(account int) []passage.Name {
	j.readNames(account)
	return j.facts.authors[account].names
}

// speakersIn returns the names that an account credits with words.
func (j *Judge) speakersIn(account int) []passage.Name {
	j.readNames(account)
	return j.facts.credits[account].names
}

// readNames gathers authors and speakers of an account, once.
func (j *Judge) readNames(account int) { j.readNamesUntil(context.Background(), account) }

// readNamesUntil is readNames on all cores until ctx is cancelled: then what the
// judge says is of use to nobody.
func (j *Judge) readNamesUntil(ctx context.Context, account int) {
	s, claims := j.facts, j.docs[account].Claims
	s.read[account].Do(func() {
		s.full[account], s.having[account] = map[string][]passage.Name{}, map[string][]int32{}
		read := make([]claimNames, min(len(claims), namesAtOnce))
		for at := 0; at < len(claims) && ctx.Err() == nil; at += len(read) {
			read = read[:min(len(read), len(claims)-at)]
			err := work.EachPiece(ctx, len(read), func(from, to int) {
				for i := from; i < to && ctx.Err() == nil; i++ {
					read[i] = j.namesOf(account, at+i)
				}
			})
			for i := range read {
				if err == nil {
					s.addNames(account, int32(at+i), read[i])
				}
			}
		}
	})
}

// namesAtOnce is of how many claims the names are read before they are put
// together: as many as keep all cores busy, and few enough to hold.
const namesAtOnce = 1000

// claimNames is what a claim adds to what is known of the names of its account.
type claimNames struct {
	authors, credits, all []passage.Name
	stems                 []string
	statement, self       bool // it is one; it speaks of its author outside quotation marks
}

// selfCount is how many statements of an account speak of its author.
type selfCount struct{ claims, of int }

// namesOf returns what a claim adds.
func (j *Judge) namesOf(account, claim int) (out claimNames) {
	if j.docs[account].Claims[claim].Kind != text.Statement {
		return out
	}
	f := j.factsOf(account, claim)
	out.statement = true
	out.self = slices.ContainsFunc(f.Words, func(w text.Lexeme) bool { return !w.Quoted && oneself[w.Key] })
	out.authors, out.all, out.stems = makers(f), f.Names, slices.Collect(maps.Keys(f.Stems))
	for _, x := range f.Speakers {
		out.credits = append(out.credits, f.Within(x.Name())...)
	}
	return out
}

// addNames keeps what a claim adds, of its names those of several words.
func (s *factStore) addNames(account int, claim int32, c claimNames) {
	for _, n := range c.authors {
		s.authors[account].add(n, 1)
	}
	for _, n := range c.credits {
		s.credits[account].add(n, 1)
	}
	if c.statement {
		s.self[account].of++
	}
	if c.self {
		s.self[account].claims++
	}
	for _, n := range c.all {
		for _, k := range n.Core() {
			if len(n.Core()) > 1 {
				s.full[account][k] = append(s.full[account][k], n)
			}
		}
	}
	for _, stem := range c.stems {
		s.having[account][stem] = append(s.having[account][stem], claim)
	}
}

// oneName reports whether an account has the words of both names in one: Haque
// and Fatima, where it speaks of Fatima Haque.
func (j *Judge) oneName(account int, x, y passage.Name) bool {
	if passage.OtherGiven(x.Core(), y.Core()) {
		return false
	}
	j.readNames(account)
	return slices.ContainsFunc(j.facts.full[account][x.Core()[0]], func(n passage.Name) bool {
		return passage.Subset(x.Core(), n.Core()) && passage.Subset(y.Core(), n.Core())
	})
}

// aloneIn reports whether an account has a name of one word in no longer one.
func (j *Judge) aloneIn(account int, n passage.Name) bool {
	j.readNames(account)
	return len(j.facts.full[account][n.Core()[0]]) == 0
}

// makers returns the names that stand right before a word for a report, or
// right behind it and "by", "of" or "from".
func makers(f *passage.Passage) []passage.Name {
	var out []passage.Name
	for _, n := range f.Names {
		before := report(f, n.To) || f.Is(n.To, "'s") && report(f, n.To+1) || genitive(f, n) && report(f, n.To)
		start := n.From
		if f.Is(start-1, "the") {
			start--
		}
		behind := f.Is(start-1, "by", "of", "from") && report(f, start-2)
		if before || behind {
			out = append(out, n)
		}
	}
	return out
}

// report reports whether the word at i means a report or who made one, with a
// word between: its annual survey.
func report(f *passage.Passage, i int) bool {
	tag, _ := f.Lex["people"].Tag(f.Key(i))
	next, _ := f.Lex["people"].Tag(f.Key(i + 1))
	return tag == "self" || next == "self" && i < len(f.Words) && f.Words[i].Content
}

// Name appends what tells a side from others, in the form in which stored
// results have it.
func (s Side) Name(out []byte) []byte {
	out = strconv.AppendInt(append(out, '{'), int64(s.Account), 10)
	for _, claims := range [2][]int{s.Claims, s.Also} {
		out = append(out, " ["...)
		for i, claim := range claims {
			if i > 0 {
				out = append(out, ' ')
			}
			out = strconv.AppendInt(out, int64(claim), 10)
		}
		out = append(out, ']')
	}
	return append(out, '}')
}
