-- Where the pages of the file begin from which an account was read, so that a
-- passage can be cited with its page.
CREATE TABLE page (
  account INTEGER NOT NULL REFERENCES account,
  n       INTEGER NOT NULL,              -- from 1
  "start" INTEGER NOT NULL,              -- bytes of the text before removal, as removed.start
  says    TEXT NOT NULL,                 -- the number of the page as it is cited
  PRIMARY KEY (account, n)
) STRICT, WITHOUT ROWID;
