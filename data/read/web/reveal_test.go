package web_test

import (
	"slices"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"

	"synoptic/data/read"
)

const ()

// TestPagesShowWhatABrowserShows holds that the paragraph between is in the
// text, wherever the file keeps it.
func TestPagesShowWhatABrowserShows(t *testing.T) {
	p := "<p>" + datatest.WallCosts + "</p>"
	for name, between := range map[string]string{
		"a shadow root":                  `<msn-article><template shadowrootmode="open">` + p + `</template></msn-article>`,
		"a closed one":                   `<x-body><template shadowrootmode="closed">` + p + `</template></x-body>`,
		"of a web archive":               `<x-body><template shadowmode="open">` + p + `</template></x-body>`,
		"of an older browser":            `<x-body><template shadowroot="open">` + p + `</template></x-body>`,
		"one in another":                 `<x-a><template shadowrootmode="open"><div><x-b><template shadowrootmode="open">` + p + `</template></x-b></div></template></x-a>`,
		"in a slot":                      `<x-a><template shadowrootmode="open"><div><slot></slot></div></template>` + p + `</x-a>`,
		"in a named slot":                `<x-a><template shadowrootmode="open"><slot name="body"></slot><slot></slot></template><div slot="body">` + p + `</div></x-a>`,
		"of a usual element":             `<div><template shadowrootmode="open">` + p + `</template></div>`,
		"a frame with its page":          `<iframe srcdoc="` + strings.ReplaceAll(p, `"`, "&quot;") + `"></iframe>`,
		"for browsers without":           `<noscript>` + p + `</noscript>`,
		"for browsers without, in a box": `<div class="lazy"><noscript><div>` + p + `<img src="x.jpg"></div></noscript></div>`,
	} {
		ims, err := read.Bytes("page.html", []byte(datatest.ArticleWith(between)))
		datatest.Must(t, err)
		want := datatest.CouncilMet + "\n\n" + datatest.WallCosts + "\n\n" + datatest.MayorSaid
		if ims[0].Text != want {
			t.Errorf("%s: %q", name, ims[0].Text)
		}
		datatest.LawsOfImport(t, ims[0])
	}
	for name, between := range map[string]string{
		"a template":        `<template>` + p + `</template>`,
		"a plea":            `<noscript><p>You need to enable JavaScript to see this page as it is meant to be seen.</p></noscript>`,
		"said twice":        `<noscript><p>` + datatest.CouncilMet + `</p></noscript>`,
		"a frame of an ad":  `<iframe srcdoc="<a href=x>Buy boats</a>"></iframe>`,
		"a counter of hits": `<noscript><img src="https://x.example/1.gif"></noscript>`,
	} {
		ims, err := read.Bytes("page.html", []byte(datatest.ArticleWith(between)))
		datatest.Must(t, err)
		if want := datatest.CouncilMet + "\n\n" + datatest.MayorSaid; ims[0].Text != want {
			t.Errorf("%s: %q", name, ims[0].Text)
		}
	}
}

// TestPagesShowSignsOfABrowser holds what is shown within a line.
func TestPagesShowSignsOfABrowser(t *testing.T) {
	math := func(s string) string { return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">" + s + "</math>" }
	for in, want := range map[string]string{
		"The mayor said <q>the wall will stand</q> and left.":                                                      "The mayor said “the wall will stand” and left.",
		"He said <q>she told me <q>no</q> twice</q> and left.":                                                     "He said “she told me ‘no’ twice” and left.",
		"He said <q>“no”</q> and left.":                                                                            "He said “no” and left.",
		`He said <q lang="fr">non</q> and left.`:                                                                   "He said « non » and left.",
		`He said <q lang="de-AT">nein</q> and left.`:                                                               "He said „nein“ and left.",
		"The level rose by " + math("<mn>12</mn><mo>%</mo>") + " in May.":                                          "The level rose by 12% in May.",
		"An area of " + math("<mn>5</mn><msup><mi>m</mi><mn>2</mn></msup>") + " in all.":                           "An area of 5m² in all.",
		"About " + math("<mfrac><mn>1</mn><mn>3</mn></mfrac>") + " of it.":                                         "About 1/3 of it.",
		"It is " + math("<semantics><mrow><mn>10</mn></mrow><annotation>\\ten</annotation></semantics>") + " now.": "It is 10 now.",
		"It is " + math("<mi>x</mi><mo>&#x2265;</mo><mn>3</mn>") + " now.":                                         "It is x ≥ 3 now.",
		`It is <span class="katex"><span class="katex-mathml">` + math("<mn>12</mn>") + `</span><span class="katex-html" aria-hidden="true">12</span></span> now.`: "It is 12 now.",
		"The wall cost <del>10</del> 12 million crowns and <s>forty</s> fifty people left.":                                                                        "The wall cost 12 million crowns and fifty people left.",
		`It cost <span style="text-decoration: line-through">10</span> 12 crowns.`:                                                                                 "It cost 12 crowns.",
		"It cost <strike>10</strike> <ins>12</ins> crowns.":                                                                                                        "It cost 12 crowns.",
		"It cost 12<del>5</del> crowns.":                                            "It cost 12 crowns.",
		"The mayor of <ruby>Minato<rt>kabe</rt></ruby> agreed.":                     "The mayor of Minato (kabe) agreed.",
		"The mayor of <ruby>Minato<rp>(</rp><rt>kabe</rt><rp>)</rp></ruby> agreed.": "The mayor of Minato(kabe) agreed.",
	} {
		ims, err := read.Bytes("page.html", []byte(datatest.ArticleWith("<p>"+in+" Nobody else said a word about the wall or the road.</p>")))
		datatest.Must(t, err)
		if lines := strings.Split(ims[0].Text, "\n\n"); len(lines) != 3 || lines[1] != want+" Nobody else said a word about the wall or the road." {
			t.Errorf("%s: %q, want %q", in, lines, want)
		}
		datatest.LawsOfImport(t, ims[0])
	}
}

