-- The first form of the library. Never edit a migration that was released:
-- add the next number.
--
-- Spans are bytes of account.text, half-open, from 0. Times are RFC 3339, UTC.
-- 'SYNO' as a number marks the file as ours.
PRAGMA application_id = 1398361679;

-- GIVEN ---------------------------------------------------------------------

-- A comparison: an original and the accounts of it.
CREATE TABLE project (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  created  TEXT NOT NULL,
  changed  TEXT NOT NULL,
  step     INTEGER NOT NULL DEFAULT 0  -- decisions up to this step are in force
) STRICT;

-- An imported text. The text and where it came from never change; what is
-- known of it (title, outlet and so on) may be corrected.
CREATE TABLE account (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used again
  project    INTEGER NOT NULL REFERENCES project,
  role       TEXT NOT NULL CHECK (role IN ('original', 'account')),
  title      TEXT NOT NULL,
  outlet     TEXT NOT NULL,
  author     TEXT NOT NULL,
  published  TEXT NOT NULL,              -- ISO 8601 as far as known
  url        TEXT NOT NULL,
  language   TEXT NOT NULL,              -- two letters, empty where unknown
  text       TEXT NOT NULL,
  lines      INTEGER NOT NULL,           -- 1: every line is a claim
  sha256     TEXT NOT NULL,              -- of the text, hex
  file       TEXT NOT NULL,              -- the file or address it was read from
  format     TEXT NOT NULL,
  encoding   TEXT NOT NULL,
  raw_sha256 TEXT NOT NULL,              -- of the file as it was, hex
  size       INTEGER NOT NULL,           -- bytes of the file
  importer   TEXT NOT NULL,              -- version of the reader
  added      TEXT NOT NULL
) STRICT;
CREATE INDEX account_project ON account (project);

CREATE TRIGGER account_text_stays
BEFORE UPDATE OF id, project, text, lines, sha256, file, format, encoding, raw_sha256, size, importer, added ON account
BEGIN
  SELECT RAISE(ABORT, 'the text of an account never changes');
END;

CREATE TRIGGER account_stays
BEFORE DELETE ON account
BEGIN
  SELECT RAISE(ABORT, 'an account is never deleted: a decision takes it out');
END;

-- What the importer left out of the text.
CREATE TABLE removed (
  account INTEGER NOT NULL REFERENCES account,
  n       INTEGER NOT NULL,
  "start" INTEGER NOT NULL,              -- bytes of the text before removal
  "end"   INTEGER NOT NULL,
  text    TEXT NOT NULL,
  why     TEXT NOT NULL,                 -- navigation, caption, header, footer, related, other
  PRIMARY KEY (account, n)
) STRICT, WITHOUT ROWID;

-- DECIDED -------------------------------------------------------------------

-- What people decided, in order. Rows with the same step were one action.
-- Rows above project.step were undone and can be redone.
CREATE TABLE decision (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  project   INTEGER NOT NULL REFERENCES project,
  step      INTEGER NOT NULL,            -- from 1
  verb      TEXT NOT NULL,               -- confirm, reject, link, unlink, note, dismiss, assert, remove
  a_account INTEGER REFERENCES account,  -- usually the original's claim
  a_start   INTEGER NOT NULL,
  a_end     INTEGER NOT NULL,
  b_account INTEGER REFERENCES account,  -- usually the account's claim
  b_start   INTEGER NOT NULL,
  b_end     INTEGER NOT NULL,
  kind      TEXT NOT NULL,               -- of a finding, for dismiss and assert
  note      TEXT NOT NULL,
  coder     TEXT NOT NULL,
  at        TEXT NOT NULL
) STRICT;
CREATE INDEX decision_step ON decision (project, step);

-- DERIVED -------------------------------------------------------------------
-- The newest result of each project, for looking at with other tools. All of
-- it can be deleted: the program makes it again.

-- When a project was last computed, and by which version of the engine.
CREATE TABLE result (
  project INTEGER PRIMARY KEY REFERENCES project,
  engine  TEXT NOT NULL,
  at      TEXT NOT NULL
) STRICT;

-- Sentences, headings and furniture of an account.
CREATE TABLE claim (
  project   INTEGER NOT NULL REFERENCES result ON DELETE CASCADE,
  account   INTEGER NOT NULL REFERENCES account,
  n         INTEGER NOT NULL,            -- from 1, in the order of the text
  "start"   INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  kind      TEXT NOT NULL,               -- claim, heading, furniture
  paragraph INTEGER NOT NULL,            -- from 1
  line      INTEGER NOT NULL,            -- from 1 where read by lines, else 0
  section   INTEGER,                     -- n of the heading it stands under
  PRIMARY KEY (project, account, n)
) STRICT, WITHOUT ROWID;

