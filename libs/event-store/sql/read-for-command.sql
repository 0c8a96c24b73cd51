-- $1 stream  $2 version the caller has folded  $3 event ids of this command  $4 reference streams
SELECT 'tail' AS part, stream_id, version, event_id, type, schema_version, envelope, payload, leaf_hash, command_digest
FROM event
WHERE stream_id = $1 AND version > $2
UNION ALL
SELECT 'earlier', stream_id, version, event_id, type, schema_version, NULL, NULL, leaf_hash, command_digest
FROM event
WHERE stream_id = $1 AND event_id = ANY ($3::uuid[])
UNION ALL
SELECT 'reference', reference.stream_id,
       (SELECT version FROM event WHERE event.stream_id = reference.stream_id ORDER BY version DESC LIMIT 1),
       NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM unnest($4::text[]) AS reference (stream_id)
ORDER BY 1, 3
