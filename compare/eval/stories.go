package main

import (
	_ "embed"
	"strings"
)

// storiesText holds short reports with accounts of them, written for this.
//
//go:embed stories.txt
var storiesText string

// stories are the document pairs of stories.txt. All are learnt from always.
func stories() []*docPair {
	var out []*docPair
	var report, account []string
	gold := map[line]string{}
	add := func() {
		if len(report) > 0 {
			a, b := sentence(1, strings.Join(report, "\n")), sentence(2, strings.Join(account, "\n"))
			out = append(out, &docPair{a: a, b: b, gold: gold})
		}
		report, account, gold = nil, nil, map[line]string{}
	}
	for text := range strings.Lines(storiesText) {
		text = strings.TrimSpace(text)
		numbers, said, told := strings.Cut(text, " | ")
		switch {
		case text == "" || strings.HasPrefix(text, "#"):
		case told:
			account = append(account, said)
			for n := range strings.SplitSeq(strings.Trim(numbers, "-"), ",") {
				if n != "" {
					gold[line{number(n), len(account)}] = "aligned"
				}
			}
		case strings.HasPrefix(text, "= "):
			add()
			report = append(report, text[2:])
		default:
			report = append(report, text)
		}
	}
	add()
	return out
}
