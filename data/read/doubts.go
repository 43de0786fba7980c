package read

import (
	"slices"
	"strings"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read/doc"
)

// Doubts returns what is doubtful about an import, what its reader said first.
// language is that of the texts with which it will be compared, empty where
// there are none yet.
func Doubts(im data.Import, language string) []data.Doubt {
	var out []data.Doubt
	out = append(out, im.Warnings...)
	for _, check := range checks {
		if d := check(im, language); d.Form != "" {
			out = append(out, d)
		}
	}
	return out
}

// checks look at an import as a whole; a Doubt that says nothing is none.
var checks = []func(im data.Import, language string) data.Doubt{short, garbled, dropped, struckDoubt, languageTold, languageOther}

// fewWords is the number below which a text is hardly a whole article.
const fewWords = 40

func short(im data.Import, _ string) data.Doubt {
	n := compare.Words(im.Text)
	if n >= fewWords || im.Origin.Format == pastedFormat {
		return data.Doubt{}
	}
	if n == 1 {
		return data.Doubt{Form: "Only one word. Look whether the rest of the article is behind a paywall or was not saved."}
	}
	return data.Doubt{Form: "Only %d words. Look whether the rest of the article is behind a paywall or was not saved.", Args: []any{n}}
}

// garbled finds the pairs of letters that UTF-8 leaves when it is read as
// Western European. Nothing else has them often.
func garbled(im data.Import, _ string) data.Doubt {
	n := 0
	for _, s := range []string{"â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Ã ", "Â«", "Â»", "Â\u00a0"} {
		n += strings.Count(im.Text, s)
	}
	if n < 2 {
		return data.Doubt{}
	}
	return data.Doubt{Form: "Letters look garbled in %d places, as when the encoding is wrong. Choose another one.", Args: []any{n}, Encode: true}
}

// longBlock is the number of words from which a block reads like an article's.
const longBlock = 20

// dropped says that much prose is left out, where the reader did not say so.
func dropped(im data.Import, _ string) data.Doubt {
	stay, out := 0, 0
	for _, b := range im.Blocks() {
		switch n := compare.Words(b.Text); {
		case b.Why == "":
			stay += n
		case n >= longBlock && b.Why != data.ByHand:
			out += n
		}
	}
	if 2*out <= stay || slices.ContainsFunc(im.Warnings, func(w data.Doubt) bool { return strings.Contains(w.Form, "left out") }) {
		return data.Doubt{}
	}
	return data.Doubt{Form: "Much was left out: %d words in long paragraphs, where %d words stay. Look whether they belong to the article.", Args: []any{out, stay}}
}

// struckDoubt says that words were struck out, which may be worth showing: they
// are what a text takes back.
func struckDoubt(im data.Import, _ string) data.Doubt {
	n := 0
	for _, r := range im.Removed {
		if r.Why == doc.StruckWhy {
			n++
		}
	}
	if n == 0 {
		return data.Doubt{}
	}
	return data.Doubt{Form: "Words that are struck out were set apart. Places: %d.", Args: []any{n}}
}

// languageTold compares the language that the file names with that of its words.
func languageTold(im data.Import, _ string) data.Doubt {
	told, _, _ := strings.Cut(strings.ToLower(im.Language), "-")
	seems := compare.LanguageOf(im.Text)
	if told == "" || seems == "" || told == seems {
		return data.Doubt{}
	}
	return data.Doubt{Form: "The file says that its language is %q, and it reads like %q. Look at the language.", Args: []any{told, seems}}
}

func languageOther(im data.Import, language string) data.Doubt {
	seems := im.Language
	if seems == "" {
		seems = compare.LanguageOf(im.Text)
	}
	seems, _, _ = strings.Cut(strings.ToLower(seems), "-")
	if language == "" || seems == "" || seems == language {
		return data.Doubt{}
	}
	return data.Doubt{Form: "The language is %q, that of the comparison %q: hardly a claim will be matched.", Args: []any{seems, language}}
}
