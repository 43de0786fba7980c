package compare

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"synoptic/compare/align"
	"synoptic/compare/diff"
	"synoptic/compare/judge"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// snapshot is what cost Compare its time: the engine's links and what the
// judge said of each pair. Decisions are no part of it.
type snapshot struct {
	Of         string // fingerprint of the accounts and the engine
	Threshold  float64
	Links      []align.Link
	Nearest    []align.Near
	Quotations []quote.Quotation
	Doubts     []judge.Warning
	Judged     map[string]judged
	Mentioned  []judge.Mentioned // not in those of earlier versions
}

// judged is a judgement as it is kept.
type judged struct {
	Edits    []diff.Edit
	Findings []judge.Finding
	Status   judge.Status
	Figures  judge.FigureState
	Told     judge.Told
}

// ErrOther says that a snapshot is of other accounts or another engine.
var ErrOther = errors.New("the stored result is of other texts or of another version")

// Snapshot returns c in a form from which Resume makes it again.
func (c *Comparison) Snapshot() ([]byte, error) {
	s := snapshot{Of: fingerprint(c.Accounts), Threshold: c.Threshold, Links: c.links, Nearest: c.nearest, Quotations: c.Quotations, Doubts: c.doubts, Judged: map[string]judged{}}
	if c.judge != nil {
		s.Mentioned = c.judge.Mentioned()
	}
	for key, j := range c.judged {
		s.Judged[key] = judged{j.Edits, j.Findings, j.Status, j.Figures, j.Told}
	}
	var out bytes.Buffer
	zip, _ := gzip.NewWriterLevel(&out, gzip.BestSpeed) // the level is a valid one
	if err := errors.Join(gob.NewEncoder(zip).Encode(s), zip.Close()); err != nil {
		return nil, fmt.Errorf("keep the result: %w", err)
	}
	return out.Bytes(), nil
}

// Resume makes the comparison that Compare would make of the accounts, from a
// snapshot of it: nothing is aligned or judged again but what new decisions
// bring together. The error is ErrOther where the snapshot is of something else.
func Resume(ctx context.Context, accounts []text.Account, kept []byte, opts Options) (*Comparison, error) {
	c := &Comparison{Accounts: originalFirst(accounts), Threshold: thresholdOf(opts.Threshold)}
	c.preparing().tellLanguages(opts.Language)
	s, err := unpack(kept)
	if err != nil || s.Of != fingerprint(c.Accounts) {
		return nil, ErrOther
	}
	docs, err := c.preparing().split(ctx, opts.Language)
	if err != nil {
		return nil, err
	}
	c.prepared, c.judge = docs, judge.New(align.DocumentsOf(docs), c.HasOriginal())
	c.judge.Recall(s.Mentioned)
	c.judge.Quoted.All, c.judge.Quoted.Done = s.Quotations, true
	c.links, c.nearest, c.Quotations, c.Warnings, c.doubts = s.Links, s.Nearest, s.Quotations, s.Doubts, s.Doubts
	c.judged = make(map[string]judge.Judgement, len(s.Judged))
	for key, j := range s.Judged {
		c.judged[key] = judge.Judgement{Edits: j.Edits, Findings: j.Findings, Status: j.Status, Figures: j.Figures, Told: j.Told}
	}
	c.keptAt = s.Threshold
	c.settle(ctx, c.deciding().rule(opts.Decisions))
	return c, c.assessing().assess(ctx, func(int, int) {})
}

// AsKept reports whether a comparison that was resumed has the threshold under
// which it was kept, so that what is stored of it still holds.
func (c *Comparison) AsKept() bool { return c.keptAt == c.Threshold }

// unpack reads a snapshot to its end, where the sum over it stands, before any
// of it is believed.
func unpack(kept []byte) (s snapshot, err error) {
	zip, err := gzip.NewReader(bytes.NewReader(kept))
	if err != nil {
		return s, err
	}
	raw, err := io.ReadAll(zip)
	if err != nil {
		return s, err
	}
	return s, gob.NewDecoder(bytes.NewReader(raw)).Decode(&s)
}

// fingerprint names accounts and engine; everything that Compare reads is in it.
func fingerprint(accounts []text.Account) string {
	raw, _ := json.Marshal(accounts) // of strings and numbers: there is no error
	return fmt.Sprintf("%s %x", Engine, sha256.Sum256(raw))
}
