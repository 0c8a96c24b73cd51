-- $1 stream  $2 after this version  $3 up to and with this version
SELECT stream_id, version, event_id, type, schema_version, envelope, payload, leaf_hash, command_digest
FROM event
WHERE stream_id = $1 AND version > $2 AND version <= $3
ORDER BY version
