-- How many cells of the comparison a person can decide, and has decided, as the
-- window counts them. Of results of earlier versions that is not known (0).
ALTER TABLE result ADD COLUMN decided   INTEGER NOT NULL DEFAULT 0;
ALTER TABLE result ADD COLUMN decidable INTEGER NOT NULL DEFAULT 0;
UPDATE result SET seal = 0; -- of rows that have other columns now
