-- Where an outlet is, and what a group of claims is about.
ALTER TABLE account ADD COLUMN country TEXT NOT NULL DEFAULT '';      -- as it was imported or typed
ALTER TABLE claim_group ADD COLUMN topic TEXT NOT NULL DEFAULT '';    -- as a person labelled it
