-- $1 after this log index  $2 at most so many
SELECT log.log_index, event.stream_id, event.version, event.event_id, event.type, event.schema_version,
       event.envelope, event.payload, event.leaf_hash, event.command_digest
FROM log JOIN event USING (stream_id, version)
WHERE log.log_index > $1
ORDER BY log.log_index
LIMIT $2
