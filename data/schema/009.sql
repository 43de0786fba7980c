-- Sums, so that damage is seen and said. What a program writes has no sum yet
-- (0); it gets one before the transaction ends (seal.go).
ALTER TABLE project  ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;  -- of the row, and how many accounts and decisions it has
ALTER TABLE account  ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;  -- of the row, what was left out, and its pages
ALTER TABLE decision ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE setting  ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE result   ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;  -- of every row of the result

CREATE INDEX project_unsealed  ON project  (id) WHERE seal = 0;
CREATE INDEX account_unsealed  ON account  (id) WHERE seal = 0;
CREATE INDEX decision_unsealed ON decision (id) WHERE seal = 0;
CREATE INDEX setting_unsealed  ON setting  (key) WHERE seal = 0;

CREATE TRIGGER project_changes AFTER UPDATE OF id, name, subtitle, created, changed, step, archived, deleted ON project
BEGIN
  UPDATE project SET seal = 0 WHERE id = new.id;
END;
CREATE TRIGGER account_changes AFTER UPDATE OF role, title, outlet, author, published, url, language, country ON account
BEGIN
  UPDATE account SET seal = 0 WHERE id = new.id;
END;
CREATE TRIGGER account_comes AFTER INSERT ON account
BEGIN
  UPDATE project SET seal = 0 WHERE id = new.project;
END;
CREATE TRIGGER decision_comes AFTER INSERT ON decision
BEGIN
  UPDATE project SET seal = 0 WHERE id = new.project;
END;
CREATE TRIGGER decision_goes AFTER DELETE ON decision
BEGIN
  UPDATE project SET seal = 0 WHERE id = old.project;
END;
CREATE TRIGGER setting_changes AFTER UPDATE OF key, value ON setting
BEGIN
  UPDATE setting SET seal = 0 WHERE key = new.key;
END;
