package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare/eval/home"

	"synoptic/compare"
)

// readReports reads the real documents and the stories that cover them. The
// identity of a pair is topic/account; all stories of a topic are in one part.
func readReports() ([]*docPair, error) {
	tables, err := filepath.Glob(filepath.Join(home.Sets(), "reports", "*", "gold.tsv"))
	if err != nil {
		return nil, err
	}
	if len(tables) == 0 {
		return nil, fmt.Errorf("%s: %w", filepath.Join(home.Sets(), "reports"), os.ErrNotExist)
	}
	slices.Sort(tables)
	var out []*docPair
	for i, table := range tables {
		found, err := readTopic(filepath.Dir(table))
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			p.part = i % parts
			out = append(out, p)
		}
	}
	return out, nil
}

// readTopic reads a document with its stories.
func readTopic(dir string) ([]*docPair, error) {
	stories, err := filepath.Glob(filepath.Join(dir, "account*.lines.txt"))
	if err != nil {
		return nil, err
	}
	links, err := home.Table(home.Sets(), "reports", filepath.Base(dir), "gold.tsv")
	if err != nil {
		return nil, err
	}
	var out []*docPair
	for _, story := range stories {
		name := strings.TrimSuffix(filepath.Base(story), ".lines.txt")
		p := &docPair{id: filepath.Base(dir) + "/" + name, gold: map[line]string{}}
		if p.a, err = readAccount(1, compare.Original, filepath.Join(dir, "original.lines.txt")); err != nil {
			return nil, err
		}
		if p.b, err = readAccount(2, compare.Retold, story); err != nil {
			return nil, err
		}
		for _, l := range links {
			if l["account"] == name {
				p.gold[line{number(l["original_line"]), number(l["account_line"])}] = l["label"]
			}
		}
		out = append(out, p)
	}
	return out, nil
}

// topic is the document that a pair of reports belongs to.
func (p *docPair) topic() string {
	topic, _, _ := strings.Cut(p.id, "/")
	return topic
}

func (p *docPair) kept() bool { return slices.Contains(home.KeptTopics, p.topic()) }

// reportsSection prints what holds on real documents and their stories: for
// the topics that decisions rest on, and for those kept out of them.
func reportsSection(w io.Writer) error {
	pairs, err := readReports()
	if err != nil {
		return err
	}
	s := &linkSet{name: "reports", pairs: pairs}
	for _, p := range pairs {
		c, found, err := p.align("reports")
		if err != nil {
			return err
		}
		s.found, s.made = append(s.found, found), append(s.made, c)
	}
	s.addTo(&reliability)
	all := s.storyTallies()
	own := slices.DeleteFunc(slices.Clone(all), func(t storyTally) bool { return t.kept })
	kept := slices.DeleteFunc(slices.Clone(all), func(t storyTally) bool { return !t.kept })
	fmt.Fprintf(w, "reports: links with real stories, and 95 of 100 draws of documents; what is partial counts for nothing\n")
	fmt.Fprintf(w, "  * by the tables of the program, which learnt from the other topics\n")
	fmt.Fprintf(w, "  kept out of every decision: %s\n", strings.Join(home.KeptTopics, ", "))
	fmt.Fprintf(w, "  %-26s %-24s %-24s %s\n", "", "other topics", "topics kept out", "all")
	for _, m := range reportMeasures {
		fmt.Fprintf(w, "  %-26s %-24s %-24s %s\n", m.name, m.say(own), m.say(kept), m.say(all))
	}
	return printTrade(w, pairs)
}

// storyTally counts what was found of one story.
type storyTally struct {
	topic                   string
	kept                    bool
	gold, sure, sureRight   int // links; sure ones without the partial
	possible, possibleRight int
	told, toldOmitted       int // claims of the original with an aligned pair
	silent, silentOmitted   int // without any pair
	half, halfOmitted       int // with partial pairs alone
	inPart, inPartRight     int // shown as told in part by the tables of the program, and half-told
	allRight                int
}

func (s *linkSet) storyTallies() []storyTally {
	var out []storyTally
	for i, p := range s.pairs {
		t := storyTally{topic: p.topic(), kept: p.kept()}
		shown := map[int]bool{}
		for _, l := range s.found[i] {
			shown[l.a] = true
			t.add(l, p.gold[l.line])
		}
		t.addClaims(p, s.made[i], shown)
		out = append(out, t)
	}
	return out
}

// add counts a link and what people said of its pair.
func (t *storyTally) add(l link, label string) {
	right := count(label == "aligned")
	switch {
	case label == "partial":
	case l.sure:
		t.sure++
		t.sureRight += right
	default:
		t.possible++
		t.possibleRight += right
	}
	t.allRight += right
}

// addClaims counts the claims of the original by what the story has of them.
func (t *storyTally) addClaims(p *docPair, c *compare.Comparison, shown map[int]bool) {
	best := map[int]string{}
	for at, label := range p.gold {
		t.gold += count(label == "aligned")
		if best[at.a] != "aligned" {
			best[at.a] = label
		}
	}
	for i, claim := range c.Claims[0] {
		inPart := count(shownInPart(c, i))
		t.inPart += inPart
		omitted := count(!shown[claim.Line])
		switch best[claim.Line] {
		case "aligned":
			t.told++
			t.toldOmitted += omitted
		case "partial":
			t.half++
			t.halfOmitted += omitted
			t.inPartRight += inPart
		default:
			t.silent++
			t.silentOmitted += omitted
		}
	}
}

// shownInPart reports whether a claim of the original is shown as told in part.
func shownInPart(c *compare.Comparison, claim int) bool {
	for i := range c.Groups {
		if g := &c.Groups[i]; c.Told(g) && g.Members[0].Claims[0] == claim {
			return c.Cell(g, 1).Status == compare.Partly
		}
	}
	return false
}

// printTrade prints, for shares of the claims not told that are shown so, how
// many that are told go with them: the choice behind the line of what is left
// in doubt. Sure links are not looked at.
func printTrade(w io.Writer, pairs []*docPair) error {
	models, err := crossModels()
	if err != nil {
		return err
	}
	var told, silent []float64
	for _, p := range pairs {
		s := p.study(reportsSet)
		s.Links(models[p.part])
		for _, c := range s.States() {
			switch s.told[c.Claim] {
			case 0:
				silent = append(silent, c.Told)
			case 1:
				told = append(told, c.Told)
			}
		}
	}
	slices.Sort(silent)
	fmt.Fprintf(w, "  told claims that would be shown omitted, of %d, were so many of %d not told shown so:\n   ", len(told), len(silent))
	for _, share := range []float64{.75, .8, .85, .88, .9, .92, .95} {
		line := silent[min(len(silent)-1, int(share*float64(len(silent))))]
		lost := 0
		for _, x := range told {
			lost += count(x < line)
		}
		fmt.Fprintf(w, " %.2f: %d ", share, lost)
	}
	_, err = fmt.Fprintln(w)
	return err
}
