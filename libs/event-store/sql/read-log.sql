-- $1 after this log index  $2 at most so many. The log is dense, so a range does what a limit would; each event is looked up
-- by itself, so that no planner thinks of joining the two tables whole.
SELECT log.log_index, event.stream_id, event.version, event.event_id, event.type, event.schema_version,
       event.envelope, event.payload, event.leaf_hash, event.command_digest
FROM log
CROSS JOIN LATERAL (
  SELECT * FROM event WHERE event.stream_id = log.stream_id AND event.version = log.version OFFSET 0
) AS event
WHERE log.log_index > $1::bigint AND log.log_index <= $1::bigint + $2::int
ORDER BY log.log_index
