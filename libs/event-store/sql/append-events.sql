-- $1 stream  $2 expected version  $3 leaf hash the first event names as its predecessor  $4 command digest  $5 recorded at
-- $6 the command, which stands with its first event  $7… eight values per event, one line each: arrays instead would cost a
-- fifth of the whole append.
-- Nothing is inserted unless the event at the expected version is that predecessor and not later than $5. That none
-- follows it already is for the primary key to say: looking for the stream's end costs a tenth of the whole append.
WITH sound AS MATERIALIZED (
  SELECT WHERE $2::int = 0 OR EXISTS (
    SELECT FROM event
    WHERE stream_id = $1 AND version = $2::int AND leaf_hash = $3::bytea AND recorded_at <= $5::text
  )
), appended AS (
  INSERT INTO event (stream_id, version, event_id, type, schema_version, envelope, payload,
                     payload_hash, prev_hash, leaf_hash, command_digest, recorded_at, command)
  SELECT $1, $2 + given.ordinal, given.event_id, given.type, given.schema_version, given.envelope, given.payload,
         given.payload_hash, given.prev_hash, given.leaf_hash, $4, $5,
         CASE WHEN given.ordinal = 1 THEN $6::bytea END
  FROM sound, (VALUES {events})
    AS given (ordinal, event_id, type, schema_version, envelope, payload, payload_hash, prev_hash, leaf_hash)
)
INSERT INTO pending (stream_id, version, leaf_hash)
SELECT $1, $2 + given.ordinal, given.leaf_hash
FROM sound, (VALUES {leaves}) AS given (ordinal, leaf_hash)