// TestStruckOutParagraphs are set apart, and it is said.
func TestStruckOutParagraphs(t *testing.T) {
	for name, page := range map[string]string{
		"a paragraph":       datatest.ArticleWith("<p><del>" + datatest.WallCosts + "</del></p>"),
		"around one":        datatest.ArticleWith("<del><p>" + datatest.WallCosts + "</p></del>"),
		"by its style":      datatest.ArticleWith(`<p style="text-decoration-line: line-through">` + datatest.WallCosts + "</p>"),
		"before all others": strings.Replace(datatest.ArticleWith(""), "<article>", "<article><p><s>"+datatest.WallCosts+"</s></p>", 1),
	} {
		ims, err := read.Bytes("page.html", []byte(page))
		datatest.Must(t, err)
		if im := ims[0]; im.Text != datatest.CouncilMet+"\n\n"+datatest.MayorSaid || strings.Join(datatest.Whys(im, "struck"), "|") != datatest.WallCosts || !slices.ContainsFunc(read.Doubts(im, ""), func(d data.Doubt) bool { return strings.HasPrefix(d.Form, "Words that are struck out") }) {
			t.Errorf("%s: %q, struck out %q", name, im.Text, datatest.Whys(im, "struck"))
		}
		datatest.LawsOfImport(t, ims[0])
	}
}

// TestFramesOfAWebArchive are shown in their places.
func TestFramesOfAWebArchive(t *testing.T) {
	body := "<html><body><p>" + datatest.WallCosts + "</p></body></html>"
	archive := func(frame string, parts ...string) string {
		root := datatest.Part(datatest.IsPage, datatest.ArticleWith(frame), "Content-ID: <f1@x>", "Content-Location: https://gazette.example/wall")
		return "Snapshot-Content-Location: https://gazette.example/wall\nSubject: Wall\nMIME-Version: 1.0\n" + datatest.Multi("multipart/related", append([]string{root}, parts...)...)
	}
	for name, raw := range map[string]string{
		"by its id":      archive(`<iframe src="cid:f2@x"></iframe>`, datatest.Part(datatest.IsPage, body, "Content-ID: <f2@x>")),
		"by its address": archive(`<iframe src="https://gazette.example/body"></iframe>`, datatest.Part(datatest.IsPage, body, "Content-Location: https://gazette.example/body")),
		"by part of it":  archive(`<iframe src="/body"></iframe>`, datatest.Part(datatest.IsPage, body, "Content-Location: https://gazette.example/body")),
		"in another one": archive(`<iframe src="cid:f2@x"></iframe>`, datatest.Part(datatest.IsPage, `<body><iframe src="cid:f3@x"></iframe></body>`, "Content-ID: <f2@x>"), datatest.Part(datatest.IsPage, body, "Content-ID: <f3@x>")),
		"with an ad":     archive(`<iframe src="cid:f2@x"></iframe><iframe src="cid:f3@x"></iframe>`, datatest.Part(datatest.IsPage, "<a href=x>Buy boats</a>", "Content-ID: <f2@x>"), datatest.Part(datatest.IsPage, body, "Content-ID: <f3@x>")),
	} {
		ims, err := read.Bytes("a.mhtml", []byte(datatest.CRLF(raw)))
		datatest.Must(t, err)
		if want := datatest.CouncilMet + "\n\n" + datatest.WallCosts + "\n\n" + datatest.MayorSaid; ims[0].Text != want {
			t.Errorf("%s: %q", name, ims[0].Text)
		}
	}
}

// TestChaptersAreXML holds that an element that ends at once hides nothing.
func TestChaptersAreXML(t *testing.T) {
	for _, element := range []string{"<script/>", "<script src='a.js' />", "<title/>", "<style/>", "<textarea/>", "<iframe/>", "<noscript/>", "<a id='p1'/>", "<div/>", "<p/>", "<i/>", "<svg/>", "<math/>", "<xmp/>", "<noframes/>", "<object/>", "<select/>", "<plaintext/>", "<template/>",
		"<!-- <script> -->", "<img alt='a > b'/>", "<br/>", "<a title='/>'/>", "<![CDATA[]]>"} {
		for place, page := range map[string]string{
			"in the head": "<html xmlns='http://www.w3.org/1999/xhtml'><head>" + element + "<meta charset='utf-8'/></head><body><p>" + datatest.CouncilMet + "</p><p>" + datatest.MayorSaid + "</p></body></html>",
			"in the body": "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>A</title></head><body><p>" + datatest.CouncilMet + "</p>" + element + "<p>" + datatest.MayorSaid + "</p></body></html>",
		} {
			ims, err := read.Bytes("a.epub", datatest.EPUB(t, page))
			if err != nil || !strings.Contains(ims[0].Text, datatest.CouncilMet+"\n\n"+datatest.MayorSaid) {
				t.Errorf("%s %s: %v %+v", element, place, err, ims)
			}
		}
	}
	ims, err := read.Bytes("a.epub", datatest.EPUB(t, "<html><body><p>a <![CDATA[< b & c]]> d.</p></body></html>"))
	if err != nil || ims[0].Text != "a < b & c d." {
		t.Errorf("text kept from markup: %v %+v", err, ims)
	}
}
