-- $1 ids whose stored rows do not count  $2 settled duties instead of them
-- $3 unit  $4 post  $5 due soon in working time  $6 and in natural time
SELECT d.*,
  NOT overdue AND NOT paused AND due_at <= CASE WHEN emergency THEN $6 ELSE $5 END COLLATE "C" AS due_soon
FROM (
  SELECT * FROM duty WHERE case_id <> ALL ($1::text[])
  UNION ALL
  SELECT * FROM jsonb_populate_recordset(NULL::duty, $2::jsonb)
) d
WHERE unit = $3 AND (posts = '{}' OR $4 = ANY (posts))
