// Package say puts everything that people read into words, in the language of
// the interface: texts (Say), errors (Sentence), numbers and dates. It knows no
// widgets.
//
//   - Texts stand in the code in English, which is also the key under which
//     translations/*.json have the French. A test reads the code of all
//     packages of app and names what has no translation.
//   - Say is for a text that is shown now, Phrase for one in a table that is
//     said where it is shown.
//   - Fyne only ever follows the system, so that the language that a person
//     chooses is registered as that of the system (Speak).
package say

import (
	"embed"
	_ "embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2/lang"

	"synoptic/app/bidi"
	"synoptic/data/write"
)

//go:embed translations/*.json
var translationFiles embed.FS

// Language is a language that the interface speaks.
type Language struct{ Key, Name string }

// Languages are offered in the settings; the empty key follows the system.
var Languages = []Language{{"", "As the system"}, {"en", "English"}, {"fr", "Français"}}

// spoken has the texts in the language in force, by their English.
var spoken atomic.Pointer[map[string]string]

// tongue is the key of the language in force.
var tongue atomic.Value

// Speak puts a language in force; the empty key takes that of the system, and
// English where the interface does not have that.
func Speak(key string) error {
	if key == "" {
		key = systemLanguage()
	}
	texts, err := french()
	if err != nil {
		return err
	}
	if key != "fr" {
		key = "en"
		for text := range texts {
			texts[text] = text
		}
	}
	file, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	if err := lang.AddTranslationsForLocale(file, lang.SystemLocale()); err != nil {
		return fmt.Errorf("take up the language %s: %w", key, err)
	}
	for text := range texts {
		texts[text] = lang.L(text)
	}
	spoken.Store(&texts)
	tongue.Store(key)
	return nil
}

// systemLanguage is the language of the system in two letters.
func systemLanguage() string {
	short, _, _ := strings.Cut(lang.SystemLocale().String(), "-")
	return short
}

// french reads the French of all files of translations.
func french() (map[string]string, error) {
	names, err := fs.Glob(translationFiles, "translations/*fr.json")
	if err != nil {
		return nil, err
	}
	all := maps.Clone(write.FrenchSentences())
	for _, name := range names {
		raw, err := translationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(raw, &all); err != nil { // which adds to what is there
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
	}
	return all, nil
}

// Say gives a text of the interface in the language in force. The English is
// its key; args fill its verbs, as in fmt. What no translation knows, such as
// a name, stays as it is.
func Say(english string, args ...any) string {
	text := english
	if all := spoken.Load(); all != nil {
		if known, ok := (*all)[english]; ok {
			text = known
		}
	}
	if len(args) == 0 {
		return text
	}
	said := fmt.Sprintf(text, args...)
	if strings.HasPrefix(text, "%s") && bidi.Leftward(said) {
		return string(bidi.LeftToRight) + said // a sentence of ours, though it begins with a name
	}
	return said
}

// Phrase marks a text of a table that is said where it is shown.
func Phrase(english string) string { return english }

// InFrench reports whether the interface speaks French.
func InFrench() bool { return tongue.Load() == "fr" }
