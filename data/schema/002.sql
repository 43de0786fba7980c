-- What the review of an import leaves: words changed by hand, and which text
-- is a newer version of which.
ALTER TABLE account ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;  -- 1: a person changed words before it was stored
ALTER TABLE account ADD COLUMN newer_than INTEGER REFERENCES account;  -- the account of which it is a newer version

DROP TRIGGER account_text_stays;
CREATE TRIGGER account_text_stays
BEFORE UPDATE OF id, project, text, lines, sha256, file, format, encoding, raw_sha256, size, importer, added, edited, newer_than ON account
BEGIN
  SELECT RAISE(ABORT, 'the text of an account never changes');
END;

-- Which accounts take part: asked whenever accounts are listed.
CREATE INDEX decision_takes_part ON decision (project, id) WHERE verb IN ('remove', 'restore', 'replace');
