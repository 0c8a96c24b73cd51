-- $1 stream  $2 expected version  $3 leaf hash the first event names as its predecessor  $4 command digest  $5 recorded at
-- $6… eight values per event, one line each: arrays instead would cost a fifth of the whole append.
-- Nothing is inserted unless the stream ends exactly where the caller says it does, in that event and not after $5.
WITH appended AS (
  INSERT INTO event (stream_id, version, event_id, type, schema_version, envelope, payload,
                     payload_hash, prev_hash, leaf_hash, command_digest, recorded_at)
  SELECT $1, $2 + given.ordinal, given.event_id, given.type, given.schema_version, given.envelope, given.payload,
         given.payload_hash, given.prev_hash, given.leaf_hash, $4, $5
  FROM (VALUES {rows})
    AS given (ordinal, event_id, type, schema_version, envelope, payload, payload_hash, prev_hash, leaf_hash)
  WHERE $2::int = coalesce((
    SELECT CASE WHEN leaf_hash = $3::bytea AND recorded_at <= $5::text THEN version ELSE -1 END
    FROM event WHERE stream_id = $1 ORDER BY version DESC LIMIT 1
  ), 0)
  RETURNING version, leaf_hash
)
INSERT INTO pending (stream_id, version, leaf_hash)
SELECT $1, version, leaf_hash FROM appended ORDER BY version
