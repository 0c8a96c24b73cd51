-- $1 term  $2 at most so many. Within a stream the order of seq is the order of versions: an append reads the committed
-- head before it draws its seq. Only the newest term moves anything; two at once meet at the primary key of the log.
WITH leader AS (
  SELECT FROM sequencer_term HAVING max(term) = $1::int
), taken AS (
  DELETE FROM pending
  WHERE EXISTS (SELECT FROM leader)
    AND ctid = ANY (ARRAY(SELECT ctid FROM pending ORDER BY seq LIMIT $2))
  RETURNING seq, stream_id, version, leaf_hash
), moved AS (
  INSERT INTO log (log_index, stream_id, version, leaf_hash, term)
  SELECT (SELECT coalesce(max(log_index), -1) FROM log) + row_number() OVER (ORDER BY seq),
         stream_id, version, leaf_hash, $1::int
  FROM taken
  RETURNING log_index
), told AS (
  SELECT count(*)::int AS moved, max(log_index) AS newest FROM moved
)
SELECT moved, newest, EXISTS (SELECT FROM leader) AS leading,
       CASE WHEN moved > 0 THEN pg_notify('tiaokuai_log', newest::text) END
FROM told
