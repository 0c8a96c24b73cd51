-- $1 stream  $2 up to and with this version
SELECT version, command
FROM event
WHERE stream_id = $1 AND version <= $2 AND command IS NOT NULL
