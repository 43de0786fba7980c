package compare

import (
	"os"
	"testing"
	"fmt"
	"strings"
	"bufio"
)

func TestScratch(t *testing.T) {
	p := os.Getenv("PAIRS")
	if p == "" {
		return
	}
	f, _ := os.Open(p)
	s := bufio.NewScanner(f)
	for s.Scan() {
		c := strings.Split(s.Text(), "\t")
		if len(c) < 3 { continue }
		got := judgeIn("en", c[1], c[2])
		fmt.Printf("%s\n  A %s\n  B %s\n", c[0], c[1], c[2])
		if len(c) > 3 { fmt.Println("  want", c[3]) }
		for _, f := range got.findings {
			fmt.Printf("   %s: %s\n", f.Kind, f.Says)
		}
	}
}

func TestSpk(t *testing.T) {
	p := os.Getenv("PAIRS")
	f, _ := os.Open(p)
	s := bufio.NewScanner(f)
	for s.Scan() {
		c := strings.Split(s.Text(), "\t")
		if len(c) < 3 { continue }
		docs := twoDocs(c[1], c[2])
		j := newJudge(docs, true)
		for d := 0; d < 2; d++ {
			f := j.passage(d, []int{0})
			fmt.Printf("%s %s\n", c[0], f.text)
			for _, x := range f.speakers { fmt.Printf("   SPK kind=%d %q office=%v\n", x.kind, f.said(x.name()), f.office(x)) }
			for _, n := range f.names { fmt.Printf("   NAME %q known=%v body=%v place=%v sort=%v\n", f.said([2]int{n.from,n.to}), n.known, n.body(), n.place, f.sort(n)) }
			for _, n := range f.scopes { fmt.Printf("   SCOPE %q %v\n", f.said([2]int{n.from,n.to}), n.weight) }
			for _, n := range f.opposites { fmt.Printf("   OPP %q %v\n", f.said([2]int{n.from,n.to}), n.tag) }
			for _, n := range f.figures { fmt.Printf("   FIG %q %+v\n", f.said([2]int{n.from,n.to}), n) }
		}
	}
}
