package write

// The shapes of the JSON. Field order is the order in the file.
type (
	jsonMade struct {
		Version string `json:"version"`
		Schema  int    `json:"schema"`
		Engine  string `json:"engine"`
		// The probability from which on a change is a finding.
		Threshold float64 `json:"threshold,omitempty"`
	}
	jsonAccount struct {
		ID        string      `json:"id"`
		Role      string      `json:"role"`
		Title     string      `json:"title"`
		Outlet    string      `json:"outlet"`
		Author    string      `json:"author"`
		Published string      `json:"published"`
		URL       string      `json:"url"`
		Language  string      `json:"language"`
		Country   string      `json:"country"`
		SHA256    string      `json:"sha256"`
		Words     int         `json:"words"`
		Text      string      `json:"text"`
		Claims    []jsonClaim `json:"claims"`
	}
	jsonClaim struct {
		ID        string `json:"id"`
		Start     int    `json:"start"`
		End       int    `json:"end"`
		Paragraph int    `json:"paragraph"`
		Line      int    `json:"line,omitempty"`
		Page      string `json:"page,omitempty"` // or pages, for citing
		Kind      string `json:"kind"`
		// Claims of other accounts that it could be linked with, the likeliest of
		// each first; only where they were asked for.
		Candidates []jsonCandidate `json:"candidates,omitempty"`
	}
	jsonCandidate struct {
		Claim string  `json:"claim"`
		Score float64 `json:"score"`
	}
	jsonGroup struct {
		ID      string       `json:"id"`
		Order   int          `json:"order"`
		Members []jsonMember `json:"members"`
		Pairs   []jsonPair   `json:"pairs"`
		Perhaps []jsonLink   `json:"perhaps,omitempty"` // of a group beside the original's: where it may belong
		Note    string       `json:"note,omitempty"`
		Topic   string       `json:"topic,omitempty"`
	}
	jsonMember struct {
		Account  string   `json:"account"`
		Claims   []string `json:"claims"`
		Possible []string `json:"possible,omitempty"`
	}
	jsonPair struct {
		From     string        `json:"from"`
		To       string        `json:"to"`
		Score    float64       `json:"score"`
		Status   string        `json:"status"`
		Moved    bool          `json:"moved"`
		ByPerson bool          `json:"by_person,omitempty"`
		Links    []jsonLink    `json:"links"`
		Told     *float64      `json:"told_share,omitempty"` // of a sure pair: how much of the original's passage the account tells, 0 to 1
		LeftOut  []*jsonSpan   `json:"left_out,omitempty"`   // parts of the original's passage of which it has next to nothing
		Diff     []jsonEdit    `json:"diff"`
		Findings []jsonFinding `json:"findings"`
		ToCheck  []jsonFinding `json:"to_check,omitempty"` // less likely changes of substance; they count as nothing
	}
	jsonLink struct {
		From     string             `json:"from"`
		To       string             `json:"to"`
		Score    float64            `json:"score"`
		Sure     bool               `json:"sure"`
		Label    string             `json:"label"`
		ByPerson bool               `json:"by_person,omitempty"`
		Why      map[string]float64 `json:"why"`
	}
	jsonEdit struct {
		Op   string `json:"op"`
		Text string `json:"text"`
	}
	jsonFinding struct {
		Kind     string    `json:"kind"`
		From     *jsonSpan `json:"from"`
		To       *jsonSpan `json:"to"`
		Says     string    `json:"says"`
		ByPerson bool      `json:"by_person,omitempty"`
		Likely   float64   `json:"probability,omitempty"` // that a careful reader would call it a change of substance
	}
	jsonSpan struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
	jsonOmitted struct {
		Claim   string        `json:"claim"`
		By      []string      `json:"by"`
		Nearest []jsonNearest `json:"nearest,omitempty"`
	}
	// jsonNearest is the claim of an account that comes nearest to one that it
	// leaves out, and the words that it has not.
	jsonNearest struct {
		Account string  `json:"account"`
		Claim   string  `json:"claim"`
		Alike   float64 `json:"alike"`
		// A person said that the two do not say the same.
		Rejected bool        `json:"rejected,omitempty"`
		Missing  []*jsonSpan `json:"missing"`
	}
	jsonAdded struct {
		Claim    string   `json:"claim"`
		SharedBy []string `json:"shared_by"`
	}
	jsonQuotation struct {
		Account string `json:"account"`
		Claim   string `json:"claim"`
		jsonSpan
		Speaker string `json:"speaker"`
		Verdict string `json:"verdict"`
		// Whom the original credits with the passage, and whether that is another.
		OriginalSpeaker string           `json:"original_speaker"`
		Reattributed    bool             `json:"reattributed"`
		Original        *jsonPassage     `json:"original"`
		Altered         []jsonAlteration `json:"altered"`
	}
	jsonPassage struct {
		Claim string `json:"claim"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	jsonAlteration struct {
		From string `json:"from"`
		To   string `json:"to"`
	}
	jsonWarning struct {
		Account *string `json:"account"`
		Says    string  `json:"says"`
	}
)
