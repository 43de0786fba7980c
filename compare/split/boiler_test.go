package split_test

import (
	"strings"
	"testing"

	"synoptic/compare/split"
	"synoptic/compare/text"
)

// story stands around a line that is tried.
const story = "The council met on Monday to hear the plan for the harbour wall.\n\n"

func kindOfLine(line string) text.ClaimKind {
	body := story + line + "\n\n" + story
	for _, c := range split.Split(body, "en") {
		if c.Start >= len(story) {
			return c.Kind
		}
	}
	return ""
}

// TestLinesAroundAStory: lines of pages, agencies and companies are furniture;
// sentences that speak of the same things are claims.
func TestLinesAroundAStory(t *testing.T) {
	for kind, lines := range map[text.ClaimKind]string{
		text.Furniture: `Image copyright Getty Images
Image copyright
Image source, Port Board
Image caption The wall in May
The mayor at the north quay on Monday. (AP Photo/Ann Roe)
The mayor at the north quay on Monday.(Photo: Harbour Gazette)
The mayor speaks to boatmen (Photo by Ann Roe)
Ann Roe/Agence France-Presse — Getty Images
Ann Roe in Oslo contributed to this report.
(Ann Roe and Joe Poe contributed to this story)
Additional reporting by Ann Roe; editing by Joe Poe
Follow her on Twitter @annroe
You can follow him on Twitter: @joe_poe
-- Reach Ann Roe at ann@gazette.example or on Twitter at @annroe
Contact Ann Roe at (414) 224-2017 or ann@gazette.example.
For more information, contact: Joe Poe, joe@port.example
We use necessary cookies to make our site work.
By using our website, you agree to the use of cookies as described in our cookie policy.
For more information on how these cookies work, please see our Privacy Policy.
Sign up for our Daily Insider Newsletter
### Sign Up for Daily Insider Newsletter
Subscribe to Email Updates
SUBSCRIBE NOWfor full access
Join 417 other subscribers
You can unsubscribe at any time.
(APPLAUSE)
(Laughter and cheering)
[Crosstalk]
He added:
She says:
Terms of Use | Privacy Policy | Children's Page
About | Advertise | Contact | Gate
OSLO, May 3, 2021 –
NORTH QUAY, Norway, May 3 (Reuters) –
This release contains forward-looking statements within the meaning of the Private Securities Litigation Reform Act of 1995. Actual results may differ. The port undertakes no obligation to update them.`,
		text.Statement: `The image of the port was a source of pride for the town.
The council copyright office in Oslo was shut on Monday.
The paper said on Monday that the wall was shut (Reuters).
The mayor contributed to the report of the council in May.
She contributed 12 crowns to this story of the sea, he said.
Contact with the ship was lost at noon on Monday near the wall.
He was told to follow her to the port, and he did so at noon.
The browser will no longer keep cookies of other websites, the firm said.
Between cookies and cheese, you really can have a great party.
You owe us a wall, and we will pay for the cookies, he said.
Sign up for the army, the posters read.
They subscribe to the view that the wall will hold.
(The mayor had said so before.)
The mayor of the port added:
Oslo was dark on May 3 when the wall broke.
The board made forward-looking statements about the wall on Monday.`,
	} {
		for line := range strings.SplitSeq(lines, "\n") {
			if got := kindOfLine(line); got != kind {
				t.Errorf("%q is read as %s, want %s", line, got, kind)
			}
		}
	}
}

// TestMenusOfPages: labels in a row of which some stand in the menus of many
// pages are furniture, the title behind them is not; other lists stay.
func TestMenusOfPages(t *testing.T) {
	for name, c := range map[string]struct {
		lines string
		stay  int // of the labels
	}{
		"menu":               {"Home\nNews\nThe Port\nSport\nContact\nBoats\nTides", 1},
		"menu of many":       {"All Ships\nNews\nRich Ships\nCloud Ships\nBig Ships\nSports\nOld Ships\nNew Ships\nAbout", 0},
		"menu in capitals":   {"HOME\nNEWS\nOPINION\nSPORTS\nWEATHER", 0},
		"menu of other ends": {"Actualités\nPolitique\nLe port\nÉconomie\nSports", 0},
		"towns":              {"Oslo\nBergen\nNorra\nTromsø\nBodø\nHamar", 6},
		"one known":          {"Oslo\nBergen\nNorra\nNews\nBodø\nHamar\nVardø\nAlta\nMoss", 9},
		"short":              {"News\nSport\nBoats", 3},
	} {
		lines := strings.ReplaceAll(c.lines, "\n", "\n\n")
		stay := 0
		for _, claim := range split.Split(lines+"\n\n"+story+story, "en") {
			if claim.End <= len(lines) && claim.Kind != text.Furniture {
				stay++
			}
		}
		if stay != c.stay {
			t.Errorf("%s: %d labels stay, want %d", name, stay, c.stay)
		}
	}
	listed := "The plan names these:\n\nNews\n\nSport\n\nBoats\n\nHealth\n\nTides\n\nWeather"
	for _, claim := range split.Split(story+listed, "en") {
		if claim.Kind == text.Furniture {
			t.Errorf("an item of a list is furniture: %q", claim.Of(story+listed))
		}
	}
}

// TestOutletBeforeTheFirstSentence: its name in brackets is furniture, and the
// sentence begins behind it.
func TestOutletBeforeTheFirstSentence(t *testing.T) {
	const first = "A jury found on Monday that the wall was old."
	for head, want := range map[string]int{"(CNN Business)": 2, "(CNN) -- ": 2, "(Reuters) - ": 2, "(Harbour Gazette) ": 2, "(AP) — ": 2, "": 1, "(it was late) ": 1} {
		claims := split.Split(head+first, "en")
		if len(claims) != want || claims[want-1].Of(head+first) != strings.TrimSpace(map[bool]string{true: first, false: head + first}[want == 2 || head == ""]) || want == 2 && claims[0].Kind != text.Furniture {
			t.Errorf("%q: %d claims: %+v", head, len(claims), claims)
		}
	}
	body := first + "\n\n(Gazette) The mayor was not there."
	if claims := split.Split(body, "en"); len(claims) != 2 {
		t.Errorf("brackets further down: %+v", claims)
	}
}
