-- One key per subject and case, wrapped by the master key. It lives in a database of its own with short backups, so that
-- a restored backup of the log cannot bring a destroyed key back.
CREATE TABLE IF NOT EXISTS subject_key (
  case_id text NOT NULL,
  subject text NOT NULL,
  key_id uuid NOT NULL UNIQUE,
  wrapped bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (case_id, subject)
);