-- A row of the comparison.
CREATE TABLE claim_group (
  project INTEGER NOT NULL REFERENCES result ON DELETE CASCADE,
  id      TEXT NOT NULL,
  n       INTEGER NOT NULL,              -- from 1, the order of the rows
  note    TEXT NOT NULL,
  PRIMARY KEY (project, id)
) STRICT, WITHOUT ROWID;

-- Which claims stand in which group.
CREATE TABLE member (
  project  INTEGER NOT NULL REFERENCES result ON DELETE CASCADE,
  "group"  TEXT NOT NULL,                -- claim_group.id
  account  INTEGER NOT NULL REFERENCES account,
  claim    INTEGER NOT NULL,             -- claim.n
  possible INTEGER NOT NULL,             -- 1: may belong here, not counted
  PRIMARY KEY (project, "group", account, claim)
) STRICT, WITHOUT ROWID;

-- Accounts that a person confirmed to leave a group out.
CREATE TABLE silent (
  project INTEGER NOT NULL REFERENCES result ON DELETE CASCADE,
  "group" TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account,
  PRIMARY KEY (project, "group", account)
) STRICT, WITHOUT ROWID;

-- Two members of a group compared.
CREATE TABLE pair (
  project      INTEGER NOT NULL REFERENCES result ON DELETE CASCADE,
  "group"      TEXT NOT NULL,
  from_account INTEGER NOT NULL REFERENCES account,
  to_account   INTEGER NOT NULL REFERENCES account,
  status       TEXT NOT NULL,            -- same, reworded, changed, unsure
  score        REAL NOT NULL,            -- of the best link, 0 to 1
  moved        INTEGER NOT NULL,         -- 1: stands elsewhere than its neighbours
  by_person    INTEGER NOT NULL,
  PRIMARY KEY (project, "group", to_account)
) STRICT, WITHOUT ROWID;

-- Why two claims were paired.
CREATE TABLE link (
  project      INTEGER NOT NULL REFERENCES result ON DELETE CASCADE,
  "group"      TEXT NOT NULL,
  from_account INTEGER NOT NULL REFERENCES account,
  from_claim   INTEGER NOT NULL,         -- claim.n
  to_account   INTEGER NOT NULL REFERENCES account,
  to_claim     INTEGER NOT NULL,
  score        REAL NOT NULL,
  sure         INTEGER NOT NULL,
  partial      INTEGER NOT NULL,
  by_person    INTEGER NOT NULL,
  why          TEXT NOT NULL,            -- JSON: signal to strength, 0 to 1
  PRIMARY KEY (project, "group", from_account, from_claim, to_account, to_claim)
) STRICT, WITHOUT ROWID;

-- Changes of substance between the two sides of a pair.
CREATE TABLE finding (
  project    INTEGER NOT NULL REFERENCES result ON DELETE CASCADE,
  "group"    TEXT NOT NULL,
  to_account INTEGER NOT NULL REFERENCES account,
  n          INTEGER NOT NULL,           -- from 1, the weightiest first
  kind       TEXT NOT NULL,
  from_start INTEGER NOT NULL,           -- bytes of pair.from_account's text
  from_end   INTEGER NOT NULL,
  to_start   INTEGER NOT NULL,
  to_end     INTEGER NOT NULL,
  says       TEXT NOT NULL,
  by_person  INTEGER NOT NULL,
  PRIMARY KEY (project, "group", to_account, n)
) STRICT, WITHOUT ROWID;

-- Passages between quotation marks, judged against the original.
CREATE TABLE quotation (
  project       INTEGER NOT NULL REFERENCES result ON DELETE CASCADE,
  account       INTEGER NOT NULL REFERENCES account,
  n             INTEGER NOT NULL,        -- from 1
  claim         INTEGER NOT NULL,        -- claim.n in which it begins
  "start"       INTEGER NOT NULL,
  "end"         INTEGER NOT NULL,
  speaker       TEXT NOT NULL,
  verdict       TEXT NOT NULL,
  passage_start INTEGER NOT NULL,        -- bytes of the original's text
  passage_end   INTEGER NOT NULL,
  altered       TEXT NOT NULL,           -- JSON: [{"From":"", "To":""}]
  PRIMARY KEY (project, account, n)
) STRICT, WITHOUT ROWID;

-- The claims with their words, for the sqlite3 shell.
CREATE VIEW claim_text AS
SELECT c.*, CAST(substr(CAST(a.text AS BLOB), c."start" + 1, c."end" - c."start") AS TEXT) AS text
FROM claim c JOIN account a ON a.id = c.account;

-- What the window remembers.
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
