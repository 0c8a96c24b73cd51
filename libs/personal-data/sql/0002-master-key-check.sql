-- By what a master key is known again: derived from it for this purpose alone, so that it opens nothing. One row.
CREATE TABLE IF NOT EXISTS master_key_check (
  id    boolean PRIMARY KEY DEFAULT true CHECK (id),
  value bytea NOT NULL
);
