-- Views with plain names, for whoever reads the library with another program:
-- ids have the names of accounts beside them, and offsets the words that stand
-- there. docs/schema.md describes every column. The names and columns of views
-- stay; new ones may be added.

-- Every text of every comparison.
CREATE VIEW accounts AS
SELECT a.project, p.name AS project_name, a.id AS account,
  coalesce(nullif(a.outlet, ''), nullif(a.title, ''), 'a' || a.id) AS account_name,
  a.role, a.title, a.outlet, a.author, a.published, a.url, a.language, a.country,
  coalesce((SELECT d.verb IN ('import', 'restore') OR d.a_account IS NOT a.id FROM decision d
    WHERE d.project = p.id AND d.step <= p.step AND d.verb IN ('import', 'remove', 'restore', 'replace')
    AND (d.a_account = a.id OR d.b_account = a.id) ORDER BY d.id DESC LIMIT 1),
    a.newer_than IS NULL AND NOT a.by_decision) AS takes_part,
  a.newer_than, a.added, a.text
FROM account a JOIN project p ON p.id = a.project;

-- The sentences, headings and furniture of the texts.
CREATE VIEW claims AS
SELECT c.project, c.account, a.account_name, 'a' || c.account || '.' || c.n AS claim, c.n, c.kind,
  c.paragraph, nullif(c.line, 0) AS line,
  (SELECT h.text FROM claim_text h WHERE h.project = c.project AND h.account = c.account AND h.n = c.section) AS heading,
  c."start", c."end", c.text
FROM claim_text c JOIN accounts a ON a.account = c.account;

-- Who tells what: the claims of every row of the comparison.
CREATE VIEW tellings AS
SELECT m.project, m."group" AS group_id, g.n AS row_n, m.account, a.account_name, a.role,
  c.claim, NOT m.possible AS certain, c.text
FROM member m
JOIN claim_group g ON g.project = m.project AND g.id = m."group"
JOIN accounts a ON a.account = m.account
JOIN claims c ON c.project = m.project AND c.account = m.account AND c.n = m.claim;

-- The rows of the comparison: a thing that is told, by one account or more.
CREATE VIEW groups AS
SELECT g.project, g.id AS group_id, g.n AS row_n,
  (SELECT t.text FROM tellings t WHERE t.project = g.project AND t.group_id = g.id
    ORDER BY t.role = 'original' DESC, t.certain DESC, t.account, length(t.claim), t.claim LIMIT 1) AS text,
  EXISTS (SELECT 1 FROM tellings t WHERE t.project = g.project AND t.group_id = g.id AND t.role = 'original') AS in_original,
  (SELECT count(DISTINCT t.account) FROM tellings t
    WHERE t.project = g.project AND t.group_id = g.id AND t.certain AND t.role <> 'original') AS told_by,
  nullif(g.topic, '') AS topic, nullif(g.note, '') AS note
FROM claim_group g;

-- Accounts of which a person confirmed that they leave a row out.
CREATE VIEW silences AS
SELECT s.project, s."group" AS group_id, g.row_n, s.account, a.account_name, g.text
FROM silent s
JOIN groups g ON g.project = s.project AND g.group_id = s."group"
JOIN accounts a ON a.account = s.account;

-- What became of a row in an account: two of its tellings compared.
CREATE VIEW pairs AS
SELECT p.project, p."group" AS group_id, g.n AS row_n,
  p.from_account, f.account_name AS from_name, p.to_account, t.account_name AS to_name,
  p.status, p.score, p.moved, p.by_person,
  (SELECT group_concat(x.text, ' ') FROM (SELECT text FROM tellings x WHERE x.project = p.project AND x.group_id = p."group"
    AND x.account = p.from_account ORDER BY length(x.claim), x.claim) x) AS from_text,
  (SELECT group_concat(x.text, ' ') FROM (SELECT text FROM tellings x WHERE x.project = p.project AND x.group_id = p."group"
    AND x.account = p.to_account ORDER BY length(x.claim), x.claim) x) AS to_text
FROM pair p
JOIN claim_group g ON g.project = p.project AND g.id = p."group"
JOIN accounts f ON f.account = p.from_account
JOIN accounts t ON t.account = p.to_account;

-- Which two claims were paired, and why.
CREATE VIEW links AS
SELECT l.project, l."group" AS group_id, g.n AS row_n,
  l.from_account, f.account_name AS from_name, f.claim AS from_claim, f.text AS from_text,
  l.to_account, t.account_name AS to_name, t.claim AS to_claim, t.text AS to_text,
  l.score, l.sure, l.partial, l.by_person, l.why
FROM link l
JOIN claim_group g ON g.project = l.project AND g.id = l."group"
JOIN claims f ON f.project = l.project AND f.account = l.from_account AND f.n = l.from_claim
JOIN claims t ON t.project = l.project AND t.account = l.to_account AND t.n = l.to_claim;

-- What changed in substance.
CREATE VIEW findings AS
SELECT d.project, d."group" AS group_id, g.n AS row_n,
  p.from_account, f.account_name AS from_name, d.to_account, t.account_name AS to_name,
  d.n, d.kind, d.says,
  nullif(CAST(substr(CAST(f.text AS BLOB), d.from_start + 1, d.from_end - d.from_start) AS TEXT), '') AS from_text,
  nullif(CAST(substr(CAST(t.text AS BLOB), d.to_start + 1, d.to_end - d.to_start) AS TEXT), '') AS to_text,
  d.by_person
FROM finding d
JOIN claim_group g ON g.project = d.project AND g.id = d."group"
JOIN pair p ON p.project = d.project AND p."group" = d."group" AND p.to_account = d.to_account
JOIN accounts f ON f.account = p.from_account
JOIN accounts t ON t.account = d.to_account;

-- What stands between quotation marks, held against the original.
CREATE VIEW quotations AS
SELECT q.project, q.account, a.account_name, q.n, 'a' || q.account || '.' || q.claim AS claim,
  CAST(substr(CAST(a.text AS BLOB), q."start" + 1, q."end" - q."start") AS TEXT) AS text,
  nullif(q.speaker, '') AS speaker, q.verdict,
  (SELECT nullif(CAST(substr(CAST(o.text AS BLOB), q.passage_start + 1, q.passage_end - q.passage_start) AS TEXT), '')
    FROM account o WHERE o.project = q.project AND o.role = 'original'
    AND EXISTS (SELECT 1 FROM claim c WHERE c.project = q.project AND c.account = o.id)) AS original_text,
  q.altered
FROM quotation q JOIN accounts a ON a.account = q.account;

-- What people decided, undone or in force, with the words that it is about.
CREATE VIEW decisions AS
SELECT d.project, d.step, d.step <= p.step AS in_force, d.verb, d.kind, d.note, d.coder, d.at,
  d.a_account, a.account_name AS a_name,
  nullif(CAST(substr(CAST(a.text AS BLOB), d.a_start + 1, d.a_end - d.a_start) AS TEXT), '') AS a_text,
  d.b_account, b.account_name AS b_name,
  nullif(CAST(substr(CAST(b.text AS BLOB), d.b_start + 1, d.b_end - d.b_start) AS TEXT), '') AS b_text
FROM decision d JOIN project p ON p.id = d.project
LEFT JOIN accounts a ON a.account = d.a_account
LEFT JOIN accounts b ON b.account = d.b_account;
