-- Comparisons can be put away and thrown away, and everything in them can be
-- searched.

ALTER TABLE project ADD COLUMN archived TEXT NOT NULL DEFAULT '';  -- since when it is put away; empty: it is not
ALTER TABLE project ADD COLUMN deleted  TEXT NOT NULL DEFAULT '';  -- since when it is thrown away; it can be brought back

-- What can be searched: the claims of a result, the notes of decisions, and of
-- every account what is known of it and its whole text.
CREATE TABLE passage (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  project  INTEGER NOT NULL REFERENCES project,
  kind     TEXT NOT NULL CHECK (kind IN ('claim', 'note', 'about', 'text')),
  account  INTEGER REFERENCES account,
  "start"  INTEGER NOT NULL,             -- bytes of account.text; 0 for about and text
  "end"    INTEGER NOT NULL,
  result   INTEGER REFERENCES result ON DELETE CASCADE,    -- of a claim
  decision INTEGER REFERENCES decision ON DELETE CASCADE,  -- of a note
  CHECK ((kind = 'claim') = (result IS NOT NULL) AND (kind = 'note') = (decision IS NOT NULL))
) STRICT;
CREATE INDEX passage_result ON passage (result) WHERE result IS NOT NULL;
CREATE INDEX passage_decision ON passage (decision) WHERE decision IS NOT NULL;
CREATE INDEX passage_account ON passage (account, kind);

-- The words of passages, folded as compare.Searchable does. The words
-- themselves stand in account and decision.
CREATE VIRTUAL TABLE passage_words USING fts5(words, content='', contentless_delete=1, tokenize='unicode61', prefix='2 3');

CREATE TRIGGER passage_goes AFTER DELETE ON passage
BEGIN
  DELETE FROM passage_words WHERE rowid = old.id;
END;
