-- What the program needs to show a stored result again without comparing. It
-- can be deleted: the program makes it again.
CREATE TABLE snapshot (
  project INTEGER PRIMARY KEY REFERENCES result ON DELETE CASCADE,
  body    BLOB NOT NULL                  -- compare.Comparison.Snapshot
) STRICT;
