-- $1 after this log index  $2 at most so many. One row for every index up to the log's end, whether the log has it or not;
-- beside each event stand its predecessor and that one's place, so that nothing of an earlier batch need be remembered.
-- OFFSET 0 and LIMIT keep each look-up by itself: no planner thinks of joining whole tables.
SELECT place AS log_index, placed.stream_id, placed.version, placed.leaf_hash AS placed_leaf,
       event.event_id, event.type, event.schema_version, event.recorded_at, event.envelope, event.payload,
       event.payload_hash, event.prev_hash, event.leaf_hash, event.command,
       earlier.version AS earlier_version, earlier.leaf_hash AS earlier_leaf, earlier_place.log_index AS earlier_index
FROM generate_series($1::bigint + 1, least($1::bigint + $2::int, (SELECT coalesce(max(log_index), -1) FROM log))) AS place
LEFT JOIN LATERAL (SELECT * FROM log WHERE log_index = place OFFSET 0) AS placed ON true
LEFT JOIN LATERAL (
  SELECT * FROM event WHERE event.stream_id = placed.stream_id AND event.version = placed.version OFFSET 0
) AS event ON true
LEFT JOIN LATERAL (
  SELECT version, leaf_hash FROM event AS before
  WHERE before.stream_id = placed.stream_id AND before.version < placed.version ORDER BY before.version DESC LIMIT 1
) AS earlier ON true
LEFT JOIN LATERAL (
  SELECT log_index FROM log AS before
  WHERE before.stream_id = placed.stream_id AND before.version = placed.version - 1 OFFSET 0
) AS earlier_place ON true
ORDER BY place
