-- Imports and corrections of metadata are steps that can be undone, too.
ALTER TABLE account ADD COLUMN by_decision INTEGER NOT NULL DEFAULT 0;  -- 1: it takes part only while a decision (import) says so

DROP TRIGGER account_text_stays;
CREATE TRIGGER account_text_stays
BEFORE UPDATE OF id, project, text, lines, sha256, file, format, encoding, raw_sha256, size, importer, added, edited, newer_than, by_decision ON account
BEGIN
  SELECT RAISE(ABORT, 'the text of an account never changes');
END;

DROP INDEX decision_takes_part;
CREATE INDEX decision_takes_part ON decision (project, id) WHERE verb IN ('import', 'remove', 'restore', 'replace');
