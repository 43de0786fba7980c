package text_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// TestGoldenSums holds the sums of what is known of the words of all tables and
// stories, also read in another language, in capitals and with other signs.
func TestGoldenSums(t *testing.T) {
	var sums made.Sums
	bodies := [][2]string{}
	for _, w := range made.Wordings(t, "../testdata/fidelity") {
		bodies = append(bodies, [2]string{w.Language, w.Original}, [2]string{w.Language, w.Account})
	}
	for _, folder := range []string{"../testdata/gold", "../testdata/across"} {
		for _, s := range made.Stories(t, folder) {
			for _, a := range s.Texts {
				bodies = append(bodies, [2]string{a.Language, a.Text})
			}
		}
	}
	languages := []string{"en", "fr", "es", "de", "ar", "ru", ""}
	signs := strings.NewReplacer("’", "'", "“", "«", "-", "\u2011", "1,", "1.", "%", " per cent", " million", "m", "$", "US$")
	for n, b := range bodies {
		language, body := b[0], b[1]
		switch n % 5 {
		case 1:
			language = languages[n%len(languages)]
		case 2:
			body = strings.ToUpper(body)
		case 3:
			body = signs.Replace(body)
		}
		sums.AddWords("language", text.LanguageOf(body)+text.LanguageBySmallWords(body))
		sums.Add("words", float64(text.Words(body)))
		sums.AddWords("searchable", text.Searchable(body)+fmt.Sprint(text.Terms(body)))
		sums.AddWords("spelled", strings.Join(text.Spelled(body), " "))
		sums.AddWords("folded", text.Fold(body))
		addLexemes(&sums, body, language)
	}
	made.Golden(t, filepath.Join("testdata", "sums.golden"), sums.String())
}

// addLexemes adds what is known of each word, beside the one two words before it.
func addLexemes(sums *made.Sums, body, language string) {
	book, lists := text.WordTables(), text.LexiconOf(language)
	words := text.Lexemes(body, text.Span{End: len(body)}, lists, language)
	for i, w := range words {
		sums.AddFields("lexeme ", w)
		written := w.Of(body)
		key := book.Key(written, language)
		sums.AddFields("key ", key)
		sums.Add("rarity", float64(book.RarityOf(key)))
		if e, ok := text.English(key.Stem, language); ok {
			sums.AddFields("english ", e)
		}
		value, step, ok := text.Digits(written, language)
		sums.Add("value", value)
		sums.Add("step", step)
		sums.AddWords("one word", fmt.Sprint(ok, text.Plural(w.Key), text.IsInitialism(written), text.HasEnglish(key, language)))
		sums.AddWords("written", text.Undotted(written)+text.Plain(written)+text.Stem(written, language)+text.Snowball(w.Key, language)+text.Capitalized(w.Key))
		sums.AddWords("sound", text.Skeleton(w.Key)+text.Consonants(w.Key)+text.Spelling(w.Key)+text.PlainWord(w.Key))
		for _, list := range []string{"hedges", "negations", "speech", "numbers", "scopes", "bounds", "certain"} {
			p, at := lists[list].At(words, i)
			q, before := lists[list].Before(words, i)
			tag, has := lists[list].Tag(w.Key)
			sums.AddWords("list "+list, fmt.Sprint(p, at, q, before, tag, has))
		}
		if i >= 2 {
			x, y := words[i-2], words[i]
			sums.AddWords("two words", fmt.Sprint(text.AlikeWord(x.Key, y.Key), text.CommonPrefix(x.Key, y.Key), book.StandsFor(x.Stem, y.Stem), text.Synonyms([]string{x.Stem}, []string{y.Stem}), text.Matches(words[i-2:i], []string{x.Key, y.Key})))
		}
	}
	tokens := text.Tokenize(body)
	for i, token := range tokens {
		sums.AddFields("token ", token)
		if token.IsWord() {
			sums.Add("groups", float64(text.LastGroup(body, tokens, i)-i))
		}
	}
}
