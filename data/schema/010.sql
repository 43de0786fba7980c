-- How likely a change is one of substance, and what is less likely so than a
-- finding is asked to be and waits for a person (counts 0). Results of earlier
-- versions are computed again, so that what is stored need not be filled in.
ALTER TABLE finding ADD COLUMN counts INTEGER NOT NULL DEFAULT 1;
ALTER TABLE finding ADD COLUMN probability REAL; -- 0 to 1; NULL where nothing was learnt, and of a person's
UPDATE result SET seal = 0; -- of rows that have other columns now

DROP VIEW findings;
CREATE VIEW findings AS
SELECT d.project, d."group" AS group_id, g.n AS row_n,
  p.from_account, f.account_name AS from_name, d.to_account, t.account_name AS to_name,
  d.n, d.kind, d.says,
  nullif(CAST(substr(CAST(f.text AS BLOB), d.from_start + 1, d.from_end - d.from_start) AS TEXT), '') AS from_text,
  nullif(CAST(substr(CAST(t.text AS BLOB), d.to_start + 1, d.to_end - d.to_start) AS TEXT), '') AS to_text,
  d.by_person, d.probability
FROM finding d
JOIN claim_group g ON g.project = d.project AND g.id = d."group"
JOIN pair p ON p.project = d.project AND p."group" = d."group" AND p.to_account = d.to_account
JOIN accounts f ON f.account = p.from_account
JOIN accounts t ON t.account = d.to_account
WHERE d.counts;

-- Changes that are less likely of substance: to be checked first.
CREATE VIEW to_check AS
SELECT d.project, d."group" AS group_id, g.n AS row_n,
  p.from_account, f.account_name AS from_name, d.to_account, t.account_name AS to_name,
  d.n, d.kind, d.says,
  nullif(CAST(substr(CAST(f.text AS BLOB), d.from_start + 1, d.from_end - d.from_start) AS TEXT), '') AS from_text,
  nullif(CAST(substr(CAST(t.text AS BLOB), d.to_start + 1, d.to_end - d.to_start) AS TEXT), '') AS to_text,
  d.probability
FROM finding d
JOIN claim_group g ON g.project = d.project AND g.id = d."group"
JOIN pair p ON p.project = d.project AND p."group" = d."group" AND p.to_account = d.to_account
JOIN accounts f ON f.account = p.from_account
JOIN accounts t ON t.account = d.to_account
WHERE NOT d.counts;
