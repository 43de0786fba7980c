package doc

import (
	"net/url"
	"regexp"
	"strings"
	"time"
)

// LanguageNames are how the databases name the languages of articles.
var LanguageNames = map[string]string{
	"english": "en", "englisch": "en", "anglais": "en", "german": "de", "deutsch": "de", "allemand": "de", "french": "fr", "französisch": "fr", "français": "fr",
	"spanish": "es", "español": "es", "spanisch": "es", "espagnol": "es", "inglés": "en", "francés": "fr", "alemán": "de", "italiano": "it", "italienisch": "it", "italien": "it", "português": "pt", "portugués": "pt", "nederlands": "nl", "niederländisch": "nl", "svenska": "sv", "dansk": "da", "norsk": "no", "suomi": "fi", "polski": "pl", "русский": "ru", "中文": "zh", "日本語": "ja", "العربية": "ar", "türkçe": "tr",
	"italian": "it", "dutch": "nl", "portuguese": "pt", "russian": "ru", "arabic": "ar", "chinese": "zh",
	"japanese": "ja", "polish": "pl", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "turkish": "tr", "greek": "el", "hungarian": "hu",
}

// LanguageOfName returns the two letters of the first language named in s.
func LanguageOfName(s string) string {
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == ';' || r == ',' || r == '/' || r == '\u00a0' }) {
		if two := LanguageNames[w]; two != "" {
			return two
		}
	}
	return Language(strings.TrimSpace(s))
}

// WrittenBy is what stands before the name of an author.
var WrittenBy = regexp.MustCompile(`(?i)^\W*(by|par|von|por|di|da|door|av|af|كتبت?|بقلم|إعداد|تأليف)[: ] ?`)

var whenWritten = regexp.MustCompile(`(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) ?\d|\d{1,2}[ .:/]|Updated\b|Published\b|Posted\b|Publié\b|Publicado\b|Aktualisiert\b`)

// Author drops addresses, the word "By", and what says when it was written.
func Author(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	s = WrittenBy.ReplaceAllString(s, "")
	if at := whenWritten.FindStringIndex(s); at != nil {
		s = s[:at[0]]
	}
	return strings.Trim(s, " ,|·•–-")
}

// Address returns s where it is a full web address.
func Address(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return s
}

// Language returns the two letters of a language tag.
func Language(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if len(tag) != 2 || tag[0] < 'a' || tag[0] > 'z' || tag[1] < 'a' || tag[1] > 'z' {
		return ""
	}
	return tag
}

// dateForms are the forms of dates that pages use and that dateIn does not
// find.
var dateForms = []string{
	time.RFC850, time.ANSIC, time.UnixDate, "2006/01/02", "20060102",
}

// Date returns a date as ISO 8601, as far as it can be read: 2023-02-28, or
// 2023-02, or 2023.
func Date(s string) string {
	s = strings.TrimSpace(s)
	for n, form := range map[int]string{10: "2006-01-02", 7: "2006-01", 4: "2006"} {
		if len(s) == n {
			if _, err := time.Parse(form, s); err == nil {
				return s
			}
		}
	}
	if len(s) > 10 {
		if _, err := time.Parse("2006-01-02", s[:10]); err == nil && (s[10] == 'T' || s[10] == ' ') {
			return s[:10]
		}
	}
	for _, form := range dateForms {
		if t, err := time.Parse(form, s); err == nil {
			return t.Format("2006-01-02")
		}
	}
	return DateIn(s)
}
