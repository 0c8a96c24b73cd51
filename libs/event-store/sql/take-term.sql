-- $1 lock key. No row while another session leads.
WITH lock AS MATERIALIZED (
  SELECT pg_try_advisory_lock($1) AS held
)
INSERT INTO sequencer_term (term)
SELECT coalesce((SELECT max(term) FROM sequencer_term), 0) + 1 FROM lock WHERE held
RETURNING term
