package app

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2/lang"

	"synoptic/data"
)

// The language of the interface. Its texts stand in the code in English, which
// is also the key under which the files of translations have the others. Fyne
// only ever follows the system, so that the language that a person chooses is
// registered as that of the system.

//go:embed translations/*.json
var translationFiles embed.FS

// language is a language that the interface speaks.
type language struct{ key, name string }

// languages are offered in the settings; the empty key follows the system.
var languages = []language{{"", "As the system"}, {"en", "English"}, {"fr", "Français"}}

// spoken has the texts in the language in force, by their English.
var spoken atomic.Pointer[map[string]string]

// tongue is the key of the language in force.
var tongue atomic.Value

// speak puts a language in force; the empty key takes that of the system, and
// English where the interface does not have that.
func speak(key string) error {
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
	all := maps.Clone(data.FrenchSentences())
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

// say gives a text of the interface in the language in force. The English is
// its key; args fill its verbs, as in fmt. What no translation knows, such as
// a name, stays as it is.
func say(english string, args ...any) string {
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
	if strings.HasPrefix(text, "%s") && leftward(said) {
		return string(leftToRight) + said // a sentence of ours, though it begins with a name
	}
	return said
}

// phrase marks a text of a table that is said where it is shown.
func phrase(english string) string { return english }

// inFrench reports whether the interface speaks French.
func inFrench() bool { return tongue.Load() == "fr" }
