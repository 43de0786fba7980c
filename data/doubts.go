package data

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/compare"
)

// Doubt is a reason to look at an import before it is stored.
type Doubt struct {
	Form   string // a sentence for people, with verbs as in fmt
	Args   []any  // of Form
	Encode bool   // another encoding may mend it
}

// Says returns the sentence.
func (d Doubt) Says() string { return fmt.Sprintf(d.Form, d.Args...) }

// String is Says.
func (d Doubt) String() string { return d.Says() }

// doubt makes a Doubt of a reader.
func doubt(form string, args ...any) Doubt {
	return Doubt{Form: form, Args: args, Encode: strings.Contains(form, "ncoding") || strings.Contains(form, "\uFFFD")}
}

// Doubts returns what is doubtful about an import, what its reader said first.
// language is that of the texts with which it will be compared, empty where
// there are none yet.
func Doubts(im Import, language string) []Doubt {
	var out []Doubt
	out = append(out, im.Warnings...)
	for _, check := range checks {
		if d := check(im, language); d.Form != "" {
			out = append(out, d)
		}
	}
	return out
}

// checks look at an import as a whole; a Doubt that says nothing is none.
var checks = []func(im Import, language string) Doubt{short, garbled, dropped, languageTold, languageOther}

// fewWords is the number below which a text is hardly a whole article.
const fewWords = 40

func short(im Import, _ string) Doubt {
	n := countFields(im.Text)
	if n >= fewWords || im.Origin.Format == pastedFormat {
		return Doubt{}
	}
	if n == 1 {
		return Doubt{Form: "Only one word. Look whether the rest of the article is behind a paywall or was not saved."}
	}
	return Doubt{Form: "Only %d words. Look whether the rest of the article is behind a paywall or was not saved.", Args: []any{n}}
}

// garbled finds the pairs of letters that UTF-8 leaves when it is read as
// Western European. Nothing else has them often.
func garbled(im Import, _ string) Doubt {
	n := 0
	for _, s := range []string{"â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Ã ", "Â«", "Â»", "Â\u00a0"} {
		n += strings.Count(im.Text, s)
	}
	if n < 2 {
		return Doubt{}
	}
	return Doubt{Form: "Letters look garbled in %d places, as when the encoding is wrong. Choose another one.", Args: []any{n}, Encode: true}
}

// longBlock is the number of words from which a block reads like an article's.
const longBlock = 20

// dropped says that much prose is left out, where the reader did not say so.
func dropped(im Import, _ string) Doubt {
	stay, out := 0, 0
	for _, b := range im.Blocks() {
		switch n := countFields(b.Text); {
		case b.Why == "":
			stay += n
		case n >= longBlock && b.Why != ByHand:
			out += n
		}
	}
	if 2*out <= stay || slices.ContainsFunc(im.Warnings, func(w Doubt) bool { return strings.Contains(w.Form, "left out") }) {
		return Doubt{}
	}
	return Doubt{Form: "Much was left out: %d words in long paragraphs, where %d words stay. Look whether they belong to the article.", Args: []any{out, stay}}
}

// languageTold compares the language that the file names with that of its words.
func languageTold(im Import, _ string) Doubt {
	told, _, _ := strings.Cut(strings.ToLower(im.Language), "-")
	seems := compare.LanguageOf(im.Text)
	if told == "" || seems == "" || told == seems {
		return Doubt{}
	}
	return Doubt{Form: "The file says that its language is %q, and it reads like %q. Look at the language.", Args: []any{told, seems}}
}

func languageOther(im Import, language string) Doubt {
	seems := im.Language
	if seems == "" {
		seems = compare.LanguageOf(im.Text)
	}
	seems, _, _ = strings.Cut(strings.ToLower(seems), "-")
	if language == "" || seems == "" || seems == language {
		return Doubt{}
	}
	return Doubt{Form: "The language is %q, that of the comparison %q: hardly a claim will be matched.", Args: []any{seems, language}}
}
